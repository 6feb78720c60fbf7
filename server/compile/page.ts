import { ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { type Build, type Column, Columns, objectOf, rowsOf } from './build.js';
import { decodeCursor, encodeCursor, inOrder, type Key } from './cursor.js';
import { Call, type Clause, type Expression, map, Return, With } from './cypher.js';
import type { Picked, Selection } from './selection.js';

export const pageLimit = 100;

/** The `first` of a page. Fails with BAD_PAGE_SIZE outside 0 to `limit`. */
export function pageSize(value: unknown, limit = pageLimit): number {
  const size = typeof value === 'number' ? value : 20;
  if (size >= 0 && size <= limit) return size;
  throw new ZerenError(
    'BAD_PAGE_SIZE',
    `A page of ${size} was asked for; 0 to ${limit} are possible.`,
    `Ask for at most ${limit} and go on with \`after\`.`,
  );
}

/** A list before it is cut: where its items come from and what it is ordered by. */
export interface List {
  /** Name of its order, in cursors. */
  readonly order: string;
  /** Expressions over the carried variables, and an example of the type of each; the last is unique. */
  readonly keys: readonly { readonly value: Expression; readonly example: Key }[];
  /** Imports of the subquery. */
  readonly imports: readonly string[];
  /** Binds the `carried` variables, one row an item. */
  readonly source: () => readonly Clause[];
  readonly carried: () => readonly string[];
  /** Binds the least that is needed to count the items. */
  readonly counted: () => readonly Clause[];
  /** What counts them, such as `count(*)`. */
  readonly count: Expression;
}

/** What the fields of an edge are made of. */
export interface EdgeFields {
  readonly type: string;
  readonly compile: (field: string, selection: Selection, args: Readonly<Record<string, unknown>>) => Column | undefined;
  /** Fields that the connection itself has besides those of every connection: sums over all pages. */
  readonly sums?: (field: Picked) => Column | undefined;
}

type Row = Readonly<Record<string, Plain>>;
type Reader = (row: Row) => unknown;

/** A connection: the page (cut first, then projected) and the count, each only when selected. */
export function compilePage(
  build: Build,
  typeName: string,
  selection: Selection,
  args: Readonly<Record<string, unknown>>,
  list: List,
  edge: EdgeFields,
): Column {
  const first = pageSize(args.first);
  const after = typeof args.after === 'string' ? args.after : undefined;
  const picked = selection.fields(typeName);
  const wanted = new Set(picked.map((field) => field.name));
  const calls: Clause[] = [];
  const columns = new Columns();
  const sums = new Columns();
  const readers: [string, (rows: readonly Row[], more: boolean, whole: Row) => unknown][] = [];
  const cursorOf = (row: Row) => encodeCursor(list.order, keysOf(row));
  /** The node's map, in which keys stand already that are selected of it. */
  let holds: ReadonlyMap<Expression, string> | undefined;

  build.repeat(first, () => {
    build.spend(wanted.has('edges') || wanted.has('nodes') ? 1 : 0);
    for (const field of picked) {
      if (field.name === 'edges') {
        const parts: [string, Reader][] = field.selection.fields(edge.type).flatMap((part): [string, Reader][] => {
          if (part.name === 'cursor') return [[part.key, cursorOf]];
          const column = edge.compile(part.name, part.selection, part.args);
          if (part.name === 'node') holds ??= column?.holds;
          return column ? [[part.key, columns.add(part.name, column)]] : [];
        });
        readers.push([field.key, (rows) => rows.map((row) => objectOf(edge.type, parts, row))]);
      } else if (field.name === 'nodes') {
        const column = edge.compile('node', field.selection, {});
        holds ??= column?.holds;
        const read = column && columns.add('node', column);
        readers.push([field.key, (rows) => rows.map((row) => read?.(row))]);
      } else if (field.name === 'pageInfo') {
        // Read by name: the type of PageInfo is not ours.
        const values = (rows: readonly Row[], more: boolean): Readonly<Record<string, unknown>> => ({
          hasNextPage: more,
          hasPreviousPage: after !== undefined,
          startCursor: rows[0] ? cursorOf(rows[0]) : null,
          endCursor: rows.at(-1) ? cursorOf(rows.at(-1) as Row) : null,
        });
        readers.push([field.key, values]);
      } else if (field.name === 'totalCount') {
        readers.push([field.key, (_rows, _more, whole) => whole.total ?? 0]);
      }
    }
  });

  for (const field of picked) {
    const column = edge.sums?.(field);
    if (!column) continue;
    const read = sums.add(field.name, column);
    readers.push([field.key, (_rows, _more, whole) => read((whole.sums ?? {}) as Row)]);
  }

  const places = list.keys.map((key, index) => ({ name: `k${index}`, held: holds?.get(key.value) }));
  const keysOf = (row: Row): Key[] => places.map(({ name, held }) => (held === undefined ? row[name] : (row.node as Row)[held]) as Key);

  const value = new Map<string, Expression>();
  if (wanted.has('edges') || wanted.has('nodes') || wanted.has('pageInfo')) {
    const page = build.scope.variable('page');
    const keys = list.keys.map((key) => ({ ...key, name: build.scope.variable('k') }));
    const names = keys.map((key) => key.name);
    const limit = build.scope.parameter(wanted.has('pageInfo') ? first + 1 : first);
    const keyEntries = places.flatMap(({ name, held }, index) => (held === undefined ? [[name, names[index] ?? ''] as const] : []));
    const computed = keys.map((key) => `${key.value} AS ${key.name}`);
    const cut: Clause[] =
      after === undefined
        ? [new With([...list.carried(), ...computed], { orderBy: names, limit })]
        : [
            new With([...list.carried(), ...computed], {
              conditions: [later(build, names, decodeCursor(after, list.order, exampleKeys(list)))],
            }),
            new With([...list.carried(), ...names], { orderBy: names, limit }),
          ];
    calls.push(
      new Call(list.imports, [
        ...list.source(),
        ...cut,
        ...columns.calls,
        new Return([`collect(${map([...keyEntries, ...columns])}) AS ${page}`]),
      ]),
    );
    value.set('page', page);
  }
  if (wanted.has('totalCount')) {
    build.spend(1);
    const total = build.scope.variable('total');
    calls.push(new Call(list.imports, [...list.counted(), new Return([`${list.count} AS ${total}`])]));
    value.set('total', total);
  }
  calls.push(...sums.calls);
  if (sums.size > 0) value.set('sums', map(sums));
  return {
    calls,
    value: value.size > 0 ? map(value) : 'null',
    read: (raw) => {
      const row = (raw ?? {}) as Row;
      const rows = inOrder(rowsOf(row.page), keysOf);
      const page = rows.slice(0, first);
      const answer: Record<string, unknown> = { __typename: typeName };
      for (const [key, read] of readers) answer[key] = read(page, rows.length > first, row);
      return answer;
    },
  };
}

const exampleKeys = (list: List): readonly Key[] => list.keys.map((key) => key.example);

/** (a, b, c) > (x, y, z), written out: the engines do not compare lists alike. */
function later(build: Build, names: readonly string[], keys: readonly Key[]): Expression {
  const [name, ...rest] = names;
  const [key, ...others] = keys;
  if (name === undefined || key === undefined) return 'false';
  const value = build.scope.parameter(key);
  return rest.length === 0 ? `${name} > ${value}` : `(${name} > ${value} OR (${name} = ${value} AND ${later(build, rest, others)}))`;
}
