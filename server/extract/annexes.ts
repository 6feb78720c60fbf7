import { parseBodies } from './bodies.js';
import type { Collector } from './collector.js';
import { leadRuleAt, leadRules, type Note, tableRule } from './notes.js';
import { bodyContext, type ReadList, resolveRoles } from './responsibility.js';
import { readLists } from './role-lists.js';
import { columnRole, type RoleWord } from './roles.js';
import type { Source } from './source.js';
import type { Cell, Row, Table } from './tables.js';
import { readLooseRows } from './textlayer.js';
import { bodySpot, bodyThing } from './things.js';

export interface AnnexTargets {
  /** Indicators that were read from rows. */
  readonly indicators: ReadonlyMap<Row, string>;
  /** Key of the plan or document; rows of tasks are part of it. */
  readonly owner: string;
  /** Tasks of the text by name: a table of who does what often repeats them. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Tells its things from those of other documents. */
  readonly identity: string;
}

interface RoleColumn {
  readonly column: number;
  readonly word: RoleWord;
  readonly head: Cell;
}

const squeeze = (words: string): string => words.replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/g, '');

/** Reads who answers for what in tables with a column of bodies: indicators, platforms, projects and tasks by row. */
export function readAnnexes(source: Source, notes: readonly Note[], targets: AnnexTargets, collector: Collector): void {
  const rules = leadRules(notes);
  for (const table of source.outline.tables) {
    const columns = roleColumns(table);
    const subject = subjectOf(source, table, columns);
    const own = tableRule(source.text, rules, table);
    table.rows.forEach((row, order) => {
      const key = targets.indicators.get(row) ?? (subject ? subjectThing(source, subject, row, order, targets, collector) : undefined);
      const rule = own ?? leadRuleAt(source.text, rules, row.end, source.text.length);
      if (key) assignRow(source, notes, rule, columns, row, key, collector);
    });
  }
}

/** Reads task tables that a PDF left without lines; less sure than tables with them. */
export function readLooseAnnexes(source: Source, notes: readonly Note[], targets: AnnexTargets, collector: Collector): void {
  const { text } = source;
  const context = bodyContext(source.context);
  const rules = leadRules(notes);
  readLooseRows(source, context).forEach(({ task, bodies, head, word }, order) => {
    const written = squeeze(text.slice(task.start, task.end));
    const name = written.split('。')[0] ?? written;
    const spot = { ...task, form: written, rule: 'loose-row', confidence: 0.8 };
    const { region } = source.context;
    const known = targets.tasks.get(name);
    const key =
      known ??
      collector.thing('Task', name, `${targets.identity}#${source.outline.headingAt(head.start)?.number ?? ''}`, spot, {
        order,
        ...(region ? { region: region.path } : {}),
      });
    if (!known) collector.relate('PART_OF', key, targets.owner, { at: [task], rule: 'loose-row', confidence: 0.8 });
    const list: ReadList = { ...bodies, role: word.role, roleText: word.text, read: parseBodies(text, bodies.start, bodies.end, context) };
    const note = leadRuleAt(text, rules, bodies.end, text.length);
    for (const { body, type, basis, roleText, group, position, note: rule } of resolveRoles(
      [list],
      word.role === 'lead',
      list.read.openList,
      note,
      text,
    )) {
      collector.relate(type, bodyThing(collector, body, bodySpot(body, 'loose-row')), key, {
        properties: { basis, position, group, roleText },
        at: [{ start: task.start, end: bodies.end }, head, ...(rule ? [rule] : [])],
        rule: 'loose-row',
        confidence: 0.8,
      });
    }
  });
}

function roleColumns(table: Table): RoleColumn[] {
  return table.header.flatMap((head, column) => {
    const word = columnRole(head.text);
    return word ? [{ column, word, head }] : [];
  });
}

interface Subject {
  readonly kind: 'Platform' | 'Project' | 'Task';
  readonly column: number;
}

/** Columns that name a task, the finest first. */
const taskColumns = [
  /具体(?:任务|措施|举措|工作|内容|事项)|主要措施|工作措施|工作举措/,
  /(?:任务|事项|工作|举措|措施)(?:名称)?$/,
  /任务|措施|举措|事项|工作内容|建设内容|重点工作/,
];

/** What the rows of a table are: its name column, and the words of the column and of the title above. */
function subjectOf(source: Source, table: Table, columns: readonly RoleColumn[]): Subject | undefined {
  if (columns.length === 0) return undefined;
  const heads = table.header.map((cell) => squeeze(cell.text));
  const title = source.outline.headingAt(table.start)?.title ?? '';
  const find = (pattern: RegExp): number =>
    heads.findIndex((head, column) => pattern.test(head) && !columns.some((one) => one.column === column));
  // Where one column holds names (项目名称, 重点任务), what another says of them (建设内容, 工作要求) names nothing.
  const things = find(/(?:项目|工程|平台|系统)名称/);
  const task = things < 0 ? (taskColumns.map(find).find((column) => column >= 0) ?? -1) : -1;
  const platform = find(/平台|系统/);
  if (platform >= 0 && task < 0) return { kind: 'Platform', column: platform };
  const project = find(/项目|工程/);
  if (project >= 0 && task < 0) return { kind: 'Project', column: project };
  const named = find(/^(?:名称|内容)$/);
  if (named >= 0 && /平台|系统/.test(title)) return { kind: 'Platform', column: named };
  if (named >= 0 && /项目|工程/.test(title)) return { kind: 'Project', column: named };
  return task >= 0 ? { kind: 'Task', column: task } : undefined;
}

const shortest = 2;

function subjectThing(
  source: Source,
  { kind, column }: Subject,
  row: Row,
  order: number,
  targets: AnnexTargets,
  collector: Collector,
): string | undefined {
  const cell = row.cells[column];
  const [number = ''] = /^(?:\d{1,3}[.、]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、)/.exec(cell?.text ?? '') ?? [];
  const written = cell ? squeeze(cell.text.slice(number.length)) : '';
  if (!cell || written.length < shortest || /^[/\-—\d.]+$/.test(written)) return undefined;
  const { region } = source.context;
  const spot = { start: cell.start + number.length, end: cell.end, form: written, rule: 'table-row' };
  if (kind !== 'Task')
    return collector.thing(kind, written, region?.path ?? '', spot, {
      ...(region ? { region: region.path } : {}),
      ...(kind === 'Platform' ? { planned: true } : {}),
    });
  const name = written.split(/[。；]/)[0] ?? written;
  const known = targets.tasks.get(name);
  if (known) {
    collector.mention(known, spot);
    return known;
  }
  const key = collector.thing('Task', name, `${targets.identity}#${source.outline.headingAt(row.start)?.number ?? ''}`, spot, {
    number: number || numberOf(row, cell),
    order,
    ...(region ? { region: region.path } : {}),
  });
  collector.relate('PART_OF', key, targets.owner, { at: [row], rule: 'table-row' });
  return key;
}

function numberOf(row: Row, named: Cell): string {
  const first = row.cells[0];
  return first && first !== named && /^[\d（）.一二三四五六七八九十、]+$/.test(first.text) ? first.text : '';
}

function assignRow(
  source: Source,
  notes: readonly Note[],
  note: Note | undefined,
  columns: readonly RoleColumn[],
  row: Row,
  duty: string,
  collector: Collector,
): void {
  const { text } = source;
  const lists: ReadList[] = columns.flatMap(({ column, word }) => {
    const cell = row.cells[column];
    if (!cell || cell.text === '') return [];
    const end = listEnd(source, cell, collector);
    // 区商务局牵头，区财政局配合: words of assignment inside the cell say more than the column
    const parts = readLists(text, { start: cell.start, end }, notes);
    const lists = parts.some(({ roleText }) => roleText !== '')
      ? parts
      : [{ start: cell.start, end, role: word.role, roleText: word.text }];
    return lists.flatMap((list) => {
      const read = parseBodies(text, list.start, list.end, bodyContext(source.context));
      // under 牵头单位 who 按职责分工负责 leads all the same
      const role = word.role === 'lead' && list.role === 'duty' ? 'lead' : list.role;
      return read.bodies.length > 0 ? [{ ...list, role, read }] : [];
    });
  });
  if (lists.length === 0) return;
  const led = lists.some((list) => list.role === 'lead');
  const open = lists.some((list) => list.read.openList);
  for (const { body, type, basis, roleText, group, position, openList, note: rule } of resolveRoles(lists, led, open, note, text)) {
    const key = bodyThing(collector, body, bodySpot(body, 'table-column'));
    const head = (columns.find(({ word }) => word.text === roleText) ?? columns[0])?.head;
    collector.relate(type, key, duty, {
      properties: { basis, position, group, roleText, ...(openList ? { openList } : {}) },
      at: [row, ...(head ? [head] : []), ...(rule ? [rule] : [])],
      rule: 'table-column',
      confidence: body.confidence,
    });
  }
}

/** End of the list in a cell; a bracket at its end that names an action of the document is a mention of that action. */
function listEnd(source: Source, cell: Cell, collector: Collector): number {
  const match = /（([^（）]{3,40})）$/.exec(cell.text);
  if (!match) return cell.end;
  const named = squeeze(match[1] ?? '');
  const action = collector.things('Action').find((one) => one.name === named);
  if (!action) return cell.end;
  const start = source.text.lastIndexOf('（', cell.end - 1);
  collector.mention(action.key, { start: start + 1, end: cell.end - 1, form: named, rule: 'table-column' });
  return start;
}
