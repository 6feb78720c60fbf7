import type { GraphQLResolveInfo } from 'graphql';
import type { Compiled } from '../compile/roots.js';
import { Selection } from '../compile/selection.js';
import type { Context } from './builder.js';
import { charge } from './limits.js';

/** Milliseconds that a root field may take in the database. */
const timeout = 20_000;

/**
 * Answers a root field: compiles what is selected to one statement, counts its cost, runs it, and shapes its rows. The type is that of the
 * field, which only the schema knows.
 */
export async function ask(context: Context, info: GraphQLResolveInfo, compile: (selection: Selection) => Compiled): Promise<never> {
  const compiled = compile(Selection.of(info));
  charge(context.usage, compiled.cost);
  const { rows, epoch } = await context.store.ask(compiled.statement, { timeout, ...(context.signal ? { signal: context.signal } : {}) });
  context.epochs?.add(epoch ?? '');
  return compiled.read(rows) as never;
}
