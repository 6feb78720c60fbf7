import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { answer, builder, type Tree } from './builder.js';
import { FacetEnum } from './enums.js';
import { EntityRef, RelationRef } from './evidence.js';

type NodeRef = ObjectRef<typeof builder.$inferSchemaTypes, Tree> | InterfaceRef<typeof builder.$inferSchemaTypes, Tree>;

export interface ConnectionNames {
  readonly connection: string;
  readonly edge: string;
}

/** Arguments of every connection. */
export const pageArguments = {
  first: { description: 'How many, from 0 to 100.' },
  after: { description: 'Cursor after which the page starts.' },
} as const;

const FacetRef = builder.objectRef<Tree>('Facet');
builder.objectType(FacetRef, {
  description: 'How many things of a list have one value.',
  fields: (t) => ({
    value: t.string({ description: 'The value: a path, an id, a type or a basis.', resolve: answer }),
    thing: t.field({
      type: EntityRef,
      nullable: true,
      description: 'The thing that the value is the id of, where it is one.',
      resolve: answer,
    }),
    count: t.int({ description: 'How many things of the list have it.', resolve: answer }),
  }),
});

/** A Relay connection of `name`; with `related`, its edges carry the relation that leads to the node. */
export function connection(name: string, node: NodeRef, related: boolean) {
  const prefix = related ? `Related${name}` : name;
  const EdgeRef = builder.objectRef<Tree>(`${prefix}Edge`);
  const ConnectionRef = builder.objectRef<Tree>(`${prefix}Connection`);
  builder.objectType(EdgeRef, {
    description: related ? `A ${name} and the relation that leads to it.` : `A ${name} in a list.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Where the edge stands in the list.', resolve: answer }),
      node: t.field({ type: node, description: `The ${name}.`, resolve: answer }),
      ...(related
        ? {
            relation: t.field({
              type: RelationRef,
              description:
                'The relation, with its properties and its evidence; where several statements make it, the one with the least id.',
              resolve: answer,
            }),
            relations: t.field({
              type: [RelationRef],
              description: 'All relations of this field between the two, over all statements and documents, by id.',
              resolve: answer,
            }),
          }
        : {}),
    }),
  });
  builder.objectType(ConnectionRef, {
    description: `A page of a list of ${name}${related ? ' at the other end of a relation' : ''}.`,
    fields: (t) => ({
      edges: t.field({ type: [EdgeRef], description: 'The page.', resolve: answer }),
      nodes: t.field({
        type: [node],
        description: 'The page without its cursors and relations.',
        resolve: answer,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Whether there is more, and where to go on.',
        resolve: answer,
      }),
      totalCount: t.int({
        description: 'How many nodes there are on all pages; counted only when it is selected.',
        resolve: answer,
      }),
      ...(related
        ? {}
        : {
            facets: t.field({
              type: [FacetRef],
              description: 'How many of all pages have each value, the most frequent first.',
              args: {
                by: t.arg({ type: FacetEnum, required: true, description: 'What they are counted by.' }),
                first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
              },
              resolve: answer,
            }),
          }),
    }),
  });
  return ConnectionRef;
}
