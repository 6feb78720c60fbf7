import type { BodyContext } from './body.js';
import { isBodyList } from './responsibility.js';
import { columnRole, type RoleWord } from './roles.js';
import type { Source } from './source.js';
import type { Span } from './types.js';

/** A row of a table of tasks that lost its lines: a PDF's text layer, one cell a run of short lines. */
export interface LooseRow {
  /** The task's own words, one or more sentences. */
  readonly task: Span;
  /** The list of bodies behind it. */
  readonly bodies: Span;
  /** The head of the column of bodies, and what it says of them. */
  readonly head: Span;
  readonly word: RoleWord;
}

/** Longest line of a narrow column. */
const NARROW = 14;
const headed = /^序?号?[^。，]{0,16}(?:任务|措施|事项|工作内容)[^。，]{0,12}?((?:责任|牵头|配合)(?:单位|部门))$/;

/**
 * Rows of task tables without bars. The cell of bodies must follow its task at once and be read whole as bodies; a task whose cell is merged
 * with that of another row stays without one, as the text does not tell which it is.
 */
export function readLooseRows(source: Source, context: BodyContext): LooseRow[] {
  const { text, outline } = source;
  const lines = outline.paragraphs;
  const rows: LooseRow[] = [];
  let head: { readonly span: Span; readonly word: RoleWord } | undefined;
  let annex: unknown;
  for (let index = 0; index < lines.length; index += 1) {
    const found = headAt(text, lines, index);
    if (found) {
      head = found;
      annex = annexAt(source, found.span.start);
      index = found.last;
      continue;
    }
    const line = lines[index];
    if (!line || !head) continue;
    if (annexAt(source, line.start) !== annex) {
      head = undefined;
      continue;
    }
    const stop = text.lastIndexOf('。', line.end - 1);
    if (stop < line.start + 8) continue;
    const bodies = bodiesBehind(text, lines, index, stop + 1, context);
    if (bodies) rows.push({ task: { start: line.start, end: stop + 1 }, bodies, head: head.span, word: head.word });
  }
  return rows;
}

/** The annex, or the end of the text itself, that a place lies in. */
function annexAt(source: Source, at: number): unknown {
  let heading = source.outline.headingAt(at);
  while (heading && heading.style !== 'annex') heading = heading.parent;
  return heading;
}

/** A run of short lines that together are the head of a table: 序号 领域 具体任务 责任单位. */
function headAt(
  text: string,
  lines: readonly Span[],
  from: number,
): { readonly span: Span; readonly word: RoleWord; readonly last: number } | undefined {
  const first = lines[from];
  if (!first || !text.startsWith('序', first.start) || first.end - first.start > NARROW) return undefined;
  let written = '';
  for (let index = from; index < Math.min(lines.length, from + 8); index += 1) {
    const line = lines[index];
    if (!line || line.end - line.start > NARROW) return undefined;
    written += text.slice(line.start, line.end);
    const column = headed.exec(written)?.[1];
    const word = column && text.slice(line.start, line.end).endsWith(column) ? columnRole(column) : undefined;
    if (word) return { span: line, word, last: index };
  }
  return undefined;
}

/** The longest run of short lines behind a task that is a list of bodies; its first piece may stand in the task's own line. */
function bodiesBehind(text: string, lines: readonly Span[], index: number, from: number, context: BodyContext): Span | undefined {
  const own = lines[index];
  if (!own || own.end - from > NARROW) return undefined;
  let best: Span | undefined;
  let start = from < own.end ? from : -1;
  if (start >= 0 && isBodyList(text, { start, end: own.end }, context)) best = { start, end: own.end };
  for (let next = index + 1; next < Math.min(lines.length, index + 14); next += 1) {
    const line = lines[next];
    if (!line || line.end - line.start > NARROW || /[。；：]/.test(text.slice(line.start, line.end))) break;
    if (start < 0) start = line.start;
    if (isBodyList(text, { start, end: line.end }, context)) best = { start, end: line.end };
  }
  return best;
}
