import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, zeren, zerenServe } from './cli/run.js';
import { corpusFolder } from './gold/gold.js';
import { markdownTable, scoreAll, summaryHead, summaryRows } from './gold/scorecard.js';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  let server: Awaited<ReturnType<typeof zerenServe>>;
  beforeAll(async () => {
    server = await zerenServe({ ZEREN_HOME: newFolder() });
  });
  afterAll(() => server?.stop());

  test('its query has the answer that it shows', async () => {
    const answer = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: block('graphql') }),
    });
    expect(((await answer.json()) as { data: unknown }).data).toEqual(JSON.parse(block('json')));
  });

  test('its commands are commands', async () => {
    const named = [...readme.matchAll(/`zeren (\w+)/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(5);
    for (const command of new Set(named)) expect((await zeren([command, '--help'])).code).toBe(0);
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(script);
  });

  test('its files and folders are there', () => {
    const paths = [...readme.matchAll(/\]\(((?!http)[^)]+)\)|`((?:server|client|tests|data|cypher)\/[\w./]*)`/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect(existsSync(join(root, path ?? '')), path).toBe(true);
  });

  test('its scorecard is what the command prints now (where the corpus is at hand)', async () => {
    const shown = /<!-- scorecard -->\n([\s\S]*?)<!-- \/scorecard -->/.exec(readme)?.[1];
    expect(shown).toContain('|');
    if (existsSync(corpusFolder)) expect(shown?.trim()).toBe(markdownTable(summaryHead, summaryRows(await scoreAll())).trim());
  });
});
