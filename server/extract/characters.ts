import traditionalTable from 'opencc-js/dict/TSCharacters';

/** What one character of a source text is read as: 0 means that it is dropped. One to one, so that offsets stay sure. */
export interface CharacterTables {
  /** Forms of width and compatibility, spaces and brackets; every character of a plain text is itself. */
  readonly fold: Uint16Array;
  /** Traditional characters to simplified ones, 0 where there is nothing to do. */
  readonly simplify: Uint16Array;
  /** Like `simplify`, but only for characters that no simplified text uses on purpose. */
  readonly simplifySure: Uint16Array;
}

/** Used in simplified texts too (乾县, 於潜, names of persons and firms), so they are converted in traditional texts only. */
const alsoSimplified = '乾於瞭藉徵鍾甯昇陞鉅蘋迺甦龢邨堃喆淼犇澂濛祂鎔夥譙檯';
/** What the table leaves or calls a variant. */
const more: readonly (readonly [string, string])[] = [
  ['馀', '余'],
  ['陜', '陕'],
  ['後', '后'],
  ['裏', '里'],
  ['衆', '众'],
  ['爲', '为'],
  ['綫', '线'],
  ['産', '产'],
  ['説', '说'],
  ['内', '内'],
  ['户', '户'],
];
/** Radicals that PDF fonts put in the place of the characters they look like, as far as Unicode does not fold them itself. */
const radicals =
  '⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻁虎⺝月⺫目⺮竹⺶羊⺬示⺼肉⻊足⻌辶';

const spaces = '\t \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const lineBreaks = '\n\u0085\u2028\u2029\f\v';
const dropped =
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufe0e\ufe0f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
/** One form of each kind for reading; the original keeps its own. */
const folded: readonly (readonly [string, string])[] = [
  ['([', '（〔'],
  [')]', '）〕'],
  ['［］﹝﹞', '〔〕〔〕'],
  ['﹙﹚', '（）'],
  ['「」『』', '“”‘’'],
  ['￨', '｜'],
  ['～〜∼', '~~~'],
  ['–‐‑−', '----'],
  ['―─━', '———'],
  ['•・‧∙', '····'],
  ['﹐﹑﹔﹕∶', '，、；：：'],
  ['､｡', '、。'],
  ['≥≤≧≦', '≥≤≥≤'],
];
/** Full-width forms that are already the usual ones of a Chinese text. */
const keptWide = '，：；（）？！｜';

let tables: CharacterTables | undefined;

/** The tables, built at first use (about ten milliseconds). */
export function characterTables(): CharacterTables {
  tables ??= build();
  return tables;
}

function build(): CharacterTables {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) fold[code] = code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : code;
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    if (!keptWide.includes(String.fromCharCode(code))) fold[code] = code - 0xfee0;
  }
  const compatible: readonly (readonly [number, number])[] = [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ];
  for (const [from, to] of compatible) {
    for (let code = from; code <= to; code += 1) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) fold[code] = plain.charCodeAt(0);
    }
  }
  for (let index = 0; index + 1 < radicals.length; index += 2) fold[radicals.charCodeAt(index)] = radicals.charCodeAt(index + 1);
  fold[0xff3b] = 0x3014;
  fold[0xff3d] = 0x3015;
  for (const [from, to] of folded) {
    for (let index = 0; index < from.length; index += 1) fold[from.charCodeAt(index)] = to.charCodeAt(index);
  }
  for (const char of spaces) fold[char.charCodeAt(0)] = 0x20;
  for (const char of lineBreaks) fold[char.charCodeAt(0)] = 0x0a;
  for (const char of dropped) fold[char.charCodeAt(0)] = 0;

  const simplify = new Uint16Array(0x10000);
  for (const pair of traditionalTable.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) simplify[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const [from, to] of more) simplify[from.charCodeAt(0)] = from === to ? 0 : to.charCodeAt(0);
  const simplifySure = simplify.slice();
  for (const char of alsoSimplified) simplifySure[char.charCodeAt(0)] = 0;
  return { fold, simplify, simplifySure };
}

/** Characters with the original offset of each. */
export interface MappedText {
  readonly text: string;
  readonly starts: Int32Array;
}

export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isLatinCode = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
export const isWordCode = (code: number): boolean => isDigitCode(code) || isLatinCode(code);

/** A string of the first `length` code units. */
export function textOf(codes: Uint16Array, length: number): string {
  return Buffer.from(codes.buffer, codes.byteOffset, length * 2).toString('utf16le');
}

/** Whether a code unit is one of some characters: a look into a table, which makes no string of each character that it is asked for. */
export function oneOf(characters: string): (code: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = 1;
  return (code) => table[code] === 1;
}
