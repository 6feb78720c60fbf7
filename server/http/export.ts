import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asZerenError, readVariables, type Takeaway, type Taken, takeAway } from '../api/index.js';
import { formatNamed } from '../facts/formats/index.js';
import { ZerenError } from '../model/index.js';
import type { GraphStore } from '../store/types.js';
import { type Documents, withDocument } from './documents.js';
import { readableByAll } from './headers.js';
import { sendError } from './send.js';

export interface ExportOptions {
  readonly store: GraphStore;
  readonly documents: Documents;
  /** Takes away the answers of no other documents than those. */
  readonly onlyDocuments: boolean;
  readonly log: (message: string) => void;
}

/**
 * `/export?format=graphml` is all that the graph holds; with `query` (GraphQL) or `documentId`, `variables` (JSON) and `operationName`, what that
 * query's answer is about, every connection to its end (`pages=asked`: only the pages that the query asks for). Streamed, with the evidence, in
 * every format of `zeren export`.
 */
export async function sendExport(options: ExportOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { store, log } = options;
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const format = formatNamed(searchParams.get('format') ?? 'jsonl');
    const what = takeawayOf(searchParams, options);
    const taken: Partial<Taken> = what ? await takeAway(store, { ...what, signal: gone.signal }) : {};
    const chunks = format.write(taken.facts ?? store.export())[Symbol.asyncIterator]();
    // The first chunk is made before the status is sent, so that what fails at once can still say so.
    let next = await chunks.next();
    response.writeHead(200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="zeren${format.extension}"`,
      ...(taken.epoch ? { 'Zeren-Epoch': taken.epoch } : {}),
      ...(taken.omitted ? { 'Zeren-Omitted': String(taken.omitted) } : {}),
      ...readableByAll,
      'Cache-Control': 'no-cache',
    });
    for (; !next.done; next = await chunks.next()) {
      if (gone.signal.aborted) {
        await chunks.return?.();
        return;
      }
      if (!response.write(next.value)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end();
  } catch (error) {
    if (response.headersSent || gone.signal.aborted) {
      response.destroy();
      return;
    }
    const { code, message, remedy } = asZerenError(error, log);
    const status = code === 'INTERNAL' ? 500 : code.startsWith('STORE_') ? 503 : code === 'DOCUMENT_NOT_ALLOWED' ? 403 : 400;
    sendError(response, status, code, message, remedy);
  }
}

/** What a URL asks to take away; undefined for all. Fails with BAD_ARGUMENT, DOCUMENT_UNKNOWN and DOCUMENT_NOT_ALLOWED. */
function takeawayOf(parameters: URLSearchParams, { documents, onlyDocuments }: ExportOptions): Takeaway | undefined {
  const [text, documentId] = [parameters.get('query'), parameters.get('documentId')];
  const pages = parameters.get('pages') ?? 'all';
  if (pages !== 'all' && pages !== 'asked')
    throw new ZerenError('BAD_ARGUMENT', `pages=${pages} is not known.`, 'Give pages=all, pages=asked, or leave it out.');
  if (text === null && documentId === null) return undefined;
  const asked = { ...(text === null ? {} : { query: text }), ...(documentId === null ? {} : { documentId }) };
  const { query } = withDocument(asked, documents, onlyDocuments) as { readonly query: string };
  const operationName = parameters.get('operationName');
  return {
    query,
    variables: readVariables(parameters.get('variables')),
    onlyAsked: pages === 'asked',
    ...(operationName ? { operationName } : {}),
  };
}
