import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ZerenError } from '../model/index.js';
import { articleOf } from './article.js';
import type { Cell } from './layout.js';
import { formatTable, joinLines, tidy } from './layout.js';
import { decodeText, decodeWith } from './text.js';

// A hostile page must not exhaust memory or time: real ones stay far below both.
const deepest = 2000;
const mostElements = 2_000_000;

/**
 * A web page → the text of its article: title, the page's own facts (文号, 发文机关 …) where they stand outside the article, then the article
 * with its tables as lines of cells. Scripts, menus and other furniture are left out. Fails with DOCUMENT_BINARY or DOCUMENT_TOO_COMPLEX.
 */
export function htmlToText(bytes: Uint8Array, fileName: string): string {
  const $ = load(parse(decodeHtml(bytes, fileName), fileName));
  const { title, facts, body } = articleOf($);
  const text = blockText(body);
  const plain = (line: string) => line.replace(/[\s\u3000]/g, '');
  // A wrapped title stands on several lines of the article: all white space aside, it is there or it is not.
  const start = plain(text.slice(0, 2000));
  const head = title && !start.includes(plain(title)) ? [title] : [];
  const missing = facts.filter(([, value]) => !start.includes(plain(value))).map(([label, value]) => `${label}：${value}`);
  return joinLines([...head, ...missing, ...text.split('\n')]);
}

/** By byte order mark, by the page's own word, else as plain text is decoded. */
function decodeHtml(bytes: Uint8Array, fileName: string): string {
  const marked =
    (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const charset =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,100}encoding="([\w-]{1,40})"/.exec(start)?.[1];
  const declared = marked || !charset ? undefined : decodeWith(charset, bytes);
  return declared ?? decodeText(bytes, fileName);
}

class GuardedHandler extends DomHandler {
  private depth = 0;
  private elements = 0;
  constructor(private readonly fileName: string) {
    super();
  }
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.depth > deepest || ++this.elements > mostElements)
      throw new ZerenError(
        'DOCUMENT_TOO_COMPLEX',
        `${this.fileName} has more than ${deepest} nested or ${mostElements} elements in all.`,
        'Save the text of the page alone, as .txt.',
      );
    super.onopentag(name, attributes);
  }
  override onclosetag(): void {
    this.depth--;
    super.onclosetag();
  }
}

function parse(html: string, fileName: string): AnyNode[] {
  const handler = new GuardedHandler(fileName);
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(html);
  return handler.dom as AnyNode[];
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const dropped = new Set(
  'script style noscript template iframe object embed svg canvas video audio map select option button input textarea head link meta title'.split(
    ' ',
  ),
);

const isElement = (node: AnyNode): node is Element => node.type === 'tag';

/** Whether an element shows nothing. */
export function isHidden(node: Element): boolean {
  return dropped.has(node.name) || 'hidden' in node.attribs || /display\s*:\s*none/i.test(node.attribs.style ?? '');
}

/** The text of a part of a page, one block a line. */
function blockText(root: AnyNode): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    lines.push(tidy(line));
    line = '';
  };
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') line += node.data;
    if (!isElement(node)) return;
    if (isHidden(node)) return;
    if (node.name === 'br') {
      flush();
      return;
    }
    if (node.name === 'table' && isDataTable(node)) {
      flush();
      lines.push(...tableText(node).split('\n'));
      return;
    }
    const block = blocks.has(node.name);
    if (block) flush();
    for (const child of node.children) visit(child);
    if (block) flush();
  };
  if (root.type === 'root') for (const child of root.children) visit(child);
  else visit(root);
  flush();
  return joinLines(lines);
}

const rowsOf = (table: Element): Element[] =>
  table.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.name) ? rowsOf(child) : []));
const cellsOf = (row: Element): Element[] => row.children.filter(isElement).filter((cell) => cell.name === 'td' || cell.name === 'th');

/** A table that lays out a page (one column, tables or long articles in its cells) is read as blocks. */
function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap(cellsOf);
  if (rows.length < 2 || !rows.some((row) => cellsOf(row).length > 1)) return false;
  const holdsTable = (node: AnyNode): boolean => isElement(node) && (node.name === 'table' || node.children.some(holdsTable));
  if (cells.some((cell) => cell.children.some(holdsTable))) return false;
  const lengths = cells.map((cell) => blockText(cell).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return !(all > 3000 && Math.max(...lengths) > all * 0.8);
}

const span = (cell: Element, name: 'rowspan' | 'colspan') => {
  const count = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isFinite(count) && count > 0 ? Math.min(count, 10_000) : 1;
};

function tableText(table: Element): string {
  const caption = table.children.filter(isElement).find((child) => child.name === 'caption');
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell): Cell => ({ text: blockText(cell), rowSpan: span(cell, 'rowspan'), columnSpan: span(cell, 'colspan') })),
  );
  return [...(caption ? [tidy(blockText(caption))] : []), formatTable(rows)].join('\n');
}
