import type { EntityNode, Facts, PassageNode, RelationFact } from '../../server/facts/index.js';
import { responsibilityTypes } from '../../server/model/index.js';
import type { GoldBody, GoldDocument, GoldTarget } from './gold.js';

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
  /** Statements in running text (由X牵头): the annotations list brackets and labels only, so they are neither right nor wrong. */
  readonly inline: number;
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

interface Range {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const same = (a: Range, b: Range) => a.start === b.start && a.end === b.end;

// Width, spaces, quotation marks, title marks, the shape of brackets and the length of dashes are the typist's, not the name's.
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"‘’'「」『』《》〈〉<>、，,。：:·]/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/[—–―-]+/g, '-')
    .toLowerCase();
}

/** A name without the region that it begins with: the region is compared apart. 宿城区商务局 in 江苏省宿迁市宿城区 → 商务局. */
function nameInRegion(name: string, region: string): string {
  const plain = plainName(name);
  const path = plainName(region);
  // The longest tail of the region's path that the name begins with, down to a name of two characters.
  for (let from = 0; from <= path.length - 2; from++)
    if (plain.startsWith(path.slice(from)) && plain.length > path.length - from) return plain.slice(path.length - from);
  return plain;
}

/** 宿城区 and 江苏省宿迁市宿城区 are one region; 全国 and 中国 too. */
function sameRegion(path: string, name: string): boolean {
  const national = (region: string) => /^(中国|全国|中华人民共和国)?$/.test(region);
  return path.endsWith(name) ? name !== '' || national(path) : national(path) && national(name);
}

/** 万 and 亿 may stand with the number or with the unit: 3 万名 is 30000 名. */
function quantity(value: number, unit: string): string {
  let size = value;
  let rest = plainName(unit);
  for (let word = /^[万亿]/.exec(rest)?.[0]; word; word = /^[万亿]/.exec(rest)?.[0]) {
    size *= word === '万' ? 1e4 : 1e8;
    rest = rest.slice(1);
  }
  return `${Number(size.toPrecision(12))} ${rest}`;
}

/** Where the outcome's words begin and end is a matter of taste: one may hold the other when it is at least half of it. */
function sameOutcome(a: string, b: string): boolean {
  const [short = '', long = ''] = [plainName(a), plainName(b)].sort((x, y) => x.length - y.length);
  return long.includes(short) && short.length * 2 >= long.length && short.length > 0;
}

/** The facts of one document, with ids looked up. */
class Reading {
  readonly entities: ReadonlyMap<string, EntityNode>;
  private readonly passages: ReadonlyMap<string, PassageNode>;
  private readonly mentions: ReadonlyMap<string, RelationFact>;
  readonly relations: readonly RelationFact[];

  constructor(facts: Facts) {
    this.entities = new Map(facts.entities.map((node) => [node.id, node]));
    this.passages = new Map(facts.passages.map((node) => [node.id, node]));
    this.relations = facts.relations;
    this.mentions = new Map(facts.relations.filter(({ label }) => label === 'MENTIONED_IN').map((fact) => [fact.start.id, fact]));
  }

  ranges(fact: RelationFact | undefined): readonly Range[] {
    return (fact?.properties.passages ?? []).flatMap((id) => this.passages.get(id)?.properties ?? []);
  }

  mentionsOf(id: string): readonly Range[] {
    return this.ranges(this.mentions.get(id));
  }

  isMentioned(id: string): boolean {
    return this.mentions.has(id);
  }

  /** Every name of a thing in this document, as compared. */
  namesOf(node: EntityNode): ReadonlySet<string> {
    return new Set([node.properties.name, ...node.properties.aliases].map(plainName));
  }
}

interface ReadBody extends Range {
  readonly node: EntityNode;
  readonly role: string;
  readonly basis: string;
  taken?: boolean;
}

interface ReadStatement extends Range {
  readonly bodies: ReadBody[];
}

const roles = new Set<string>(responsibilityTypes);
// A bracket, or a label with its colon: what the annotations call a statement.
const bracketOrLabel = /^\s*(?:[（([〔［【{]|[*★●]?[^，。；：:（(\n]{0,10}(?:单位|部门|责任人?|牵头|配合|主体)[：:])/;

function readStatements(reading: Reading, original: string): { statements: ReadStatement[]; inline: number } {
  const statements = new Map<string, ReadStatement>();
  const inline = new Set<string>();
  // Where a rule names the bodies that join every task below: they are not in the list of the statement that the rule stands in.
  const ruled = reading.relations.filter(({ label }) => roles.has(label)).flatMap((fact) => reading.ranges(fact).slice(1));
  const inRule = (place: Range) => ruled.some((rule) => place.start >= rule.start && place.end <= rule.end);
  for (const fact of reading.relations) {
    if (!roles.has(fact.label)) continue;
    const [statement, ...rules] = reading.ranges(fact);
    const node = reading.entities.get(fact.start.id);
    if (!statement || !node) continue;
    const key = `${statement.start} ${statement.end}`;
    const places = reading.mentionsOf(node.id);
    const inside = places.filter((place) => place.start >= statement.start && place.end <= statement.end && !inRule(place));
    // A body that a rule written elsewhere adds (以下均需各区落实) is not in the statement's list.
    const joined = inside.length === 0 && rules.some((rule) => places.some((place) => overlap(place, rule) > 0));
    if (joined) continue;
    if (!bracketOrLabel.test(original.slice(statement.start, statement.end))) {
      inline.add(key);
      continue;
    }
    const known = statements.get(key) ?? { start: statement.start, end: statement.end, bodies: [] };
    statements.set(key, known);
    for (const place of inside.length > 0 ? inside : [{ start: statement.start, end: statement.start }])
      if (!known.bodies.some((body) => body.node.id === node.id && same(body, place)))
        known.bodies.push({ ...place, node, role: fact.label, basis: String(fact.properties.basis ?? '') });
  }
  return { statements: [...statements.values()].sort((a, b) => a.start - b.start), inline: inline.size };
}

/** Pairs of two lists, best first, each at most once; `score` 0 is no pair. */
function pairUp<A, B>(left: readonly A[], right: readonly B[], score: (a: A, b: B) => number): Map<A, B> {
  const candidates = left.flatMap((a) => right.map((b) => ({ a, b, score: score(a, b) }))).filter((pair) => pair.score > 0);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { a, b } of candidates.sort((x, y) => y.score - x.score))
    if (!pairs.has(a) && !taken.has(b)) {
      pairs.set(a, b);
      taken.add(b);
    }
  return pairs;
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
  const { statements, inline } = readStatements(reading, original);
  measureStatements(gold, statements, original, tally);
  measureBodies(gold, statements, tally);
  measureTargets(gold, reading, original, tally);
  for (const kind of [...coreKinds, ...furtherKinds]) measureThings(kind, gold, reading, tally);
  return { counts, faults, inline };
}

type Tally = (layer: string, right: number, wrong: readonly [number, string][], missed: readonly [number, string][]) => void;

function measureStatements(gold: GoldDocument, statements: readonly ReadStatement[], original: string, tally: Tally): void {
  const quote = (range: Range): [number, string] => [range.start, original.slice(range.start, range.end).slice(0, 60)];
  for (const [layer, score] of [
    ['statement exact', (a: Range, b: Range) => (same(a, b) ? 1 : 0)],
    ['statement overlap', overlap],
  ] as const) {
    const pairs = pairUp(gold.statements, statements, score);
    const found = new Set<Range>(pairs.values());
    tally(
      layer,
      pairs.size,
      statements.filter((statement) => !found.has(statement)).map(quote),
      gold.statements.filter((statement) => !pairs.has(statement)).map(quote),
    );
  }
}

function measureBodies(gold: GoldDocument, statements: readonly ReadStatement[], tally: Tally): void {
  const wanted = gold.statements.flatMap((statement) => statement.bodies);
  const read = statements.flatMap((statement) => statement.bodies);
  const found = pairUp(wanted, read, (a, b) => (same(a, b) ? 1 + Number(a.role === b.role) + Number(a.basis === b.basis) : 0));
  const right: Readonly<Record<string, (want: GoldBody, body: ReadBody) => boolean>> = {
    body: () => true,
    'body role': (want, body) => want.role === body.role,
    'body basis': (want, body) => want.role === body.role && want.basis === body.basis,
    'body resolved': (want, body) => resolved(want, body.node),
  };
  const reader = new Map([...found].map(([want, body]) => [body, want]));
  for (const [layer, fits] of Object.entries(right)) {
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
