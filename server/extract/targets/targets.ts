/**
 * Targets and measured facts in running text: an outcome, a quantity and a time. Works on cleaned text; offsets are into the string that
 * was given. Precision before recall: money promised, conditions for money, dates, durations and counts of the text's own parts are none,
 * and words without a number (全覆盖, 全面完成, 倍增) are none either: a quantity is never guessed.
 */
import { findTimes, type Time } from '../times.js';
import { apart } from './apart.js';
import { sentences } from './clauses.js';
import { growthOf } from './inherit.js';
import { aim, judge, type TargetContext, weak } from './judging.js';
import { type Measured, moved } from './measured.js';
import { nameOf, split } from './naming.js';
import type { Quantity } from './quantities.js';
import { readSentence, type Sentence, timeBefore } from './sentence.js';

// What others expect is no aim, unless the text takes it for one.
const forecast = /预测|预计|据[^,，]{0,12}测算|业界|有望/;

/** Every aim and measured fact of a passage (a paragraph or a line). Linear in its length. */
export function findTargets(text: string, context: TargetContext = {}): Measured[] {
  const found: Measured[] = [];
  let carried: Time | undefined;
  for (const [from, to] of sentences(text)) {
    const words = text.slice(from, to);
    carried = carriedOn(words, carried, context);
    if (!/[\d百千万亿两三四五六七八九十番半]/.test(words) || (forecast.test(words) && !/目标/.test(words))) continue;
    for (const one of readTargets(words, context, carried)) found.push(moved(one, from));
  }
  return found;
}

// How a sentence opens that speaks of another time than the one before it.
const opens = /^[^，,。；;]{0,8}(?:20\d\d|十[一二三四五六]五|过去|近[二两三五十]年|[二两三五十]年来|下一步|未来|今后|到20|力争)/;

/** The past that a passage has begun to speak of: “十三五”时期，… 粮食产量达到…. In what follows there is no aim until another time opens. */
function carriedOn(words: string, before: Time | undefined, context: TargetContext): Time | undefined {
  if (!opens.test(words.slice(0, 20))) return before;
  const [time] = findTimes(words.slice(0, 24));
  if (!time) return undefined;
  const now = context.period?.start ?? context.written;
  const last = time.periodEnd ?? time.year;
  const past = time.sense === 'past' || (time.sense === 'at' && last !== undefined && now !== undefined && last < now);
  // In a plan's own tasks one year of the past is a remark.
  return past && (time.year === undefined || context.status === 'ACTUAL') ? time : undefined;
}

function readTargets(text: string, context: TargetContext, carried: Time | undefined): readonly Measured[] {
  const sentence = readSentence(text, context);
  if (!sentence) return [];
  const { quantities, found } = sentence;
  let previousEnd = 0;
  for (let i = 0; i < quantities.length; i++) {
    const q = quantities[i] as Quantity;
    if (q.start < previousEnd && i > 0 && previousEnd > (quantities[i - 1] as Quantity).end) continue;
    const time =
      governing(sentence, q) ??
      (carried && !aim.test(text.slice(0, q.start)) ? { ...carried, start: text.length, end: text.length } : undefined);
    const list = apart(sentence, i, previousEnd);
    if (list) {
      for (const { name, quantity, year } of list.pairs) {
        const when = time && year !== undefined ? { start: time.start, end: time.end, sense: time.sense, year } : time;
        const target = judge(sentence, quantity, { name, start: list.start, end: list.end }, when, context);
        if (target) found.push(target);
      }
      i += list.pairs.length - 1;
      previousEnd = (quantities[i] as Quantity).end;
      continue;
    }
    const outcome = growthOf(sentence, q, previousEnd) ?? nameOf(sentence, i, previousEnd);
    const start = previousEnd;
    if (!q.chinese) previousEnd = q.end;
    if (!outcome) continue;
    for (const one of split(outcome, q)) {
      const target = judge(sentence, q, one, time, context, start);
      if (!target) continue;
      found.push(target);
      // 建成20个以上、总面积不低于10万平方米的社区: the noun of the first stands behind the second.
      const next = quantities[i + 1];
      // 100家年营收超千万元、有潜力的企业: there the second is a part of the noun.
      const apart = next && next.start < outcome.start && /[,，、]/.test(text.slice(q.end, next.start));
      previousEnd = apart ? q.end : Math.max(q.end, outcome.end);
    }
  }
  return found;
}

/** The time that a number stands under. 目前 … 力争用一年建设9个: an aim, whose time is not now. */
function governing({ text, times }: Sentence, q: Quantity): Time | undefined {
  const time = timeBefore(times, q.start);
  return time?.sense === 'now' && weak.test(text.slice(time.end, q.start)) ? undefined : time;
}
