/** Sentences, clauses and brackets around a number. Offsets are into the string that was given; all of it is linear. */
import type { Quantity } from './quantities.js';

/** A sentence longer than this is read in parts, so that the work stays linear in any text. */
const LONGEST = 600;

export function sentences(text: string): [number, number][] {
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
  for (const { index } of text.matchAll(/[。!！?？\n]/g)) {
    close(index);
    from = index + 1;
  }
  close(text.length);
  return parts;
}

/** Depth of brackets (not quotes) at each quantity decides whether it is an aside. */
export function insideBrackets(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  if (!/[(（〔[【《]/.test(text)) return inside;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ('(（〔[【《'.includes(c)) depth++;
    inside[i] = depth > 0 ? 1 : 0;
    if (')）〕]】》'.includes(c)) depth = Math.max(0, depth - 1);
  }
  return inside;
}

const marks = new Set([...',，;；:：']);

export function clauseStart(sentence: string, at: number, previousEnd: number, lists: boolean): number {
  let depth = 0;
  for (let i = at - 1; i >= previousEnd; i--) {
    const c = sentence[i] as string;
    if (c === '）' || c === ')') depth++;
    else if ((c === '（' || c === '(') && depth > 0) depth--;
    else if (depth === 0 && (marks.has(c) || (!lists && c === '、'))) return i + 1;
  }
  return previousEnd;
}

export function clauseEnd(sentence: string, at: number, limit: number): number {
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const c = sentence[i] as string;
    if ('“‘(（'.includes(c)) depth++;
    else if ('”’)）'.includes(c)) depth--;
    else if (depth <= 0 && (marks.has(c) || c === '、')) return i;
  }
  return limit;
}

const metric = /^[^，,。；;、]{0,6}(?:营收|营业收入|收入|产值|面积|规模|销售额|税收|市值|估值)$/;

/** Where the noun after a number ends: at the clause's end, or at the 、 or 和 before the next number. */
export function nounEnd(sentence: string, at: number, next: Quantity | undefined): number {
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
