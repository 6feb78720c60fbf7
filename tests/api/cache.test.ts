import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { formatFacts } from '../../server/facts/index.js';
import { AnswerCache, type Kept } from '../../server/http/cache.js';
import { type ServeOptions, type Serving, serve } from '../../server/http/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';
import { emptyNeo4j, storeSettings, turnTimeout } from '../contract/engines.js';
import { startNeo4j } from '../neo4j/turn.js';

const folder = mkdtempSync(join(tmpdir(), 'zeren-cache-'));
const some = generate({ plans: 3, seed: 5 });
const more = generate({ plans: 2, seed: 77 });
const query =
  '{ documents(first: 100) { totalCount nodes { id name } } tasks(first: 5) { nodes { name leads(first: 2) { nodes { name } } } } }';

interface Answer {
  readonly data?: Record<string, { readonly totalCount?: number }>;
  readonly errors?: readonly unknown[];
  readonly extensions: { readonly cached: boolean; readonly epoch?: string };
}

async function ask(serving: Serving, text = query, variables: Record<string, unknown> = {}): Promise<Answer> {
  const body = JSON.stringify({ query: text, variables });
  const response = await fetch(`${serving.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Answer;
}

const withoutMark = ({ data, extensions: { cached: _, ...extensions } }: Answer) => ({ data, extensions });

/** Serves a store, and counts what it is asked. */
async function served(store: GraphStore, options: Partial<ServeOptions> = {}) {
  const calls = { ask: 0, epoch: 0 };
  const ask: GraphStore['ask'] = (...given) => {
    calls.ask++;
    return store.ask(...given);
  };
  const epoch = () => {
    calls.epoch++;
    return store.epoch();
  };
  const counting = Object.create(store, { ask: { value: ask }, epoch: { value: epoch } }) as GraphStore;
  const serving = await serve({ store: counting, port: 0, host: '127.0.0.1', log: () => {}, ...options });
  return { serving, calls };
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('answers that are kept (embedded)', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openStore();
    await store.ensureSchema();
    await store.load(some);
  });
  afterAll(() => store.close());

  it('are those that were given, and say so; no statement is asked for them', async () => {
    const { serving, calls } = await served(store);
    const first = await ask(serving);
    expect(first.extensions).toMatchObject({ cached: false, epoch: await store.epoch() });
    const { ask: asked } = calls;
    const again = await ask(serving);
    expect(again.extensions.cached).toBe(true);
    expect(withoutMark(again)).toEqual(withoutMark(first));
    expect(calls.ask).toBe(asked);
    expect((await ask(serving, query, { other: 1 })).extensions.cached).toBe(false);
    await serving.close();
  });

  it('are not given when something was loaded or taken away, and are again when it is as before', async () => {
    const { serving } = await served(store);
    const first = await ask(serving);
    await store.load(more);
    const grown = await ask(serving);
    expect(grown.extensions.cached).toBe(false);
    expect(grown.data?.documents?.totalCount).toBeGreaterThan(first.data?.documents?.totalCount ?? 0);
    for (const node of more.entities) if (node.labels[1] === 'Document') await store.remove(node.id);
    expect(withoutMark(await ask(serving))).toEqual(withoutMark(first));
    await serving.close();
  });

  it('have the epoch of the state that they are of while something is loaded', async () => {
    const growing = await openStore();
    await growing.ensureSchema();
    const { serving } = await served(growing);
    const states = new Map<string, unknown>();
    let loading = true;
    const loaded = (async () => {
      for (let seed = 0; seed < 6; seed++) await growing.load(generate({ plans: 2, seed }));
      loading = false;
    })();
    const client = async () => {
      while (loading) {
        const { data, extensions } = await ask(serving);
        if (extensions.epoch === undefined) continue;
        expect(states.get(extensions.epoch) ?? data).toEqual(data);
        states.set(extensions.epoch, data);
      }
    };
    await Promise.all([loaded, client(), client(), client()]);
    const last = await ask(serving);
    expect(last.data).toMatchObject({ documents: { totalCount: 12 } });
    expect(last.extensions.epoch).toBe(await growing.epoch());
    expect(states.size).toBeGreaterThan(2);
    await serving.close();
    await growing.close();
  });

  it('are never of errors, nor of what asks nothing of the graph, nor kept where none may be', async () => {
    const { serving } = await served(store);
    for (const text of ['{ documents(first: 101) { totalCount } }', '{ __typename }', '{ nothing }']) {
      await ask(serving, text);
      expect((await ask(serving, text)).extensions?.cached ?? false).toBe(false);
    }
    await serving.close();
    const { serving: none } = await served(store, { cacheBytes: 0 });
    await ask(none);
    expect((await ask(none)).extensions.cached).toBe(false);
    await none.close();
  });

  it('have the tag of the answer to GET that they are of', async () => {
    const { serving } = await served(store);
    const url = `${serving.address}/graphql?${new URLSearchParams({ query }).toString()}`;
    const headers = { accept: 'application/json' };
    const [first, again] = [await fetch(url, { headers }), await fetch(url, { headers })];
    expect(((await again.json()) as Answer).extensions.cached).toBe(true);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    for (const name of ['content-type', 'access-control-allow-origin', 'cache-control', 'x-content-type-options'])
      expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    const tag = again.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
    await serving.close();
  });

  it('may be given for a while without asking for the epoch, and no longer', async () => {
    const { serving, calls } = await served(store, { fresh: 300 });
    await ask(serving);
    await ask(serving);
    const { epoch } = calls;
    for (let count = 0; count < 5; count++) await ask(serving);
    expect(calls.epoch).toBeLessThanOrEqual(epoch + 1);
    await store.load(more);
    await expect.poll(async () => (await ask(serving)).data?.documents?.totalCount, { timeout: 5000 }).toBe(5);
    for (const node of more.entities) if (node.labels[1] === 'Document') await store.remove(node.id);
    await serving.close();
  });
});

describe('answers that are kept (Neo4j)', () => {
  let turn: Awaited<ReturnType<typeof startNeo4j>>;
  let store: GraphStore;
  beforeAll(async () => {
    turn = await startNeo4j();
    await emptyNeo4j(turn.settings);
    store = await openStore(storeSettings(turn.settings));
    await store.ensureSchema();
    await store.load(some);
  }, turnTimeout);
  afterAll(async () => {
    await store.close();
    await emptyNeo4j(turn.settings);
    turn.end();
  });

  it('are not given from the moment on when another process has loaded something', async () => {
    const { serving, calls } = await served(store);
    const first = await ask(serving);
    await expect.poll(async () => (await ask(serving)).extensions.cached, { timeout: 20_000 }).toBe(true);
    const asked = calls.ask;
    const together = await Promise.all(Array.from({ length: 30 }, () => ask(serving)));
    for (const answer of together) expect(withoutMark(answer)).toEqual(withoutMark(first));
    expect(calls.ask).toBe(asked);

    const file = join(folder, 'more.jsonl');
    writeFileSync(file, formatFacts(more));
    const child = join(import.meta.dirname, '..', 'contract', 'child.js');
    const environment = Object.fromEntries(Object.entries(storeSettings(turn.settings)).filter(([, value]) => value !== undefined));
    await promisify(execFile)(process.execPath, [child, './load-file.ts', file], { env: { ...process.env, ...environment } });
    const grown = await ask(serving);
    expect(grown.extensions).toMatchObject({ cached: false, epoch: await store.epoch() });
    expect(grown.data?.documents?.totalCount).toBe(5);
    await serving.close();
  });

  it('share one reading of the epoch among those that wait for it', async () => {
    const readings = await Promise.all(Array.from({ length: 50 }, () => store.epoch()));
    expect(new Set(readings).size).toBe(1);
  });

  it('an answer without rows has its epoch, too', async () => {
    const asked = { text: 'MATCH (n:Entity {id: $id}) RETURN n.id AS id', parameters: { id: 'Plan:none' } };
    expect(await store.ask(asked)).toEqual({ rows: [], epoch: await store.epoch() });
  });
});

describe('the room for answers', () => {
  const kept = (bytes: number): Kept => ({ body: Buffer.alloc(bytes), mediaType: 'application/json' });

  it('never holds more bytes than it may, nor what is of another epoch', () => {
    const step = fc.record({ key: fc.nat(20).map(String), epoch: fc.constantFrom('a', 'b'), bytes: fc.nat(2000), put: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1000, max: 50_000 }), (steps, most) => {
        const cache = new AnswerCache(most, 0);
        const last = new Map<string, { readonly epoch: string; readonly value: Kept }>();
        for (const { key, epoch, bytes, put } of steps) {
          if (put) {
            const value = kept(bytes);
            cache.keep(key, epoch, 0, value);
            last.set(key, { epoch, value });
          } else {
            const found = cache.get(key, epoch);
            if (found) expect(last.get(key)).toEqual({ epoch, value: found });
          }
          expect(cache.bytes).toBeLessThanOrEqual(most);
          expect(cache.bytes >= cache.size * 512).toBe(true);
        }
      }),
    );
  });

  it('lets go first what was not asked for longest', () => {
    const cache = new AnswerCache(20_000, 0);
    for (let key = 0; key < 16; key++) cache.keep(`${key}`, 'a', 0, kept(700));
    expect(cache.get('0', 'a')).toBeDefined();
    cache.keep('more', 'a', 0, kept(700));
    expect(cache.get('1', 'a')).toBeUndefined();
    expect(cache.get('0', 'a')).toBeDefined();
  });
});
