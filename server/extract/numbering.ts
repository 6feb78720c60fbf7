/** Styles of heading numbers, outermost first; the order is the order in which official documents nest them. */
export const numberStyles = [
  'annex', // 附件1 附表2 专栏3
  'chapter', // 第一章
  'section', // 第二节
  'article', // 第三条
  'han', // 一、
  'hanParen', // （一）
  'arabic', // 1. 1、
  'decimal', // 1.1
  'arabicParen', // （1） 1）
  'circled', // ①
  'ordinal', // 一是 首先
] as const;
export type NumberStyle = (typeof numberStyles)[number];

export interface HeadingNumber {
  readonly style: NumberStyle;
  /** As it stands in the clean text: `（一）`. */
  readonly text: string;
  /** Counting value, 1 for 一, or 0 where there is none (附件 without a number). */
  readonly value: number;
  /** Offset just behind the number. */
  readonly end: number;
}

const hanDigits = '〇一二三四五六七八九';

/** Value of a Chinese numeral up to 999 (十二, 二十, 一百零三), or 0 where it is none. */
export function hanValue(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const char of numeral.replaceAll('零', '〇')) {
    const value = hanDigits.indexOf(char);
    if (value >= 0) digit = value;
    else if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else return 0;
  }
  return total + digit;
}

const isHanNumeral = (char: string | undefined): boolean =>
  char !== undefined && char !== '' && '一二三四五六七八九十百零〇'.includes(char);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function hanRun(text: string, at: number): number {
  let end = at;
  while (end - at < 5 && isHanNumeral(text[end])) end += 1;
  return end;
}

function digitRun(text: string, at: number): number {
  let end = at;
  while (end - at < 4 && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const openers = '（〔【';
const closers = '）〕】';
const ordinalWords = ['首先', '其次', '再次', '最后'];
const annexWords = ['附件', '附表', '附录', '专栏', '附'];

/** Reads a heading number that starts at `at` of a clean text, or gives undefined. Looks at some ten characters at most. */
export function numberAt(text: string, at: number): HeadingNumber | undefined {
  const first = text[at];
  if (first === undefined) return undefined;
  const made = (style: NumberStyle, value: number, end: number): HeadingNumber => ({ style, text: text.slice(at, end), value, end });

  if (isDigit(first.charCodeAt(0))) {
    const end = digitRun(text, at);
    if (end - at > 3) return undefined;
    const value = Number(text.slice(at, end));
    const mark = text[end];
    if (mark === '、') return made('arabic', value, end + 1);
    if (mark === '）') return made('arabicParen', value, end + 1);
    if (mark === '.') {
      if (!isDigit(text.charCodeAt(end + 1))) return made('arabic', value, text[end + 1] === '、' ? end + 2 : end + 1);
      let last = end;
      let inner = value;
      while (text[last] === '.' && isDigit(text.charCodeAt(last + 1))) {
        const next = digitRun(text, last + 1);
        if (next - last > 3) return undefined;
        inner = Number(text.slice(last + 1, next));
        last = next;
      }
      // 1.5亿 is a quantity; a decimal number stands before a word that no unit begins with, or before a space
      return text[last] === ' ' || text[last] === '.' ? made('decimal', inner, last + 1) : undefined;
    }
    return undefined;
  }
  if (openers.includes(first)) {
    const han = hanRun(text, at + 1);
    if (han > at + 1 && closers.includes(text[han] ?? ' ')) {
      const value = hanValue(text.slice(at + 1, han));
      return value > 0 ? made('hanParen', value, text[han + 1] === '、' ? han + 2 : han + 1) : undefined;
    }
    const digits = digitRun(text, at + 1);
    if (digits > at + 1 && digits - at <= 3 && closers.includes(text[digits] ?? ' ')) {
      return made('arabicParen', Number(text.slice(at + 1, digits)), digits + 1);
    }
    return undefined;
  }
  if (isHanNumeral(first)) {
    const end = hanRun(text, at);
    const value = hanValue(text.slice(at, end));
    const mark = text[end];
    if (value === 0) return undefined;
    if (mark === '、' || (mark === '.' && !isDigit(text.charCodeAt(end + 1)))) return made('han', value, end + 1);
    if (mark === '是' && value < 20) return made('ordinal', value, end + 1);
    if (mark === '）') return made('hanParen', value, end + 1);
    return undefined;
  }
  if (first === '第') {
    const han = hanRun(text, at + 1);
    const end = han > at + 1 ? han : digitRun(text, at + 1);
    if (end === at + 1) return undefined;
    const numeral = text.slice(at + 1, end);
    const value = han > at + 1 ? hanValue(numeral) : Number(numeral);
    const mark = text[end] ?? ' ';
    if ('章编篇'.includes(mark)) return made('chapter', value, end + 1);
    if (mark === '节') return made('section', value, end + 1);
    if (mark === '条') return made('article', value, end + 1);
    return mark === '，' && value < 20 ? made('ordinal', value, end + 1) : undefined;
  }
  const code = first.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return made('circled', code - 0x245f, at + 1);
  if (code >= 0x2474 && code <= 0x2487) return made('arabicParen', code - 0x2473, at + 1);
  if (code >= 0x2488 && code <= 0x249b) return made('arabic', code - 0x2487, at + 1);
  if (first === '附' || first === '专') {
    const word = annexWords.find((annex) => text.startsWith(annex, at));
    if (!word) return undefined;
    const after = at + word.length;
    const digits = digitRun(text, after);
    const han = hanRun(text, after);
    const end = Math.max(digits, han);
    if (end === after) return word === '附' ? undefined : made('annex', 0, after);
    return made('annex', digits > after ? Number(text.slice(after, digits)) : hanValue(text.slice(after, han)), end);
  }
  const ordinal = ordinalWords.findIndex((word) => text.startsWith(word, at));
  return ordinal >= 0 && text[at + 2] !== '级' ? made('ordinal', ordinal + 1, at + 2) : undefined;
}
