import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { ZerenError } from '../model/index.js';
import { checkCommand } from './check.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { generateCommand } from './generate.js';
import { loadCommand } from './load.js';
import { serveCommand } from './serve.js';
import { packageRoot } from './settings.js';

/** Exit codes: 0 done, 1 failed (an error with a code on stderr), 2 the command line itself is wrong. */
async function main(argv: readonly string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const program = new Command('zeren')
    .description('责任图谱: who leads what in government plans, each relation with the sentence that says so')
    .version(version)
    .showHelpAfterError('Run with --help to see what it takes.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`USAGE: ${text.replace(/^error: /, '')}`) });
  for (const command of [serveCommand(), extractCommand(), loadCommand(), exportCommand(), checkCommand(), generateCommand()])
    program.addCommand(
      command
        .exitOverride()
        .copyInheritedSettings(program)
        .addHelpText('after', '\nExit codes: 0 done, 1 failed (the error and what to do stand on stderr), 2 wrong command line.'),
    );
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    report(error);
    return 1;
  }
}

function report(error: unknown): void {
  if (error instanceof ZerenError) process.stderr.write(`${error.code}: ${error.message}\n  ${error.remedy}\n`);
  else
    process.stderr.write(
      `INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n  Please report this with the command that you ran.\n`,
    );
}

// A reader such as `head` that closes early is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv);
