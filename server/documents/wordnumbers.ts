import { Parser } from 'htmlparser2';

/** The numbers that a word processor writes before paragraphs, in order of the text. */
export interface WordNumbering {
  /** The number of the next paragraph of this list and level (numId and ilvl of its numPr, or its style's), as shown: （一）, 3. */
  next(list: string | undefined, level: number | undefined, style: string | undefined): string;
}

interface Level {
  start: number;
  format: string;
  text: string;
  plain: boolean;
}

interface List {
  readonly scheme: string;
  readonly starts: Map<number, number>;
}

interface Style {
  base?: string;
  list?: string;
  level?: number;
}

/** Reads word/numbering.xml and word/styles.xml; an empty text stands for a part that is not there. */
export function readWordNumbering(numberingXml: string, stylesXml: string): WordNumbering {
  const { schemes, lists } = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  const ofStyle = (style: string | undefined): { list?: string | undefined; level?: number | undefined } => {
    let list: string | undefined;
    let level: number | undefined;
    // Styles may point at each other in a ring: a chain of twenty is longer than any real one.
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps++) {
      const found: Style | undefined = styles.get(name);
      list ??= found?.list;
      level ??= found?.level;
      name = found?.base;
    }
    return { list, level };
  };

  return {
    next(list, level, style) {
      const inherited = ofStyle(style);
      const id = list ?? inherited.list;
      const depth = Math.min(Math.max(level ?? inherited.level ?? 0, 0), 8);
      const found = id === undefined || id === '0' ? undefined : lists.get(id);
      const levels = found && schemes.get(found.scheme);
      const own = levels?.get(depth);
      if (!id || !found || !levels || !own) return '';
      const counts = counters.get(found.scheme) ?? [];
      counters.set(found.scheme, counts);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of found.starts) counts[at] = start - 1;
      }
      for (let at = 0; at <= depth; at++) counts[at] ??= (levels.get(at)?.start ?? 1) - (at === depth ? 1 : 0);
      counts[depth] = (counts[depth] ?? 0) + 1;
      counts.length = depth + 1;
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, own.plain ? 'decimal' : (levels.get(at)?.format ?? 'decimal'));
      });
    },
  };
}

const value = (attributes: Record<string, string>) => attributes['w:val'];
const integer = (text: string | undefined, otherwise: number) => {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isFinite(number) ? number : otherwise;
};

function readLists(xml: string): { schemes: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const schemes = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: List | undefined;
  let listId = '';
  let overridden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:abstractNum') {
          levels = new Map();
          schemes.set(attributes['w:abstractNumId'] ?? '', levels);
        } else if (name === 'w:lvl' && levels) {
          level = { start: 1, format: 'decimal', text: '', plain: false };
          levels.set(integer(attributes['w:ilvl'], 0), level);
        } else if (name === 'w:num') {
          listId = attributes['w:numId'] ?? '';
        } else if (name === 'w:abstractNumId') {
          list = { scheme: value(attributes) ?? '', starts: new Map() };
          lists.set(listId, list);
        } else if (name === 'w:lvlOverride') overridden = integer(attributes['w:ilvl'], 0);
        else if (name === 'w:startOverride') list?.starts.set(overridden, integer(value(attributes), 1));
        else if (!level) return;
        else if (name === 'w:start') level.start = integer(value(attributes), 1);
        else if (name === 'w:numFmt') level.format = value(attributes) ?? 'decimal';
        else if (name === 'w:lvlText') level.text = level.format === 'bullet' ? '' : (value(attributes) ?? '');
        else if (name === 'w:isLgl') level.plain = true;
      },
      onclosetag(name) {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:abstractNum') levels = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { schemes, lists };
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style = {};
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:style') {
          style = {};
          styles.set(attributes['w:styleId'] ?? '', style);
        }
        const given = value(attributes);
        if (given === undefined) return;
        if (name === 'w:basedOn') style.base = given;
        if (name === 'w:numId') style.list = given;
        if (name === 'w:ilvl') style.level = integer(given, 0);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}

const digits = '〇一二三四五六七八九';

/** 1 to 9999 in Chinese numerals: 一, 十, 十二, 二十, 一百〇三. */
export function chineseNumber(number: number): string {
  if (number <= 0 || number > 9999) return String(number);
  let text = '';
  let gap = false;
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '〇' : '') + (digits[digit] ?? '') + unit;
      gap = false;
    }
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

function letters(number: number): string {
  // Word goes on with aa, bb after z.
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 9));
}

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = '';
  for (const [size, sign] of [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const)
    for (; rest >= size; rest -= size) text += sign;
  return text;
}

const pick = (signs: string, number: number) => [...signs][(number - 1) % [...signs].length] ?? '';

/** A number in one of the formats of ECMA-376, 17.18.59 (ST_NumberFormat) that Chinese documents use. */
function formatNumber(number: number, format: string): string {
  if (number < 1) return format === 'none' || format === 'bullet' ? '' : String(number);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chineseNumber(number);
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    case 'chineseLegalSimplified':
      return chineseNumber(number).replace(
        /./gu,
        (sign) => '零壹贰叁肆伍陆柒捌玖拾佰仟'['〇一二三四五六七八九十百千'.indexOf(sign)] ?? sign,
      );
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', number);
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}
