import { isKind, type Kind, type KindRow, kindNames, responsibilityTypes, ZerenError } from '../model/index.js';
import type { Plain, Row, Statement } from '../store/types.js';
import { Build, type Column } from './build.js';
import { anyOf, Call, type Clause, type Expression, Match, map, Return, Union, With } from './cypher.js';
import { compileFacets } from './facets.js';
import { compileFilter, type FilterValues } from './filters.js';
import { compileNode } from './nodes.js';
import { compilePage, type List } from './page.js';
import type { Selection } from './selection.js';
import { isLatin, locate, spellings, syllables } from './spelling.js';

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

/** The words of a search. Fails with EMPTY_SEARCH when there is none. */
export function searchWords(text: unknown): readonly string[] {
  const words = String(text ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) throw new ZerenError('EMPTY_SEARCH', 'There is nothing to search for.', 'Give at least one character.');
  return words;
}

/**
 * `search(text:, kinds:)`: names and aliases that contain every word, in either script, any width and case; and the things of `spelled`, which
 * are spelled so. Equal names first, then beginnings, then shorter names.
 */
export function compileSearch(selection: Selection, args: Arguments, spelled: readonly string[]): Compiled {
  const build = new Build();
  const words = searchWords(args.text);
  const n = build.scope.variable('n');
  const kinds = Array.isArray(args.kinds) ? args.kinds.filter((kind): kind is Kind => typeof kind === 'string' && isKind(kind)) : kindNames;
  const alias = build.scope.variable('alias');
  const lower = `toLower(${n}.name)`;
  const someAlias = (condition: string) => `any(${alias} IN coalesce(${n}.aliases, []) WHERE ${condition})`;
  const written = words.map((word) =>
    anyOf(
      spellings(word).flatMap((form) => {
        const given = build.scope.parameter(form);
        return [`${lower} CONTAINS ${given}`, someAlias(`toLower(${alias}) CONTAINS ${given}`)];
      }),
    ),
  );
  const wanted = kinds.length === 0 ? ['false'] : kinds.length < kindNames.length ? [anyOf(kinds.map((kind) => `${n}:${kind}`))] : [];
  const whole = spellings(words.join(' ')).map((form) => build.scope.parameter(form));
  const each = (condition: (form: Expression) => Expression) => anyOf(whole.map(condition));
  const rank = [
    `CASE WHEN ${each((form) => `${lower} = ${form}`)} THEN 0`,
    `WHEN ${each((form) => someAlias(`toLower(${alias}) = ${form}`))} THEN 1`,
    `WHEN ${each((form) => `${lower} STARTS WITH ${form}`)} THEN 2 ELSE 3 END`,
  ].join(' ');
  const found = build.scope.variable('found');
  // Spelled names are looked up by their ids; a list of ids as one more condition would be compared with every name.
  const source = (): Clause[] =>
    spelled.length === 0
      ? [new Match(`(${n}:Entity)`, [...written, ...wanted])]
      : [
          new Call(
            [],
            [
              new Union([
                [new Match(`(${n}:Entity)`, [...written, ...wanted]), new Return([`${n} AS ${found}`])],
                [
                  new Match(`(${n}:Entity)`, [`${n}.id IN ${build.scope.parameter([...spelled])}`, ...wanted]),
                  new Return([`${n} AS ${found}`]),
                ],
              ]),
            ],
          ),
          new With([`${found} AS ${n}`], { distinct: true }),
        ];
  const list: List = {
    order: 'RANK',
    keys: [number(rank), number(`size(${n}.name)`), text(`${n}.name`), text(`${n}.id`)],
    imports: [],
    carried: () => [n],
    source,
    counted: source,
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

/** Which form of the name holds the words, and where the first of them stands: as it is written, or as it is spelled. */
function matchColumn(n: string, selection: Selection, words: readonly string[]): Column {
  const place = (form: string, word: string) => {
    const plain = form.toLowerCase();
    for (const spelling of spellings(word)) {
      const start = plain.indexOf(spelling);
      if (start >= 0) return { start, end: start + spelling.length };
    }
    return isLatin(word) ? locate(syllables(form), word) : undefined;
  };
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
      const form = forms.find((one) => words.every((other) => place(one, other))) ?? forms.find((one) => place(one, word)) ?? name;
      const values: Record<string, Plain> = { form, ...(place(form, word) ?? { start: 0, end: 0 }) };
      return {
        __typename: 'SearchMatch',
        ...Object.fromEntries(selection.fields('SearchMatch').map((field) => [field.key, values[field.name] ?? null])),
      };
    },
  };
}
