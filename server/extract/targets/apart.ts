/** 分别: as many names before it as numbers behind it. */

import type { Time } from '../times.js';
import { clauseStart } from './clauses.js';
import { openVerb, sound } from './outcomes.js';
import type { Quantity } from './quantities.js';

// What a row of a table or a list member must end in so that its neighbours share it (物联网、集成电路、软件产业增速).
const metric =
  /(?:产业链|产业|行业)?(?:增速|产值|规模|占比|比重|增加值|营收|营业收入|收入|产量|覆盖率|利用率|普及率|综合机械化率|机械化率|率|数量|总量|总额|数|额)$/;

/** 分别: names before it, as many quantities after it. */
export function apart(
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

/** Names for 分别: A、B、C三条产业链 + 实现产值 → A产业链产值 …; undefined when their number is not `count`. */
function namesApart(subject: string, predicate: string, count: number): readonly string[] | undefined {
  const counted = /(?:[一二两三四五六七八九十]|\d{1,2})(?:条|个|大|类|项|家|种|座)(?=[^\d])/.exec(subject);
  const head = counted && counted.index > 0 ? subject.slice(counted.index + counted[0].length) : '';
  const list = (counted && counted.index > 0 ? subject.slice(0, counted.index) : subject).replace(/等$/, '');
  // 普及率, 涉及 and 触及 hold no conjunction.
  const names = list.split(/、|以及|和|与|(?<![普涉触波顾])及/).map((name) => name.trim());
  if (names.length !== count || names.some((name) => name === '')) return undefined;
  // 花生种植、收获机械化率: the crop is named once.
  const works = /(?:种植|播种|收获|生产|加工|养殖|出口|进口|投资|消费|开采|运输)$/;
  const crop = works.exec(names[0] as string) ? (names[0] as string).replace(works, '') : '';
  if (crop !== '')
    for (let i = 1; i < names.length; i++)
      if (/^(?:种植|播种|收获|生产|加工|养殖|出口|进口|投资|消费|开采|运输)/.test(names[i] as string)) names[i] = crop + names[i];
  const what = predicate.replace(openVerb, '').replace(/^(?:为|达|到|至)+$/, '');
  const shared = head === '' && what === '' ? (metric.exec(names.at(-1) as string)?.[0] ?? '') : '';
  const whole = names.map((name, i) => name + (i < names.length - 1 && shared && !metric.test(name) ? shared : '') + head + what);
  return whole.every(sound) ? whole : undefined;
}
