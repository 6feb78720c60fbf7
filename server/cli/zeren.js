#!/usr/bin/env node
// Starts the built program; in a checkout it first builds what is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'server', 'main.js');
const page = join(root, 'dist', 'client', 'index.html');

const newest = (path) =>
  statSync(path).isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : statSync(path).mtimeMs;
const stale = (built, sources) => !existsSync(built) || sources.some((source) => newest(join(root, source)) > statSync(built).mtimeMs);

function build(what, built, config, sources) {
  if (!existsSync(join(root, 'client')) || !stale(built, ['package.json', config, ...sources])) return;
  process.stderr.write(`Building the ${what} …\n`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) {
    process.stderr.write(`BUILD_FAILED: the ${what} could not be built.\n  Run npm ci, then try again.\n`);
    process.exit(1);
  }
}

build('program', program, 'vite.server.config.ts', ['server', 'cypher']);
if (process.argv[2] === 'serve') build('page', page, 'vite.config.ts', ['client', 'server/model', 'server/api/schema.graphql']);
await import(program);
