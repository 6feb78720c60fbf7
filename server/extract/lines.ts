import { isDigitCode, isHan, isWordCode, type MappedText, textOf } from './characters.js';
import { numberAt } from './numbering.js';
import type { Flag } from './types.js';

interface Line {
  readonly start: number;
  readonly end: number;
  /** The line begins behind a space inside a long line, where a page once had a line break. */
  readonly soft: boolean;
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
/** A line longer than this holds a whole page: its spaces stand for line breaks. */
const LONG_LINE = 800;

const terminal = new Set([...'。！？；：!?'].map((char) => char.charCodeAt(0)));
const closing = new Set([...'）〕】》”’|'].map((char) => char.charCodeAt(0)));

const furniture =
  /浏览量|浏览次数|阅读次数|点击数|打印本页|打印页面|关闭窗口|关闭本页|分享到|网站标识码|ICP备|公网安备|版权所有|扫一扫|当前位置|您的位置|您现在的位置|网站地图|联系我们|无障碍|返回顶部|返回首页|上一篇|下一篇|收藏本页|加入收藏|设为首页|保护视力色|字体：|(?<!文)字号：|字体大小|^首页[| ]*$|施行说明：/;
const dated = /\d{4}[-年/.]\d{1,2}/;

/** Joins what a page broke inside a sentence, splits what lost its line breaks, drops page numbers and site furniture (flagged). */
export function breakLines(folded: MappedText, flags: Flag[]): MappedText {
  const { text, starts } = folded;
  const lines = findLines(text);
  const kept = dropFurniture(text, starts, lines, flags);
  const wrap = { width: wrapWidth(text, kept), length: wrapLength(text, kept) };
  const codes = new Uint16Array(text.length + 1);
  const offsets = new Int32Array(text.length + 1);
  let count = 0;
  const put = (code: number, at: number): void => {
    codes[count] = code;
    offsets[count] = starts[at] ?? 0;
    count += 1;
  };
  const state = { openTitle: false, openBracket: false, length: 0 };
  let previous: Line | undefined;
  for (const line of kept) {
    if (previous) {
      if (joins(text, previous, line, wrap, state)) {
        if (isWordCode(text.charCodeAt(previous.end - 1)) && isWordCode(text.charCodeAt(line.start))) put(SPACE, previous.end);
      } else {
        put(NEWLINE, previous.end);
        state.openTitle = false;
        state.openBracket = false;
        state.length = 0;
      }
    }
    for (let at = line.start; at < line.end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) {
        let next = at + 1;
        while (text.charCodeAt(next) === SPACE) next += 1;
        const space = readSpace(text, line, at, next);
        if (space !== 0) put(space, at);
        at = next - 1;
        continue;
      }
      if (code === 0x300a) state.openTitle = true;
      else if (code === 0x300b) state.openTitle = false;
      else if (code === 0xff08 || code === 0x3014) state.openBracket = true;
      else if (code === 0xff09 || code === 0x3015 || code === 0x3002) state.openBracket = false;
      put(code, at);
    }
    state.length += line.end - line.start;
    previous = line;
  }
  return { text: textOf(codes, count), starts: offsets.subarray(0, count) };
}

/** Lines without the spaces around them; empty ones are left out. */
function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > LONG_LINE) splitLong(text, start, end, lines);
    else pushTrimmed(text, start, end, false, lines);
    start = end + 1;
  }
  return lines;
}

function pushTrimmed(text: string, from: number, to: number, soft: boolean, lines: Line[]): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) === SPACE) start += 1;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end -= 1;
  if (end > start) lines.push({ start, end, soft });
}

function splitLong(text: string, from: number, to: number, lines: Line[]): void {
  let start = from;
  let soft = false;
  let at = text.indexOf(' ', from);
  while (at >= 0 && at < to) {
    let next = at + 1;
    while (text.charCodeAt(next) === SPACE) next += 1;
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(next);
    const words = isWordCode(before) || isWordCode(after);
    if (next < to && (words ? !isWordCode(before) && numberAt(text, next) !== undefined : true)) {
      pushTrimmed(text, start, at, soft, lines);
      start = next;
      soft = true;
    }
    at = text.indexOf(' ', next);
  }
  pushTrimmed(text, start, to, soft, lines);
}

function dropFurniture(text: string, starts: Int32Array, lines: readonly Line[], flags: Flag[]): Line[] {
  const pages = pageNumbers(text, lines);
  return lines.filter((line, index) => {
    const drop = pages.has(index) || isFurniture(text, line);
    if (drop) {
      const page = pages.has(index);
      flags.push({
        start: starts[line.start] ?? 0,
        end: (starts[line.end - 1] ?? 0) + 1,
        code: page ? 'PAGE_NUMBER' : 'FURNITURE',
        message: page ? 'A page number was left out.' : 'A line of the web page around the text was left out.',
      });
    }
    return !drop;
  });
}

function isFurniture(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > 60) return length < 200 && isOneCharacter(text, line);
  const content = text.slice(line.start, line.end);
  if (length >= 10 && isOneCharacter(text, line)) return true;
  return !content.includes('。') && furniture.test(content) && !dated.test(content);
}

function isOneCharacter(text: string, line: Line): boolean {
  const first = text.charCodeAt(line.start);
  for (let at = line.start + 1; at < line.end; at += 1) if (text.charCodeAt(at) !== first) return false;
  return true;
}

const dashes = /^[—_\- ]{1,6}$/;
const dashedNumber = /^[—\-·] ?\d{1,4} ?[—\-·]$|^第? ?\d{1,4} ?页(?:[，/ ]?共 ?\d{1,4} ?页)?$/;
const bareNumber = /^\d{1,4}$/;

/** Indexes of lines that hold a page number or the dashes around one. */
function pageNumbers(text: string, lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const kinds = lines.map((line) => {
    if (line.end - line.start > 16) return '';
    const content = text.slice(line.start, line.end);
    if (dashes.test(content)) return 'dash';
    if (dashedNumber.test(content)) return 'page';
    return bareNumber.test(content) ? 'number' : '';
  });
  let expected = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  kinds.forEach((kind, index) => {
    if (kind === 'page') found.add(index);
    if (kind === 'dash') found.add(index);
    if (kind !== 'number') return;
    const line = lines[index];
    const value = line ? Number(text.slice(line.start, line.end)) : 0;
    const between = kinds[index - 1] === 'dash' || kinds[index + 1] === 'dash';
    if (between || (value === expected && index - lastAt > 15)) found.add(index);
    if (between || index - lastAt > 15 || value === 1) {
      expected = value + 1;
      lastAt = index;
    }
  });
  return found;
}

/** Width of a line in Chinese characters; a Latin letter or a digit is half of one. */
function widthOf(text: string, line: Line): number {
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
  for (const { start, end } of lines) longest = Math.max(longest, end - start);
  if (longest < 18 || longest > 200) return 0;
  const full = lines.filter(({ start, end }) => end - start === longest);
  const open = full.filter(({ end }) => !terminal.has(text.charCodeAt(end - 1)));
  return full.length >= 8 && full.length >= lines.length * 0.2 && open.length >= full.length * 0.6 ? longest : 0;
}

function sum(values: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let at = Math.max(0, from); at <= Math.min(to, values.length - 1); at += 1) total += values[at] ?? 0;
  return total;
}

interface JoinState {
  readonly openTitle: boolean;
  readonly openBracket: boolean;
  readonly length: number;
}

/** How a page wrapped its lines: at a width, or at a number of characters; 0 where it did not. */
interface Wrap {
  readonly width: number;
  readonly length: number;
}

function joins(text: string, previous: Line, line: Line, { width, length }: Wrap, state: JoinState): boolean {
  const last = text.charCodeAt(previous.end - 1);
  const first = text.charCodeAt(line.start);
  if (first === 0x7c || last === 0x7c) return false;
  const full = (width > 0 && widthOf(text, previous) >= width - 3.5) || (length > 0 && previous.end - previous.start === length);
  const number = numberAt(text, line.start);
  if (last === 0xff1a) return full && !number && state.openBracket;
  if (terminal.has(last)) return full && !number && continuesParagraph(text, line, width);
  if (number) return full && (number.style === 'annex' || number.style === 'ordinal') && !closing.has(last);
  if (full) return true;
  if (last === 0x3001 || last === 0xff0c) return true;
  if (state.openTitle && closesWithin(text, line, '》', 80)) return true;
  if (state.openBracket && (closesWithin(text, line, '）', 200) || closesWithin(text, line, '〕', 200))) return true;
  return line.soft && state.length > 60 && !closing.has(last);
}

/** Behind a full line that ends a sentence: a first line of a paragraph is two characters short, the lines inside it are not. */
function continuesParagraph(text: string, line: Line, width: number): boolean {
  const last = text.charCodeAt(line.end - 1);
  return widthOf(text, line) > width - 1.5 || terminal.has(last) || closing.has(last);
}

/** Whether the bracket that is open closes early in the line, before another opens or a sentence ends. */
function closesWithin(text: string, line: Line, closer: string, limit: number): boolean {
  const end = Math.min(line.end, line.start + limit);
  for (let at = line.start; at < end; at += 1) {
    const char = text[at];
    if (char === closer) return true;
    if (char === '。' || char === '（' || char === '〔' || char === '《') return false;
  }
  return false;
}

/** What a run of spaces inside a line is read as: nothing (0), a space or a line break. */
function readSpace(text: string, line: Line, at: number, next: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(next);
  if (isWordCode(before) && isWordCode(after)) return SPACE;
  if (!isWordCode(before) && numberAt(text, next) !== undefined && breaksBefore(before)) return NEWLINE;
  if (!isHan(before) || !isHan(after)) return 0;
  // letters spaced out for looks: 名 称, 组 长：张 三
  const edge = (from: number): boolean => from < line.start || from >= line.end || !isHan(text.charCodeAt(from));
  return edge(at - 2) && edge(next + 1) ? 0 : SPACE;
}

const breaksBefore = (code: number): boolean => isHan(code) || terminal.has(code) || closing.has(code) || isDigitCode(code);
