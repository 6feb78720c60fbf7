import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { formatNamed, formatNames, formats } from '../facts/formats/index.js';
import type { Fact } from '../facts/index.js';
import type { GraphStore } from '../store/index.js';
import { readSettings } from './settings.js';

interface Options {
  readonly format: string;
  readonly query?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly pages: string;
}

/** `zeren export`: all that the store holds, sorted, or what a query's answer is about, on stdout. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'write all that the graph holds, or what a query answers, to stdout; loading its JSON Lines into an empty graph gives the same graph',
    )
    .addOption(new Option('--format <format>', 'format of the facts').choices(formatNames).default('jsonl'))
    .option('--query <query>', 'only what this GraphQL query is about: its text, or the name of a file that holds it')
    .option('--variables <json>', 'variables of the query as a JSON object')
    .option('--operation <name>', 'which operation of the query')
    .addOption(
      new Option('--pages <which>', 'follow every list of the query to its end, or take only the pages that it asks for')
        .choices(['all', 'asked'])
        .default('all'),
    )
    .addHelpText('after', `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(10)}${description}`).join('\n')}`)
    .action(async (options: Options) => {
      const format = formatNamed(options.format);
      const { openStore } = await import('../store/index.js');
      const store = await openStore(readSettings());
      try {
        const facts = options.query === undefined ? store.export() : await answerOf(store, options.query, options);
        for await (const chunk of format.write(facts)) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
      } finally {
        await store.close();
      }
    });
}

/** The epoch, and what a limit left out, stand on stderr. */
async function answerOf(store: GraphStore, query: string, { variables, operation, pages }: Options): Promise<AsyncIterable<Fact>> {
  const { asZerenError, readVariables, takeAway } = await import('../api/index.js');
  const text = existsSync(query) ? readFileSync(query, 'utf8') : query;
  const what = {
    query: text,
    variables: readVariables(variables),
    onlyAsked: pages === 'asked',
    ...(operation ? { operationName: operation } : {}),
  };
  const taken = await takeAway(store, what).catch((error: unknown) => {
    throw asZerenError(error, (message) => void process.stderr.write(`${message}\n`));
  });
  const omitted = taken.omitted > 0 ? `, ${taken.omitted} things left out by a limit of the query` : '';
  process.stderr.write(`epoch ${taken.epoch ?? 'not known'}${omitted}\n`);
  return taken.facts;
}
