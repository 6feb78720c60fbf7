import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { type Context, executeShaped, limits, maskError, schema } from '../api/index.js';
import type { GraphStore } from '../store/types.js';
import { AnswerCache } from './cache.js';
import type { Documents } from './documents.js';
import { KnownEpoch } from './epoch.js';
import { Known } from './known.js';
import type { Metrics } from './metrics.js';
import { accounted, answered, type Carried, limited, ofOneState, type Passage, parsed, tagged } from './plugins.js';
import { cacheKey, readJsonText } from './request.js';
import { sendAnswer, sendKept } from './send.js';

export interface GraphQLOptions {
  readonly store: GraphStore;
  readonly log: (message: string) => void;
  readonly metrics: Metrics;
  readonly documents: Documents;
  /** Answers no other documents than those. */
  readonly onlyDocuments: boolean;
  /** Bytes of answers to keep; 0 keeps none. */
  readonly cacheBytes: number;
  /** Milliseconds for which the epoch need not be asked for again before an answer that was kept is given. */
  readonly fresh: number;
}

/** Milliseconds for which an epoch of Neo4j must be known before answers are kept: it may show a commit in part while that is applied. */
const settle = 1000;

/**
 * The GraphQL endpoint: GraphQL over HTTP, limits, masked errors, persisted documents; `cost`, `epoch` and `cached` in the extensions of each
 * answer. Answers without errors are kept for their epoch and given again while the graph is still of that. A query that was asked before, in
 * the same words, is answered past yoga, which says all else: new queries, errors, streams, introspection.
 */
export function graphqlHandler(options: GraphQLOptions) {
  const { log, metrics, cacheBytes, documents, onlyDocuments } = options;
  const store = metrics.measured(options.store);
  const known = new Known(documents, onlyDocuments);
  const yoga = createYoga<Carried, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // The page of GraphiQL is served by serve.ts, which knows its policy.
    graphiql: false,
    landingPage: false,
    batching: false,
    logging: false,
    cors: false,
    maskedErrors: {
      maskError: (error) => {
        const told = maskError(error, log);
        metrics.count('zeren_errors_total', { code: String(told.extensions.code ?? 'GRAPHQL') });
        return told;
      },
    },
    context: ({ passage }) => passage.context,
    plugins: [parsed(documents, onlyDocuments), limited(), answered(known), tagged()],
  });
  const cache = new AnswerCache(cacheBytes, store.engine === 'neo4j' ? settle : 0);
  const epoch = new KnownEpoch(store, options.fresh);

  /** Answers a known query; false when yoga is to answer. */
  async function direct(request: IncomingMessage, response: ServerResponse, passage: Passage): Promise<boolean> {
    const { body, context } = passage;
    const mediaType = known.mediaType(request.headers.accept);
    const args = body === undefined || mediaType === undefined ? undefined : known.args(body, context);
    if (!args || mediaType === undefined) return false;
    const result = await ofOneState(context, () => executeShaped(args));
    if (result?.errors) passage.result = result;
    if (!result || result.errors) return false;
    const { epoch, whole } = accounted(result, context);
    const text = JSON.stringify(whole);
    if (epoch) passage.answer = { text, epoch };
    sendAnswer(response, text, mediaType);
    return true;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const passage: Passage = { body: await readJsonText(request), context: contextOf(store, response) };
    const key = cacheBytes > 0 ? cacheKey(request, passage.body) : undefined;
    if (key !== undefined && cache.has(key)) {
      // A store that is away says so in the answer.
      const kept = cache.get(key, await epoch.get().catch(() => ''));
      if (kept) {
        metrics.count('zeren_cache_total', { result: 'hit' });
        return sendKept(request, response, kept);
      }
    }
    const begun = performance.now();
    if (!(await direct(request, response, passage))) await yoga(request, response, { passage });
    const { answer } = passage;
    if (!answer || response.statusCode !== 200) return;
    const mediaType = String(response.getHeader('content-type'));
    if (/^application\/(?:json|graphql-response\+json)\b/.test(mediaType)) known.learnMediaType(request.headers.accept, mediaType);
    if (key === undefined) return;
    metrics.count('zeren_cache_total', { result: 'miss' });
    cache.keep(key, answer.epoch, begun, { body: Buffer.from(answer.text), mediaType });
  }

  return {
    handle,
    report: () => {
      metrics.set('zeren_cache_bytes', cache.bytes);
      metrics.set('zeren_cache_answers', cache.size);
    },
    dispose: () => yoga.dispose(),
  };
}

/** What is asked for a request stops when nobody waits for the answer any more. */
function contextOf(store: GraphStore, response: ServerResponse): Context {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return { store, usage: { used: 0, allowed: limits.cost }, epochs: new Set(), signal: gone.signal };
}
