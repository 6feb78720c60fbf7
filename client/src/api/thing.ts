import { type RelationType, relationTypes } from '../../../server/model/index.js';
import type { Evidence, GraphNode, GraphRelation } from '../graph/model.js';
import { evidenceFields, nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export interface Neighbour {
  readonly node: GraphNode;
  readonly relation: GraphRelation;
}

export interface Thing {
  readonly node: GraphNode;
  readonly evidence: readonly Evidence[];
  /** How many relations of each type it has, most first; those that it has not are left out. */
  readonly counts: readonly (readonly [RelationType, number])[];
}

export const thingQuery = graphql(
  `
  query Thing($id: ID!) {
    node(id: $id) {
      ... on Entity {
        ...NodeFields
        evidence(first: 8) { ...EvidenceFields }
        PART_OF: relations(types: [PART_OF], first: 1) { totalCount }
        LOCATED_IN: relations(types: [LOCATED_IN], first: 1) { totalCount }
        COVERS: relations(types: [COVERS], first: 1) { totalCount }
        ISSUED: relations(types: [ISSUED], first: 1) { totalCount }
        BASED_ON: relations(types: [BASED_ON], first: 1) { totalCount }
        LEADS: relations(types: [LEADS], first: 1) { totalCount }
        RESPONSIBLE_FOR: relations(types: [RESPONSIBLE_FOR], first: 1) { totalCount }
        PARTICIPATES_IN: relations(types: [PARTICIPATES_IN], first: 1) { totalCount }
        HAS_INDICATOR: relations(types: [HAS_INDICATOR], first: 1) { totalCount }
        HAS_VALUE: relations(types: [HAS_VALUE], first: 1) { totalCount }
        BUILDS: relations(types: [BUILDS], first: 1) { totalCount }
        PROMOTES: relations(types: [PROMOTES], first: 1) { totalCount }
        PARTNERS_WITH: relations(types: [PARTNERS_WITH], first: 1) { totalCount }
        HOUSES: relations(types: [HOUSES], first: 1) { totalCount }
        FOCUSES_ON: relations(types: [FOCUSES_ON], first: 1) { totalCount }
        RECEIVED: relations(types: [RECEIVED], first: 1) { totalCount }
        MEMBER_OF: relations(types: [MEMBER_OF], first: 1) { totalCount }
        HOSTS_OFFICE_OF: relations(types: [HOSTS_OFFICE_OF], first: 1) { totalCount }
        HELD: relations(types: [HELD], first: 1) { totalCount }
        SIGNED: relations(types: [SIGNED], first: 1) { totalCount }
        MENTIONED_IN: relations(types: [MENTIONED_IN], first: 1) { totalCount }
      }
    }
  }
`,
  [nodeFields, evidenceFields],
);

/** A thing with its evidence and how much hangs on it; null when there is none. */
export async function fetchThing(id: string, signal?: AbortSignal): Promise<Thing | null> {
  const { node } = await request(thingQuery, { id }, signal);
  if (!node || !('LEADS' in node)) return null;
  const counts: Readonly<Record<RelationType, { readonly totalCount: number }>> = node;
  return {
    node: toNode(node),
    evidence: node.evidence,
    counts: relationTypes
      .map((type) => [type, counts[type].totalCount] as const)
      .filter(([, many]) => many > 0)
      .sort((a, b) => b[1] - a[1]),
  };
}
