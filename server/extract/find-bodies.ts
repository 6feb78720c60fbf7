import { parseBodies } from './bodies.js';
import type { Body, BodyContext } from './body.js';
import { oneOf } from './characters.js';
import { stems, wholeOrgans } from './families.js';
import { nationalOrgans, partyOrgans } from './organ-tables.js';
import { placeAt } from './places.js';
import { chainAt, country, mayStartRegion } from './regions.js';
import type { Span } from './types.js';

/** Where 市, 区 … end another word (城市, 园区) or speak of many (各市, 设区市), no body of the place starts. */
const otherWord: Readonly<Record<string, string>> = {
  市: '城都上超门集股夜楼闹菜街利',
  区: '园社片辖小地景校厂库港街新发特灾山牧林矿郊城开学选战专时湾湖海旧老禁疫',
  县: '',
  省: '',
  州: '亚欧美非',
  盟: '联同',
  旗: '红国军',
  团: '集社财兵师旅',
};

function startsBody(previous: string, level: string): boolean {
  return !'各级设辖省市区县州'.includes(previous) && !(otherWord[level] ?? '').includes(previous);
}

/** Last words of organs that running text may name, and the families whose 中心 is an organ and no building. */
const lastWords = ['委员会', '管理局', '服务局', '办公室', '局', '厅', '委', '分局'];
const centres =
  /^(?:data|disease-control|housing-fund|city-operation|government-services|approval|small-business|investment|employment|petitions|office-affairs|research)$/;

/** Where an organ's last word goes on into another word: 科技局|长, 宣传部|门, 委|员. */
const wrongAfter: Readonly<Record<string, string>> = {
  局: '长面部域限势',
  厅: '长级堂局',
  委: '员托任派书会',
  办: '公理法学好事证案结班',
  部: '门署长队级委位分',
  院: '长校士系所',
  心: '城区店',
  会: '议员展计',
  府: '采购买投债引网性主职部工报数治服补奖基专统门平资',
};

interface Spellings {
  /** Organs that need a place before them. */
  readonly local: WordSet;
  /** National organs that are plain without one. */
  readonly national: WordSet;
  readonly nationalStarts: ReadonlySet<string>;
  /** 1 for each code unit that a national organ, a branch of the central bank or 自治区 starts with. */
  readonly starts: Uint8Array;
}

/** Words with the lengths that they have by their first code unit, longest first. */
interface WordSet {
  readonly all: ReadonlySet<string>;
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

function wordSet(all: ReadonlySet<string>): WordSet {
  const sets = new Map<number, Set<number>>();
  for (const word of all) sets.set(word.charCodeAt(0), (sets.get(word.charCodeAt(0)) ?? new Set()).add(word.length));
  return { all, lengths: new Map([...sets].map(([unit, lengths]) => [unit, [...lengths].sort((a, b) => b - a)])) };
}

let made: Spellings | undefined;

function spellings(): Spellings {
  if (made) return made;
  const local = new Set<string>();
  for (const organ of wholeOrgans.keys()) if (organ.length > 1 && organ !== '管局') local.add(organ);
  for (const [spelling, stem] of stems) {
    if (spelling.length < 2) continue;
    for (const last of lastWords) local.add(spelling + last);
    if (centres.test(stem.family) && !/^(?:数据|智慧城市|政务|信息|创新|改革)$/.test(spelling))
      for (const last of ['中心', '管理中心', '服务中心']) local.add(spelling + last);
  }
  for (const organ of partyOrgans.keys()) {
    local.add(`委${organ}`);
    local.add(`党委${organ}`);
  }
  for (const vertical of [
    '税务局',
    '通信管理局',
    '金融监管局',
    '金融监管分局',
    '银保监局',
    '银保监分局',
    '证监局',
    '海关',
    '人民银行',
    '人行',
  ])
    local.add(vertical);
  local.add('委');
  local.add('党委');
  const national = new Set<string>();
  for (const spelling of nationalOrgans.keys())
    if (/^(?:国家|国务院|中央|中国|全国|中华|中共|最高|共青团)/.test(spelling) || /(?:部|总局|总署)$/.test(spelling))
      if (spelling.length > 2) national.add(spelling);
  const starts = new Uint8Array(0x10000);
  for (const spelling of [...national, ...plainNational, '人行', '中国', '自治区']) starts[spelling.charCodeAt(0)] = 1;
  made = {
    local: wordSet(local),
    national: wordSet(national),
    nationalStarts: new Set([...national].map((spelling) => spelling.slice(0, 2))),
    starts,
  };
  return made;
}

/**
 * Mentions of organs in running text, in order. Precision first: only organs of the table, with a place or a level before them (or national
 * ones by their full names), and those that share one over 、 (市商务局、财政局). `closed` are spans in order that are not looked into.
 */
export function findBodies(text: string, context: BodyContext = {}, closed: readonly Span[] = []): readonly Body[] {
  const table = spellings();
  const out: Body[] = [];
  const runs = new Map<string, readonly Body[]>();
  let next = 0;
  let at = 0;
  while (at < text.length - 2) {
    for (let span = closed[next]; span && span.start <= at; span = closed[next]) {
      at = Math.max(at, span.end);
      next += 1;
    }
    const code = text.charCodeAt(at);
    if (!isLevel(code) && table.starts[code] !== 1 && !mayStartRegion(text, at)) {
      at += 1;
      continue;
    }
    const end = organFrom(text, at, context, table);
    if (end === 0) {
      at += skip(text, at, context);
      continue;
    }
    const central = plainNational.has(text.slice(at, end));
    const task = /(?:领导小组|指挥部|联席会议|工作专班)(?:办公室)?$/.test(text.slice(at, end));
    const stop = central || task ? end : runFrom(text, end, context, table);
    for (const body of readRun(text, at, stop, central ? { region: country } : context, runs)) {
      // 县政府 of 各市、县政府 is of no one place.
      const placed = body.region !== undefined || context.region === undefined;
      if (placed && body.confidence >= 0.8 && !body.collective) out.push(body);
    }
    at = stop;
  }
  return out;
}

/** A run is read once for each way it is written. */
function readRun(text: string, from: number, to: number, context: BodyContext, runs: Map<string, readonly Body[]>): readonly Body[] {
  const run = text.slice(from, to);
  let bodies = runs.get(run);
  if (!bodies) {
    bodies = parseBodies(run, 0, run.length, context).bodies;
    runs.set(run, bodies);
  }
  return bodies.map((body) => ({ ...body, start: body.start + from, end: body.end + from }));
}

/** National bodies that a text of any place calls by these names; with a place they are branches and read before. */
const plainNational: ReadonlySet<string> = new Set(['人民银行', '银保监会', '证监会', '金融监管总局']);

/** A body set up for a task: 省应对疫情工作领导小组. No verb stands inside its name. */
const taskBody =
  /^[省市区县州](?!级|直|委)(?:(?!成立|设立|建立|组建|组成|担任|负责|根据|按照|加强|强化|各|由|任|在|将|要|为|(?<!应)对|及其)[一-龥A-Za-z0-9“”（）]){2,28}?(?:领导小组|指挥部|联席会议|工作专班)(?:办公室)?(?!成员|组长|会议)/;

/** A centre of a place by its own name: 区新技术产业发展服务中心, 西安市交通信息中心. */
const centreBody =
  /^(?![级直民域块场属内外管市县区])(?:(?!建设|打造|推动|成立|设立|组建|依托|加强|工程|技术研究)[^与及和的等在为至到从、，。；：\s（）“”]){2,12}?(?:服务中心|信息中心|发展中心|促进中心|指挥中心|调度中心|事务中心|管理中心)(?![站区城化])/;

const isLevel = oneOf('省市区县州盟旗团');

/** Past the name of a place, so that its last word (重庆市) starts nothing. */
function skip(text: string, at: number, context: BodyContext): number {
  return mayStartRegion(text, at) ? Math.max(1, placeAt(text.slice(at, at + 24), context.region).form.length) : 1;
}

/** End of the body that starts at `at`, or 0. */
function organFrom(text: string, at: number, context: BodyContext, table: Spellings): number {
  const code = text.charCodeAt(at);
  if (isLevel(code)) {
    const char = text.charAt(at);
    const previous = text.charAt(at - 1);
    if (at > 0 && !startsBody(previous, char)) return 0;
    if (char === '团') return /^团[省市区县州]委(?!员|书|托)/.test(text.slice(at, at + 4)) ? at + 3 : 0;
    return organAt(text, at + 1, table) || centreAt(text, at + 1) || at + (taskBody.exec(text.slice(at, at + 40))?.[0].length ?? -at);
  }
  const start = table.starts[code] === 1 ? text.slice(at, at + 2) : '';
  if (start === '人行' || start === '人民' || start === '中国') {
    const branch = bankBranch.exec(text.slice(at, at + 24))?.[0];
    if (branch) return at + branch.length;
  }
  if (start) {
    const plain = text.slice(at, at + 6);
    for (const name of plainNational) if (plain.startsWith(name)) return at + name.length;
  }
  if (start && table.nationalStarts.has(start)) {
    const end = longestIn(text, at, table.national);
    if (end > 0) return localOf(text, end, context, table) || end;
  }
  if (start && text.startsWith('自治区', at)) return organAt(text, at + 3, table);
  if (!mayStartRegion(text, at)) return 0;
  const place = placeAt(text.slice(at, at + 40), context.region);
  if (!place.named) return 0;
  const behind = at + place.form.length;
  const organ = organAt(text, behind, table) || (place.short ? 0 : centreAt(text, behind));
  if (organ > 0 || place.short) return organ;
  // The last word of the place stands for a level: 重庆市 + 满天星行动计划工作专班.
  const task = taskBody.exec(text.slice(behind - 1, behind + 40))?.[0].length ?? 0;
  return task > 0 ? behind - 1 + task : 0;
}

/** End of a centre of the place before it, or 0. */
function centreAt(text: string, at: number): number {
  const found = centreBody.exec(text.slice(at, at + 24))?.[0];
  return found ? at + found.length : 0;
}

const bankBranch = /^(?:中国)?(?:人民银行|人行)[一-龥]{0,10}?(?:分行|中心支行|支行|中支|营业管理部)/;

/** 国家税务总局宿迁市税务局: the head office before its body at a place. */
function localOf(text: string, at: number, context: BodyContext, table: Spellings): number {
  if (!mayStartRegion(text, at)) return 0;
  const chain = chainAt(text, at, context.region, true);
  if (!chain) return 0;
  return text.startsWith('监管', chain.end)
    ? (/^监管(?:分局|支局|局)/.exec(text.slice(chain.end, chain.end + 4))?.[0].length ?? 0) + chain.end
    : organAt(text, chain.end, table);
}

function organAt(text: string, at: number, table: Spellings): number {
  const end = longestIn(text, at, table.local);
  // 市委 is a body of its own where no post, meeting or organ of it follows.
  if (end === at + 1) return /^(?:[^一-龥]|$|[和及与对召印出把将在向要决以就按的省市区县])/.test(text.slice(end, end + 1)) ? end : 0;
  return end;
}

function longestIn(text: string, at: number, words: WordSet): number {
  for (const length of words.lengths.get(text.charCodeAt(at)) ?? []) {
    const word = text.slice(at, at + length);
    if (!words.all.has(word)) continue;
    const wrong = wrongAfter[word.at(-1) ?? ''] ?? '';
    const next = text.charAt(at + length);
    // 工信部联企业〔2011〕300号 is a number of a document.
    if (next === '联' && text.charAt(at + length + 1) !== '合') continue;
    if (next === '' || !wrong.includes(next)) return at + length;
  }
  return 0;
}

/** Goes on over 、 to organs that share the place before them. */
function runFrom(text: string, from: number, context: BodyContext, table: Spellings): number {
  let end = besideAt(text, from, table);
  while (text.charAt(end) === '、') {
    const next = organFrom(text, end + 1, context, table) || sharedAt(text, end + 1, table);
    if (next === 0) break;
    end = besideAt(text, next, table);
  }
  return end;
}

/** 市经信局市新经济委: a second sign, or a lost 、; the reader of lists tells which. */
function besideAt(text: string, at: number, table: Spellings): number {
  return /[省市区县州]/.test(text.charAt(at)) ? organAt(text, at + 1, table) || at : at;
}

function sharedAt(text: string, at: number, table: Spellings): number {
  const end = longestIn(text, at, table.local);
  return end - at > 2 ? end : 0;
}
