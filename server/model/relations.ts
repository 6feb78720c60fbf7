import type { Kind, Property } from './kinds.js';
import { kindNames } from './kinds.js';

export interface RelationRow {
  readonly type: string;
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  readonly properties: readonly Property[];
}

export const bases = ['STATED', 'NOTE', 'SOLE', 'UNMARKED'] as const;
export type Basis = (typeof bases)[number];

export const origins = ['RULE', 'CURATED', 'IMPORTED'] as const;
export type Origin = (typeof origins)[number];

/** What every relation carries about how it is known; `passages` are ids of Passage nodes and never empty. */
export const evidenceProperties: readonly Property[] = [
  { name: 'documentId', type: 'String', zh: '文件', description: 'Document that states the relation.' },
  { name: 'passages', type: '[String]', zh: '依据', description: 'Passages that state it.' },
  { name: 'origin', type: 'String', zh: '来源', description: 'How it was made.', values: origins },
  { name: 'rule', type: 'String', zh: '规则', description: 'Name of the rule that read it.' },
  { name: 'confidence', type: 'Float', zh: '置信度', description: 'From 0 to 1, for what a rule read.' },
];

const responsibilityProperties: readonly Property[] = [
  { name: 'basis', type: 'String', zh: '依据类别', description: 'How the role is known.', values: bases },
  { name: 'roleText', type: 'String', zh: '原文用词', description: 'The word in the text: 牵头, 配合, 负责, 指导 …' },
  { name: 'position', type: 'Int', zh: '位次', description: 'Place in the list, from 0.' },
  { name: 'group', type: 'Int', zh: '分组', description: 'Comma or semicolon group, from 0.' },
  { name: 'openList', type: 'Boolean', zh: '未列尽', description: 'The list ends in 等.' },
];

const bodies = ['Department', 'Region', 'Park', 'Enterprise', 'Institution'] as const satisfies readonly Kind[];
const duties = ['Task', 'Action', 'Plan', 'Indicator', 'Platform', 'Project'] as const satisfies readonly Kind[];
const partners = ['Department', 'Region', 'Enterprise', 'Institution', 'Park'] as const satisfies readonly Kind[];
const role: Property = { name: 'role', type: 'String', zh: '职务', description: 'Post or part held: 组长, 成员单位 …' };

const rows = [
  {
    type: 'PART_OF',
    zh: '属于',
    en: 'is part of',
    description: 'Stands under, in the text or by law.',
    from: ['Region', 'Action', 'Task', 'Park', 'Department'],
    to: ['Region', 'Action', 'Plan', 'Document', 'Park', 'Department'],
    properties: [],
  },
  {
    type: 'LOCATED_IN',
    zh: '位于',
    en: 'is located in',
    description: 'Sits in, or acts for, a region.',
    from: ['Department', 'Enterprise', 'Park', 'Platform', 'Institution', 'Project', 'Event'],
    to: ['Region'],
    properties: [],
  },
  { type: 'COVERS', zh: '适用于', en: 'covers', description: 'Applies to a region.', from: ['Plan'], to: ['Region'], properties: [] },
  {
    type: 'ISSUED',
    zh: '印发',
    en: 'issued',
    description: 'Issued the plan.',
    from: ['Department', 'Region'],
    to: ['Plan'],
    properties: [],
  },
  {
    type: 'BASED_ON',
    zh: '依据',
    en: 'is based on',
    description: 'Implements or follows another plan.',
    from: ['Plan'],
    to: ['Plan'],
    properties: [],
  },
  {
    type: 'LEADS',
    zh: '牵头',
    en: 'leads',
    description: 'Leads: the text says so, or names only this body.',
    from: bodies,
    to: duties,
    properties: responsibilityProperties,
  },
  {
    type: 'RESPONSIBLE_FOR',
    zh: '共同负责',
    en: 'is jointly responsible for',
    description: 'Is responsible with others, and nobody says who leads.',
    from: bodies,
    to: duties,
    properties: responsibilityProperties,
  },
  {
    type: 'PARTICIPATES_IN',
    zh: '配合',
    en: 'takes part in',
    description: 'Takes part beside a named lead.',
    from: bodies,
    to: duties,
    properties: responsibilityProperties,
  },
  {
    type: 'HAS_INDICATOR',
    zh: '指标',
    en: 'is measured by',
    description: 'Is measured by an indicator.',
    from: kindNames.filter((kind) => kind !== 'Indicator' && kind !== 'Measurement'),
    to: ['Indicator'],
    properties: [],
  },
  {
    type: 'HAS_VALUE',
    zh: '取值',
    en: 'has value',
    description: 'A value of an indicator.',
    from: ['Indicator'],
    to: ['Measurement'],
    properties: [],
  },
  {
    type: 'BUILDS',
    zh: '建设',
    en: 'builds',
    description: 'Builds, sets up or runs.',
    from: ['Department', 'Region', 'Enterprise', 'Institution'],
    to: ['Platform', 'Project', 'Park'],
    properties: [],
  },
  {
    type: 'PROMOTES',
    zh: '推广',
    en: 'promotes',
    description: 'Spreads the use of.',
    from: ['Department', 'Region'],
    to: ['Platform', 'Project'],
    properties: [],
  },
  {
    type: 'PARTNERS_WITH',
    zh: '合作',
    en: 'works with',
    description: 'Works with; read in both directions.',
    from: partners,
    to: partners,
    properties: [],
  },
  {
    type: 'HOUSES',
    zh: '入驻',
    en: 'houses',
    description: 'Has as a tenant.',
    from: ['Park', 'Platform'],
    to: ['Enterprise', 'Institution'],
    properties: [],
  },
  {
    type: 'FOCUSES_ON',
    zh: '聚焦',
    en: 'focuses on',
    description: 'Works on an industry.',
    from: ['Region', 'Plan', 'Action', 'Task', 'Park', 'Enterprise'],
    to: ['Industry'],
    properties: [],
  },
  {
    type: 'RECEIVED',
    zh: '获评',
    en: 'received',
    description: 'Was given a title or recognition.',
    from: ['Region', 'Park', 'Platform', 'Enterprise', 'Institution'],
    to: ['Award'],
    properties: [],
  },
  {
    type: 'MEMBER_OF',
    zh: '成员',
    en: 'is a member of',
    description: 'Belongs to a leading group or organ.',
    from: ['Department', 'Person'],
    to: ['Department'],
    properties: [role],
  },
  {
    type: 'HOSTS_OFFICE_OF',
    zh: '设办公室',
    en: 'hosts the office of',
    description: 'Runs its office.',
    from: ['Department'],
    to: ['Department'],
    properties: [],
  },
  {
    type: 'HELD',
    zh: '举办',
    en: 'held',
    description: 'Organised.',
    from: ['Department', 'Region', 'Institution'],
    to: ['Event'],
    properties: [],
  },
  {
    type: 'SIGNED',
    zh: '签发',
    en: 'signed',
    description: 'Signed or answered for.',
    from: ['Person'],
    to: ['Document', 'Plan'],
    properties: [],
  },
  {
    type: 'MENTIONED_IN',
    zh: '见于',
    en: 'is mentioned in',
    description: 'Is named in a document; its passages are the evidence of the node.',
    from: kindNames.filter((kind) => kind !== 'Document'),
    to: ['Document'],
    properties: [{ name: 'forms', type: '[String]', zh: '写法', description: 'Forms in which the document names it.' }],
  },
] as const satisfies readonly RelationRow[];

export type RelationType = (typeof rows)[number]['type'];
export const relations: readonly (RelationRow & { readonly type: RelationType })[] = rows;
export const relationTypes: readonly RelationType[] = relations.map((relation) => relation.type);
export const responsibilityTypes = ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'] as const satisfies readonly RelationType[];

const byType = new Map<string, RelationRow & { readonly type: RelationType }>(relations.map((relation) => [relation.type, relation]));

export function isRelationType(type: string): type is RelationType {
  return byType.has(type);
}

/** The row of a relation type. */
export function relationRow(type: RelationType): RelationRow & { readonly type: RelationType } {
  const row = byType.get(type);
  if (!row) throw new Error(`No relation ${type} in the model`);
  return row;
}
