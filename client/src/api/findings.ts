import type { Evidence, GraphNode } from '../graph/model.js';
import { evidenceFields, nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

const place = graphql(
  `
  fragment Place on Entity {
    ...NodeFields
    evidence(first: 1) { ...EvidenceFields }
    ... on Task { action { id name } plan { id name } document { id name } }
  }
`,
  [nodeFields, evidenceFields],
);

export const findingsQuery = graphql(
  `
  query Findings($first: Int!) {
    noBody: tasks(first: $first, orderBy: PLACE, filter: { hasNot: [LEADS, RESPONSIBLE_FOR, PARTICIPATES_IN] }) { totalCount nodes { ...Place } }
    noLead: tasks(first: $first, orderBy: PLACE, filter: { has: [RESPONSIBLE_FOR], hasNot: [LEADS] }) {
      totalCount
      nodes { ...Place responsible(first: 20) { nodes { id name } } }
    }
    ledTasks: tasks(first: $first, orderBy: PLACE, filter: { has: [LEADS] }) { totalCount nodes { ...Place leads(first: 5) { nodes { id name } } } }
    ledIndicators: indicators(first: $first, filter: { has: [LEADS] }) { totalCount nodes { ...Place leads(first: 5) { nodes { id name } } } }
    ledPlatforms: platforms(first: $first, filter: { has: [LEADS] }) { totalCount nodes { ...Place leads(first: 5) { nodes { id name } } } }
    noOwner: indicators(first: $first, filter: { hasNot: [LEADS, RESPONSIBLE_FOR, PARTICIPATES_IN] }) { totalCount nodes { ...Place } }
    onlyCited: plans(first: $first, filter: { hasNot: [PART_OF] }) { totalCount nodes { ...Place } }
    groups: departments(first: $first, filter: { collective: true }) { totalCount nodes { ...Place } }
    parkGroups: parks(first: $first, filter: { collective: true }) { totalCount nodes { ...Place } }
    regionGroups: regions(first: $first, filter: { collective: true }) { totalCount nodes { ...Place } }
  }
`,
  [place],
);

export const findingKinds = ['twoLeads', 'noBody', 'noLead', 'noOwner', 'unknownGroup', 'onlyCited'] as const;
export type FindingKind = (typeof findingKinds)[number];
export type Severity = 'high' | 'middle' | 'low';

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly node: GraphNode;
  /** Bodies that it is about, where there are any. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  /** Plan or document, then action, that it stands in. */
  readonly within: readonly { readonly id: string; readonly name: string }[];
  readonly evidence: Evidence | undefined;
}

export interface Findings {
  readonly findings: readonly Finding[];
  /** Things that were looked at and things that there are: equal unless the limit cut. */
  readonly seen: number;
  readonly all: number;
}

type Placed = Parameters<typeof toNode>[0] & {
  readonly evidence: readonly Evidence[];
  readonly action?: { readonly id: string; readonly name: string } | null;
  readonly plan?: { readonly id: string; readonly name: string } | null;
  readonly document?: { readonly id: string; readonly name: string } | null;
};

function finding(kind: FindingKind, severity: Severity, raw: Placed, bodies: Finding['bodies'] = []): Finding {
  const above = raw.plan ?? raw.document;
  const within = [...(above ? [above] : []), ...(raw.action ? [raw.action] : [])];
  return { id: `${kind}~${raw.id}`, kind, severity, node: toNode(raw), bodies, within, evidence: raw.evidence[0] };
}

/** Where nobody leads, two lead, nobody is named, and what else a reader should look at. */
export async function fetchFindings(signal?: AbortSignal): Promise<Findings> {
  const answer = await request(findingsQuery, { first: 100 }, signal);
  const led = [...answer.ledTasks.nodes, ...answer.ledIndicators.nodes, ...answer.ledPlatforms.nodes];
  const findings = [
    ...led.filter((one) => one.leads.nodes.length > 1).map((one) => finding('twoLeads', 'high', one, one.leads.nodes)),
    // A report that names nobody is no gap in a plan.
    ...answer.noBody.nodes.map((one) => finding('noBody', one.plan ? 'high' : 'low', one)),
    ...answer.noLead.nodes.map((one) => finding('noLead', 'middle', one, one.responsible.nodes)),
    ...answer.noOwner.nodes.map((one) => finding('noOwner', 'middle', one)),
    ...[...answer.groups.nodes, ...answer.parkGroups.nodes, ...answer.regionGroups.nodes].map((one) => finding('unknownGroup', 'low', one)),
    ...answer.onlyCited.nodes.map((one) => finding('onlyCited', 'low', one)),
  ];
  const pages = Object.values(answer);
  return {
    findings,
    seen: pages.reduce((sum, page) => sum + page.nodes.length, 0),
    all: pages.reduce((sum, page) => sum + page.totalCount, 0),
  };
}
