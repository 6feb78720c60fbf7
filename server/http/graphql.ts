import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Context, checkLength, executeShaped, limits, limitsRule, maskError, schema } from '../api/index.js';
import type { GraphStore } from '../store/types.js';
import { AnswerCache } from './cache.js';
import { type Documents, withDocument } from './documents.js';
import { KnownEpoch } from './epoch.js';
import type { Metrics } from './metrics.js';
import { cacheKey, ofAddress, parseJson, readJsonText } from './request.js';
import { sendKept, tagOf } from './send.js';

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

/** What a request brings along through yoga, and what comes back of it. */
interface Passage {
  /** The text of a POST of JSON, already read. */
  readonly body: string | undefined;
  /** The answer as JSON but for its end, and its epoch, where it is one that may be kept. */
  answer?: { readonly start: string; readonly epoch: string };
}

interface Carried {
  readonly passage: Passage;
}

/** Milliseconds for which an epoch of Neo4j must be known before answers are kept: it may show a commit in part while that is applied. */
const settle = 1000;

/**
 * The GraphQL endpoint: GraphQL over HTTP, limits, masked errors, persisted documents; `cost`, `epoch` and `cached` in the extensions of each
 * answer. Answers without errors are kept for their epoch and given again while the graph is still of that.
 */
export function graphqlHandler(options: GraphQLOptions) {
  const { log, metrics, cacheBytes } = options;
  const store = metrics.measured(options.store);
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
    context: ({ request }) => ({ store, usage: { used: 0, allowed: limits.cost }, epochs: new Set<string>(), signal: request.signal }),
    plugins: [parsed(options), limited(), ofOneState(), accounted(), tagged()],
  });
  const cache = new AnswerCache(cacheBytes, store.engine === 'neo4j' ? settle : 0);
  const epoch = new KnownEpoch(store, options.fresh);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const passage: Passage = { body: await readJsonText(request) };
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
    await yoga(request, response, { passage });
    const { answer } = passage;
    if (!answer || key === undefined || response.statusCode !== 200) return;
    metrics.count('zeren_cache_total', { result: 'miss' });
    const mediaType = String(response.getHeader('content-type'));
    cache.keep(key, answer.epoch, begun, { body: Buffer.from(`${answer.start}true}}`), mediaType, tag: tagOf(answer.start) });
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

/** Takes over the body that was read, and puts texts in the places of ids of documents. */
function parsed({ documents, onlyDocuments }: GraphQLOptions): Plugin<Context, Carried> {
  return {
    onRequestParse({ request, url, serverContext, setRequestParser }) {
      const { body } = serverContext.passage;
      if (body !== undefined) setRequestParser(() => parseJson(body));
      else if (request.method === 'GET' && request.url.includes('documentId=')) setRequestParser(() => ofAddress(url.searchParams));
      return {
        onRequestParseDone({ requestParserResult, setRequestParserResult }) {
          if (!Array.isArray(requestParserResult)) setRequestParserResult(withDocument(requestParserResult, documents, onlyDocuments));
        },
      };
    },
  };
}

/** Limits on the text, before it is read and before it is run. */
function limited(): Plugin {
  return {
    onParams({ params }) {
      if (typeof params.query === 'string') checkLength(params.query);
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitsRule);
    },
  };
}

/** Answers of one state of the graph: asks anew when it changed between the root fields. */
function ofOneState(): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { epochs, usage } = args.contextValue as Context;
        for (let attempt = 1; ; attempt++) {
          const result: unknown = await (executeShaped(args) ?? executeFn(args));
          if (!epochs || epochs.size <= 1 || attempt === 3) return result;
          epochs.clear();
          usage.used = 0;
        }
      });
    },
  };
}

/**
 * Tells with each answer what it cost, of which state of the graph it is (not known when it asked nothing, or the graph kept changing), and that
 * it is new.
 */
function accounted(): Plugin<Context & Carried> {
  return {
    onExecute({ args }) {
      const context: Context & Carried = args.contextValue;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { data, errors } = result as ExecutionResult;
          const [epoch] = context.epochs?.size === 1 ? context.epochs : [];
          const { used, allowed } = context.usage;
          // `cached` stands last, where an answer that is kept says otherwise.
          const extensions = { cost: { used, allowed }, ...(epoch ? { epoch } : {}), cached: false };
          const written = { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }), extensions };
          if (errors || !epoch) return setResult(written as typeof result);
          const stringify = (whole: unknown): string => {
            const text = JSON.stringify(whole);
            context.passage.answer = { start: text.slice(0, -'false}}'.length), epoch };
            return text;
          };
          setResult({ ...written, stringify } as typeof result);
        },
      };
    },
  };
}

/** An answer to GET has a tag; who still has it is told so in place of the answer. */
function tagged(): Plugin<object, Carried> {
  return {
    onResponse({ request, response, serverContext, setResponse, fetchAPI }) {
      const answer = serverContext?.passage.answer;
      if (request.method !== 'GET' || response.status !== 200 || !answer) return;
      const tag = tagOf(answer.start);
      response.headers.set('etag', tag);
      response.headers.set('cache-control', 'no-cache');
      if (request.headers.get('if-none-match')?.includes(tag)) {
        setResponse(new fetchAPI.Response(null, { status: 304, headers: response.headers }));
      }
    },
  };
}
