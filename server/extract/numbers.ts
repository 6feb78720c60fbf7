/**
 * Numbers with their units and the words that bind them, read from cleaned text. Offsets are into the string that was given.
 * Sources of the rules: ways of writing counted in real plans of 2018 to 2026; units are the measure words and units that occur there.
 */
import type { comparators } from '../model/index.js';

export type Comparator = (typeof comparators)[number];

export interface Quantity {
  /** From the first comparator word (超过) to the last (以上). */
  readonly start: number;
  readonly end: number;
  /** Of the digits alone. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly value: number;
  /** Upper end of a range (3—4个). */
  readonly valueTo?: number;
  /** As the text writes it, with 万 or 亿 in it; empty where there is none. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** The word before it that says a level is reached or bound (达到, 不少于, 为 …); empty where there is none. */
  readonly lead: string;
  /** 以上, 左右 … after it, or empty. */
  readonly tail: string;
  /** A bare 百, 千, 万 or 亿 (百个): an order of magnitude. */
  readonly magnitude: boolean;
  /** Written in Chinese numerals (三, 十二, 百). */
  readonly chinese: boolean;
}

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

// Measure words and units; the longest that fits is taken.
const unitWords = (
  '个百分点 百分点 个基点 基点 % ‰ 番 倍 成 元 美元 欧元 港元 人民币 ' +
  '平方米 平方公里 平方千米 立方米 公里 千米 米 公顷 亩 吨 千克 公斤 斤 克 毫克 微克 升 毫升 吨标准煤 标准煤 千瓦时 千瓦 兆瓦 兆 度 摄氏度 分贝 标箱 标准箱 TEU ' +
  'GW MW KW kW GWh MWh kWh TB PB EB ZB GB PFLOPS EFLOPS TFLOPS Pflops Eflops P E Gbps Mbps Tbps ' +
  '个 家 名 人 位 人次 人份 项 座 户 户次 户家庭 台 台套 台（套） 套 套（次） 套次 件 件次 条 场 场次 次 处 所 期 篇 只 支 宗 盏 辆 架 艘 列 例 门 款 批 类 种 部 部门 ' +
  '张 枚 栋 幢 间 口 头 株 根 块 片 颗 本 册 卷 幅 份 笔 单 起 组 对 层 级 ' +
  '天 日 个工作日 工作日 小时 分钟 秒 个月 年 周 周年 周期 届 岁 ' +
  '端口 机架 标准机架 床位 张床位 学时 课时 PF EF Token 词元 万人 ‱'
).split(' ');
const unitsByFirst = new Map<string, string[]>();
for (const unit of [...new Set(unitWords)].sort((a, b) => b.length - a.length)) {
  const first = unit[0] as string;
  unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
}

/** Words before a number that bind it, longest first. `=` says that a level is reached. */
const leads: readonly (readonly [string, Comparator])[] = (
  [
    ['不得少于', '>='],
    ['不得低于', '>='],
    ['不得超过', '<='],
    ['不得高于', '<='],
    ['原则上不少于', '>='],
    ['不少于', '>='],
    ['不低于', '>='],
    ['不小于', '>='],
    ['不下于', '>='],
    ['不下', '>='],
    ['至少', '>='],
    ['最少', '>='],
    ['不超过', '<='],
    ['不高于', '<='],
    ['不多于', '<='],
    ['不大于', '<='],
    ['最多', '<='],
    ['至多', '<='],
    ['最高', '<='],
    ['最高不超过', '<='],
    ['控制在', '<='],
    ['稳定在', '='],
    ['保持在', '='],
    ['维持在', '='],
    ['超过', '>'],
    ['超出', '>'],
    ['突破', '>'],
    ['高于', '>'],
    ['大于', '>'],
    ['多于', '>'],
    ['超', '>'],
    ['逾', '>'],
    ['过', '>'],
    ['低于', '<'],
    ['小于', '<'],
    ['少于', '<'],
    ['不足', '<'],
    ['不到', '<'],
    ['大约', '~'],
    ['接近', '~'],
    ['将近', '~'],
    ['约为', '~'],
    ['约', '~'],
    ['近', '~'],
    ['达到', '='],
    ['达', '='],
    ['达成', '='],
    ['累计达', '='],
    ['累计达到', '='],
    ['提升到', '='],
    ['提升至', '='],
    ['提高到', '='],
    ['提高至', '='],
    ['增长到', '='],
    ['增长至', '='],
    ['增加到', '='],
    ['增加至', '='],
    ['增至', '='],
    ['扩大到', '='],
    ['扩大至', '='],
    ['下降到', '='],
    ['下降至', '='],
    ['降低到', '='],
    ['降低至', '='],
    ['降到', '='],
    ['降至', '='],
    ['升至', '='],
    ['压缩到', '='],
    ['压缩至', '='],
    ['缩短到', '='],
    ['缩短至', '='],
    ['占到', '='],
    ['为', '='],
  ] as [string, Comparator][]
).sort((a, b) => b[0].length - a[0].length);
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

const arabic = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const chineseNumeral = /[〇零一二两三四五六七八九十百千万亿]+/y;
const rangeMark = /\s?(?:—|–|-|~|～|至|到|－)\s?/y;
const blank = (c: string | undefined): boolean => c === ' ' || c === '\u3000' || c === '\u00a0';
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
const chineseNumerals = new Set([...'〇零一二两三四五六七八九十百千万亿']);

/** The unit that stands at `at`, with 万, 亿 and the like before it: 万平方米, 亿元, 个. */
export function unitAt(text: string, at: number): { readonly unit: string; readonly more: boolean; readonly end: number } {
  let i = at;
  let more = false;
  let unit = '';
  if (blank(text[i]) && !blank(text[i + 1])) i++;
  const take = (words: readonly string[]): void => {
    const word = words.find((w) => text.startsWith(w, i));
    if (word === undefined) return;
    // 条 of 条例, 所 of 所有 and 部 of 部分 are no measure words.
    if (
      word.length === 1 &&
      /^(?:条例|条件|所有|所在|部分|级以|人均|成立|成为|成功|年度|年均|对于|日常|单位|项目|门类|期间|户籍|度假|层级|层次|间接|场景|E级|P级)/.test(
        text.slice(i, i + 3),
      )
    ) {
      // A counter before such a word would be a different cut; 项 of 项目 is one only where no counter is meant.
      if (!/^(?:项目|场景|单位)/.test(text.slice(i, i + 2))) return;
      return;
    }
    unit += word;
    i += word.length;
  };
  const plus = (): void => {
    if (text[i] === '余' || (text[i] === '多' && !/^多(?:元|层|样|方|种|项|维|功|场|领|模|云|类|级)/.test(text.slice(i, i + 2)))) {
      more = true;
      i++;
    } else if (text[i] === '+' && unitsByFirst.has(text[i + 1] ?? '')) {
      more = true;
      i++;
    }
  };
  plus();
  for (let scale = 0; scale < 2 && (text[i] === '万' || text[i] === '亿' || text[i] === '千' || text[i] === '百'); scale++) {
    if ((text[i] === '千' || text[i] === '百') && /^[千百](?:[克米瓦分]|兆)/.test(text.slice(i, i + 2))) break;
    unit += text[i];
    i++;
  }
  plus();
  take(unitsByFirst.get(text[i] ?? '') ?? []);
  plus();
  if (text[i] === '/' && unit !== '') {
    // 元/千克, 元/人·天: a rate.
    const per = /^\/(?:[A-Za-z]{1,4}|[\p{Script=Han}]{1,3}(?:·[\p{Script=Han}]{1,2})?)/u.exec(text.slice(i, i + 8));
    const known = per ? [...(unitsByFirst.get(text[i + 1] ?? '') ?? [])].find((w) => text.startsWith(w, i + 1)) : undefined;
    if (known) {
      unit += `/${known}`;
      i += known.length + 1;
    }
  }
  return { unit, more, end: unit === '' && !more ? at : i };
}

function trailer(text: string, at: number): readonly [string, Comparator] | undefined {
  const from = blank(text[at]) ? at + 1 : at;
  for (const tail of tails) if (text.startsWith(tail[0], from)) return [text.slice(at, from + tail[0].length), tail[1]];
  return undefined;
}

function leader(
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
