/** Tables whose cells are set apart by bars. Offsets are into the clean text. */
export interface Cell {
  /** The cell's words without spaces at the ends; a space inside is a line break of the page. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Row {
  /** As many cells as the table has columns; a cell that is merged with the row above is that row's cell. */
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
}

export interface Table {
  readonly start: number;
  readonly end: number;
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}

interface BarLine {
  readonly start: number;
  readonly end: number;
}

/** Finds every table of at least two columns and one row below the header. Linear in the text. */
export function findTables(text: string): Table[] {
  const tables: Table[] = [];
  let block: BarLine[] = [];
  let start = 0;
  const close = (): void => {
    const table = block.length > 1 ? readTable(text, block) : undefined;
    if (table) tables.push(table);
    block = [];
  };
  let bar = -1;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (bar < start) bar = indexOrEnd(text, start);
    if (text.startsWith('|', start) || (end > start && text[end - 1] === '|') || holdsBars(text, bar, end)) block.push({ start, end });
    else if (end > start && !(block.length > 0 && continuesCell(text, end, block))) close();
    else if (end > start) block.push({ start, end });
    start = end + 1;
  }
  close();
  return tables;
}

function indexOrEnd(text: string, from: number): number {
  const at = text.indexOf('|', from);
  return at < 0 ? text.length : at;
}

/** Whether a line, whose first bar at or behind its start is known, holds two bars. */
function holdsBars(text: string, bar: number, end: number): boolean {
  const next = bar < end ? text.indexOf('|', bar + 1) : -1;
  return next >= 0 && next < end;
}

/** A line without a bar inside a table is a piece of a cell when the line below closes that cell. */
function continuesCell(text: string, end: number, block: readonly BarLine[]): boolean {
  const last = block.at(-1);
  if (!last || end >= text.length) return false;
  const nextEnd = text.indexOf('\n', end + 1);
  const next = text.slice(end + 1, nextEnd < 0 ? text.length : nextEnd);
  return next.endsWith('|') && next.length < 60 && !next.startsWith('|');
}

function cellOf(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { text: text.slice(start, end).replaceAll('\n', ' '), start, end };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a;

function readTable(text: string, lines: readonly BarLine[]): Table | undefined {
  const rows: Cell[][] = [];
  const wide = lines.some(
    ({ start, end }) =>
      text
        .slice(start, end)
        .split('|')
        .filter((cell) => cell.trim() !== '').length > 1,
  );
  if (wide) {
    for (const { start, end } of lines) rows.push(cellsOf(text, start, end));
  } else {
    // one cell a line, and a bar of its own before each row
    let row: Cell[] = [];
    let pieces: BarLine | undefined;
    for (const line of lines) {
      if (text.slice(line.start, line.end).trim() === '|') {
        if (row.length > 0) rows.push(row);
        row = [];
        pieces = undefined;
        continue;
      }
      const from = pieces?.start ?? line.start;
      if (text[line.end - 1] !== '|') {
        pieces = { start: from, end: line.end };
        continue;
      }
      row.push(cellOf(text, text[from] === '|' ? from + 1 : from, line.end - 1));
      pieces = undefined;
    }
    if (row.length > 0) rows.push(row);
  }
  const kept = rows.filter((row) => row.some((cell) => cell.text !== '') && !row.every((cell) => /^[-:—]*$/.test(cell.text)));
  const filled = wide ? kept : kept.map((row) => row.filter((cell) => cell.text !== ''));
  while (filled.length > 2 && isTitleRow(filled[0] ?? [], filled[1] ?? [])) filled.shift();
  const [first, second, third] = filled;
  const folded = first && second && third && (wide ? foldHeader(first, second) : foldShortHeader(first, second, third.length));
  const header = folded ?? first;
  if (!header || header.length < 2 || filled.length < (folded ? 3 : 2)) return undefined;
  const headWords = header.map((cell) => cell.text).join('|');
  const made: Row[] = [];
  let above: readonly Cell[] = [];
  for (const own of filled.slice(folded ? 2 : 1)) {
    // a page break repeats the header
    if (own.map((cell) => cell.text).join('|') === headWords) continue;
    const cells = wide ? alignByPlace(own, header.length, above) : alignByEnd(own, header.length, above);
    const start = own.find((cell) => cell.text !== '');
    const last = own.findLast((cell) => cell.text !== '');
    if (!cells || !start || !last) continue;
    made.push({ cells, start: start.start, end: last.end });
    above = cells;
  }
  const firstLine = lines[0];
  const lastLine = lines.at(-1);
  if (made.length === 0 || !firstLine || !lastLine) return undefined;
  return { start: firstLine.start, end: lastLine.end, header, rows: made };
}

/** A first row with one text over all columns, or with a number and one (一、 数字产业化), and a fuller one below: no header. */
function isTitleRow(row: readonly Cell[], below: readonly Cell[]): boolean {
  const texts = (cells: readonly Cell[]): string[] => [...new Set(cells.map((cell) => cell.text).filter((text) => text !== ''))];
  const [first = '', second] = texts(row);
  const numbered = second !== undefined && texts(row).length === 2 && /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]?$/.test(first);
  return (second === undefined || numbered) && texts(below).length > 2;
}

/** Cells of `| a | b |`, or of `a | b |`. */
function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at <= end; at += 1) {
    if (at < end && text[at] !== '|') continue;
    if (at < end || at > from) cells.push(cellOf(text, from, at));
    from = at + 1;
  }
  return cells;
}

const underHead = /^(?:.{0,6}(?:牵头|责任|主责|主办|配合|协办|协同|参与).{0,8}|单位|部门|20\d\d年?.{0,6}|.{0,6}目标.{0,4})$/;

const under = (group: string, cell: Cell): Cell => (group && group !== cell.text ? { ...cell, text: `${group} ${cell.text}` } : cell);

/** A header of two rows as one: 责任分工 over 牵头单位 and 配合单位, the other columns empty or repeated below. */
function foldHeader(upper: readonly Cell[], lower: readonly Cell[]): Cell[] | undefined {
  if (lower.length > upper.length || lower.every((cell) => cell.text === '')) return undefined;
  const out: Cell[] = [];
  let group = '';
  let named = false;
  for (const [column, cell] of upper.entries()) {
    const below = lower[column];
    const wide = cell.text === '' || cell.text === upper[column - 1]?.text || ['', cell.text].includes(upper[column + 1]?.text ?? '—');
    if (cell.text !== '') group = cell.text;
    if (!below || below.text === '' || below.text === cell.text) out.push(cell);
    else if (!wide || column === 0 || !underHead.test(below.text)) return undefined;
    else {
      out.push(under(group, below));
      named = true;
    }
  }
  return named ? out : undefined;
}

/** The same where merged cells are left out: the lower row has the cells of one column of the upper. */
function foldShortHeader(upper: readonly Cell[], lower: readonly Cell[], columns: number): Cell[] | undefined {
  if (upper.length - 1 + lower.length !== columns || lower.length < 2 || !lower.every((cell) => underHead.test(cell.text)))
    return undefined;
  const at = upper.findIndex((cell) => /分工|责任|单位|部门|目标/.test(cell.text));
  const group = upper[at];
  return group ? [...upper.slice(0, at), ...lower.map((cell) => under(group.text, cell)), ...upper.slice(at + 1)] : undefined;
}

/** A row that lacks cells lacks the first ones: they are merged with the row above. */
function alignByEnd(row: readonly Cell[], columns: number, above: readonly Cell[]): readonly Cell[] | undefined {
  const missing = columns - row.length;
  if (missing < 0) return row.slice(0, columns);
  if (missing > 0 && (above.length < columns || missing > columns / 2)) return undefined;
  return [...above.slice(0, missing), ...row];
}

function alignByPlace(row: readonly Cell[], columns: number, above: readonly Cell[]): readonly Cell[] | undefined {
  if (!row.some((cell) => cell.text !== '')) return undefined;
  if (row.length < columns) return alignByEnd(row, columns, above);
  const firstFilled = row.findIndex((cell) => cell.text !== '');
  return row.slice(0, columns).map((cell, column) => (cell.text === '' && column < firstFilled ? (above[column] ?? cell) : cell));
}
