import { Command } from 'commander';
import { generate } from '../facts/generate.js';
import { formatFacts } from '../facts/index.js';
import { positive } from './extract.js';

/** `zeren generate`: plausible plans for trying out and measuring; the same seed gives the same facts. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('write the facts of made-up plans to stdout, for trying out and measuring')
    .option('--plans <number>', 'how many plans', positive, 10)
    .option('--seed <number>', 'which ones', positive, 1)
    .action((options: { plans: number; seed: number }) => {
      process.stdout.write(formatFacts(generate(options)));
    });
}
