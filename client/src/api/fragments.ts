import type { FragmentOf } from 'gql.tada';
import type { GraphData, GraphNode, GraphRelation } from '../graph/model.js';
import { graphql } from './graphql.js';

export const nodeFields = graphql(`
  fragment NodeFields on Entity {
    __typename
    id
    name
    kind
    aliases
    region
    ... on Action { number order }
    ... on Task { number order }
    ... on Region { collective }
    ... on Department { collective }
    ... on Park { collective }
    ... on Enterprise { collective }
    ... on Institution { collective }
  }
`);

export const evidenceFields = graphql(`
  fragment EvidenceFields on Evidence {
    id
    quote
    section
    start
    end
    document { id name docNumber }
  }
`);

export const relationFields = graphql(
  `
  fragment RelationFields on Relation {
    id
    type
    sourceId
    targetId
    basis
    roleText
    position
    openList
    role
    origin
    rule
    confidence
    evidence { ...EvidenceFields }
  }
`,
  [evidenceFields],
);

export type NodeFields = FragmentOf<typeof nodeFields>;
export type RelationFields = FragmentOf<typeof relationFields>;

export function toNode(node: NodeFields): GraphNode {
  return {
    id: node.id,
    name: node.name,
    kind: node.kind,
    aliases: node.aliases,
    region: node.region,
    number: 'number' in node ? node.number : null,
    order: 'order' in node ? node.order : null,
    collective: 'collective' in node ? node.collective === true : false,
  };
}

export function toRelation(relation: RelationFields): GraphRelation {
  const { sourceId, targetId, openList, ...rest } = relation;
  return { ...rest, source: sourceId, target: targetId, openList: openList === true };
}

export function toGraph(view: { readonly nodes: readonly NodeFields[]; readonly edges: readonly RelationFields[] }): GraphData {
  return { nodes: view.nodes.map(toNode), relations: view.edges.map(toRelation) };
}
