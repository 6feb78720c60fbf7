import { isDigitCode, isHan, isWordCode, type MappedText, oneOf, textOf } from './characters.js';
import { numberAt } from './numbering.js';
import type { Flag } from './types.js';
import { isFull, type Line, lengthOf, measureWrap, terminal, type Wrap, widthOf } from './wraps.js';

const NEWLINE = 0x0a;
const SPACE = 0x20;
/** A line longer than this holds a whole page: its spaces stand for line breaks. */
const LONG_LINE = 800;
/** A heading is no longer than this. */
const LONG_TITLE = 60;

const closing = new Set([...'）〕】》”’|'].map((char) => char.charCodeAt(0)));

const furniture =
  /浏览量|浏览次数|阅读次数|点击数|打印本页|打印页面|关闭窗口|关闭本页|分享到|网站标识码|ICP备|公网安备|版权所有|扫一扫|当前位置|您的位置|您现在的位置|网站地图|联系我们|无障碍|返回顶部|返回首页|上一篇|下一篇|收藏本页|加入收藏|设为首页|保护视力色|字体：|(?<!文)字号：|字体大小|^首页[| ]*$|施行说明：/;
const dated = /\d{4}[-年/.]\d{1,2}/;

/** Joins what a page broke inside a sentence, splits what lost its line breaks, drops page numbers and site furniture (flagged). */
export function breakLines(folded: MappedText, flags: Flag[]): MappedText {
  const { text, starts } = folded;
  const lines = findLines(text);
  const kept = dropFurniture(text, starts, lines, flags);
  const wrap = measureWrap(text, kept);
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
        if (partsWords(text, previous, line, wrap)) put(SPACE, previous.end);
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
  if (end > start) lines.push({ start, end, soft, indent: start - from });
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
    // 1. 加快: the space behind a number of a heading ends no line
    const numbered = at - start < 8 && numberAt(text, start)?.end === at;
    if (next < to && !numbered && (words ? !isWordCode(before) && numberAt(text, next) !== undefined : true)) {
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
  const wrap = measureWrap(text, lines);
  return lines.filter((line, index) => {
    // a full line of a wrapped text is a piece of a sentence
    const drop = pages.has(index) || (isFurniture(text, line) && !isFull(text, line, wrap));
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

interface JoinState {
  readonly openTitle: boolean;
  readonly openBracket: boolean;
  readonly length: number;
}

/** A mark that belongs to the words before it, and one that belongs to those behind it: no paragraph is parted there. */
const startsNoLine = oneOf('、。，；：）〕】》”');
const endsNoLine = oneOf('（〔【《“');

function joins(text: string, previous: Line, line: Line, wrap: Wrap, state: JoinState): boolean {
  const last = text.charCodeAt(previous.end - 1);
  const first = text.charCodeAt(line.start);
  if (first === 0x7c || last === 0x7c) return false;
  if (startsNoLine(first) || endsNoLine(last)) return true;
  const full = isFull(text, previous, wrap);
  const number = numberAt(text, line.start);
  if (last === 0xff1a) return full && !number && state.openBracket;
  if (terminal.has(last)) return full && !number && continuesParagraph(text, line, wrap.width);
  if (number) {
    // no title runs on so long: a paragraph that is open is not over before a number
    const open =
      !closing.has(last) &&
      (number.style === 'annex' || number.style === 'ordinal' || state.length > LONG_TITLE || (wrap.setsIn && line.indent === 0));
    return full && (open || endsInsideNumber(text, previous, line));
  }
  if (full) return !(closing.has(last) && (line.indent > 0 || beginsPlan(text, previous, line)));
  if (last === 0x3001 || last === 0xff0c) return true;
  if (state.openTitle && closesWithin(text, line, '》', 80)) return true;
  if (state.openBracket && (closesWithin(text, line, '）', 200) || closesWithin(text, line, '〕', 200))) return true;
  return line.soft && state.length > 60 && !closing.has(last);
}

/** Whether a number that a line seems to open with goes on with the line above: （十 + 五）, 1 + 6., 第三、 + 四季度, IPv + 6、. */
function endsInsideNumber(text: string, previous: Line, line: Line): boolean {
  const tail = text.slice(Math.max(previous.start, previous.end - 4), previous.end);
  if (/[0-9A-Za-z、，第（〔]$/.test(tail)) return true;
  return /(?:^|[（〔。 ])[一二三四五六七八九十]+$/.test(tail) && '一二三四五六七八九十'.includes(text[line.start] ?? ' ');
}

/** Whether a space parts the last word of a line from the first one of the next: between letters of words, never inside a number or a cut word. */
function partsWords(text: string, previous: Line, line: Line, { length }: Wrap): boolean {
  const last = text.charCodeAt(previous.end - 1);
  const first = text.charCodeAt(line.start);
  if (!isWordCode(last) || !isWordCode(first)) return false;
  return !(isDigitCode(last) && isDigitCode(first)) && !(length > 0 && lengthOf(previous) === length);
}

/** 行动计划（征求意见稿） + 为贯彻…: the title of a plan and its first words. */
function beginsPlan(text: string, previous: Line, line: Line): boolean {
  return (
    /(?:稿|试行|暂行|年|修订)）$/.test(text.slice(previous.start, previous.end)) &&
    /^(?:为|根据|按照|各)/.test(text.slice(line.start, line.end))
  );
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
  // a cell of a table that begins with a number is no heading: | 4.6 |
  if (before === 0x7c || after === 0x7c) return 0;
  if (isWordCode(before) && isWordCode(after)) return SPACE;
  if (!isWordCode(before) && numberAt(text, next) !== undefined && breaksBefore(before)) return NEWLINE;
  if (!isHan(before) || !isHan(after)) return 0;
  // letters spaced out for looks: 名 称, 组 长：张 三
  const edge = (from: number): boolean => from < line.start || from >= line.end || !isHan(text.charCodeAt(from));
  return edge(at - 2) && edge(next + 1) ? 0 : SPACE;
}

const breaksBefore = (code: number): boolean => isHan(code) || terminal.has(code) || closing.has(code) || isDigitCode(code);
