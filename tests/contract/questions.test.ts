import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { type Facts, formatFacts, mergeFacts, sha256 } from '../../server/facts/index.js';
import { kindNames, relationTypes } from '../../server/model/index.js';
import { cypherFiles, cypherText, type Plain, type Row } from '../../server/store/index.js';
import { bothStores, type EngineName, exportText, sortedRows } from './engines.js';
import { randomFacts } from './random.js';
import { Reference } from './reference.js';

const types = relationTypes.filter((type) => type !== 'MENTIONED_IN');
const bound = 5000;
/** How many relations a thing has, as cypher/neighbourhood.cypher ranks by it. */
const degree = `0 - COUNT { MATCH (m)-[:${types.join('|')}]-() }`;

type Parameters = Readonly<Record<string, Plain>>;

let loaded: Facts = { entities: [], passages: [], relations: [] };

/** What each question of cypher/ is asked here: of some thing, or of the whole graph. */
const questions: Readonly<Record<string, (id: string, other: string) => readonly Parameters[]>> = {
  chain: (of) => [
    { of, descendants: false, limit: 1000, bound },
    { of, descendants: true, limit: 1000, bound },
    { of, descendants: false, limit: 3, bound },
  ],
  neighbourhood: (of) =>
    [1, 2, 3].flatMap((depth) => [
      { of, depth, types, kinds: kindNames, limit: 1000, bound },
      { of, depth, types: ['LEADS', 'PART_OF', 'MENTIONED_IN'], kinds: ['Task', 'Department', 'Document'], limit: 1000, bound },
      { of, depth, types, kinds: kindNames, limit: 4, bound },
    ]),
  matrix: (plan) => [
    { plan, limit: 1000 },
    { plan, limit: 2 },
  ],
  workload: (of, other) => [
    { of, plan: null, from: null, to: null, limit: 1000 },
    { of, plan: null, from: 2022, to: 2024, limit: 1000 },
    { of, plan: other, from: null, to: null, limit: 1000 },
    { of, plan: null, from: null, to: null, limit: 1 },
  ],
  paths: (from, to) => (from === to ? [] : [{ from, to, limit: 20, bound }]),
  compare: (id, other) => [
    { of: [id, other], descendants: false, limit: 100 },
    { of: [id, other], descendants: true, limit: 100 },
    { of: [other, id], descendants: false, limit: 1 },
  ],
  timeline: (of) => [
    { of, limit: 100 },
    { of, limit: 1 },
  ],
  verify: (id) => [{ passage: id }, { passage: `${id}/p1` }],
  'selection/things': (id, other) => [{ ids: [id, other] }, { ids: [] }],
  'selection/relations': (id, other) => [
    { sources: [id, other], ids: loaded.relations.filter(({ start }) => start.id === id).map((relation) => relation.id) },
    { sources: [id, other], ids: ['none'] },
  ],
  'selection/relation-ids': (id, other) => [
    { sources: [id, other], mentions: false },
    { sources: [other], mentions: true },
  ],
  'selection/passages': (id) => [{ ids: [id, `${id}/p1`] }],
};

/** A file's text with the names in it that code puts there. */
function textOf(name: string, engine: EngineName): string {
  return cypherText(name, engine).replaceAll('__TYPES__', types.join('|')).replaceAll('__LENGTH__', '6').replaceAll('__RANK__', degree);
}
const ofAll = cypherFiles.filter((name) => name.startsWith('findings/') || name === 'names' || name === 'counts');

const stores = bothStores();

async function ask(name: string, parameters: Parameters): Promise<Row[]> {
  const [neo4j, embedded] = await Promise.all(
    (['neo4j', 'embedded'] as const).map((engine) => stores[engine]().run({ text: textOf(name, engine), parameters }, { timeout: 60_000 })),
  );
  expect({ name, parameters, rows: sortedRows(embedded ?? []) }).toEqual({ name, parameters, rows: sortedRows(neo4j ?? []) });
  return neo4j ?? [];
}

async function askAll(ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const other = ids[(index + 1) % ids.length] ?? id;
    for (const [name, ask_] of Object.entries(questions)) for (const parameters of ask_(id, other)) await ask(name, parameters);
  }
  for (const name of ofAll) await ask(name, {});
}

const load = async (facts: Facts): Promise<void> => {
  await stores.empty();
  loaded = facts;
  await stores.neo4j().load(facts);
  await stores.embedded().load(facts);
};

it('knows every file of cypher/', () => {
  const asked = [...Object.keys(questions), ...ofAll];
  const loading = cypherFiles.filter((name) => /^(?:load|export)\/|^schema\.|^epoch$/.test(name));
  expect([...asked, ...loading].sort()).toEqual([...cypherFiles]);
});

describe('on an empty graph', () => {
  it('every question is answered alike', async () => {
    await askAll(['none']);
  });
});

describe('on small graphs of every shape', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
  const graphs = seeds.map(randomFacts);
  const facts = mergeFacts(graphs);
  const reference = new Reference(facts);
  const ids = facts.entities.map((node) => node.id);
  beforeAll(() => load(facts), 180_000);

  it('both engines answer every question alike', async () => {
    await askAll(ids.filter((_, index) => index % 3 === 0));
  }, 600_000);

  it.each(ids.filter((_, index) => index % 7 === 0))('the questions about %s are answered as plain JavaScript answers them', async (id) => {
    for (const descendants of [false, true]) {
      const [chain] = await ask('chain', { of: id, descendants, limit: 1000, bound });
      const wanted = reference.chain(id, descendants);
      expect(new Set(chain?.ids as string[])).toEqual(wanted?.ids);
      expect(new Set(edgeIds(chain?.edges))).toEqual(wanted?.edges);
    }
    for (const depth of [1, 2, 3]) {
      const [near] = await ask('neighbourhood', { of: id, depth, types, kinds: kindNames, limit: 1000, bound });
      const around = reference.neighbourhood(id, depth, types, kindNames);
      expect(new Set(near?.ids as string[])).toEqual(around?.ids);
      expect(new Set(edgeIds(near?.edges))).toEqual(around?.edges);
    }
    const [work] = await ask('workload', { of: id, plan: null, from: null, to: null, limit: 1000 });
    expect(work).toMatchObject(reference.workload(id) ?? {});
    const [matrix] = await ask('matrix', { plan: id, limit: 1000 });
    const table = reference.matrix(id);
    expect(new Set(matrix?.rows as string[])).toEqual(table?.rows);
    expect(new Set(edgeIds(matrix?.cells))).toEqual(table?.cells);
    expect(new Set(matrix?.bodies as string[])).toEqual(table?.bodies);
  });

  it('the ways between two things are as long as plain JavaScript finds them', async () => {
    for (const from of ids.filter((_, index) => index % 5 === 0)) {
      const distances = reference.distances(from, types, 6);
      for (const to of ids.filter((id) => id !== from && id.split('/')[0] === from.split('/')[0])) {
        const [row] = await ask('paths', { from, to, limit: 20, bound });
        const ways = (row?.ways ?? []) as readonly { readonly length: number; readonly things: readonly string[] }[];
        expect(new Set(ways.map((way) => way.length))).toEqual(new Set(distances.has(to) ? [distances.get(to)] : []));
        for (const way of ways) expect([way.things[0], way.things.at(-1), way.things.length]).toEqual([from, to, way.length + 1]);
      }
    }
  }, 300_000);

  it('a limit cuts the end of a list and nothing else', async () => {
    for (const id of ids.slice(0, 40)) {
      const [whole] = await ask('chain', { of: id, descendants: false, limit: 1000, bound });
      const [cut] = await ask('chain', { of: id, descendants: false, limit: 3, bound });
      expect(cut?.ids).toEqual(((whole?.ids ?? []) as string[]).slice(0, 3));
      expect(cut?.known).toBe(whole?.known);
    }
  });

  it('things and relations come back with exactly the properties that were loaded', async () => {
    const text = 'MATCH (n:Entity) WHERE n.id IN $ids RETURN properties(n) AS properties, labels(n) AS labels ORDER BY n.id';
    for (const engine of ['neo4j', 'embedded'] as const) {
      const rows = await stores[engine]().run({ text, parameters: { ids } });
      const wanted = [...facts.entities].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(rows.map((row) => row.properties)).toEqual(wanted.map((node) => node.properties));
      expect(rows.map((row) => [...(row.labels as string[])].sort())).toEqual(wanted.map((node) => [...node.labels].sort()));
    }
  });
});

describe('on plausible plans', () => {
  const facts = generate({ plans: 9, seed: 5 });
  const one = (kind: string) => facts.entities.filter((node) => node.labels[1] === kind).slice(0, 2);
  beforeAll(() => load(facts), 180_000);

  it('both engines answer every question alike, about every kind', async () => {
    await askAll(kindNames.flatMap((kind) => one(kind).map((node) => node.id)));
  }, 300_000);
});

describe('on a hub of 70,000 relations', () => {
  beforeAll(() => load(hub(70_000)), 600_000);

  it('every question is answered alike, within its bound', async () => {
    for (const id of ['hub', 'doc00', 't00000']) {
      await ask('chain', { of: id, descendants: false, limit: 100, bound });
      await ask('neighbourhood', { of: id, depth: 1, types: relationTypes, kinds: kindNames, limit: 100, bound });
      await ask('workload', { of: id, plan: null, from: null, to: null, limit: 1000 });
      await ask('matrix', { plan: id, limit: 100 });
    }
    for (const name of ofAll) await ask(name, {});
  }, 300_000);

  it('both export the same bytes', async () => {
    const wanted = sha256(formatFacts(hub(70_000)));
    for (const engine of ['neo4j', 'embedded'] as const) expect(sha256(await exportText(stores[engine]()))).toBe(wanted);
  }, 300_000);

  it('a document is taken back and comes again', async () => {
    const before = await stores.neo4j().epoch();
    expect(await stores.embedded().epoch()).toBe(before);
    for (const engine of ['neo4j', 'embedded'] as const) {
      const store = stores[engine]();
      await store.remove('doc42');
      const text = "MATCH (n:Entity {id: 'hub'})-[r:LEADS]->() RETURN count(r) AS count";
      expect(await store.run({ text, parameters: {} })).toEqual([{ count: 69_000 }]);
      expect((await store.load(hub(70_000))).changed).toBe(1);
      expect(await store.epoch()).toBe(before);
    }
  }, 300_000);
});

function edgeIds(edges: Plain | undefined): string[] {
  return (edges as readonly { readonly id: string }[]).map((edge) => edge.id);
}

/** One body that leads so many tasks, a thousand in each document. */
function hub(size: number): Facts {
  const body: Facts['entities'][number] = {
    type: 'node',
    id: 'hub',
    labels: ['Entity', 'Department'],
    properties: { id: 'hub', name: '大部门', aliases: [] },
  };
  const documents = Array.from({ length: size / 1000 }, (_, place): Facts => {
    const document = `doc${String(place).padStart(2, '0')}`;
    const passage = `${document}/p`;
    const tasks = Array.from({ length: 1000 }, (_, index) => `t${String(place * 1000 + index).padStart(5, '0')}`);
    return {
      entities: [
        { type: 'node', id: document, labels: ['Entity', 'Document'], properties: { id: document, name: '大文件', aliases: [] } },
        body,
        ...tasks.map(
          (id) => ({ type: 'node', id, labels: ['Entity', 'Task'], properties: { id, name: `任务${id}`, aliases: [] } }) as const,
        ),
      ],
      passages: [
        {
          type: 'node',
          id: passage,
          labels: ['Passage'],
          properties: { id: passage, documentId: document, section: [], start: 0, end: 3, quote: '大部门' },
        },
      ],
      relations: tasks.map((task) => ({
        type: 'relationship',
        id: `l${task}`,
        label: 'LEADS',
        start: { id: 'hub', labels: ['Entity', 'Department'] },
        end: { id: task, labels: ['Entity', 'Task'] },
        properties: { documentId: document, passages: [passage], origin: 'RULE', rule: 'hub', confidence: 1, basis: 'SOLE' },
      })),
    };
  });
  return mergeFacts(documents);
}
