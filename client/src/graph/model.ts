import type { Basis, Kind, RelationType } from '../../../server/model/index.js';
import { responsibilityTypes } from '../../../server/model/index.js';

export interface Evidence {
  readonly id: string;
  readonly quote: string;
  readonly section: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly document: { readonly id: string; readonly name: string; readonly docNumber: string | null } | null;
}

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly aliases: readonly string[];
  readonly region: string | null;
  /** Number as written and place in the document, for actions and tasks. */
  readonly number: string | null;
  readonly order: number | null;
  readonly collective: boolean;
  /** The plan that it stands in or is. */
  readonly plan: { readonly id: string; readonly name: string } | null;
  /** Of a value the year it is for, of a plan, a document or an event the year of its date, of an action or a task that of its plan. */
  readonly year: number | null;
}

export interface GraphRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly basis: Basis | null;
  readonly roleText: string | null;
  readonly position: number | null;
  readonly openList: boolean;
  readonly role: string | null;
  readonly origin: string | null;
  readonly rule: string | null;
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
}

export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}

/** How a relation is drawn and named: the three roles, told apart further by how the role is known; all else is plain. */
export type Role = 'lead' | 'sole' | 'joint' | 'helper' | 'plain';

/** An UNMARKED list is always joint, whatever its type says: a first place is a habit of drafting, never a lead. */
export function roleOf(relation: Pick<GraphRelation, 'type' | 'basis'>): Role {
  if (relation.type === 'PARTICIPATES_IN') return 'helper';
  if (relation.type === 'RESPONSIBLE_FOR' || (relation.type === 'LEADS' && relation.basis === 'UNMARKED')) return 'joint';
  if (relation.type === 'LEADS') return relation.basis === 'SOLE' ? 'sole' : 'lead';
  return 'plain';
}

export function isResponsibility(type: RelationType): boolean {
  return responsibilityTypes.some((one) => one === type);
}

/** One graph of several: first come, first kept; relations whose ends are missing are left out. */
export function mergeGraphs(graphs: readonly GraphData[]): GraphData {
  const nodes = new Map<string, GraphNode>();
  const relations = new Map<string, GraphRelation>();
  for (const graph of graphs) {
    for (const node of graph.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const relation of graph.relations) if (!relations.has(relation.id)) relations.set(relation.id, relation);
  }
  return {
    nodes: [...nodes.values()],
    relations: [...relations.values()].filter((relation) => nodes.has(relation.source) && nodes.has(relation.target)),
  };
}

/** What a thing may be switched off by: its kind, region, plan and year. */
export function facetsOf(node: GraphNode): string[] {
  return [
    node.kind,
    ...(node.region ? [`region:${node.region}`] : []),
    ...(node.plan ? [`plan:${node.plan.id}`] : []),
    ...(node.year === null ? [] : [`year:${node.year}`]),
  ];
}

export interface Filter {
  /** What is switched off: facets of things; types, bases and roles of relations. */
  readonly off: readonly string[];
  readonly hidden: readonly string[];
  /** Never filtered away. */
  readonly keep: readonly string[];
}

/** What is left when facets, relation types, bases and roles are switched off; nodes that lose their last relation go too, except those kept. */
export function filterGraph(graph: GraphData, filter: Filter): GraphData {
  const off = new Set(filter.off);
  const hidden = new Set(filter.hidden);
  const keep = new Set(filter.keep);
  if (off.size === 0 && hidden.size === 0) return graph;
  const goes = (node: GraphNode) => hidden.has(node.id) || facetsOf(node).some((facet) => off.has(facet));
  const shown = new Map(graph.nodes.filter((node) => keep.has(node.id) || !goes(node)).map((node) => [node.id, node]));
  const relations = graph.relations.filter(
    (relation) =>
      !off.has(relation.type) &&
      !off.has(roleOf(relation)) &&
      !(relation.basis && off.has(relation.basis)) &&
      shown.has(relation.source) &&
      shown.has(relation.target),
  );
  const before = new Set(graph.relations.flatMap((relation) => [relation.source, relation.target]));
  const after = new Set(relations.flatMap((relation) => [relation.source, relation.target]));
  return {
    nodes: [...shown.values()].filter((node) => keep.has(node.id) || after.has(node.id) || !before.has(node.id)),
    relations,
  };
}

/** Neighbours of a node with the relations that join them. */
export function around(graph: GraphData, id: string): { readonly nodes: ReadonlySet<string>; readonly relations: ReadonlySet<string> } {
  const nodes = new Set([id]);
  const relations = new Set<string>();
  for (const relation of graph.relations) {
    if (relation.source !== id && relation.target !== id && relation.id !== id) continue;
    relations.add(relation.id);
    nodes.add(relation.source);
    nodes.add(relation.target);
  }
  return { nodes, relations };
}
