import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, limits } from '../../server/api/index.js';
import { formatNames } from '../../server/facts/formats/index.js';
import { generate } from '../../server/facts/generate.js';
import { formatFact, parseFacts } from '../../server/facts/index.js';
import { documentIdOf } from '../../server/http/documents.js';
import { type Serving, serve } from '../../server/http/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';

let store: GraphStore;
let serving: Serving;
let clientDir: string;
const log: string[] = [];

beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), 'zeren-page-'));
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Zeren</title>');
  writeFileSync(join(clientDir, 'assets', 'main-abc123.js'), `console.log(${JSON.stringify('x'.repeat(5000))});`);
  store = await openStore();
  await store.ensureSchema();
  await store.load(generate({ plans: 4, seed: 5 }));
  serving = await serve({ store, port: 0, host: '127.0.0.1', clientDir, log: (message) => log.push(message) });
});

afterAll(async () => {
  await serving.close();
  await store.close();
  rmSync(clientDir, { recursive: true });
});

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: { readonly cost: { readonly used: number; readonly allowed: number }; readonly epoch: string };
}

async function post(query: string, variables?: Record<string, unknown>, at = serving.address): Promise<Answer> {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function somePlan(): Promise<string> {
  const { data } = await post('{ plans(first: 1, filter: { has: [COVERS] }) { nodes { id } } }');
  const plans = data?.plans as { nodes: { id: string }[] } | undefined;
  return plans?.nodes[0]?.id ?? '';
}

const codes = (answer: Answer) => answer.errors?.map((error) => error.extensions?.code);

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${serving.address}/graphql`, fetchFn: fetch });
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${'reason' in result ? result.reason : ''}`).toBe('ok');
  });

  it('tells the cost of an answer and the state of the graph that it is of', async () => {
    const answer = await post('{ plans(first: 3) { nodes { id tasks(first: 4) { nodes { name } } } } }');
    expect(answer.extensions).toEqual({ cost: { used: 3 + 3 * 4, allowed: limits.cost }, epoch: await store.epoch(), cached: false });
  });

  it('says by a tag that an answer to GET is still the same, until the graph changes', async () => {
    const url = `${serving.address}/graphql?${new URLSearchParams({ query: '{ plans(first: 1) { nodes { name } } }' }).toString()}`;
    const headers = { accept: 'application/json' };
    const first = await fetch(url, { headers });
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, await first.json()]).toEqual([200, expect.objectContaining({ data: expect.anything() })]);
    expect((await fetch(url, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
    const [document] = generate({ plans: 1, seed: 99 }).entities.filter((node) => node.labels[1] === 'Document');
    await store.load(generate({ plans: 1, seed: 99 }));
    expect((await fetch(url, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(200);
    await store.remove(document?.id ?? '');
  });

  it('stops asking the database when nobody waits for the answer', async () => {
    let told: AbortSignal | undefined;
    const slow: GraphStore = Object.create(store, {
      ask: {
        value: (_statement: unknown, options?: { signal?: AbortSignal }) => {
          told = options?.signal;
          return new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
        },
      },
    }) as GraphStore;
    const other = await serve({ store: slow, port: 0, host: '127.0.0.1', log: () => {} });
    const gone = new AbortController();
    const asked = fetch(`${other.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ plans { totalCount } }' }),
      signal: gone.signal,
    }).catch(() => 'left');
    await expect.poll(() => told).toBeDefined();
    gone.abort();
    expect(await asked).toBe('left');
    await expect.poll(() => told?.aborted).toBe(true);
    await other.close();
  });

  it('lets pages of other hosts read', async () => {
    const response = await fetch(`${serving.address}/graphql?query={__typename}`, {
      headers: { origin: 'https://example.org', accept: 'application/json' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    const before = await fetch(`${serving.address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect([before.status, before.headers.get('access-control-allow-headers')]).toEqual([204, expect.stringContaining('content-type')]);
    expect(before.headers.get('access-control-allow-methods')).toContain('POST');
  });
});

describe('limits', () => {
  it('counts the cost with the variables, every time', async () => {
    const query =
      'query ($first: Int) { plans(first: $first) { nodes { tasks(first: $first) { nodes { leads(first: $first) { nodes { name } } } } } } }';
    expect((await post(query, { first: 2 })).errors).toBeUndefined();
    const refused = await post(query, { first: 100 });
    expect(codes(refused)).toEqual(['COST_LIMIT']);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ used: 100 + 100 ** 2 + 100 ** 3, allowed: limits.cost });
    expect(refused.errors?.[0]?.message).toContain('10001 % over');
    expect((await post(query, { first: 2 })).errors).toBeUndefined();
  });

  it('adds up the root fields', async () => {
    const field = (name: string) => `${name}: tasks(first: 100) { nodes { leads(first: 60) { nodes { name } } } }`;
    expect(codes(await post(`{ ${field('a')} }`))).toBeUndefined();
    expect(codes(await post(`{ ${field('a')} ${field('b')} }`))).toEqual(['COST_LIMIT']);
  });

  const nested = (levels: number) => `{ regions { nodes { ${'parent { '.repeat(levels)} name ${'} '.repeat(levels)} } } }`;
  it.each([
    ['DEPTH_LIMIT', nested(limits.depth)],
    ['ALIAS_LIMIT', `{ plans(first: 1) { nodes { ${Array.from({ length: 61 }, (_, index) => `a${index}: name`).join(' ')} } } }`],
    ['ROOT_LIMIT', `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: plans(first: 1) { totalCount }`).join(' ')} }`],
    [
      'DIRECTIVE_LIMIT',
      `{ plans(first: 1) { nodes { name ${'@include(if: true) '.repeat(1)} ${'... @include(if: true) { name } '.repeat(61)} } } }`,
    ],
    ['QUERY_TOO_LARGE', `{ __typename ${' '.repeat(limits.characters)} }`],
  ])('refuses what goes over %s, and says by how much', async (code, query) => {
    const refused = await post(query);
    expect(codes(refused)).toContain(code);
    const error = refused.errors?.find((each) => each.extensions?.code === code);
    expect(Number(error?.extensions?.used)).toBeGreaterThan(Number(error?.extensions?.allowed));
  });

  it('reads no more tokens than are allowed', async () => {
    const refused = await post(`{ __typename ${'a '.repeat(limits.tokens)} }`);
    expect(refused.errors?.[0]?.message).toContain(String(limits.tokens));
  });

  it('counts what a fragment holds where it is spread', async () => {
    const refused = await post(`{ regions { nodes { ...A } } } fragment A on Region { ${'parent { '.repeat(18)} name ${'} '.repeat(18)} }`);
    expect(codes(refused)).toContain('DEPTH_LIMIT');
  });

  it('refuses a body that is too large, and lives', async () => {
    const response = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(300_000),
    });
    expect(response.status).toBe(413);
    expect((await post('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});

describe('errors', () => {
  it.each([
    ['BAD_PAGE_SIZE', '{ plans(first: 101) { nodes { name } } }'],
    ['BAD_PAGE_SIZE', '{ plans(first: -1) { nodes { name } } }'],
    ['BAD_CURSOR', '{ plans(after: "zzz") { nodes { name } } }'],
    ['BAD_ARGUMENT', '{ neighbourhood(of: "Plan:1", depth: 4) { truncated } }'],
    ['BAD_ARGUMENT', '{ responsibilityChain(of: "Plan:1", limit: 1001) { truncated } }'],
    ['EMPTY_SEARCH', '{ search(text: "  ") { totalCount } }'],
    ['TOO_MANY_IDS', `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, (_, index) => `Plan:${index}`))}) { id } }`],
  ])('%s has a code and a remedy: %s', async (code, query) => {
    const answer = await post(query);
    expect(codes(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.extensions?.remedy).toMatch(/\w/);
  });

  it('does not take a cursor of another order', async () => {
    const page = await post('{ tasks(first: 1, orderBy: PLACE) { pageInfo { endCursor } } }');
    const tasks = page.data?.tasks as { pageInfo: { endCursor: string } } | undefined;
    const endCursor = tasks?.pageInfo.endCursor;
    expect(endCursor).toBeTruthy();
    expect(
      codes(await post('query ($after: String) { tasks(after: $after) { totalCount nodes { name } } }', { after: endCursor })),
    ).toEqual(['BAD_CURSOR']);
  });

  it('hides what is inside, and writes it to the log under a number', async () => {
    const broken: GraphStore = Object.create(store, { ask: { value: () => Promise.reject(new Error('secret')) } }) as GraphStore;
    const other = await serve({ store: broken, port: 0, host: '127.0.0.1', log: (message) => log.push(message) });
    const answer = await post('{ plans { totalCount } }', {}, other.address);
    await other.close();
    expect(codes(answer)).toEqual(['INTERNAL']);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(log.join()).toContain(String(answer.errors?.[0]?.extensions?.number));
    expect(log.join()).toContain('secret');
  });

  it('lives on when the database is away, and says so', async () => {
    const away = await openStore({ NEO4J_URI: 'bolt://127.0.0.1:9' });
    const other = await serve({ store: away, port: 0, host: '127.0.0.1', log: (message) => log.push(message) });
    const answer = await post('{ plans { totalCount } }', {}, other.address);
    expect(codes(answer)).toEqual(['STORE_UNREACHABLE']);
    expect(answer.errors?.[0]?.extensions?.remedy).toMatch(/\w/);
    for (const path of ['/readyz', '/docs', '/export']) expect((await fetch(other.address + path)).status).toBe(503);
    expect((await fetch(`${other.address}/healthz`)).status).toBe(200);
    await other.close();
    await away.close();
  });

  it('says that a port is taken', async () => {
    const port = Number(new URL(serving.address).port);
    await expect(serve({ store, port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
    await expect(serve({ store, port: 0, host: '203.0.113.7' })).rejects.toMatchObject({ code: 'HOST_UNKNOWN' });
  });
});

describe('exports', () => {
  const exported = (parameters: Record<string, string>) => fetch(`${serving.address}/export?${new URLSearchParams(parameters).toString()}`);
  const chain = 'query ($of: ID!) { responsibilityChain(of: $of) { nodes { name } edges { type } } }';

  it.each(formatNames)('gives what a query answers as %s', async (format) => {
    const of = await somePlan();
    const response = await exported({ format, query: chain, variables: JSON.stringify({ of }) });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/attachment; filename="zeren\./);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it('gives facts that load again, each relation with its passages', async () => {
    const of = await somePlan();
    const part = parseFacts(await (await exported({ query: chain, variables: JSON.stringify({ of }) })).text());
    const passages = new Set(part.passages.map((passage) => passage.id));
    expect(part.relations.length).toBeGreaterThan(5);
    for (const relation of part.relations) expect(relation.properties.passages.every((id) => passages.has(id))).toBe(true);
  });

  it('gives what a known document answers, of which state of the graph, and how much a limit left out', async () => {
    const of = await somePlan();
    const example = examples.find(({ name }) => name === '09-chain');
    const variables = JSON.stringify({ of });
    const byId = await exported({ documentId: documentIdOf(example?.query ?? ''), variables });
    expect([byId.status, byId.headers.get('zeren-epoch'), byId.headers.get('zeren-omitted')]).toEqual([200, await store.epoch(), null]);
    expect(await byId.text()).toBe(await (await exported({ query: example?.query ?? '', variables })).text());
    const cut = await exported({ query: chain.replace('$of)', '$of, limit: 3)'), variables });
    expect(Number(cut.headers.get('zeren-omitted'))).toBeGreaterThan(3);
  });

  it('follows lists to their end unless only the pages asked for are wanted', async () => {
    const count = async (parameters: Record<string, string>) => {
      const { entities } = parseFacts(await (await exported({ query: '{ tasks(first: 7) { nodes { name } } }', ...parameters })).text());
      return entities.filter((node) => node.labels[1] === 'Task').length;
    };
    const tasks = generate({ plans: 4, seed: 5 }).entities.filter((node) => node.labels[1] === 'Task').length;
    expect([await count({}), await count({ pages: 'all' }), await count({ pages: 'asked' })]).toEqual([tasks, tasks, 7]);
  });

  it('gives the whole graph, as the store exports it', async () => {
    let whole = '';
    for await (const fact of store.export()) whole += `${formatFact(fact)}\n`;
    expect(await (await exported({ format: 'jsonl' })).text()).toBe(whole);
  });

  it.each([
    ['EXPORT_FORMAT', { format: 'word' }],
    ['BAD_ARGUMENT', { query: '{ plans { nodes { name } } }', pages: 'some' }],
    ['DOCUMENT_UNKNOWN', { documentId: 'sha256:0' }],
    ['EXPORT_EMPTY', { query: '{ plans { totalCount } }' }],
    ['BAD_QUERY', { query: '{ plans { nothing } }' }],
    ['BAD_ARGUMENT', { query: '{ plans { nodes { id } } }', variables: '[]' }],
    [
      'COST_LIMIT',
      { pages: 'asked', query: '{ plans(first: 100) { nodes { tasks(first: 100) { nodes { leads(first: 100) { nodes { id } } } } } } }' },
    ],
  ])('says %s when it cannot', async (code, parameters) => {
    const response = await exported(parameters);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Answer;
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});

describe('the server', () => {
  it('lives, and is ready when the store is', async () => {
    expect(await (await fetch(`${serving.address}/healthz`)).json()).toEqual({ live: true });
    const ready = await fetch(`${serving.address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, expect.objectContaining({ engine: 'embedded', ready: true })]);
  });

  it('serves the page: index for its views, hashed files for good, compressed, and 304 when nothing changed', async () => {
    const index = await fetch(`${serving.address}/chain/Plan:1`, { headers: { accept: 'text/html' } });
    expect([index.status, await index.text()]).toEqual([200, expect.stringContaining('<title>Zeren</title>')]);
    expect(index.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(index.headers.get('x-content-type-options')).toBe('nosniff');
    expect(index.headers.get('cache-control')).toBe('no-cache');
    const asset = await fetch(`${serving.address}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(await asset.text()).toContain('xxxx');
    const etag = asset.headers.get('etag') ?? '';
    expect((await fetch(`${serving.address}/assets/main-abc123.js`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('does not leave its folder', async () => {
    const response = await fetch(`${serving.address}/..%2f..%2f..%2f..%2fetc%2fpasswd`);
    expect(await response.text()).not.toContain('root:');
  });

  it('serves GraphiQL with the examples to a browser, from itself alone', async () => {
    const response = await fetch(`${serving.address}/graphql`, { headers: { accept: 'text/html' } });
    const html = await response.text();
    expect(html).toContain('WhatABodyLeads');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-/);
  });

  it('has a guide whose questions all answer', async () => {
    const html = await (await fetch(`${serving.address}/docs`)).text();
    const links = [...html.matchAll(/href="(\/graphql\?[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&#38;', '&'));
    expect(links.length).toBeGreaterThanOrEqual(20);
    for (const link of links) {
      const { data, errors } = (await (await fetch(serving.address + link, { headers: { accept: 'text/html, */*' } })).json()) as Answer;
      expect([errors, data]).toEqual([undefined, expect.anything()]);
    }
  });

  it('is only read, but for GraphQL', async () => {
    expect((await fetch(`${serving.address}/`, { method: 'DELETE' })).status).toBe(405);
  });
});
