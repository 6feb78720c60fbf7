import type { Evidence, GraphNode } from '../graph/model.js';
import { evidenceFields, nodeFields, toNode } from './fragments.js';
import { graphql } from './graphql.js';
import { request } from './request.js';

export const documentQuery = graphql(
  `
  query SourceText($id: ID!, $after: String) {
    node(id: $id) {
      ... on Document {
        ...NodeFields
        docNumber
        issuedOn
        characters
        fileName
        text
        mentioned(first: 100, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ...NodeFields } relation { id evidence { ...EvidenceFields } } }
        }
      }
    }
  }
`,
  [nodeFields, evidenceFields],
);

export const documentsQuery = graphql(`
  query Documents {
    documents(first: 100) { totalCount nodes { id name docNumber issuedOn characters } }
  }
`);

export interface Mention {
  readonly node: GraphNode;
  readonly evidence: Evidence;
}

export interface SourceText {
  readonly node: GraphNode;
  readonly docNumber: string | null;
  readonly issuedOn: string | null;
  readonly characters: number | null;
  /** Only where the person loaded it: texts of others are not kept. */
  readonly text: string | null;
  /** Passages in the order of the text, with what they name. */
  readonly mentions: readonly Mention[];
  readonly complete: boolean;
}

/** Pages of a hundred things that are read of a document. */
const pages = 10;

/** A document with its passages in order; null when there is no such document. */
export async function fetchDocument(id: string, signal?: AbortSignal): Promise<SourceText | null> {
  const mentions: Mention[] = [];
  let after: string | null = null;
  for (let page = 0; ; page++) {
    const node: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(id, after, signal);
    if (!node || !('mentioned' in node)) return null;
    for (const edge of node.mentioned.edges) {
      for (const evidence of edge.relation.evidence) mentions.push({ node: toNode(edge.node), evidence });
    }
    after = node.mentioned.pageInfo.endCursor;
    const more = node.mentioned.pageInfo.hasNextPage;
    if (more && page + 1 < pages) continue;
    return {
      node: toNode(node),
      docNumber: node.docNumber,
      issuedOn: node.issuedOn,
      characters: node.characters,
      text: node.text,
      mentions: mentions.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end),
      complete: !more,
    };
  }
}

async function fetchPage(id: string, after: string | null, signal?: AbortSignal) {
  return (await request(documentQuery, { id, after }, signal)).node;
}

export async function fetchDocuments(signal?: AbortSignal) {
  return (await request(documentsQuery, {}, signal)).documents;
}
