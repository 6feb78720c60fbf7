import type { AnyNode, Document, Element } from 'domhandler';
import { DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ZerenError } from '../model/index.js';
import { articleOf, isHidden } from './article.js';
import type { Cell } from './layout.js';
import { closeUp, formatTable, joinLines, largest, tidy } from './layout.js';
import { decodeText, decodeWith } from './text.js';

// A hostile page must not exhaust memory or time: real ones stay far below both.
const deepest = 2000;
const mostElements = 2_000_000;

/**
 * A web page → the text of its article: title, the page's own facts (文号, 发文机关 …) where they stand outside the article, then the article
 * with its tables as lines of cells. Scripts, menus and other furniture are left out. Fails with DOCUMENT_BINARY or DOCUMENT_TOO_COMPLEX.
 */
export function htmlToText(bytes: Uint8Array, fileName: string): string {
  const { title, facts, body } = articleOf(parse(decodeHtml(bytes, fileName), fileName));
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

function parse(html: string, fileName: string): Document {
  const handler = new GuardedHandler(fileName);
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(html);
  return handler.root;
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const isElement = (node: AnyNode): node is Element => node.type === 'tag';

/** The text of a part of a page, one block a line. */
function blockText(root: AnyNode): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    lines.push(tidy(line));
    line = '';
  };
  const itemNumber = itemNumbers();
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') line += sourceText(node.data);
    if (!isElement(node) || isHidden(node)) return;
    if (node.name === 'br') return void flush();
    if (node.name === 'pre') return void pushAll(lines, textOf(node).split('\n').map(tidy));
    if (node.name === 'table' && isDataTable(node)) {
      flush();
      return void pushAll(lines, tableText(node).split('\n'));
    }
    const block = blocks.has(node.name);
    if (block) flush();
    if (node.name === 'li') line += itemNumber(node);
    for (const child of node.children) visit(child);
    if (block) flush();
  };
  if (root.type === 'root') for (const child of root.children) visit(child);
  else visit(root);
  flush();
  return joinLines(lines);
}

function pushAll(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}

/** A line that its source breaks goes on, without a space between Chinese characters. */
function sourceText(data: string): string {
  if (!data.includes('\n')) return data;
  const [first = '', ...rest] = data.split('\n');
  const last = rest.pop() ?? '';
  // White space at the ends stays: a Latin word may stand beside.
  return `${/^\s*$/.test(first) ? ' ' : ''}${closeUp([first, ...rest, last])}${/^\s*$/.test(last) ? ' ' : ''}`;
}

function textOf(node: AnyNode): string {
  return node.type === 'text' ? node.data : isElement(node) ? node.children.map(textOf).join('') : '';
}

/** The first text of an element that is not blank. */
function firstText(root: Element): string {
  const rest: AnyNode[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'text' && node.data.trim() !== '') return node.data.trimStart();
    if (isElement(node)) for (let at = node.children.length - 1; at >= 0; at--) rest.push(node.children[at] as AnyNode);
  }
  return '';
}

/** Counts the items of ordered lists, and gives the number that a browser writes before one, unless the item has one of its own. */
function itemNumbers(): (item: Element) => string {
  const counts = new Map<Element, number>();
  return (item) => {
    const list = item.parent;
    if (list?.type !== 'tag' || list.name !== 'ol') return '';
    const number = counts.get(list) ?? (Number.parseInt(list.attribs.start ?? '1', 10) || 1);
    counts.set(list, number + 1);
    const text = firstText(item);
    if (/^(?:\d{1,3}[.．、）)]|[（(①-⑳]|[一二三四五六七八九十]{1,3}[、是])/.test(text)) return '';
    // `5.` before `5G` must not read 5.5.
    return /^\d/.test(text) ? `${number}. ` : `${number}.`;
  };
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
  return !(all > 3000 && largest(lengths) > all * 0.8);
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
