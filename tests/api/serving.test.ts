import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples, withVariables } from '../../server/api/index.js';
import { generate } from '../../server/facts/generate.js';
import { documentIdOf } from '../../server/http/documents.js';
import { type Serving, serve } from '../../server/http/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';

let store: GraphStore;
let open: Serving;
let closed: Serving;
const clientDir = mkdtempSync(join(tmpdir(), 'zeren-page-'));
const ofPage = 'query Overview { documents(first: 0) { totalCount } }';

beforeAll(async () => {
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Zeren</title>');
  writeFileSync(join(clientDir, 'documents.json'), JSON.stringify([ofPage]));
  store = await openStore();
  await store.ensureSchema();
  await store.load(generate({ plans: 3, seed: 5 }));
  const options = { store, port: 0, host: '127.0.0.1', clientDir, log: () => {} };
  open = await serve(options);
  closed = await serve({ ...options, onlyDocuments: true });
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await store.close();
  rmSync(clientDir, { recursive: true });
});

async function post(at: Serving, body: object) {
  const response = await fetch(`${at.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string; remedy: string } }[] };
  return { status: response.status, data, code: errors?.[0]?.extensions.code, remedy: errors?.[0]?.extensions.remedy };
}

describe('persisted documents', () => {
  it.each(examples.map((example) => [example.name, example] as const))(
    'answer by the id of the example %s as by its text',
    async (_name, example) => {
      const variables = await withVariables(store, example);
      const byText = await post(open, { query: example.query, variables });
      expect(byText).toMatchObject({ status: 200, data: expect.anything() });
      const documentId = documentIdOf(example.query);
      expect(await post(open, { documentId, variables })).toEqual(byText);
      const parameters = new URLSearchParams({ documentId, variables: JSON.stringify(variables) }).toString();
      const byGet = await fetch(`${open.address}/graphql?${parameters}`, { headers: { accept: 'application/json' } });
      expect(((await byGet.json()) as { data: unknown }).data).toEqual(byText.data);
    },
  );

  it('are those of the page, too', async () => {
    expect(await post(open, { documentId: documentIdOf(ofPage) })).toMatchObject({ status: 200, data: { documents: { totalCount: 3 } } });
  });

  it.each([{ documentId: `sha256:${'0'.repeat(64)}` }, { documentId: 7 }, { documentId: ofPage }])(
    'that nobody knows are refused: %o',
    async (body) => {
      expect(await post(open, body)).toMatchObject({ status: 400, code: 'DOCUMENT_UNKNOWN', remedy: expect.stringMatching(/\w/) });
    },
  );

  it('are all that is answered where no others are allowed, by id or by text', async () => {
    const other = '{ documents(first: 1) { totalCount } }';
    expect(await post(open, { query: other })).toMatchObject({ status: 200 });
    expect(await post(closed, { query: other })).toMatchObject({
      status: 403,
      code: 'DOCUMENT_NOT_ALLOWED',
      remedy: expect.stringMatching(/\w/),
    });
    expect(await post(closed, { query: ofPage })).toMatchObject({ status: 200 });
    expect(await post(closed, { documentId: documentIdOf(ofPage) })).toMatchObject({ status: 200 });
    const response = await fetch(`${closed.address}/graphql?query=${encodeURIComponent(other)}`, {
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(403);
    const take = (query: string) => fetch(`${closed.address}/export?query=${encodeURIComponent(query)}`);
    expect((await take('{ plans { nodes { name } } }')).status).toBe(403);
    expect((await take(examples.find(({ name }) => name === '11-findings')?.query ?? '')).status).toBe(200);
  });
});

/** Series and their values, from the text format of Prometheus. */
async function scrape(at: Serving): Promise<Map<string, number>> {
  const response = await fetch(`${at.address}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await response.text();
  const series = new Map<string, number>();
  let described = '';
  for (const line of text.trimEnd().split('\n')) {
    const comment = /^# (?:HELP|TYPE) (\w+) ./.exec(line);
    if (comment) {
      described = comment[1] ?? '';
      continue;
    }
    const [, name = '', labels = '', value = ''] = /^(\w+)(\{(?:\w+="(?:[^"\\\n]|\\.)*",?)+\})? (\S+)$/.exec(line) ?? [];
    expect([line, name.startsWith(described) && described !== '']).toEqual([line, true]);
    series.set(`${name}${labels}`, Number(value));
  }
  return series;
}

describe('/metrics', () => {
  it('counts requests, answers from the cache, statements, rows and errors, and tells the epoch', async () => {
    const serving = await serve({ store, port: 0, host: '127.0.0.1', log: () => {} });
    const query = '{ plans(first: 2) { nodes { name } } tasks(first: 2) { nodes { name } } }';
    for (let count = 0; count < 3; count++) await post(serving, { query });
    await post(serving, { query: '{ plans(first: 101) { totalCount } }' });
    await fetch(`${serving.address}/nowhere`);
    // A request is counted when its answer is out, which may be just after it was read here.
    const series = await vi.waitFor(async () => {
      const seen = await scrape(serving);
      expect(seen.get('zeren_requests_total{path="/graphql",status="200"}')).toBe(4);
      expect(seen.get('zeren_requests_total{path="page",status="404"}')).toBe(1);
      return seen;
    });
    expect(series.get('zeren_request_seconds_count{path="/graphql"}')).toBe(4);
    expect(series.get('zeren_request_seconds_bucket{path="/graphql",le="+Inf"}')).toBe(4);
    expect(series.get('zeren_cache_total{result="miss"}')).toBe(1);
    expect(series.get('zeren_cache_total{result="hit"}')).toBe(2);
    expect(series.get('zeren_cache_answers')).toBe(1);
    expect(series.get('zeren_cache_bytes')).toBeGreaterThan(100);
    expect(series.get('zeren_store_calls_total')).toBe(2);
    expect(series.get('zeren_store_rows_total')).toBe(2);
    expect(series.get('zeren_errors_total{code="BAD_PAGE_SIZE"}')).toBe(1);
    expect(series.get(`zeren_epoch_info{epoch="${await store.epoch()}"}`)).toBe(1);
    expect(series.get('process_resident_memory_bytes')).toBeGreaterThan(2 ** 20);
    const buckets = [...series]
      .filter(([name]) => name.startsWith('zeren_request_seconds_bucket{path="/graphql"'))
      .map(([, value]) => value);
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
    await serving.close();
  });
});

describe('answers on the way', () => {
  it('are compressed for who takes that, new or kept, and the same', async () => {
    const body = JSON.stringify({ query: '{ tasks(first: 100) { nodes { id name aliases region } } }' });
    const ask = async (encoding: string) => {
      const headers = { 'content-type': 'application/json', 'accept-encoding': encoding };
      const response = await fetch(`${open.address}/graphql`, { method: 'POST', headers, body });
      const { data } = (await response.json()) as { data: unknown };
      return { encoding: response.headers.get('content-encoding'), vary: response.headers.get('vary'), data };
    };
    const plain = await ask('identity');
    const zipped = [await ask('gzip'), await ask('gzip')];
    expect(plain.encoding).toBeNull();
    for (const answer of zipped)
      expect(answer).toEqual({ encoding: 'gzip', vary: expect.stringContaining('Accept-Encoding'), data: plain.data });
  });
});

describe('changes of the graph', () => {
  /** Events of a stream in their order, until it is left. */
  async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<{ readonly event: string; readonly data: string }> {
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk);
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) =>
          lines
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .trim() ?? '';
        if (field('event') !== '') yield { event: field('event'), data: field('data') };
      }
    }
  }

  it('are told over server-sent events: how much there is now, and after each loading and removal', async () => {
    const leave = new AbortController();
    const query = 'subscription { graph { epoch documents things passages } }';
    const response = await fetch(`${open.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
      signal: leave.signal,
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
    if (!response.body) throw new Error('No stream');
    const stream = events(response.body);
    const next = async () => {
      const { value } = await stream.next();
      expect(value?.event).toBe('next');
      return (JSON.parse(value?.data ?? '') as { data: { graph: { epoch: string; documents: number; things: number } } }).data.graph;
    };
    const first = await next();
    expect(first).toMatchObject({ epoch: await store.epoch(), documents: 3, passages: expect.any(Number) });
    const more = generate({ plans: 1, seed: 31 });
    await store.load(more);
    const grown = await next();
    expect(grown).toMatchObject({ epoch: await store.epoch(), documents: 4 });
    expect(grown.things).toBeGreaterThan(first.things);
    await store.remove(more.entities.find((node) => node.labels[1] === 'Document')?.id ?? '');
    expect(await next()).toEqual(first);
    leave.abort();
    expect((await post(open, { query: ofPage })).status).toBe(200);
  });
});
