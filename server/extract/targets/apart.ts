/** 分别: as many names before it as numbers behind it. */
import { clauseStart } from './clauses.js';
import { openVerb, sound } from './outcomes.js';
import type { Quantity } from './quantities.js';
import type { Sentence } from './sentence.js';

// What the last member of a list ends in, so that its neighbours share it (物联网、集成电路、软件产业增速).
const metric =
  /(?:产业链|产业|行业)?(?:增速|产值|规模|占比|比重|增加值|营收|营业收入|收入|产量|单产|面积|销售额|投资|覆盖率|利用率|普及率|综合机械化率|机械化率|率|数量|总量|总额|余额|数|额)$/;
const growth = /^(?:年均|同比|净)?(?:增长|提高|提升|下降|降低|增加|减少|净减少|压减|上升)(?:到|至)?$/;

export interface Apart {
  readonly pairs: readonly { readonly name: string; readonly quantity: Quantity; readonly year?: number }[];
  /** Where the names stand. */
  readonly start: number;
  readonly end: number;
}

/** The pairs that 分别 before the number `i` makes; undefined where it makes none, or where names and numbers do not match. */
export function apart(sentence: Sentence, i: number, previousEnd: number): Apart | undefined {
  const { text, quantities, times } = sentence;
  const q = quantities[i] as Quantity;
  const at = text.lastIndexOf('分别', q.start);
  if (at < previousEnd || q.start - at > 16 || /[,，;；:：、]/.test(text.slice(at, q.start))) {
    // The subject's own count (三条产业链) stands before 分别.
    const ahead = text.indexOf('分别', q.end);
    const next = quantities[i + 1];
    if (ahead < 0 || !next || ahead > next.start || /[,，;；:：]/.test(text.slice(q.end, ahead))) return undefined;
    return apart(sentence, i + 1, previousEnd);
  }
  const run = runFrom(sentence, i);
  let start = clauseStart(text, at, previousEnd, true);
  for (const time of times) if (time.end <= at && time.end > start) start = time.end;
  while (start < at && /[,，、\s]/.test(text[start] as string)) start++;
  const subject = text.slice(start, at).replace(/^(?:力争|确保|实现|推动|全市|全区|全省|全国)+/, '');
  const what = text.slice(at + 2, q.start);
  const place = { start: Math.min(start, at), end: q.start };
  const names = subject === '' ? namesBefore(sentence, run.length) : namesApart(subject, what, run.length);
  if (names) return { pairs: names.map((name, k) => ({ name, quantity: run[k] as Quantity })), ...place };
  const years = yearsBefore(sentence, at, run.length);
  const name = subject + nounOf(what);
  return years && sound(name) && !/[、和]/.test(subject)
    ? { pairs: years.map((year, k) => ({ name, quantity: run[k] as Quantity, year })), ...place }
    : undefined;
}

/** 2026—2027年，书屋分别达到50家、80家: so many years as numbers. */
function yearsBefore({ times }: Sentence, at: number, count: number): readonly number[] | undefined {
  const before = times.filter((time) => time.end <= at && time.sense !== 'yearly');
  const last = before.at(-1);
  if (last?.periodStart !== undefined && last.periodEnd === last.periodStart + count - 1)
    return Array.from({ length: count }, (_, k) => (last.periodStart as number) + k);
  const years = before.slice(-count).flatMap(({ year }) => year ?? []);
  return count > 1 && years.length === count ? years : undefined;
}

// The verb before the number is no part of the name.
const nounOf = (words: string): string => words.replace(openVerb, '').replace(/^(?:为|达|到|至)+$/, '');

/** The numbers that stand in a row from `i` on. What binds the first (超过90%、75%) and the last (3.8万、3.3万平方公里) holds for all. */
function runFrom({ text, quantities }: Sentence, i: number): readonly Quantity[] {
  const run = [quantities[i] as Quantity];
  for (const next of quantities.slice(i + 1)) {
    if (!/^[、和与及,，\s]{1,2}$|^以及$/.test(text.slice((run.at(-1) as Quantity).end, next.start))) break;
    run.push(next);
  }
  const [first] = run as [Quantity];
  const last = run.at(-1) as Quantity;
  return run.map((one) => ({
    ...one,
    ...(one.comparator === '=' && one.lead === '' && first.lead !== '' ? { comparator: first.comparator } : {}),
    ...(one.comparator === '=' && first.comparator === '=' && last.tail !== '' ? { comparator: last.comparator, tail: last.tail } : {}),
    ...(/^(?:万亿|亿|万)?$/.test(one.unit) && last.unit.startsWith(one.unit) ? { unit: last.unit } : {}),
  }));
}

/** 高企突破75家、科技型企业超过690家，到2027年分别超过90家和870家: the names are those of the numbers before. */
function namesBefore({ found }: Sentence, count: number): readonly string[] | undefined {
  const names = found.slice(-count).map((one) => one.outcome);
  return names.length === count && count > 1 ? names : undefined;
}

/** Names for 分别: A、B、C三条产业链 + 实现产值 → A产业链产值 …; undefined when their number is not `count`. */
function namesApart(subject: string, predicate: string, count: number): readonly string[] | undefined {
  const counted = /(?:[一二两三四五六七八九十]|\d{1,2})(?:条|个|大|类|项|家|种|座)(?=[^\d])/.exec(subject);
  const head = counted && counted.index > 0 ? subject.slice(counted.index + counted[0].length) : '';
  const list = (counted && counted.index > 0 ? subject.slice(0, counted.index) : subject).replace(/等$/, '');
  // 普及率, 涉及 and 触及 hold no conjunction.
  const names = list.split(/、|以及|和|与|(?<![普涉触波顾])及/).map((name) => name.trim());
  // 城乡居民收入分别增长7%、8%: of the towns, and of the country.
  const both = /^(.{0,4})城乡(.{2,})$/.exec(names[0] as string);
  if (both && names.length === 1 && count === 2) names.splice(0, 1, `${both[1]}城镇${both[2]}`, `${both[1]}农村${both[2]}`);
  // 存、贷款余额
  if (/[存进出]$/.test(names[0] as string) && /^(?:贷款|出口|进口)/.test(names[1] ?? '')) names[0] += (names[1] as string).slice(1, 2);
  if (names.length !== count || names.some((name) => name === '')) return undefined;
  // 花生种植、收获机械化率: the crop is named once.
  const works = /(?:种植|播种|收获|生产|加工|养殖|出口|进口|投资|消费|开采|运输)$/;
  const crop = works.exec(names[0] as string) ? (names[0] as string).replace(works, '') : '';
  if (crop !== '')
    for (let i = 1; i < names.length; i++)
      if (/^(?:种植|播种|收获|生产|加工|养殖|出口|进口|投资|消费|开采|运输)/.test(names[i] as string)) names[i] = crop + names[i];
  const what = nounOf(predicate);
  const shared = head === '' && (what === '' || growth.test(what)) ? (metric.exec(names.at(-1) as string)?.[0] ?? '') : '';
  const whole = names.map((name, i) => name + (i < names.length - 1 && shared && !metric.test(name) ? shared : '') + head + what);
  return whole.every(sound) ? whole : undefined;
}
