import type { Property } from '../model/index.js';
import { bases, kinds, origins, relations } from '../model/index.js';
import { builder } from './builder.js';

const isName = (value: string) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(value);

export const KindEnum = builder.enumType('Kind', {
  description: 'Kinds of things in the graph.',
  values: Object.fromEntries(kinds.map((row) => [row.label, { value: row.label, description: `${row.zh}. ${row.description}` }])),
});

export const RelationTypeEnum = builder.enumType('RelationType', {
  description: 'Types of relations in the graph.',
  values: Object.fromEntries(relations.map((row) => [row.type, { value: row.type, description: `${row.zh}. ${row.description}` }])),
});

const basisText = {
  STATED: 'The text says it at this place: 牵头, a label, a star, a column.',
  NOTE: 'A rule written once in the document says it: 列第一位的为牵头单位,下同.',
  SOLE: 'Only one body is named.',
  UNMARKED: 'Several bodies and no word on who leads.',
} satisfies Record<(typeof bases)[number], string>;

const originText = {
  RULE: 'Read by a rule of the extractor, which is named.',
  CURATED: 'Made or mended by a person.',
  IMPORTED: 'Taken over from facts made elsewhere.',
} satisfies Record<(typeof origins)[number], string>;

export const BasisEnum = builder.enumType('Basis', {
  description: 'How a role is known.',
  values: Object.fromEntries(bases.map((basis) => [basis, { value: basis as string, description: basisText[basis] }])),
});

export const OriginEnum = builder.enumType('Origin', {
  description: 'How a fact was made.',
  values: Object.fromEntries(origins.map((origin) => [origin, { value: origin as string, description: originText[origin] }])),
});

export const OrderEnum = builder.enumType('Order', {
  description: 'How a list is ordered; equal ones by id.',
  values: {
    NAME: { value: 'NAME', description: 'By name, in the order of code points.' },
    PLACE: { value: 'PLACE', description: 'By place in the document or by year, then by name.' },
    DUTIES: { value: 'DUTIES', description: 'By how many statements of responsibility it has part in, the most first, then by name.' },
  },
});

export const NearOrderEnum = builder.enumType('NearOrder', {
  description: 'Which of the things that are equally near come first; equal ones by relation, name and id.',
  values: {
    RELATION: { value: 'RELATION', description: 'By the type of the relation that leads to them.' },
    DEGREE: { value: 'DEGREE', description: 'By how many relations of the types asked for they have in the whole graph, the most first.' },
  },
});

export const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way a relation is followed from a thing.',
  values: {
    OUT: { value: 'out', description: 'From the thing.' },
    IN: { value: 'in', description: 'To the thing.' },
    BOTH: { value: 'both', description: 'Either way.' },
  },
});

const made = new Map<string, ReturnType<typeof property>>();

function property(name: string, row: Property, values: readonly string[]) {
  return builder.enumType(name, {
    description: `Values of ${row.name} (${row.zh}).`,
    values: Object.fromEntries(values.map((value) => [value.toUpperCase(), { value, description: `Stored as ${value}.` }])),
  });
}

/** The enum of a property with a closed set of values, or none when a value is no GraphQL name (>=). Made once for each owner. */
export function propertyEnum(owner: string, row: Property) {
  if (row.name === 'basis') return BasisEnum;
  if (row.name === 'origin') return OriginEnum;
  if (!row.values?.every(isName)) return undefined;
  const name = `${owner}${row.name.charAt(0).toUpperCase()}${row.name.slice(1)}`;
  const known = made.get(name) ?? property(name, row, row.values);
  made.set(name, known);
  return known;
}

export const FacetEnum = builder.enumType('FacetBy', {
  description: 'What the things of a list are counted by.',
  values: {
    REGION: { value: 'REGION', description: 'Path of their region.' },
    PLAN: { value: 'PLAN', description: 'Plan that they stand under or are related to.' },
    DOCUMENT: { value: 'DOCUMENT', description: 'Document that names them.' },
    BODY: { value: 'BODY', description: 'Body that leads, answers for or takes part in them.' },
    ROLE: { value: 'ROLE', description: 'Type of responsibility: LEADS, RESPONSIBLE_FOR, PARTICIPATES_IN.' },
    BASIS: { value: 'BASIS', description: 'How a role is known.' },
  },
});
