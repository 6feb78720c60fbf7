import type { Note } from './notes.js';
import type { Outline } from './outline.js';
import { labelAt, otherLabelEnd, type Role, timeTail, verbAt } from './roles.js';
import type { Span } from './types.js';

/** A list of bodies with the role that a label or a verb gives to it. Offsets are into the clean text. */
export interface RoleList extends Span {
  readonly role: Role;
  /** The word in the text: 牵头, 责任单位, 会同; empty where a list stands behind a lead without a word of its own. */
  readonly roleText: string;
}

/** A responsibility statement: a whole bracket with its brackets, or a bare label with its list. */
export interface StatementText extends Span {
  readonly style: 'bracket' | 'label' | 'open';
  /** A label says that it is one; without it the names inside have to be plain. */
  readonly labelled: boolean;
  readonly lists: readonly RoleList[];
}

const openers = '（〔【';
const closers = '）〕】';
/** A bracket longer than this is no statement, however it ends. */
const LONGEST = 900;
const bodyWord =
  /[部委局厅办院署会处室组团司行所校馆队站社盟]|中心|公司|政府|街道|园区|开发区|高新区|新区|集团|单位|部门|银行|分行|支行|大学|学院|机关|法院|平台|企业|联合体|实验室|专班|[省市县区镇乡州旗]|各地|地方|海关|税务|机构/;
const assigning = /负责|牵头|配合|参与|协助|指导|落实|主办|协办|承办|各负其责|具体实施|组织实施|共同推进/;
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
  for (const line of lines(text)) readLine(reading, line, found);
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

function readLine(reading: Reading, line: Span, found: StatementText[]): void {
  const { text } = reading;
  let at = line.start;
  while (at < line.end) {
    const char = text[at] ?? '';
    const statement = openers.includes(char)
      ? ((hasCue(reading, at) ? bracketAt(reading, at, line.end) : undefined) ?? bareListAt(reading, at, line.end))
      : startsLabel(text, at, line.start)
        ? bareLabelAt(reading, at, line.end)
        : undefined;
    if (statement) {
      found.push(statement);
      at = statement.end;
    } else at += 1;
  }
}

const cueWord = /牵头|负责|配合|参与|协助|指导|落实|主办|协办|承办|责任|单位：|部门：|会同|各负其责/g;

/** Whether a word of assignment stands within the reach of a bracket; most brackets need no closer look. */
function hasCue(reading: Reading, at: number): boolean {
  if (reading.cue < at) {
    cueWord.lastIndex = at;
    reading.cue = cueWord.exec(reading.text)?.index ?? Number.POSITIVE_INFINITY;
  }
  return reading.cue - at <= LONGEST;
}

/** A bracket behind the last sentence of a section that holds only bodies: （市发展改革委、市财政局）. */
function bareListAt({ text, headings, isBodyList }: Reading, at: number, lineEnd: number): StatementText | undefined {
  if (text[at - 1] !== '。') return undefined;
  const stop = Math.min(lineEnd, at + LONGEST, nextHeading(headings, at));
  const close = closeOf(text, at, stop);
  if (close === undefined || (close + 1 < stop && text[close + 1] !== '。')) return undefined;
  const content = trim(text, at + 1, close);
  if (content.end <= content.start || !bodyWord.test(text.slice(content.start, content.end)) || !isBodyList(content)) return undefined;
  return { start: at, end: close + 1, style: 'bracket', labelled: false, lists: [{ ...content, role: 'duty', roleText: '' }] };
}

/** A label without a bracket stands at the start of a line or behind a sentence, a bracket or a space. */
function startsLabel(text: string, at: number, lineStart: number): boolean {
  if (at > lineStart && !'。；）〕】 '.includes(text[at - 1] ?? '')) return false;
  return '主第具共直业省市区县牵责负配协承参实落指督监支联'.includes(text[at] ?? ' ') && labelAt(text, at) !== undefined;
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

function bareLabelAt({ text, headings, notes }: Reading, at: number, lineEnd: number): StatementText | undefined {
  const end = openEnd(text, at, Math.min(lineEnd, at + LONGEST, nextHeading(headings, at)));
  const lists = readLists(text, { start: at, end }, notes);
  return lists.length > 0 ? { start: at, end, style: 'label', labelled: true, lists } : undefined;
}

/** Whether a bracket without a label assigns: its last clause outside notes ends in a verb of assignment, and bodies stand before it. */
function plainlyAssigns(text: string, content: Span, notes: readonly Note[]): boolean {
  let end = content.end;
  for (const { cut } of notesIn(notes, content)) if (cut.start > content.start) end = Math.min(end, cut.start);
  if (end - content.start < 3) return false;
  const written = text.slice(content.start, end);
  if (explains.test(written) || !bodyWord.test(written)) return false;
  let last: { readonly text: string; readonly end: number } | undefined;
  for (let at = content.start + 1; at < end; at += 1) {
    const verb = verbAt(text, at, end);
    if (!verb) continue;
    last = verb;
    at = verb.end - 1;
  }
  if (!last || !assigning.test(last.text)) return false;
  const tail = text.slice(last.end, end);
  return tail === '' || timeTail.test(tail) || written.includes('牵头');
}

/** Notes whose cut lies in a span; `notes` are in order of place. */
function notesIn(notes: readonly Note[], span: Span): readonly Note[] {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.cut.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((notes[end]?.cut.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
  return notes.slice(low, end);
}

/** The lists of a statement's content, notes left out, each with its role. */
function readLists(text: string, content: Span, notes: readonly Note[]): RoleList[] {
  const holes = notesIn(notes, content).map(({ cut }) => cut);
  const lists: RoleList[] = [];
  let label: { role: Role; roleText: string } | undefined;
  // behind a label of persons or dates there is no list
  let silent = false;
  let from = content.start;
  let depth = 0;
  const put = (to: number, role: Role, roleText: string): void => {
    if (silent) return;
    const span = trim(text, from, to);
    if (span.end > span.start) pushList(text, span, role, roleText, lists);
  };
  let at = content.start;
  while (at <= content.end) {
    const hole = holes.find((span) => at >= span.start && at < span.end);
    const char = at < content.end ? (text[at] ?? '') : '';
    if (depth <= 0) {
      const boundary = at === content.start || '，；。、 *'.includes(text[at - 1] ?? '');
      const found = boundary && !hole ? labelAt(text, at) : undefined;
      if (found && found.end <= content.end) {
        if (label) put(at, label.role, label.roleText);
        else if (from < at) put(at, 'duty', '');
        label = { role: found.role, roleText: found.text };
        silent = false;
        from = found.end;
        at = found.end;
        continue;
      }
      const other = boundary && !hole ? otherLabelEnd(text, at) : undefined;
      if (other !== undefined && other <= content.end) {
        if (from < at) put(at, label?.role ?? 'duty', label?.roleText ?? '');
        silent = true;
        from = other;
        at = other;
        continue;
      }
      const verb = at > from && !hole && at < content.end ? verbAt(text, at, limitOf(at, content.end, holes)) : undefined;
      if (verb) {
        put(at, verb.role, verb.text);
        from = verb.end;
        at = verb.end;
        continue;
      }
    }
    if (hole || at === content.end) {
      if (from < at) {
        const led = lists.some((list) => list.role === 'lead');
        put(at, label?.role ?? (led ? 'help' : 'duty'), label?.roleText ?? '');
      }
      if (at === content.end) break;
      at = hole ? Math.min(hole.end, content.end) : at + 1;
      from = at;
      continue;
    }
    if (openers.includes(char)) depth += 1;
    else if (closers.includes(char)) depth -= 1;
    at += 1;
  }
  return lists;
}

const limitOf = (at: number, end: number, holes: readonly Span[]): number =>
  holes.reduce((limit, hole) => (hole.start > at ? Math.min(limit, hole.start) : limit), end);

/** A会同B: one body before it leads with what the verb says, those behind it help. */
function pushList(text: string, span: Span, role: Role, roleText: string, lists: RoleList[]): void {
  const written = text.slice(span.start, span.end);
  const with_ = written.indexOf('会同');
  const isInfix = with_ > 0 || (with_ === 0 && lists.length > 0);
  if (!isInfix || with_ < 0) {
    if (roleText !== '' || !timeTail.test(written)) lists.push({ ...span, role, roleText });
    return;
  }
  const before = trim(text, span.start, span.start + with_);
  const after = trim(text, span.start + with_ + 2, span.end);
  // of several that 会同 others nobody is said to lead
  const alone = !/[、，]|等/.test(text.slice(before.start, before.end));
  if (before.end > before.start) lists.push({ ...before, role: role === 'duty' && alone ? 'lead' : role, roleText });
  if (after.end > after.start) lists.push({ ...after, role: 'help', roleText: '会同' });
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && ' ，；。、：由\n'.includes(text[start] ?? '')) start += 1;
  while (end > start && ' ，；。、\n'.includes(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
