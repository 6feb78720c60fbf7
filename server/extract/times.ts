/** Years and periods in cleaned text, and what each says about the words after it. Offsets are into the string that was given. */

export interface Time {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly periodStart?: number;
  readonly periodEnd?: number;
  /** Years from the year of writing, where the text counts from it: 今年 0, 去年 -1. */
  readonly offset?: number;
  /** 全年: of the year that the text speaks of, else of the year of writing. */
  readonly whole?: boolean;
  /** How many years from the start of the plan: 三年内. */
  readonly years?: number;
  /**
   * `by`: 到2024年, 2026年底前; `at`: 2024年; `until`: 截至2023年底; `since`: 2023年以来; `now`: 目前; `yearly`: 每年; `within`: 三年内;
   * `past`: 五年来.
   */
  readonly sense: 'by' | 'at' | 'until' | 'since' | 'now' | 'yearly' | 'within' | 'past';
}

/** First years of the five-year plans, from the eleventh. */

const fiveYears = new Map([
  ['十一五', 2006],
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
  ['十六五', 2031],
]);

const yearWord =
  /((?:力争)?(?:到|至)|截至|截止|截止到|截至到)?\s?(20\d\d)\s?(?:(?:年\s?)?[-—–~～至]{1,2}\s?(20\d\d))?\s?年(度)?(年?[底末]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日)?(?:[底末])?|第?[一二三四1-4]季度末?|上半年|下半年|全年|年内)?(之?前|以前|以来|以后|起|开始)?/g;
const fiveYearWord = /(到|至)?["“]?(十[一二三四五六]五)["”]?(期?末|末期|期间|时期|以来)?/g;
const others = /(截至目前|截止目前|到目前为止|(?<![较比从由与])目前|现已)|(每年|年均|每一年|逐年)/g;
const countedFromNow =
  /(今年|本年度?|去年|上年(?!度)|明年)(底|末|内|上半年|下半年)?(之?前)?|(?<![\d去今明上每全])年(?:[底末](?:之?前)|内)|(全年)(?![\d龄])/g;
const spans =
  /(近|过去|用)?([二两三四五六七八十]|(?<!\d)\d{1,2})年(?:左右)?(?:的?时间)?(以?来|内|之内)?|(?:未来|今后)([二两三四五六七八十]|\d{1,2})年/g;
const numerals = '零一二三四五六七八九十';
const baseline = /(?:较|比|与|于|自|从|在|以|相比|对比|较之|同比)\s?$/;

/**
 * The times of a text in order. A year that is only a point of comparison (较2019年), a year's name for money or lists (2023年度资金)
 * and one inside a document number or date of issue are left out.
 */
export function findTimes(text: string): Time[] {
  const found: Time[] = [];
  for (const m of text.matchAll(yearWord)) {
    const start = m.index;
    const end = start + m[0].length;
    const lead = m[1] ?? '';
    const before = text.slice(Math.max(0, start - 3), start);
    if (lead === '' && baseline.test(before) && !/在\s?$/.test(before)) continue;
    // 在2020年基础上翻一番
    if (/^的?(?:基础上|水平)/.test(text.slice(end, end + 4))) continue;
    if (m[4] && !m[5] && lead === '') continue;
    const year = Number(m[2]);
    if (m[3]) {
      found.push({ start, end, periodStart: year, periodEnd: Number(m[3]), sense: 'at' });
      continue;
    }
    const tail = m[6] ?? '';
    if (/起|开始|以后/.test(tail)) continue;
    const sense = /^截/.test(lead) ? 'until' : lead !== '' || tail.endsWith('前') ? 'by' : tail === '以来' ? 'since' : 'at';
    found.push({ start, end, year, sense });
  }
  for (const m of text.matchAll(fiveYearWord)) {
    const from = fiveYears.get(m[2] as string);
    if (from === undefined) continue;
    const start = m.index;
    const end = start + m[0].length;
    const tail = m[3] ?? '';
    if (baseline.test(text.slice(Math.max(0, start - 3), start)) && !m[1]) continue;
    if (tail === '以来') found.push({ start, end, sense: 'past' });
    else if (m[1] || tail.includes('末')) found.push({ start, end, year: from + 4, sense: 'by' });
    else if (tail) found.push({ start, end, periodStart: from, periodEnd: from + 4, sense: 'at' });
  }
  for (const m of text.matchAll(others)) found.push({ start: m.index, end: m.index + m[0].length, sense: m[1] ? 'now' : 'yearly' });
  for (const m of text.matchAll(countedFromNow)) {
    const word = m[1] ?? m[4] ?? '';
    if (word !== '' && baseline.test(text.slice(Math.max(0, m.index - 3), m.index))) continue;
    const offset = /^[去上]/.test(word) ? -1 : word === '明年' ? 1 : 0;
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      offset,
      ...(m[4] ? { whole: true } : {}),
      sense: offset < 0 || (word !== '' && !m[2] && !m[3]) ? 'at' : 'by',
    });
  }
  for (const m of text.matchAll(spans)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const word = m[2] ?? m[4] ?? '';
    const years = word === '两' ? 2 : numerals.includes(word) ? numerals.indexOf(word) : Number(word);
    if (m[3]?.endsWith('来') || /^[近过]/.test(m[1] ?? '')) found.push({ start, end, sense: 'past' });
    else if (
      text[end] !== '的' &&
      /^[，,、。；;：:争保取在划\s]?$/.test(text[start - 1] ?? '') &&
      (m[3] || m[4] || (m[1] === '用' && /时间/.test(m[0])))
    )
      found.push({ start, end, years, sense: 'within' });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // 年底前 of 2025年年底前 is no time of its own.
  let end = 0;
  return found.filter((time) => {
    if (time.start < end) return false;
    end = time.end;
    return true;
  });
}

/** The period that a title names: (2022-2024年), 2023年—2025年, 三年行动计划 alone is none. */
export function periodOf(title: string): { readonly start: number; readonly end: number } | undefined {
  const m = /(20\d\d)\s?年?\s?(?:-|—|–|~|～|至|－){1,2}\s?(20\d\d)\s?年/.exec(title);
  if (m) return { start: Number(m[1]), end: Number(m[2]) };
  const five = /["“]?(十[二三四五六]五)["”]?/.exec(title);
  const from = five ? fiveYears.get(five[1] as string) : undefined;
  if (from !== undefined) return { start: from, end: from + 4 };
  // 2030年前碳达峰: a year that is only the last is no period.
  const one = /(20\d\d)\s?年(?!\d{1,2}月|底?前|以前|之前)/.exec(title);
  return one ? { start: Number(one[1]), end: Number(one[1]) } : undefined;
}
