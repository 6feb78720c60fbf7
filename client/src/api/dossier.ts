import type { GraphNode } from '../graph/model.js';
import { evidenceFields, nodeFields, relationFields, toNode, toRelation } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';
import type { Neighbour, Thing } from './thing.js';

export const valueFields = graphql(`
  fragment ValueFields on Measurement {
    id
    year
    periodStart
    periodEnd
    value
    valueTo
    unit
    comparator
    status
    modality
    subject
    yearly
  }
`);

const measured = graphql(
  `
  fragment Measured on Indicator {
    id
    name
    unit
    values(first: 40) { nodes { ...ValueFields } }
    leads(first: 5) { nodes { id name } }
  }
`,
  [valueFields],
);

export const dossierQuery = graphql(
  `
  query Dossier($id: ID!, $after: String) {
    node(id: $id) {
      ... on Entity {
        ...NodeFields
        evidence(first: 20) { ...EvidenceFields }
        relations(first: 100, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ...NodeFields } relation { ...RelationFields } }
        }
      }
      ... on Plan { docNumber issuedOn periodStart periodEnd }
      ... on Document { docNumber issuedOn title fileName characters sha256 }
      ... on Region { level code }
      ... on Department { function organ }
      ... on Indicator { unit }
    }
  }
`,
  [nodeFields, evidenceFields, relationFields],
);

/** Indicators that measure a thing or that it leads, or the indicator itself, with their values. */
export const measuresQuery = graphql(
  `
  query Measures($id: ID!) {
    node(id: $id) { ... on Indicator { ...Measured } }
    indicators(first: 40, filter: { body: $id }) { nodes { ...Measured } }
  }
`,
  [measured],
);

export const planMeasuresQuery = graphql(
  `
  query PlanMeasures($id: ID!) {
    indicators(first: 60, filter: { plan: $id }) { nodes { ...Measured } }
  }
`,
  [measured],
);

export interface Value {
  readonly id: string;
  readonly year: number | null;
  readonly periodStart: number | null;
  readonly periodEnd: number | null;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly comparator: string | null;
  readonly status: 'TARGET' | 'ACTUAL' | null;
  readonly modality: string | null;
  readonly subject: string | null;
  readonly yearly: boolean | null;
}

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly Value[];
  readonly leads: readonly { readonly id: string; readonly name: string }[];
}

export interface Dossier extends Omit<Thing, 'counts'> {
  readonly neighbours: readonly Neighbour[];
  readonly total: number;
  /** Plain properties by name, those that have a value. */
  readonly properties: readonly (readonly [string, string | number])[];
  readonly complete: boolean;
}

const plain = [
  'docNumber',
  'issuedOn',
  'periodStart',
  'periodEnd',
  'title',
  'fileName',
  'characters',
  'level',
  'code',
  'function',
  'organ',
  'unit',
];

/** Relations are read up to this many hundreds. */
const pages = 5;

/** All that is known of a thing; null when there is no such thing. */
export async function fetchDossier(id: string, signal?: AbortSignal): Promise<Dossier | null> {
  const neighbours: Neighbour[] = [];
  let after: string | null = null;
  for (let page = 0; ; page++) {
    const node: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(id, after, signal);
    if (!node || !('relations' in node)) return null;
    neighbours.push(...node.relations.edges.map((edge) => ({ node: toNode(edge.node), relation: toRelation(edge.relation) })));
    after = node.relations.pageInfo.endCursor;
    const more = node.relations.pageInfo.hasNextPage;
    if (more && page + 1 < pages) continue;
    const properties = Object.entries(node).flatMap(([name, value]) =>
      plain.includes(name) && (typeof value === 'string' || typeof value === 'number') ? [[name, value] as const] : [],
    );
    return {
      node: toNode(node),
      evidence: node.evidence,
      neighbours,
      total: node.relations.totalCount,
      properties,
      complete: !more,
    };
  }
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal) {
  return (await request(dossierQuery, { id, after }, signal)).node;
}

interface Raw extends Omit<Measure, 'values' | 'leads'> {
  readonly values: { readonly nodes: readonly Value[] };
  readonly leads: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}

const toMeasure = (raw: Raw): Measure => ({ ...raw, values: raw.values.nodes, leads: raw.leads.nodes });

/** Indicators of a thing with their values by year. */
export async function fetchMeasures(node: GraphNode, signal?: AbortSignal): Promise<Measure[]> {
  if (node.kind === 'Plan') return (await request(planMeasuresQuery, { id: node.id }, signal)).indicators.nodes.map(toMeasure);
  const { node: own, indicators } = await request(measuresQuery, { id: node.id }, signal);
  return own && 'values' in own ? [toMeasure(own)] : indicators.nodes.map(toMeasure);
}
