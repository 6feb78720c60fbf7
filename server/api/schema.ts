import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.js';
import './entities.js';
import './roots.js';
import './graphs.js';
import './changes.js';
import './explain.js';
import './findings.js';
import './passages.js';

/** The one schema of Zeren. */
export const schema: GraphQLSchema = builder.toSchema({ sortSchema: false });

/** The schema as text, sorted and laid out as the formatter of the project does, as server/api/schema.graphql holds it. */
export function schemaText(): string {
  const printed = printSchema(lexicographicSortSchema(schema));
  return `${printed.replace(/^( *)"""(.+)"""$/gm, '$1"""\n$1$2\n$1"""')}\n`;
}
