import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphStore } from '../store/types.js';
import type { Usage } from './limits.js';

/** What a request carries through its resolvers. */
export interface Context {
  readonly store: GraphStore;
  readonly usage: Usage;
  /** The document is asked but once: what is compiled of it is not kept. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  /** Epochs of all that was read for the answer, '' where one is not known: it is of one state when there is exactly one. */
  readonly epochs?: Set<string>;
}

/** An object of an answer, already shaped by the compiler: one value for each response key that was selected. */
export type Tree = { readonly [responseKey: string]: unknown };

export const builder = new SchemaBuilder<{ Context: Context; DefaultFieldNullability: false }>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin],
  relay: {
    // Ids of the graph (`Task:9c1e…`) already say their kind: they are used as they are.
    encodeGlobalID: (_typename, id) => String(id),
    decodeGlobalID: (id) => ({ typename: id.split(':', 1)[0] ?? '', id }),
    nodeTypeOptions: {
      description: 'Anything that has an id (Relay).',
      resolveType: (value) => (value as { __typename: string }).__typename,
    },
    idFieldOptions: { description: 'Its id.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the page started after a cursor.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge: give it as after: for the next page.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page stands in its list (Relay).' },
    cursorType: 'String',
  },
});

builder.queryType({ description: 'Questions to the graph of who answers for what. Every root field is one statement to the database.' });

/**
 * The resolver of every field below a root: the compiler put the value under the field's response key. Its type is that of the field, which
 * TypeScript cannot know from a statement; the tests compare whole answers.
 */
export function answer(parent: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): never {
  return (parent as Tree)[info.path.key] as never;
}
