import { closeUp, formatTable, largest, tidy } from './layout.js';
import { type Grid, gridsOf } from './pdfgrid.js';
import type { Rule } from './pdfrules.js';

/** A run of text on a page, in points from its upper left corner; y is the base line. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface Page {
  readonly glyphs: readonly Glyphs[];
  readonly rules: readonly Rule[];
  readonly height: number;
}

interface Line {
  /** Runs of text that stand apart, from left to right. */
  readonly parts: readonly { readonly text: string; readonly x: number; readonly right: number }[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const textOf = (line: Line) => line.parts.map((part) => part.text).join(' ');

/** Runs on one base line, from the top of the page to its foot. */
function linesOf(glyphs: readonly Glyphs[]): Line[] {
  const rows: Glyphs[][] = [];
  for (const run of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(run.y - first.y) <= 0.4 * Math.max(run.size, first.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => {
    const runs = withoutDoubles(row.sort((a, b) => a.x - b.x));
    const size = largest(runs.map((run) => run.size));
    const parts: { text: string; x: number; right: number }[] = [];
    for (const run of runs) {
      const part = parts.at(-1);
      const gap = part ? run.x - part.right : 0;
      if (part && gap <= 1.5 * size) {
        const space = gap > 0.6 * size || (gap > 0.15 * size && /[\w)%]$/.test(part.text) && /^[\w(]/.test(run.text));
        part.text += (space ? ' ' : '') + run.text;
        part.right = Math.max(part.right, run.right);
      } else parts.push({ text: run.text, x: run.x, right: run.right });
    }
    const tidied = parts.map((part) => ({ ...part, text: tidy(part.text) })).filter((part) => part.text);
    return { parts: tidied, x: tidied[0]?.x ?? 0, right: largest(tidied.map((part) => part.right)), y: row[0]?.y ?? 0, size };
  });
}

/** Bold print is at times made by printing twice. */
function withoutDoubles(runs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = [];
  for (const run of runs) {
    const doubled = kept.slice(-3).some((other) => other.text === run.text && Math.abs(other.x - run.x) < 0.25 * run.size);
    if (!doubled) kept.push(run);
  }
  return kept;
}

const pageNumber =
  /^[—–\-―─_·.\s]*(?:第\s*)?(?:[0-9０-９]{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*[0-9０-９]{1,4}\s*页?)?[—–\-―─_·.\s]*$/;

/** Pages without page numbers and without lines that come back at the head or foot of page after page. */
export function withoutRunningHeads(pages: readonly Page[]): Page[] {
  const edges = pages.map((page) => {
    const lines = linesOf(page.glyphs);
    return [...lines.slice(0, 3), ...lines.slice(-3)].filter(({ y }) => y < page.height * 0.12 || y > page.height * 0.88);
  });
  // A sentence may come back in a list of duties; a running head is none.
  const isHead = (line: Line) => shape(line) !== '' && !/[，。；：]/.test(textOf(line));
  const shape = (line: Line) => textOf(line).replace(/[\s\d０-９]/g, '');
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1);
  // On two pages alone a common line may be chance; on three and on half of all it is not.
  const often = Math.max(3, pages.length / 2);
  return pages.map((page, index) => {
    const gone = (edges[index] ?? []).filter(
      (line) => pageNumber.test(textOf(line)) || ((counts.get(shape(line)) ?? 0) >= often && isHead(line)),
    );
    if (gone.length === 0) return page;
    const inGone = (run: Glyphs) => gone.some((line) => Math.abs(run.y - line.y) <= 0.4 * Math.max(run.size, line.size));
    return { ...page, glyphs: page.glyphs.filter((run) => !inGone(run)) };
  });
}

/** A paragraph or a table, and whether it may be the part of a paragraph that a page's end cuts. */
interface Piece {
  readonly text: string;
  /** Its last line is full to the right margin. */
  readonly full: boolean;
  /** It begins at the left margin, without an indent. */
  readonly flush: boolean;
}

/** The lines of all pages' text, tables in their places, a page's footnotes behind the paragraph or table that its end cuts. */
export function pagesText(pages: readonly Page[]): string[] {
  const laid = pages.map(layPage);
  const margins = marginsOf(laid.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines ?? [])));
  const pieces: Piece[] = [];
  let waiting: Piece[] = [];
  for (const { blocks, footnotes } of laid) {
    const page = blocks.flatMap((block) =>
      block.lines ? runPieces(block.lines, margins) : [{ text: block.table, full: false, flush: false }],
    );
    const [first, ...rest] = page;
    const last = pieces.at(-1);
    if (first && last && isRows(first) && isRows(last)) pieces.splice(-1, 1, { ...last, text: joinRows(last.text, first.text) });
    else if (first && last?.full && first.flush) pieces.splice(-1, 1, { ...first, text: closeUp([last.text, first.text]) });
    else if (first) pieces.push(first);
    pieces.push(...waiting, ...rest);
    waiting = footnotes.map((text) => ({ text, full: false, flush: false }));
  }
  return [...pieces, ...waiting].flatMap(({ text }) => text.split('\n'));
}

const isRows = ({ text }: Piece) => text.startsWith('|');

/** A table that goes on over a page has its header again; a row that the page's end cuts becomes one. */
function joinRows(before: string, after: string): string {
  const header = before.slice(0, before.indexOf('\n') + 1);
  const [next = '', ...rest] = (header !== '' && after.startsWith(header) ? after.slice(header.length) : after).split('\n');
  const rows = before.split('\n');
  const last = cellsOf(rows.at(-1) ?? '');
  const more = cellsOf(next);
  const numbers = rows.map((row) => cellsOf(row)[0] ?? '').filter((cell) => /^\d+[.．、]?$/.test(cell));
  // Only where each row has its own number is a row without one surely the rest of the row above.
  const cut = last.length === more.length && more[0] === '' && last[0] === numbers.at(-1) && new Set(numbers).size === numbers.length;
  if (!cut) return [...rows, next, ...rest].join('\n');
  const whole = `|${last.map((cell, column) => ` ${closeUp([cell, more[column] ?? ''])} |`).join('')}`.replaceAll('|  |', '| |');
  return [...rows.slice(0, -1), whole, ...rest].join('\n');
}

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

type Block = { readonly lines: Line[]; readonly table?: undefined } | { readonly lines?: undefined; readonly table: string };

interface Laid {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly string[];
}

const footnoteMark = /^(?:[①-⑳]|[*＊]|[[〔]\d{1,3}[\]〕]|\d{1,3}(?![\d.．、年月]))\s*\S/;

/** Lines at a page's foot in smaller print that begin with a mark; their number, from the last line up. */
function footnoteLines(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  let count = 0;
  while (count < lines.length && (lines.at(-1 - count)?.size ?? usual) <= 0.85 * usual) count += 1;
  while (count > 0 && !footnoteMark.test(textOf(lines[lines.length - count] as Line))) count -= 1;
  return count;
}

/** A page from top to foot: runs of lines, and tables drawn with lines; and its footnotes, a line each. */
function layPage(page: Page): Laid {
  const grids = gridsOf(page.rules).filter((grid) => isTable(grid, page.glyphs));
  const lines = linesOf(page.glyphs.filter((run) => !grids.some((grid) => grid.holds(run))));
  const body = lines.length - footnoteLines(lines);
  const footnotes: string[] = [];
  for (const line of lines.slice(body))
    if (footnoteMark.test(textOf(line))) footnotes.push(textOf(line));
    else footnotes.push(closeUp([footnotes.pop() ?? '', textOf(line)]));
  const placed = [
    ...lines.slice(0, body).map((line) => ({ y: line.y, line })),
    ...grids.map((grid) => ({ y: grid.top, table: tableText(grid, page.glyphs) })),
  ].sort((a, b) => a.y - b.y);
  const blocks: Block[] = [];
  for (const item of placed) {
    const last = blocks.at(-1);
    if ('table' in item) blocks.push({ table: item.table });
    else if (last?.lines) last.lines.push(item.line);
    else blocks.push({ lines: [item.line] });
  }
  return { blocks, footnotes };
}

const cellLines = (grid: Grid, glyphs: readonly Glyphs[]) => grid.cells((cell) => linesOf(glyphs.filter(cell)).map(textOf));

/** A grid with text in at least two of its columns and rows; a frame around text is none. */
function isTable(grid: Grid, glyphs: readonly Glyphs[]): boolean {
  const filled = cellLines(grid, glyphs).map((row) => row.filter((cell) => cell.content.length > 0).length);
  return filled.filter((count) => count > 0).length >= 2 && filled.some((count) => count >= 2);
}

function tableText(grid: Grid, glyphs: readonly Glyphs[]): string {
  return formatTable(cellLines(grid, glyphs).map((row) => row.map((cell) => ({ ...cell, text: cell.content.join('\n') }))));
}

interface Margins {
  readonly left: number;
  readonly right: number;
  /** Whether first lines are indented: only then does a line at the margin go on with the one above. */
  readonly indented: boolean;
}

/** The margins that the document's lines keep to; a few lines beyond them are strays. */
function marginsOf(lines: readonly Line[]): Margins {
  const enough = Math.ceil(lines.length / 50);
  // The outermost place that enough lines share; the values are sorted.
  const edge = (values: readonly number[]) =>
    values.find((value, index) => Math.abs((values[index + enough - 1] ?? Number.POSITIVE_INFINITY) - value) <= 3) ?? values[0] ?? 0;
  const left = edge(lines.map((line) => line.x).sort((a, b) => a - b));
  const right = edge(lines.map((line) => line.right).sort((a, b) => b - a));
  const indents = lines.filter(
    (line) => line.x >= left + 1.5 * line.size && line.x <= left + 3 * line.size && line.right > left + (right - left) / 2,
  );
  return { left, right, indented: indents.length > 0 };
}

/** Lines outside ruled tables: columns without drawn lines as tables, the rest as paragraphs. */
function runPieces(lines: readonly Line[], margins: Margins): Piece[] {
  const pieces: Piece[] = [];
  let prose: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = columnsFrom(lines, at);
    if (rows) {
      const table = formatTable(rows.map((row) => row.map((cell) => ({ text: cell, rowSpan: 1, columnSpan: 1 }))));
      pieces.push(...paragraphs(prose, margins), { text: table, full: false, flush: false });
      prose = [];
      at += rows.length;
    } else {
      const line = lines[at++];
      if (line) prose.push(line);
    }
  }
  return [...pieces, ...paragraphs(prose, margins)];
}

/** Three lines or more that stand in the same three columns or more. */
function columnsFrom(lines: readonly Line[], start: number): string[][] | undefined {
  let end = start;
  while ((lines[end]?.parts.length ?? 0) >= 3) end++;
  if (end - start < 3) return undefined;
  const rows = lines.slice(start, end);
  const spans: { x: number; right: number }[] = [];
  for (const { x, right } of rows.flatMap((line) => line.parts).sort((a, b) => a.x - b.x)) {
    const last = spans.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else spans.push({ x, right });
  }
  if (spans.length < 3) return undefined;
  return rows.map((line) =>
    spans.map((span) => closeUp(line.parts.filter((part) => part.x >= span.x && part.x < span.right).map((part) => part.text))),
  );
}

/**
 * Lines closed up to paragraphs where the page shows it: the line is full to the right margin, the next begins at the left margin without
 * an indent, in the same size and at the usual distance. Where it does not, a line stays a line.
 */
function paragraphs(lines: readonly Line[], { left, right, indented }: Margins): Piece[] {
  const full = (line: Line) => indented && line.right >= right - 1.6 * line.size;
  const flush = (line: Line) => indented && line.x <= left + 0.8 * line.size;
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group &&
      last &&
      full(last) &&
      flush(line) &&
      Math.abs(line.size - last.size) <= 0.1 * last.size &&
      line.y - last.y <= 2.5 * last.size
    )
      group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ text: closeUp(group.map(textOf)), full: full(group.at(-1) ?? group[0]), flush: flush(group[0]) }));
}
