import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../server/api/index.js';
import { mergeFacts, parseFacts } from '../../server/facts/index.js';
import { type Serving, serve } from '../../server/http/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';

let store: GraphStore;
let serving: Serving;
let guide: string;

beforeAll(async () => {
  const data = join(import.meta.dirname, '..', '..', 'data');
  store = await openStore();
  await store.ensureSchema();
  const files = readdirSync(data).filter((name) => /^\d.*\.jsonl$/.test(name));
  await store.load(mergeFacts(files.map((name) => parseFacts(readFileSync(join(data, name), 'utf8'), name))));
  serving = await serve({ store, port: 0, host: '127.0.0.1', log: () => {} });
  guide = await (await fetch(`${serving.address}/docs`)).text();
});
afterAll(async () => {
  await serving.close();
  await store.close();
});

const unescapeHtml = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** What stands in an element of this class in the section of a question. */
function part(name: string, element: string, className: string): string {
  const section = new RegExp(`<section id="${name}">[\\s\\S]*?</section>`).exec(guide)?.[0] ?? '';
  return unescapeHtml(new RegExp(`<${element} class="${className}">([\\s\\S]*?)</${element}>`).exec(section)?.[1] ?? '');
}

async function run(command: string, args: readonly string[], input: string): Promise<unknown> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(input);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Objects and values in an answer: how much it tells. */
function size(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === null ? 0 : 1;
  return Object.values(value).reduce((sum: number, each) => sum + size(each), 0);
}

it('the guide has at least twenty questions', () => {
  expect(examples.length).toBeGreaterThanOrEqual(20);
  expect(guide.match(/<section id=/g)).toHaveLength(examples.length);
});

describe.each(examples.map((example) => [example.name, example] as const))('the question %s of the guide', (name, example) => {
  const shown = () => JSON.parse(part(name, 'pre', 'answer')) as { readonly data: unknown; readonly errors?: unknown };
  const variables = () => JSON.parse(part(name, 'code', 'variables') || '{}') as Record<string, string>;

  it('shows an answer on the facts that ship that tells something', () => {
    expect(shown().errors).toBeUndefined();
    // No task of these five documents is shared without a lead.
    if (name === '03-nobody-leads') expect(shown().data).toEqual({ tasks: { totalCount: 0, nodes: [] } });
    else expect(size(shown().data)).toBeGreaterThan(5);
  });

  it('is answered over HTTP as shown, and taken away', async () => {
    const body = JSON.stringify({ query: part(name, 'pre', 'query'), variables: variables() });
    const response = await fetch(`${serving.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(((await response.json()) as { data: unknown }).data).toEqual(shown().data);
    const section = new RegExp(`<section id="${name}">[\\s\\S]*?</section>`).exec(guide)?.[0] ?? '';
    const links = [...section.matchAll(/href="(\/export[^"]+)"/g)].map(([, link = '']) => unescapeHtml(link));
    expect(links).toHaveLength(4);
    for (const link of links) expect((await fetch(serving.address + link)).status).toBe(name === '03-nobody-leads' ? 400 : 200);
  });

  it('is asked by curl and by Python with the same answer', async () => {
    expect(await run('sh', [], part(name, 'pre', 'curl'))).toMatchObject({ data: shown().data });
    expect(await run('python3', ['-'], part(name, 'pre', 'Python'))).toMatchObject({ data: shown().data });
  });

  it('is asked by R with the same query and variables', async () => {
    const text = part(name, 'pre', 'R');
    const query = /^query <- r"---\(\n([\s\S]*?)\n\)---"$/m.exec(text)?.[1];
    expect(query).toBe(part(name, 'pre', 'query'));
    expect(query).not.toContain(')---"');
    const list = /^variables <- (?:list\((.*)\)|setNames\(list\(\), character\(0\)\))$/m.exec(text);
    const given = [...(list?.[1] ?? '').matchAll(/(\w+) = "([^"\\]*)"(?:, |$)/g)].map(([, key, value]) => [key, value]);
    expect(Object.fromEntries(given)).toEqual(variables());
    expect(text).toContain(`request("${serving.address}/graphql") |>`);
    // What is left without texts and comments is balanced, one closing bracket for each that opens.
    const rest = text.replace(/r"---\([\s\S]*?\)---"/g, '').replace(/"(?:[^"\\]|\\.)*"/g, '');
    const open: string[] = [];
    for (const [bracket] of rest.matchAll(/[()[\]{}]/g))
      if ('([{'.includes(bracket)) open.push(bracket);
      else expect(`${open.pop()}${bracket}`).toMatch(/^(\(\)|\[\]|\{\})$/);
    expect(open).toEqual([]);
    expect(example.query).toContain('query ');
  });
});
