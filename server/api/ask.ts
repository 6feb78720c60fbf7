import type { GraphQLResolveInfo } from 'graphql';
import type { Compiled } from '../compile/roots.js';
import { Selection } from '../compile/selection.js';
import type { Context } from './builder.js';
import { charge } from './limits.js';
import { prepared } from './prepared.js';

/** Milliseconds that a root field may take in the database. */
const timeout = 20_000;

/**
 * Answers a root field: compiles what is selected to one statement, counts its cost, runs it, and shapes its rows. The type is that of the
 * field, which only the schema knows. `compile` may depend on the arguments that it is given and on nothing else of the request.
 */
export async function ask<A extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  args: A,
  compile: (selection: Selection, args: A) => Compiled,
): Promise<never> {
  const { statement, cost, read } = context.once ? compile(Selection.of(info), args) : prepared(info, args, compile);
  charge(context.usage, cost);
  const { rows, epoch } = await context.store.ask(statement, { timeout, ...(context.signal ? { signal: context.signal } : {}) });
  context.epochs?.add(epoch ?? '');
  return read(rows, statement.parameters) as never;
}
