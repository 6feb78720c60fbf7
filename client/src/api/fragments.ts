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
    ... on Action { number order plan { id name issuedOn periodStart } }
    ... on Task { number order plan { id name issuedOn periodStart } }
    ... on Plan { issuedOn periodStart }
    ... on Document { issuedOn }
    ... on Event { heldOn }
    ... on Measurement { year periodEnd }
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

/** The year of a date as documents write it (2022-10-20, 2022-10, 2022). */
const yearIn = (date: string | null): number | null => (date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null);

function yearOf(node: NodeFields): number | null {
  switch (node.__typename) {
    case 'Measurement':
      return node.year ?? node.periodEnd;
    case 'Plan':
      return yearIn(node.issuedOn) ?? node.periodStart;
    case 'Document':
      return yearIn(node.issuedOn);
    case 'Event':
      return yearIn(node.heldOn);
    case 'Action':
    case 'Task':
      return node.plan && (yearIn(node.plan.issuedOn) ?? node.plan.periodStart);
    default:
      return null;
  }
}

function planOf(node: NodeFields): GraphNode['plan'] {
  if (node.__typename === 'Plan') return { id: node.id, name: node.name };
  return 'plan' in node && node.plan ? { id: node.plan.id, name: node.plan.name } : null;
}

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
    plan: planOf(node),
    year: yearOf(node),
  };
}

export function toRelation(relation: RelationFields): GraphRelation {
  const { sourceId, targetId, openList, ...rest } = relation;
  return { ...rest, source: sourceId, target: targetId, openList: openList === true };
}

export function toGraph(view: { readonly nodes: readonly NodeFields[]; readonly edges: readonly RelationFields[] }): GraphData {
  return { nodes: view.nodes.map(toNode), relations: view.edges.map(toRelation) };
}
