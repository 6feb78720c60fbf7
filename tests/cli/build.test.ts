import { cpSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newFolder, root, zerenServe } from './run.js';

vi.setConfig({ testTimeout: 240_000 });

/** A checkout of its own: other tests run what is built in this one. */
const checkout = newFolder();
const sources = ['server', 'client', 'cypher', 'package.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts'];
for (const name of sources) cpSync(join(root, name), join(checkout, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');

/** Makes what is built look older than its sources. */
const age = () => {
  for (const file of ['server/main.js', 'client/index.html']) utimesSync(join(checkout, 'dist', file), 1, 1);
};
const start = () => zerenServe({ ZEREN_HOME: newFolder() }, ['--no-shipped'], checkout);

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
