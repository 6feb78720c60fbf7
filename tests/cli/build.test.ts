import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newFolder, zerenServe } from './run.js';

vi.setConfig({ testTimeout: 240_000 });

const dist = join(import.meta.dirname, '..', '..', 'dist');
/** Makes what is built look older than its sources. */
const age = () => {
  for (const file of ['server/main.js', 'client/index.html']) utimesSync(join(dist, file), 1, 1);
};
const start = () => zerenServe({ ZEREN_HOME: newFolder() }, ['--no-shipped']);

/** The page of a server with all that it loads at once; fails when something is missing. */
async function page(address: string): Promise<string[]> {
  const html = await (await fetch(address)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  for (const file of files) expect([file, (await fetch(address + file)).status]).toEqual([file, 200]);
  return files;
}

describe('a build that is older than its sources', () => {
  it('is made anew by two that start at once, each whole, and a server that runs goes on with its own', async () => {
    const first = await start();
    const before = await page(first.address);
    age();
    const [second, third] = await Promise.all([start(), start()]);
    expect((await page(second.address)).length).toBeGreaterThan(1);
    expect((await page(third.address)).length).toBeGreaterThan(1);
    expect(await page(first.address)).toEqual(before);
    for (const one of [first, second, third]) await one.stop();
  });
});
