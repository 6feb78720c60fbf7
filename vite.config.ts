import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';

const operations = join(import.meta.dirname, 'client/src/api');

/** Writes documents.json: the texts of all that the page asks, which the server then knows by their digests. */
function documents(): Plugin {
  return {
    name: 'zeren-documents',
    apply: 'build',
    async generateBundle() {
      const files = readdirSync(operations).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
      const load = async (file: string) =>
        (await runnerImport<Record<string, unknown>>(join(operations, file), { configFile: false })).module;
      const { textOf } = (await load('request.ts')) as { readonly textOf: (document: unknown) => string };
      const texts = new Set<string>();
      for (const file of files) {
        for (const value of Object.values(await load(file))) if (isOperation(value)) texts.add(textOf(value));
      }
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify([...texts].sort()) });
    },
  };
}

function isOperation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('definitions' in value)) return false;
  return (value.definitions as readonly { readonly kind: string }[]).some((definition) => definition.kind === 'OperationDefinition');
}

/** The page: built to dist/client, served by `zeren serve`; `npx vite` serves it with hot reload beside a running server. */
export const client = defineConfig({
  root: 'client',
  plugins: [react(), documents()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/export': 'http://127.0.0.1:4000' } },
});

export { client as default };
