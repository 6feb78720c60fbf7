import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { ZerenError } from '../model/index.js';

/** Keeps what a user can mend (with `code` and `remedy` in the extensions) and hides the rest behind a number that stands in the log. */
export function maskError(error: unknown, log: (message: string) => void): GraphQLError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof ZerenError) {
    return new GraphQLError(cause.message, {
      ...place(error),
      extensions: { code: cause.code, remedy: cause.remedy },
    });
  }
  if (error instanceof GraphQLError && (cause === undefined || cause === null || cause instanceof GraphQLError)) return error;
  const number = randomUUID();
  log(`INTERNAL ${number}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return new GraphQLError('Something went wrong in the server.', {
    ...place(error),
    extensions: { code: 'INTERNAL', number, remedy: 'Try again; if it stays, report it with the number and the query.' },
  });
}

function place(error: unknown) {
  if (!(error instanceof GraphQLError)) return {};
  return { ...(error.nodes ? { nodes: error.nodes } : {}), ...(error.path ? { path: error.path } : {}) };
}

/** The same as an error of ours, for doors that are no GraphQL: BAD_QUERY for a query that the schema does not take. */
export function asZerenError(error: unknown, log: (message: string) => void): ZerenError {
  const { message, extensions } = maskError(error, log);
  return new ZerenError(String(extensions.code ?? 'BAD_QUERY'), message, String(extensions.remedy ?? 'Try the query at /graphql first.'));
}
