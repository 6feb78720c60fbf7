import { defineConfig } from 'vite';

/** The server and the command line: one bundle of our own code in dist/server; packages stay outside. */
export const server = defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { input: { main: 'server/cli/main.ts', worker: 'server/cli/worker.ts' }, output: { format: 'es' } },
  },
});

export { server as default };
