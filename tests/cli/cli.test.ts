import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, zeren, zerenServe } from './run.js';

const plan = `清河区数字经济行动计划
一、主要任务
（一）加速行动
1.做强产业。推动产业发展。（区商务局牵头，区科技局按职责分工负责）
2.培育企业。培育企业20家以上。（责任单位：区商务局、区科技局）
`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('zeren', () => {
  test.each(['', 'serve', 'extract', 'load', 'export', 'check', 'generate'])('%s --help says what it does', async (command) => {
    const run = await zeren([...(command ? [command] : []), '--help']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Usage: zeren');
  });

  test.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['extract', '--frobnicate', 'x.txt']],
    ['a missing argument', ['extract']],
    ['a wrong number', ['generate', '--plans', 'many']],
  ])('%s is a usage error', async (_what, args) => {
    const run = await zeren(args);
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain('USAGE:');
    expect(run.err).toContain('--help');
  });
});

describe('zeren extract', () => {
  test('writes facts whose quotes stand at their offsets', async () => {
    const run = await zeren(['extract', write('plan.txt', plan), '--region', '清河区']);
    expect(run).toMatchObject({ code: 0, err: '' });
    const passages = lines(run.out).filter((line) => JSON.stringify(line.labels) === '["Passage"]');
    expect(passages.length).toBeGreaterThan(0);
    for (const { properties } of passages as { properties: { start: number; end: number; quote: string } }[])
      expect(plan.slice(properties.start, properties.end)).toBe(properties.quote);
    expect(lines(run.out).some((line) => line.label === 'LEADS')).toBe(true);
  });

  test.each([
    ['a file that is not there', () => join(newFolder(), 'none.txt'), 'DOCUMENT_UNREADABLE'],
    ['an empty file', () => write('empty.txt', ' \n'), 'DOCUMENT_EMPTY'],
    [
      'a binary file',
      () =>
        write(
          'x.txt',
          Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
        ),
      'DOCUMENT_BINARY',
    ],
    ['a kind that is not read', () => write('x.exe', 'MZ'), 'DOCUMENT_KIND'],
  ])('%s is refused with a code', async (_what, path, code) => {
    const run = await zeren(['extract', path()]);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain(code);
  });
});

describe('zeren load, export and check', () => {
  test('what is loaded is kept, and goes out as the same bytes', async () => {
    const facts = (await zeren(['generate', '--plans', '2', '--seed', '3'])).out;
    const home = newFolder();
    expect(await zeren(['load', write('facts.jsonl', facts)], { ZEREN_HOME: home })).toMatchObject({ code: 0 });
    const first = await zeren(['export'], { ZEREN_HOME: home });
    expect(first.out).toBe(facts);
    expect(await zeren(['load', write('facts.jsonl', first.out)], { ZEREN_HOME: home })).toMatchObject({ code: 0 });
    expect((await zeren(['export'], { ZEREN_HOME: home })).out).toBe(facts);
  });

  test('a document can be loaded as it is, and keeps its text', async () => {
    const home = newFolder();
    expect(await zeren(['load', write('plan.txt', plan), '--region', '清河区'], { ZEREN_HOME: home })).toMatchObject({ code: 0 });
    const document = lines((await zeren(['export'], { ZEREN_HOME: home })).out).find((line) =>
      JSON.stringify(line.labels).includes('Document'),
    );
    expect(document).toMatchObject({ properties: { text: plan, fileName: 'plan.txt' } });
  });

  test('a broken line is named, and nothing of any file is loaded', async () => {
    const facts = (await zeren(['generate', '--plans', '1'])).out;
    const home = newFolder();
    const broken = write('broken.jsonl', facts.replace('\n', '\n{"type":"node"\n'));
    const run = await zeren(['load', write('good.jsonl', facts), broken], { ZEREN_HOME: home });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/FACTS_BAD_LINE: broken\.jsonl, line 2/);
    expect((await zeren(['export'], { ZEREN_HOME: home })).out).toBe('');
    const check = await zeren(['check', broken]);
    expect(check.code).toBe(1);
    expect(check.out).toContain('line 2');
  });

  test('check finds a sound store sound and a wrong setting wrong', async () => {
    expect(await zeren(['check'], { ZEREN_HOME: newFolder() })).toMatchObject({ code: 0 });
    const wrong = await zeren(['check'], { ZEREN_HOME: newFolder(), NEO4J_URI: 'http://localhost' });
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('BAD_SETTING');
  });

  test('a Neo4j that is not there is an error with what to do', async () => {
    const run = await zeren(['export'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('STORE_UNREACHABLE');
  });
});

describe('zeren serve', () => {
  test('serves page and API, refuses a store that is in use, stops when told', async () => {
    const home = newFolder();
    const server = await zerenServe({ ZEREN_HOME: home });
    try {
      const answer = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ plans(first: 1) { edges { node { id name } } } }' }),
      });
      expect(await answer.json()).toMatchObject({ data: { plans: { edges: [{ node: { name: expect.any(String) } }] } } });
      expect((await fetch(server.address)).headers.get('content-type')).toContain('text/html');
      const second = await zeren(['load', write('plan.txt', plan)], { ZEREN_HOME: home });
      expect(second.code).toBe(1);
      expect(second.err).toContain('STORE_LOCKED');
    } finally {
      expect(await server.stop()).toBe(0);
    }
  });

  test('a port in use is an error with a code', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const run = await zeren(['serve', '--port', String(port)], { ZEREN_HOME: newFolder() });
    other.close();
    expect(run.code).toBe(1);
    expect(run.err).toContain('PORT_IN_USE');
  });

  test('the package says the version that the program says', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
    expect((await zeren(['--version'])).out.trim()).toBe(version);
  });
});
