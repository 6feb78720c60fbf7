/** Numbers as they are written: 1,200.5, 三百, 两万亿, 百分之七十, 三分之一, 过半数. Pure functions over strings. */

/** One written number. `end` is the offset behind it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** 万, 亿, 万亿 or % where the words of the number hold it (两万亿 → 2 and 万亿, 百分之五 → 5 and %); else empty. */
  readonly unit: string;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
  /** A bare 百, 千, 万 or 亿 (百个): an order of magnitude. */
  readonly magnitude: boolean;
  /** A part of a whole (三分之一, 半数): it needs no unit. */
  readonly part: boolean;
}

const digits = new Map<string, number>([...'零一二三四五六七八九'].map((c, i) => [c, i] as const));
digits.set('〇', 0).set('两', 2);
const scales = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 三 → 3, 十二 → 12, 一百零五 → 105, 两万 → 20000, 三点五 → 3.5, 百 → 100; undefined where it is no number. */
export function readChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const [whole = '', parts, more] = text.split('点');
  if (parts !== undefined) {
    const value = more === undefined ? readChineseNumber(whole) : undefined;
    const decimals = [...parts].map((c) => digits.get(c));
    if (value === undefined || decimals.length === 0 || decimals.includes(undefined)) return undefined;
    return Number(`${value}.${decimals.join('')}`);
  }
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

const arabic = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const chinese = /[〇零一二两三四五六七八九十百千万亿]+/y;
const inWords = /([百千])分之([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)/y;
const fraction = /([二三四五六七八九十])分之([一二两三四五六七八九])|半数|一半/y;
const decimal = /([〇零一二两三四五六七八九十百千]+)点([〇零一二三四五六七八九]+)(万亿|亿|万)?/y;
const starters = new Set([...'〇零一二两三四五六七八九十百千万亿半']);
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

function matchAt(rule: RegExp, text: string, at: number): RegExpExecArray | undefined {
  rule.lastIndex = at;
  return rule.exec(text) ?? undefined;
}

/** The number written in digits that begins at `at`: 1,200.5. */
export function digitsAt(text: string, at: number): Numeral | undefined {
  if (!isDigit(text[at])) return undefined;
  const word = matchAt(arabic, text, at)?.[0];
  return word === undefined ? undefined : { ...plain, value: Number(word.replaceAll(',', '')), end: at + word.length };
}

const plain = { unit: '', chinese: false, magnitude: false, part: false } as const;

/** The number that begins at `at`, in digits or in words; what follows (元, 家) is not looked at. */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const c = text[at];
  if (isDigit(c)) return digitsAt(text, at);
  if (c === undefined || !starters.has(c)) return undefined;
  const percent = matchAt(inWords, text, at);
  if (percent) {
    const value = readChineseNumber(percent[2] as string);
    return value === undefined ? undefined : { ...plain, value, end: at + percent[0].length, unit: percent[1] === '百' ? '%' : '‰' };
  }
  const share = matchAt(fraction, text, at);
  if (share) {
    const [whole, part] = [readChineseNumber(share[1] ?? '二') ?? 2, readChineseNumber(share[2] ?? '一') ?? 1];
    return { ...plain, value: part / whole, end: at + share[0].length, part: true };
  }
  const broken = matchAt(decimal, text, at);
  if (broken) {
    const value = readChineseNumber(`${broken[1]}点${broken[2]}`);
    if (value !== undefined) return { ...plain, value, end: at + broken[0].length, unit: broken[3] ?? '', chinese: true };
  }
  const word = matchAt(chinese, text, at)?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  const magnitude = /^[百千万亿]+$/.test(word);
  // 两万亿元, 三百亿元, 千亿元: the text's own unit is 万亿元, 亿元. 亿 alone is one of it.
  const scaled = /^([〇零一二两三四五六七八九十百千]*)(万亿|亿|万)$/.exec(word);
  const head = scaled?.[1];
  if (scaled && head !== undefined && (head !== '' || scaled[2] !== '万')) {
    const value = head === '' ? 1 : readChineseNumber(head);
    if (value !== undefined) return { ...plain, value, end, unit: scaled[2] as string, chinese: true, magnitude };
  }
  const value = readChineseNumber(word);
  return value === undefined
    ? { ...plain, value: Number.NaN, end, chinese: true, magnitude }
    : { ...plain, value, end, chinese: true, magnitude };
}
