import { beforeAll, describe, expect, it } from 'vitest';
import { findingKinds } from '../../server/compile/findings.js';
import { type EntityNode, type Facts, mergeFacts, type RelationFact } from '../../server/facts/index.js';
import type { Kind, RelationType } from '../../server/model/index.js';
import { bothStores, engineNames } from '../contract/engines.js';
import { randomFacts } from '../contract/random.js';
import { answer, counted } from './ask.js';

/** What random graphs do not have: two bodies that look alike, and two values of one target for which nobody answers. */
function oddFacts(): Facts {
  const document = 'odd/d';
  const node = (id: string, kind: Kind, properties: Readonly<Record<string, string | number>> = {}): EntityNode => ({
    type: 'node',
    id,
    labels: ['Entity', kind],
    properties: { ...properties, id, name: id, aliases: [] },
  });
  const place = { region: '东省西市' };
  const aim = { status: 'TARGET', year: 2025, unit: '个' };
  const bodies = ['odd/a', 'odd/b'].map((id) => node(id, 'Department', { ...place, function: '商务' }));
  const values = [1, 2].map((value) => node(`odd/v${value}`, 'Measurement', { ...aim, value }));
  const indicator = node('odd/i', 'Indicator', place);
  const entities = [node(document, 'Document'), indicator, ...bodies, ...values];
  const quoted = { documentId: document, section: [], start: 0, end: 2, quote: '引文' };
  const relate = (label: RelationType, start: EntityNode, end: EntityNode): RelationFact => ({
    type: 'relationship',
    id: `odd/${label}${start.id}${end.id}`,
    label,
    start: { id: start.id, labels: start.labels },
    end: { id: end.id, labels: end.labels },
    properties: { documentId: document, passages: ['odd/p'], origin: 'RULE', rule: 'odd', confidence: 1 },
  });
  return {
    entities,
    passages: [{ type: 'node', id: 'odd/p', labels: ['Passage'], properties: { id: 'odd/p', ...quoted } }],
    relations: [
      ...entities.slice(1).map((each) => relate('MENTIONED_IN', each, entities[0] as EntityNode)),
      ...values.map((value) => relate('HAS_VALUE', indicator, value)),
    ],
  };
}

// Graphs of every shape, more of them than any plan would give: each kind of finding is there.
const facts = mergeFacts([...Array.from({ length: 30 }, (_, seed) => randomFacts(seed + 1)), oddFacts()]);
const stores = bothStores();

beforeAll(async () => {
  for (const engine of engineNames) await stores[engine]().load(facts);
}, 180_000);

interface Finding {
  readonly kind: string;
  readonly severity: string;
  readonly subject: string;
  readonly documents: readonly string[];
}

const duties = ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'];
const at = (of: Facts, id: string) => of.entities.find((node) => node.id === id);
const kindOf = (id: string) => at(facts, id)?.labels[1] ?? '';
const value = (id: string, name: string) => at(facts, id)?.properties[name];
const from = (id: string, ...types: string[]) => facts.relations.filter((each) => each.start.id === id && types.includes(each.label));
const to = (id: string, ...types: string[]) => facts.relations.filter((each) => each.end.id === id && types.includes(each.label));
const documents = (relations: readonly RelationFact[]) => [...new Set(relations.map((each) => each.properties.documentId))];
const ends = (relations: readonly RelationFact[]) => new Set(relations.map((each) => each.end.id));
const starts = (relations: readonly RelationFact[]) => new Set(relations.map((each) => each.start.id));
const wholes = (id: string) => from(id, 'PART_OF').map((each) => each.end.id);
const underPlan = (id: string, ...through: string[]) =>
  wholes(id).some((one) => kindOf(one) === 'Plan') ||
  wholes(id).some((one) => (through.length === 0 || through.includes(kindOf(one))) && wholes(one).some((two) => kindOf(two) === 'Plan'));
const targets = (id: string) => from(id, 'HAS_VALUE').filter((each) => value(each.end.id, 'status') === 'TARGET');

/** What is odd about one thing, in plain JavaScript. */
function findingsOf(id: string): Finding[] {
  const found: Finding[] = [];
  const add = (kind: string, severity: string, from: readonly RelationFact[]) =>
    found.push({ kind, severity, subject: id, documents: documents(from) });
  const named = to(id, ...duties);
  const mentions = from(id, 'MENTIONED_IN');
  const shared = to(id, 'RESPONSIBLE_FOR');
  const leads = to(id, 'LEADS');
  if (kindOf(id) === 'Task' && mentions.length > 0) {
    const above = wholes(id).filter((one) => kindOf(one) === 'Action');
    if (named.length === 0 && above.every((one) => to(one, ...duties).length === 0))
      add('NO_BODY', underPlan(id, 'Action') ? 'MEDIUM' : 'LOW', mentions);
    if (from(id, 'HAS_INDICATOR').length === 0 && underPlan(id)) add('TASK_WITHOUT_TARGET', 'LOW', mentions);
  }
  if (starts(shared).size > 1 && leads.length === 0) add('NO_LEAD', 'MEDIUM', shared);
  if (starts(leads).size > 1) add('TWO_LEADS', new Set(leads.map((each) => each.properties.passages[0])).size > 1 ? 'HIGH' : 'LOW', leads);
  if (kindOf(id) === 'Indicator' && targets(id).length > 0) {
    const measured = to(id, 'HAS_INDICATOR').flatMap((each) => to(each.start.id, ...duties));
    if (named.length === 0 && measured.length === 0) add('TARGET_WITHOUT_BODY', 'MEDIUM', targets(id));
    const groups = new Map<string, RelationFact[]>();
    for (const each of targets(id)) {
      const [year, subject, unit] = [
        value(each.end.id, 'year') ?? value(each.end.id, 'periodEnd'),
        value(each.end.id, 'subject'),
        value(each.end.id, 'unit'),
      ];
      if (year === undefined || value(each.end.id, 'value') === undefined) continue;
      const key = JSON.stringify([year, subject, unit]);
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    const differing = [...groups.values()].filter((some) => new Set(some.map(({ end }) => value(end.id, 'value'))).size > 1);
    if (differing.length > 0) add('TARGET_DIFFERS', 'HIGH', differing.flat());
  }
  const own = from(id, ...duties);
  const annexed = own.filter(({ end }) => ['Indicator', 'Platform', 'Project'].includes(kindOf(end.id)));
  if (annexed.length > 0 && own.every(({ end }) => !['Task', 'Action', 'Plan'].includes(kindOf(end.id)))) add('ANNEX_ONLY', 'LOW', annexed);
  if (value(id, 'collective') === true && own.length > 0 && to(id, 'MEMBER_OF', 'PART_OF').length === 0) add('COLLECTIVE', 'LOW', own);
  const cited = to(id, 'BASED_ON');
  if (kindOf(id) === 'Plan' && cited.length > 0 && to(id, 'PART_OF').length === 0) add('CITED_PLAN', 'LOW', cited);
  if (kindOf(id) === 'Department') {
    for (const document of ends(mentions)) {
      const twins = [...starts(to(document, 'MENTIONED_IN'))].filter((other) => kindOf(other) === 'Department' && twin(id, other));
      if (twins.length > 1 && twins.every((other) => id <= other))
        found.push({ kind: 'TWO_NAMES', severity: 'MEDIUM', subject: id, documents: [document] });
    }
  }
  return found;
}

function twin(a: string, b: string): boolean {
  const same = ['region', 'function', 'organ'].every((name) => value(a, name) === value(b, name));
  return same && [a, b].every((id) => value(id, 'region') && value(id, 'function') && !value(id, 'collective'));
}

const everyFinding = facts.entities.flatMap((node) => findingsOf(node.id));

interface Page {
  readonly totalCount: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly kind: string;
    readonly severity: string;
    readonly subject: { readonly id: string };
    readonly others: readonly { readonly id: string }[];
    readonly othersCount: number;
    readonly evidence: readonly { readonly document: { readonly id: string } }[];
    readonly evidenceCount: number;
  }[];
}

/** All findings under a filter, page by page; each page is one statement, and both engines give the same. */
async function found(filter: string, first = 40): Promise<Page['nodes']> {
  const nodes: Page['nodes'][number][] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { findings(first: ${first}, after: $after${filter}) {
      totalCount kinds { kind count } pageInfo { hasNextPage endCursor }
      nodes { kind severity subject { id } others { id } othersCount evidence { document { id } } evidenceCount } } }`;
    const pages: Page[] = [];
    for (const engine of engineNames) {
      const { store, statements } = counted(stores[engine]());
      pages.push((await answer<{ findings: Page }>(store, query, { after })).findings);
      expect(statements).toHaveLength(1);
    }
    const [page, other] = pages;
    if (!page) throw new Error('No page');
    expect(other).toEqual(page);
    expect(page.kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(page.totalCount);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(page.totalCount);
      return nodes;
    }
  } while (after !== null);
  return nodes;
}

const plain = (nodes: Page['nodes']) => nodes.map((each) => [each.kind, each.severity, each.subject.id].join(' ')).sort();
const wanted = (some: readonly Finding[]) => some.map((each) => [each.kind, each.severity, each.subject].join(' ')).sort();

it.each(Object.keys(findingKinds))('%s is found where plain JavaScript finds it, with its passages', async (kind) => {
  const some = everyFinding.filter((each) => each.kind === kind);
  expect(some.length).toBeGreaterThan(0);
  const nodes = await found(`, kinds: [${kind}]`);
  expect(plain(nodes)).toEqual(wanted(some));
  for (const node of nodes) {
    expect(node.evidence.length).toBeGreaterThan(0);
    expect([node.evidenceCount, node.othersCount]).toEqual([node.evidence.length, node.others.length]);
  }
});

describe('within', () => {
  it.each(['东省', '东省西市'])('the region %s are those about things of it', async (region) => {
    const places = facts.entities.filter(
      (node) => node.labels[1] === 'Region' && (node.properties.name === region || node.properties.region === region),
    );
    const inside = (id: string) =>
      places.some((place) => String(value(id, 'region') ?? '').startsWith(String(value(place.id, 'region') ?? '\0')));
    const some = everyFinding.filter((each) => inside(each.subject));
    expect(some.length).toBeGreaterThan(0);
    expect(plain(await found(`, region: "${region}"`))).toEqual(wanted(some));
  });

  it('a document are those that its passages show', async () => {
    const ids = facts.entities.filter((node) => node.labels[1] === 'Document').map((node) => node.id);
    for (const id of ids.slice(0, 6)) {
      const nodes = await found(`, document: "${id}"`);
      expect(plain(nodes)).toEqual(wanted(everyFinding.filter((each) => each.documents.includes(id))));
    }
  });

  it('a plan are those about it, what stands under it, and what is related to those', async () => {
    const touching = (ids: ReadonlySet<string>) =>
      facts.relations.flatMap(({ start, end }) => [...(ids.has(start.id) ? [end.id] : []), ...(ids.has(end.id) ? [start.id] : [])]);
    const below = (ids: Iterable<string>) => [...ids].flatMap((id) => [...starts(to(id, 'PART_OF'))]);
    for (const plan of facts.entities.filter((node) => node.labels[1] === 'Plan').slice(0, 6)) {
      const one = below([plan.id]);
      const under = new Set([plan.id, ...one, ...below(one)]);
      const scope = new Set([...under, ...touching(under)]);
      expect(plain(await found(`, plan: "${plan.id}"`))).toEqual(wanted(everyFinding.filter((each) => scope.has(each.subject))));
    }
  });
});

it('come in pages that hold each of them once, the gravest first', async () => {
  const whole = await found('');
  expect(plain(whole)).toEqual(wanted(everyFinding));
  const weights = whole.map((each) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(each.severity));
  expect(weights).toEqual([...weights].sort());
  expect(await found(', severities: [HIGH]', 7)).toEqual(whole.filter((each) => each.severity === 'HIGH'));
});
