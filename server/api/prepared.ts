import {
  type ASTNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNamedType,
  isInputObjectType,
  Kind,
  visit,
} from 'graphql';
import type { Compiled } from '../compile/roots.js';
import { Selection } from '../compile/selection.js';
import type { Plain, Statement } from '../store/types.js';

/** Root fields that are kept in compiled form, and characters of what tells one from another. */
const [most, longest] = [500, 10_000];

const known = new Map<string, Compiled>();
const numbers = new WeakMap<FieldNode, number>();
let seen = 0;

/**
 * A root field as a statement, which is compiled anew only when it is asked for in another way: with other arguments or variables, or in
 * another document. Which things it is about makes no difference: an id is compiled as a stand-in of the same kind, and put in at the end.
 */
export function prepared<A extends object>(
  info: GraphQLResolveInfo,
  args: A,
  compile: (selection: Selection, args: A) => Compiled,
): Compiled {
  const [node, ...others] = info.fieldNodes;
  if (!node || others.length > 0) return compile(Selection.of(info), args);
  const ids = new Map<string, string>();
  const given = withStandIns(args, argumentTypes(info), ids) as A;
  const number = numbers.get(node) ?? ++seen;
  numbers.set(node, number);
  const key = JSON.stringify([number, given, variablesBelow(node, info.fragments).map((name) => info.variableValues[name])]);
  const compiled = known.get(key) ?? compile(Selection.of(info), given);
  if (key.length <= longest) keep(key, compiled);
  return { ...compiled, statement: putIn(compiled.statement, ids) };
}

/** What was asked for longest ago goes first. */
function keep(key: string, compiled: Compiled): void {
  known.delete(key);
  known.set(key, compiled);
  const [oldest] = known.size > most ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
}

type Types = Readonly<Record<string, GraphQLInputType>>;

function argumentTypes({ parentType, fieldName }: GraphQLResolveInfo): Types {
  return Object.fromEntries((parentType.getFields()[fieldName]?.args ?? []).map((argument) => [argument.name, argument.type]));
}

/** Arguments with a stand-in for each id that says its kind: equal ids have equal stand-ins, which no id is. */
function withStandIns(values: object, types: Types, ids: Map<string, string>): object {
  const of = (value: unknown, type: GraphQLInputType | undefined): unknown => {
    const named = type && getNamedType(type);
    if (Array.isArray(value)) return value.map((item: unknown) => of(item, named));
    if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
      const fields = Object.entries(named.getFields()).map(([name, field]) => [name, field.type] as const);
      return withStandIns(value, Object.fromEntries(fields), ids);
    }
    if (named?.name !== 'ID' || typeof value !== 'string' || !value.includes(':')) return value;
    for (const [standIn, id] of ids) if (id === value) return standIn;
    const standIn = `${value.split(':', 1)[0]}:\0${ids.size}`;
    ids.set(standIn, value);
    return standIn;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value, types[name])]));
}

function putIn({ text, parameters }: Statement, ids: ReadonlyMap<string, string>): Statement {
  const of = (value: Plain): Plain => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    return Array.isArray(value) ? value.map(of) : value;
  };
  return { text, parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, of(value)])) };
}

const variableNames = new WeakMap<FieldNode, readonly string[]>();

/** Names of the variables on which it depends what is selected of a field: those of its directives, and all below it. */
function variablesBelow(node: FieldNode, fragments: GraphQLResolveInfo['fragments']): readonly string[] {
  const before = variableNames.get(node);
  if (before) return before;
  const names = new Set<string>();
  const spread = new Set<string>();
  const look = (part: ASTNode): unknown =>
    visit(part, {
      enter(each) {
        if (each.kind === Kind.VARIABLE) names.add(each.name.value);
        if (each.kind !== Kind.FRAGMENT_SPREAD || spread.has(each.name.value)) return;
        spread.add(each.name.value);
        const fragment = fragments[each.name.value];
        if (fragment) look(fragment);
      },
    });
  // Its own arguments are told apart by their values.
  look({ ...node, arguments: [] });
  variableNames.set(node, [...names]);
  return [...names];
}
