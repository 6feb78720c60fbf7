import type { Kind } from '../../../server/model/index.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly region: string | null;
  /** The form that matched and the part of it that did, in UTF-16 code units. */
  readonly match: { readonly form: string; readonly start: number; readonly end: number };
}

export const searchQuery = graphql(`
  query Search($text: String!, $kinds: [Kind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      edges { match { form start end } node { id name kind region } }
    }
  }
`);

/** Things whose name or alias matches a text, best first. */
export async function fetchSearch(text: string, first: number, kinds: readonly Kind[] | undefined, signal?: AbortSignal): Promise<Found[]> {
  const { search } = await request(searchQuery, { text, first, kinds: kinds ? [...kinds] : null }, signal);
  return search.edges.map(({ node, match }) => ({ id: node.id, name: node.name, kind: node.kind, region: node.region, match }));
}
