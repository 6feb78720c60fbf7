import chain from '../../cypher/chain.cypher?raw';
import neighbourhood from '../../cypher/neighbourhood.cypher?raw';
import { isKind, isRelationType, kindNames, relationTypes, ZerenError } from '../model/index.js';
import type { Plain, Row } from '../store/types.js';
import { Build, type Column, Columns, rowsOf } from './build.js';
import { Call, type Clause, Match, map, Return, Text, Unwind } from './cypher.js';
import { compileNode } from './nodes.js';
import { compileRelation } from './relations.js';
import type { Compiled } from './roots.js';
import type { Picked, Selection } from './selection.js';

type Arguments = Readonly<Record<string, unknown>>;

export const graphLimit = 1000;
/** How many things of one sort a graph question looks at before it stops counting what it left out. */
const bound = 5000;
/** Relations that a thing of a graph answer is expected to have, for the cost. */
const edgesOfNode = 2;

export function compileChain(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  return compileGraph(selection, chain, { of: String(args.of), limit, bound }, limit);
}

export function compileNeighbourhood(selection: Selection, args: Arguments): Compiled {
  const limit = within('limit', args.limit, 1, graphLimit);
  const types = listed(args.relations)?.filter(isRelationType) ?? relationTypes.filter((type) => type !== 'MENTIONED_IN');
  const kinds = listed(args.kinds)?.filter(isKind) ?? kindNames;
  const depth = within('depth', args.depth, 1, 3);
  return compileGraph(selection, neighbourhood, { of: String(args.of), depth, types, kinds, limit, bound }, limit);
}

function listed(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** An integer argument between two bounds. Fails with BAD_ARGUMENT, which says them. */
export function within(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new ZerenError('BAD_ARGUMENT', `${name} is ${String(value)}; ${least} to ${most} are possible.`, `Give a ${name} between them.`);
}

/** A named question of cypher/ that gives `root`, `ids`, `edges` and `known`, and on it what is selected of a GraphView. */
export function compileGraph(selection: Selection, question: string, parameters: Readonly<Record<string, Plain>>, limit: number): Compiled {
  const build = new Build();
  build.spend(1);
  const columns = new Columns();
  const readers = selection
    .fields('GraphView')
    .map((field): [string, (row: Row) => unknown] => [field.key, readGraph(build, columns, field, limit)]);
  const statement = build.scope.statement([
    new Call([], [new Text(question)]),
    ...columns.calls,
    new Return(['size(ids) AS shown', 'known', `${map(columns)} AS graph`]),
  ]);
  return {
    statement: { text: statement.text, parameters: { ...statement.parameters, ...parameters } },
    cost: build.cost,
    read: ([row]) => (row ? { __typename: 'GraphView', ...Object.fromEntries(readers.map(([key, read]) => [key, read(row)])) } : null),
  };
}

function readGraph(build: Build, columns: Columns, field: Picked, limit: number): (row: Row) => unknown {
  const fromGraph = (column: Column) => {
    const read = columns.add(field.name, column);
    return (row: Row) => read(row.graph as Row);
  };
  const omitted = (row: Row) => Number(row.known) - Number(row.shown);
  if (field.name === 'truncated') return (row) => omitted(row) > 0;
  if (field.name === 'omitted') return omitted;
  if (field.name === 'edges') return fromGraph(edges(build, field.selection, limit));
  const all = fromGraph(nodes(build, field.selection, field.name === 'root' ? 1 : limit));
  return field.name === 'root' ? (row) => (all(row) as readonly unknown[])[0] : all;
}

/** The first `count` things of `ids`, in that order. */
function nodes(build: Build, selection: Selection, count: number): Column {
  const [list, id, n] = [build.scope.variable('nodes'), build.scope.variable('id'), build.scope.variable('n')];
  const node = build.repeat(count, () => {
    build.spend(1);
    return compileNode(build, n, selection, kindNames);
  });
  const body: Clause[] = [
    new Unwind(count === 1 ? 'ids[0..1]' : 'ids', id),
    new Match(`(${n}:Entity {id: ${id}})`),
    ...node.calls,
    new Return([`collect({id: ${id}, node: ${node.value}}) AS ${list}`]),
  ];
  return {
    calls: [new Call(['ids'], body)],
    value: map([
      ['ids', 'ids'],
      ['nodes', list],
    ]),
    read: (raw) => {
      const row = raw as Row;
      const byId = new Map(rowsOf(row.nodes).map((each) => [each.id, each.node ?? null]));
      const order = Array.isArray(row.ids) ? row.ids : [];
      return order.flatMap((each: Plain) => (byId.has(each) ? [node.read(byId.get(each) ?? null)] : []));
    },
  };
}

function edges(build: Build, selection: Selection, limit: number): Column {
  const [list, e] = [build.scope.variable('edges'), build.scope.variable('e')];
  const relation = build.repeat(limit * edgesOfNode, () => compileRelation(build, e, selection, (name) => edgeProperty(e, name)));
  return {
    calls: [
      new Call(
        ['edges'],
        [
          new Unwind('edges', e),
          ...relation.column.calls,
          new Return([`collect({id: ${e}.id, relation: ${relation.column.value}}) AS ${list}`]),
        ],
      ),
    ],
    value: list,
    read: (raw) =>
      [...rowsOf(raw)].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)).map((row) => relation.column.read(row.relation ?? null)),
  };
}

/** Edges of the questions in cypher/ are maps of their ids and type, and all properties under `properties`. */
function edgeProperty(e: string, name: string): string {
  return ['id', 'type', 'sourceId', 'targetId'].includes(name) ? `${e}.${name}` : `${e}.properties.${name}`;
}
