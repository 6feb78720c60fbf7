import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import type { GraphStore } from '../../server/store/index.js';
import { bothStores, engineNames } from '../contract/engines.js';
import { answer, counted } from './ask.js';

const facts = generate({ plans: 6, seed: 21 });
const stores = bothStores();

beforeAll(async () => {
  for (const engine of engineNames) await stores[engine]().load(facts);
});

const some = (kind: string, nth = 0) => facts.entities.filter((node) => node.labels[1] === kind).map((node) => node.id)[nth] ?? '';

/** The answer of both engines, which must be equal and take one statement. */
async function both<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answers: T[] = [];
  for (const engine of engineNames) {
    const { store, statements } = counted(stores[engine]());
    answers.push(await answer<T>(store, query, variables));
    expect(statements).toHaveLength(1);
  }
  expect(answers[0]).toEqual(answers[1]);
  return answers[0] as T;
}

interface View {
  readonly root: { readonly id: string };
  readonly nodes: readonly { readonly id: string; readonly kind: string }[];
  readonly edges: readonly {
    readonly type: string;
    readonly sourceId: string;
    readonly targetId: string;
    readonly evidence: readonly { readonly quote: string }[];
  }[];
  readonly truncated: boolean;
  readonly omitted: number;
}

const viewFields = 'root { id } nodes { id kind } edges { type sourceId targetId evidence { quote } } truncated omitted';

describe('a chain of responsibility', () => {
  const chain = (of: string, limit = 300) =>
    both<{ responsibilityChain: View }>(`query ($of: ID!, $limit: Int) { responsibilityChain(of: $of, limit: $limit) { ${viewFields} } }`, {
      of,
      limit,
    });

  it.each(['Plan', 'Action', 'Task', 'Department', 'Region', 'Indicator', 'Platform', 'Document'])(
    'of a %s holds its ends and its evidence',
    async (kind) => {
      const { responsibilityChain: view } = await chain(some(kind), 200);
      expect(view.root.id).toBe(some(kind));
      expect(view.nodes[0]?.id).toBe(some(kind));
      const ids = new Set(view.nodes.map((node) => node.id));
      expect(ids.size).toBe(view.nodes.length);
      for (const edge of view.edges) {
        expect(ids.has(edge.sourceId) && ids.has(edge.targetId)).toBe(true);
        expect(edge.evidence.length).toBeGreaterThan(0);
      }
    },
  );

  it('of a plan holds each body of each of its tasks, and says what it leaves out', async () => {
    const plan = facts.relations.find((relation) => relation.label === 'COVERS')?.start.id ?? '';
    const whole = (await chain(plan)).responsibilityChain;
    expect(whole).toMatchObject({ truncated: false, omitted: 0 });
    const under = new Set<string>([plan]);
    for (let round = 0; round < 3; round++) {
      for (const relation of facts.relations) if (relation.label === 'PART_OF' && under.has(relation.end.id)) under.add(relation.start.id);
    }
    const duties = facts.relations.filter(
      (relation) => ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'].includes(relation.label) && under.has(relation.end.id),
    );
    const seen = new Set(whole.edges.map((edge) => `${edge.type} ${edge.sourceId} ${edge.targetId}`));
    expect(duties.filter((duty) => !seen.has(`${duty.label} ${duty.start.id} ${duty.end.id}`))).toEqual([]);
    const cut = (await chain(plan, 10)).responsibilityChain;
    expect(cut.nodes).toHaveLength(10);
    expect(cut).toMatchObject({ truncated: true, omitted: whole.nodes.length - 10 });
    expect(cut.nodes.map((node) => node.id)).toEqual(whole.nodes.slice(0, 10).map((node) => node.id));
  });
});

describe('a neighbourhood', () => {
  it.each([1, 2, 3])('of depth %i holds what is so near, over the relations and kinds asked for', async (depth) => {
    const of = some('Department');
    const { neighbourhood: view } = await both<{ neighbourhood: View }>(
      `query ($of: ID!, $depth: Int) { neighbourhood(of: $of, depth: $depth, kinds: [Task, Department], relations: [LEADS, PARTICIPATES_IN], limit: 1000) { ${viewFields} } }`,
      { of, depth },
    );
    const near = new Set([of]);
    for (let step = 0; step < depth; step++) {
      for (const id of [...near]) {
        for (const { label, start, end } of facts.relations) {
          if (label !== 'LEADS' && label !== 'PARTICIPATES_IN') continue;
          if (start.id === id && end.labels[1] === 'Task') near.add(end.id);
          if (end.id === id && start.labels[1] === 'Department') near.add(start.id);
        }
      }
    }
    expect(new Set(view.nodes.map((node) => node.id))).toEqual(near);
  });

  it('cut by its limit keeps those with the most relations when asked to, and says how many it left out', async () => {
    const leads = facts.relations.filter((one) => one.label === 'LEADS');
    const degree = (id: string) => leads.filter((one) => one.start.id === id || one.end.id === id).length;
    const of = leads.map((one) => one.start.id).sort((a, b) => degree(b) - degree(a))[0] ?? '';
    const led = [...new Set(leads.filter((one) => one.start.id === of).map((one) => one.end.id))];
    expect(led.length).toBeGreaterThan(2);
    const { neighbourhood: view } = await both<{ neighbourhood: View }>(
      `query ($of: ID!) { neighbourhood(of: $of, relations: [LEADS], orderBy: DEGREE, limit: 3) { ${viewFields} } }`,
      { of },
    );
    const shown = view.nodes.map((node) => node.id).slice(1);
    expect(shown).toHaveLength(2);
    expect(shown.map(degree)).toEqual(
      led
        .map(degree)
        .sort((a, b) => b - a)
        .slice(0, 2),
    );
    expect(view.omitted).toBe(led.length - 2);
  });
});

describe('paths', () => {
  it('are the shortest, and each step has its sentence', async () => {
    const [from, to] = [some('Department', 0), some('Region', 0)];
    const { paths } = await both<{
      paths: { paths: { length: number; thingIds: string[]; relationIds: string[] }[]; edges: { id: string; evidence: unknown[] }[] };
    }>(
      'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, length: 6, limit: 50) { paths { length thingIds relationIds } edges { id evidence { quote } } } }',
      { from, to },
    );
    const distance = new Map([[from, 0]]);
    for (let step = 0; step < 6; step++) {
      for (const { label, start, end } of facts.relations) {
        if (label === 'MENTIONED_IN') continue;
        for (const [one, other] of [
          [start.id, end.id],
          [end.id, start.id],
        ] as const) {
          if (distance.get(one) === step && !distance.has(other)) distance.set(other, step + 1);
        }
      }
    }
    expect(paths.paths.length).toBeGreaterThan(0);
    for (const path of paths.paths) {
      expect([path.length, path.thingIds.length, path.relationIds.length]).toEqual([distance.get(to), path.length + 1, path.length]);
      expect([path.thingIds[0], path.thingIds.at(-1)]).toEqual([from, to]);
    }
    for (const edge of paths.edges) expect(edge.evidence.length).toBeGreaterThan(0);
  });

  it('are none between things that do not hang together within the length', async () => {
    const { paths } = await both<{ paths: { paths: unknown[] } | null }>(
      'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, length: 1) { paths { length } } }',
      {
        from: some('Department', 0),
        to: some('Department', 1),
      },
    );
    expect(paths?.paths).toEqual([]);
  });
});

it('a timeline and a workload say what a limit left out', async () => {
  const of = facts.relations.find(({ label, start }) => label === 'HAS_INDICATOR' && start.labels[1] === 'Plan')?.start.id ?? some('Plan');
  const indicators = new Set(
    facts.relations.flatMap(({ label, start, end }) => (label === 'HAS_INDICATOR' && start.id === of ? [end.id] : [])),
  );
  const query =
    'query ($of: ID!, $limit: Int) { timeline(of: $of, limit: $limit) { truncated omitted root { id } lines { indicator { id } points { year } } } }';
  const all = await both<{ timeline: { lines: { indicator: { id: string } }[] } }>(query, { of, limit: 100 });
  expect(all.timeline).toMatchObject({ truncated: false, omitted: 0, root: { id: of } });
  expect(new Set(all.timeline.lines.map(({ indicator }) => indicator.id))).toEqual(indicators);
  const cut = await both<{ timeline: object }>(query, { of, limit: 1 });
  expect(cut.timeline).toEqual({
    truncated: indicators.size > 1,
    omitted: indicators.size - 1,
    root: { id: of },
    lines: [all.timeline.lines[0]],
  });
  expect(await both(query, { of: 'Plan:none', limit: 1 })).toEqual({ timeline: null });

  const busy = facts.relations.filter(({ label }) => label === 'LEADS' || label === 'PARTICIPATES_IN').map(({ start }) => start.id);
  const body = busy.sort((a, b) => busy.filter((id) => id === b).length - busy.filter((id) => id === a).length)[0];
  const work = 'query ($of: ID!, $limit: Int) { workload(of: $of, limit: $limit) { leads truncated omitted plans { leads plan { id } } } }';
  const whole = await both<{ workload: { leads: number; plans: object[] } }>(work, { of: body, limit: 1000 });
  const part = await both<{ workload: object }>(work, { of: body, limit: 1 });
  const { leads, plans } = whole.workload;
  expect(part.workload).toEqual({ leads, truncated: plans.length > 1, omitted: plans.length - 1, plans: plans.slice(0, 1) });
});

it('a workload counts what the facts say', async () => {
  const of = some('Department');
  const { workload } = await both<{ workload: { leads: number; shares: number; helps: number; plans: { leads: number }[] } }>(
    'query ($of: ID!) { workload(of: $of) { leads shares helps plans { plan { name } leads shares helps } } }',
    { of },
  );
  const distinct = (type: string) =>
    new Set(facts.relations.filter((each) => each.label === type && each.start.id === of).map((each) => each.end.id)).size;
  expect(workload).toMatchObject({ leads: distinct('LEADS'), shares: distinct('RESPONSIBLE_FOR'), helps: distinct('PARTICIPATES_IN') });
});

it('a matrix holds each statement of its rows once', async () => {
  const plan = facts.relations.find((relation) => relation.label === 'COVERS')?.start.id ?? '';
  const { matrix } = await both<{
    matrix: { rows: { id: string }[]; columns: { id: string }[]; cells: { id: string; sourceId: string; targetId: string }[] };
  }>('query ($plan: ID!) { matrix(plan: $plan) { rows { id } columns { id } cells { id sourceId targetId } } }', { plan });
  const rows = new Set([plan, ...matrix.rows.map((row) => row.id)]);
  const expected = facts.relations.filter(
    (each) => ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'].includes(each.label) && rows.has(each.end.id),
  );
  expect(matrix.cells.map((cell) => cell.id).sort()).toEqual(expected.map((each) => each.id).sort());
  expect(new Set(matrix.columns.map((column) => column.id))).toEqual(new Set(expected.map((each) => each.start.id)));
});

describe('findings', () => {
  const find = (kinds: string, filter = '') =>
    both<{ findings: { totalCount: number; nodes: { subject: { id: string }; others: unknown[]; evidence: unknown[] }[] } }>(
      `{ findings(kinds: [${kinds}], first: 100${filter}) { totalCount nodes { id subject { id } others { id } evidence { quote } } } }`,
    );

  it('NO_LEAD are the things that several answer for and nobody leads', async () => {
    const bodies = new Map<string, Set<string>>();
    for (const { label, start, end } of facts.relations) {
      if (label === 'RESPONSIBLE_FOR') bodies.set(end.id, (bodies.get(end.id) ?? new Set()).add(start.id));
    }
    const led = new Set(facts.relations.filter((each) => each.label === 'LEADS').map((each) => each.end.id));
    const expected = [...bodies].filter(([id, of]) => of.size > 1 && !led.has(id)).map(([id]) => id);
    const { findings } = await find('NO_LEAD');
    expect(findings.nodes.map((each) => each.subject.id).sort()).toEqual(expected.sort());
    for (const each of findings.nodes) expect([each.others.length, each.evidence.length]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it.each([
    'NO_BODY',
    'TWO_LEADS',
    'TWO_NAMES',
    'TARGET_WITHOUT_BODY',
    'TASK_WITHOUT_TARGET',
    'ANNEX_ONLY',
    'COLLECTIVE',
    'TARGET_DIFFERS',
    'CITED_PLAN',
  ])('%s are the same on both engines, whole and within a plan', async (kind) => {
    const all = await find(kind);
    const plan = facts.relations.find((relation) => relation.label === 'COVERS')?.start.id ?? '';
    const within = await find(kind, `, plan: "${plan}"`);
    expect(within.findings.totalCount).toBeLessThanOrEqual(all.findings.totalCount);
  });
});

it('filters and facets agree with the facts', async () => {
  const region = facts.entities.find((node) => node.labels[1] === 'Region' && node.properties.level === 'county');
  const path = String(region?.properties.region);
  const answer = await both<{ tasks: { totalCount: number; facets: { count: number }[] } }>(
    'query ($region: String) { tasks(first: 0, filter: { region: $region, has: [LEADS] }) { totalCount facets(by: BODY, first: 100) { value count thing { name } } } }',
    { region: region?.id },
  );
  const led = new Set(facts.relations.filter((each) => each.label === 'LEADS').map((each) => each.end.id));
  const expected = facts.entities.filter(
    (node) => node.labels[1] === 'Task' && led.has(node.id) && String(node.properties.region).startsWith(path),
  );
  expect(answer.tasks.totalCount).toBe(expected.length);
  expect(answer.tasks.facets.length).toBeGreaterThan(0);
});

it('every quote of a document can be verified, and one that was changed is not', async () => {
  const document = facts.entities.find((node) => node.labels[1] === 'Document');
  const text = String(document?.properties.text);
  const { node } = await both<{ node: { passages: { nodes: { id: string; start: number }[] } } }>(
    'query ($id: ID!) { node(id: $id) { ... on Document { passages(first: 5) { totalCount nodes { id start quote } } } } }',
    { id: document?.id },
  );
  const [passage] = node.passages.nodes;
  const verify = (given?: string) =>
    both<{ verify: { status: string; sha256: string } }>(
      'query ($id: ID!, $text: String) { verify(passage: $id, text: $text) { status foundAt sha256 } }',
      {
        id: passage?.id,
        text: given,
      },
    );
  expect((await verify()).verify).toMatchObject({ status: 'STANDS', sha256: createHash('sha256').update(text, 'utf8').digest('hex') });
  expect((await verify(`前${text}`)).verify.status).toBe('MOVED');
  expect((await verify('无')).verify.status).toBe('GONE');
});

it('explains what a query costs without asking it', async () => {
  const store: GraphStore = stores.embedded();
  const { store: counting, statements } = counted(store);
  const query = '{ plans(first: 10) { nodes { name tasks(first: 5) { nodes { name } } } } }';
  const { explainCost } = await answer<{ explainCost: Record<string, unknown> }>(
    counting,
    'query ($query: String!) { explainCost(query: $query) { cost allowed errors } }',
    { query },
  );
  expect(explainCost).toEqual({ cost: 60, allowed: 10_000, errors: [] });
  expect(statements).toEqual([]);
});
