import { execute, GraphQLError, parse, validate } from 'graphql';
import { ZerenError } from '../model/index.js';
import type { Statement } from '../store/types.js';
import { builder } from './builder.js';
import { checkLength, limits, limitsRule } from './limits.js';
import { readVariables } from './variables.js';

interface Explanation {
  readonly cost: number;
  readonly allowed: number;
  readonly statements: readonly string[];
  readonly errors: readonly string[];
}

const ExplanationRef = builder.objectRef<Explanation>('Explanation');
builder.objectType(ExplanationRef, {
  description: 'What a query would cost, without asking it.',
  fields: (t) => ({
    cost: t.exposeInt('cost', { description: 'Objects that the answer may hold at most, by the page sizes.' }),
    allowed: t.exposeInt('allowed', { description: 'What is allowed.' }),
    statements: t.exposeStringList('statements', { description: 'The Cypher that it becomes, one statement for each root field.' }),
    errors: t.exposeStringList('errors', { description: 'Why it would be refused.' }),
  }),
});

builder.queryField('explainCost', (t) =>
  t.field({
    type: ExplanationRef,
    description: 'What a query would cost and which statements it would become; the database is not asked.',
    args: {
      query: t.arg.string({ required: true, description: 'A GraphQL query.' }),
      variables: t.arg.string({ description: 'Its variables as JSON.' }),
      operationName: t.arg.string({ description: 'Which of its operations.' }),
    },
    resolve: async (_, args, context, info): Promise<Explanation> => {
      checkLength(args.query);
      if (/\bexplainCost\b/.test(args.query))
        throw new ZerenError('BAD_ARGUMENT', 'explainCost cannot explain itself.', 'Give another query.');
      const variableValues = readVariables(args.variables);
      const statements: Statement[] = [];
      const usage = { used: 0, allowed: Number.MAX_SAFE_INTEGER };
      const store = Object.create(context.store, {
        ask: {
          value: async (statement: Statement) => {
            statements.push(statement);
            return { rows: [], epoch: undefined };
          },
        },
      }) as typeof context.store;
      const refused = (errors: readonly GraphQLError[]): Explanation => ({
        cost: usage.used,
        allowed: limits.cost,
        statements: [],
        errors: errors.map((error) => error.message),
      });
      let document: ReturnType<typeof parse>;
      try {
        document = parse(args.query, { maxTokens: limits.tokens });
      } catch (error) {
        return refused([error instanceof GraphQLError ? error : new GraphQLError(String(error))]);
      }
      const faults = [...validate(info.schema, document), ...validate(info.schema, document, [limitsRule])];
      if (faults.length > 0) return refused(faults);
      const { errors } = await execute({
        schema: info.schema,
        document,
        variableValues,
        operationName: args.operationName ?? null,
        contextValue: { store, usage },
      });
      // Answers are empty here, which required fields may not be; only what stands before the database counts.
      const before = (errors ?? [])
        .filter((error) => !error.path || error.originalError instanceof ZerenError)
        .map((error) => error.message);
      const over = usage.used > limits.cost ? [`It may cost ${usage.used}; ${limits.cost} are allowed.`] : [];
      return { cost: usage.used, allowed: limits.cost, statements: statements.map((each) => each.text), errors: [...before, ...over] };
    },
  }),
);
