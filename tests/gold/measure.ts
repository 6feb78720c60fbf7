import type { EntityNode, Facts } from '../../server/facts/index.js';
import type { Range } from './compare.js';
import { nameInRegion, overlap, pairUp, plainName, quantity, same, sameOutcome, sameRegion } from './compare.js';
import type { GoldBody, GoldDocument, GoldStatement, GoldTarget } from './gold.js';
import { namedRelations } from './gold.js';
import type { ReadBody, ReadStatement } from './reading.js';
import { Reading, readStatements } from './reading.js';
import { measureRelations } from './relations.js';

/** How often found and right, found and wrong, there and not found. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** One fault, for those who write rules: what was read falsely or missed, in which layer and where. */
export interface Fault {
  readonly layer: string;
  readonly fault: 'wrong' | 'missed';
  readonly start: number;
  readonly what: string;
}

export interface Measure {
  /** By layer: see `layers`. */
  readonly counts: Readonly<Record<string, Count>>;
  readonly faults: readonly Fault[];
}

export const coreKinds = ['Region', 'Plan', 'Department', 'Platform', 'Park', 'Enterprise'] as const;
export const furtherKinds = ['Institution', 'Project', 'Industry', 'Award', 'Event', 'Person'] as const;

/** Every layer with what it means to be right in it. */
export const layers: Readonly<Record<string, string>> = {
  'statement exact': 'a responsibility statement with its very start and end',
  'statement overlap': 'a statement of which at least one character is common',
  body: 'a body in a statement, with its very start and end',
  'body role': 'the same, with its role',
  'body basis': 'the same, with its role and how the role is known',
  'body resolved': 'a body in a statement, with the full name and the region of the organ meant',
  'inline statement': 'a statement in running text (由X牵头), of which at least one character is common',
  'inline body': 'a body in such a statement, with its very start and end',
  'inline body role': 'the same, with its role',
  'target place': 'a quantity that is a target, at its place',
  'target value': 'the same, with its value',
  'target unit': 'the same place, with its unit',
  'target comparator': 'the same place, with its comparator',
  'target year': 'the same place, with its year or with none',
  'target outcome': 'the same place, with what is measured',
  'target whole': 'a target with all five fields',
  'things core': 'a named thing of the six core kinds, once a document',
  'things further': 'a named thing of the six further kinds, once a document',
  ...Object.fromEntries([...coreKinds, ...furtherKinds].map((kind) => [`kind ${kind}`, `a ${kind}, once a document`])),
  relation: 'what the text states between two named things, once a document',
  ...Object.fromEntries(namedRelations.map((type) => [`relation ${type}`, `the same, of the type ${type}`])),
};

export const emptyCounts = (): Record<string, Count> =>
  Object.fromEntries(Object.keys(layers).map((layer) => [layer, { right: 0, wrong: 0, missed: 0 }]));

export function addCounts(a: Readonly<Record<string, Count>>, b: Readonly<Record<string, Count>>): Record<string, Count> {
  const sum = emptyCounts();
  for (const [layer, count] of Object.entries(sum))
    for (const part of [a[layer], b[layer]]) {
      count.right += part?.right ?? 0;
      count.wrong += part?.wrong ?? 0;
      count.missed += part?.missed ?? 0;
    }
  return sum;
}

/** Precision, recall and F1; 1 where there was nothing to find and nothing was found. */
export function rates({ right, wrong, missed }: Count): { precision: number; recall: number; f1: number } {
  const share = (of: number) => (of === 0 ? 1 : right / of);
  return { precision: share(right + wrong), recall: share(right + missed), f1: share(right + (wrong + missed) / 2) };
}

/** What extraction read of one document against what people read in it. */
export function measure(gold: GoldDocument, facts: Facts, original: string): Measure {
  const counts = emptyCounts();
  const faults: Fault[] = [];
  const tally = (layer: string, right: number, read: readonly [number, string][], missing: readonly [number, string][]) => {
    const count = counts[layer];
    if (!count) throw new Error(`No layer ${layer}`);
    count.right += right;
    count.wrong += read.length;
    count.missed += missing.length;
    for (const [start, what] of read) faults.push({ layer, fault: 'wrong', start, what });
    for (const [start, what] of missing) faults.push({ layer, fault: 'missed', start, what });
  };
  const reading = new Reading(facts);
  const { bracketed, inline } = readStatements(reading, original);
  measureStatements('statement exact', (a, b) => Number(same(a, b)), gold.statements, bracketed, original, tally);
  measureStatements('statement overlap', overlap, gold.statements, bracketed, original, tally);
  measureBodies(bodyLayers, gold.statements, bracketed, tally);
  // A document whose running text was not annotated says nothing about it.
  if (gold.inline) {
    measureStatements('inline statement', overlap, gold.inline, inline, original, tally);
    measureBodies(inlineLayers, gold.inline, inline, tally);
  }
  measureTargets(gold, reading, original, tally);
  for (const kind of [...coreKinds, ...furtherKinds]) measureThings(kind, gold, reading, tally);
  measureRelations(gold, [...coreKinds, ...furtherKinds], reading, (layer, right, wrong, missed) => {
    tally(layer, right, wrong, missed);
    tallySum(tally, 'relation', right, wrong.length, missed.length);
  });
  return { counts, faults };
}

export type Tally = (layer: string, right: number, wrong: readonly [number, string][], missed: readonly [number, string][]) => void;

function measureStatements(
  layer: string,
  score: (a: Range, b: Range) => number,
  wanted: readonly GoldStatement[],
  statements: readonly ReadStatement[],
  original: string,
  tally: Tally,
): void {
  const quote = (range: Range): [number, string] => [range.start, original.slice(range.start, range.end).slice(0, 60)];
  const pairs = pairUp(wanted, statements, score);
  const found = new Set<Range>(pairs.values());
  tally(
    layer,
    pairs.size,
    statements.filter((statement) => !found.has(statement)).map(quote),
    wanted.filter((statement) => !pairs.has(statement)).map(quote),
  );
}

type BodyLayers = Readonly<Record<string, (want: GoldBody, body: ReadBody) => boolean>>;
const sameRole = (want: GoldBody, body: ReadBody) => want.role === body.role;
const bodyLayers: BodyLayers = {
  body: () => true,
  'body role': sameRole,
  'body basis': (want, body) => sameRole(want, body) && want.basis === body.basis,
  'body resolved': (want, body) => resolved(want, body.node),
};
const inlineLayers: BodyLayers = { 'inline body': () => true, 'inline body role': sameRole };

function measureBodies(bodies: BodyLayers, annotated: readonly GoldStatement[], statements: readonly ReadStatement[], tally: Tally): void {
  const wanted = annotated.flatMap((statement) => statement.bodies);
  const read = statements.flatMap((statement) => statement.bodies);
  const found = pairUp(wanted, read, (a, b) => (same(a, b) ? 1 + Number(a.role === b.role) + Number(a.basis === b.basis) : 0));
  const reader = new Map([...found].map(([want, body]) => [body, want]));
  for (const [layer, fits] of Object.entries(bodies)) {
    const good = (want: GoldBody | undefined, body: ReadBody | undefined) => !!want && !!body && fits(want, body);
    tally(
      layer,
      wanted.filter((want) => good(want, found.get(want))).length,
      read
        .filter((body) => !good(reader.get(body), body))
        .map((body) => [body.start, `${body.node.properties.name} ${body.role} ${body.basis} of ${body.node.properties.region ?? '?'}`]),
      wanted
        .filter((want) => !good(want, found.get(want)))
        .map((want) => [want.start, `${want.name} ${want.role} ${want.basis} = ${want.canonical} of ${want.region}`]),
    );
  }
}

/** The organ meant: one of its names is the full name, and its region is the region (a region that is itself the body has its own name). */
function resolved(want: GoldBody, node: EntityNode): boolean {
  const { name, aliases, region } = node.properties;
  const path = typeof region === 'string' ? region : '';
  if (!sameRegion(path, want.region) && !(node.labels[1] === 'Region' && sameRegion(name, want.region))) return false;
  const full = nameInRegion(want.canonical, want.region);
  return [name, ...aliases].some(
    (known) => plainName(known) === plainName(want.canonical) || nameInRegion(known, path || want.region) === full,
  );
}

interface ReadTarget extends Range {
  readonly outcome: EntityNode;
  readonly node: EntityNode;
}

function readTargets(reading: Reading): ReadTarget[] {
  return reading.relations
    .filter((fact) => fact.label === 'HAS_VALUE')
    .flatMap((fact) => {
      const outcome = reading.entities.get(fact.start.id);
      const node = reading.entities.get(fact.end.id);
      if (!outcome || !node || node.properties.status === 'ACTUAL') return [];
      const places = reading.mentionsOf(node.id);
      return (places.length > 0 ? places : reading.ranges(fact)).map(({ start, end }) => ({ start, end, outcome, node }));
    });
}

function measureTargets(gold: GoldDocument, reading: Reading, original: string, tally: Tally): void {
  const read = readTargets(reading);
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const fields: Readonly<Record<string, (want: GoldTarget, { node, outcome }: ReadTarget) => boolean>> = {
    'target value': (want, { node }) => {
      const unit = String(node.properties.unit ?? '');
      const equal = (a: number | null, b: number | null) =>
        a === null || b === null ? a === b : a === b || quantity(a, want.unit ?? '') === quantity(b, unit);
      return equal(want.value, number(node.properties.value)) && equal(want.valueTo, number(node.properties.valueTo));
    },
    'target unit': (want, { node }) => {
      const [a, b] = [quantity(1, want.unit ?? ''), quantity(1, String(node.properties.unit ?? ''))];
      return a.split(' ')[1] === b.split(' ')[1];
    },
    'target comparator': (want, { node }) => want.comparator === node.properties.comparator,
    'target year': (want, { node }) => want.year === number(node.properties.year ?? node.properties.periodEnd),
    'target outcome': (want, { outcome }) => [...reading.namesOf(outcome)].some((name) => sameOutcome(want.outcome, name)),
  };
  const agree = (want: GoldTarget, target: ReadTarget) => Object.values(fields).filter((fits) => fits(want, target)).length;
  // A passage may be the clause that holds several quantities: among those at the place, the one that agrees most is meant.
  const found = pairUp(gold.targets, read, (a, b) => (overlap(a, b) > 0 ? 1 + agree(a, b) + (same(a, b) ? 0.5 : 0) : 0));
  const reader = new Map([...found].map(([want, target]) => [target, want]));
  const all: typeof fields = {
    'target place': () => true,
    ...fields,
    'target whole': (want, target) => agree(want, target) === Object.keys(fields).length,
  };
  for (const [layer, fits] of Object.entries(all)) {
    const good = (want: GoldTarget | undefined, target: ReadTarget | undefined) => !!want && !!target && fits(want, target);
    tally(
      layer,
      gold.targets.filter((want) => good(want, found.get(want))).length,
      read
        .filter((target) => !good(reader.get(target), target))
        .map((target) => {
          const { value, unit, comparator, year } = target.node.properties;
          const words = `${target.outcome.properties.name} ${comparator} ${value} ${unit ?? ''} ${year ?? ''}`;
          return [target.start, `${words} 「${original.slice(target.start, target.end).slice(0, 40)}」`];
        }),
      gold.targets
        .filter((want) => !good(want, found.get(want)))
        .map((want) => [want.start, `${want.outcome} ${want.comparator} ${want.value} ${want.unit ?? ''} ${want.year ?? ''}`]),
    );
  }
}

function measureThings(kind: string, gold: GoldDocument, reading: Reading, tally: Tally): void {
  const wanted = new Map<string, { start: number; name: string }>();
  for (const thing of gold.things) if (thing.kind === kind && !wanted.has(plainName(thing.name))) wanted.set(plainName(thing.name), thing);
  // Sets (各街道) are no named things: the annotations leave them out.
  const read = [...reading.entities.values()].filter(
    (node) => node.labels[1] === kind && reading.isMentioned(node.id) && node.properties.collective !== true,
  );
  const found = pairUp([...wanted.keys()], read, (name, node) =>
    plainName(node.properties.name) === name ? 2 : reading.namesOf(node).has(name) ? 1 : 0,
  );
  const right = new Set(found.values());
  const wrong = read
    .filter((node) => !right.has(node))
    .map((node): [number, string] => [
      reading.mentionsOf(node.id)[0]?.start ?? 0,
      [node.properties.name, ...node.properties.aliases].join(' = '),
    ]);
  const missed = [...wanted].filter(([name]) => !found.has(name)).map(([, thing]): [number, string] => [thing.start, thing.name]);
  tally(`kind ${kind}`, found.size, wrong, missed);
  // The sums hold the same faults: they are listed once, by kind.
  const sum = coreKinds.some((core) => core === kind) ? 'things core' : 'things further';
  tallySum(tally, sum, found.size, wrong.length, missed.length);
}

function tallySum(tally: Tally, layer: string, right: number, wrong: number, missed: number): void {
  const unnamed = (length: number): [number, string][] => Array.from({ length }, () => [-1, '']);
  tally(layer, right, unnamed(wrong), unnamed(missed));
}
