import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { formatFacts, mergeFacts } from '../../server/facts/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';
import { launchNeo4j, type RunningNeo4j } from '../neo4j/launch.js';
import { startNeo4j, type Turn } from '../neo4j/turn.js';
import { emptyNeo4j, exportText, storeSettings, turnTimeout } from './engines.js';
import { byDocument } from './parts.js';
import { Line } from './proxy.js';

const one = { text: 'RETURN 1 AS one', parameters: {} };

describe('the embedded engine', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'zeren-store-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const folder = (name: string) => join(home, name);

  it('keeps what was loaded over a restart', async () => {
    const settings = { ZEREN_HOME: folder('deep/kept') };
    const facts = generate({ plans: 2, seed: 3 });
    const first = await openStore(settings);
    await first.ensureSchema();
    await first.load(facts);
    const epoch = await first.epoch();
    await first.close();
    await first.close();
    await expect(first.run(one)).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    await expect(first.load(facts)).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    expect(await first.health()).toMatchObject({ ready: false });
    const again = await openStore(settings);
    await again.ensureSchema();
    expect(await again.epoch()).toBe(epoch);
    expect((await again.load(facts)).changed).toBe(0);
    expect(await exportText(again)).toBe(formatFacts(facts));
    await again.close();
  });

  it('is open once: a second one is refused, and works when the first is closed', async () => {
    const settings = { ZEREN_HOME: folder('locked') };
    const first = await openStore(settings);
    await expect(openStore(settings)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await first.close();
    await (await openStore(settings)).close();
  });

  it('is not open in two processes, and whole after each kill -9 in the middle of a load', async () => {
    const settings = { ZEREN_HOME: folder('killed') };
    const parts = byDocument(generate({ plans: 40, seed: 11 }));
    for (const after of [0, 2, 5, 9]) {
      const { child, lines } = startLoader(settings.ZEREN_HOME);
      const told: string[] = [];
      for await (const line of lines) {
        if (told.push(line) === 1) await expect(openStore(settings)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
        if (told.length > after) break;
      }
      await new Promise((resolve) => setTimeout(resolve, 7 * after));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const store = await openStore(settings);
      const held = (await store.run({ text: 'MATCH (n:Document) RETURN n.id AS id', parameters: {} })).map((row) => String(row.id));
      const loaded = told.filter((line) => line !== 'open');
      expect(held).toEqual(expect.arrayContaining(loaded));
      // Each document is there whole or not at all.
      expect(await exportText(store)).toBe(formatFacts(mergeFacts(held.map((id) => parts.get(id) ?? mergeFacts([])))));
      await store.close();
    }
  }, 120_000);

  it('leaves a file that is none of its own as it is', async () => {
    const path = join(folder('garbage'), 'graph.grafeo');
    const store = await openStore({ ZEREN_HOME: folder('garbage') });
    await store.close();
    rmSync(path, { recursive: true, force: true });
    writeFileSync(path, 'something else\n'.repeat(100));
    await expect(openStore({ ZEREN_HOME: folder('garbage') })).rejects.toMatchObject({ code: 'STORE_BROKEN' });
    expect(readFileSync(path, 'utf8')).toBe('something else\n'.repeat(100));
  });

  it('says when its folder cannot be made', async () => {
    writeFileSync(folder('file'), '');
    await expect(openStore({ ZEREN_HOME: folder('file') })).rejects.toMatchObject({ code: 'STORE_BROKEN' });
  });
});

function startLoader(home: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.js'), './loader.ts', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, lines: createInterface(child.stdout) };
}

describe('a Neo4j that fails', () => {
  let turn: Turn;
  let line: Line;
  let store: GraphStore;
  beforeAll(async () => {
    turn = await startNeo4j();
    await emptyNeo4j(turn.settings);
    line = new Line(new URL(turn.settings.uri));
    await line.mend();
    store = await openStore({ ...storeSettings(turn.settings), NEO4J_URI: line.uri });
    await store.ensureSchema();
  }, turnTimeout);
  afterEach(async () => {
    await line.cut();
    await line.mend();
  });
  afterAll(async () => {
    await store.close();
    await line.cut();
    await emptyNeo4j(turn.settings);
    turn.end();
  });

  it('and goes away while serving is said to be unreachable, and is found again when it is back', async () => {
    expect(await store.run(one)).toEqual([{ one: 1 }]);
    await line.cut();
    await expect(store.run(one)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    await expect(store.load(generate({ plans: 1 }))).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    await expect(store.epoch()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    expect(await store.health()).toMatchObject({ ready: false, message: expect.stringContaining('STORE_UNREACHABLE') });
    await line.mend();
    expect(await store.run(one)).toEqual([{ one: 1 }]);
    expect(await store.health()).toMatchObject({ ready: true });
  });

  it('and vanishes in the middle of a load keeps nothing of it or all', async () => {
    const first = generate({ plans: 1, seed: 1 });
    const second = generate({ plans: 4, seed: 1 });
    await store.load(first);
    const before = await exportText(store);
    const after = formatFacts(second);
    for (const bytes of [500, 5_000, 50_000, 100_000]) {
      line.cutAfter(bytes);
      await expect(store.load(second)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
      await line.mend();
      // The server may need a moment to see that its client has gone.
      await expect.poll(() => store.load(first).then(() => exportText(store)), { timeout: 30_000 }).toBe(before);
    }
    await store.load(second);
    expect(await exportText(store)).toBe(after);
  }, 120_000);

  it('was never there', async () => {
    const absent = await openStore({ NEO4J_URI: 'bolt://127.0.0.1:1' });
    await expect(absent.run(one)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', remedy: expect.stringContaining('NEO4J_URI') });
    await expect(absent.ensureSchema()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    expect(await absent.health()).toMatchObject({ engine: 'neo4j', ready: false });
    await absent.close();
  });

  it('has another database than the one that was asked for', async () => {
    const other = await openStore({ ...storeSettings(turn.settings), NEO4J_DATABASE: 'nothere' });
    await expect(other.run(one)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', remedy: expect.stringContaining('NEO4J_DATABASE') });
    await other.close();
  });

  it('has an address that is none', async () => {
    await expect(openStore({ NEO4J_URI: 'http://127.0.0.1:7474' })).rejects.toMatchObject({ code: 'STORE_SETTING' });
  });
});

describe('a Neo4j with a password', () => {
  let neo4j: RunningNeo4j;
  beforeAll(async () => {
    neo4j = await launchNeo4j({ password: 'correct-horse' });
  });
  afterAll(() => neo4j.stop());

  it('serves who knows it, and refuses who does not', async () => {
    const open = (password?: string) => openStore({ NEO4J_URI: neo4j.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: password });
    for (const password of ['wrong-horse', undefined]) {
      const refused = await open(password);
      await expect(refused.run(one)).rejects.toMatchObject({ code: 'STORE_AUTH', remedy: expect.stringContaining('NEO4J_PASSWORD') });
      expect(await refused.health()).toMatchObject({ ready: false, message: expect.stringContaining('STORE_AUTH') });
      await refused.close();
    }
    const store = await open('correct-horse');
    await store.ensureSchema();
    expect(await store.run(one)).toEqual([{ one: 1 }]);
    await store.close();
  });

  it('routes questions of a neo4j:// address', async () => {
    const store = await openStore({ NEO4J_URI: neo4j.uri.replace('bolt:', 'neo4j:'), NEO4J_PASSWORD: 'correct-horse' });
    await store.ensureSchema();
    const facts = generate({ plans: 1 });
    await store.load(facts);
    expect(await exportText(store)).toBe(formatFacts(facts));
    await store.close();
  });
});
