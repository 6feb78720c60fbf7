import type { Kind, RelationType } from '../../../server/model/index.js';
import type { GraphData, GraphNode } from '../graph/model.js';
import { nodeFields, relationFields, toGraph, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export interface GraphAnswer {
  readonly root: GraphNode;
  readonly graph: GraphData;
  readonly truncated: boolean;
  readonly omitted: number;
}

export const chainQuery = graphql(
  `
  query Chain($of: ID!, $limit: Int!) {
    responsibilityChain(of: $of, limit: $limit) {
      truncated
      omitted
      root { ...NodeFields }
      nodes { ...NodeFields }
      edges { ...RelationFields }
    }
  }
`,
  [nodeFields, relationFields],
);

export const neighbourhoodQuery = graphql(
  `
  query Neighbourhood($of: ID!, $limit: Int!, $depth: Int!, $kinds: [Kind!], $relations: [RelationType!]) {
    neighbourhood(of: $of, limit: $limit, depth: $depth, kinds: $kinds, relations: $relations, orderBy: DEGREE) {
      truncated
      omitted
      root { ...NodeFields }
      nodes { ...NodeFields }
      edges { ...RelationFields }
    }
  }
`,
  [nodeFields, relationFields],
);

/** The chain of responsibility of a thing; undefined when there is no such thing. */
export async function fetchChain(of: string, limit: number, signal?: AbortSignal): Promise<GraphAnswer | null> {
  const { responsibilityChain: view } = await request(chainQuery, { of, limit }, signal);
  return view ? { root: toNode(view.root), graph: toGraph(view), truncated: view.truncated, omitted: view.omitted } : null;
}

export interface Around {
  readonly of: string;
  readonly limit: number;
  readonly depth?: number;
  readonly kinds?: readonly Kind[];
  readonly relations?: readonly RelationType[];
}

/** What lies around a thing; null when there is no such thing. */
export async function fetchNeighbourhood(around: Around, signal?: AbortSignal): Promise<GraphAnswer | null> {
  const { of, limit, depth = 1, kinds, relations } = around;
  const variables = { of, limit, depth, kinds: kinds ? [...kinds] : null, relations: relations ? [...relations] : null };
  const { neighbourhood: view } = await request(neighbourhoodQuery, variables, signal);
  return view ? { root: toNode(view.root), graph: toGraph(view), truncated: view.truncated, omitted: view.omitted } : null;
}

export const pathsQuery = graphql(
  `
  query Paths($from: ID!, $to: ID!, $length: Int!, $limit: Int!) {
    paths(from: $from, to: $to, length: $length, limit: $limit) {
      truncated
      omitted
      from { ...NodeFields }
      nodes { ...NodeFields }
      edges { ...RelationFields }
      paths { length thingIds relationIds }
    }
  }
`,
  [nodeFields, relationFields],
);

export interface Ways extends GraphAnswer {
  /** Ids of the things and relations of the shortest way; empty when there is none. */
  readonly shortest: readonly string[];
}

/** Relations that a way may have. */
const longestWay = 4;

/** The shortest ways from one thing to another; null when there is no such thing. */
export async function fetchWays(from: string, to: string, signal?: AbortSignal): Promise<Ways | null> {
  const { paths: view } = await request(pathsQuery, { from, to, length: longestWay, limit: 3 }, signal);
  if (!view) return null;
  const [first] = [...view.paths].sort((a, b) => a.length - b.length);
  return {
    root: toNode(view.from),
    graph: toGraph(view),
    truncated: view.truncated,
    omitted: view.omitted,
    shortest: first ? [...first.thingIds, ...first.relationIds] : [],
  };
}

const startQuery = graphql(`
  query Start {
    led: tasks(first: 20, filter: { has: [LEADS] }, orderBy: PLACE) { nodes { plan { id } document { id } } }
    shared: tasks(first: 20, filter: { has: [RESPONSIBLE_FOR] }, orderBy: PLACE) { nodes { plan { id } document { id } } }
    plans(first: 1) { nodes { id } }
  }
`);

/** Id of what the page opens on: the first plan whose tasks have bodies that answer for them, else any plan. */
export async function fetchStart(signal?: AbortSignal): Promise<string | null> {
  const { led, shared, plans } = await request(startQuery, {}, signal);
  const withPlan = [...led.nodes, ...shared.nodes].find((task) => task.plan)?.plan?.id;
  return withPlan ?? plans.nodes[0]?.id ?? null;
}
