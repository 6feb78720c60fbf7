import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { examples } from '../api/index.js';
import { ZerenError } from '../model/index.js';

/** Documents by `sha256:` and the hex digest of their text, as GraphQL over HTTP names persisted documents (appendix A). */
export type Documents = ReadonlyMap<string, string>;

export function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** The examples, and what the page asks: its build writes documents.json, a list of texts. */
export function readDocuments(clientDir: string | undefined): Documents {
  const texts = examples.map((example) => example.query);
  const file = clientDir && join(clientDir, 'documents.json');
  if (file && existsSync(file)) texts.push(...pageDocuments(file));
  return new Map(texts.map((text) => [documentIdOf(text), text]));
}

function pageDocuments(file: string): readonly string[] {
  const remedy = 'Build the page again: npm run build.';
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list) && list.every((text): text is string => typeof text === 'string')) return list;
  } catch (cause) {
    throw new ZerenError('PAGE_BROKEN', `${file} cannot be read.`, remedy, { cause });
  }
  throw new ZerenError('PAGE_BROKEN', `${file} is no list of texts.`, remedy);
}

/**
 * Parameters with the text in place of its `documentId`. With `only`, other texts than those of `documents` are refused. Fails with
 * DOCUMENT_UNKNOWN and DOCUMENT_NOT_ALLOWED.
 */
export function withDocument(parameters: object, documents: Documents, only: boolean): object {
  const { documentId, query, ...rest } = parameters as { readonly documentId?: unknown; readonly query?: unknown };
  if (documentId === undefined) {
    if (only && typeof query === 'string' && !documents.has(documentIdOf(query)))
      throw refusal(
        'DOCUMENT_NOT_ALLOWED',
        'This server answers only the documents that it knows.',
        'Ask those of the page or of /docs.',
        403,
      );
    return parameters;
  }
  const known = typeof documentId === 'string' ? documents.get(documentId) : undefined;
  if (known === undefined)
    throw refusal(
      'DOCUMENT_UNKNOWN',
      'No document has this id.',
      'Send the whole text as `query`; /docs shows the ids of the examples.',
      400,
    );
  return { ...rest, query: known };
}

function refusal(code: string, message: string, remedy: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, remedy, http: { status } } });
}
