import type { RelationType } from '../../../server/model/index.js';
import type { Evidence, GraphNode, GraphRelation } from '../graph/model.js';
import { evidenceFields, nodeFields, relationFields, toNode, toRelation } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export interface Neighbour {
  readonly node: GraphNode;
  readonly relation: GraphRelation;
}

export interface Thing {
  readonly node: GraphNode;
  readonly evidence: readonly Evidence[];
  /** Up to a hundred relations with the things at their other end. */
  readonly neighbours: readonly Neighbour[];
  readonly total: number;
}

export const thingQuery = graphql(
  `
  query Thing($id: ID!, $first: Int!) {
    node(id: $id) {
      ... on Entity {
        ...NodeFields
        evidence(first: 8) { ...EvidenceFields }
        relations(first: $first) {
          totalCount
          edges { node { ...NodeFields } relation { ...RelationFields } }
        }
      }
    }
  }
`,
  [nodeFields, evidenceFields, relationFields],
);

/** A thing with its evidence and its relations; null when there is none. */
export async function fetchThing(id: string, signal?: AbortSignal): Promise<Thing | null> {
  const { node } = await request(thingQuery, { id, first: 100 }, signal);
  if (!node || !('relations' in node)) return null;
  return {
    node: toNode(node),
    evidence: node.evidence,
    neighbours: node.relations.edges.map((edge) => ({ node: toNode(edge.node), relation: toRelation(edge.relation) })),
    total: node.relations.totalCount,
  };
}

/** How many relations of each type, most first. */
export function countByType(neighbours: readonly Neighbour[]): [RelationType, number][] {
  const counts = new Map<RelationType, number>();
  for (const { relation } of neighbours) counts.set(relation.type, (counts.get(relation.type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
