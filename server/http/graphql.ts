import { createHash } from 'node:crypto';
import { type GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Context, checkLength, limits, limitsRule, maskError, schema, type Usage } from '../api/index.js';
import type { GraphStore } from '../store/types.js';

/** The GraphQL endpoint: GraphQL over HTTP, limits, masked errors, CORS for reading; `cost` and `epoch` in the extensions of each answer. */
export function graphqlHandler(store: GraphStore, log: (message: string) => void) {
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // The page of GraphiQL is served by serve.ts, which knows its policy.
    graphiql: false,
    landingPage: false,
    batching: false,
    logging: false,
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['content-type', 'accept'],
      maxAge: 86_400,
    },
    maskedErrors: { maskError: (error) => maskError(error, log) },
    context: ({ request }): Context => ({ store, usage: { used: 0, allowed: limits.cost }, signal: request.signal }),
    plugins: [limited(), accounted(store), tagged()],
  });
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

/** Tells with each answer what it cost, and of which state of the graph it is. */
function accounted(store: GraphStore): Plugin<Context> {
  return {
    onExecute({ args }) {
      const usage: Usage = args.contextValue.usage;
      // A store that is away already says so in the answer's errors.
      const epoch = store.epoch().catch(() => undefined);
      return {
        async onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { data, errors, extensions } = result as { data?: unknown; errors?: readonly GraphQLError[]; extensions?: object };
          const at = await epoch;
          setResult({
            ...(errors ? { errors } : {}),
            ...(data === undefined ? {} : { data }),
            extensions: { ...extensions, cost: { used: usage.used, allowed: usage.allowed }, ...(at === undefined ? {} : { epoch: at }) },
          } as typeof result);
        },
      };
    },
  };
}

/** An answer to GET has a tag; who still has it is told so in place of the answer. */
function tagged(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      if (request.method !== 'GET' || response.status !== 200 || !response.headers.get('content-type')?.includes('json')) return;
      const body = await response.text();
      const tag = `"${createHash('sha256').update(body, 'utf8').digest('base64url').slice(0, 27)}"`;
      const headers = new fetchAPI.Headers(response.headers);
      headers.set('etag', tag);
      headers.set('cache-control', 'no-cache');
      if (request.headers.get('if-none-match') === tag) {
        headers.delete('content-length');
        setResponse(new fetchAPI.Response(null, { status: 304, headers }));
      } else setResponse(new fetchAPI.Response(body, { status: 200, headers }));
    },
  };
}
