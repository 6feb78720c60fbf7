import { ZerenError } from '../model/index.js';
import { type Build, type Column, Columns, objectOf, rowsOf, type Values } from './build.js';
import { decodeCursor, encodeCursor, inOrder, type Key } from './cursor.js';
import { Call, type Clause, type Expression, Return, With } from './cypher.js';
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

type Reader = (row: Values) => unknown;

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
  const [page, total] = [build.scope.variable('page'), build.scope.variable('total')];
  const columns = new Columns();
  const whole = new Columns();
  const readers: [string, (rows: readonly Values[], more: boolean, whole: Values) => unknown][] = [];
  const cursorOf = (row: Values) => encodeCursor(list.order, keysOf(row));
  /** In the list of a node's values keys stand already that are selected of it. */
  let node: Column | undefined;

  build.repeat(first, () => {
    build.spend(wanted.has('edges') || wanted.has('nodes') ? 1 : 0);
    for (const field of picked) {
      if (field.name === 'edges') {
        const parts: [string, Reader][] = field.selection.fields(edge.type).flatMap((part): [string, Reader][] => {
          if (part.name === 'cursor') return [[part.key, cursorOf]];
          const column = edge.compile(part.name, part.selection, part.args);
          if (part.name === 'node') node ??= column;
          return column ? [[part.key, columns.add(column)]] : [];
        });
        readers.push([field.key, (rows) => rows.map((row) => objectOf(edge.type, parts, row))]);
      } else if (field.name === 'nodes') {
        const column = edge.compile('node', field.selection, {});
        node ??= column;
        const read = column && columns.add(column);
        readers.push([field.key, (rows) => rows.map((row) => read?.(row))]);
      } else if (field.name === 'pageInfo') {
        // Read by name: the type of PageInfo is not ours.
        const values = (rows: readonly Values[], more: boolean): Readonly<Record<string, unknown>> => ({
          hasNextPage: more,
          hasPreviousPage: after !== undefined,
          startCursor: rows[0] ? cursorOf(rows[0]) : null,
          endCursor: rows.at(-1) ? cursorOf(rows.at(-1) as Values) : null,
        });
        readers.push([field.key, values]);
      } else if (field.name === 'totalCount') {
        readers.push([field.key, (_rows, _more, values) => values[whole.place(total)] ?? 0]);
      }
    }
  });

  // After a cut, and where it is dear to make, a key has a name; else it stands where it is needed.
  const keys = list.keys.map(({ value }) => ({
    value,
    name: after === undefined && cheap.test(value) ? value : build.scope.variable('k'),
  }));
  const places = keys.map(({ value, name }) => {
    const held = node?.holds?.(value);
    return { held, place: columns.place(held === undefined ? name : (node?.value ?? name)) };
  });
  const keysOf = (row: Values): Key[] =>
    places.map(({ held, place }) => (held === undefined ? row[place] : (row[place] as Values)[held]) as Key);

  if (wanted.has('edges') || wanted.has('nodes') || wanted.has('pageInfo')) {
    const names = keys.map((key) => key.name);
    const limit = build.scope.parameter(wanted.has('pageInfo') ? first + 1 : first);
    const computed = keys.filter(({ value, name }) => value !== name).map(({ value, name }) => `${value} AS ${name}`);
    const cut: Clause[] =
      after === undefined
        ? [new With([...list.carried(), ...computed], { orderBy: names, limit })]
        : [
            new With([...list.carried(), ...computed], {
              conditions: [later(build, names, decodeCursor(after, list.order, exampleKeys(list)))],
            }),
            new With([...list.carried(), ...names], { orderBy: names, limit }),
          ];
    whole.calls.push(
      new Call(list.imports, [...list.source(), ...cut, ...columns.calls, new Return([`collect(${columns.value}) AS ${page}`])]),
    );
    whole.place(page);
  }
  if (wanted.has('totalCount')) {
    build.spend(1);
    whole.calls.push(new Call(list.imports, [...list.counted(), new Return([`${list.count} AS ${total}`])]));
    whole.place(total);
  }
  for (const field of picked) {
    const column = edge.sums?.(field);
    if (!column) continue;
    const read = whole.add(column);
    readers.push([field.key, (_rows, _more, values) => read(values)]);
  }
  const place = whole.holds(page);
  return {
    calls: whole.calls,
    value: whole.value,
    read: (raw) => {
      const values = (raw ?? []) as Values;
      const rows = inOrder(rowsOf(place === undefined ? null : values[place]), keysOf);
      const shown = rows.length > first ? rows.slice(0, first) : rows;
      const answer: Record<string, unknown> = { __typename: typeName };
      for (const [key, read] of readers) answer[key] = read(shown, rows.length > first, values);
      return answer;
    },
  };
}

/** A property, or the first of several that there is. */
const cheap = /^[\w.]+$|^coalesce\([^()]*\)$/;

const exampleKeys = (list: List): readonly Key[] => list.keys.map((key) => key.example);

/** (a, b, c) > (x, y, z), written out: the engines do not compare lists alike. */
function later(build: Build, names: readonly string[], keys: readonly Key[]): Expression {
  const [name, ...rest] = names;
  const [key, ...others] = keys;
  if (name === undefined || key === undefined) return 'false';
  const value = build.scope.parameter(key);
  return rest.length === 0 ? `${name} > ${value}` : `(${name} > ${value} OR (${name} = ${value} AND ${later(build, rest, others)}))`;
}
