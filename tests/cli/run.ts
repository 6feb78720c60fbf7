import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** This checkout. */
export const root = join(import.meta.dirname, '..', '..');
const programOf = (checkout: string): string => join(checkout, 'server', 'cli', 'zeren.js');
export const program = programOf(root);

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A new empty folder for one test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'zeren-test-'));

/** The environment of this process without the settings that would lead a test to somebody's own graph. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NEO4J_URI: _uri, NEO4J_PASSWORD: _password, PORT: _port, HOST: _host, ZEREN_HOME: _home, ...rest } = process.env;
  return { ...rest, ...extra };
}

/** Runs the real command to its end. */
export async function zeren(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { env: cleanEnvironment(environment), stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [collect(child, 'stdout'), collect(child, 'stderr')];
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out: out(), err: err() };
}

/** Starts `zeren serve` and waits for its address. */
export async function zerenServe(environment: Readonly<Record<string, string>>, args: readonly string[] = [], checkout = root) {
  const child = spawn(process.execPath, [programOf(checkout), 'serve', '--port', '0', ...args], {
    env: cleanEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [collect(child, 'stdout'), collect(child, 'stderr')];
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/[^\s]+/.exec(out());
      if (found) resolve(found[0]);
    });
    child.once('close', () => reject(new Error(`zeren serve ended: ${err()}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { address, stop, out, err };
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  child[stream]?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
