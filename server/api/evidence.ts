import { evidenceProperties, type Property, relations } from '../model/index.js';
import { answer, builder, type Tree } from './builder.js';
import { OriginEnum, propertyEnum, RelationTypeEnum } from './enums.js';

export const EvidenceRef = builder.objectRef<Tree>('Evidence');
export const RelationRef = builder.objectRef<Tree>('Relation');
export const EntityRef = builder.interfaceRef<Tree>('Entity');
const SourceRef = builder.objectRef<Tree>('SourceDocument');

builder.objectType(SourceRef, {
  description: 'The document that a passage stands in, as much of it as a citation needs; ask node(id:) for the rest.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the Document.', resolve: answer }),
    name: t.string({ description: 'Name of the document.', resolve: answer }),
    title: t.string({ nullable: true, description: 'Title as the text gives it.', resolve: answer }),
    docNumber: t.string({
      nullable: true,
      description: 'Document number as written (文号).',
      resolve: answer,
    }),
    issuedOn: t.string({
      nullable: true,
      description: 'ISO date of issue, or year or month.',
      resolve: answer,
    }),
    fileName: t.string({
      nullable: true,
      description: 'Name of the file that it was read from.',
      resolve: answer,
    }),
  }),
});

builder.objectType(EvidenceRef, {
  description: 'A passage that states a fact: the quote, where it stands, and how the fact was read from it.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the passage.', resolve: answer }),
    quote: t.string({
      description: 'The text from start to end; cut with … where only a part of it may be kept.',
      resolve: answer,
    }),
    section: t.stringList({
      description: 'Headings that the passage stands under, outermost first.',
      resolve: answer,
    }),
    start: t.int({
      description: 'Offset of its first UTF-16 code unit in the original text.',
      resolve: answer,
    }),
    end: t.int({ description: 'Offset after its last UTF-16 code unit.', resolve: answer }),
    document: t.field({
      type: SourceRef,
      description: 'The document that it stands in.',
      resolve: answer,
    }),
    origin: t.field({ type: OriginEnum, description: 'How the fact was made.', resolve: answer }),
    rule: t.string({
      nullable: true,
      description: 'Name of the rule that read it.',
      resolve: answer,
    }),
    confidence: t.float({
      nullable: true,
      description: 'From 0 to 1, for what a rule read.',
      resolve: answer,
    }),
  }),
});

/** Every property that some relation has, once; passages and documentId are answered by `evidence`. */
const relationProperties: readonly Property[] = [
  ...new Map(
    [...relations.flatMap((row) => [...row.properties]), ...evidenceProperties]
      .filter((row) => row.name !== 'passages' && row.name !== 'documentId')
      .map((row) => [row.name, row]),
  ).values(),
];

builder.objectType(RelationRef, {
  description: 'A relation between two things, with its own properties and the passages that state it.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the relation.', resolve: answer }),
    type: t.field({ type: RelationTypeEnum, description: 'Type of the relation.', resolve: answer }),
    sourceId: t.id({ description: 'Id of the thing that it points from.', resolve: answer }),
    targetId: t.id({ description: 'Id of the thing that it points to.', resolve: answer }),
    source: t.field({ type: EntityRef, description: 'The thing that it points from.', resolve: answer }),
    target: t.field({ type: EntityRef, description: 'The thing that it points to.', resolve: answer }),
    ...Object.fromEntries(
      relationProperties.map((row) => [
        row.name,
        t.field({
          type: propertyEnum('Relation', row) ?? scalar(row),
          nullable: row.name !== 'origin',
          description: `${row.zh}. ${row.description}`,
          resolve: answer,
        }),
      ]),
    ),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'Passages that state it: first the statement, then a rule that stands elsewhere.',
      resolve: answer,
    }),
  }),
});

/** The GraphQL scalar of a property of the model. */
export function scalar(row: Property) {
  return row.type === '[String]' ? (['String'] as ['String']) : row.type;
}
