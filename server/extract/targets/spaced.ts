/** Tables of indicators that a PDF left as lines of words and numbers: 阅读率（%） 64.7 75 约束性. Offsets are into the clean text. */
import type { Outline } from '../outline.js';
import type { Cell, Row, Table } from '../tables.js';
import type { Span } from '../types.js';
import { squeeze } from './columns.js';

const headWord = /指标(?:名称)?|20\d\d年?(?:目标值?|现状值?|实际值?)?|年均增长率?|年均增速|属性/g;
// The nature of the indicator closes its row, and no other line of a text.
const rowLine = /^(?:\d{1,2}[.．、])?([^\d|\n][^|\n]{1,58}[（(][^（）()|]{1,10}[）)])([^|（）()]{1,60})(约束性|预期性)$/;
const value = /[≥≤><＞＜]?\s?[[〔【]?\d[\d.,]*[\]〕】]?(?:左右|以上|以下|以内)?|[-—/]/g;
/** Lines between two rows that are none: a group's name, a page number. */
const BETWEEN = 2;
/** A row is no longer than this. */
const LONGEST = 140;

/** The tables whose header names indicators, years and 属性, with their rows. Linear. */
export function spacedTables(text: string, { paragraphs }: Outline): Table[] {
  const tables: Table[] = [];
  let i = 0;
  while (i < paragraphs.length) {
    const line = paragraphs[i++];
    const header = line && line.end - line.start <= 80 ? headerOf(text.slice(line.start, line.end), line.start) : undefined;
    if (!line || !header) continue;
    const rows: Row[] = [];
    for (let other = 0; i < paragraphs.length && other <= BETWEEN; i++) {
      const { start, end } = paragraphs[i] as Span;
      const next = paragraphs[i + 1];
      const row = rowAt(text, start, end, header.length) ?? (next ? rowAt(text, start, next.end, header.length) : undefined);
      other = row ? 0 : other + 1;
      if (row) rows.push(row);
      // Its values may stand on a line of their own.
      if (row && row.end > end) i++;
      if (!row && headerOf(text.slice(start, Math.min(end, start + 80)), start)) break;
    }
    if (rows.length > 0) tables.push({ start: line.start, end: (rows.at(-1) as Row).end, header, rows });
  }
  return tables;
}

/** 指标 2020年 2025年 属性; undefined where the line says anything else. */
function headerOf(line: string, at: number): readonly Cell[] | undefined {
  if (!/属\s?性$/.test(line)) return undefined;
  const words = squeeze(line);
  const cells = [...words.matchAll(headWord)].map(([word]) => ({ text: word, start: at, end: at + line.length }));
  const whole = cells.reduce((sum, cell) => sum + cell.text.length, 0) === words.length;
  return whole && cells.length >= 3 && /^指标/.test(words) ? cells : undefined;
}

const rowAt = (text: string, start: number, end: number, columns: number): Row | undefined =>
  end - start <= LONGEST ? rowOf(text.slice(start, end), start, columns) : undefined;

/** Name, values and nature; undefined where there are not as many values as columns. */
function rowOf(line: string, at: number, columns: number): Row | undefined {
  const found = rowLine.exec(line);
  if (!found) return undefined;
  const [, name = '', numbers = '', nature = ''] = found;
  const nameAt = line.indexOf(name);
  const valuesAt = nameAt + name.length;
  const cells: Cell[] = [{ text: name, start: at + nameAt, end: at + valuesAt }];
  for (const { 0: word, index } of numbers.matchAll(value))
    cells.push({ text: word, start: at + valuesAt + index, end: at + valuesAt + index + word.length });
  cells.push({ text: nature, start: at + line.length - nature.length, end: at + line.length });
  return cells.length === columns ? { cells, start: at, end: at + line.length } : undefined;
}
