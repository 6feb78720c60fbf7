import { isKind, type Kind, type KindRow, kindNames, responsibilityTypes, ZerenError } from '../model/index.js';
import type { Row, Statement } from '../store/types.js';
import { Build, type Column } from './build.js';
import { type Expression, Match, Return } from './cypher.js';
import { compileFacets } from './facets.js';
import { compileFilter, type FilterValues } from './filters.js';
import { compileNode } from './nodes.js';
import { compilePage, type List } from './page.js';
import type { Selection } from './selection.js';

/** A root field: one statement, what it may cost at most, and how its rows become the answer's tree. Of ids only the kind may matter to it. */
export interface Compiled {
  readonly statement: Statement;
  /** Objects that the answer holds at most, by the page sizes asked for. */
  readonly cost: number;
  /** The tree of rows, and of the parameters that the statement was run with. */
  readonly read: (rows: readonly Row[], parameters: Statement['parameters']) => unknown;
}

type Arguments = Readonly<Record<string, unknown>>;

/** `node(id:)`: the thing or null. */
export function compileNodeById(selection: Selection, id: string): Compiled {
  const build = new Build();
  build.spend(1);
  const n = build.scope.variable('n');
  const node = compileNode(build, n, selection, kindsOf([id]));
  const statement = build.scope.statement([
    new Match(`(${n}:Entity {id: ${build.scope.parameter(id)}})`),
    ...node.calls,
    new Return([`${node.value} AS node`]),
  ]);
  return { statement, cost: build.cost, read: ([row]) => node.read(row?.node ?? null) };
}

/** An id says its kind: other kinds need not be looked for. Ids made elsewhere may not: then all kinds are. */
function kindsOf(ids: readonly string[]): readonly Kind[] {
  const said = [...new Set(ids.map((id) => id.split(':', 1)[0] ?? ''))];
  return said.length > 0 && said.every(isKind) ? said : kindNames;
}

/** `nodes(ids:)`: in the order of the ids, null where there is none. Fails with TOO_MANY_IDS above 100. */
export function compileNodesById(selection: Selection, ids: readonly string[]): Compiled {
  if (ids.length > 100)
    throw new ZerenError('TOO_MANY_IDS', `${ids.length} ids were given; at most 100 are possible.`, 'Ask in several queries.');
  const build = new Build();
  build.repeat(ids.length, () => build.spend(1));
  const n = build.scope.variable('n');
  const node = build.repeat(ids.length, () => compileNode(build, n, selection, kindsOf(ids)));
  const given = build.scope.parameter([...ids]);
  const statement = build.scope.statement([
    new Match(`(${n}:Entity)`, [`${n}.id IN ${given}`]),
    ...node.calls,
    new Return([`${n}.id AS id`, `${node.value} AS node`]),
  ]);
  return {
    statement,
    cost: build.cost,
    read: (rows, parameters) => {
      const byId = new Map(rows.map((row) => [row.id, row.node ?? null]));
      return (parameters[given.slice(1)] as readonly string[]).map((each) => node.read(byId.get(each) ?? null));
    },
  };
}

export const text = (value: Expression) => ({ value, example: '' });
export const number = (value: Expression) => ({ value, example: 0 });

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
