import { once } from 'node:events';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { EntityNode, Fact, PassageNode } from '../types.js';
import type { Cell, Column } from './columns.js';
import { nodeTable, passageTable, relationTable } from './columns.js';
import type { Evidenced } from './spool.js';
import { isPassage, Spool } from './spool.js';
import { inChunks, wellFormed } from './text.js';
import type { Format } from './types.js';

// What Excel holds at most: https://support.microsoft.com, 'Excel specifications and limits'.
const mostRows = 1_048_576;
const mostCharacters = 32_767;

/** Text of a cell. ECMA-376 part 1, 22.9.2.19: a character that XML cannot hold is written as _x0001_, and so is what looks like one. */
function cellText(text: string): string {
  const short = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
  return wellFormed(short)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => `_x${hexadecimal(character)}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const hexadecimal = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

function cellXml(cell: Cell, style = ''): string {
  if (cell === undefined) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

interface Table<T> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: AsyncIterator<T>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const width = (name: string): number =>
  ['quote', 'section', 'evidence', 'moreEvidence'].includes(name) ? 48 : /name|from$|to$|document$/.test(name) ? 28 : 14;

/** One sheet of at most `mostRows` rows; `rows` may have more, which go to the next. */
async function* sheetXml<T>(table: Table<T>, first: IteratorResult<T>, done: (next: IteratorResult<T>) => void): AsyncIterable<string> {
  const columns = table.columns.map(({ name }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(name)}" customWidth="1"/>`);
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  yield `<row>${table.columns.map(({ name }) => cellXml(name, ' s="1"')).join('')}</row>`;
  let next = first;
  for (let count = 1; count < mostRows && !next.done; count++) {
    const row = next.value;
    yield `<row>${table.columns.map((column) => cellXml(column.of(row))).join('')}</row>`;
    next = await table.rows.next();
  }
  yield '</sheetData></worksheet>';
  done(next);
}

/** Equal facts give equal bytes: no entry carries the time of writing. */
const stamp = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

class Workbook {
  private readonly zip = new ZipFile();
  private readonly sheets: string[] = [];
  readonly bytes: Readable;

  constructor() {
    this.bytes = this.zip.outputStream as Readable;
    this.zip.on('error', (error) => this.bytes.destroy(error as Error));
  }

  /** Writes a table as one sheet, or as several where it has more rows than a sheet can hold: relations, relations 2, … */
  async add<T>(table: Table<T>): Promise<void> {
    let next = await table.rows.next();
    for (let part = 1; part === 1 || !next.done; part++) {
      this.sheets.push(part === 1 ? table.name : `${table.name} ${part}`);
      const after: IteratorResult<T>[] = [];
      const stream = Readable.from(inChunks(sheetXml(table, next, (result) => after.push(result))), { objectMode: false });
      this.zip.addReadStream(stream, `xl/worksheets/sheet${this.sheets.length}.xml`, stamp);
      await once(stream, 'close');
      if (stream.errored) throw stream.errored;
      next = after[0] ?? { done: true, value: undefined };
    }
  }

  /** Writes what names the sheets, `front` before the others. */
  end(front: string): void {
    const order = this.sheets.map((name, at) => ({ name, number: at + 1 }));
    order.sort((a, b) => Number(b.name.startsWith(front)) - Number(a.name.startsWith(front)) || a.number - b.number);
    const part = (path: string, xml: string) => this.zip.addBuffer(Buffer.from(declaration + xml, 'utf8'), path, stamp);
    const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
    const sheets = order.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join('');
    part('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets}</sheets></workbook>`);
    const targets = order.map(
      ({ number }) => `<Relationship Id="rId${number}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    );
    targets.push(`<Relationship Id="rId${order.length + 1}" Type="${officeRelations}/styles" Target="styles.xml"/>`);
    part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packageRelations}">${targets.join('')}</Relationships>`);
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    );
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    const overrides = order.map(
      ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type('worksheet')}"/>`,
    );
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/>${overrides.join('')}</Types>`,
    );
    this.zip.end();
  }
}

/** Spools the nodes and gives the things; stops at the first relation, which it keeps. */
async function* things(facts: AsyncIterator<Fact>, spool: Spool, kept: Fact[]): AsyncGenerator<EntityNode> {
  for (let next = await facts.next(); !next.done; next = await facts.next()) {
    if (next.value.type === 'relationship') {
      kept.push(next.value);
      return;
    }
    spool.add(next.value);
    if (!isPassage(next.value)) yield next.value;
  }
}

async function* passages(spool: Spool): AsyncGenerator<PassageNode> {
  for (const node of spool.nodes()) if (isPassage(node)) yield node;
}

async function* evidenced(facts: AsyncIterator<Fact>, spool: Spool, kept: readonly Fact[]): AsyncGenerator<Evidenced> {
  for (const fact of kept) if (fact.type === 'relationship') yield spool.join(fact);
  for (let next = await facts.next(); !next.done; next = await facts.next())
    if (next.value.type === 'relationship') yield spool.join(next.value);
}

async function* workbook(facts: AsyncIterable<Fact>): AsyncIterable<Uint8Array> {
  const spool = new Spool();
  const iterator = facts[Symbol.asyncIterator]();
  const book = new Workbook();
  const kept: Fact[] = [];
  const fill = async () => {
    await book.add({ name: 'nodes', columns: nodeTable, rows: things(iterator, spool, kept) });
    await book.add({ name: 'passages', columns: passageTable, rows: passages(spool) });
    await book.add({ name: 'relations', columns: relationTable, rows: evidenced(iterator, spool, kept) });
    book.end('relations');
  };
  try {
    const filled = fill().catch((error: Error) => void book.bytes.destroy(error));
    for await (const chunk of book.bytes) yield chunk as Uint8Array;
    await filled;
  } finally {
    await iterator.return?.();
    spool.close();
  }
}

export const xlsx: Format = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: '.xlsx',
  description:
    'Excel workbook with the sheets relations, nodes and passages. A cell holds 32,767 characters, longer texts end in …; past 1,048,576 rows a further sheet follows.',
  write: workbook,
};
