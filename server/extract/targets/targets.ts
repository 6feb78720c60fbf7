/**
 * Targets and measured facts in running text: an outcome, a quantity and a time. Works on cleaned text; offsets are into the string that
 * was given. Precision before recall: money promised, conditions for money, dates, durations and counts of the text's own parts are none,
 * and words without a number (全覆盖, 全面完成, 倍增) are none either: a quantity is never guessed.
 */
import type { Time } from '../times.js';
import { apart } from './apart.js';
import { sentences } from './clauses.js';
import { growthOf } from './inherit.js';
import { judge, type TargetContext, weak } from './judging.js';
import { type Measured, moved } from './measured.js';
import { nameOf, split } from './naming.js';
import type { Quantity } from './quantities.js';
import { readSentence, type Sentence, timeBefore } from './sentence.js';

// What others expect is no aim, unless the text takes it for one.
const forecast = /预测|预计|据[^,，]{0,12}测算|业界|有望/;

/** Every aim and measured fact of a passage (a paragraph or a line). Linear in its length. */
export function findTargets(text: string, context: TargetContext = {}): Measured[] {
  const found: Measured[] = [];
  for (const [from, to] of sentences(text)) {
    const words = text.slice(from, to);
    if (!/[\d百千万亿两三四五六七八九十番半]/.test(words) || (forecast.test(words) && !/目标/.test(words))) continue;
    for (const one of readTargets(words, context)) found.push(moved(one, from));
  }
  return found;
}

function readTargets(text: string, context: TargetContext): readonly Measured[] {
  const sentence = readSentence(text, context.written);
  const { quantities, found } = sentence;
  let previousEnd = 0;
  for (let i = 0; i < quantities.length; i++) {
    const q = quantities[i] as Quantity;
    if (q.start < previousEnd && i > 0 && previousEnd > (quantities[i - 1] as Quantity).end) continue;
    const time = governing(sentence, q);
    const list = apart(sentence, i, previousEnd);
    if (list) {
      for (const [name, each] of list.pairs) {
        const target = judge(sentence, each, { name, start: list.start, end: list.end }, time, context);
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
      previousEnd = next && next.start < outcome.start ? q.end : Math.max(q.end, outcome.end);
    }
  }
  return found;
}

/** The time that a number stands under. 目前 … 力争用一年建设9个: an aim, whose time is not now. */
function governing({ text, times }: Sentence, q: Quantity): Time | undefined {
  const time = timeBefore(times, q.start);
  return time?.sense === 'now' && weak.test(text.slice(time.end, q.start)) ? undefined : time;
}
