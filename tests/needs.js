// What the tests need beside npm's packages: a Neo4j, a Chrome or Chromium, Python 3 and curl. What is missing is installed from the system's packages where
// that is allowed (Debian, as root); otherwise the run fails and says what to install. Nothing is passed over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function install(what, packages) {
  const allowed = process.getuid?.() === 0 && runs('apt-get', '--version');
  if (!allowed) throw new Error(`The tests need ${what}. Install it (Debian: apt-get install ${packages.join(' ')}) and try again.`);
  process.stdout.write(`Installing ${packages.join(' ')} …\n`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  if (spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status !== 0)
    throw new Error(`${packages.join(' ')} could not be installed; the tests need ${what}.`);
}

/** A Neo4j in Docker on loopback, for a machine without Java and Maven. */
function startInDocker() {
  const name = `zeren-test-${process.pid}`;
  const args = ['run', '--rm', '-d', '--name', name, '-p', '127.0.0.1::7687', '-e', 'NEO4J_AUTH=none', 'neo4j:5.26'];
  if (spawnSync('docker', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error('Docker could not start neo4j:5.26.');
  const address = spawnSync('docker', ['port', name, '7687'], { encoding: 'utf8' }).stdout.trim().split('\n')[0];
  return { environment: { NEO4J_URI: `bolt://${address}` }, stop: () => spawnSync('docker', ['stop', name], { stdio: 'ignore' }) };
}

/**
 * Sees to a Neo4j: NEO4J_URI, else JDK and Maven (the tests then start it themselves), else Docker, else JDK and Maven from the system's packages.
 * Returns what to add to the environment and how to stop what was started.
 */
export function needNeo4j() {
  const nothing = { environment: {}, stop: () => {} };
  if (process.env.NEO4J_URI || (runs('java', '-version') && runs('mvn', '-version'))) return nothing;
  if (runs('docker', 'info')) return startInDocker();
  install('a JDK 17 and Maven for Neo4j (or NEO4J_URI, or Docker)', ['openjdk-17-jdk-headless', 'maven']);
  return nothing;
}

/** Sees to a Chrome or Chromium: CHROME_PATH, or one that is installed, else Chromium from the system's packages. */
export function needBrowser() {
  if (process.env.CHROME_PATH && existsSync(process.env.CHROME_PATH)) return;
  if (existsSync('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')) return;
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome', 'microsoft-edge'];
  if (names.some((name) => runs('which', name))) return;
  install('a Chrome or Chromium (or CHROME_PATH)', ['chromium', 'fonts-noto-cjk']);
}

/** Sees to Python 3 and curl, which run what the guide says. */
export function needTools() {
  const missing = ['python3', 'curl'].filter((name) => !runs(name, '--version'));
  if (missing.length > 0) install(missing.join(' and '), missing);
}
