import type { ResultOf } from 'gql.tada';
import type { Evidence, GraphNode } from '../graph/model.js';
import { evidenceFields, nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export const findingsQuery = graphql(
  `
  query Findings($plan: ID, $document: ID, $first: Int!, $after: String) {
    findings(plan: $plan, document: $document, first: $first, after: $after) {
      totalCount
      kinds { kind count }
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        kind
        severity
        subject { ...NodeFields ... on Task { action { name } plan { name } document { name } } }
        others { ...NodeFields }
        evidence { ...EvidenceFields }
      }
    }
  }
`,
  [nodeFields, evidenceFields],
);

type Page = ResultOf<typeof findingsQuery>['findings'];
export type FindingKind = Page['nodes'][number]['kind'];
export type Severity = Page['nodes'][number]['severity'];

/** The gravest first, as people would look at them. */
export const findingKinds: readonly FindingKind[] = [
  'TWO_LEADS',
  'TARGET_DIFFERS',
  'NO_LEAD',
  'NO_BODY',
  'TARGET_WITHOUT_BODY',
  'TWO_NAMES',
  'ANNEX_ONLY',
  'TASK_WITHOUT_TARGET',
  'COLLECTIVE',
  'CITED_PLAN',
];

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly node: GraphNode;
  /** Other things that it is about, such as the two leads. */
  readonly others: readonly GraphNode[];
  /** Plan or document, then action, that it stands in; the document of its passage where nothing else is known. */
  readonly within: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface Findings {
  readonly findings: readonly Finding[];
  readonly counts: ReadonlyMap<FindingKind, number>;
  readonly total: number;
}

function toFinding(raw: Page['nodes'][number]): Finding {
  const { subject } = raw;
  const source = subject.__typename === 'Task' ? (subject.plan?.name ?? subject.document?.name) : undefined;
  const above = source ?? raw.evidence[0]?.document.name;
  const action = 'action' in subject ? subject.action?.name : undefined;
  return {
    id: raw.id,
    kind: raw.kind,
    severity: raw.severity,
    node: toNode(subject),
    others: raw.others.map(toNode),
    within: [above, action].filter((name) => name !== undefined && name !== null),
    evidence: raw.evidence,
  };
}

/** Findings are read up to this many hundreds. */
const pages = 5;

/** Variables that keep to a plan or a document; of other things everything is shown. */
export function scopeOf(of: string | undefined): { readonly plan: string | null; readonly document: string | null } {
  return { plan: of?.startsWith('Plan:') ? of : null, document: of?.startsWith('Document:') ? of : null };
}

/** What is odd or missing: everywhere, or in a plan or a document. */
export async function fetchFindings(of: string | undefined, signal?: AbortSignal): Promise<Findings> {
  const findings: Finding[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const answer: Page = (await request(findingsQuery, { ...scopeOf(of), first: 100, after }, signal)).findings;
    findings.push(...answer.nodes.map(toFinding));
    after = answer.pageInfo.endCursor;
    if (answer.pageInfo.hasNextPage && page < pages) continue;
    return { findings, counts: new Map(answer.kinds.map((one) => [one.kind, one.count])), total: answer.totalCount };
  }
}
