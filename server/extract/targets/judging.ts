/** Whether a number with its noun is an aim, a fact or neither, and of which year. Precision before recall: in doubt it is neither. */

import type { Time } from '../times.js';
import { clauseStart } from './clauses.js';
import type { Measured, Status } from './measured.js';
import type { Outcome } from './outcomes.js';
import type { Quantity } from './quantities.js';

export interface TargetContext {
  /** What the passage's place says: an aim under 下一步 or in a plan, a fact under 现状. */
  readonly status?: Status;
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
export const subsidy =
  /给予|奖励|奖补|补贴|补助|资助|贴息|返还|减免|最高|资金支持|一次性|标准的?(?:给予|发放)|按[^,，]{0,12}标准|扶持|兑现|授信|罚款|处以|减按|减征|免征|费率|利率|贴现|还款|续贷/;
const span = /^(?:年|个月|天|日|个工作日|工作日|小时|分钟|秒|周|周年|周期|届|岁|学时|课时|个百分点起)$/;
const aim = /力争|争取|确保|努力|目标|将(?!近)|计划|要达到|预期/;
export const forecast = /预测|预计|据[^,，]{0,12}测算|业界|有望/;
const done = /已经|已(?!经)|累计|同比|先后|成功|完成了|实现了|位列|居全|获得|获评|荣获|入选/;
export const weak = /力争|争取/;
const added = /^新增/;
const picks = /每年(?:[^，,]{0,4})(?:遴选|评选|选树|培育|认定|举办|组织|打造|征集)/;
const makes = /建成|建设(?!标准|项目)|培育(?!期)|打造|集聚|汇聚|引进|孵化|组建|创建/;
export const counts = new Set([
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

export function judge(
  sentence: string,
  q: Quantity,
  outcome: Outcome,
  time: Time | undefined,
  times: readonly Time[],
  context: TargetContext,
  paid: boolean,
  previousEnd = 0,
): Measured | undefined {
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
    outcome: outcome.name,
    outcomeAt: { start: outcome.start, end: Math.max(outcome.end, outcome.start + 1) },
    quantityAt: { start: q.start, end: q.end },
    clauseAt: { start: Math.min(timed, outcome.start, q.start), end: Math.max(q.end, outcome.end) },
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

function statusOf(before: string, time: Time | undefined, context: TargetContext): Status | undefined {
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
