import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';
import './entities.js';
import './roots.js';
import './graphs.js';

/** The one schema of Zeren. */
export const schema: GraphQLSchema = builder.toSchema({ sortSchema: false });

/** The schema as text, sorted, as server/api/schema.graphql holds it. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
