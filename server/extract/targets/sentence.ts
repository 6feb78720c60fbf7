/** One sentence with its numbers and times: what the rules for names and for judging look at. Offsets are into the sentence. */
import { findTimes, type Time } from '../times.js';
import { clauseStart, insideBrackets } from './clauses.js';
import type { Measured } from './measured.js';
import { type Quantity, readQuantities } from './quantities.js';

export interface Sentence {
  readonly text: string;
  /** Numbers that may be measured: dates, ranks, names and the numbers in brackets are left out. */
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** What was read of it so far, in order. */
  readonly found: readonly Measured[];
}

// Measure words of the text's own parts: three departments, five chapters.
export const counts = new Set('部门 层级 类 种 批 组 层 级 周 届 度 起 期 次 位 单 日 卷 册 P E 本 口 片'.split(' '));
const notBehind = /^\s?(?:年|月|号|日|版|强|级|线|后|位数|G\b|[:：]\d)/;

/** The years that a sentence may take from around it. */
interface Around {
  /** In which the document was written. */
  readonly written?: number;
  /** That the heading gives. */
  readonly year?: number;
  readonly status?: string;
}

/** Reads the numbers and times of a sentence; undefined where it has no number that could be measured. */
export function readSentence(text: string, around: Around): (Sentence & { readonly found: Measured[] }) | undefined {
  const numbers = joinRises(text, readQuantities(text)).filter((q) => q.unit !== '' || q.part || q.lead !== '');
  if (numbers.length === 0) return undefined;
  const inside = insideBrackets(text);
  const times = timesOf(text, around);
  const timed = (q: Quantity): boolean => times.some((t) => q.numberStart >= t.start && q.numberStart < t.end);
  const quantities = numbers.filter(
    (q) =>
      !inside[q.numberStart] &&
      !isMeasurePart(text, q) &&
      !(q.chinese && !q.magnitude && (counts.has(q.unit) || (q.value < 2 && !/^[万亿]/.test(q.unit)))) &&
      !timed(q) &&
      !(q.unit === '年' && !q.chinese && q.value >= 1900 && q.value < 2100) &&
      !/[第No.Vv〔]$/.test(text.slice(Math.max(0, q.numberStart - 2), q.numberStart)) &&
      !isRank(text, q, times) &&
      // 等9种主要再生资源: how many the text has named.
      !(counts.has(q.unit) && /[等这述下]$/.test(text.slice(0, q.numberStart).slice(-1))) &&
      !notBehind.test(text.slice(Math.max(q.numberEnd, q.end - q.tail.length), q.end + 4)),
  );
  return quantities.length === 0 ? undefined : { text, quantities, times, found: [] };
}

/** The times of a sentence with the years that they count from. 全年 behind a year is that year's. */
function timesOf(text: string, { written, year, status }: Around): Time[] {
  const times: Time[] = [];
  for (const time of findTimes(text)) {
    if (time.offset === undefined) times.push(time);
    else if (!time.whole) times.push(written === undefined ? time : { ...time, year: written + time.offset });
    else if (!times.some((one) => one.year !== undefined || one.periodEnd !== undefined)) {
      const own = year ?? (status === 'ACTUAL' ? undefined : written);
      if (own !== undefined) times.push({ ...time, year: own });
    }
  }
  return times;
}

/** 前40位, 百强: a rank is no count. A number behind 2025年底前 is one. */
function isRank(text: string, q: Quantity, times: readonly Time[]): boolean {
  return text[q.numberStart - 1] === '前' && !times.some((t) => t.end === q.numberStart);
}

/** 每万人拥有…, 万元GDP能耗, 千人床位数7.5张: the number belongs to the name of the measure. */
function isMeasurePart(text: string, q: Quantity): boolean {
  if (/每(?:新增)?$/.test(text.slice(Math.max(0, q.numberStart - 3), q.numberStart))) return true;
  if (!q.magnitude || q.lead !== '') return false;
  const after = text.slice(q.end, q.end + 20);
  if (/^(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|产值)/.test(after)) return true;
  return /^[人户名]$/.test(q.unit) && /^[^，,。；;：、“]{2,16}?(?:达到|达|为|超过|不低于|不少于|提高到|提升至)?\d/.test(after);
}

const rise =
  /^[^，,。；;、]{0,4}(?:[提升扩]高|提升|上升|增加|增长|扩大|拓展|下降|降低|减少|压减|压缩|缩短|升|增|降)(?:到|至|为)?(?:20\d\d年(?:[底末])?的?)?(?:近|约|超过|不超过)?$/;

/** 从60%提高到65%, 由6.5亿千瓦增至12亿千瓦: where it starts from is no value of its own, and what rises stands before 从. */
function joinRises(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const [i, q] of quantities.entries()) {
    const from = joined.at(-1);
    const between = from ? text.slice(from.end, q.numberStart) : '';
    const opener = from
      ? /[从由](?:20\d\d年(?:底|末)?的?|目前的?|现在的?|现有的?)?$/.exec(text.slice(Math.max(0, from.numberStart - 9), from.numberStart))
      : null;
    if (i > 0 && from && opener && between.length <= 22 && /[到至为]/.test(between) && rise.test(between)) {
      joined.pop();
      joined.push({ ...q, start: from.numberStart - opener[0].length, lead: q.lead || '到' });
    } else joined.push(q);
  }
  return joined;
}

/** The latest time before a place; 每年 does not hide a year that stands before it. */
export function timeBefore(times: readonly Time[], at: number): Time | undefined {
  let best: Time | undefined;
  for (const time of times) if (time.start < at && time.sense !== 'yearly') best = time;
  return best;
}

/** Where the clause of a number begins, and the words up to the number's end with the members of the list that stand before it. */
export function stretchOf({ text }: Sentence, q: Quantity): string {
  return text.slice(clauseStart(text, q.start, 0, true), q.end);
}
