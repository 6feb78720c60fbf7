import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** Writes an operation whose result and variables are typed by server/api/schema.graphql. */
export const graphql = initGraphQLTada<{ introspection: introspection; disableMasking: true }>();
