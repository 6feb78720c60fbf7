import { oneOf } from './characters.js';
import type { CleanText } from './clean.js';
import { type HeadingNumber, type NumberStyle, numberAt, numberStyles } from './numbering.js';
import { findTables, type Table } from './tables.js';
import type { Span } from './types.js';

/** A heading of the document. All offsets are into the clean text. */
export interface Heading {
  readonly style: NumberStyle | 'plain';
  /** As written: （一）, 1. or empty. */
  readonly number: string;
  readonly value: number;
  readonly title: string;
  readonly titleSpan: Span;
  /** Where the number (or the title) begins. */
  readonly start: number;
  /** The section's own text: behind the title, before the first heading below it. */
  readonly body: Span;
  /** End of the section with all that stands below it. */
  readonly end: number;
  readonly parent: Heading | undefined;
  readonly children: readonly Heading[];
  /** Number and title of each heading from the outermost down to this one. */
  readonly path: readonly string[];
}

export interface Outline {
  /** All headings in order of place. */
  readonly headings: readonly Heading[];
  readonly tables: readonly Table[];
  /** Lines of running text, tables left out. */
  readonly paragraphs: readonly Span[];
  /** The innermost heading whose section holds the place. */
  headingAt(at: number): Heading | undefined;
}

interface Draft {
  style: NumberStyle | 'plain';
  number: string;
  value: number;
  title: string;
  titleSpan: Span;
  start: number;
  body: Span;
  end: number;
  parent: Draft | undefined;
  children: Draft[];
  path: string[];
}

/** Longest heading that is taken whole; a longer one is cut at its first comma. */
const LONG_TITLE = 60;

/** Longest first sentence of 一是 that is a heading. */
const LONG_ORDINAL = 40;

/** A title of a chapter that is no longer than this may be a whole one, however it begins. */
const LONG_CHAPTER = 20;

/** What the title of a plan ends in. */
const documentTitleEnd = /(?:方案|计划|规划|意见|措施|办法|细则|要点|政策|通知|[一二三四五六七八九十\d]条)(?:（[^（）]{1,30}）)?$/;

/** Titles of chapters that every plan has, and the words that a sentence behind them begins with. */
const usualChapter =
  /^(?:总体(?:要求|目标|思路)|发展目标|工作目标|主要目标|行动目标|指导思想|基本原则|总体要求和目标|组织保障|保障措施|保障机制|实施保障|工作要求|组织实施|重点方向|主要任务|重点任务)(?=到20|[省市区县在以为坚对立按根围从深紧全认贯充聚力加强各建通])/;

const rank = (style: NumberStyle | 'plain'): number => (style === 'plain' ? 0.5 : numberStyles.indexOf(style));

/** Reads headings by their numbers, wherever they stand in a line, so that a text without line breaks has the same outline. Linear. */
export function outline(cleaned: CleanText): Outline {
  const { text } = cleaned;
  const tables = findTables(text);
  const paragraphs = linesOutside(text, tables);
  const reader = new HeadingReader(text);
  for (const paragraph of paragraphs) reader.line(paragraph);
  const headings = reader.finish();
  return {
    headings,
    tables,
    paragraphs,
    headingAt(at) {
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((headings[middle]?.start ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      let heading: Heading | undefined = headings[low - 1];
      while (heading && heading.end <= at) heading = heading.parent;
      return heading;
    },
  };
}

function linesOutside(text: string, tables: readonly Table[]): Span[] {
  const lines: Span[] = [];
  let next = 0;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    while ((tables[next]?.end ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const table = tables[next];
    if (end > start && !(table && start >= table.start && start < table.end)) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

const sentenceEnd = '。！？';
const closers = '）〕】';

const endsPart = oneOf(`${sentenceEnd}${closers}；： `);

class HeadingReader {
  readonly #text: string;
  readonly #drafts: Draft[] = [];
  readonly #last = new Map<NumberStyle, number>();
  /** Inside the list of attachments at the end of a notice: 附件：1.… 2.… */
  #attachments = false;

  constructor(text: string) {
    this.#text = text;
  }

  line({ start, end }: Span): void {
    const text = this.#text;
    const first = this.#numberAt(start);
    let titleEnd = start;
    if (text.startsWith('附：', start) || (first?.style === 'annex' && (text[first.end] === '：' || text[first.end] === '。'))) {
      this.#attachments = true;
      return;
    }
    if (this.#attachments) {
      if (first?.style === 'arabic' && end - start < 80 && !text.slice(start, end).includes('。')) return;
      this.#attachments = false;
    }
    if (first && this.#opensLine(first, start, end)) titleEnd = this.#open(first, start, end);
    for (let at = titleEnd; at < end; at += 1) {
      if (at === start || !(endsPart(text.charCodeAt(at - 1)) || this.#firstBehindTitle(at))) continue;
      const before = text[at - 1] ?? '';
      const number = this.#numberAt(at);
      if (!number || !this.#continues(number, before, at, end)) continue;
      at = Math.max(this.#open(number, at, end), number.end) - 1;
    }
  }

  /** A number of four digits is a year, but where it goes on with the counting behind 999. */
  #numberAt(at: number): HeadingNumber | undefined {
    const number = numberAt(this.#text, at);
    const next = (this.#last.get('arabic') ?? 0) + 1;
    if (number || next < 1000) return number;
    const written = String(next);
    const mark = this.#text[at + written.length];
    return this.#text.startsWith(written, at) && (mark === '.' || mark === '、')
      ? { style: 'arabic', text: written + mark, value: next, end: at + written.length + 1 }
      : undefined;
  }

  finish(): Heading[] {
    const { length } = this.#text;
    const stack: Draft[] = [];
    for (const draft of this.#drafts) {
      const close = (kept: number): void => {
        for (const done of stack.splice(kept)) done.end = draft.start;
      };
      // A box stands inside a section, which goes on behind it.
      let box = stack.findLastIndex(isBox);
      if (box >= 0 && (isBox(draft) || leavesBox(draft, stack.slice(0, box), stack.slice(box + 1)))) {
        close(box);
        box = -1;
      }
      const same = isBox(draft) ? -1 : stack.findIndex((one, at) => at > box && rank(one.style) >= rank(draft.style));
      if (same >= 0) close(same);
      const parent = stack.at(-1);
      if (parent) {
        draft.parent = parent;
        if (parent.children.length === 0) parent.body = { start: parent.body.start, end: draft.start };
        parent.children.push(draft);
      }
      draft.path = [...(parent?.path ?? []), draft.number + draft.title];
      stack.push(draft);
    }
    for (const draft of stack) draft.end = length;
    for (const draft of this.#drafts) {
      if (draft.children.length === 0) draft.body = { start: Math.min(draft.body.start, draft.end), end: draft.end };
    }
    return this.#drafts;
  }

  /** Whether a number at the start of a line opens a heading. */
  #opensLine(number: HeadingNumber, start: number, end: number): boolean {
    const text = this.#text;
    const after = text[number.end] ?? '\n';
    if (number.style === 'annex') return end - start <= LONG_TITLE && !'的所》，、'.includes(after);
    if (number.style === 'ordinal') return this.#ordinalContinues(number, start);
    if (number.style === 'article' || number.style === 'chapter' || number.style === 'section') return !'的规款项、，和'.includes(after);
    if (number.style === 'decimal') return end > number.end;
    return number.end < end;
  }

  /** Whether a number inside a line opens a heading: it must stand behind a sentence and go on with the counting. */
  #continues(number: HeadingNumber, before: string, at: number, end: number): boolean {
    const { style, value } = number;
    if (style === 'annex' || style === 'decimal' || style === 'chapter' || style === 'section' || number.end >= end) return false;
    if (style === 'ordinal') return (before !== '）' || value > 1) && this.#ordinalContinues(number, at);
    if (style === 'article') return sentenceEnd.includes(before) && value === (this.#last.get(style) ?? 0) + 1;
    const last = this.#drafts.at(-1);
    const opened = last !== undefined && rank(last.style) < rank(style);
    const goesOn = value === (this.#last.get(style) ?? 0) + 1 || (value === 1 && opened);
    if (style === 'circled' || style === 'arabicParen') return goesOn && before !== ' ';
    return goesOn && before !== '；' && (before !== '：' || (style === 'han' && value === 1));
  }

  /** Whether the first chapter begins behind the document's own title, in a text that lost its line ends: …工作方案一、总体目标. */
  #firstBehindTitle(at: number): boolean {
    const text = this.#text;
    if (text[at] !== '一' || text[at + 1] !== '、' || this.#last.has('han')) return false;
    return documentTitleEnd.test(text.slice(Math.max(0, at - 40), at)) && text.indexOf('二、', at) > 0;
  }

  /** Whether a number inside a title opens the next heading, as in a text that lost its line ends: 总体要求（一）指导思想, 工程4.强化供给. */
  #glued({ style, value }: HeadingNumber, outer: HeadingNumber): boolean {
    const last = outer.style === style ? outer.value : (this.#last.get(style) ?? 0);
    return value === last + 1 || (value === 1 && outer.style !== style);
  }

  /** 一是 counts only where 二是 follows, 二是 only behind 一是. */
  #ordinalContinues(number: HeadingNumber, at: number): boolean {
    if (number.value > 1) return this.#last.get('ordinal') === number.value - 1;
    const next = number.text.startsWith('第') ? '第二，' : number.text === '首先' ? '其次' : '二是';
    const found = this.#text.indexOf(next, at);
    return found > 0 && found - at < 3000;
  }

  /** Opens a heading and gives the offset behind its title. */
  #open(number: HeadingNumber, start: number, lineEnd: number): number {
    const text = this.#text;
    let from = number.end;
    while (text[from] === ' ' || text[from] === '，' || text[from] === '：') from += 1;
    let end = from;
    let inner: HeadingNumber | undefined;
    let depth = 0;
    while (end < lineEnd) {
      const char = text[end] ?? '';
      if (sentenceEnd.includes(char) || char === '!') break;
      if (char === '（' && end > from && end - from < 45) {
        inner = numberAt(text, end);
        if (inner?.style === 'hanParen' && rank(number.style) <= rank('hanParen') && this.#glued(inner, number)) break;
        inner = undefined;
        if (depth === 0 && opensStatement(text, end)) break;
      }
      if ('（〔《“'.includes(char)) depth += 1;
      else if ('）〕》”'.includes(char)) depth -= 1;
      else if (depth <= 0 && char === '：' && end - from <= 25 && lineEnd - end > 20) break;
      else if (depth <= 0 && char === '；' && number.style !== 'han' && number.style !== 'hanParen') break;
      else if (
        char >= '1' &&
        char <= '9' &&
        end > from &&
        end - from < 45 &&
        rank(number.style) <= rank('arabic') &&
        /[\u4e00-\u9fffA-Za-z）” ]/.test(text[end - 1] ?? '')
      ) {
        inner = numberAt(text, end);
        if (inner?.style === 'arabic' && this.#glued(inner, number)) break;
        inner = undefined;
      }
      end += 1;
    }
    // 一是 with a whole sentence behind it is an item of a list, not a heading
    if (number.style === 'ordinal' && end - from > LONG_ORDINAL) return number.end;
    let titleEnd = end;
    if (number.style === 'annex' && titleEnd === from) {
      const below = this.#titleBelow(lineEnd);
      from = below.start;
      titleEnd = below.end;
      end = below.end;
    }
    const chapter = rank(number.style) <= rank('hanParen') && titleEnd - from > LONG_CHAPTER ? gluedChapter(text, from) : 0;
    if (chapter > 0) titleEnd = from + chapter;
    else if (titleEnd - from > LONG_TITLE) titleEnd = cutTitle(text, from);
    while (titleEnd > from && ' ，：；'.includes(text[titleEnd - 1] ?? '')) titleEnd -= 1;
    this.#push(number, start, from, titleEnd, end);
    if (inner) return this.#open(inner, end, lineEnd);
    return end;
  }

  /** The line under a bare 附件1, where it is a title. */
  #titleBelow(lineEnd: number): Span {
    const start = lineEnd + 1;
    const next = this.#text.indexOf('\n', start);
    const end = next < 0 ? this.#text.length : next;
    const line = this.#text.slice(start, Math.min(end, start + LONG_TITLE));
    return end - start < LONG_TITLE && end > start && !/[|。]/.test(line) && !numberAt(this.#text, start)
      ? { start, end }
      : { start: lineEnd, end: lineEnd };
  }

  #push(number: HeadingNumber, start: number, titleStart: number, titleEnd: number, bodyStart: number): void {
    const { style, value } = number;
    for (const other of numberStyles) {
      if (rank(other) <= rank(style)) continue;
      // numbers below start anew, but for tasks that are counted through the whole document
      if (other !== 'arabic') this.#last.delete(other);
    }
    this.#last.set(style, value);
    this.#drafts.push({
      style,
      number: number.text,
      value,
      title: this.#text.slice(titleStart, titleEnd),
      titleSpan: { start: titleStart, end: titleEnd },
      start,
      body: { start: bodyStart, end: bodyStart },
      end: bodyStart,
      parent: undefined,
      children: [],
      path: [],
    });
  }
}

/** 专栏3: numbers below it are its own. */
const isBox = ({ style, number }: Draft): boolean => style === 'annex' && number.startsWith('专栏');

/** Whether a heading goes on with the counting around a box, or stands above all that is around it. */
function leavesBox(draft: Draft, outer: readonly Draft[], inner: readonly Draft[]): boolean {
  // Where both may count on, it is the box.
  if (inner.some((one) => one.style === draft.style && one.value + 1 === draft.value)) return false;
  const around = outer.filter((one) => one.style !== 'annex' && rank(one.style) >= rank(draft.style));
  const same = around.find((one) => one.style === draft.style);
  return draft.style === 'annex' || (same ? draft.value === same.value + 1 : around.length > 0);
}

/** Length of a usual chapter title that its first sentence was glued to, in a text that lost its line ends, or 0. */
function gluedChapter(text: string, from: number): number {
  return usualChapter.exec(text.slice(from, from + 16))?.[0].length ?? 0;
}

/** End of a first sentence that is too long for a heading: its first comma, else its last clause mark or bracket within the limit. */
function cutTitle(text: string, from: number): number {
  let depth = 0;
  let last = from + LONG_TITLE;
  let found = false;
  for (let at = from; at < from + LONG_TITLE; at += 1) {
    const char = text[at] ?? '';
    if ('（〔'.includes(char)) {
      if (depth === 0 && at > from + 6) {
        last = at;
        found = true;
      }
      depth += 1;
    } else if ('）〕'.includes(char)) depth -= 1;
    else if (depth > 0 || at < from + 6) continue;
    else if (char === '，' || char === '；') return at;
    else if (char === '、') {
      last = at;
      found = true;
    }
  }
  return found ? last : from + LONG_TITLE;
}

/** Whether a bracket at `at` begins with what a responsibility statement begins with; a heading ends before it. */
function opensStatement(text: string, at: number): boolean {
  return /^（(?:责任|牵头|配合|主办|协办|[^（）。]{2,80}(?:牵头|负责|配合|落实|参与|指导)[^（）。，；]{0,10}(?:[，；][^（）。]{0,60})?）)/.test(
    text.slice(at, at + 160),
  );
}
