import { parseBodies } from './bodies.js';
import type { Body, BodyContext, BodyList } from './body.js';
import type { Collector, Statement } from './collector.js';
import { leadRuleAt, leadRules, type Note } from './notes.js';
import type { RoleList } from './role-lists.js';
import type { DocumentContext, Source } from './source.js';
import type { StatementText } from './statements.js';
import { bodySpot, bodyThing } from './things.js';
import type { Span, Values } from './types.js';

/** Words of a page around the text that print-to-PDF and copying put inside a statement. */
const overlay = /首页|登录|登陆|组织机构|网站|导航|当前位置|打印|分享|浏览|无障碍|点击/;

export interface Duties {
  /** Key of what a statement at a place is about: its task, else its action, else the plan or document. */
  dutyAt(at: number): string;
  /** Keys of all tasks with the span of each one's heading, in order. */
  readonly tasks: readonly { readonly key: string; readonly heading: Span; readonly section: Span }[];
}

export interface ReadList extends RoleList {
  readonly read: BodyList;
}

type RelationName = 'LEADS' | 'RESPONSIBLE_FOR' | 'PARTICIPATES_IN';
type Basis = 'STATED' | 'NOTE' | 'SOLE' | 'UNMARKED';

export interface Assigned {
  readonly body: Body;
  readonly type: RelationName;
  readonly basis: Basis;
  readonly roleText: string;
  readonly group: number;
  readonly position: number;
  /** Its own list ends in 等. */
  readonly openList: boolean;
  /** The rule written elsewhere that the role rests on. */
  readonly note?: Note;
}

/** Turns statements and notes into relations between bodies and what they answer for. */
export function assign(
  source: Source,
  statements: readonly StatementText[],
  notes: readonly Note[],
  duties: Duties,
  collector: Collector,
): void {
  const text = readable(source.text, notes);
  const context = bodyContext(source.context);
  const rules = leadRules(notes);
  const last = statements.at(-1)?.end ?? 0;
  const answered = new Map<string, Span>();
  const inStatement = new Map<string, Set<string>>();
  for (const cluster of clusters(source.text, statements)) {
    const read = cluster.map((statement) => statement.lists.map((list) => readList(text, list, context, collector)));
    const led = read.some((lists) => lists.some((list) => list.role === 'lead' && list.read.bodies.length > 0));
    cluster.forEach((statement, index) => {
      const lists = (read[index] ?? []).filter((list) => list.read.bodies.length > 0);
      if (!statement.labelled && !namesAnswerers(lists)) return;
      report(statement, lists, source.text, collector);
      if (lists.length === 0) return;
      const duty = duties.dutyAt(statement.start);
      const note = leadRuleAt(source.text, rules, statement.end, last);
      const openList = lists.some((list) => list.read.openList);
      for (const assigned of resolveRoles(lists, led, openList, note, source.text)) {
        const key = bodyThing(collector, assigned.body, bodySpot(assigned.body, 'responsibility'));
        collector.relate(assigned.type, key, duty, statementOf(assigned, statement));
        const known = inStatement.get(duty) ?? new Set<string>();
        inStatement.set(duty, known.add(key));
      }
      if (!answered.has(duty)) answered.set(duty, statement);
    });
  }
  for (const note of notes) if (note.rule === 'BELOW_JOIN') join(note, text, context, duties, answered, inStatement, collector);
}

/** What the document says about the place and time that its bodies belong to. */
export function bodyContext({ region, zone, year }: DocumentContext): BodyContext {
  return { ...(region ? { region } : {}), ...(zone ? { zone } : {}), ...(year ? { year } : {}) };
}

/** Whether every item of a span is surely a body, so that a bracket without any other word names who answers. */
export function isBodyList(text: string, { start, end }: Span, context: BodyContext): boolean {
  const { bodies, flags, openList } = parseBodies(text, start, end, context);
  const [first] = bodies;
  const written = bodies.reduce((sum, body) => sum + body.end - body.start, 0);
  const marks = text.slice(start, end).match(/[、，；和及等\s*★☆●▲]/g)?.length ?? 0;
  return (
    first !== undefined &&
    flags.length === 0 &&
    (openList || written + marks >= end - start) &&
    (isSureBody(first) || (first.kind === 'Department' && bodies.filter(isSureBody).length > 1)) &&
    bodies.every(isLikelyBody)
  );
}

/** The first of a bare list has to be an organ, a group or a place; behind it firms and committees of zones stand as well. */
const isSureBody = ({ confidence, kind, collective }: Body): boolean =>
  confidence >= 0.9 && (kind === 'Department' || collective || kind === 'Park' || kind === 'Region');
const isLikelyBody = ({ confidence }: Body): boolean => confidence >= 0.8;

/** The text with notes inside lists blanked, so that no part of a rule is read as a name; offsets stay. */
function readable(text: string, notes: readonly Note[]): string {
  let out = '';
  let from = 0;
  for (const { cut, rule } of notes) {
    if (rule !== 'SCOPE' || cut.start < from) continue;
    out += text.slice(from, cut.start) + ' '.repeat(cut.end - cut.start);
    from = cut.end;
  }
  return from === 0 ? text : out + text.slice(from);
}

function readList(text: string, list: RoleList, context: BodyContext, collector: Collector): ReadList {
  const read = parseBodies(text, list.start, list.end, context);
  for (const flag of read.flags) collector.flag(flag.start, flag.end, flag.code, flag.message);
  return { ...list, read: { ...read, bodies: read.bodies.filter((body) => !overlay.test(body.form)) } };
}

/** Statements with nothing but marks between them speak of one thing: （牵头单位：A）（配合单位：B）, two label lines. */
function* clusters(text: string, statements: readonly StatementText[]): Generator<StatementText[]> {
  let cluster: StatementText[] = [];
  for (const statement of statements) {
    const last = cluster.at(-1);
    if (last && (statement.start - last.end > 3 || !/^[\s，；。、]*$/.test(text.slice(last.end, statement.start)))) {
      yield cluster;
      cluster = [];
    }
    cluster.push(statement);
  }
  if (cluster.length > 0) yield cluster;
}

/** Without a label, the first name must be one of those who answer in a plan: （企业牵头，高校参与） tells how, not who. */
function namesAnswerers(lists: readonly ReadList[]): boolean {
  const [first] = lists[0]?.read.bodies ?? [];
  if (!first || first.confidence < 0.7) return false;
  if (first.kind === 'Enterprise' || first.kind === 'Institution') return !first.collective && first.confidence >= 0.9;
  return !/^(?:政府|部门|社会|市场|各方|社区|地方|街道|园区)$/.test(first.form);
}

function report(statement: StatementText, lists: readonly ReadList[], text: string, collector: Collector): void {
  const { start, end } = statement;
  if (statement.style === 'open')
    collector.flag(
      start,
      end,
      'UNCLOSED_BRACKET',
      'The bracket of this statement is never closed; it was read to the end of its sentence.',
    );
  if (lists.length === 0) collector.flag(start, end, 'NO_BODY', 'This looks like a responsibility statement, but no body was found in it.');
  if (overlay.test(text.slice(start, end)))
    collector.flag(start, end, 'OVERLAY', 'Words of the web page seem to stand inside this statement.');
  const pair = text[start] + (text[end - 1] ?? '');
  if (statement.style === 'bracket' && !['（）', '〔〕', '【】'].includes(pair))
    collector.flag(start, end, 'MIXED_BRACKETS', 'The bracket is closed by one of another kind.');
}

/** The roles of all bodies of one statement, in order of place. `led` says that this statement or its neighbour names a lead. */
export function resolveRoles(
  lists: readonly ReadList[],
  led: boolean,
  openList: boolean,
  note: Note | undefined,
  text: string,
): Assigned[] {
  const starred = lists.some((list) => list.read.bodies.some((body) => isMarked(text, body)));
  const others = lists.some((list) => list.role !== 'duty');
  // who only guides does none of the work
  const doers = lists.some((list) => list.role !== 'duty' && list.role !== 'guide');
  const duty = lists.filter((list) => list.role === 'duty');
  const dutyBodies = duty.flatMap((list) => list.read.bodies);
  const openDuty = duty.some((list) => list.read.openList);
  const byNote = !led && !starred && !others && note !== undefined && (dutyBodies.length > 1 || openList);
  const assigned: Assigned[] = [];
  let base = 0;
  for (const list of lists) {
    for (const body of list.read.bodies) {
      const place = { body, roleText: list.roleText, group: base + body.group, position: assigned.length, openList: list.read.openList };
      if (byNote) {
        const leads = note.rule === 'DUTY_LEADS' || (note.rule === 'FIRST_LEADS' ? assigned.length === 0 : base + body.group === 0);
        assigned.push({ ...place, type: leads ? 'LEADS' : 'PARTICIPATES_IN', basis: 'NOTE', note });
      } else if (list.role === 'lead') assigned.push({ ...place, type: 'LEADS', basis: 'STATED' });
      else if (starred) assigned.push({ ...place, type: isMarked(text, body) ? 'LEADS' : 'PARTICIPATES_IN', basis: 'STATED' });
      else if (list.role !== 'duty' || led) assigned.push({ ...place, type: 'PARTICIPATES_IN', basis: 'STATED' });
      else if (dutyBodies.length === 1 && !openDuty) assigned.push({ ...place, type: 'LEADS', basis: doers ? 'STATED' : 'SOLE' });
      else assigned.push({ ...place, type: 'RESPONSIBLE_FOR', basis: 'UNMARKED' });
    }
    base += Math.max(...list.read.bodies.map((body) => body.group)) + 1;
  }
  return assigned;
}

const stars = '*★☆●▲';
const ledMark = /^[（〔【](?:牵头|主办|主责|总牵头)(?:单位|部门)?[）〕】]/;

/** Whether the text marks this body of a list as its lead: by a star at either end, or by a bracket: 区商务局（牵头）. */
function isMarked(text: string, { start, end }: Body): boolean {
  for (const at of [start - 1, start, end - 1, end]) if (stars.includes(text[at] ?? ' ')) return true;
  const form = text.slice(start, end);
  const bracket = Math.max(form.lastIndexOf('（'), form.lastIndexOf('〔'), form.lastIndexOf('【'));
  return ledMark.test(text.slice(end, end + 8)) || (bracket > 0 && ledMark.test(form.slice(bracket)));
}

function statementOf({ body, basis, roleText, group, position, openList, note }: Assigned, statement: Span): Statement {
  const properties: Values = { basis, position, group, ...(roleText ? { roleText } : {}), ...(openList ? { openList } : {}) };
  return { properties, at: note ? [statement, note] : [statement], rule: note ? 'lead-note' : 'statement', confidence: body.confidence };
}

/** 地方 alone, in a rule for all tasks, stands for the governments below. */
function localGovernments(body: Body, { region }: BodyContext): Body {
  return {
    ...body,
    kind: 'Region',
    name: `${region && region.level !== 'country' ? region.name : ''}地方`,
    collective: true,
    confidence: 0.9,
  };
}

/** 以下均需各区政府落实，不再列出: the bodies take part in every task whose heading stands below the rule. */
function join(
  note: Note,
  text: string,
  context: BodyContext,
  duties: Duties,
  answered: ReadonlyMap<string, Span>,
  inStatement: Map<string, Set<string>>,
  collector: Collector,
): void {
  if (!note.bodies) return;
  const bodies = parseBodies(text, note.bodies.start, note.bodies.end, context).bodies.map((body) =>
    body.form === '地方' ? localGovernments(body, context) : body,
  );
  if (bodies.length === 0) {
    collector.flag(note.start, note.end, 'NO_BODY', 'A rule for all tasks below names no body that could be read.');
    return;
  }
  for (const { key: task, heading } of duties.tasks) {
    if (heading.start < note.start) continue;
    bodies.forEach((body, position) => {
      const key = bodyThing(collector, body, bodySpot(body, 'below-join'));
      const known = inStatement.get(task) ?? new Set<string>();
      if (known.has(key)) return;
      inStatement.set(task, known.add(key));
      collector.relate('PARTICIPATES_IN', key, task, {
        properties: { basis: 'NOTE', position, group: body.group },
        at: [answered.get(task) ?? heading, note],
        rule: 'below-join',
        confidence: body.confidence,
      });
    });
  }
}
