import { once } from 'node:events';
import { Command, Option } from 'commander';
import { formatNamed, formatNames, formats } from '../facts/formats/index.js';
import { readSettings } from './settings.js';

/** `zeren export`: all that the store holds, sorted, on stdout. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write all that the graph holds to stdout; loading its JSON Lines into an empty graph gives the same graph')
    .addOption(new Option('--format <format>', 'format of the facts').choices(formatNames).default('jsonl'))
    .addHelpText('after', `\nFormats:\n${formats.map(({ name, description }) => `  ${name.padEnd(10)}${description}`).join('\n')}`)
    .action(async (options: { format: string }) => {
      const format = formatNamed(options.format);
      const { openStore } = await import('../store/index.js');
      const store = await openStore(readSettings());
      try {
        for await (const chunk of format.write(store.export())) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
      } finally {
        await store.close();
      }
    });
}
