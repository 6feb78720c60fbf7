import type { GraphNode } from '../graph/model.js';
import { nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export const overviewQuery = graphql(
  `
  query Overview {
    documents(first: 0) { totalCount }
    regions(first: 0) { totalCount }
    plans(first: 0) { totalCount }
    actions(first: 0) { totalCount }
    tasks(first: 0) { totalCount }
    indicators(first: 0) { totalCount }
    departments(first: 0) { totalCount }
    parks(first: 0) { totalCount }
    platforms(first: 0) { totalCount }
    enterprises(first: 0) { totalCount }
    institutions(first: 0) { totalCount }
    withParts: plans(first: 40, filter: { has: [PART_OF] }) {
      totalCount
      nodes { ...NodeFields docNumber issuedOn periodStart periodEnd covers(first: 1) { nodes { id name } } }
    }
    covered: regions(first: 60, filter: { has: [COVERS] }) {
      totalCount
      nodes { ...NodeFields parent { name } plans(first: 0) { totalCount } departments(first: 0) { totalCount } }
    }
    reports: documents(first: 40, filter: { has: [PART_OF] }) {
      totalCount
      nodes { ...NodeFields docNumber issuedOn }
    }
  }
`,
  [nodeFields],
);

export const workloadQuery = graphql(
  `
  query Workload($first: Int!, $after: String) {
    departments(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        ...NodeFields
        leads(first: 0) { totalCount }
        responsibleFor(first: 0) { totalCount }
        participatesIn(first: 0) { totalCount }
      }
    }
  }
`,
  [nodeFields],
);

export const dutiesQuery = graphql(`
  query Duties($plan: ID, $document: ID) {
    all: tasks(first: 0, filter: { plan: $plan, document: $document }) { totalCount }
    led: tasks(first: 0, filter: { plan: $plan, document: $document, has: [LEADS] }) { totalCount }
    shared: tasks(first: 0, filter: { plan: $plan, document: $document, has: [RESPONSIBLE_FOR], hasNot: [LEADS] }) { totalCount }
    none: tasks(first: 0, filter: { plan: $plan, document: $document, hasNot: [LEADS, RESPONSIBLE_FOR, PARTICIPATES_IN] }) { totalCount }
  }
`);

export interface Source {
  readonly node: GraphNode;
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  readonly period: readonly [number | null, number | null];
  readonly region: { readonly id: string; readonly name: string } | null;
}

/** A region that plans apply to. */
export interface Place {
  readonly node: GraphNode;
  readonly within: string | null;
  readonly plans: number;
  readonly departments: number;
}

/**
 * How many of each kind, by root field; the plans and reports that have tasks of their own (the first of `total`); the regions that plans apply to
 * (the first of `places`).
 */
export async function fetchOverview(signal?: AbortSignal) {
  const { withParts, reports, covered, ...counts } = await request(overviewQuery, {}, signal);
  const sources: Source[] = [
    ...withParts.nodes.map((plan) => ({
      node: toNode(plan),
      docNumber: plan.docNumber,
      issuedOn: plan.issuedOn,
      period: [plan.periodStart, plan.periodEnd] as const,
      region: plan.covers.nodes[0] ?? null,
    })),
    ...reports.nodes.map((report) => ({
      node: toNode(report),
      docNumber: report.docNumber,
      issuedOn: report.issuedOn,
      period: [null, null] as const,
      region: null,
    })),
  ];
  const regions = covered.nodes.map(
    (region): Place => ({
      node: toNode(region),
      within: region.parent?.name ?? null,
      plans: region.plans.totalCount,
      departments: region.departments.totalCount,
    }),
  );
  return { counts, sources, total: withParts.totalCount + reports.totalCount, regions, places: covered.totalCount };
}

export interface Duties {
  readonly all: number;
  readonly led: number;
  readonly shared: number;
  readonly none: number;
}

/** How the tasks of a plan or a report are answered for. */
export async function fetchDuties(source: GraphNode, signal?: AbortSignal): Promise<Duties> {
  const answer = await request(dutiesQuery, source.kind === 'Document' ? { document: source.id } : { plan: source.id }, signal);
  return { all: answer.all.totalCount, led: answer.led.totalCount, shared: answer.shared.totalCount, none: answer.none.totalCount };
}

export interface Load {
  readonly node: GraphNode;
  readonly leads: number;
  readonly shares: number;
  readonly helps: number;
}

/** What departments lead, share and help, busiest first; at most `pages` pages of a hundred are read. */
export async function fetchWorkload(pages: number, signal?: AbortSignal): Promise<{ readonly loads: Load[]; readonly total: number }> {
  const loads: Load[] = [];
  let after: string | null = null;
  let total = 0;
  for (let page = 0; page < pages; page++) {
    const answer: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(after, signal);
    total = answer.totalCount;
    for (const one of answer.nodes) {
      loads.push({
        node: toNode(one),
        leads: one.leads.totalCount,
        shares: one.responsibleFor.totalCount,
        helps: one.participatesIn.totalCount,
      });
    }
    if (!answer.pageInfo.hasNextPage) break;
    after = answer.pageInfo.endCursor;
  }
  const weight = (load: Load) => load.leads * 10_000 + load.shares * 100 + load.helps;
  return { loads: loads.filter((load) => weight(load) > 0).sort((a, b) => weight(b) - weight(a)), total };
}

async function fetchPage(after: string | null, signal?: AbortSignal) {
  return (await request(workloadQuery, { first: 100, after }, signal)).departments;
}
