import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskError, takeAway, takeawayOf } from '../api/index.js';
import { formatNamed } from '../facts/formats/index.js';
import type { Fact } from '../facts/index.js';
import type { GraphStore } from '../store/types.js';
import { readableByAll } from './headers.js';
import { sendError } from './send.js';

/**
 * `/export?format=graphml` is all that the graph holds; with `query` (GraphQL), `variables` (JSON) and `operationName`, what that query's answer
 * is about. Streamed, with the evidence, in every format of `zeren export`.
 */
export async function sendExport(
  store: GraphStore,
  request: IncomingMessage,
  response: ServerResponse,
  log: (message: string) => void,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const format = formatNamed(searchParams.get('format') ?? 'jsonl');
    const what = takeawayOf(searchParams);
    const facts = what ? listed(await takeAway(store, { ...what, signal: gone.signal })) : store.export();
    const chunks = format.write(facts)[Symbol.asyncIterator]();
    // The first chunk is made before the status is sent, so that what fails at once can still say so.
    let next = await chunks.next();
    response.writeHead(200, {
      'Content-Type': format.mediaType,
      'Content-Disposition': `attachment; filename="zeren${format.extension}"`,
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
    const told = maskError(error, log);
    const code = String(told.extensions.code ?? 'BAD_QUERY');
    const status = code === 'INTERNAL' ? 500 : code.startsWith('STORE_') ? 503 : 400;
    sendError(response, status, code, told.message, String(told.extensions.remedy ?? 'Try the query at /graphql first.'));
  }
}

async function* listed(facts: readonly Fact[]): AsyncIterable<Fact> {
  yield* facts;
}
