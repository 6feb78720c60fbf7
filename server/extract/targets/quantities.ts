/**
 * Numbers with their units and the words that bind them, read from cleaned text. Offsets are into the string that was given.
 * Sources of the rules: ways of writing counted in real plans of 2018 to 2026; units are the measure words and units that occur there.
 */
import { type Comparator, leader, trailer } from './bounds.js';
import type { Amount } from './measured.js';
import { digitsAt, type Numeral, numeralAt } from './numerals.js';
import { type UnitAt, unitAt } from './units.js';

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
  /** A part of a whole (三分之一, 半数): it has no unit. */
  readonly part: boolean;
  /** A count in Chinese numerals (三个, 百家): often of the text's own parts. Shares and multiples (六成, 一倍) are none. */
  readonly chinese: boolean;
}

const rangeMark = /\s?(?:—|–|-|~|～|至|到|－)\s?/y;
// 千亿级产业, 二级节点, 一流, 两位数 and the like are no counts.
const noCount =
  /^(?:级|流|线|定|起|般|致|切|些|样|旦|律|直|方面|体|站|网|键|码|窗|件事|张网|企|业|链|图|盘|揽|贯|时|手|带|路|次性|对一|无|心|经|百强|强|位数|点|分之|半|大|重|化)/;
const shares = /^(?:[%‰‱成倍番]|个?百分点)$/;

/**
 * Every number of a text with its unit and comparator, in order. Years, dates, document numbers and heading numbers are among them:
 * the caller knows what it looks for. Linear in the length of the text.
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let i = nextNumeral(text, 0);
  while (i < text.length) {
    // 翻番 is 翻一番.
    const doubled = text[i] === '翻' && text[i + 1] === '番';
    const numeral: Numeral | undefined = doubled
      ? { value: 1, end: i + 1, unit: '', chinese: false, magnitude: false, part: false }
      : numeralAt(text, i);
    if (!numeral) {
      i = nextNumeral(text, i + 1);
      continue;
    }
    const quantity = isName(text, i, numeral) ? undefined : quantityAt(text, i, numeral);
    if (quantity) found.push(quantity);
    i = nextNumeral(text, quantity ? Math.max(quantity.end, numeral.end) : numeral.end);
  }
  return found;
}

// What a number may begin with; most characters are none, and one search passes over them.
const starter = /[\d〇零一二两三四五六七八九十百千万亿半翻]/g;

function nextNumeral(text: string, from: number): number {
  starter.lastIndex = from;
  return starter.test(text) ? starter.lastIndex - 1 : text.length;
}

/** 5G, 10G-PON, V2.0 and 4K are names; 数十家 and 一流 hold no number. */
function isName(text: string, at: number, numeral: Numeral): boolean {
  const before = text[at - 1] ?? '';
  // 亿 of a name that no word binds and no unit follows (亿航智能)
  if (numeral.magnitude && numeral.unit !== '' && !leader(text, at) && before !== '上' && unitAt(text, numeral.end).unit === '')
    return true;
  if (numeral.chinese)
    return Number.isNaN(numeral.value) || /[数几第]/.test(before) || noCount.test(text.slice(numeral.end, numeral.end + 2));
  if (!/\d/.test(text[at] ?? '')) return false;
  const { unit } = unitAt(text, numeral.end);
  return (
    (/[A-Za-z_]/.test(before) && !/^[万千百亿]?[家个名人项座户台条场款]/.test(unit)) ||
    (/[A-Za-z]/.test(text[numeral.end] ?? '') && unit === '') ||
    // 2.0-3.0版, 5A级: the mark of a version or a grade
    /^[A-Z]级/.test(text.slice(numeral.end, numeral.end + 2))
  );
}

function quantityAt(text: string, at: number, first: Numeral): Quantity {
  let numberEnd = first.end;
  let counted: UnitAt =
    first.part || first.unit === '%' || first.unit === '‰' ? { unit: '', more: false, end: numberEnd } : unitAt(text, numberEnd);
  let valueTo: number | undefined;
  const upper = rangeEnd(text, first, counted);
  if (upper) {
    valueTo = upper.numeral.value;
    counted = upper.counted;
    numberEnd = upper.numeral.end;
  }
  // 翻番 and 三分之一 have their unit in the word, or none.
  const unit = first.unit + counted.unit;
  const before = leader(text, at);
  const after = unit === '' && !first.part ? (before ? trailer(text, counted.end) : undefined) : trailer(text, counted.end);
  let comparator: Comparator = '=';
  // 上百家, but not 线上百家
  const many = first.magnitude && text[at - 1] === '上' && !/[以线网]/.test(text[at - 2] ?? '');
  if (before && before.comparator !== '=') comparator = before.comparator;
  else if (many) comparator = '>=';
  else if (after) comparator = after[1];
  else if (counted.more) comparator = '>';
  else if (first.magnitude) comparator = '~';
  return {
    start: before ? before.start : many ? at - 1 : at,
    end: counted.end + (after ? after[0].length : 0),
    numberStart: at,
    numberEnd,
    value: first.value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    comparator,
    lead: before?.word ?? (many ? '上' : ''),
    tail: after ? after[0].trim() : '',
    magnitude: first.magnitude,
    part: first.part,
    chinese: first.chinese && !shares.test(unit),
  };
}

/** The upper end of 3—5家, 5%—8%, 三至五家: a larger number in the same unit. */
function rangeEnd(text: string, first: Numeral, counted: UnitAt): { readonly numeral: Numeral; readonly counted: UnitAt } | undefined {
  rangeMark.lastIndex = counted.end;
  const mark = rangeMark.exec(text);
  if (!mark || first.magnitude || first.part) return undefined;
  const at = counted.end + mark[0].length;
  const numeral = first.chinese ? numeralAt(text, at) : digitsAt(text, at);
  if (!numeral || numeral.chinese !== first.chinese || numeral.magnitude || !(numeral.value > first.value)) return undefined;
  const other = unitAt(text, numeral.end);
  const unit = numeral.unit + other.unit;
  if (counted.unit !== '' && first.unit + counted.unit !== unit) return undefined;
  if (counted.unit === '' && first.unit !== '' && first.unit !== numeral.unit) return undefined;
  return first.unit === '' ? { numeral, counted: { ...other, unit } } : { numeral, counted: other };
}
