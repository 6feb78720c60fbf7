/**
 * Targets and measured facts in running text: an outcome, a quantity and a time. Works on cleaned text; offsets are into the string that
 * was given. Precision before recall: money promised, conditions for money, dates, durations and counts of the text's own parts are none.
 */
import { type Comparator, type Quantity, readQuantities } from './numbers.js';
import { namesApart, type Outcome, outcomeAfter, outcomeBefore, stateAfter, wantsObject } from './outcomes.js';
import { findTimes, type Time } from './times.js';

export interface Target {
  /** The quantity with its comparator words and unit. */
  readonly start: number;
  readonly end: number;
  /** What states it: from the outcome or the time, whichever is first, to the end of the quantity or of its noun. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly outcome: string;
  readonly outcomeStart: number;
  readonly outcomeEnd: number;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly status: 'TARGET' | 'ACTUAL';
  readonly year?: number;
  readonly periodStart?: number;
  readonly periodEnd?: number;
  readonly yearly: boolean;
  /** 力争, 争取 … where the text weakens the aim. */
  readonly modality?: string;
}

export interface TargetContext {
  /** What the passage's place says: an aim under 下一步 or in a plan, a fact under 现状. */
  readonly status?: 'TARGET' | 'ACTUAL';
  /** A year that the heading or the goals' opening words give to the whole passage. */
  readonly year?: number;
  /** A period that the goals' opening words give. */
  readonly within?: { readonly start: number; readonly end: number };
  /** The period of the plan: a year in it is an aim. */
  readonly period?: { readonly start: number; readonly end: number };
  /** Year in which the document was written: what 目前 means. */
  readonly written?: number;
  /** The text hands out money (若干措施): an aim needs a time of its own. */
  readonly promises?: boolean;
}

const money = /元$/;
const subsidy =
  /给予|奖励|奖补|补贴|补助|资助|贴息|返还|减免|最高|资金支持|一次性|标准的?(?:给予|发放)|按[^,，]{0,12}标准|扶持|兑现|授信|罚款|处以|减按|减征|免征|费率|利率|贴现|还款|续贷/;
const condition = /(?:的|者|且|之一|时|后)$/;
const span = /^(?:年|个月|天|日|个工作日|工作日|小时|分钟|秒|周|周年|周期|届|岁|学时|课时|个百分点起)$/;
const aim = /力争|争取|确保|努力|目标|将(?!近)|计划|要达到|预期/;
const forecast = /预测|预计|据[^,，]{0,12}测算|业界|有望/;
const done = /已经|已(?!经)|累计|同比|先后|成功|完成了|实现了|位列|居全|获得|获评|荣获|入选/;
const weak = /力争|争取/;
// Names that say nothing without their subject, which the clause before may hold.
const bare = /^(?:产值|营收|收入|增加值|规模|销售额|交易额|营业收入|总产值|总规模)$/;
const added = /^新增/;
const picks = /每年(?:[^，,]{0,4})(?:遴选|评选|选树|培育|认定|举办|组织|打造|征集)/;
const makes = /建成|建设(?!标准|项目)|培育(?!期)|打造|集聚|汇聚|引进|孵化|组建|创建/;
const counts = new Set([
  '部门',
  '层级',
  '类',
  '种',
  '批',
  '组',
  '层',
  '级',
  '周',
  '届',
  '度',
  '成',
  '起',
  '期',
  '次',
  '位',
  '单',
  '日',
  '卷',
  '册',
  'P',
  'E',
  '本',
  '口',
  '片',
]);
const roundUnits = /^(?:万|亿)?(?:个|家|名|人|项|座|户|台|场|套|件|条|处|所|款|门|只|支|篇|部|张|辆|亩|万|亿)/;

/** Every aim and measured fact of a passage (a paragraph or a line). Linear in its length. */
export function findTargets(text: string, context: TargetContext = {}): Target[] {
  const found: Target[] = [];
  for (const [from, to] of sentences(text)) readSentence(text, from, to, context, found);
  return found;
}

/** A sentence longer than this is read in parts, so that the work stays linear in any text. */
const LONGEST = 600;

function sentences(text: string): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  const close = (to: number): void => {
    while (to - from > LONGEST) {
      const comma = text.lastIndexOf('，', from + LONGEST);
      const cut = comma > from ? comma + 1 : from + LONGEST;
      parts.push([from, cut]);
      from = cut;
    }
    if (to > from) parts.push([from, to]);
  };
  for (let i = 0; i < text.length; i++) {
    if (!'。!！?？\n'.includes(text[i] as string)) continue;
    close(i);
    from = i + 1;
  }
  close(text.length);
  return parts;
}

/** Depth of brackets (not quotes) at each quantity decides whether it is an aside. */
function insideBrackets(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ('(（〔[【《'.includes(c)) depth++;
    inside[i] = depth > 0 ? 1 : 0;
    if (')）〕]】》'.includes(c)) depth = Math.max(0, depth - 1);
  }
  return inside;
}

function readSentence(text: string, from: number, to: number, context: TargetContext, found: Target[]): void {
  const sentence = text.slice(from, to);
  if (!/[\d百千万亿两三四五六七八九十]/.test(sentence) || forecast.test(sentence)) return;
  const inside = insideBrackets(sentence);
  const times = findTimes(sentence);
  const quantities = readQuantities(sentence).filter(
    (q) =>
      !inside[q.numberStart] &&
      q.unit !== '' &&
      !perHead(sentence, q) &&
      !(q.chinese && !q.magnitude && (counts.has(q.unit) || q.value < 2)) &&
      !times.some((t) => q.numberStart >= t.start && q.numberStart < t.end) &&
      !(q.unit === '年' && !q.chinese && q.value >= 1900 && q.value < 2100) &&
      !/[第No.Vv〔]$/.test(sentence.slice(0, q.numberStart)) &&
      !/^\s?(?:年|月|号|日|版|强|级|线|后|G\b|[:：]\d)/.test(sentence.slice(Math.max(q.numberEnd, q.end - q.tail.length))),
  );
  const paid = subsidy.test(sentence);
  let previousEnd = 0;
  for (let i = 0; i < quantities.length; i++) {
    const q = quantities[i] as Quantity;
    if (q.start < previousEnd && i > 0 && previousEnd > (quantities[i - 1] as Quantity).end) continue;
    const latest = timeFor(times, q.start);
    // 目前 … 力争用一年建设9个: an aim, whose time is not now.
    const time = latest?.sense === 'now' && weak.test(sentence.slice(latest.end, q.start)) ? undefined : latest;
    const list = apart(sentence, quantities, times, i, previousEnd);
    if (list) {
      for (const [name, each] of list.pairs) {
        const target = judge(sentence, each, { name, start: list.start, end: list.end }, time, times, context, paid);
        if (target) found.push(shift(target, from));
      }
      i += list.pairs.length - 1;
      previousEnd = (quantities[i] as Quantity).end;
      continue;
    }
    const outcome = nameOf(sentence, quantities, i, previousEnd, times) ?? growthOf(sentence, q, found, from, previousEnd);
    const start = previousEnd;
    if (!q.chinese) previousEnd = q.end;
    if (!outcome) continue;
    for (const one of split(outcome, q)) {
      const target = judge(sentence, q, one, time, times, context, paid, start);
      if (!target) continue;
      found.push(shift(target, from));
      previousEnd = Math.max(q.end, outcome.end);
    }
  }
}

/** 每万人拥有…, 万元GDP能耗: the number belongs to the name of the measure. */
function perHead(sentence: string, q: Quantity): boolean {
  if (!q.magnitude) return false;
  return (
    sentence[q.numberStart - 1] === '每' || /^(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|产值)/.test(sentence.slice(q.end))
  );
}

/** The latest time before a quantity; 每年 does not hide a year that stands before it. */
function timeFor(times: readonly Time[], at: number): Time | undefined {
  let best: Time | undefined;
  for (const time of times) if (time.start < at && time.sense !== 'yearly') best = time;
  return best;
}

const marks = new Set([...',，;；:：']);

function clauseStart(sentence: string, at: number, previousEnd: number, lists: boolean): number {
  let depth = 0;
  for (let i = at - 1; i >= previousEnd; i--) {
    const c = sentence[i] as string;
    if (c === '）' || c === ')') depth++;
    else if ((c === '（' || c === '(') && depth > 0) depth--;
    else if (depth === 0 && (marks.has(c) || (!lists && c === '、'))) return i + 1;
  }
  return previousEnd;
}

function clauseEnd(sentence: string, at: number, limit: number): number {
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const c = sentence[i] as string;
    if ('“‘(（'.includes(c)) depth++;
    else if ('”’)）'.includes(c)) depth--;
    else if (depth <= 0 && (marks.has(c) || c === '、')) return i;
  }
  return limit;
}

function nameOf(
  sentence: string,
  quantities: readonly Quantity[],
  i: number,
  previousEnd: number,
  times: readonly Time[],
): Outcome | undefined {
  const q = quantities[i] as Quantity;
  const next = quantities[i + 1];
  let start = clauseStart(sentence, q.start, previousEnd, true);
  // A number that ended just before 、 or 和 is the neighbour, not a part of the name.
  while (start < q.start && /[、和与及,，\s]/.test(sentence[start] as string)) start++;
  for (const time of times)
    if (time.end <= q.start && time.end > start && time.sense !== 'yearly' && time.start >= start - 1) start = time.end;
  const after = sentence.slice(q.end, clauseEnd(sentence, q.end, sentence.length));
  if (condition.test(after.slice(0, 1))) return undefined;
  // 营收超1000万元OPC100家以上: a number right before the noun that the next number counts is a qualifier.
  if (
    next &&
    after.length > 0 &&
    next.start < q.end + after.length &&
    !/^(?:和|与|及|以及)/.test(after) &&
    !wantsObject(sentence.slice(start, q.start))
  ) {
    return undefined;
  }
  const previous = quantities[i - 1];
  if (previous && start === previousEnd && isQualifier(sentence, previous, q)) {
    start = clauseStart(sentence, previous.start, i >= 2 ? (quantities[i - 2] as Quantity).end : 0, true);
  }
  const before = sentence.slice(start, q.start);
  if (sentence[q.end] === '、' && before !== '' && wantsObject(before)) {
    // 建成20个以上、总面积不低于10万平方米，功能完善的标杆社区: the noun stands behind its descriptions.
    const far = /的([^，,。；;、的]{3,24})(?=[，,。；;]|$)/.exec(sentence.slice(q.end, q.end + 80));
    if (far) {
      const from = q.end + far.index + 1;
      return { name: far[1] as string, start: from, end: from + (far[1] as string).length };
    }
  }
  const nounAfter = /^\s?[\p{Script=Han}A-Za-z“‘"(（\d]/u.test(after);
  if (nounAfter && (wantsObject(before) || q.lead === '')) {
    const limit = nounEnd(sentence, q.end, next);
    if (wantsObject(before)) return outcomeAfter(sentence, q.end, limit, before);
    const state = q.unit === '%' ? stateAfter(sentence, q.end, limit) : undefined;
    const subject = state ? outcomeBefore(sentence, start, q.start) : undefined;
    return state && subject ? { name: subject.name + state, start: subject.start, end: limit } : undefined;
  }
  if (nounAfter) return undefined;
  const outcome = outcomeBefore(sentence, start, q.start);
  if (!outcome) return undefined;
  if (bare.test(outcome.name.replace(/^实现/, ''))) return withSubject(sentence, start, outcome);
  const verb = /^、/.test(sentence.slice(previousEnd, start)) && previous ? addedBefore(sentence, previous.start) : '';
  return verb && !outcome.name.startsWith('新') ? { ...outcome, name: verb + outcome.name } : outcome;
}

/** 大数据+有所突破，实现产值 → 大数据+产值. */
function withSubject(sentence: string, start: number, outcome: Outcome): Outcome | undefined {
  const end = start - 1;
  if (end <= 0 || !/[,，]/.test(sentence[end] as string)) return undefined;
  let from = end - 1;
  while (from >= 0 && !/[,，;；:：、]/.test(sentence[from] as string)) from--;
  const subject = /^(.{2,16}?)(?:有所突破|取得突破|实现突破|不断壮大|加快发展|快速发展|持续增长)$/.exec(sentence.slice(from + 1, end))?.[1];
  return subject ? { name: subject + outcome.name.replace(/^实现/, ''), start: from + 1, end: outcome.end } : undefined;
}

/** 规模达到2万亿元，年均增长10%: growth without a subject is the growth of what was measured right before. */
function growthOf(sentence: string, q: Quantity, found: readonly Target[], from: number, previousEnd: number): Outcome | undefined {
  const last = found.at(-1);
  const growth = /^[，,、]?(年均(?:增长|增速)|同比增长|年增长|增长|增速|提高|下降)$/.exec(sentence.slice(previousEnd, q.start))?.[1];
  if (!last || !growth || q.unit !== '%' || last.end - from !== previousEnd || /增长|增速|提高|下降|率$/.test(last.outcome))
    return undefined;
  return { name: last.outcome + growth, start: previousEnd, end: q.start };
}

/** 新增 of the first member of a list holds for the members that follow: 新增A2家、B12家. */
function addedBefore(sentence: string, at: number): string {
  let from = at - 1;
  while (from >= 0 && !/[,，;；:：]/.test(sentence[from] as string)) from--;
  return /新增/.test(sentence.slice(from + 1, at)) ? '新增' : '';
}

const metric = /^[^，,。；;、]{0,6}(?:营收|营业收入|收入|产值|面积|规模|销售额|税收|市值|估值)$/;

/** Where the noun after a number ends: at the clause's end, or at the 、 or 和 before the next number. */
function nounEnd(sentence: string, at: number, next: Quantity | undefined): number {
  let depth = 0;
  let separator = -1;
  let straight = false;
  let described = false;
  for (let i = at; i < sentence.length; i++) {
    const c = sentence[i] as string;
    if (next && i >= next.start && !described) {
      // 100家以上年营收超千万元、具有高成长性的企业: a measure inside the description.
      if (!metric.test(sentence.slice(at, next.start))) return separator >= 0 ? separator : i;
      described = true;
    }
    if (c === '"') straight = !straight;
    if ('“‘(（'.includes(c)) depth++;
    else if ('”’)）'.includes(c)) depth--;
    else if (depth <= 0 && !straight && marks.has(c)) return i;
    else if (depth <= 0 && (c === '、' || c === '和' || c === '与' || c === '及')) separator = i;
  }
  return sentence.length;
}

function isQualifier(sentence: string, q: Quantity, next: Quantity): boolean {
  const between = sentence.slice(q.end, next.start);
  return (
    between.length > 0 &&
    between.length <= 20 &&
    !/[,，、;；:：和及与]/.test(between) &&
    (money.test(q.unit) || q.unit.endsWith('%') || q.tail !== '')
  );
}

/** 数字养老、数字教育、数字医疗达到70%以上: a share that each member of a list reaches. */
function split(outcome: Outcome, q: Quantity): readonly Outcome[] {
  // 数据集、智能体各100个: so many of each.
  if (outcome.name.endsWith('各')) {
    const each = outcome.name.slice(0, -1).split(/、|和|与|及/);
    return each.every((name) => name.length >= 2) ? each.map((name) => ({ ...outcome, name })) : [];
  }
  if (q.unit !== '%' || /占|比重|总|合计|平均/.test(outcome.name)) return [outcome];
  const names = outcome.name.split('、');
  if (names.length < 3 || names.some((name) => name.length < 2 || name.length > 12)) return [outcome];
  return names.map((name) => ({ ...outcome, name }));
}

/** 分别: names before it, as many quantities after it. */
function apart(
  sentence: string,
  quantities: readonly Quantity[],
  times: readonly Time[],
  i: number,
  previousEnd: number,
): { readonly pairs: readonly (readonly [string, Quantity])[]; readonly start: number; readonly end: number } | undefined {
  const q = quantities[i] as Quantity;
  const at = sentence.lastIndexOf('分别', q.start);
  if (at < previousEnd || q.start - at > 16 || /[,，;；:：、]/.test(sentence.slice(at, q.start))) {
    // The subject's own count (三条产业链) stands before 分别.
    const ahead = sentence.indexOf('分别', q.end);
    const next = quantities[i + 1];
    if (ahead < 0 || !next || ahead > next.start || /[,，;；:：]/.test(sentence.slice(q.end, ahead))) return undefined;
    const rest = apart(sentence, quantities, times, i + 1, previousEnd);
    return rest;
  }
  const run: Quantity[] = [q];
  for (let k = i + 1; k < quantities.length; k++) {
    const next = quantities[k] as Quantity;
    if (!/^[、和与及,，\s]{1,2}$|^以及$/.test(sentence.slice((run.at(-1) as Quantity).end, next.start))) break;
    run.push(next);
  }
  let start = clauseStart(sentence, at, previousEnd, true);
  for (const time of times) if (time.end <= at && time.end > start) start = time.end;
  while (start < at && /[,，、\s]/.test(sentence[start] as string)) start++;
  const names = namesApart(
    sentence.slice(start, at).replace(/^(?:力争|确保|实现|推动|全市|全区|全省|全国)+/, ''),
    sentence.slice(at + 2, q.start),
    run.length,
  );
  // 分别超过90%、75%: the word before the first holds for all.
  const each = run.map((one) => (one.comparator === '=' && one.lead === '' && q.lead !== '' ? { ...one, comparator: q.comparator } : one));
  return names ? { pairs: names.map((name, k) => [name, each[k] as Quantity] as const), start, end: q.start } : undefined;
}

function judge(
  sentence: string,
  q: Quantity,
  outcome: Outcome,
  time: Time | undefined,
  times: readonly Time[],
  context: TargetContext,
  paid: boolean,
  previousEnd = 0,
): Target | undefined {
  if (q.unit === '' || span.test(q.unit)) return undefined;
  const own = clauseStart(sentence, q.start, previousEnd, true);
  const clause = sentence.slice(own, q.end);
  // With the members of the list that stand before it.
  const stretch = sentence.slice(clauseStart(sentence, q.start, 0, true), q.end);
  const yearly =
    times.some(
      (t) =>
        t.sense === 'yearly' &&
        t.start < q.start &&
        !/[;；]/.test(sentence.slice(t.end, q.start)) &&
        (t.start >= own || t.start === times[0]?.start),
    ) || /(?<!\d)年(?:均)?(?:提升|提高|增长|培训|新增)/.test(clause.slice(0, q.start - own));
  const by = time?.sense === 'by';
  if (q.chinese && !q.magnitude && !(by && q.value >= 2 && roundUnits.test(q.unit))) return undefined;
  if (q.magnitude && q.lead === '' && !roundUnits.test(q.unit)) return undefined;
  const quota = yearly && !money.test(q.unit) && picks.test(stretch) && !subsidy.test(stretch) && !/^[<]/.test(q.comparator);
  if (paid && !quota && (money.test(q.unit) || !(by || time?.sense === 'at') || /给予|每(?:家|个|人|项|名)|最高|不超过/.test(clause)))
    return undefined;
  if (paid && !quota && !by) return undefined;
  const status = statusOf(sentence.slice(0, q.end), time, context);
  if (!status) return undefined;
  const inherited = !time && status === 'TARGET' ? context.year : undefined;
  const year = time?.sense === 'now' ? context.written : (time?.year ?? inherited);
  const period =
    time?.periodStart !== undefined
      ? { start: time.periodStart, end: time.periodEnd as number }
      : !time && status === 'TARGET' && year === undefined
        ? context.within
        : undefined;
  if (status === 'ACTUAL' && year === undefined && !period) return undefined;
  const bound = q.lead !== '' || q.tail !== '' || q.comparator !== '=';
  if (status === 'TARGET' && year === undefined && !period && !yearly) {
    // No time of its own: only in a plan, and only where the words bind the number.
    if (context.status !== 'TARGET' || !(bound || weak.test(stretch) || makes.test(stretch) || added.test(outcome.name))) return undefined;
    // A text that hands out money names many conditions: only what is to be built or brought there is an aim.
    if (
      context.promises &&
      !added.test(outcome.name) &&
      (paid || money.test(q.unit) || !bound || !makes.test(stretch) || /^[<]/.test(q.comparator))
    )
      return undefined;
    if (!bound && (q.chinese || (money.test(q.unit) && !added.test(outcome.name)) || q.unit === '%')) return undefined;
    if (counts.has(q.unit)) return undefined;
  }
  if (status === 'TARGET' && yearly && year === undefined && !bound && !quota && (context.promises || !aim.test(clause))) return undefined;
  if (status === 'TARGET' && (q.comparator === '<=' || q.comparator === '<') && /最高|最多|至多|上限/.test(q.lead)) return undefined;
  const modality = status === 'TARGET' ? weak.exec(sentence.slice(0, q.start))?.[0] : undefined;
  const timed = time && time.start < q.start ? time.start : q.start;
  return {
    start: q.start,
    end: q.end,
    clauseStart: Math.min(timed, outcome.start, q.start),
    clauseEnd: Math.max(q.end, outcome.end),
    outcome: outcome.name,
    outcomeStart: outcome.start,
    outcomeEnd: Math.max(outcome.end, outcome.start + 1),
    value: q.value,
    ...(q.valueTo === undefined ? {} : { valueTo: q.valueTo }),
    unit: q.unit,
    comparator: q.comparator,
    status,
    ...(year === undefined ? {} : { year }),
    ...(period ? { periodStart: period.start, periodEnd: period.end } : {}),
    yearly,
    ...(modality ? { modality } : {}),
  };
}

function statusOf(before: string, time: Time | undefined, context: TargetContext): 'TARGET' | 'ACTUAL' | undefined {
  switch (time?.sense) {
    case 'until':
    case 'since':
    case 'now':
      return 'ACTUAL';
    case 'by':
      return /已经|已(?=[建完实形])/.test(before.slice(time.start)) && context.status !== 'TARGET' ? 'ACTUAL' : 'TARGET';
    case 'at': {
      if (aim.test(before) && context.status !== 'ACTUAL') return 'TARGET';
      const last = time.year ?? time.periodEnd ?? 0;
      if (context.period && context.status !== 'ACTUAL') return last >= context.period.start ? 'TARGET' : 'ACTUAL';
      if (context.written !== undefined && last < context.written) return 'ACTUAL';
      if (context.status) return context.status;
      return done.test(before) ? 'ACTUAL' : undefined;
    }
    default:
      return context.status === 'TARGET' ? 'TARGET' : undefined;
  }
}

function shift(target: Target, by: number): Target {
  return {
    ...target,
    start: target.start + by,
    end: target.end + by,
    clauseStart: target.clauseStart + by,
    clauseEnd: target.clauseEnd + by,
    outcomeStart: target.outcomeStart + by,
    outcomeEnd: target.outcomeEnd + by,
  };
}
