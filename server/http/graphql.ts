import { type GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { type Context, checkLength, limits, limitsRule, maskError, schema, type Usage } from '../api/index.js';
import type { GraphStore } from '../store/types.js';

interface ServerContext {
  readonly signal: AbortSignal;
}

/** The GraphQL endpoint: GraphQL over HTTP, limits, masked errors, CORS for reading; `cost` and `epoch` in the extensions of each answer. */
export function graphqlHandler(store: GraphStore, log: (message: string) => void) {
  return createYoga<ServerContext, Context>({
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
    context: ({ signal }): Context => ({ store, usage: { used: 0, allowed: limits.cost }, signal }),
    plugins: [limited(), accounted(store)],
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
