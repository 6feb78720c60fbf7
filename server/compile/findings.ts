import { ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { Build, type Column, Columns, isMap, mapsOf, type Values } from './build.js';
import { Call, type Clause, type Expression, Match, map, Return, Text, Union, Unwind, With } from './cypher.js';
import { compilePage, type List } from './page.js';
import { compileParts, own, ownList, type Parts, questionText } from './questions.js';
import { type Compiled, finish } from './roots.js';
import { scopeOfPlan, thingsOfDocument, thingsOfRegion } from './scopes.js';
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

/** What a finding is known by before its things and passages are looked up. */
const columns = ['finding', 'severity', 'id', 'name', 'others', 'passages', 'documents'];

/** `findings(…)`: what is odd or missing in the plans, the gravest first. Each kind is looked for once, whatever is selected of them. */
export function compileFindings(selection: Selection, args: Arguments): Compiled {
  const build = new Build();
  const asked = Array.isArray(args.kinds) ? args.kinds.filter(isFindingKind) : (Object.keys(findingKinds) as FindingKind[]);
  if (asked.length === 0)
    throw new ZerenError('BAD_ARGUMENT', 'No kind of finding was asked for.', 'Name at least one kind, or leave `kinds` out.');
  const [all, f] = [build.scope.variable('all'), build.scope.variable('f')];
  const source = (): Clause[] => [new Unwind(all, f)];
  const list: List = {
    order: 'FINDING',
    keys: [
      { value: `0 - ${f}.severity`, example: 0 },
      { value: `${f}.finding`, example: '' },
      { value: `${f}.name`, example: '' },
      { value: `${f}.id`, example: '' },
      { value: `coalesce(head(${f}.documents), '')`, example: '' },
    ],
    imports: [all],
    carried: () => [f],
    source,
    counted: source,
    count: 'count(*)',
  };
  const page = compilePage(build, 'FindingConnection', selection, args, list, {
    type: 'FindingEdge',
    compile: (part, below) => (part === 'node' ? finding(build, below, f) : undefined),
    sums: (field) => (field.name === 'kinds' ? kindCounts(build, field, f, all) : undefined),
  });
  return finish(build, { ...page, calls: [lookFor(build, asked, args, all), ...page.calls] });
}

/** Binds `all` to the list of the findings of these kinds that meet the arguments. */
function lookFor(build: Build, kinds: readonly FindingKind[], args: Arguments, all: string): Clause {
  const n = build.scope.variable('n');
  const conditions: Expression[] = [];
  const ofSubject: Expression[] = [];
  const before: Clause[] = [];
  let scope: string | undefined;
  if (typeof args.region === 'string') {
    const things = thingsOfRegion(build, args.region);
    before.push(...things.clauses);
    ofSubject.push(things.within(n));
    scope = things.variable;
  }
  if (typeof args.document === 'string') {
    const things = thingsOfDocument(build, args.document);
    before.push(...things.clauses);
    conditions.push(`${build.scope.parameter(args.document)} IN documents`);
    scope = things.variable;
  }
  if (typeof args.plan === 'string') {
    const things = scopeOfPlan(build, args.plan);
    before.push(...things.clauses);
    ofSubject.push(`${n}.id IN ${things.variable}`);
    scope = things.variable;
  }
  if (Array.isArray(args.severities)) {
    const numbers = args.severities.map((name) => severities.indexOf(name) + 1);
    conditions.push(`severity IN ${build.scope.parameter(numbers)}`);
  }
  const branches = kinds.map((kind) => [new Text(within(questionText(`findings/${findingKinds[kind].file}`), scope))]);
  return new Call(
    [],
    [
      ...before,
      new Call(scope ? [scope] : [], [new Union(branches)]),
      ...(conditions.length > 0 ? [new With(columns, { conditions })] : []),
      ...(ofSubject.length > 0 ? [new Match(`(${n}:Entity {id: id})`, ofSubject)] : []),
      new Return([`collect(${map(columns.map((name) => [name, name]))}) AS ${all}`]),
    ],
  );
}

/** A text of cypher/findings, which begins with a MATCH of all things of a label: of them only those of the list of ids `scope`. */
function within(text: string, scope: string | undefined): string {
  if (!scope) return text;
  return text.replace(/^MATCH \((\w+):(\w+)\)$/m, (_, variable: string, label: string) => {
    const condition = label === 'Entity' ? '' : `\nWHERE ${variable}:${label}`;
    return `UNWIND ${scope} AS candidate\nMATCH (${variable}:Entity {id: candidate})${condition}`;
  });
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
    read: (raw) => (isMap(raw) ? [raw.finding, raw.id, raw.document].join(' ') : ''),
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
    read: (raw) => (isMap(raw) ? findingKinds[kindOf(raw.finding)].says(Number(raw.others)) : ''),
  },
  remedy: { is: 'value', value: own('finding'), read: (raw) => findingKinds[kindOf(raw)].remedy },
  subject: { is: 'things', ids: (f) => ({ from: f, value: `[${f}.id]` }), one: true, expected: 1 },
  others: { is: 'things', ids: ownList('others'), expected: 20, cut: true },
  othersCount: { is: 'value', value: (f) => `size(${f}.others)` },
  evidenceCount: { is: 'value', value: (f) => `size(${f}.passages)` },
  evidence: { is: 'evidence', ids: ownList('passages'), rule: own('finding') },
};

function finding(build: Build, selection: Selection, f: string): Column {
  const columns = new Columns();
  const read = compileParts(build, columns, selection, 'Finding', parts, f);
  return { calls: columns.calls, value: columns.value, read: (raw) => read(raw as Values) };
}

function kindCounts(build: Build, field: Picked, f: string, all: string): Column {
  const [list, kind, count] = [build.scope.variable('kinds'), build.scope.variable('kind'), build.scope.variable('count')];
  build.spend(Object.keys(findingKinds).length);
  return {
    calls: [
      new Call(
        [all],
        [
          new Unwind(all, f),
          new With([`${f}.finding AS ${kind}`, `count(*) AS ${count}`]),
          new Return([`collect({kind: ${kind}, count: ${count}}) AS ${list}`]),
        ],
      ),
    ],
    value: list,
    read: (raw) => {
      const rows = [...mapsOf(raw)].sort((a, b) => (String(a.kind) < String(b.kind) ? -1 : 1));
      const picked = field.selection.fields('FindingCount');
      return rows.map((row) => ({
        __typename: 'FindingCount',
        ...Object.fromEntries(picked.map((each) => [each.key, row[each.name] ?? null])),
      }));
    },
  };
}
