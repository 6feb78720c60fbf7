import { numberAt } from './numbering.js';

/** A line of a page without the spaces around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** The line begins behind a space inside a long line, where a page once had a line break. */
  readonly soft: boolean;
  /** Number of spaces that stood before it. */
  readonly indent: number;
}

/** How a page wrapped its lines: at a width, or at a number of characters; 0 where it did not. */
export interface Wrap {
  readonly width: number;
  readonly length: number;
  /** Paragraphs are set in. */
  readonly setsIn: boolean;
}

/** Marks behind which a paragraph may end. */
export const terminal: ReadonlySet<number> = new Set([...'。！？；：!?'].map((char) => char.charCodeAt(0)));

/** How a text is wrapped; linear. */
export function measureWrap(text: string, lines: readonly Line[]): Wrap {
  return { width: wrapWidth(text, lines), length: wrapLength(text, lines), setsIn: setsIn(text, lines) };
}

/** Whether a line is as long as the page is wide, so that it need not end where its paragraph does. */
export function isFull(text: string, line: Line, { width, length }: Wrap): boolean {
  return (width > 0 && widthOf(text, line) >= width - 3.5) || (length > 0 && lengthOf(line) === length);
}

/** Width of a line in Chinese characters; a Latin letter or a digit is half of one. */
export function widthOf(text: string, line: Line): number {
  let width = 0;
  for (let at = line.start; at < line.end; at += 1) width += text.charCodeAt(at) < 0x100 ? 0.5 : 1;
  return width;
}

/** Width at which a page wrapped its lines, or 0 where the text is not wrapped: then most long lines have one width and end inside a sentence. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const counts = new Int32Array(96);
  const open = new Int32Array(96);
  let wider = 0;
  for (const line of lines) {
    const width = line.end - line.start > 200 ? 96 : Math.round(widthOf(text, line));
    if (width >= counts.length) wider += 1;
    else {
      counts[width] = (counts[width] ?? 0) + 1;
      if (!terminal.has(text.charCodeAt(line.end - 1))) open[width] = (open[width] ?? 0) + 1;
    }
  }
  let best = 0;
  let bestCount = 7;
  for (let width = 18; width < 92; width += 1) {
    const count = sum(counts, width - 3, width + 1);
    if (count <= bestCount) continue;
    const beyond = wider + sum(counts, width + 4, 95);
    if (sum(open, width - 3, width + 1) < count * 0.6 || beyond > count * 0.1) continue;
    best = width;
    bestCount = count;
  }
  return best;
}

/** Number of characters at which a program cut the lines, whatever their width, or 0: then no line is longer, and many are just so long. */
function wrapLength(text: string, lines: readonly Line[]): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, lengthOf(line));
  if (longest < 18 || longest > 200) return 0;
  const full = lines.filter((line) => lengthOf(line) === longest);
  const open = full.filter(({ end }) => !terminal.has(text.charCodeAt(end - 1)));
  return full.length >= 8 && full.length >= lines.length * 0.2 && open.length >= full.length * 0.6 ? longest : 0;
}

export const lengthOf = ({ start, end, indent }: Line): number => end - start + indent;

/** Whether the text sets its paragraphs in and not the lines inside them: then a number at the edge of the page opens none. */
function setsIn(text: string, lines: readonly Line[]): boolean {
  const numbered = lines.filter(({ start }) => numberAt(text, start) !== undefined);
  const inside = numbered.filter(({ indent }) => indent > 0).length;
  return inside > 4 && inside > numbered.length * 0.8 && lines.some(({ indent }) => indent === 0);
}

function sum(values: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let at = Math.max(0, from); at <= Math.min(to, values.length - 1); at += 1) total += values[at] ?? 0;
  return total;
}
