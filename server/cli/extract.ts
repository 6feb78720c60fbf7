import { Command, InvalidArgumentError, Option } from 'commander';
import { readableExtensions } from '../documents/index.js';
import { formatFacts, mergeFacts } from '../facts/index.js';
import { extractFile, listFiles } from './documents.js';

export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return number;
}

/** `zeren extract`: facts on stdout, nothing else; progress and errors on stderr. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('read documents and write their facts to stdout as JSON Lines; no database is involved')
    .argument('<file...>', `documents (${readableExtensions.join(', ')}) or folders of them`)
    .option('--region <name>', 'region that the documents are of, where their text does not say it: 宿城区')
    .addOption(new Option('--format <format>', 'format of the facts').choices(['jsonl']).default('jsonl'))
    .option('--quote-limit <characters>', 'cut longer quotes with … (their offsets stay whole)', positive)
    .action(async (paths: string[], options: { region?: string; quoteLimit?: number }) => {
      const files = await listFiles(paths, readableExtensions);
      const all = [];
      for (const file of files) all.push(await extractFile(file, options));
      process.stdout.write(formatFacts(mergeFacts(all)));
    });
}
