import { isKind, type Kind, type KindRow, kindNames, responsibilityTypes, ZerenError } from '../model/index.js';
import type { Plain, Row, Statement } from '../store/types.js';
import { Build, type Column } from './build.js';
import { anyOf, type Expression, Match, map, Return } from './cypher.js';
import { compileFacets } from './facets.js';
import { compileFilter, type FilterValues } from './filters.js';
import { compileNode } from './nodes.js';
import { compilePage, type List } from './page.js';
import type { Selection } from './selection.js';

/** A root field: one statement, what it may cost at most, and how its rows become the answer's tree. */
export interface Compiled {
  readonly statement: Statement;
  /** Objects that the answer holds at most, by the page sizes asked for. */
  readonly cost: number;
  readonly read: (rows: readonly Row[]) => unknown;
}

type Arguments = Readonly<Record<string, unknown>>;

/** `node(id:)`: the thing or null. */
export function compileNodeById(selection: Selection, id: string): Compiled {
  const nodes = compileNodesById(selection, [id]);
  return { ...nodes, read: (rows) => (nodes.read(rows) as readonly unknown[])[0] ?? null };
}

/** `nodes(ids:)`: in the order of the ids, null where there is none. Fails with TOO_MANY_IDS above 100. */
export function compileNodesById(selection: Selection, ids: readonly string[]): Compiled {
  if (ids.length > 100)
    throw new ZerenError('TOO_MANY_IDS', `${ids.length} ids were given; at most 100 are possible.`, 'Ask in several queries.');
  const build = new Build();
  build.repeat(ids.length, () => build.spend(1));
  // An id says its kind: other kinds need not be looked for. Ids made elsewhere may not: then all kinds are.
  const said = [...new Set(ids.map((id) => id.split(':', 1)[0] ?? ''))];
  const kinds = said.length > 0 && said.every(isKind) ? said : kindNames;
  const n = build.scope.variable('n');
  const node = build.repeat(ids.length, () => compileNode(build, n, selection, kinds));
  const [id] = ids;
  const found = ids.length === 1 && id !== undefined ? `{id: ${build.scope.parameter(id)}}` : undefined;
  const statement = build.scope.statement([
    found ? new Match(`(${n}:Entity ${found})`) : new Match(`(${n}:Entity)`, [`${n}.id IN ${build.scope.parameter([...ids])}`]),
    ...node.calls,
    new Return([`${n}.id AS id`, `${node.value} AS node`]),
  ]);
  return {
    statement,
    cost: build.cost,
    read: (rows) => {
      const byId = new Map(rows.map((row) => [row.id, row.node ?? null]));
      return ids.map((each) => node.read(byId.get(each) ?? null));
    },
  };
}

const text = (value: Expression) => ({ value, example: '' });
const number = (value: Expression) => ({ value, example: 0 });

/** What a list is ordered by before the name. */
const orders: Readonly<Record<string, (n: string) => Expression>> = {
  PLACE: (n) => `coalesce(${n}.order, ${n}.year, ${n}.periodStart, 0)`,
  DUTIES: (n) => `0 - COUNT { MATCH (${n})-[:${responsibilityTypes.join('|')}]-() }`,
};

/** `departments(…)` and its like. */
export function compileList(selection: Selection, row: KindRow & { readonly label: Kind }, args: Arguments): Compiled {
  const build = new Build();
  const n = build.scope.variable('n');
  const filter = (args.filter ?? {}) as FilterValues;
  const order = typeof args.orderBy === 'string' ? args.orderBy : 'NAME';
  const before = orders[order];
  const list: List = {
    order,
    keys: [...(before ? [number(before(n))] : []), text(`${n}.name`), text(`${n}.id`)],
    imports: [],
    carried: () => [n],
    source: () => compileFilter(build, n, row, filter),
    counted: () => compileFilter(build, n, row, filter),
    count: 'count(*)',
  };
  const page = compilePage(build, `${row.label}Connection`, selection, args, list, {
    type: `${row.label}Edge`,
    compile: (part, below) => (part === 'node' ? compileNode(build, n, below, [row.label]) : undefined),
    sums: (field) => (field.name === 'facets' ? compileFacets(build, n, field, list.counted()) : undefined),
  });
  return finish(build, page);
}

/** A column as a whole statement of one row. */
export function finish(build: Build, column: Column): Compiled {
  return {
    statement: build.scope.statement([...column.calls, new Return([`${column.value} AS answer`])]),
    cost: build.cost,
    read: (rows) => column.read(rows[0]?.answer ?? null),
  };
}

/** `search(text:, kinds:)`: names and aliases that contain every word; equal names first, then beginnings, then shorter names. */
export function compileSearch(selection: Selection, args: Arguments): Compiled {
  const build = new Build();
  const words = String(args.text ?? '')
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) throw new ZerenError('EMPTY_SEARCH', 'There is nothing to search for.', 'Give at least one character.');
  const n = build.scope.variable('n');
  const kinds = Array.isArray(args.kinds) ? args.kinds.filter((kind): kind is Kind => typeof kind === 'string' && isKind(kind)) : kindNames;
  const alias = build.scope.variable('alias');
  const whole = build.scope.parameter(words.join(' '));
  const conditions = words.map((word) => {
    const given = build.scope.parameter(word);
    return anyOf([`${n}.name CONTAINS ${given}`, `any(${alias} IN coalesce(${n}.aliases, []) WHERE ${alias} CONTAINS ${given})`]);
  });
  if (kinds.length === 0) conditions.push('false');
  else if (kinds.length < kindNames.length) conditions.push(anyOf(kinds.map((kind) => `${n}:${kind}`)));
  const equal = `any(${alias} IN coalesce(${n}.aliases, []) WHERE ${alias} = ${whole})`;
  const rank = `CASE WHEN ${n}.name = ${whole} THEN 0 WHEN ${equal} THEN 1 WHEN ${n}.name STARTS WITH ${whole} THEN 2 ELSE 3 END`;
  const list: List = {
    order: 'RANK',
    keys: [number(rank), number(`size(${n}.name)`), text(`${n}.name`), text(`${n}.id`)],
    imports: [],
    carried: () => [n],
    source: () => [new Match(`(${n}:Entity)`, conditions)],
    counted: () => [new Match(`(${n}:Entity)`, conditions)],
    count: 'count(*)',
  };
  return finish(
    build,
    compilePage(build, 'SearchConnection', selection, args, list, {
      type: 'SearchEdge',
      compile: (part, below) => {
        if (part === 'node') return compileNode(build, n, below, kinds.length > 0 ? kinds : kindNames);
        return part === 'match' ? matchColumn(n, below, words) : undefined;
      },
    }),
  );
}

/** Which form of the name holds the words, and where. */
function matchColumn(n: string, selection: Selection, words: readonly string[]): Column {
  return {
    calls: [],
    value: map([
      ['name', `${n}.name`],
      ['aliases', `${n}.aliases`],
    ]),
    read: (raw) => {
      const { name, aliases } = raw as { readonly name: string; readonly aliases: readonly string[] | null };
      const forms = [name, ...(aliases ?? [])];
      const [word = ''] = words;
      const form = forms.find((each) => words.every((other) => each.includes(other))) ?? forms.find((each) => each.includes(word)) ?? name;
      const start = Math.max(form.indexOf(word), 0);
      const values: Record<string, Plain> = { form, start, end: form.includes(word) ? start + word.length : 0 };
      return {
        __typename: 'SearchMatch',
        ...Object.fromEntries(selection.fields('SearchMatch').map((field) => [field.key, values[field.name] ?? null])),
      };
    },
  };
}
