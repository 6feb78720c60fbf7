import { ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { Build, type Column, Columns, isRow, rowsOf } from './build.js';
import { Call, type Clause, type Expression, Match, map, Return, Text, Union, With } from './cypher.js';
import { regionPaths, scopeOfPlan } from './filters.js';
import { compilePage, type List } from './page.js';
import { compileParts, own, ownList, type Parts, questionText } from './questions.js';
import { type Compiled, finish } from './roots.js';
import type { Picked, Selection } from './selection.js';

/** Kinds of findings: the file of cypher/findings/ that looks for it, what it says of a thing with `others`, and how to mend it. */
export const findingKinds = {
  NO_BODY: {
    file: 'no-body',
    description: 'A task for which no body is named.',
    says: () => 'No body is named for it.',
    remedy: 'Ask the issuer who answers for it; if the text does say so, correct the facts.',
  },
  NO_LEAD: {
    file: 'no-lead',
    description: 'Several bodies answer for one thing and nobody is said to lead.',
    says: (others) => `${others} bodies answer for it, and nobody is said to lead.`,
    remedy: 'Ask the issuer who leads; a first place in the list is a habit of drafting, not a statement.',
  },
  TWO_LEADS: {
    file: 'two-leads',
    description: 'Two leads for one thing, in one sentence or at different places, such as the text and an annex.',
    says: (others) => `${others} bodies are said to lead it.`,
    remedy: 'Compare the passages; where text and annex differ, ask the issuer which one holds.',
  },
  TWO_NAMES: {
    file: 'two-names',
    description: 'Bodies of one region and function that one document names as two.',
    says: (others) => `${others} more bodies of the same region and function are named in the same document.`,
    remedy: 'If they are one body, correct the facts so that the names become aliases.',
  },
  TARGET_WITHOUT_BODY: {
    file: 'target-without-body',
    description: 'A target for which nobody answers.',
    says: () => 'It has a target, and no body answers for it.',
    remedy: 'Ask the issuer who answers for the target.',
  },
  TASK_WITHOUT_TARGET: {
    file: 'task-without-target',
    description: 'A task of a plan that no indicator measures.',
    says: () => 'No indicator measures it.',
    remedy: 'Look whether an annex gives it a target that was not read.',
  },
  ANNEX_ONLY: {
    file: 'annex-only',
    description: 'A body that answers for an indicator, a platform or a project and for no task.',
    says: (others) => `It answers for ${others} things in annexes and for no task.`,
    remedy: 'Look whether it stands in the text under another name.',
  },
  COLLECTIVE: {
    file: 'collective',
    description: 'A group that answers for something while nothing says who belongs to it.',
    says: (others) => `It answers for ${others} things, and nothing says who belongs to it.`,
    remedy: 'Add its members (MEMBER_OF or PART_OF) to the facts.',
  },
  TARGET_DIFFERS: {
    file: 'target-differs',
    description: 'Targets of one indicator for one year that differ, such as in the text and in a table.',
    says: (others) => `${others} targets for one year differ.`,
    remedy: 'Compare the passages, and ask the issuer which one holds.',
  },
  CITED_PLAN: {
    file: 'cited-plan',
    description: 'A cited plan of which the graph holds nothing but the name.',
    says: (others) => `${others} plans are based on it, and the graph holds nothing but its name.`,
    remedy: 'Load its document.',
  },
} as const satisfies Readonly<Record<string, { file: string; description: string; says: (others: number) => string; remedy: string }>>;

export type FindingKind = keyof typeof findingKinds;
export const severities = ['LOW', 'MEDIUM', 'HIGH'] as const;

const isFindingKind = (name: unknown): name is FindingKind => typeof name === 'string' && Object.hasOwn(findingKinds, name);

type Arguments = Readonly<Record<string, unknown>>;

/** `findings(…)`: what is odd or missing in the plans, the gravest first. */
export function compileFindings(selection: Selection, args: Arguments): Compiled {
  const build = new Build();
  const asked = Array.isArray(args.kinds) ? args.kinds.filter(isFindingKind) : (Object.keys(findingKinds) as FindingKind[]);
  if (asked.length === 0)
    throw new ZerenError('BAD_ARGUMENT', 'No kind of finding was asked for.', 'Name at least one kind, or leave `kinds` out.');
  const [n, f] = [build.scope.variable('n'), build.scope.variable('f')];
  const conditions: Expression[] = [];
  const before: Clause[] = [];
  if (typeof args.region === 'string') {
    const paths = regionPaths(build, args.region);
    before.push(...paths.clauses);
    conditions.push(paths.within(n));
  }
  if (typeof args.plan === 'string') {
    const scope = scopeOfPlan(build, args.plan);
    before.push(...scope.clauses);
    conditions.push(`${n}.id IN ${scope.variable}`);
  }
  if (typeof args.document === 'string') conditions.push(`${build.scope.parameter(args.document)} IN documents`);
  if (Array.isArray(args.severities)) {
    const numbers = args.severities.map((name) => severities.indexOf(name) + 1);
    conditions.push(`severity IN ${build.scope.parameter(numbers)}`);
  }
  const columns = ['finding', 'severity', 'id', 'others', 'passages', 'documents'];
  const source = (): Clause[] => [
    ...before,
    new Call([], [new Union(asked.map((kind) => [new Text(questionText(`findings/${findingKinds[kind].file}`))]))]),
    new Match(`(${n}:Entity {id: id})`, conditions),
    new With([n, `${map(columns.map((name) => [name, name]))} AS ${f}`]),
  ];
  const list: List = {
    order: 'FINDING',
    keys: [
      { value: `0 - ${f}.severity`, example: 0 },
      { value: `${f}.finding`, example: '' },
      { value: `${n}.name`, example: '' },
      { value: `${n}.id`, example: '' },
      { value: `coalesce(head(${f}.documents), '')`, example: '' },
    ],
    imports: [],
    carried: () => [n, f],
    source,
    counted: source,
    count: 'count(*)',
  };
  const page = compilePage(build, 'FindingConnection', selection, args, list, {
    type: 'FindingEdge',
    compile: (part, below) => (part === 'node' ? finding(build, below, f) : undefined),
    sums: (field) => (field.name === 'kinds' ? kindCounts(build, field, f, source()) : undefined),
  });
  return finish(build, page);
}

const kindOf = (raw: Plain | undefined): FindingKind => (isFindingKind(raw) ? raw : 'NO_BODY');

const parts: Parts = {
  id: {
    is: 'value',
    value: (f) =>
      map([
        ['finding', `${f}.finding`],
        ['id', `${f}.id`],
        ['document', `head(${f}.documents)`],
      ]),
    read: (raw) => (isRow(raw) ? [raw.finding, raw.id, raw.document].join(' ') : ''),
  },
  kind: { is: 'value', value: own('finding') },
  severity: { is: 'value', value: own('severity'), read: (raw) => severities[Number(raw) - 1] ?? 'LOW' },
  message: {
    is: 'value',
    value: (f) =>
      map([
        ['finding', `${f}.finding`],
        ['others', `size(${f}.others)`],
      ]),
    read: (raw) => (isRow(raw) ? findingKinds[kindOf(raw.finding)].says(Number(raw.others)) : ''),
  },
  remedy: { is: 'value', value: own('finding'), read: (raw) => findingKinds[kindOf(raw)].remedy },
  subject: { is: 'things', ids: (f) => ({ from: f, value: `[${f}.id]` }), one: true, expected: 1 },
  others: { is: 'things', ids: ownList('others'), expected: 3 },
  evidence: { is: 'evidence', ids: ownList('passages'), rule: own('finding') },
};

function finding(build: Build, selection: Selection, f: string): Column {
  const columns = new Columns();
  const read = compileParts(build, columns, selection, 'Finding', parts, f);
  return { calls: columns.calls, value: map(columns), read: (raw) => (isRow(raw) ? read(raw) : null) };
}

function kindCounts(build: Build, field: Picked, f: string, source: readonly Clause[]): Column {
  const [list, kind, count] = [build.scope.variable('kinds'), build.scope.variable('kind'), build.scope.variable('count')];
  build.spend(Object.keys(findingKinds).length);
  return {
    calls: [
      new Call(
        [],
        [
          ...source,
          new With([`${f}.finding AS ${kind}`, `count(*) AS ${count}`]),
          new Return([`collect({kind: ${kind}, count: ${count}}) AS ${list}`]),
        ],
      ),
    ],
    value: list,
    read: (raw) => {
      const rows = [...rowsOf(raw)].sort((a, b) => (String(a.kind) < String(b.kind) ? -1 : 1));
      const picked = field.selection.fields('FindingCount');
      return rows.map((row) => ({
        __typename: 'FindingCount',
        ...Object.fromEntries(picked.map((each) => [each.key, row[each.name] ?? null])),
      }));
    },
  };
}
