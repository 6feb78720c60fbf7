import { oneOf } from './characters.js';
import type { Note } from './notes.js';
import { numberAt } from './numbering.js';
import type { Outline } from './outline.js';
import { closers, holesIn, openers, type RoleList, readLists, trim } from './role-lists.js';
import { labelAt, otherLabelEnd, verbAt } from './roles.js';
import type { Span } from './types.js';

/** A responsibility statement: a whole bracket with its brackets, or a bare label with its list. */
export interface StatementText extends Span {
  readonly style: 'bracket' | 'label' | 'open';
  /** A label says that it is one; without it the names inside have to be plain. */
  readonly labelled: boolean;
  readonly lists: readonly RoleList[];
}

/** A bracket longer than this is no statement, however it ends. */
const LONGEST = 900;
const bodyWord =
  /[部委局厅办院署会处室组团司行所校馆队站社盟]|中心|公司|政府|街道|园区|开发区|高新区|新区|集团|单位|部门|银行|分行|支行|大学|学院|机关|法院|平台|企业|联合体|实验室|专班|[省市县区镇乡州旗]|各地|地方|海关|税务|机构/;
const assigning =
  /负责|负总责|牵头|配合|参与|参加|协助|协同|支持|指导|落实|主办|协办|承办|承担|主抓|主责|抓总|各负其责|各司其职|职责|职能|分工|具体实施|组织实施|推进|责任|为主/;
const explains = /负责(?:政策)?(?:解释|解读)|解释权/;

interface Reading {
  readonly text: string;
  /** Starts of headings, in order. */
  readonly headings: readonly number[];
  readonly notes: readonly Note[];
  /** Whether a span holds nothing but names of bodies that are sure. */
  readonly isBodyList: (span: Span) => boolean;
  /** Place of the next word of assignment, looked up when it is passed. */
  cue: number;
}

/** Every statement in order of place. Linear in the text but for the length of brackets, which is bounded. */
export function findStatements(
  text: string,
  outline: Outline,
  notes: readonly Note[],
  isBodyList: (span: Span) => boolean = () => false,
): StatementText[] {
  const found: StatementText[] = [];
  const reading: Reading = { text, headings: outline.headings.map((heading) => heading.start), notes, isBodyList, cue: -1 };
  let next = 0;
  for (const line of lines(text)) {
    while ((outline.tables[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    readLine(reading, line, found, line.start >= (outline.tables[next]?.start ?? Number.POSITIVE_INFINITY));
  }
  return found;
}

function* lines(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** In a row of a table a label without a bracket is its cell's own, which the reader of tables reads. */
function readLine(reading: Reading, line: Span, found: StatementText[], inTable: boolean): void {
  const { text } = reading;
  const taken = (found.at(-1)?.end ?? 0) >= line.end;
  const whole = inTable || taken ? undefined : lineOfBodies(reading, line);
  if (whole) found.push(whole);
  // a label at the end of a line has its list on the next
  let at = whole ? line.end : Math.max(line.start, found.at(-1)?.end ?? 0);
  while (at < line.end) {
    const code = text.charCodeAt(at);
    const statement = opens(code)
      ? (bracketedLabelAt(reading, at, line.end) ??
        (hasCue(reading, at) ? bracketAt(reading, at, line.end) : undefined) ??
        bareListAt(reading, at, line.end))
      : !inTable && beginsLabel(code) && startsLabel(text, at, line.start)
        ? bareLabelAt(reading, at, line.end)
        : undefined;
    if (statement) {
      found.push(statement);
      at = statement.end;
    } else at += 1;
  }
}

const opens = oneOf(openers);
const beginsLabel = oneOf('主第具共直业其整包工省市区县牵责负配协承参实落指督监支联完');

const cueWord =
  /牵头|负责|负总责|配合|参与|参加|协助|协同|支持|指导|落实|主办|协办|承办|承担|实施|推进|主抓|主责|抓总|责任|单位|部门[：为]|职责|分工|会同|各负其责|各司其职/g;

/** Whether a word of assignment stands within the reach of a bracket; most brackets need no closer look. */
function hasCue(reading: Reading, at: number): boolean {
  if (reading.cue < at) {
    cueWord.lastIndex = at;
    reading.cue = cueWord.exec(reading.text)?.index ?? Number.POSITIVE_INFINITY;
  }
  return reading.cue - at <= LONGEST;
}

/** A bracket behind the last sentence of a section that holds only bodies: （市发展改革委、市财政局）. */
function bareListAt({ text, headings, notes, isBodyList }: Reading, at: number, lineEnd: number): StatementText | undefined {
  // behind the sentence, or on a line of its own below it
  if (text[at - 1] !== '。' && (text[at - 1] !== '\n' || text[at - 2] !== '。')) return undefined;
  const stop = Math.min(lineEnd, at + LONGEST, nextHeading(headings, at));
  const close = closeOf(text, at, stop);
  if (close === undefined || (close + 1 < stop && text[close + 1] !== '。')) return undefined;
  const [first, ...others] = holesIn(text, { start: at + 1, end: close }, notes);
  // 2025年底前完成；市财政局: the time may come first
  const from = first?.start === at + 1 ? first.end : at + 1;
  const hole = first?.start === at + 1 ? others[0] : first;
  const content = trim(text, from, hole?.start ?? close);
  const written = text.slice(content.start, content.end);
  // with a word of assignment in it the list would lose its roles
  if (content.end <= content.start || /牵头|负责|配合|会同/.test(written) || !bodyWord.test(written) || !isBodyList(content))
    return undefined;
  return { start: at, end: close + 1, style: 'bracket', labelled: false, lists: [{ ...content, role: 'duty', roleText: '' }] };
}

/** ——责任单位：, ★责任单位： */
const bullets = '—-·•●○■□◆◇▲△★☆※*';

/** A line of its own that holds bodies and what they do and nothing else: 市财政局、市税务局按职责分工落实. */
function lineOfBodies(reading: Reading, line: Span): StatementText | undefined {
  const { text, notes, headings, isBodyList } = reading;
  if (!hasCue(reading, line.start) || reading.cue >= line.end) return undefined;
  if (line.end - line.start > 200 || !bodyWord.test(text.slice(line.start, line.start + 40))) return undefined;
  if (nextHeading(headings, line.start - 1) < line.end) return undefined;
  const content = trim(text, line.start, line.end);
  if (text.slice(content.start, content.end).includes('。') || labelAt(text, content.start) || !plainlyAssigns(text, content, notes))
    return undefined;
  const lists = readLists(text, content, notes);
  // 各部门要抓好落实 is a sentence
  const plain = text[content.start] !== '各' && lists.every(({ end }) => !'要应须将均都'.includes(text[end - 1] ?? ''));
  return plain && lists.length > 0 && lists.every((list) => list.roleText !== '' && isBodyList(list))
    ? { ...content, style: 'label', labelled: false, lists }
    : undefined;
}

/** A label without a bracket stands at the start of a line or behind a sentence, a bracket or a space. */
function startsLabel(text: string, at: number, lineStart: number): boolean {
  let before = at;
  while (before > lineStart && at - before < 3 && bullets.includes(text[before - 1] ?? '')) before -= 1;
  const numbered = before > lineStart && before - lineStart < 6 && numberAt(text, lineStart)?.end === before;
  if (before > lineStart && !numbered && !'。；）〕】 '.includes(text[before - 1] ?? '')) return false;
  return labelAt(text, at) !== undefined;
}

function nextHeading(headings: readonly number[], after: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return headings[low] ?? Number.POSITIVE_INFINITY;
}

function bracketAt({ text, headings, notes }: Reading, at: number, lineEnd: number): StatementText | undefined {
  const labelled =
    labelAt(text, at + 1) !== undefined ||
    labelAt(text, at + 2) !== undefined ||
    (otherLabelEnd(text, at + 1) !== undefined && /单位：|部门：/.test(text.slice(at, at + 60)));
  const stop = Math.min(lineEnd, at + LONGEST, nextHeading(headings, at));
  const close = closeOf(text, at, stop);
  if (close !== undefined) {
    const content = { start: at + 1, end: close };
    if (!labelled && !plainlyAssigns(text, content, notes)) return undefined;
    const lists = readLists(text, content, notes);
    return lists.length > 0 ? { start: at, end: close + 1, style: 'bracket', labelled, lists } : undefined;
  }
  if (!labelled) return undefined;
  const end = openEnd(text, at + 1, stop);
  const lists = readLists(text, { start: at + 1, end }, notes);
  return lists.length > 0 ? { start: at, end, style: 'open', labelled, lists } : undefined;
}

/** Offset of the bracket that closes the one at `at`; brackets of any kind close each other. */
function closeOf(text: string, at: number, stop: number): number | undefined {
  let depth = 0;
  let last: number | undefined;
  for (let index = at; index < stop; index += 1) {
    const char = text[index] ?? '';
    if (openers.includes(char)) {
      // a second statement opens while this one is still open: an inner bracket was never closed
      if (index > at && '。 '.includes(text[index - 1] ?? '') && last !== undefined) return last;
      depth += 1;
    } else if (closers.includes(char)) {
      depth -= 1;
      if (depth === 0) return index;
      last = index;
    } else if (char === '。' && last !== undefined && depth === 1 && !closesSoon(text, index, stop)) return last;
  }
  return last;
}

/** Whether a bracket that is open at a full stop closes within what can be a note behind it. */
function closesSoon(text: string, from: number, stop: number): boolean {
  let depth = 1;
  const end = Math.min(stop, from + 120);
  for (let at = from + 1; at < end; at += 1) {
    const char = text[at] ?? '';
    if (openers.includes(char)) depth += 1;
    else if (closers.includes(char)) depth -= 1;
    else if (char === '。' && text[at + 1] !== '）' && text[at + 1] !== '〕') return false;
    if (depth === 0) return true;
  }
  return false;
}

/** Where a statement without a closing bracket ends: at the end of its sentence. */
function openEnd(text: string, from: number, stop: number): number {
  let end = from;
  while (end < stop && !'。\n'.includes(text[end] ?? '')) end += 1;
  while (end > from && ' ，；、'.includes(text[end - 1] ?? '')) end -= 1;
  return end;
}

function bareLabelAt(reading: Reading, at: number, lineEnd: number): StatementText | undefined {
  const { text, headings, notes } = reading;
  const stop = Math.min(lineEnd, at + LONGEST, nextHeading(headings, at), nextItem(text, at, lineEnd));
  const end = openEnd(text, at, stop);
  const label = labelAt(text, at);
  if (label && label.end >= end && stop === lineEnd) return listBelow(reading, at, lineEnd);
  const lists = readLists(text, { start: at, end }, notes);
  const last = lists.at(-1);
  return last ? { start: at, end: endBefore(text, last.end, end), style: 'label', labelled: true, lists } : undefined;
}

/** Where the next item of a list begins in the line: （4）完成时限, ④; else the line's end. */
function nextItem(text: string, at: number, lineEnd: number): number {
  const found = /（[一二三四五六七八九十\d]{1,2}）|[①-⑳]/.exec(text.slice(at, Math.min(lineEnd, at + LONGEST)));
  return found ? at + found.index : lineEnd;
}

/** A label alone on its line, with its list on the next: 责任单位：, then 市教育局、市财政局. */
function listBelow({ text, headings, notes, isBodyList }: Reading, at: number, lineEnd: number): StatementText | undefined {
  const nextEnd = text.indexOf('\n', lineEnd + 1);
  const below = { start: lineEnd + 1, end: nextEnd < 0 ? text.length : nextEnd };
  if (below.end - below.start > LONGEST || nextHeading(headings, lineEnd) < below.end) return undefined;
  const end = openEnd(text, below.start, below.end);
  if (!isBodyList(trim(text, below.start, end))) return undefined;
  return { start: at, end, style: 'label', labelled: true, lists: readLists(text, { start: at, end }, notes) };
}

/** Where the statement ends before a label of other things behind its last list: 完成时限：2025年底. */
function endBefore(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (!' ，；'.includes(text[at - 1] ?? '') && text[at] !== '【') continue;
    if (otherLabelEnd(text, at) !== undefined) return trim(text, from - 1, at).end;
  }
  return end;
}

/** 【责任单位】市教育局、市财政局: a label in brackets of its own. */
function bracketedLabelAt(reading: Reading, at: number, lineEnd: number): StatementText | undefined {
  return reading.text[at] === '【' && labelAt(reading.text, at) ? bareLabelAt(reading, at, lineEnd) : undefined;
}

/** Whether a bracket without a label assigns: its last clause outside notes ends in a verb of assignment, and bodies stand before it. */
function plainlyAssigns(text: string, content: Span, notes: readonly Note[]): boolean {
  const holes = holesIn(text, content, notes);
  const written = outside(text, content, holes);
  if (written.length < 3 || explains.test(written) || !bodyWord.test(written)) return false;
  let last: Span | undefined;
  for (let at = content.start + 1; at < content.end; at += 1) {
    const hole = holes.find((span) => at >= span.start && at < span.end);
    const limit = holes.reduce((end, span) => (span.start > at ? Math.min(end, span.start) : end), content.end);
    const verb = hole ? undefined : verbAt(text, at, limit);
    if (verb) last = { start: at, end: verb.end };
    at = (hole?.end ?? verb?.end ?? at + 1) - 1;
  }
  if (!last || !assigning.test(text.slice(last.start, last.end))) return false;
  const rest = outside(text, { start: last.end, end: content.end }, holes).replace(/^[，；。、 ]+/, '');
  return rest === '' || written.includes('牵头') || labelAt(rest, 0) !== undefined;
}

/** The words of a span outside the holes in it. */
function outside(text: string, { start, end }: Span, holes: readonly Span[]): string {
  let out = '';
  let from = start;
  for (const hole of holes) {
    if (hole.start >= end) break;
    if (hole.start > from) out += text.slice(from, hole.start);
    from = Math.max(from, hole.end);
  }
  return from < end ? out + text.slice(from, end) : out;
}
