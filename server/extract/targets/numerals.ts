/** Chinese numerals. Pure functions over strings. */

const digits = new Map(
  [...'零〇一二三四五六七八九'].map((c, i) => [c, Math.max(0, i - 1)]).concat([['两', 2]] as never) as [string, number][],
);
const scales = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 三 → 3, 十二 → 12, 一百零五 → 105, 两万 → 20000, 百 → 100; undefined where it is no number. */
export function readChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of text) {
    const d = digits.get(c);
    const scale = scales.get(c);
    if (d !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = d;
    } else if (scale !== undefined) {
      section += (digit ?? 1) * scale;
      digit = undefined;
    } else if (c === '万' || c === '亿') {
      const factor = c === '万' ? 1e4 : 1e8;
      const part = section + (digit ?? 0);
      total = (total + (part === 0 && total === 0 ? 1 : part)) * factor;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
