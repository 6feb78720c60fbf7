import type { Mention, Passage, Relation, Thing, Values } from '../extract/types.js';
import type { Kind, RelationType } from '../model/index.js';
import { buildFacts } from './build.js';
import { mergeFacts } from './merge.js';
import type { Facts } from './types.js';

export interface GenerateOptions {
  /** How many plans, each a document of its own. */
  readonly plans: number;
  /** Equal seeds give equal facts. */
  readonly seed?: number;
  /** Actions in a plan (default 4) and tasks under an action (default 5). */
  readonly actions?: number;
  readonly tasks?: number;
}

/**
 * Facts of plausible, invented plans, for tests and measurements: every kind and relation of the model, evidence that stands at its offsets in
 * the document's own `text`, and shared regions and departments. The places are made up, so that nothing here can be taken for a real duty.
 */
export function generate(options: GenerateOptions): Facts {
  const random = randomNumbers(options.seed ?? 1);
  const size = { actions: options.actions ?? 4, tasks: options.tasks ?? 5 };
  return mergeFacts(Array.from({ length: options.plans }, (_, index) => writePlan(random, index, size)));
}

export type Random = () => number;

/** Mulberry32: from 0 to 1, 32 bits of state, the same numbers everywhere. */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  const item = from[Math.floor(random() * from.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

function pickSome<T>(random: Random, from: readonly T[], count: number): T[] {
  const rest = [...from];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] as T);
}

const first = '云清东长和南金玉平安宁永'.split('');
const second = '溪河山泉岭湖川林阳原浦港'.split('');
const functions = [
  ['商务', '商务局'],
  ['发展和改革', '发展和改革局'],
  ['工业和信息化', '工业和信息化局'],
  ['财政', '财政局'],
  ['科技', '科学技术局'],
  ['教育', '教育局'],
  ['农业农村', '农业农村局'],
  ['交通运输', '交通运输局'],
  ['文化和旅游', '文化广电和旅游局'],
  ['卫生健康', '卫生健康局'],
  ['市场监管', '市场监督管理局'],
  ['生态环境', '生态环境局'],
  ['数据', '大数据管理局'],
  ['人力资源和社会保障', '人力资源和社会保障局'],
] as const;
const fields = ['数字经济', '营商环境', '乡村振兴', '绿色低碳', '先进制造', '现代物流'];
const verbs = ['加快推进', '全面提升', '着力完善', '大力发展', '持续深化', '统筹建设'];
const objects = [
  '政务服务数字化',
  '农村电商体系',
  '5G网络覆盖',
  '工业互联网',
  '智慧物流',
  '数据要素流通',
  '企业上云',
  '绿色工厂',
  '人才引育',
  '冷链设施',
];
const industries = ['激光装备', '集成电路', '富硒产业', '绿色建材', '生物医药', '智能家电'];
const measures = [
  ['电子商务交易额', '亿元'],
  ['5G基站数', '个'],
  ['规模以上企业研发投入占比', '%'],
  ['高新技术企业数', '家'],
  ['快递业务量', '万件'],
] as const;
const numerals = '一二三四五六七八九十'.split('');

function placeName(index: number, suffix: string): string {
  const pairs = first.length * second.length;
  const round = Math.floor(index / pairs);
  return `${first[Math.floor(index / second.length) % first.length]}${second[index % second.length]}${round ? (numerals[(round - 1) % 10] ?? '') : ''}${suffix}`;
}

/** One document while it is written: its text grows, and what is said of things keeps the offsets. */
class Page {
  text = '';
  private section: readonly string[] = [];
  private readonly things = new Map<string, Thing & { readonly mentions: Mention[] }>();
  private readonly relations: Relation[] = [];

  /** Writes a line and gives its passage. */
  line(text: string): Passage {
    const start = this.text.length;
    this.text += `${text}\n`;
    return { start, end: start + text.length, section: this.section };
  }

  heading(level: number, text: string): Passage {
    this.section = [...this.section.slice(0, level), text];
    return this.line(text);
  }

  thing(kind: Kind, name: string, identity: string, properties: Values = {}, form = name): Body {
    const key = `${kind} ${identity} ${name}`;
    if (!this.things.has(key)) this.things.set(key, { key, kind, name, identity, properties, mentions: [] });
    return { key, name, form };
  }

  mention(body: Body, passage: Passage, form = body.form): Body {
    this.things.get(body.key)?.mentions.push({ ...passage, form, rule: 'generated', origin: 'RULE', confidence: 1 });
    return body;
  }

  relate(type: RelationType, from: Body, to: Body, passages: readonly Passage[], properties: Values = {}): void {
    this.relations.push({ type, from: from.key, to: to.key, properties, passages, rule: 'generated', origin: 'RULE', confidence: 1 });
  }

  facts(name: string, properties: Values): Facts {
    const extraction = { document: { name, properties }, things: [...this.things.values()], relations: this.relations, flags: [] };
    return buildFacts(this.text, extraction, { keepText: true, fileName: `${name}.txt` });
  }
}

/** A thing as the document calls it. */
interface Body {
  readonly key: string;
  readonly name: string;
  readonly form: string;
}

interface Place {
  readonly region: Body;
  readonly path: string;
  readonly short: string;
}

function placesOf(page: Page, index: number): readonly [Place, Place, Place] {
  const county = Math.floor(index / 3);
  const city = Math.floor(county / 5);
  const province = Math.floor(city / 6);
  const make = (name: string, path: string, level: string): Place => ({
    region: page.thing('Region', name, path, { level, region: path }),
    path,
    short: name.slice(-1),
  });
  const provinceName = placeName(province, '省');
  const cityName = placeName(city * 7 + 3, '市');
  const countyName = placeName(county * 5 + 1, '区');
  return [
    make(provinceName, provinceName, 'province'),
    make(cityName, `${provinceName}${cityName}`, 'city'),
    make(countyName, `${provinceName}${cityName}${countyName}`, 'county'),
  ];
}

/** What the parts of one plan share. */
interface Draft {
  readonly page: Page;
  readonly random: Random;
  readonly index: number;
  readonly year: number;
  readonly county: Place;
  readonly plan: Body;
  readonly bodies: readonly Body[];
  /** A note on who leads, where this plan has one. */
  readonly note?: Passage;
}

function writePlan(random: Random, index: number, size: { readonly actions: number; readonly tasks: number }): Facts {
  const page = new Page();
  const [province, city, county] = placesOf(page, index);
  const field = fields[(index + Math.floor(index / 3)) % fields.length] ?? '';
  const year = 2021 + (index % 5);
  const title = `${county.region.name}${field}三年行动计划（${year}—${year + 2}年）`;
  const docNumber = `${county.region.name.slice(0, 2)}政办发〔${year}〕${index + 1}号`;
  const issuedOn = `${year}-0${1 + (index % 9)}-15`;
  const titled = page.heading(0, title);
  const period = { periodStart: year, periodEnd: year + 2 };
  const plan = page.mention(page.thing('Plan', title, county.path, { docNumber, issuedOn, ...period, region: county.path }), titled);
  const preamble = page.line(`${county.path}人民政府办公室印发，${docNumber}。`);
  for (const place of [province, city, county]) page.mention(place.region, preamble);
  page.relate('PART_OF', county.region, city.region, [preamble]);
  page.relate('PART_OF', city.region, province.region, [preamble]);
  page.relate('COVERS', plan, county.region, [titled]);
  page.relate('ISSUED', county.region, plan, [preamble]);
  const basisTitle = `${city.region.name}${field}发展规划`;
  const basisLine = page.line(`根据《${basisTitle}》，制定本计划。`);
  page.relate('BASED_ON', plan, page.mention(page.thing('Plan', basisTitle, city.path, { region: city.path }), basisLine), [basisLine]);
  const bodies = functions.map(([work, organ]) =>
    page.thing(
      'Department',
      `${county.region.name}${organ}`,
      county.path,
      { region: county.path, function: work },
      `${county.short}${organ}`,
    ),
  );
  const note = index % 3 === 1 ? page.line('以下任务列第一位的部门为牵头单位。') : undefined;
  const draft: Draft = { page, random, index, year, county, plan, bodies, ...(note ? { note } : {}) };
  for (let order = 0; order < size.actions; order++) writeAction(draft, order, size.tasks);
  for (const body of bodies) {
    page.mention(body, preamble);
    page.relate('LOCATED_IN', body, county.region, [preamble]);
  }
  writeTargets(draft);
  writeExtras(draft);
  return page.facts(title, { title, docNumber, issuedOn, region: county.path });
}

function writeAction(draft: Draft, order: number, tasks: number): void {
  const { page, random, plan, county } = draft;
  const number = `${numerals[order % 10] ?? ''}、`;
  const name = `${pick(random, objects)}${pick(random, ['提升', '突破', '融合', '惠民'])}行动`;
  const line = page.heading(1, `${number}${name}`);
  const action = page.mention(page.thing('Action', name, `${plan.key} ${order}`, { number, order, region: county.path }), line);
  page.relate('PART_OF', action, plan, [line]);
  if (random() < 0.5) {
    const industry = pick(random, industries);
    const focus = page.line(`聚焦${industry}，做大做强。`);
    page.relate('FOCUSES_ON', action, page.mention(page.thing('Industry', industry, ''), focus), [focus]);
  }
  for (let place = 0; place < tasks; place++) {
    const nth = order * tasks + place;
    const taskName = `${pick(random, verbs)}${pick(random, objects)}`;
    const heading = page.heading(2, `${nth + 1}.${taskName}`);
    const properties = { number: `${nth + 1}.`, order: nth, region: county.path };
    const task = page.mention(page.thing('Task', taskName, `${plan.key} ${nth}`, properties), heading);
    page.relate('PART_OF', task, action, [heading]);
    // One task in ten names nobody, as in real plans.
    if (random() < 0.9) assign(draft, task);
  }
}

/** The bracket after a task, in one of the styles that plans use, and the relations that it states. */
function assign({ page, random, bodies, note }: Draft, task: Body): void {
  const all = pickSome(random, bodies, 1 + Math.floor(random() * 4));
  const [lead, ...others] = all;
  const style = random();
  if (!lead) return;
  const list = (some: readonly Body[]): string => some.map((body) => body.form).join('、');
  const each = (type: RelationType, some: readonly Body[], passages: readonly [Passage, ...Passage[]], own: Values, from = 0): void => {
    for (const [place, body] of some.entries()) {
      page.relate(type, page.mention(body, passages[0]), task, passages, { ...own, position: from + place, group: 0 });
    }
  };
  if (others.length === 0) {
    each('LEADS', [lead], [page.line(`（${lead.form}负责）`)], { basis: 'SOLE', roleText: '负责' });
  } else if (note) {
    const line = page.line(`（${list(all)}）`);
    each('LEADS', [lead], [line, note], { basis: 'NOTE', roleText: '牵头' });
    each('PARTICIPATES_IN', others, [line, note], { basis: 'NOTE', roleText: '配合' }, 1);
  } else if (style < 0.5) {
    const line = page.line(`（牵头单位：${lead.form}；责任单位：${list(others)}）`);
    each('LEADS', [lead], [line], { basis: 'STATED', roleText: '牵头单位' });
    each('PARTICIPATES_IN', others, [line], { basis: 'STATED', roleText: '责任单位' }, 1);
  } else {
    const openList = style > 0.85;
    const line = page.line(`（责任单位：${list(all)}${openList ? '等' : ''}）`);
    each('RESPONSIBLE_FOR', all, [line], { basis: 'UNMARKED', roleText: '责任单位', openList });
  }
}

function writeTargets({ page, random, plan, county, bodies, year }: Draft): void {
  page.heading(1, '附件：主要指标');
  for (const [name, unit] of pickSome(random, measures, 3)) {
    const lead = pick(random, bodies);
    const counted = unit === '个' || unit === '家';
    const now = counted ? Math.round(random() * 400) : Math.round(random() * 4000) / (unit === '%' ? 100 : 10);
    const aim = counted ? now + 50 : Math.round(now * 11) / 10;
    const line = page.line(`${name}（${unit}） ${year}年${now} ${year + 2}年${aim} ${lead.form}牵头`);
    const indicator = page.mention(page.thing('Indicator', name, plan.key, { unit, region: county.path }), line);
    page.relate('HAS_INDICATOR', plan, indicator, [line]);
    page.relate('LEADS', page.mention(lead, line), indicator, [line], { basis: 'STATED', roleText: '牵头', position: 0, group: 0 });
    const measure = (of: number, value: number, status: string, comparator: string): void => {
      const properties = { year: of, value, unit, comparator, status, subject: county.path, region: county.path };
      const measurement = page.thing('Measurement', `${name} ${of}年`, plan.key, properties, `${value}`);
      page.relate('HAS_VALUE', indicator, page.mention(measurement, line), [line]);
    };
    measure(year, now, 'ACTUAL', '=');
    measure(year + 2, aim, 'TARGET', pick(random, ['>=', '>', '~']));
  }
}

/** Platforms, parks, firms and the rest of the model, a few in each plan. */
function writeExtras({ page, random, index, plan, county, bodies, year }: Draft): void {
  page.heading(1, '保障措施');
  const place = county.region.name.slice(0, -1);
  const here = { region: county.path };
  const [body, other] = pickSome(random, bodies, 2);
  if (!body || !other) return;
  const named = (kind: Kind, name: string, line: Passage, properties: Values = here): Body =>
    page.mention(page.thing(kind, name, county.path, properties), line);
  const shared = (kind: Kind, name: string, line: Passage): Body => page.mention(page.thing(kind, name, ''), line);

  const built = page.line(`${body.form}牵头建设“${place}通”平台，并引导企业使用。`);
  const platform = named('Platform', `${place}通`, built, { ...here, planned: true });
  page.relate('BUILDS', page.mention(body, built), platform, [built]);
  page.relate('PROMOTES', body, platform, [built]);
  page.relate('LEADS', body, platform, [built], { basis: 'STATED', roleText: '牵头', position: 0, group: 0 });

  const set = page.line(`成立${county.short}数字经济工作领导小组，李明任组长，办公室设在${body.form}，${other.form}为成员单位。`);
  const group = named('Department', `${county.region.name}数字经济工作领导小组`, set, { ...here, organ: 'temporary' });
  const person = named('Person', '李明', set);
  page.relate('HOSTS_OFFICE_OF', page.mention(body, set), group, [set]);
  page.relate('MEMBER_OF', page.mention(other, set), group, [set], { role: '成员单位' });
  page.relate('MEMBER_OF', person, group, [set], { role: '组长' });

  const parks = page.line(`${place}科技产业园入驻${place}智联科技有限公司，与${place}大学共建，获评省级科技企业孵化器。`);
  const park = named('Park', `${place}科技产业园`, parks);
  const firm = named('Enterprise', `${place}智联科技有限公司`, parks);
  const school = named('Institution', `${place}大学`, parks);
  page.relate('HOUSES', park, firm, [parks]);
  page.relate('PARTNERS_WITH', park, school, [parks]);
  page.relate('RECEIVED', park, shared('Award', '省级科技企业孵化器', parks), [parks]);
  for (const node of [park, firm, school]) page.relate('LOCATED_IN', node, county.region, [parks]);

  const works = page.line(`${county.short}政府牵头建设${place}冷链物流园项目，各园区配合，${year}年举办${place}数字经济大会。`);
  const project = named('Project', `${place}冷链物流园项目`, works, here);
  const every = named('Park', '各园区', works, { ...here, collective: true });
  const stated = { basis: 'STATED', group: 0 };
  page.relate('BUILDS', county.region, project, [works]);
  page.relate('LEADS', county.region, project, [works], { ...stated, roleText: '牵头', position: 0 });
  page.relate('PARTICIPATES_IN', every, project, [works], { ...stated, roleText: '配合', position: 1 });
  page.relate('HELD', county.region, named('Event', `${place}数字经济大会`, works, { ...here, heldOn: `${year}` }), [works]);
  if (index % 4 === 0) page.relate('SIGNED', person, plan, [page.line('签发人：李明')]);
}
