/** A cell with the rows and columns that it spans. */
export interface Cell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

// Wider tables are hostile: none of a plan has a hundred columns.
const widest = 100;

/**
 * A table as text, one row a line: `| 指标 | 单位 | 2022年 |`. A cell that spans rows is repeated in each of them, so that a row can be read
 * by itself; of a cell that spans columns the further ones are empty. A header of several rows becomes one (目标 above 2022年: 目标 2022年), a
 * title that spans the whole table a line of its own before it. Line breaks in a cell are closed up, `|` becomes ｜.
 */
export function formatTable(rows: readonly (readonly Cell[])[]): string {
  const { grid, headerRows, title } = layGrid(rows);
  const header = grid.slice(0, headerRows);
  const folded = header.length > 1 ? [foldHeader(header)] : header;
  const lines = [...folded, ...grid.slice(headerRows)].filter((line) => line.some((text) => text));
  const width = largest(lines.map((line) => line.length));
  const formatted = lines.map(
    (line) => `|${Array.from({ length: width }, (_, column) => (line[column] ? ` ${line[column]} |` : ' |')).join('')}`,
  );
  return [...title, ...formatted].join('\n');
}

interface Grid {
  readonly grid: string[][];
  readonly headerRows: number;
  readonly title: readonly string[];
}

function layGrid(all: readonly (readonly Cell[])[]): Grid {
  const [first] = all;
  const only = first?.length === 1 && all.length > 1 ? first[0] : undefined;
  const titled = only !== undefined && only.columnSpan > 1 && only.rowSpan <= 1;
  const rows = titled ? all.slice(1) : all;
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[top]?.[column] !== undefined) column++;
      const right = Math.min(column + Math.max(1, cell.columnSpan), widest);
      const bottom = Math.min(top + Math.max(1, cell.rowSpan), rows.length);
      const text = cellText(cell.text);
      for (let row = top; row < bottom && column < right; row++)
        for (let at = column; at < right; at++) {
          const line = grid[row];
          if (line) line[at] = at === column ? text : '';
        }
      column = right;
    }
  });
  // 指标 (two rows high) beside 目标 (two columns wide): the rows beside the high cells are one header.
  const head = rows[0] ?? [];
  const high = Math.max(1, largest(head.map((cell) => cell.rowSpan)));
  const grouped = head.some((cell) => cell.columnSpan > 1) && high > 1 && high <= 3 && rows.length > high;
  if (grouped) for (const cell of head) spread(grid, head, cell);
  return { grid, headerRows: grouped ? high : 1, title: titled ? [cellText(only.text)].filter(Boolean) : [] };
}

/** Writes a wide header cell over all its columns, for the fold. */
function spread(grid: string[][], head: readonly Cell[], cell: Cell): void {
  const from = head.slice(0, head.indexOf(cell)).reduce((sum, before) => sum + Math.max(1, before.columnSpan), 0);
  const [line] = grid;
  if (line) for (let at = from; at < Math.min(from + cell.columnSpan, widest); at++) line[at] = cellText(cell.text);
}

function foldHeader(header: readonly (readonly string[])[]): string[] {
  const width = largest(header.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => [...new Set(header.map((line) => line[column] ?? '').filter(Boolean))].join(' '));
}

function cellText(text: string): string {
  return closeUp(text.split('\n')).replaceAll('|', '｜');
}

const latin = /[\p{Script=Latin}\p{Nd}.,;:!?%)]$/u;
const latinStart = /^[\p{Script=Latin}\p{Nd}(]/u;

/** Lines as one: Chinese text needs no space where a line broke, Latin words do. */
export function closeUp(lines: readonly string[]): string {
  let text = '';
  for (const line of lines.map(tidy)) text += line && latin.test(text.slice(-2)) && latinStart.test(line.slice(0, 2)) ? ` ${line}` : line;
  return text;
}

/** Inner runs of white space as one space, none at the ends (full-width and no-break spaces too). */
export function tidy(line: string): string {
  return line.replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ').trim();
}

/** Lines without the empty ones. */
export function joinLines(lines: Iterable<string>): string {
  const kept = [];
  for (const line of lines) if (line !== '') kept.push(line);
  return kept.length > 0 ? `${kept.join('\n')}\n` : '';
}

/** The largest of any number of values, 0 of none; as arguments of Math.max a hundred thousand are too many. */
export function largest(values: readonly number[]): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
