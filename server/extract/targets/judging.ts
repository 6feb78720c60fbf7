/** Whether a number with its noun is an aim, a fact or neither, and of which year. Precision before recall: in doubt it is neither. */

import type { Time } from '../times.js';
import { clauseStart } from './clauses.js';
import { granted, priced } from './grants.js';
import type { Measured, Status } from './measured.js';
import type { Outcome } from './outcomes.js';
import type { Quantity } from './quantities.js';
import { counts, type Sentence, stretchOf } from './sentence.js';

export interface TargetContext {
  /** What the passage's place says: an aim under 下一步 or in a plan, a fact under 现状. */
  readonly status?: Status;
  /** A year that the heading or the goals' opening words give to the whole passage. */
  readonly year?: number;
  /** A period that the goals' opening words give. */
  readonly within?: { readonly start: number; readonly end: number };
  /** The passage states goals: every number in it is one, whether a word binds it or not. */
  readonly goals?: boolean;
  /** The period of the plan: a year in it is an aim. */
  readonly period?: { readonly start: number; readonly end: number };
  /** Year in which the document was written: what 目前 and 今年 mean. */
  readonly written?: number;
  /** The text hands out money (若干措施): an aim needs a time of its own. */
  readonly promises?: boolean;
}

const money = /元$/;
const spent = /^(?:天|日|个工作日|工作日|小时|分钟|秒)$/;
const span = /^(?:年|个月|月|天|日|个工作日|工作日|小时|分钟|秒|周|周年|周期|届|岁|学时|课时|个百分点起)$/;
export const aim = /力争|争取|确保|努力|目标|将(?!近)|计划|要达到|预期/;
// 主要预期目标是：
const stated = /目标(?:是|为|任务)?[:：]/;
// 现有书店20家, 时间已压缩至20天: how things are.
const reached = /(?:现有|实有|已有|已累计|已经|已(?=[建达实完形培引创压降升增获拥开]))/;
const done = /已经|已(?!经)|累计|同比|先后|成功|完成了|实现了|位列|居全|获得|获评|荣获|入选/;
export const weak = /力争|争取/;
const added = /^新增/;
const picks = /每年(?:[^，,]{0,4})(?:遴选|评选|选树|培育|认定|举办|组织|打造|征集)/;
// What makes a number of things: without a time, in a plan, it says what is to be done.
const verbs =
  '建成|建设(?!标准|项目)|培育(?!期)|打造|集聚|汇聚|引进|招引|引育|孵化|组建|创建|创成|新建|改扩建|改造|培养|滚动开放|滚动实施|开放|形成|开通|开工|竣工|通车|落地|举办|推广|发布|推出|遴选|认定|选派|招聘|培训|布局|制修订|制定|研制|征集|攻克|完成|实现|净增|提升|改建|开展|实施|储备|创作|推动|转化|设立|铺设|治理|整治|修复|开发(?!区|者|商)';
const makes = new RegExp(verbs);
// … at the head of its clause.
const doing = new RegExp(
  `^[\\s\\d（()）、.．①-⑨一二三四五是]{0,5}(?:力争|争取|确保|每年|全年|全市|全省|全县|全区|新增|再|并)*(?:${verbs}|发展)`,
);
// 实施六大工程中的3项任务: parts of the plan, not what it reaches.
const parts = /(?:任务|行动|措施|举措|制度|机制|计划|方面|环节|领域|意见|要求|工程|阶段|问题|情形|条件|原则|步骤|内容)$/;
// Where 每年 stands at the head of a clause.
const opensClause = /(?:^|[，,。；;：:\s]|力争|争取|确保|全[市省县区国州]|我[市省县区])$/;
const roundUnits = /^(?:万|亿)?(?:个|家|名|人|项|座|户|台|场|套|件|条|处|所|款|门|只|支|篇|部|张|辆|亩|万|亿)/;
// Measures that stand without a unit.
const pure = /(?:指数|系数|死亡率|生师比|PUE|电能利用效率|总和生育率)(?:值)?$/i;
const rate = /(?:率|占比|比重|比例|增速|增长|强度|满意度|密度|浓度)$|亩均/;

interface When {
  readonly year?: number;
  readonly period?: { readonly start: number; readonly end: number };
  /** The clause or the goals that it stands in give the time, not the heading alone. */
  readonly sure: boolean;
}

/** The target or fact that a number with its noun is, or undefined. `time` is the one that governs it, `previousEnd` where the number before it ends. */
export function judge(
  sentence: Sentence,
  q: Quantity,
  outcome: Outcome,
  time: Time | undefined,
  context: TargetContext,
  previousEnd = 0,
): Measured | undefined {
  const { text, times } = sentence;
  if (!measurable(q, outcome.name)) return undefined;
  const own = clauseStart(text, q.start, previousEnd, true);
  const clause = text.slice(own, q.end);
  const stretch = stretchOf(sentence, q);
  const status = statusOf(text.slice(0, q.end), time, context);
  if (!status) return undefined;
  const when = whenOf(time, status, stated.test(text.slice(0, q.start)) ? { ...context, goals: true } : context);
  const bound = q.lead !== '' || q.tail !== '' || q.comparator !== '=';
  if (status === 'ACTUAL') {
    if (when.year === undefined && !when.period) return undefined;
    if (!when.sure && !bound && !/%|元|百分点/.test(q.unit) && !makes.test(stretch) && !added.test(outcome.name)) return undefined;
  }
  const yearly = isYearly(clause.slice(0, q.start - own), times, own, q, text);
  if (q.chinese && !q.magnitude && !inWords(q, time, stretch, context)) return undefined;
  if (q.magnitude && q.lead === '' && !roundUnits.test(q.unit)) return undefined;
  const does = doing.test(clause);
  if (status === 'TARGET') {
    if (reached.test(clause) && time?.sense !== 'by') return undefined;
    const quota = yearly && !money.test(q.unit) && picks.test(stretch) && !granted(stretch, q, true);
    if (!quota && granted(text, q, does)) return undefined;
    if (priced(clause)) return undefined;
    if (/最高|最多|至多|上限/.test(q.lead)) return undefined;
    if (!when.sure && !yearly && !speaksForItself(text, q, outcome.name, stretch, bound, does, context)) return undefined;
    if (
      yearly &&
      when.year === undefined &&
      !when.period &&
      !bound &&
      q.valueTo === undefined &&
      !quota &&
      (context.promises || !aim.test(clause))
    )
      return undefined;
  }
  const base = status === 'TARGET' || !when.sure ? baseOf(clause) : undefined;
  const modality = status === 'TARGET' ? modalityOf(text, own, q.start) : undefined;
  const timed = time && time.start < q.start ? time.start : q.start;
  return {
    outcome: outcome.name,
    outcomeAt: { start: outcome.start, end: Math.max(outcome.end, outcome.start + 1) },
    quantityAt: { start: q.start, end: q.end },
    clauseAt: { start: Math.min(timed, outcome.start, q.start), end: Math.max(q.end, outcome.end) },
    value: q.value,
    ...(q.valueTo === undefined ? {} : { valueTo: q.valueTo }),
    unit: q.unit,
    comparator: q.comparator,
    status,
    ...(when.year === undefined ? {} : { year: when.year }),
    ...(when.period ? { periodStart: when.period.start, periodEnd: when.period.end } : {}),
    ...(base === undefined ? {} : { baseYear: base }),
    yearly,
    ...(modality ? { modality } : {}),
  };
}

/** 三年内建成五十个, 不少于两万平方米, 培育一百家: a count in words is often of the text's own parts; these are not. */
function inWords(q: Quantity, time: Time | undefined, stretch: string, context: TargetContext): boolean {
  if (q.comparator !== '=' && q.lead !== '' && makes.test(stretch)) return true;
  if (!roundUnits.test(q.unit)) return false;
  return time?.sense === 'by' || time?.sense === 'within'
    ? q.value >= 2
    : context.goals === true && (q.value >= 100 || /^[万亿]/.test(q.unit));
}

/** A duration is none, unless it is what a thing is to take or the years that people live; without a unit there are indices alone. */
function measurable(q: Quantity, name: string): boolean {
  if (q.unit === '' && !q.part) return pure.test(name);
  if (!span.test(q.unit)) return true;
  if (q.unit === '岁') return /寿命|年龄/.test(name);
  // 优良天数: days that are counted
  if (/^[天日]$/.test(q.unit) && /(?:天数|日数)$/.test(name)) return true;
  return (
    spent.test(q.unit) && (/[到至在]$/.test(q.lead) || q.comparator.startsWith('<')) && /(?:时间|时限|时长|用时|周期|期限)$/.test(name)
  );
}

function whenOf(time: Time | undefined, status: Status, context: TargetContext): When {
  if (time?.sense === 'now') return context.written === undefined ? { sure: true } : { year: context.written, sure: true };
  if (time?.sense === 'within') {
    const { period } = context;
    return period && period.end - period.start + 1 === time.years ? { period, sure: true } : { sure: true };
  }
  if (time?.year !== undefined) return { year: time.year, sure: true };
  if (time?.periodStart !== undefined) return { period: { start: time.periodStart, end: time.periodEnd as number }, sure: true };
  const sure = context.goals === true && !time;
  if (time || (status === 'TARGET' && context.status === 'ACTUAL')) return { sure: time !== undefined };
  if (context.year !== undefined) return { year: context.year, sure };
  return context.within && status === 'TARGET' ? { period: context.within, sure } : { sure: false };
}

/** No time of its own: only in a plan, and only where the words bind the number. */
function speaksForItself(
  text: string,
  q: Quantity,
  name: string,
  stretch: string,
  bound: boolean,
  does: boolean,
  context: TargetContext,
): boolean {
  if (context.status !== 'TARGET' || counts.has(q.unit)) return false;
  const made = does || makes.test(stretch);
  const grows = added.test(name);
  if (isFund(text, q, name)) return true;
  if (!(bound || weak.test(stretch) || made || grows || /^(?:每[万千百十]|人均)/.test(name))) return false;
  if (!bound && !grows && parts.test(name)) return false;
  // A text that hands out money names many conditions: what is to be built or brought there is an aim, and a rate that is to be reached.
  if (context.promises && !grows) {
    if (money.test(q.unit)) return aim.test(text.slice(0, q.start)) && bound;
    const rises = /(?:增速|增长)$/.test(name) && /^>/.test(q.comparator);
    const reached = /[到至达]$/.test(q.lead) && (rate.test(name) || span.test(q.unit));
    const kept = rate.test(name) && /^>/.test(q.comparator) && aim.test(text.slice(0, q.start));
    if (!(does || (bound && made)) && !(bound && (reached || rises || kept))) return false;
    if (!does && /^[<]/.test(q.comparator)) return false;
  }
  return bound || /^(?:每[万千百十]|人均)/.test(name) || !(q.chinese || (money.test(q.unit) && !grows) || q.unit === '%');
}

/** 组建规模不低于10亿元的产业基金: how large a fund is to be. */
const isFund = (text: string, q: Quantity, name: string): boolean =>
  money.test(q.unit) && !/最高|不超过/.test(q.lead) && (/基金(?:群|池)?[”"]?$/.test(name) || (/规模$/.test(name) && /基金/.test(text)));

function isYearly(before: string, times: readonly Time[], own: number, q: Quantity, text: string): boolean {
  const said = times.some(
    (t, i) =>
      t.sense === 'yearly' &&
      // 每年引进100名，五年内培养5000人: the later time governs.
      !times.slice(i + 1).some((later) => later.sense !== 'yearly' && later.start < q.start) &&
      t.start < q.start &&
      !/[;；]/.test(text.slice(t.end, q.start)) &&
      // 能耗年均下降4%，普及率达到60%: within a clause it is of that clause alone.
      (t.start >= own ||
        (!/[%‰]/.test(q.unit) && t.start === times[0]?.start && opensClause.test(text.slice(Math.max(0, t.start - 4), t.start)))),
  );
  return said || /(?<![\d当])年(?:均)?(?:提升|提高|增长|培训|新增)/.test(before);
}

/** 力争 at the head of a clause weakens all that follows in the sentence; inside a clause it weakens that clause alone. */
function modalityOf(text: string, own: number, at: number): string | undefined {
  let last: string | undefined;
  for (const match of text.slice(0, at).matchAll(/力争|争取(?!到?[^，,]{0,6}支持)/g)) {
    const head = match.index === 0 || /[，,；;：:年底末前\s]/.test(text[match.index - 1] as string);
    if (head || match.index >= own) last = match[0];
  }
  return last;
}

const fiveYearEnds = new Map([
  ['十一五', 2010],
  ['十二五', 2015],
  ['十三五', 2020],
  ['十四五', 2025],
  ['十五五', 2030],
]);

/** 比2020年下降, 在2022年的基础上翻一番, 较“十三五”末: the year that a growth is measured against. */
function baseOf(clause: string): number | undefined {
  const match =
    /(?:[比较与]|相比)(?:于)?(?:(20\d\d)年|["“]?(十[一二三四五]五)["”]?(?:期?末|末期))|在(20\d\d)年(?:底|末)?(?:的)?(?:基础|水平)上|以(20\d\d)年为基[数准期]/.exec(
      clause,
    );
  const year = match?.[1] ?? match?.[3] ?? match?.[4];
  return year ? Number(year) : match?.[2] ? fiveYearEnds.get(match[2]) : undefined;
}

function statusOf(before: string, time: Time | undefined, context: TargetContext): Status | undefined {
  switch (time?.sense) {
    case 'until':
    case 'since':
    case 'now':
    case 'past':
      return 'ACTUAL';
    case 'by':
      return /已经|已(?=[建完实形])/.test(before.slice(time.start)) && context.status !== 'TARGET' ? 'ACTUAL' : 'TARGET';
    case 'within':
      return context.status === 'TARGET' || aim.test(before) ? 'TARGET' : undefined;
    case 'at': {
      if (aim.test(before) && context.status !== 'ACTUAL') return 'TARGET';
      const last = time.year ?? time.periodEnd;
      if (last === undefined) return (time.offset ?? 0) < 0 ? 'ACTUAL' : context.status;
      if (time.periodEnd !== undefined && context.written !== undefined && last > context.written) return context.status ?? 'TARGET';
      if (context.period && context.status !== 'ACTUAL') return last >= context.period.start ? 'TARGET' : 'ACTUAL';
      if (context.written !== undefined && last < context.written) return 'ACTUAL';
      if (context.status) return context.status;
      return done.test(before) ? 'ACTUAL' : undefined;
    }
    default:
      if (context.status === undefined && stated.test(before)) return 'TARGET';
      return context.status === 'TARGET' || (context.status === 'ACTUAL' && context.year !== undefined) ? context.status : undefined;
  }
}
