import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ZerenError } from '../model/index.js';
import { listFiles, loadableExtensions, readFacts } from './documents.js';
import { readSettings } from './settings.js';

/** `zeren check`: says of settings, files and the store whether each is sound; fails when one is not. */
export function checkCommand(): Command {
  return new Command('check')
    .description('say whether settings, facts files or documents, and the store are sound, and what is not')
    .argument('[file...]', `facts or documents (${loadableExtensions.join(', ')}); without one, the settings and the store`)
    .action(async (paths: string[]) => {
      let unsound = 0;
      const say = async (what: string, test: () => Promise<string>) => {
        try {
          process.stdout.write(`ok    ${what}: ${await test()}\n`);
        } catch (error) {
          if (!(error instanceof ZerenError)) throw error;
          unsound++;
          process.stdout.write(`WRONG ${what}: ${error.code}: ${error.message}\n      ${error.remedy}\n`);
        }
      };
      if (paths.length > 0) {
        for (const file of await listFiles(paths, loadableExtensions)) await say(file, () => checkFile(file));
      } else {
        await say('settings', async () => {
          const settings = readSettings();
          return settings.NEO4J_URI ? `Neo4j at ${settings.NEO4J_URI}` : `embedded engine under ${settings.ZEREN_HOME}`;
        });
        if (unsound === 0) await say('store', checkStore);
      }
      if (unsound > 0)
        throw new ZerenError('CHECK_FAILED', `${unsound} of the things checked are not sound.`, 'See what is said of each above.');
    });
}

async function checkFile(file: string): Promise<string> {
  const facts = await readFacts(file, {});
  const original = file.endsWith('.txt') ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  const lines = original?.endsWith('\n') === false ? ', its last line is not ended' : '';
  return `${facts.entities.length} things, ${facts.relations.length} relations, ${facts.passages.length} passages${lines}`;
}

async function checkStore(): Promise<string> {
  const { openStore } = await import('../store/index.js');
  const store = await openStore(readSettings());
  try {
    const health = await store.health();
    if (!health.ready)
      throw new ZerenError(
        'STORE_NOT_READY',
        health.message ?? 'The store does not answer.',
        'See that it runs and that the settings are right.',
      );
    return `${health.engine} ${health.version}, epoch ${await store.epoch()}`;
  } finally {
    await store.close();
  }
}
