import type { Note } from './notes.js';
import { labelAt, otherLabelEnd, type Role, timeClauseEnd, timeTail, verbAt } from './roles.js';
import type { Span } from './types.js';

/** A list of bodies with the role that a label or a verb gives to it. Offsets are into the clean text. */
export interface RoleList extends Span {
  readonly role: Role;
  /** The word in the text: 牵头, 责任单位, 会同; empty where a list stands behind a lead without a word of its own. */
  readonly roleText: string;
}

export const openers = '（〔【';
export const closers = '）〕】';

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

/** What a list is read without, in order of place: notes, and clauses that tell when (2025年底前完成). */
export function holesIn(text: string, content: Span, notes: readonly Note[]): readonly Span[] {
  const holes: Span[] = notesIn(notes, content).map(({ cut }) => cut);
  for (let at = content.start; at < content.end; at += 1) {
    if (at > content.start && !'，；。 '.includes(text[at - 1] ?? '')) continue;
    const end = timeClauseEnd(text, at);
    if (end === undefined || end > content.end) continue;
    holes.push({ start: at, end });
    at = end - 1;
  }
  return holes.sort((a, b) => a.start - b.start);
}

/** The lists of a statement's content, notes and times left out, each with its role. */
export function readLists(text: string, content: Span, notes: readonly Note[]): RoleList[] {
  const holes = holesIn(text, content, notes);
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
      const boundary = at === content.start || char === '【' || '，；。、 *\n'.includes(text[at - 1] ?? '');
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
        if (label?.role === 'lead' && verb.role === 'duty') {
          // 牵头单位：A，B、C按职责分工负责: the label is the first group's
          const comma = text.slice(from, at).search(/[，；]/);
          put(comma < 0 ? at : from + comma, label.role, label.roleText);
          if (comma >= 0) {
            from += comma;
            put(at, 'help', verb.text);
          }
        } else put(at, verb.role, verb.text);
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

/** 会同, and 商 between two organs: 市教育局商市财政局. */
const together = /会同|(?<=[局厅委办部])商(?=[省市区县州国财教有各])/;

/** A会同B: one body before it leads with what the verb says, those behind it help. */
function pushList(text: string, span: Span, role: Role, roleText: string, lists: RoleList[]): void {
  const written = text.slice(span.start, span.end);
  const beside = together.exec(written);
  const with_ = beside?.index ?? -1;
  const isInfix = with_ > 0 || (with_ === 0 && lists.length > 0);
  if (!beside || !isInfix) {
    if (roleText !== '' || !timeTail.test(written)) lists.push({ ...span, role, roleText });
    return;
  }
  const before = trim(text, span.start, span.start + with_);
  const after = trim(text, span.start + with_ + beside[0].length, span.end);
  // of several that 会同 others nobody is said to lead
  const alone = !/[、，]|等/.test(text.slice(before.start, before.end));
  if (before.end > before.start) lists.push({ ...before, role: role === 'duty' && alone ? 'lead' : role, roleText });
  if (after.end > after.start) lists.push({ ...after, role: 'help', roleText: beside[0] });
}

export function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && ' ，；。、：由\n'.includes(text[start] ?? '')) start += 1;
  while (end > start && ' ，；。、\n'.includes(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
