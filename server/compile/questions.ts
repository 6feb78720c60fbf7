import { kindNames, ZerenError } from '../model/index.js';
import { cypherText } from '../store/index.js';
import type { Plain } from '../store/types.js';
import { Build, type Column, Columns, objectOf, rowsOf, type Values } from './build.js';
import { inOrder } from './cursor.js';
import { Call, type Expression, Match, Return, Text, Unwind } from './cypher.js';
import { compileEvidence } from './evidence.js';
import { compileNode } from './nodes.js';
import { pageSize } from './page.js';
import { compileRelation } from './relations.js';
import type { Compiled } from './roots.js';
import type { Picked, Selection } from './selection.js';

/** An expression over the variable `from`, which a subquery must import. */
interface Source {
  readonly from: string;
  readonly value: Expression;
}

/** How a field of a question's answer is made of what the question in cypher/ gives. */
export type Part =
  /** Things by their ids, in order; `one` is the first of them, or null. `cut` takes the field's `first` of them. */
  | { readonly is: 'things'; readonly ids: (row: string) => Source; readonly one?: boolean; readonly expected: number; readonly cut?: true }
  /** Relations: maps of id, type, sourceId, targetId and properties. */
  | { readonly is: 'relations'; readonly list: (row: string) => Source; readonly expected: number }
  /** Passages by their ids, the field's `first` of them. */
  | { readonly is: 'evidence'; readonly ids: (row: string) => Source; readonly rule: (row: string) => Expression }
  /** A value as it is. */
  | { readonly is: 'value'; readonly value: (row: string) => Expression; readonly read?: (raw: Plain) => unknown }
  /** A list of objects of one type, one for each map of a list. */
  | {
      readonly is: 'rows';
      readonly list: (row: string) => Source;
      readonly type: string;
      readonly parts: Parts;
      readonly expected: number;
    };

export type Parts = Readonly<Record<string, Part>>;

export interface Question {
  /** GraphQL type of the answer. */
  readonly type: string;
  /** Statement of cypher/; no row means that there is no answer. */
  readonly text: string;
  readonly parameters: Readonly<Record<string, Plain>>;
  readonly parts: Parts;
}

/** One statement: the question, and on its columns what is selected of the answer. */
export function compileQuestion(selection: Selection, question: Question): Compiled {
  const build = new Build();
  build.spend(1);
  const columns = new Columns();
  const read = compileParts(build, columns, selection, question.type, question.parts, '');
  const statement = build.scope.statement([
    new Call([], [new Text(question.text)]),
    ...columns.calls,
    new Return([`${columns.value} AS answer`]),
  ]);
  return {
    statement: { text: statement.text, parameters: { ...statement.parameters, ...question.parameters } },
    cost: build.cost,
    read: ([row]) => (row ? read(row.answer as Values) : null),
  };
}

/** The selected fields of an object whose parts are known; `row` is the variable that they are read from. */
export function compileParts(
  build: Build,
  columns: Columns,
  selection: Selection,
  type: string,
  parts: Parts,
  row: string,
): (raw: Values) => unknown {
  const readers = selection.fields(type).flatMap((field): [string, (raw: Values) => unknown][] => {
    const part = parts[field.name];
    if (!part) throw new Error(`No part ${type}.${field.name}`);
    return [[field.key, columns.add(compilePart(build, field, part, row))]];
  });
  return (raw) => objectOf(type, readers, raw);
}

function compilePart(build: Build, field: Picked, part: Part, row: string): Column {
  switch (part.is) {
    case 'value':
      return { calls: [], value: part.value(row), read: part.read ?? ((raw) => raw) };
    case 'things':
      if (part.cut) return things(build, field.selection, cut(build, field, part.ids(row)), pageSize(field.args.first), false);
      return things(build, field.selection, part.ids(row), part.expected, part.one ?? false);
    case 'relations':
      return relations(build, field.selection, part.list(row), part.expected);
    case 'evidence':
      return evidence(build, field, cut(build, field, part.ids(row)), part.rule(row));
    case 'rows':
      return rows(build, field.selection, part.list(row), part);
  }
}

/** The `first` of a list. */
function cut(build: Build, field: Picked, { from, value }: Source): Source {
  return { from, value: `${value}[0..${build.scope.parameter(pageSize(field.args.first))}]` };
}

export function things(build: Build, selection: Selection, ids: Source, expected: number, one: boolean): Column {
  const [list, id, n] = [build.scope.variable('things'), build.scope.variable('id'), build.scope.variable('n')];
  const node = build.repeat(one ? 1 : expected, () => {
    build.spend(1);
    return compileNode(build, n, selection, kindNames);
  });
  return {
    calls: [
      new Call(
        [ids.from],
        [
          new Unwind(ids.value, id),
          new Match(`(${n}:Entity {id: ${id}})`),
          ...node.calls,
          new Return([`collect([${id}, ${node.value}]) AS ${list}`]),
        ],
      ),
    ],
    value: `[${ids.value}, ${list}]`,
    read: (raw) => {
      const [order, nodes] = (raw ?? []) as Values;
      const byId = new Map(rowsOf(nodes).map(([id, values = null]) => [id, values]));
      const found = (Array.isArray(order) ? order : []).flatMap((each: Plain) =>
        byId.has(each) ? [node.read(byId.get(each) ?? null)] : [],
      );
      return one ? (found[0] ?? null) : found;
    },
  };
}

function relations(build: Build, selection: Selection, source: Source, expected: number): Column {
  const [list, e] = [build.scope.variable('relations'), build.scope.variable('e')];
  const relation = build.repeat(expected, () => compileRelation(build, e, selection, (name) => edgeProperty(e, name))).column;
  return {
    calls: [
      new Call(
        [source.from],
        [new Unwind(source.value, e), ...relation.calls, new Return([`collect([${e}.id, ${relation.value}]) AS ${list}`])],
      ),
    ],
    value: list,
    read: (raw) => inOrder(rowsOf(raw), ([id = '']) => [id]).map(([, values = null]) => relation.read(values)),
  };
}

/** Relations of the questions in cypher/ are maps of their ids and type, and all properties under `properties`. */
function edgeProperty(e: string, name: string): Expression {
  return ['id', 'type', 'sourceId', 'targetId'].includes(name) ? `${e}.${name}` : `${e}.properties.${name}`;
}

function evidence(build: Build, field: Picked, ids: Source, rule: Expression): Column {
  const values: Readonly<Record<string, Expression>> = { passages: ids.value, origin: "'RULE'", rule, confidence: 'null' };
  return compileEvidence(build, ids.from, field.selection, (name) => values[name] ?? 'null', pageSize(field.args.first));
}

function rows(build: Build, selection: Selection, source: Source, part: Extract<Part, { is: 'rows' }>): Column {
  const [list, each] = [build.scope.variable('rows'), build.scope.variable('row')];
  const columns = new Columns();
  const read = build.repeat(part.expected, () => {
    build.spend(1);
    return compileParts(build, columns, selection, part.type, part.parts, each);
  });
  // The engines need not keep the order of a list over subqueries: each row carries its place.
  const place = build.scope.variable('place');
  const body = [
    new Unwind(`range(0, size(${source.value}) - 1)`, place),
    new Text(`WITH ${place}, (${source.value})[${place}] AS ${each}`),
    ...columns.calls,
    new Return([`collect([${place}, ${columns.value}]) AS ${list}`]),
  ];
  return {
    calls: [new Call([source.from], body)],
    value: list,
    read: (raw) => inOrder(rowsOf(raw), ([at = 0]) => [at]).map(([, values]) => read(values as Values)),
  };
}

/** A question of cypher/: one text for both engines. */
export const questionText = (name: string): string => cypherText(name, 'embedded');

/** An integer argument between two bounds. Fails with BAD_ARGUMENT, which says them. */
export function within(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new ZerenError('BAD_ARGUMENT', `${name} is ${String(value)}; ${least} to ${most} are possible.`, `Give a ${name} between them.`);
}

/** A column of the question, as a list and as a value. */
export const column = (name: string) => (): Source => ({ from: name, value: name });
export const firstOf = (name: string) => (): Source => ({ from: name, value: `${name}[0..1]` });
/** A property of the row. */
export const own = (name: string) => (row: string) => `${row}.${name}`;
export const ownList =
  (name: string) =>
  (row: string): Source => ({ from: row, value: `${row}.${name}` });
