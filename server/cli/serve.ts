import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot, readSettings } from './settings.js';

interface ServeArguments {
  readonly port?: string;
  readonly host?: string;
  readonly cache?: string;
  readonly fresh?: string;
  readonly documents?: string;
  readonly shipped: boolean;
}

/** `zeren serve`: page and API on one address until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the page and the GraphQL API')
    .option('--port <number>', 'port (PORT, else 4000; 0 takes a free one)')
    .option('--host <address>', 'address to listen on (HOST, else 127.0.0.1: this machine alone)')
    .option('--cache <megabytes>', 'memory for answers that are given again while the graph is the same (ZEREN_CACHE_MB, else 64; 0: none)')
    .option(
      '--fresh <milliseconds>',
      'how old such an answer may be before Neo4j is asked whether the graph changed (ZEREN_FRESH_MS, else 0)',
    )
    .option(
      '--documents <which>',
      'answer any GraphQL document, or only the known ones: of the page and of /docs (ZEREN_DOCUMENTS, else any)',
    )
    .option('--no-shipped', 'do not load the facts that ship with Zeren into the embedded engine')
    .addHelpText(
      'after',
      '\nEnvironment: PORT, HOST, ZEREN_HOME (.zeren), ZEREN_CACHE_MB, ZEREN_FRESH_MS, ZEREN_DOCUMENTS, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.\nWith NEO4J_URI that database is served as it is (fill it by `zeren load`); without it the embedded engine serves data/ and what was loaded.',
    )
    .action(async (options: ServeArguments) => {
      const settings = readSettings({
        PORT: options.port,
        HOST: options.host,
        ZEREN_CACHE_MB: options.cache,
        ZEREN_FRESH_MS: options.fresh,
        ZEREN_DOCUMENTS: options.documents,
      });
      const [{ serve }, { openStore }, { loadShippedFacts }] = await Promise.all([
        import('../http/index.js'),
        import('../store/index.js'),
        import('./shipped.js'),
      ]);
      const store = await openStore(settings);
      try {
        await store.ensureSchema();
        if (store.engine === 'embedded' && options.shipped) await loadShippedFacts(store, settings.ZEREN_HOME);
        const server = await serve({
          store,
          port: settings.PORT,
          host: settings.HOST,
          // As it is now: a later build takes its place there, and this server goes on with its own.
          clientDir: realpathSync(join(packageRoot(), 'dist', 'client')),
          cacheBytes: settings.ZEREN_CACHE_MB * 2 ** 20,
          fresh: settings.ZEREN_FRESH_MS,
          onlyDocuments: settings.ZEREN_DOCUMENTS === 'known',
        });
        process.stdout.write(`Zeren 责任图谱 ${server.address} (GraphQL: ${server.address}/graphql)\n`);
        await stopped();
        await server.close();
      } finally {
        await store.close();
      }
    });
}

/** Resolves on Ctrl-C or a polite kill. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
