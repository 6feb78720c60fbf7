/** Which noun of a sentence a number measures: before it, behind it, or shared by its neighbours. */

import type { Time } from '../times.js';
import { clauseEnd, clauseStart, nounEnd } from './clauses.js';
import type { Measured } from './measured.js';
import { type Outcome, outcomeAfter, outcomeBefore, stateAfter, wantsObject } from './outcomes.js';
import type { Quantity } from './quantities.js';

const condition = /(?:的|者|且|之一|时|后)$/;
const money = /元$/;
// Names that say nothing without their subject, which the clause before may hold.
const bare = /^(?:产值|营收|收入|增加值|规模|销售额|交易额|营业收入|总产值|总规模)$/;

export function nameOf(
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
export function growthOf(
  sentence: string,
  q: Quantity,
  found: readonly Measured[],
  from: number,
  previousEnd: number,
): Outcome | undefined {
  const last = found.at(-1);
  const growth = /^[，,、]?(年均(?:增长|增速)|同比增长|年增长|增长|增速|提高|下降)$/.exec(sentence.slice(previousEnd, q.start))?.[1];
  if (!last || !growth || q.unit !== '%' || last.quantityAt.end - from !== previousEnd || /增长|增速|提高|下降|率$/.test(last.outcome))
    return undefined;
  return { name: last.outcome + growth, start: previousEnd, end: q.start };
}

/** 新增 of the first member of a list holds for the members that follow: 新增A2家、B12家. */
function addedBefore(sentence: string, at: number): string {
  let from = at - 1;
  while (from >= 0 && !/[,，;；:：]/.test(sentence[from] as string)) from--;
  return /新增/.test(sentence.slice(from + 1, at)) ? '新增' : '';
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
export function split(outcome: Outcome, q: Quantity): readonly Outcome[] {
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
