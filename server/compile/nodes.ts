import type { GraphQLNamedType } from 'graphql';
import { entityProperties, isKind, type Kind, kindNames, kindRow, relationTypes } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { type Build, type Column, Columns, objectOf, rowsOf, type Values } from './build.js';
import { inOrder } from './cursor.js';
import { anyOf, Call, type Clause, type Expression, Match, map, Return, Union, Unwind, With } from './cypher.js';
import { compileMentions } from './evidence.js';
import { type RelationField, relationFields } from './fields.js';
import { compilePage, type List, pageSize } from './page.js';
import { compilePassages } from './passages.js';
import { compileRelation, type RelationPlan } from './relations.js';
import type { Picked, Selection } from './selection.js';

/** A field to compile once, for all kinds that share it. */
interface Slot {
  readonly kinds: Kind[];
  readonly picked: Picked;
  /** A property's name, or how the field is compiled. */
  readonly field: string | RelationField;
}

/** A field of a kind: its response key, its slot, and the named type of its answer. */
interface Placed {
  readonly response: string;
  readonly slot: string;
  readonly type: GraphQLNamedType;
}

const common = new Set(['id', 'name', 'aliases', ...entityProperties.map((property) => property.name)]);

/**
 * What is selected of the node in the variable `n`, which is of one of these kinds: an expression for a list of exactly that. Fields that
 * several kinds share stand once; a field that only some of the kinds have is looked for only on those.
 */
export function compileNode(build: Build, n: string, selection: Selection, kinds: readonly Kind[]): Column {
  const slots = new Map<string, Slot>();
  const byKind = new Map<Kind, readonly Placed[]>();
  for (const kind of kinds) {
    byKind.set(
      kind,
      selection.fields(kind).map((picked) => {
        const identity = slotIdentity(kind, picked);
        const known = slots.get(identity.key);
        if (known) {
          if (!known.kinds.includes(kind)) known.kinds.push(kind);
        } else slots.set(identity.key, { kinds: [kind], picked, field: identity.field });
        return { response: picked.key, slot: identity.key, type: picked.type };
      }),
    );
  }

  const columns = new Columns();
  const [only] = kinds;
  const kindOf: (row: Values) => Kind | undefined =
    only && alike(selection, kinds, byKind)
      ? () => only
      : labelReader(columns.add({ calls: [], value: `labels(${n})`, read: (raw) => raw }));
  const readers = new Map<string, (row: Values) => unknown>();
  const ofKind = new Map<Kind, readonly (readonly [string, (row: Values) => unknown])[]>();
  for (const [key, slot] of slots) {
    if (slot.field === 'kind') {
      readers.set(key, kindOf);
      continue;
    }
    const conditions = slot.kinds.length === kinds.length ? [] : [anyOf(slot.kinds.map((kind) => `${n}:${kind}`))];
    readers.set(key, columns.add(compileSlot(build, n, slot, conditions)));
  }
  for (const [kind, fields] of byKind)
    ofKind.set(
      kind,
      fields.map(({ response, slot }) => [response, readers.get(slot) ?? (() => null)] as const),
    );
  return {
    calls: columns.calls,
    value: columns.value,
    holds: (value) => columns.holds(value),
    read: (raw) => {
      if (raw === null) return null;
      const row = raw as Values;
      const kind = kindOf(row);
      return objectOf(kind, (kind && ofKind.get(kind)) ?? [], row);
    },
  };
}

/** Whether an answer says the same of each kind, and not which kind it is: the kind need not be known then. */
function alike(selection: Selection, kinds: readonly Kind[], byKind: ReadonlyMap<Kind, readonly Placed[]>): boolean {
  const [first, ...others] = kinds.map((kind) => byKind.get(kind) ?? []);
  if (others.length === 0) return true;
  if (!first || kinds.some((kind) => selection.tellsType(kind)) || first.some(({ slot }) => slot === 'kind')) return false;
  const same = (a: Placed, b: Placed | undefined) => a.response === b?.response && a.slot === b.slot && a.type === b.type;
  return others.every((fields) => fields.length === first.length && fields.every((field, index) => same(field, first[index])));
}

function labelReader(read: (row: Values) => unknown): (row: Values) => Kind | undefined {
  return (row) => {
    const labels = read(row);
    return Array.isArray(labels) ? labels.find((label): label is Kind => typeof label === 'string' && isKind(label)) : undefined;
  };
}

const numbers = new WeakMap<object, number>();
let seen = 0;

function numberOf(node: object): number {
  const known = numbers.get(node) ?? ++seen;
  numbers.set(node, known);
  return known;
}

function slotIdentity(kind: Kind, picked: Picked): { readonly key: string; readonly field: string | RelationField } {
  if (common.has(picked.name) || picked.name === 'kind' || kindRow(kind).properties.some((property) => property.name === picked.name)) {
    return { key: picked.name, field: picked.name };
  }
  const place = picked.nodes.map(numberOf).join(' ');
  if (picked.name === 'evidence' || picked.name === 'relations' || picked.name === 'passages')
    return { key: `${picked.name} ${place}`, field: picked.name };
  const field = relationFields.get(kind)?.find((each) => each.name === picked.name);
  if (!field) throw new Error(`No field ${kind}.${picked.name}`);
  return { key: `${picked.name} ${numberOf(field)} ${place}`, field };
}

function compileSlot(build: Build, n: string, slot: Slot, conditions: readonly Expression[]): Column {
  const { picked, field } = slot;
  if (typeof field !== 'string')
    return field.single ? compileSingle(build, n, field, picked, conditions) : compileRelated(build, n, field, picked, conditions);
  if (field === 'evidence') return compileMentions(build, n, picked.selection, pageSize(picked.args.first));
  if (field === 'passages') return compilePassages(build, n, picked.selection, picked.args, conditions);
  if (field === 'relations') return compileRelated(build, n, anyRelation(picked.args), picked, conditions);
  if (field === 'aliases') return { calls: [], value: `${n}.aliases`, read: (raw) => raw ?? [] };
  return { calls: [], value: `${n}.${field}`, read: (raw) => raw };
}

/** `relations(types:, direction:, kinds:)` as a field like the others. */
function anyRelation(args: Readonly<Record<string, unknown>>): RelationField {
  const types = Array.isArray(args.types) ? relationTypes.filter((type) => (args.types as unknown[]).includes(type)) : undefined;
  const direction = args.direction;
  return {
    name: 'relations',
    description: '',
    types: types ?? relationTypes.filter((type) => type !== 'MENTIONED_IN'),
    direction: direction === 'out' || direction === 'in' ? direction : 'both',
    targets: kindNames,
    single: false,
    through: 0,
    order: 'type',
    responsibility: false,
  };
}

/** The pattern of a relation field from `n` over `steps` relations; the last one is `r`, the far end `m`. */
function pattern(field: RelationField, n: string, r: string, m: string, steps: number): string {
  const [only] = field.targets;
  const label = field.targets.length === 1 && only ? only : 'Entity';
  const types = field.types.join('|');
  const step = (variable: string) => {
    const arrow = `-[${variable}:${types}]-`;
    return field.direction === 'out' ? `${arrow}>` : field.direction === 'in' ? `<${arrow}` : arrow;
  };
  return `(${n})${`${step('')}()`.repeat(steps)}${step(r)}(${m}:${label})`;
}

/** Clauses that bind `columns` for every relation of the field, over one step or several. */
function reach(
  field: RelationField,
  n: string,
  r: string,
  m: string,
  conditions: readonly Expression[],
  columns: readonly Expression[],
): Clause[] {
  const branch = (steps: number) => new Match(pattern(field, n, r, m, steps), conditions);
  if (field.through === 0) return [branch(0), new With(columns)];
  const branches = Array.from({ length: field.through + 1 }, (_, steps) => [branch(steps), new Return(columns)]);
  return [new Call([n], [new Union(branches)])];
}

function compileSingle(build: Build, n: string, field: RelationField, picked: Picked, conditions: readonly Expression[]): Column {
  build.spend(1);
  const [one, r, m, far] = [build.scope.variable('one'), build.scope.variable('r'), build.scope.variable('m'), build.scope.variable('n')];
  const node = compileNode(build, far, picked.selection, field.targets);
  return {
    calls: [
      new Call(
        [n],
        [
          ...reach(field, n, r, m, conditions, [`${m} AS ${far}`]),
          new With([far], { distinct: true, orderBy: [`${far}.id`], limit: build.scope.parameter(1) }),
          ...node.calls,
          new Return([`collect(${node.value}) AS ${one}`]),
        ],
      ),
    ],
    value: one,
    read: (raw) => {
      const [row] = rowsOf(raw);
      return row ? node.read(row) : null;
    },
  };
}

function compileRelated(build: Build, n: string, field: RelationField, picked: Picked, conditions: readonly Expression[]): Column {
  const only = field.targets.length === 1 ? field.targets[0] : undefined;
  const name = `Related${only ?? 'Entity'}`;
  const [m, far, r, e] = [build.scope.variable('m'), build.scope.variable('n'), build.scope.variable('r'), build.scope.variable('e')];
  const asked = Array.isArray(picked.args.kinds)
    ? field.targets.filter((kind) => (picked.args.kinds as unknown[]).includes(kind))
    : undefined;
  const kinds = asked ?? field.targets;
  const narrowed: Expression[] = [...conditions];
  if (asked) narrowed.push(asked.length > 0 ? anyOf(asked.map((kind) => `${m}:${kind}`)) : 'false');
  if (Array.isArray(picked.args.basis)) narrowed.push(`${r}.basis IN ${build.scope.parameter(picked.args.basis as Plain)}`);

  // A thing stands once in the list, however many documents say so; only `relations` lists each relation.
  const once = field.name !== 'relations';
  const all = build.scope.variable('all');
  // Relations are carried as maps: a relationship itself must not be carried over other matches (engines.md W4).
  let carried: RelationPlan | undefined;
  const need = (plan: RelationPlan) => {
    carried = carried ? carried.with(plan) : plan;
    return plan.column;
  };
  let listed = false;
  // Where neither the answer nor the order looks at the relation, the things alone are told apart.
  const bare = () => once && !carried && !listed && orderProperties[field.order].length === 0;
  const gather = (): Clause[] => {
    const ordered = new With([far, e], { orderBy: [`${e}.id`] });
    if (!listed) return [ordered, new With([far, `head(collect(${e})) AS ${e}`])];
    return [ordered, new With([far, `collect(${e}) AS ${all}`]), new With([far, all, `head(${all}) AS ${e}`])];
  };
  const list: List = {
    ...orders[field.order](far, e),
    imports: [n],
    carried: () => (bare() ? [far] : once && listed ? [far, e, all] : [far, e]),
    source: () => {
      if (bare()) return [...reach(field, n, r, m, narrowed, [`${m} AS ${far}`]), new With([far], { distinct: true })];
      const columns = [`${m} AS ${far}`, `${map(carryEntries(carried, r, field))} AS ${e}`];
      return [...reach(field, n, r, m, narrowed, columns), ...(once ? gather() : [])];
    },
    counted: () =>
      field.through === 0 ? [new Match(pattern(field, n, r, m, 0), narrowed)] : reach(field, n, r, m, narrowed, [`${m} AS ${far}`]),
    count: once ? `count(DISTINCT ${field.through === 0 ? m : far})` : 'count(*)',
  };
  return compilePage(build, `${name}Connection`, picked.selection, picked.args, list, {
    type: `${name}Edge`,
    compile: (part, selection) => {
      if (part === 'node') return compileNode(build, far, selection, kinds);
      if (part === 'relation') return need(compileRelation(build, e, selection));
      if (part !== 'relations') return undefined;
      listed = true;
      return allRelations(build, once ? all : `[${e}]`, once ? all : e, selection, need);
    },
  });
}

/** The relations of the list of maps `all`, by id. */
function allRelations(build: Build, all: Expression, imported: string, selection: Selection, need: (plan: RelationPlan) => Column): Column {
  const [each, list] = [build.scope.variable('e'), build.scope.variable('relations')];
  const relation = need(compileRelation(build, each, selection));
  return {
    calls: [
      new Call([imported], [new Unwind(all, each), ...relation.calls, new Return([`collect([${each}.id, ${relation.value}]) AS ${list}`])]),
    ],
    value: list,
    read: (raw) => inOrder(rowsOf(raw), ([id = '']) => [id]).map(([, values = null]) => relation.read(values)),
  };
}

/** What the relation's map must hold: what is selected, and what the order needs. */
function carryEntries(plan: RelationPlan | undefined, r: string, field: RelationField): readonly (readonly [string, Expression])[] {
  const needed = new Map<string, Expression>([
    ['id', `${r}.id`],
    ...orderProperties[field.order].map((name) => [name, property(r, name)] as const),
  ]);
  for (const name of plan?.properties ?? []) needed.set(name, property(r, name));
  return [...needed];
}

function property(r: string, name: string): Expression {
  if (name === 'type') return `type(${r})`;
  if (name === 'sourceId') return `startNode(${r}).id`;
  if (name === 'targetId') return `endNode(${r}).id`;
  return `${r}.${name}`;
}

const orderProperties: Readonly<Record<RelationField['order'], readonly string[]>> = {
  position: ['position'],
  place: ['documentId'],
  year: [],
  name: [],
  type: ['type'],
};

const number = (value: Expression) => ({ value, example: 0 });
const text = (value: Expression) => ({ value, example: '' });

/** Orders of related things, from the far end and the map of its first relation; its id comes last. */
const orders: Readonly<Record<RelationField['order'], (m: string, e: string) => Pick<List, 'order' | 'keys'>>> = {
  position: (m, e) => ({ order: 'position', keys: [number(`coalesce(${e}.position, 0)`), text(`${m}.name`), text(`${m}.id`)] }),
  place: (m, e) => ({
    order: 'place',
    keys: [text(`coalesce(${e}.documentId, '')`), number(`coalesce(${m}.order, 0)`), text(`${m}.name`), text(`${m}.id`)],
  }),
  year: (m, _e) => ({ order: 'year', keys: [number(`coalesce(${m}.year, ${m}.periodEnd, 0)`), text(`${m}.name`), text(`${m}.id`)] }),
  name: (m, _e) => ({ order: 'name', keys: [text(`${m}.name`), text(`${m}.id`)] }),
  type: (m, e) => ({ order: 'type', keys: [text(`${e}.type`), text(`${m}.name`), text(`${e}.id`)] }),
};
