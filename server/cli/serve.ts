import { join } from 'node:path';
import { Command } from 'commander';
import { packageRoot, readSettings } from './settings.js';

/** `zeren serve`: page and API on one address until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the page and the GraphQL API')
    .option('--port <number>', 'port (PORT, else 4000; 0 takes a free one)')
    .option('--host <address>', 'address to listen on (HOST, else 127.0.0.1: this machine alone)')
    .option('--no-shipped', 'do not load the facts that ship with Zeren into the embedded engine')
    .addHelpText(
      'after',
      '\nEnvironment: PORT, HOST, ZEREN_HOME (.zeren), NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.\nWith NEO4J_URI that database is served as it is (fill it by `zeren load`); without it the embedded engine serves data/ and what was loaded.',
    )
    .action(async (options: { port?: string; host?: string; shipped: boolean }) => {
      const settings = readSettings({ PORT: options.port, HOST: options.host });
      const [{ serve }, { openStore }, { loadShippedFacts }] = await Promise.all([
        import('../http/index.js'),
        import('../store/index.js'),
        import('./shipped.js'),
      ]);
      const store = await openStore(settings);
      try {
        await store.ensureSchema();
        if (store.engine === 'embedded' && options.shipped) await loadShippedFacts(store, settings.ZEREN_HOME);
        const server = await serve({ store, port: settings.PORT, host: settings.HOST, clientDir: join(packageRoot(), 'dist', 'client') });
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
