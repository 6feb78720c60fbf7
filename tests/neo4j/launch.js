import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const startSeconds = 120;

/** A port that nobody listens on now. */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

function need(command, argument, what) {
  const run = spawnSync(command, [argument], { encoding: 'utf8' });
  if (run.error || run.status !== 0) throw new Error(`Neo4j needs ${what}, and \`${command} ${argument}\` does not run here.`);
  return `${run.stdout}${run.stderr}`;
}

/** Fetches Neo4j Community and what it needs from Maven, once, into tests/neo4j/lib (outside of git). */
function fetchJars() {
  const java = need('java', '-version', 'a Java development kit of version 17 or 21 (Debian: apt-get install openjdk-17-jdk-headless)');
  const version = Number(/version "(\d+)/.exec(java)?.[1]);
  if (version < 17) throw new Error(`Neo4j 5.26 needs Java 17 or 21; this is ${version}.`);
  const lib = join(folder, 'lib');
  if (existsSync(lib) && readdirSync(lib).some((name) => name.startsWith('neo4j-bolt-'))) return;
  need('mvn', '-version', 'Maven, to be fetched the first time (Debian: apt-get install maven)');
  const fetched = `${lib}.${process.pid}`;
  const run = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${fetched}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(fetched, { recursive: true, force: true });
    throw new Error(`Maven could not fetch Neo4j:\n${run.stdout}${run.stderr}`);
  }
  // Moved in one step, so that a stopped download never looks whole and two runs at once do not mix.
  rmSync(lib, { recursive: true, force: true });
  spawnSync('mv', ['-T', fetched, lib]);
  rmSync(fetched, { recursive: true, force: true });
}

/**
 * Starts a real Neo4j 5.26 Community on 127.0.0.1 with an empty, temporary data folder. It stops, and its folder goes, with `stop()`
 * and with this process however that ends.
 */
export async function launchNeo4j({ port, password = '' } = {}) {
  fetchJars();
  const at = port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), 'zeren-neo4j-'));
  const child = spawn('java', ['-Xmx1g', '-cp', `${join(folder, 'lib')}/*`, join(folder, 'Neo4j.java'), data, String(at)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own group: a Ctrl-C of the terminal reaches this process alone, which then stops it in order.
    detached: true,
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000);
  });
  child.stdin.on('error', () => {});
  child.stdin.write(`${password}\n`);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.stdin.end();
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(late);
    rmSync(data, { recursive: true, force: true });
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await stop();
  };
  await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Neo4j did not start within ${startSeconds} s:\n${log}`)), startSeconds * 1000);
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('READY')) resolve(clearTimeout(late));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Neo4j ended at its start (exit ${code}), port ${at}:\n${log}`)));
  }).catch(async (error) => {
    await kill();
    throw error;
  });
  return { uri: `bolt://127.0.0.1:${at}`, port: at, username: 'neo4j', password, pid: child.pid, stop, kill, ended };
}
