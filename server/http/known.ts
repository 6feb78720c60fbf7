import type { DocumentNode, ExecutionArgs } from 'graphql';
import { type Context, schema } from '../api/index.js';
import { type Documents, withDocument } from './documents.js';
import { parseJson } from './request.js';

const mostDocuments = 1000;
const mostForms = 100;
const parameterNames = new Set(['query', 'variables', 'operationName', 'extensions']);

/**
 * What need not be found out again: documents that were found to be valid queries, by their text, and in which media type an answer is sent
 * to each form of `Accept`. What is here was learned from answers that yoga made; what is not here, it makes.
 */
export class Known {
  private readonly documents = new Map<string, DocumentNode>();
  private readonly mediaTypes = new Map<string, string>();

  constructor(
    private readonly named: Documents,
    private readonly only: boolean,
  ) {}

  learnDocument(text: string, document: DocumentNode): void {
    learn(this.documents, text, document, mostDocuments);
  }

  learnMediaType(accept: string | undefined, mediaType: string): void {
    learn(this.mediaTypes, accept ?? '', mediaType, mostForms);
  }

  mediaType(accept: string | undefined): string | undefined {
    return this.mediaTypes.get(accept ?? '');
  }

  /** What the text of a POST asks of a known document; undefined for all else, even where the text is no JSON. */
  args(body: string, contextValue: Context): ExecutionArgs | undefined {
    try {
      const parameters = withDocument(parseJson(body), this.named, this.only);
      for (const name in parameters) if (!parameterNames.has(name)) return undefined;
      const { query, variables, operationName, extensions } = parameters as Readonly<Record<string, unknown>>;
      const document = typeof query === 'string' ? this.documents.get(query) : undefined;
      if (!document || !isMap(variables) || !isMap(extensions)) return undefined;
      if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return undefined;
      return { schema, document, contextValue, variableValues: variables, operationName };
    } catch {
      // Yoga says what is wrong with it.
      return undefined;
    }
  }
}

/** The oldest goes first: what is still asked is soon learned again. */
function learn<T>(all: Map<string, T>, key: string, value: T, most: number): void {
  if (all.has(key)) return;
  if (all.size >= most)
    for (const oldest of all.keys()) {
      all.delete(oldest);
      break;
    }
  all.set(key, value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
