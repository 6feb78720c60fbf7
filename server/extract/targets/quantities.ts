/**
 * Numbers with their units and the words that bind them, read from cleaned text. Offsets are into the string that was given.
 * Sources of the rules: ways of writing counted in real plans of 2018 to 2026; units are the measure words and units that occur there.
 */
import { type Comparator, leader, trailer } from './bounds.js';
import type { Amount } from './measured.js';
import { readChineseNumber } from './numerals.js';
import { unitAt } from './units.js';

export interface Quantity extends Amount {
  /** From the first comparator word (超过) to the last (以上). */
  readonly start: number;
  readonly end: number;
  /** Of the digits alone. */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** The word before it that says a level is reached or bound (达到, 不少于, 为 …); empty where there is none. */
  readonly lead: string;
  /** 以上, 左右 … after it, or empty. */
  readonly tail: string;
  /** A bare 百, 千, 万 or 亿 (百个): an order of magnitude. */
  readonly magnitude: boolean;
  /** Written in Chinese numerals (三, 十二, 百). */
  readonly chinese: boolean;
}

const arabic = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const chineseNumeral = /[〇零一二两三四五六七八九十百千万亿]+/y;
const rangeMark = /\s?(?:—|–|-|~|～|至|到|－)\s?/y;
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
const chineseNumerals = new Set([...'〇零一二两三四五六七八九十百千万亿']);

/**
 * Every number of a text with its unit and comparator, in order. Years, dates, document numbers and heading numbers are among them:
 * the caller knows what it looks for. Linear in the length of the text.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text[i] as string;
    let value: number | undefined;
    let numberEnd = i;
    let chinese = false;
    let magnitude = false;
    let chineseUnit = '';
    if (isDigit(c)) {
      arabic.lastIndex = i;
      const match = arabic.exec(text);
      if (!match) break;
      numberEnd = i + match[0].length;
      // 5G, 10G-PON, 4K, V2.0 and the like are names.
      const before = text[i - 1] ?? '';
      const after = text[numberEnd] ?? '';
      const counted = unitAt(text, numberEnd).unit;
      if (
        (/[A-Za-z_]/.test(before) && !/^[万千百亿]?[家个名项座户台人条场款]/.test(counted)) ||
        (/[A-Za-z]/.test(after) && counted === '')
      ) {
        i = numberEnd;
        continue;
      }
      value = Number(match[0].replaceAll(',', ''));
    } else if (chineseNumerals.has(c)) {
      chineseNumeral.lastIndex = i;
      const match = chineseNumeral.exec(text);
      if (!match) break;
      const word = match[0];
      numberEnd = i + word.length;
      value = readChineseNumber(word);
      chinese = true;
      magnitude = /^[百千万亿]+$/.test(word);
      // 两万亿元, 三百亿元: the text's own unit is 万亿元, 亿元.
      const scaled = /^([〇零一二两三四五六七八九十百千]+)(万亿|亿|万)$/.exec(word);
      const plain = scaled?.[1] && !/^[百千]+$/.test(scaled[1]) ? readChineseNumber(scaled[1]) : undefined;
      if (scaled?.[2] && plain !== undefined) {
        value = plain;
        chineseUnit = scaled[2];
      }
      if (magnitude && /^[亿]$/.test(word)) {
        // 过亿: one 亿, which is the unit.
        value = 1;
        chineseUnit = word;
      }
    } else {
      i++;
      continue;
    }
    // 千亿级产业, 二级节点 and 一流 are no counts.
    if (
      value === undefined ||
      (chinese &&
        /^(?:级|流|线|定|起|般|致|切|些|样|旦|律|直|方面|体|站|网|键|码|窗|件事|张网|企|业|链|图|盘|揽|贯|时|手|带|路|次性|对一|无|心|经|百强|强)/.test(
          text.slice(numberEnd, numberEnd + 2),
        ))
    ) {
      i = numberEnd;
      continue;
    }
    const numberStart = i;
    let end = numberEnd;
    let { unit, more, end: unitEnd } = unitAt(text, numberEnd);
    end = unitEnd;
    let valueTo: number | undefined;
    rangeMark.lastIndex = end;
    const mark = rangeMark.exec(text);
    if (mark && isDigit(text[end + mark[0].length]) && !chinese) {
      arabic.lastIndex = end + mark[0].length;
      const second = arabic.exec(text);
      if (second) {
        const secondEnd = arabic.lastIndex;
        const upper = Number(second[0].replaceAll(',', ''));
        const other = unitAt(text, secondEnd);
        if (upper > value && (unit === '' || unit === other.unit)) {
          valueTo = upper;
          unit = other.unit;
          more = other.more;
          end = other.end;
          numberEnd = secondEnd;
        }
      }
    }
    if (chineseUnit) unit = chineseUnit + unit;
    const before = leader(text, numberStart);
    const after = unit === '' && !chineseUnit ? undefined : trailer(text, end);
    if (after) end += after[0].length;
    let comparator: Comparator = '=';
    if (before && before.comparator !== '=') comparator = before.comparator;
    else if (after) comparator = after[1];
    else if (more) comparator = '>';
    if (magnitude && comparator === '=') comparator = '~';
    found.push({
      start: before ? before.start : numberStart,
      end,
      numberStart,
      numberEnd,
      value,
      ...(valueTo === undefined ? {} : { valueTo }),
      unit,
      comparator,
      lead: before?.word ?? '',
      tail: after ? after[0].trim() : '',
      magnitude,
      chinese,
    });
    i = Math.max(end, numberEnd);
  }
  return found;
}
