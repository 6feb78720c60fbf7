import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: built to dist/client, served by `zeren serve`; `npx vite` serves it with hot reload beside a running server. */
export const client = defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/export': 'http://127.0.0.1:4000' } },
});

export { client as default };
