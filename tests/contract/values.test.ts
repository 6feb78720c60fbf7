import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GraphStore, Plain } from '../../server/store/index.js';
import { onBothEngines, sorted } from './engines.js';

const integer = fc.maxSafeInteger();
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value));
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('区发展改革委', '𠮷野家', '😀', 'a\u0000b', 'it\'s \\ "quoted"'));
const scalar = fc.oneof(fc.constant(null), fc.boolean(), integer, fraction, text);
const key = fc.stringMatching(/^[a-z]{1,8}$/);
const plain: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

onBothEngines('values', ({ open }) => {
  const echo = async (store: GraphStore, value: Plain): Promise<Plain | undefined> =>
    (await store.run({ text: 'RETURN $value AS value', parameters: { value } }))[0]?.value;

  it('come back as they were given', async () => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(plain, async (value) => {
        expect(sorted((await echo(store, value)) ?? null)).toEqual(sorted(value));
      }),
      { numRuns: 100 },
    );
  });

  it('are integers where they have no fraction, on both engines', async () => {
    const store = await open();
    const half = async (value: Plain) => (await store.run({ text: 'RETURN $value / 2 AS half', parameters: { value } }))[0]?.half;
    expect(await half(3)).toBe(1);
    expect(await half(3.5)).toBe(1.75);
    expect(await echo(store, Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(await echo(store, -Number.MAX_SAFE_INTEGER)).toBe(-Number.MAX_SAFE_INTEGER);
    expect(await echo(store, 1.5e-300)).toBe(1.5e-300);
  });

  it('may be long texts', async () => {
    const store = await open();
    const long = '责任'.repeat(500_000);
    expect(await echo(store, long)).toBe(long);
  });

  it.each([
    ['undefined', undefined],
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['an integer beyond 2^53', 2 ** 53 + 2],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a Map', new Map()],
    ['a function', () => 1],
    ['half a character', 'a\uD800'],
  ])('are refused when one is %s, wherever it stands', async (_, value) => {
    const store = await open();
    for (const parameters of [{ value }, { value: [1, value] }, { value: { a: [{ b: value }] } }]) {
      const statement = { text: 'RETURN $value AS value', parameters } as unknown as Parameters<GraphStore['run']>[0];
      await expect(store.run(statement)).rejects.toMatchObject({ code: 'STORE_BAD_VALUE' });
    }
  });

  it('are refused in an answer when a number cannot hold them, and when they are nodes', async () => {
    const store = await open();
    await expect(store.run({ text: 'RETURN 9007199254740993 AS big', parameters: {} })).rejects.toMatchObject({ code: 'STORE_BAD_VALUE' });
    await store.load({
      entities: [{ type: 'node', id: 'd', labels: ['Entity', 'Document'], properties: { id: 'd', name: '文件', aliases: [] } }],
      passages: [],
      relations: [],
    });
    await expect(store.run({ text: "MATCH (n:Entity {id: 'd'}) RETURN n AS n", parameters: {} })).rejects.toMatchObject({
      code: 'STORE_BAD_VALUE',
    });
  });

  it.each([
    'CREATE (n:Entity {id: "x"})',
    'MATCH (n:Entity) SET n.name = "x"',
    'MATCH (n) DETACH DELETE n',
    'MERGE (n:Entity {id: "x"}) RETURN n.id AS id',
    'MATCH (n) REMOVE n.name',
    'DROP INDEX entity_id',
    'CALL db.labels()',
    'UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:Entity {id: "y"}))',
  ])('cannot be written by a question: %s', async (text) => {
    const store = await open();
    await expect(store.run({ text, parameters: {} })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    expect(await store.run({ text: 'MATCH (n:Entity) RETURN count(n) AS count', parameters: {} })).toEqual([{ count: 0 }]);
  });

  it('are not taken for writing words', async () => {
    const store = await open();
    const text = "// CREATE nothing\nRETURN 'SET and MERGE' AS created, $given AS value";
    expect(await store.run({ text, parameters: { given: 1 } })).toEqual([{ created: 'SET and MERGE', value: 1 }]);
  });
});

onBothEngines('questions', ({ open }, engine) => {
  const slow = {
    text: 'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b WITH a, b WHERE a * b % 7 = 3 RETURN count(*) AS count',
    parameters: {},
  };

  it('end at their deadline, and leave the store answering', async () => {
    const store = await open();
    await expect(store.run(slow, { timeout: 100 })).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    expect(await store.run({ text: 'RETURN 1 AS one', parameters: {} })).toEqual([{ one: 1 }]);
  });

  it('that nobody waits for any more do not hold up the others for ever', async () => {
    const store = await open();
    const shorter = { ...slow, text: slow.text.replaceAll('4000', '1500') };
    const asked = Array.from({ length: 4 }, () => store.run(shorter, { timeout: 20 }));
    for (const question of asked) await expect(question).rejects.toMatchObject({ code: 'STORE_TIMEOUT' });
    if (engine === 'embedded') expect(await store.health()).toMatchObject({ ready: false, message: expect.stringContaining('busy') });
    await expect.poll(() => store.health(), { timeout: 60_000 }).toMatchObject({ ready: true });
    expect(await store.run({ text: 'RETURN 1 AS one', parameters: {} })).toEqual([{ one: 1 }]);
  });

  it('end when the caller gives up', async () => {
    const store = await open();
    const giveUp = new AbortController();
    const asked = store.run(slow, { signal: giveUp.signal });
    setTimeout(() => giveUp.abort(), 50);
    await expect(asked).rejects.toMatchObject({ code: 'STORE_CANCELLED' });
    await expect(store.run(slow, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'STORE_CANCELLED' });
    expect(await store.run({ text: 'RETURN 1 AS one', parameters: {} })).toEqual([{ one: 1 }]);
  });

  it('say what is wrong with them', async () => {
    const store = await open();
    await expect(store.run({ text: 'RETURN oops(', parameters: {} })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(store.run({ text: 'MATCH (n:Entity {id: $id}) RETURN n.id AS id', parameters: {} })).rejects.toMatchObject({
      name: 'ZerenError',
    });
  });

  it('many at once are all answered', async () => {
    const store = await open();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => store.run({ text: 'RETURN $n AS n', parameters: { n } })));
    expect(answers.map(([row]) => row?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('are told the engine and its version', async () => {
    const store = await open();
    expect(store.engine).toBe(engine);
    expect(await store.health()).toMatchObject({
      engine,
      ready: true,
      version: expect.stringMatching(engine === 'neo4j' ? /^Neo4j\/5/ : /0\.6\.0/),
    });
  });
});
