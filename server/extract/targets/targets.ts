/**
 * Targets and measured facts in running text: an outcome, a quantity and a time. Works on cleaned text; offsets are into the string that
 * was given. Precision before recall: money promised, conditions for money, dates, durations and counts of the text's own parts are none.
 */
import { findTimes, type Time } from '../times.js';
import { apart } from './apart.js';
import { insideBrackets, sentences } from './clauses.js';
import { counts, forecast, judge, subsidy, type TargetContext, weak } from './judging.js';
import { type Measured, moved } from './measured.js';
import { growthOf, nameOf, split } from './naming.js';
import { type Quantity, readQuantities } from './quantities.js';

/** Every aim and measured fact of a passage (a paragraph or a line). Linear in its length. */
export function findTargets(text: string, context: TargetContext = {}): Measured[] {
  const found: Measured[] = [];
  for (const [from, to] of sentences(text)) readSentence(text, from, to, context, found);
  return found;
}

function readSentence(text: string, from: number, to: number, context: TargetContext, found: Measured[]): void {
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
        if (target) found.push(moved(target, from));
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
      found.push(moved(target, from));
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
