import { once } from 'node:events';
import { Command, Option } from 'commander';
import { formatFact } from '../facts/index.js';
import { openStore } from '../store/index.js';
import { readSettings } from './settings.js';

/** `zeren export`: all that the store holds, sorted, on stdout. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write all that the graph holds to stdout; loading it into an empty graph gives the same graph')
    .addOption(new Option('--format <format>', 'format of the facts').choices(['jsonl']).default('jsonl'))
    .action(async () => {
      const store = await openStore(readSettings());
      try {
        for await (const fact of store.export()) if (!process.stdout.write(`${formatFact(fact)}\n`)) await once(process.stdout, 'drain');
      } finally {
        await store.close();
      }
    });
}
