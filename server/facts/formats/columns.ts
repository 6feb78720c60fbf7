import type { Property } from '../../model/index.js';
import { entityProperties, evidenceProperties, kinds, relations } from '../../model/index.js';
import type { EntityNode, PassageNode, PropertyValue } from '../types.js';
import type { Evidenced } from './spool.js';
import { joinList } from './text.js';

export type Cell = string | number | boolean | undefined;

/** A column of a table, or an attribute of a node or an edge. */
export interface Column<T> {
  readonly name: string;
  readonly type: Property['type'];
  readonly of: (row: T) => Cell;
}

/** Properties of all rows of the model, each name once; where two rows differ in type, the wider one. */
function union(rows: readonly (readonly Property[])[], without: readonly string[]): Property[] {
  const all = new Map<string, Property>();
  for (const property of rows.flat()) if (!without.includes(property.name) && !all.has(property.name)) all.set(property.name, property);
  return [...all.values()];
}

/** Properties of nodes that have a column of their own; a document's whole text has none. */
export const nodeProperties: readonly Property[] = union([entityProperties, ...kinds.map((kind) => kind.properties)], ['text']);
/** Properties of relations that have a column of their own, besides their evidence. */
export const relationProperties: readonly Property[] = union(
  relations.map((relation) => relation.properties),
  [],
);

const evidence = evidenceProperties.map((property) => property.name);

/** Whether a value is of the type that the model says; values that are not go to `other`. */
export function fits(value: PropertyValue, type: Property['type']): boolean {
  if (type === '[String]') return Array.isArray(value);
  if (type === 'String') return typeof value === 'string';
  if (type === 'Boolean') return typeof value === 'boolean';
  return type === 'Int' ? Number.isSafeInteger(value) : typeof value === 'number';
}

const cell = (value: PropertyValue): Cell => (typeof value === 'object' ? list(value) : value);
const list = (items: readonly string[]): Cell => (items.length > 0 ? joinList(items) : undefined);

interface Holder {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The property's value, when it has the type of its column. */
export function typedValue(holder: Holder, property: Property): PropertyValue | undefined {
  const value = holder.properties[property.name] as PropertyValue | undefined;
  return value !== undefined && fits(value, property.type) ? value : undefined;
}

/** Properties that have no column, or another type than their column; undefined when there are none. */
export function otherProperties(
  holder: Holder,
  properties: readonly Property[],
  known: readonly string[],
): Record<string, PropertyValue> | undefined {
  const other: Record<string, PropertyValue> = {};
  for (const name of Object.keys(holder.properties).sort()) {
    if (known.includes(name)) continue;
    const property = properties.find((candidate) => candidate.name === name);
    if (!property || typedValue(holder, property) === undefined)
      Object.defineProperty(other, name, { value: holder.properties[name] as PropertyValue, enumerable: true });
  }
  return Object.keys(other).length > 0 ? other : undefined;
}

function json(value: object | undefined): string | undefined {
  return value && JSON.stringify(value);
}

function columnsOf<T>(properties: readonly Property[], holder: (row: T) => Holder): Column<T>[] {
  return properties.map((property) => ({
    name: property.name,
    type: property.type,
    of: (row) => {
      const value = typedValue(holder(row), property);
      return value === undefined ? undefined : cell(value);
    },
  }));
}

const text = <T>(name: string, of: (row: T) => Cell): Column<T> => ({ name, type: 'String', of });
const int = <T>(name: string, of: (row: T) => Cell): Column<T> => ({ name, type: 'Int', of });

const nodeKnown = ['id', 'name', 'aliases', 'text'];

/** Attributes of a node besides its id. */
export const nodeColumns: readonly Column<EntityNode>[] = [
  text('kind', (node) => node.labels[1]),
  text('name', (node) => node.properties.name),
  text('aliases', (node) => list(node.properties.aliases)),
  ...columnsOf<EntityNode>(nodeProperties, (node) => node),
  text('other', (node) => json(otherProperties(node, nodeProperties, nodeKnown))),
];

export const nodeTable: readonly Column<EntityNode>[] = [...nodeColumns, text('id', (node) => node.id)];

/** What stands in `evidence`: all that states a relation, in order. */
function passageRecord({ id, properties: { documentId, section, start, end, quote } }: PassageNode): object {
  return { id, documentId, section, start, end, quote };
}

const relationKnown = [...evidence, 'id'];
const first = (row: Evidenced) => row.passages[0]?.properties;
const scalar = (row: Evidenced, name: string): Cell => {
  const value = row.relation.properties[name];
  return typeof value === 'object' ? JSON.stringify(value) : value;
};

const responsibility = columnsOf<Evidenced>(relationProperties, (row) => row.relation);
const statement: readonly Column<Evidenced>[] = [
  text('document', (row) => row.document.properties.name),
  text('section', (row) => list(first(row)?.section ?? [])),
  text('quote', (row) => first(row)?.quote),
  int('start', (row) => first(row)?.start),
  int('end', (row) => first(row)?.end),
];
const known: readonly Column<Evidenced>[] = [
  text('origin', (row) => scalar(row, 'origin')),
  text('rule', (row) => scalar(row, 'rule')),
  { name: 'confidence', type: 'Float', of: (row) => scalar(row, 'confidence') },
  text('other', (row) => json(otherProperties(row.relation, relationProperties, relationKnown))),
];
const documentIdColumn = text<Evidenced>('documentId', (row) => row.relation.properties.documentId);

/** Attributes of an edge besides its id and its ends: the statement in words, and in `evidence` all passages as JSON. */
export const edgeColumns: readonly Column<Evidenced>[] = [
  text('type', (row) => row.relation.label),
  ...responsibility,
  ...statement,
  text('evidence', (row) => JSON.stringify(row.passages.map(passageRecord))),
  ...known,
  documentIdColumn,
];

const more = (row: Evidenced) => row.passages.slice(1).map(passageRecord);

/** One row a relation: names, role, the statement and where it stands; `moreEvidence` has further passages (such as a rule) as JSON. */
export const relationTable: readonly Column<Evidenced>[] = [
  text('type', (row) => row.relation.label),
  text('fromKind', (row) => row.from.labels[1]),
  text('from', (row) => row.from.properties.name),
  text('fromRegion', (row) => typedValue(row.from, regionProperty) as Cell),
  text('toKind', (row) => row.to.labels[1]),
  text('to', (row) => row.to.properties.name),
  text('toRegion', (row) => typedValue(row.to, regionProperty) as Cell),
  ...responsibility,
  ...statement,
  text('moreEvidence', (row) => (row.passages.length > 1 ? JSON.stringify(more(row)) : undefined)),
  ...known,
  text('id', (row) => row.relation.id),
  text('fromId', (row) => row.from.id),
  text('toId', (row) => row.to.id),
  documentIdColumn,
];

const [regionProperty] = entityProperties as readonly [Property];

export const passageTable: readonly Column<PassageNode>[] = [
  text('id', (passage) => passage.id),
  text('section', (passage) => list(passage.properties.section)),
  text('quote', (passage) => passage.properties.quote),
  int('start', (passage) => passage.properties.start),
  int('end', (passage) => passage.properties.end),
  text('documentId', (passage) => passage.properties.documentId),
];
