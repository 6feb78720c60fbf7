import type { ObjectRef } from '@pothos/core';
import { relationFields } from '../compile/fields.js';
import { entityProperties, type Kind, kinds } from '../model/index.js';
import { answer, builder, type Tree } from './builder.js';
import { connection, pageArguments } from './connections.js';
import { BasisEnum, DirectionEnum, KindEnum, propertyEnum, RelationTypeEnum } from './enums.js';
import { EntityRef, EvidenceRef, scalar } from './evidence.js';

/** The object type of each kind. */
export const kindRefs: ReadonlyMap<Kind, ObjectRef<typeof builder.$inferSchemaTypes, Tree>> = new Map(
  kinds.map((row) => [row.label, builder.objectRef<Tree>(row.label)]),
);

export function kindRef(kind: Kind) {
  const ref = kindRefs.get(kind);
  if (!ref) throw new Error(`No type for the kind ${kind}`);
  return ref;
}

const related = new Map<string, ReturnType<typeof connection>>();

/** The connection over a relation to things of these kinds: of the one kind, or of Entity. */
function relatedConnection(targets: readonly Kind[]) {
  const [only] = targets;
  const name = targets.length === 1 && only ? only : 'Entity';
  const known = related.get(name) ?? connection(name, targets.length === 1 && only ? kindRef(only) : EntityRef, true);
  related.set(name, known);
  return known;
}

export const RelatedEntityConnection = relatedConnection([]);

builder.interfaceType(EntityRef, {
  description: 'Anything that a document names: a body, a plan, a task, an indicator …',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (value) => (value as { __typename: string }).__typename,
  fields: (t) => ({
    id: t.id({ description: 'Stable id: its kind and a digest of its kind, its region or document, and its name.', resolve: answer }),
    name: t.string({ description: 'Canonical name, in simplified characters.', resolve: answer }),
    aliases: t.stringList({ description: 'Other forms in which documents name it.', resolve: answer }),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: answer }),
    ...Object.fromEntries(
      entityProperties.map((row) => [
        row.name,
        t.field({ type: scalar(row), nullable: true, description: `${row.zh}. ${row.description}`, resolve: answer }),
      ]),
    ),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Passages that name it, over all documents, in the order of document and text.',
      args: { first: t.arg.int({ defaultValue: 5, description: 'How many, from 0 to 100.' }) },
      resolve: answer,
    }),
    relations: t.field({
      type: RelatedEntityConnection,
      description: 'Relations of all types at once, in both directions; MENTIONED_IN only when it is asked for by its type.',
      args: {
        first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
        after: t.arg.string(pageArguments.after),
        types: t.arg({ type: [RelationTypeEnum], description: 'Only these types.' }),
        direction: t.arg({ type: DirectionEnum, defaultValue: 'both', description: 'Which way.' }),
        kinds: t.arg({ type: [KindEnum], description: 'Only to things of these kinds.' }),
      },
      resolve: answer,
    }),
  }),
});

for (const row of kinds) {
  builder.objectType(kindRef(row.label), {
    description: `${row.zh}. ${row.description}`,
    interfaces: [builder.nodeInterfaceRef(), EntityRef],
    fields: (t) => ({
      ...Object.fromEntries(
        row.properties.map((property) => [
          property.name,
          t.field({
            type: propertyEnum(row.label, property) ?? scalar(property),
            nullable: true,
            description: `${property.zh}. ${property.description}${property.values ? ` One of ${property.values.join(', ')}.` : ''}`,
            resolve: answer,
          }),
        ]),
      ),
    }),
  });
  for (const field of relationFields.get(row.label) ?? []) {
    const [target] = field.targets;
    builder.objectField(kindRef(row.label), field.name, (t) =>
      field.single && target
        ? t.field({
            type: field.targets.length === 1 ? kindRef(target) : EntityRef,
            nullable: true,
            description: field.description,
            resolve: answer,
          })
        : t.field({
            type: relatedConnection(field.targets),
            description: field.description,
            args: {
              first: t.arg.int({ defaultValue: 20, ...pageArguments.first }),
              after: t.arg.string(pageArguments.after),
              ...(field.targets.length > 1 ? { kinds: t.arg({ type: [KindEnum], description: 'Only things of these kinds.' }) } : {}),
              ...(field.responsibility
                ? { basis: t.arg({ type: [BasisEnum], description: 'Only where the role is known in one of these ways.' }) }
                : {}),
            },
            resolve: answer,
          }),
    );
  }
}
