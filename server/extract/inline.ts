import { parseBodies } from './bodies.js';
import type { Body } from './body.js';
import type { Collector } from './collector.js';
import { bodyContext, type Duties } from './responsibility.js';
import type { Source } from './source.js';
import type { StatementText } from './statements.js';
import { bodySpot, bodyThing } from './things.js';
import type { Span } from './types.js';

/** Longest list of bodies in running text, in characters. */
const REACH = 60;
const clauseStart = '。；：\n！？';
const helperVerb = /^(?:等)?(?:[^，。；]{0,10}?)(?:按职责分工负责|按照职责分工负责|配合|参与|协助|共同参与|协同)/;

/**
 * Assignments in running text: 由X牵头, X牵头，Y配合, 由X会同Y负责. Only where every word before the verb is read as a body, so that what firms
 * or leaders do (企业牵头, 由市领导牵头) and who explains the text (负责解释) are none. A body that leads is never a group here.
 */
export function readInline(source: Source, statements: readonly StatementText[], duties: Duties, collector: Collector): void {
  const { text } = source;
  const verb = /牵头|会同/g;
  let next = 0;
  let last = -1;
  for (let match = verb.exec(text); match; match = verb.exec(text)) {
    const at = match.index;
    while ((statements[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const statement = statements[next];
    if ((statement && at >= statement.start) || at < last) continue;
    const found = match[0] === '牵头' ? ledBefore(source, at) : togetherAt(source, at);
    if (!found) continue;
    last = found.clause.end;
    const duty = duties.dutyAt(aboutWhole(text, found.clause.start) ? 0 : at);
    if (collector.kindOf(duty) === 'Document') continue;
    const state = (body: Body, type: 'LEADS' | 'PARTICIPATES_IN', roleText: string, position: number): void =>
      collector.relate(type, bodyThing(collector, body, bodySpot(body, 'inline')), duty, {
        properties: { basis: 'STATED', roleText, position, group: 0 },
        at: [found.clause],
        rule: 'inline',
        confidence: Math.min(body.confidence, 0.9),
      });
    const led = match[0] === '牵头';
    for (const [index, body] of found.leads.entries()) state(body, 'LEADS', led ? '牵头' : '负责', index);
    for (const [index, body] of found.helpers.entries()) state(body, 'PARTICIPATES_IN', led ? '配合' : '会同', found.leads.length + index);
  }
}

/** Whether the sentence speaks of the whole document: 本措施自…起施行，由…牵头组织实施. */
function aboutWhole(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const sentence = before.slice(Math.max(...['。', '\n', '）', '〕', '】'].map((mark) => before.lastIndexOf(mark))) + 1);
  return /^(?:.{0,8}：)?(?:本|以上|上述|此)(?:.{0,8}?)(?:措施|政策|意见|方案|办法|文件|规定|计划|通知|细则)/.test(sentence);
}

interface Assignment {
  readonly leads: readonly Body[];
  readonly helpers: readonly Body[];
  readonly clause: Span;
}

/** 由A、B牵头 or, at the start of a sentence, A牵头; with ，C配合 or ，会同C behind. */
function ledBefore(source: Source, at: number): Assignment | undefined {
  const { text } = source;
  if (/^牵头(?:单位|部门|作用|企业|的|人|抓总作用|高校|组建单位)/.test(text.slice(at, at + 8)) || text.startsWith('由', at + 2))
    return undefined;
  const list = listBefore(text, at);
  const leads = list && sureBodies(source, list, false);
  if (!list || !leads) return undefined;
  const rest = text.slice(at + 2, at + 2 + REACH * 2);
  if (/^[^。；，]{0,8}解释/.test(rest)) return undefined;
  const behind = /^(?:负责|组织|抓总)?，?(会同)?/.exec(rest)?.[0] ?? '';
  const from = at + 2 + behind.length;
  const helpers = behind.endsWith('会同') || behind.endsWith('，') ? helpersAt(source, from, behind.endsWith('会同')) : undefined;
  return { leads, helpers: helpers?.bodies ?? [], clause: { start: list.clause, end: helpers?.end ?? at + 2 } };
}

/** 由A会同B负责 */
function togetherAt(source: Source, at: number): Assignment | undefined {
  const { text } = source;
  const list = listBefore(text, at);
  if (!list || text[list.clause] !== '由') return undefined;
  const rest = text.slice(at + 2, at + 2 + REACH);
  const match = /^([^，。；（]{2,40}?)(?:按职责分工)?(?:共同)?(?:负责(?:落实|实施|推进|组织实施)?|组织实施|落实)(?=[，。；\n]|$)/.exec(
    rest,
  );
  if (!match?.[1]) return undefined;
  const leads = sureBodies(source, list, false);
  const helpers = sureBodies(source, { start: at + 2, end: at + 2 + match[1].length }, true);
  return leads && helpers ? { leads, helpers, clause: { start: list.clause, end: at + 2 + match[0].length } } : undefined;
}

/** The words between 由, or the start of the sentence, and the verb. */
function listBefore(text: string, at: number): (Span & { readonly clause: number }) | undefined {
  let start = at;
  while (start > 0 && at - start < REACH && !clauseStart.includes(text[start - 1] ?? '') && text[start - 1] !== '由') start -= 1;
  const by = text[start - 1] === '由';
  if (at - start < 3 || (!by && start > 0 && !clauseStart.includes(text[start - 1] ?? ''))) return undefined;
  if (!by && /[，]/.test(text.slice(start, at))) return undefined;
  return { start, end: at, clause: by ? start - 1 : start };
}

/** All bodies of a list where every item is surely one; groups only where they are allowed. */
function sureBodies(source: Source, { start, end }: Span, groups: boolean): readonly Body[] | undefined {
  const { bodies, openList } = parseBodies(source.text, start, end, bodyContext(source.context));
  const items = source.text.slice(start, end).split(/[、，和及]/).length;
  const sure = bodies.every((body) => body.confidence >= 0.9 && (groups || !body.collective) && (body.kind === 'Department' || groups));
  return bodies.length > 0 && sure && (openList || bodies.length >= items - 2) ? bodies : undefined;
}

function helpersAt(
  source: Source,
  from: number,
  together: boolean,
): { readonly bodies: readonly Body[]; readonly end: number } | undefined {
  const { text } = source;
  let end = from;
  while (end < text.length && end - from < REACH && !'。；\n（，'.includes(text[end] ?? '')) end += 1;
  const written = text.slice(from, end);
  const verbs = [...written.matchAll(/按照?职责分工负责|共同参与|配合|参与|协助|协同/g)];
  const verb = verbs[0];
  const listEnd = verb ? from + verb.index : together ? from + (/^.{2,40}?(?:部门|单位)/.exec(written)?.[0].length ?? 0) : from;
  if (listEnd <= from || (!together && !helperVerb.test(text.slice(listEnd, listEnd + 14)))) return undefined;
  const bodies = sureBodies(source, { start: from, end: listEnd }, true);
  return bodies ? { bodies, end: verb ? listEnd + verb[0].length : listEnd } : undefined;
}
