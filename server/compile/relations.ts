import { kindNames } from '../model/index.js';
import { type Build, type Column, Columns, objectOf, rowsOf, type Values } from './build.js';
import { Call, type Expression, Match, Return } from './cypher.js';
import { compileEvidence } from './evidence.js';
import { compileNode } from './nodes.js';
import type { Picked, Selection } from './selection.js';

/** What is selected of a relation that is carried as the map `e`. */
export interface RelationPlan {
  readonly column: Column;
  /** What the map must hold: `type`, `sourceId`, `targetId`, and names of properties. */
  readonly properties: readonly string[];
  /** Together with the needs of another selection of the same relation. */
  with(other: RelationPlan): RelationPlan;
}

/** `property` says how the map is read: `e.basis`, or `e.properties.basis`. */
export function compileRelation(
  build: Build,
  e: string,
  selection: Selection,
  property: (name: string) => Expression = (name) => `${e}.${name}`,
): RelationPlan {
  build.spend(1);
  const properties = new Set<string>();
  const columns = new Columns();
  const readers: [string, (row: Values) => unknown][] = [];
  for (const field of selection.fields('Relation')) {
    const need = needs[field.name] ?? [field.name];
    for (const name of need) properties.add(name);
    readers.push([field.key, columns.add(compileField(build, e, field, property))]);
  }
  const column: Column = {
    calls: columns.calls,
    value: columns.value,
    read: (raw) => objectOf('Relation', readers, raw as Values),
  };
  return plan(column, [...properties]);
}

function plan(column: Column, properties: readonly string[]): RelationPlan {
  return { column, properties, with: (other) => plan(column, [...new Set([...properties, ...other.properties])]) };
}

const needs: Readonly<Record<string, readonly string[]>> = {
  evidence: ['passages', 'origin', 'rule', 'confidence'],
  source: ['sourceId'],
  target: ['targetId'],
};

function compileField(build: Build, e: string, field: Picked, property: (name: string) => Expression): Column {
  if (field.name === 'evidence') return compileEvidence(build, e, field.selection, property);
  if (field.name === 'source') return compileEnd(build, e, `${e}.sourceId`, field.selection);
  if (field.name === 'target') return compileEnd(build, e, `${e}.targetId`, field.selection);
  return { calls: [], value: property(field.name), read: (raw) => raw };
}

function compileEnd(build: Build, e: string, id: Expression, selection: Selection): Column {
  build.spend(1);
  const [end, m] = [build.scope.variable('end'), build.scope.variable('n')];
  const node = compileNode(build, m, selection, kindNames);
  return {
    calls: [new Call([e], [new Match(`(${m}:Entity {id: ${id}})`), ...node.calls, new Return([`collect(${node.value}) AS ${end}`])])],
    value: end,
    read: (raw) => {
      const [row] = rowsOf(raw);
      return row ? node.read(row) : null;
    },
  };
}
