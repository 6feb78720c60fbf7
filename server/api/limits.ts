import { GraphQLError } from 'graphql';

/** Cost of one request: objects that its answer may hold, by the page sizes that it asks for, counted with the variables. */
export interface Usage {
  used: number;
  readonly allowed: number;
}

export const allowedCost = 10_000;

/** Adds to the cost of the request. Fails with COST_LIMIT, which says by how much, before the database is asked. */
export function charge(usage: Usage, cost: number): void {
  usage.used += cost;
  if (usage.used <= usage.allowed) return;
  const over = Math.ceil(((usage.used - usage.allowed) / usage.allowed) * 100);
  throw new GraphQLError(
    `The query may answer with ${usage.used} objects; ${usage.allowed} are allowed (${over} % over). Ask for smaller pages (first:) or fewer levels.`,
    { extensions: { code: 'COST_LIMIT', cost: usage.used, allowed: usage.allowed } },
  );
}
