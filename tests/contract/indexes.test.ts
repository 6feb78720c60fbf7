import { beforeAll, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { relationTypes } from '../../server/model/index.js';
import { cypherFiles, cypherText, type GraphStore, type Plain } from '../../server/store/index.js';
import { engineNames, onBothEngines } from './engines.js';
import { scans } from './plans.js';

/** These read or count the whole graph, or make the indexes. */
const whole = /^(?:findings|export)\/|^schema\.|^(?:names|counts)$/;
const row = { id: 'x', type: 'LEADS', kind: 'Task', source: 'x', target: 'x', ids: ['x'], properties: { id: 'x' } };
const given: Readonly<Record<string, Plain>> = {
  rows: [row],
  ids: ['x'],
  documents: ['x'],
  relations: ['x'],
  sources: ['x'],
  mentions: true,
  types: ['LEADS'],
  kinds: ['Task'],
  limit: 9,
  bound: 9,
  depth: 2,
  descendants: true,
};

const filled = (text: string): string =>
  text
    .replaceAll('__Kind__', 'Task')
    .replaceAll('__Label__', 'Passage')
    .replaceAll('__TYPE__', 'LEADS')
    .replaceAll('__TYPES__', relationTypes.join('|'))
    .replaceAll('__LENGTH__', '4')
    .replaceAll('__RANK__', `0 - COUNT { MATCH (m)-[:${relationTypes.join('|')}]-() }`);

onBothEngines('the plan', ({ open, settle }, engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    // On next to nothing Neo4j may think, rightly, that a scan is as good.
    await store.load(generate({ plans: 40, seed: 5 }));
    await settle();
  }, 300_000);

  const others = engineNames.filter((name) => name !== engine).map((name) => `.${name}`);
  const anchored = cypherFiles.filter((name) => !whole.test(name) && !others.some((other) => name.endsWith(other)));

  it.each(anchored)('of cypher/%s.cypher starts at an index, wherever it starts', async (name) => {
    const text = filled(cypherText(name, engine));
    const names = [...text.matchAll(/\$([\p{L}_]+)/gu)].map((match) => match[1] ?? '');
    const parameters = Object.fromEntries(names.map((each) => [each, name === 'compare' && each === 'of' ? ['x'] : (given[each] ?? 'x')]));
    const plan = await store.explain({ text, parameters });
    expect(scans(plan, engine)).toEqual([]);
  });

  it('of a scan is seen as one', async () => {
    const plan = await store.explain({ text: 'MATCH (n:Task) WHERE n.name = $name RETURN n.id AS id', parameters: { name: 'x' } });
    expect(scans(plan, engine)).toHaveLength(1);
  });

  it('of a writing statement is not run', async () => {
    const count = async () => (await store.run({ text: 'MATCH (n:Entity) RETURN count(n) AS count', parameters: {} }))[0]?.count;
    const before = await count();
    await store.explain({ text: "CREATE (n:Entity {id: 'new'})", parameters: {} });
    expect(await count()).toBe(before);
  });

  it('is there again after the schema was made twice', async () => {
    await store.ensureSchema();
    const plan = await store.explain({ text: 'MATCH (n:Entity {id: $id}) RETURN n.id AS id', parameters: { id: 'x' } });
    expect(scans(plan, engine)).toEqual([]);
  });
});
