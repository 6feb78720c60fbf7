/** Tables of indicators that a PDF left without lines: one cell a line. Offsets are into the clean text. */
import type { Outline } from '../outline.js';
import type { Span } from '../types.js';
import { readQuantities } from './quantities.js';

/** A table without lines: from its header to the next heading. */
export interface LooseTable extends Span {
  /** Year that the header gives to every value. */
  readonly year: number;
}

const nameHead = /^(?:具体|工作|主要|核心)?指标(?:名称)?$/;
/** A header is no longer than this many lines. */
const HEADER = 6;

/** The tables whose header names indicators and one year of aims: 工作指标, 2027年, 目标值. Linear. */
export function looseTables(text: string, { paragraphs, headings }: Outline): LooseTable[] {
  const tables: LooseTable[] = [];
  let next = 0;
  for (const [i, { start, end }] of paragraphs.entries()) {
    if (end - start > 8 || !nameHead.test(text.slice(start, end))) continue;
    const head = paragraphs.slice(i + 1, i + HEADER).map((line) => text.slice(line.start, Math.min(line.end, line.start + 12)));
    const year = /^(20\d\d)年(?:目标值?)?(?:目标值?)?/.exec(head.slice(0, 3).join(''))?.[1];
    if (!year || !head.some((word) => /目标/.test(word))) continue;
    while (next < headings.length && (headings[next]?.start ?? 0) <= end) next += 1;
    tables.push({ start: end, end: headings[next]?.start ?? text.length, year: Number(year) });
  }
  return tables;
}

/** A cell that names an indicator is no longer than this. */
const LONGEST_NAME = 120;

/** A cell that holds a value alone measures the cell before it; then both are read as one. */
export function withName(text: string, before: Span | undefined, { start, end }: Span): Span | undefined {
  if (!before || end - start > 24 || before.end - before.start < 4 || before.end - before.start > LONGEST_NAME) return undefined;
  const [value, more] = readQuantities(text.slice(start, end));
  if (!value || more || value.unit === '' || value.start > 0 || value.end < end - start) return undefined;
  const name = text.slice(before.start, before.end);
  return /[厅局委办院部会]$|单位$/.test(name) || readQuantities(name).some((one) => one.unit !== '')
    ? undefined
    : { start: before.start, end };
}

/** Name and value as one clause; what the cell says behind its first comma is blank, so that offsets stay. */
export function joined(name: string, value: string): string {
  const comma = name.search(/[，,。；;\n]/);
  return (comma < 0 ? name : name.slice(0, comma)).padEnd(name.length) + value;
}
