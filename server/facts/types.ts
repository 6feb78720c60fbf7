import type { Kind, RelationType } from '../model/index.js';

/** What a property may hold: no nulls, no maps, no mixed lists. Integers stay integers. */
export type Scalar = string | number | boolean;
export type PropertyValue = Scalar | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface EntityNode {
  readonly type: 'node';
  readonly id: string;
  readonly labels: readonly ['Entity', Kind];
  readonly properties: Properties & { readonly id: string; readonly name: string; readonly aliases: readonly string[] };
}

export interface PassageNode {
  readonly type: 'node';
  readonly id: string;
  readonly labels: readonly ['Passage'];
  readonly properties: {
    readonly id: string;
    readonly documentId: string;
    readonly section: readonly string[];
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  };
}

export interface RelationFact {
  readonly type: 'relationship';
  readonly id: string;
  readonly label: RelationType;
  readonly start: { readonly id: string; readonly labels: readonly ['Entity', Kind] };
  readonly end: { readonly id: string; readonly labels: readonly ['Entity', Kind] };
  /** Always documentId, passages (never empty), origin, rule, confidence; `id` is added by the store. */
  readonly properties: Properties & { readonly documentId: string; readonly passages: readonly string[] };
}

/** A line of the interchange format, which has the shape of Neo4j's APOC JSON export. */
export type Fact = EntityNode | PassageNode | RelationFact;

/**
 * Facts of one or more documents. A relation belongs to exactly one document (its id includes the document), so that reading a document
 * again replaces what it said and nothing else; nodes are shared and merged.
 */
export interface Facts {
  readonly entities: readonly EntityNode[];
  readonly passages: readonly PassageNode[];
  readonly relations: readonly RelationFact[];
}
