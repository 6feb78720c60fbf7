// `npm test`: everything, in the order in which a fault is cheapest to find. Nothing is left out: what cannot run fails.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser, needNeo4j, needTools } from './needs.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const steps = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['program and page', process.execPath, [join(root, 'server', 'cli', 'build.js')]],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

let neo4j;
try {
  needTools();
  needBrowser();
  neo4j = needNeo4j();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

let failed = '';
for (const [name, command, args] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...neo4j.environment } });
  if (status === 0) continue;
  failed = `${name} failed${error ? `: ${error.message}` : ''}`;
  break;
}
neo4j.stop();
if (failed) {
  process.stderr.write(`\n${failed}\n`);
  process.exit(1);
}
