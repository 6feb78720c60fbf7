// Runs a TypeScript module of this folder in a process of its own: node child.js MODULE ARGUMENT…
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [module = ''] = process.argv.splice(2, 1);
await runnerImport(fileURLToPath(new URL(module, import.meta.url)), { root, configFile: false, logLevel: 'error' });
