/** Words and signs that bind a number: 不少于, 超过, 以上, ≥. Offsets are into the string that was given. */
import type { comparators } from '../../model/index.js';
import { blank } from './units.js';

export type Comparator = (typeof comparators)[number];

/** Words before a number that bind it. `=` says that a level is reached. */
const leads = (
  [
    ['>=', '不得少于 不得低于 原则上不少于 不少于 不低于 不小于 不下于 不下 至少 最少'],
    ['<=', '不得超过 不得高于 不超过 不超 不高于 不多于 不大于 最多 至多 最高 最高不超过 控制在'],
    ['>', '超过 超出 突破 高于 大于 多于 超 逾 过 首超 首次突破'],
    ['<', '低于 小于 少于 不足 不到'],
    ['~', '大约 接近 将近 约为 约 近'],
    [
      '=',
      '稳定在 保持在 维持在 达到 达 达成 累计达 累计达到 提升到 提升至 提高到 提高至 增长到 增长至 增加到 增加至 增至 扩大到 扩大至 下降到 下降至 降低到 降低至 降到 降至 升至 压缩到 压缩至 缩短到 缩短至 占到 上升到 上升至 降为 翻 翻了 跃升至 跃升到 拓展到 拓展至 扩展到 扩展至 压减到 压减至 减少到 减少至 回升到 回升至 提速到 提速至 降低为 控制到 稳定到 冲刺 冲击 迈上 跨上 发展到 发展至',
    ],
  ] as const
)
  .flatMap(([comparator, words]) => words.split(' ').map((word): readonly [string, Comparator] => [word, comparator]))
  // The longest that fits is taken.
  .sort((a, b) => b[0].length - a[0].length);
const leadsByLast = new Map<string, (readonly [string, Comparator])[]>();
for (const lead of leads) {
  const last = lead[0].at(-1) as string;
  leadsByLast.set(last, [...(leadsByLast.get(last) ?? []), lead]);
}

const tails: readonly (readonly [string, Comparator])[] = [
  ['及以上', '>='],
  ['或以上', '>='],
  ['(含)以上', '>='],
  ['(含)以下', '<='],
  ['以上', '>='],
  ['及以下', '<='],
  ['以下', '<='],
  ['以内', '<='],
  ['之内', '<='],
  ['左右', '~'],
  ['上下', '~'],
];

// `≥ 95%` and the like, in tables and in notes.
const signs = new Map<string, Comparator>([
  ['≥', '>='],
  ['≧', '>='],
  ['>', '>'],
  ['＞', '>'],
  ['≤', '<='],
  ['≦', '<='],
  ['<', '<'],
  ['＜', '<'],
  ['≈', '~'],
  ['~', '~'],
]);

/** 以上, 左右 … at `at`, with the blank before it, and how it binds. */
export function trailer(text: string, at: number): readonly [string, Comparator] | undefined {
  const from = blank(text[at]) ? at + 1 : at;
  for (const tail of tails) if (text.startsWith(tail[0], from)) return [text.slice(at, from + tail[0].length), tail[1]];
  // 压减至90小时内
  if (
    text[from] === '内' &&
    /[日时天钟里米年月]/.test(text[at - 1] ?? '') &&
    /^(?:$|[，,。；;、）)\s])/.test(text.slice(from + 1, from + 2))
  )
    return [text.slice(at, from + 1), '<='];
  return undefined;
}

/** The word or sign right before a number that binds it. */
export function leader(
  text: string,
  numberStart: number,
): { readonly word: string; readonly comparator: Comparator; readonly start: number } | undefined {
  const to = blank(text[numberStart - 1]) ? numberStart - 1 : numberStart;
  const sign = signs.get(text[to - 1] ?? '');
  if (sign) return { word: text[to - 1] as string, comparator: sign, start: to - 1 };
  for (const [word, comparator] of leadsByLast.get(text[to - 1] ?? '') ?? [])
    if (text.startsWith(word, to - word.length) && to >= word.length) return { word, comparator, start: to - word.length };
  return undefined;
}
