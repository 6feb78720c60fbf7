import { Command, InvalidArgumentError, Option } from 'commander';
import { readableExtensions } from '../documents/index.js';
import { formatFacts, mergeFacts } from '../facts/index.js';
import { ZerenError } from '../model/index.js';
import { listFiles } from './documents.js';
import { extractMany, progressOn } from './pool.js';

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
    .option('--threads <number>', 'documents that are read at a time (default: one for each core)', positive)
    .action(async (paths: string[], options: { region?: string; quoteLimit?: number; threads?: number }) => {
      const files = await listFiles(paths, readableExtensions);
      const stop = new AbortController();
      // The first Ctrl-C leaves what is done, the second leaves at once.
      process.once('SIGINT', () => stop.abort());
      const quiet = files.length === 1 ? () => {} : progressOn(process.stderr);
      const { read, failed, stopped } = await extractMany(files, { ...options, signal: stop.signal }, quiet);
      const [only] = failed;
      if (only && files.length === 1) throw only.error;
      for (const { error } of failed)
        process.stderr.write(
          error instanceof ZerenError ? `${error.code}: ${error.message}\n  ${error.remedy}\n` : `INTERNAL: ${error.message}\n`,
        );
      if (read.length > 0) process.stdout.write(formatFacts(mergeFacts(read.map(({ facts }) => facts))));
      if (failed.length > 0 || stopped)
        throw new ZerenError(
          'EXTRACT_INCOMPLETE',
          `${read.length} of ${files.length} documents were read${stopped ? ' before the stop' : ''}.`,
          'Their facts were written, each document whole. Run it again for the others.',
        );
    });
}
