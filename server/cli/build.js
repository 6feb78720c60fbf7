// Builds the program and the page. `npm run build` makes both anew; `zeren` makes what is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
/** The built program. */
export const program = join(dist, 'server', 'main.js');
const page = join(dist, 'client', 'index.html');
/** Milliseconds that an earlier build stays: a server that runs still reads from its own. */
const stay = 24 * 60 * 60 * 1000;

const newest = (path) =>
  statSync(path).isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : statSync(path).mtimeMs;
const stale = (built, sources) => !existsSync(built) || sources.some((source) => newest(join(root, source)) > statSync(built).mtimeMs);

/** Lets dist/NAME be the build in dist/FRESH, in one step: whoever starts or serves at the same time sees one whole build or another. */
function swap(name, fresh) {
  const place = join(dist, name);
  const link = join(dist, `.link-${fresh}`);
  symlinkSync(fresh, link, 'junction');
  // A folder that another tool built makes way; where two starts do so at once, one finds it done.
  if (existsSync(place) && !lstatSync(place).isSymbolicLink()) {
    try {
      renameSync(place, join(dist, `.old-${fresh}`));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  renameSync(link, place);
  for (const one of readdirSync(dist)) {
    const path = join(dist, one);
    if (one.startsWith('.') && one !== fresh && one.includes(`${name}-`) && Date.now() - lstatSync(path).mtimeMs > stay)
      rmSync(path, { recursive: true, force: true });
  }
}

function build(what, name, built, config, sources, always) {
  if (!existsSync(join(root, 'client')) || !(always || stale(built, ['package.json', config, ...sources]))) return;
  process.stderr.write(`Building the ${what} …\n`);
  const fresh = `.${name}-${Date.now()}-${process.pid}`;
  mkdirSync(dist, { recursive: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--config', config, '--outDir', join(dist, fresh), '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) {
    rmSync(join(dist, fresh), { recursive: true, force: true });
    process.stderr.write(`BUILD_FAILED: the ${what} could not be built.\n  Run npm ci, then try again.\n`);
    process.exit(1);
  }
  swap(name, fresh);
}

/** Outside a checkout there is nothing to build from, and these do nothing. With `always` even what is fresh is built. */
export const buildProgram = (always = false) => build('program', 'server', program, 'vite.server.config.ts', ['server', 'cypher'], always);
export const buildPage = (always = false) =>
  build('page', 'client', page, 'vite.config.ts', ['client', 'server/model', 'server/api/schema.graphql'], always);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildProgram(true);
  buildPage(true);
}
