import { beforeAll, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { onBothEngines } from '../contract/engines.js';
import { answer, ask, counted, rootFields } from './ask.js';

const scales = [1, 3, 10] as const;
const plans = 6;

/** Questions about one thing, a page at a time: what they read must not grow with the rest of the graph. */
const questions: Readonly<Record<string, string>> = {
  'a thing': 'query ($plan: ID!) { node(id: $plan) { ... on Plan { name issuedBy { nodes { name } } evidence { quote } } } }',
  'a plan with its tasks and their bodies':
    'query ($plan: ID!) { node(id: $plan) { ... on Plan { tasks(first: 40) { totalCount nodes { name leads { edges { node { name } relation { basis evidence { quote } } } } participants { nodes { name } } } } } } }',
  'a chain of a plan': 'query ($plan: ID!) { responsibilityChain(of: $plan) { nodes { id name } edges { id type } omitted } }',
  'a chain of a task': 'query ($task: ID!) { responsibilityChain(of: $task) { nodes { id name } edges { id type } omitted } }',
  'a chain of a document': 'query ($document: ID!) { responsibilityChain(of: $document) { nodes { id name } edges { id type } omitted } }',
  'a chain of a body': 'query ($body: ID!) { responsibilityChain(of: $body, limit: 1000) { nodes { id name } edges { id type } omitted } }',
  'a chain of a region':
    'query ($region: ID!) { responsibilityChain(of: $region, descendants: true, limit: 1000) { nodes { id name } edges { id type } omitted } }',
  'a neighbourhood': 'query ($task: ID!) { neighbourhood(of: $task, depth: 1) { nodes { id } edges { id } omitted } }',
  paths: 'query ($plan: ID!, $task: ID!) { paths(from: $plan, to: $task, length: 2) { paths { length } nodes { id } } }',
  'a matrix': 'query ($plan: ID!) { matrix(plan: $plan) { rows { id } columns { name } cells { type basis } omitted } }',
  'a workload': 'query ($body: ID!) { workload(of: $body) { leads shares helps plans { plan { name } leads } } }',
  'a comparison':
    'query ($plan: ID!, $other: ID!) { compare(of: [$plan, $other]) { tasks { score things { id name } } indicators { score } omitted } }',
  'a timeline':
    'query ($plan: ID!) { timeline(of: $plan) { omitted lines { indicator { name } points { year targets { id } actuals { id } } } } }',
  'findings of a plan':
    'query ($plan: ID!) { findings(plan: $plan, first: 20) { totalCount kinds { count } nodes { kind subject { id } evidence { quote } } } }',
  'findings of a document':
    'query ($document: ID!) { findings(document: $document, first: 20) { totalCount nodes { kind subject { id } } } }',
  'tasks of a plan without a target':
    'query ($plan: ID!) { tasks(first: 20, filter: { plan: $plan, hasNot: [HAS_INDICATOR] }) { totalCount nodes { name } } }',
  'tasks of a body and a plan':
    'query ($plan: ID!, $body: ID!) { tasks(first: 20, filter: { plan: $plan, body: $body, basis: [STATED] }) { totalCount nodes { name } } }',
  'bodies that a document names, by region':
    'query ($document: ID!) { departments(first: 20, filter: { document: $document }) { totalCount facets(by: REGION) { value count } nodes { name } } }',
  'passages of a document':
    'query ($document: ID!) { node(id: $document) { ... on Document { passages(first: 20) { totalCount nodes { quote } } } } }',
  'a passage': 'query ($passage: ID!) { verify(passage: $passage) { status } }',
};

/** Objects in an answer. */
function objects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + objects(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + objects(item), 1);
}

onBothEngines('growth', ({ open, settle }) => {
  const measured = new Map<string, { readonly read: number; readonly given: number; readonly calls: number }[]>();

  beforeAll(async () => {
    for (const scale of scales) {
      const facts = generate({ plans: plans * scale, seed: 17 });
      const store = await open();
      await store.load(facts);
      await settle();
      const covered = facts.relations.filter(({ label }) => label === 'COVERS');
      const one = (kind: string) => facts.entities.find((node) => node.labels[1] === kind)?.id ?? '';
      const plan = covered[0]?.start.id ?? '';
      const ids = {
        plan,
        other: covered[1]?.start.id ?? '',
        region: covered[0]?.end.id ?? '',
        document: covered[0]?.properties.documentId ?? '',
        passage: covered[0]?.properties.passages[0] ?? '',
        task: one('Task'),
        body: facts.relations.find(({ label, end }) => label === 'LEADS' && end.labels[1] === 'Task')?.start.id ?? '',
      };
      for (const [name, query] of Object.entries(questions)) {
        const counting = counted(store);
        const given = objects(await answer(counting.store, query, ids));
        let read = 0;
        for (const statement of counting.statements) read += await store.reads(statement);
        measured.set(name, [...(measured.get(name) ?? []), { read, given, calls: counting.statements.length }]);
      }
    }
    if (process.env.SHOW) for (const [n, m] of measured) process.stdout.write(`${n}: ${m.map((x) => `${x.read}/${x.given}`).join(' ')}\n`);
  }, 900_000);

  it.each(Object.keys(questions))('%s reads no more when the rest of the graph grows', (name) => {
    const all = measured.get(name) ?? [];
    expect(all).toHaveLength(scales.length);
    expect(all.map(({ calls }) => calls)).toEqual(scales.map(() => rootFields(questions[name] ?? '')));
    const [first] = all;
    if (!first) return;
    for (const { read, given } of all) {
      expect(given).toBeGreaterThan(1);
      expect(read / first.read).toBeLessThanOrEqual(1.25 * Math.max(1, given / first.given));
    }
  });

  it.each([
    ['a page of ten thousand', '{ tasks(first: 10000) { nodes { name } } }', 'BAD_PAGE_SIZE'],
    ['a hundred pages of a hundred', '{ plans(first: 100) { nodes { tasks(first: 100) { nodes { name } } } } }', 'COST_LIMIT'],
    ['a graph of ten thousand', '{ neighbourhood(of: "x", limit: 10000) { nodes { id } } }', 'BAD_ARGUMENT'],
    [
      'ten thousand ids',
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 10_000 }, (_, at) => `Task:${at}`))}) { id } }`,
      'TOO_MANY_IDS',
    ],
  ])('%s is refused before the database is asked', async (_, query, code) => {
    const { store, statements } = counted(await open());
    const { errors } = await ask(store, query);
    expect(errors?.map((error) => error.extensions.code ?? (error.originalError as { code?: string }).code)).toEqual([code]);
    expect(statements).toEqual([]);
  });

  it('a page of a hundred holds a hundred and says that there is more', async () => {
    const store = await open();
    await store.load(generate({ plans: 8, seed: 17 }));
    const { tasks } = await answer<{ tasks: { nodes: unknown[]; pageInfo: unknown } }>(
      store,
      '{ tasks(first: 100) { nodes { id } pageInfo { hasNextPage } } }',
    );
    expect([tasks.nodes.length, tasks.pageInfo]).toEqual([100, { hasNextPage: true }]);
  });
});
