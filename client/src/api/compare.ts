import type { ResultOf } from 'gql.tada';
import type { GraphNode, Role } from '../graph/model.js';
import { roleOf } from '../graph/model.js';
import type { Value } from './dossier.js';
import { valueFields } from './dossier.js';
import { nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

const answering = graphql(
  `
  fragment Answering on RelatedEntityConnection {
    edges { node { id name } relation { type basis } }
  }
`,
);

const duty = graphql(
  `
  fragment Duty on Entity {
    ...NodeFields
    ... on Task {
      leads(first: 2) { ...Answering }
      responsible(first: 4) { ...Answering }
      participants(first: 0) { totalCount }
    }
    ... on Indicator {
      leads(first: 2) { ...Answering }
      responsible(first: 4) { ...Answering }
      participants(first: 0) { totalCount }
      values(first: 4) { nodes { ...ValueFields } }
    }
  }
`,
  [nodeFields, answering, valueFields],
);

export const compareQuery = graphql(
  `
  query Compare($of: [ID!]!, $limit: Int!) {
    compare(of: $of, limit: $limit) { truncated omitted sides { ...NodeFields } tasks { basis score things { ...Duty } } }
  }
`,
  [nodeFields, duty],
);

/** Apart from the tasks: one query for both would cost more than the server allows. */
export const compareIndicatorsQuery = graphql(
  `
  query CompareIndicators($of: [ID!]!, $limit: Int!) {
    compare(of: $of, limit: $limit) { truncated omitted indicators { basis score things { ...Duty } } }
  }
`,
  [nodeFields, duty],
);

export interface Side {
  readonly node: GraphNode;
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  /** How many more take part. */
  readonly helpers: number;
  readonly values: readonly Value[];
}

export interface Pair {
  readonly id: string;
  /** One for each of what is compared; undefined where it has nothing like it. */
  readonly sides: readonly (Side | undefined)[];
  readonly basis: 'ALONE' | 'LIKE_NAME' | 'SAME_NAME';
  /** How alike the names are, from 0 to 1. */
  readonly score: number;
}

export interface Comparison {
  readonly roots: readonly GraphNode[];
  readonly pairs: readonly Pair[];
  readonly omitted: number;
}

type Row = NonNullable<ResultOf<typeof compareQuery>['compare']>['tasks'][number];

function toSide(thing: Row['things'] extends readonly (infer Thing)[] | null ? Thing : never): Side | undefined {
  if (!thing) return undefined;
  const edges = 'leads' in thing ? [...thing.leads.edges, ...thing.responsible.edges] : [];
  return {
    node: toNode(thing),
    bodies: edges.map(({ node, relation }) => ({ id: node.id, name: node.name, role: roleOf(relation) })),
    helpers: 'participants' in thing ? thing.participants.totalCount : 0,
    values: 'values' in thing ? thing.values.nodes : [],
  };
}

function toPair(row: Row): Pair {
  const sides = (row.things ?? []).map(toSide);
  return { id: sides.map((side) => side?.node.id ?? '').join('~'), sides, basis: row.basis, score: row.score };
}

/** Rows of each kind at most. */
export const compareLimit = 100;

/** Like tasks and indicators of two things side by side, what is alike first; null when something of it is not there. */
export async function fetchComparison(of: readonly string[], signal?: AbortSignal): Promise<Comparison | null> {
  const variables = { of: [...of], limit: compareLimit };
  const [tasks, indicators] = await Promise.all([
    request(compareQuery, variables, signal),
    request(compareIndicatorsQuery, variables, signal),
  ]);
  if (!tasks.compare || !indicators.compare) return null;
  const pairs = [...tasks.compare.tasks, ...indicators.compare.indicators].map(toPair);
  return {
    roots: tasks.compare.sides.map(toNode),
    pairs: pairs.sort((a, b) => Number(b.basis !== 'ALONE') - Number(a.basis !== 'ALONE')),
    omitted: Math.max(tasks.compare.omitted, indicators.compare.omitted),
  };
}
