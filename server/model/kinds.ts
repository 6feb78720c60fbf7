/** What a stored property holds; lists are never null-containing and never mixed. */
export type PropertyType = 'String' | 'Int' | 'Float' | 'Boolean' | '[String]';

export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  readonly zh: string;
  readonly description: string;
  /** The closed set of values, where there is one. */
  readonly values?: readonly string[];
}

export interface KindRow {
  readonly label: string;
  readonly zh: string;
  readonly en: string;
  /** GraphQL root connection, e.g. `departments`. */
  readonly plural: string;
  readonly description: string;
  /** Fill colours on a light and a dark page; told apart by shape too (Okabe–Ito based). */
  readonly colour: { readonly light: string; readonly dark: string };
  /** A Cytoscape node shape. */
  readonly shape: string;
  readonly properties: readonly Property[];
}

const text = (name: string, zh: string, description: string, values?: readonly string[]): Property => ({
  name,
  type: 'String',
  zh,
  description,
  ...(values ? { values } : {}),
});
const int = (name: string, zh: string, description: string): Property => ({ name, type: 'Int', zh, description });
const float = (name: string, zh: string, description: string): Property => ({ name, type: 'Float', zh, description });
const flag = (name: string, zh: string, description: string): Property => ({ name, type: 'Boolean', zh, description });

/** Every entity has these besides `id`, `name` and `aliases`. */
export const entityProperties: readonly Property[] = [
  text('region', '地区', 'Full name path of the region the thing belongs to, from province down, joined without separators.'),
];

export const regionLevels = ['country', 'province', 'city', 'county', 'township', 'village'] as const;
export const comparators = ['=', '>=', '>', '<=', '<', '~'] as const;
export const measurementStatuses = ['TARGET', 'ACTUAL'] as const;

const rows = [
  {
    label: 'Document',
    zh: '文件',
    en: 'Document',
    plural: 'documents',
    description: 'A source text that was ingested.',
    colour: { light: '#6b7280', dark: '#9ca3af' },
    shape: 'rectangle',
    properties: [
      text('title', '标题', 'Title as the text gives it, in simplified characters.'),
      text('docNumber', '文号', 'Document number as written, e.g. 国办发〔2025〕37号.'),
      text('issuedOn', '发文日期', 'ISO date on which it was issued, or its year or month where that is all the text says.'),
      text('fileName', '文件名', 'Name of the file it was read from.'),
      text('sha256', '校验', 'SHA-256 of the text in UTF-8, in hexadecimal.'),
      int('characters', '字符数', 'Length of the original text in UTF-16 code units.'),
      text('text', '全文', 'The original text, only for documents that the user loaded.'),
    ],
  },
  {
    label: 'Region',
    zh: '地区',
    en: 'Region',
    plural: 'regions',
    description: 'An administrative division, from country to village.',
    colour: { light: '#0072b2', dark: '#56b4e9' },
    shape: 'round-hexagon',
    properties: [
      text('level', '层级', 'Administrative level.', regionLevels),
      text('code', '区划代码', 'Statistical division code (GB/T 2260 prefix), where known.'),
      flag('collective', '集合', 'Stands for a group, such as 各街道.'),
    ],
  },
  {
    label: 'Plan',
    zh: '规划政策',
    en: 'Plan',
    plural: 'plans',
    description: 'A policy, plan, law, notice or catalogue with a title.',
    colour: { light: '#d55e00', dark: '#f0883e' },
    shape: 'round-rectangle',
    properties: [
      text('docNumber', '文号', 'Document number as written.'),
      text('issuedOn', '发文日期', 'ISO date of issue, or year or month.'),
      int('periodStart', '起始年', 'First year that it covers.'),
      int('periodEnd', '截止年', 'Last year that it covers.'),
    ],
  },
  {
    label: 'Action',
    zh: '行动',
    en: 'Action',
    plural: 'actions',
    description: 'A chapter of a plan or report that groups tasks.',
    colour: { light: '#e69f00', dark: '#f2c14e' },
    shape: 'round-rectangle',
    properties: [text('number', '编号', 'Number as written, e.g. （一）.'), int('order', '次序', 'Place in the document, from 0.')],
  },
  {
    label: 'Task',
    zh: '任务',
    en: 'Task',
    plural: 'tasks',
    description: 'A numbered or titled piece of work under an action, plan or report.',
    colour: { light: '#b8860b', dark: '#ffd166' },
    shape: 'round-rectangle',
    properties: [text('number', '编号', 'Number as written, e.g. 14.'), int('order', '次序', 'Place in the document, from 0.')],
  },
  {
    label: 'Indicator',
    zh: '指标',
    en: 'Indicator',
    plural: 'indicators',
    description: 'A measured quantity; its values are measurements.',
    colour: { light: '#882255', dark: '#dd7fb0' },
    shape: 'diamond',
    properties: [text('unit', '单位', 'Unit as the document writes it.')],
  },
  {
    label: 'Measurement',
    zh: '指标值',
    en: 'Measurement',
    plural: 'measurements',
    description: 'One value of one indicator.',
    colour: { light: '#aa7799', dark: '#e6b8d0' },
    shape: 'ellipse',
    properties: [
      int('year', '年份', 'Year that the value is for.'),
      int('periodStart', '起始年', 'First year, where the value is for a period.'),
      int('periodEnd', '截止年', 'Last year, where the value is for a period.'),
      float('value', '数值', "Plain number in the text's own unit."),
      float('valueTo', '数值上限', 'Upper end of a range.'),
      text('unit', '单位', 'Unit as written.'),
      text('comparator', '比较', 'How the value binds.', comparators),
      text('status', '性质', 'Aim or fact.', measurementStatuses),
      text('modality', '语气', 'Words such as 力争 that weaken the aim, and 预期性 or 约束性 of a table.'),
      int('baseYear', '基年', 'Year that a growth is measured against: 比2020年下降.'),
      text('subject', '主体', 'Region that the value is for.'),
      flag('yearly', '每年', 'The value is for each year of the period.'),
    ],
  },
  {
    label: 'Department',
    zh: '部门',
    en: 'Department',
    plural: 'departments',
    description: 'A party or government organ, its centres, commissions and sub-offices, and bodies set up for a task.',
    colour: { light: '#009e73', dark: '#2fc39a' },
    shape: 'ellipse',
    properties: [
      text(
        'function',
        '职能',
        'Canonical function of the organ without place and rank, e.g. 发展和改革; equal functions of two regions are comparable.',
      ),
      text('organ', '机关性质', 'party, government, congress, court, vertical (run from above), temporary, mass (群团).', [
        'party',
        'government',
        'congress',
        'court',
        'vertical',
        'temporary',
        'mass',
      ]),
      flag('collective', '集合', 'Stands for a group, such as 各有关部门.'),
    ],
  },
  {
    label: 'Platform',
    zh: '平台',
    en: 'Platform',
    plural: 'platforms',
    description: 'A digital system, app, data or computing platform, named or planned by name.',
    colour: { light: '#332288', dark: '#9c8df0' },
    shape: 'round-tag',
    properties: [flag('planned', '拟建', 'Named in a plan as to be built.')],
  },
  {
    label: 'Enterprise',
    zh: '企业',
    en: 'Enterprise',
    plural: 'enterprises',
    description: 'A firm or a group of firms with a name.',
    colour: { light: '#117733', dark: '#62c97f' },
    shape: 'pentagon',
    properties: [flag('collective', '集合', 'Stands for a group.')],
  },
  {
    label: 'Park',
    zh: '园区',
    en: 'Park',
    plural: 'parks',
    description: 'A park, incubator, development zone, base or port area.',
    colour: { light: '#44aa99', dark: '#7fd6c8' },
    shape: 'hexagon',
    properties: [flag('collective', '集合', 'Stands for a group, such as 各园区.')],
  },
  {
    label: 'Institution',
    zh: '机构',
    en: 'Institution',
    plural: 'institutions',
    description: 'A university, research institute, school, hospital, museum or association.',
    colour: { light: '#999933', dark: '#d3d36b' },
    shape: 'octagon',
    properties: [flag('collective', '集合', 'Stands for a group.')],
  },
  {
    label: 'Project',
    zh: '项目',
    en: 'Project',
    plural: 'projects',
    description: 'A named undertaking, programme or works.',
    colour: { light: '#cc6677', dark: '#f09aa9' },
    shape: 'barrel',
    properties: [],
  },
  {
    label: 'Industry',
    zh: '产业',
    en: 'Industry',
    plural: 'industries',
    description: 'A named industry or industrial chain.',
    colour: { light: '#661100', dark: '#d98a6a' },
    shape: 'cut-rectangle',
    properties: [],
  },
  {
    label: 'Award',
    zh: '荣誉',
    en: 'Award',
    plural: 'awards',
    description: 'A title, pilot status or recognition.',
    colour: { light: '#bb9900', dark: '#f5d547' },
    shape: 'star',
    properties: [],
  },
  {
    label: 'Event',
    zh: '活动',
    en: 'Event',
    plural: 'events',
    description: 'A dated or named meeting, contest or fair.',
    colour: { light: '#4477aa', dark: '#8fb8e0' },
    shape: 'vee',
    properties: [text('heldOn', '日期', 'ISO date, or year or month, on which it was held.')],
  },
  {
    label: 'Person',
    zh: '人物',
    en: 'Person',
    plural: 'persons',
    description: 'A named person; a post held is on the relation.',
    colour: { light: '#555555', dark: '#c9c9c9' },
    shape: 'triangle',
    properties: [],
  },
] as const satisfies readonly KindRow[];

export type Kind = (typeof rows)[number]['label'];
export const kinds: readonly (KindRow & { readonly label: Kind })[] = rows;
export const kindNames: readonly Kind[] = kinds.map((kind) => kind.label);

const byLabel = new Map<string, KindRow & { readonly label: Kind }>(kinds.map((kind) => [kind.label, kind]));

export function isKind(label: string): label is Kind {
  return byLabel.has(label);
}

/** The row of a kind. */
export function kindRow(label: Kind): KindRow & { readonly label: Kind } {
  const row = byLabel.get(label);
  if (!row) throw new Error(`No kind ${label} in the model`);
  return row;
}
