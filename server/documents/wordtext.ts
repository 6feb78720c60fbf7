import { Parser } from 'htmlparser2';
import { ZerenError } from '../model/index.js';
import type { Cell } from './layout.js';
import { formatTable, joinLines, tidy } from './layout.js';
import type { WordNumbering } from './wordnumbers.js';

interface Paragraph {
  text: string;
  list?: string;
  level?: number;
  style?: string;
}

interface WordCell {
  readonly lines: string[];
  columns: number;
  /** Merged with the cell above. */
  continues: boolean;
}

interface Table {
  readonly rows: WordCell[][];
}

// Deleted and moved words, field codes, the second form of a drawing's text, and former properties say nothing of the text as it stands.
const passedOver = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tcPrChange',
]);
const integer = (text: string | undefined) => Math.min(Math.max(Number.parseInt(text ?? '', 10) || 1, 1), 200);

// Deeper nesting is hostile: every level copies the text of those inside it.
const deepestTable = 20;
const deepest = 1000;

const tooComplex = (fileName: string) =>
  new ZerenError('DOCUMENT_TOO_COMPLEX', `${fileName} is nested beyond all measure.`, 'Save its text alone, as .txt.');

/** The text of word/document.xml (ECMA-376, part 1, 17): one paragraph or table row a line. Fails with DOCUMENT_TOO_COMPLEX. */
export function readWordText(xml: string, numbering: WordNumbering, fileName: string): string {
  const lines: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const cells: WordCell[] = [];
  const path: string[] = [];
  let over = 0;
  let hidden = false;
  const sink = () => cells.at(-1)?.lines ?? lines;
  const parent = (steps: number) => path[path.length - 1 - steps];

  const open = (name: string, attributes: Record<string, string>): void => {
    const value = attributes['w:val'];
    const paragraph = paragraphs.at(-1);
    const cell = cells.at(-1);
    switch (name) {
      case 'w:p':
        paragraphs.push({ text: '' });
        break;
      case 'w:pStyle':
        if (paragraph && value) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph && value && parent(1) === 'w:numPr') paragraph.list = value;
        break;
      case 'w:ilvl':
        if (paragraph && value) paragraph.level = Number.parseInt(value, 10) || 0;
        break;
      case 'w:r':
        hidden = false;
        break;
      case 'w:vanish':
        if (parent(2) === 'w:r') hidden = value !== '0' && value !== 'false';
        break;
      case 'w:tab':
        if (paragraph && parent(1) === 'w:r') paragraph.text += ' ';
        break;
      case 'w:br':
      case 'w:cr':
        if (paragraph) paragraph.text += '\n';
        break;
      case 'w:noBreakHyphen':
        if (paragraph) paragraph.text += '-';
        break;
      case 'w:tbl':
        if (tables.length >= deepestTable) throw tooComplex(fileName);
        tables.push({ rows: [] });
        break;
      case 'w:tr':
        tables.at(-1)?.rows.push([]);
        break;
      case 'w:gridBefore':
        tables
          .at(-1)
          ?.rows.at(-1)
          ?.push({ lines: [], columns: integer(value), continues: false });
        break;
      case 'w:tc':
        cells.push({ lines: [], columns: 1, continues: false });
        break;
      case 'w:gridSpan':
        if (cell) cell.columns = integer(value);
        break;
      case 'w:vMerge':
        if (cell) cell.continues = value !== 'restart';
        break;
    }
  };

  const close = (name: string): void => {
    if (name === 'w:p') {
      const paragraph = paragraphs.pop();
      if (paragraph) for (const line of paragraphLines(paragraph, numbering)) sink().push(line);
    } else if (name === 'w:tc') {
      const cell = cells.pop();
      if (cell) tables.at(-1)?.rows.at(-1)?.push(cell);
    } else if (name === 'w:tbl') {
      const table = tables.pop();
      if (table) for (const line of tableLines(table)) sink().push(line);
    } else if (name === 'w:r') hidden = false;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        if (path.length > deepest) throw tooComplex(fileName);
        if (over > 0 || passedOver.has(name)) over++;
        else open(name, attributes);
      },
      ontext(data) {
        const paragraph = paragraphs.at(-1);
        if (over === 0 && !hidden && paragraph && path.at(-1) === 'w:t') paragraph.text += data;
      },
      onclosetag(name) {
        if (over > 0) over--;
        else close(name);
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return joinLines(lines);
}

function paragraphLines(paragraph: Paragraph, numbering: WordNumbering): string[] {
  const lines = paragraph.text.split('\n').map(tidy).filter(Boolean);
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const number = tidy(numbering.next(paragraph.list, paragraph.level, paragraph.style));
  // `1.` before `5G` must not read 1.5.
  return [number && /\d\.?$/.test(number) && /^\d/.test(first) ? `${number} ${first}` : number + first, ...rest];
}

function tableLines({ rows }: Table): string[] {
  // A frame of one row or one column is a box around text.
  if (rows.length < 2 || rows.every((row) => row.length < 2)) return rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  const placed = rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const at = column;
      column += cell.columns;
      return { cell, at };
    });
  });
  return formatTable(
    placed.map((row, top) =>
      row
        .filter(({ cell }) => !cell.continues)
        .map(({ cell, at }): Cell => {
          let rowSpan = 1;
          while (placed[top + rowSpan]?.some((below) => below.at === at && below.cell.continues)) rowSpan++;
          return { text: cell.lines.join('\n'), rowSpan, columnSpan: cell.columns };
        }),
    ),
  ).split('\n');
}
