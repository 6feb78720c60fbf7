/** Years and periods in cleaned text, and what each says about the words after it. Offsets are into the string that was given. */

export interface Time {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly periodStart?: number;
  readonly periodEnd?: number;
  /** `by`: 到2024年, 2026年底前; `at`: 2024年; `until`: 截至2023年底; `since`: 2023年以来; `now`: 目前; `yearly`: 每年. */
  readonly sense: 'by' | 'at' | 'until' | 'since' | 'now' | 'yearly';
}

const fiveYears = new Map([
  ['十二五', 2011],
  ['十三五', 2016],
  ['十四五', 2021],
  ['十五五', 2026],
  ['十六五', 2031],
]);

const yearWord =
  /((?:力争)?(?:到|至)|截至|截止|截止到|截至到)?\s?(20\d\d)\s?(?:(?:年\s?)?[-—–~～至]{1,2}\s?(20\d\d))?\s?年(度)?(年?[底末]|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日)?(?:[底末])?|上半年|下半年|全年|年内)?(之?前|以前|以来|以后|起|开始)?/g;
const fiveYearWord = /(到|至)?["“]?(十[二三四五六]五)["”]?(期?末|末期|期间|时期)?/g;
const others = /(截至目前|截止目前|到目前为止|目前|现已)|(每年|年均|每一年|逐年)/g;
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
    if (m[1] || tail.includes('末')) found.push({ start, end, year: from + 4, sense: 'by' });
    else if (tail) found.push({ start, end, periodStart: from, periodEnd: from + 4, sense: 'at' });
  }
  for (const m of text.matchAll(others)) found.push({ start: m.index, end: m.index + m[0].length, sense: m[1] ? 'now' : 'yearly' });
  return found.sort((a, b) => a.start - b.start);
}

/** The period that a title names: (2022-2024年), 2023年—2025年, 三年行动计划 alone is none. */
export function periodOf(title: string): { readonly start: number; readonly end: number } | undefined {
  const m = /(20\d\d)\s?年?\s?(?:-|—|–|~|～|至|－){1,2}\s?(20\d\d)\s?年/.exec(title);
  if (m) return { start: Number(m[1]), end: Number(m[2]) };
  const five = /["“]?(十[二三四五六]五)["”]?/.exec(title);
  const from = five ? fiveYears.get(five[1] as string) : undefined;
  if (from !== undefined) return { start: from, end: from + 4 };
  const one = /(20\d\d)\s?年(?!\d{1,2}月)/.exec(title);
  return one ? { start: Number(one[1]), end: Number(one[1]) } : undefined;
}
