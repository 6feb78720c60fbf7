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
/** What a subject of a sentence stands behind. */
const sentenceStart = '。；：\n！？';

/**
 * Who answers, in running text: 由X牵头, X牵头，Y配合, 由X会同Y制定, X要…会同Y, X负责…, X要落实主体责任. Only where every word of the subject is
 * read as a body, so that what firms or leaders do (企业牵头, 由市领导牵头) is none, nor who explains the text (负责解释) or keeps an office
 * (负责日常工作). A body that leads is never a group; a group may answer.
 */
export function readInline(source: Source, statements: readonly StatementText[], duties: Duties, collector: Collector): void {
  const { text } = source;
  const cue = /牵头|会同|负责|主体责任|责任主体|责任单位|总责/g;
  const { tables } = source.outline;
  let next = 0;
  let table = 0;
  let last = -1;
  let ledEnd = -1;
  let leaders: ReadonlySet<string> = new Set();
  for (let match = cue.exec(text); match; match = cue.exec(text)) {
    const at = match.index;
    while ((statements[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    while ((tables[table]?.end ?? Number.POSITIVE_INFINITY) <= at) table += 1;
    // what a cell says is read with its row
    if (at >= (tables[table]?.start ?? Number.POSITIVE_INFINITY)) continue;
    const statement = statements[next];
    if ((statement && at >= statement.start) || at < last) continue;
    const found = readers[match[0]]?.(source, at, statements[next - 1]?.end ?? 0);
    if (!found) continue;
    const leads = found.answers.some(({ type, roleText }) => type === 'LEADS' && roleText.startsWith('牵头'));
    const beside = !leads && ledEnd >= 0 && !/[。\n]/.test(text.slice(ledEnd, found.clause.start));
    const answers = beside ? found.answers.filter(({ body }) => !leaders.has(body.name)).map(besideLead) : found.answers;
    if (leads) {
      ledEnd = found.clause.end;
      leaders = new Set(found.answers.map(({ body }) => body.name));
    }
    last = found.clause.end;
    const duty = duties.dutyAt(aboutWhole(text, found.clause.start) ? 0 : at);
    if (collector.kindOf(duty) === 'Document') continue;
    answers.forEach(({ body, type, basis, roleText }, position) => {
      collector.relate(type, bodyThing(collector, body, bodySpot(body, 'inline')), duty, {
        properties: { basis, roleText, position, group: 0 },
        at: [found.clause],
        rule: 'inline',
        confidence: Math.min(body.confidence, 0.9),
      });
    });
  }
}

/** Whether the sentence speaks of the whole document: 本措施自…起施行，由…牵头组织实施. */
function aboutWhole(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const sentence = before.slice(Math.max(...['。', '\n', '）', '〕', '】'].map((mark) => before.lastIndexOf(mark))) + 1);
  return /^(?:.{0,8}：)?(?:本|以上|上述|此)(?:.{0,8}?)(?:措施|政策|意见|方案|办法|文件|规定|计划|通知|细则)/.test(sentence);
}

interface Answer {
  readonly body: Body;
  readonly type: 'LEADS' | 'RESPONSIBLE_FOR' | 'PARTICIPATES_IN';
  readonly basis: 'STATED' | 'SOLE' | 'UNMARKED';
  readonly roleText: string;
}

interface Assignment {
  readonly answers: readonly Answer[];
  readonly clause: Span;
}

interface Subject {
  readonly bodies: readonly Body[];
  /** From 由, or from the first body. */
  readonly start: number;
  /** Behind the last body. */
  readonly end: number;
}

/** By the cue at `at`; what stands before `after` is a statement in brackets. */
const readers: Readonly<Record<string, (source: Source, at: number, after: number) => Assignment | undefined>> = {
  牵头: ledAt,
  会同: togetherAt,
  负责: answeredAt,
  主体责任: dutyBorneAt,
  总责: dutyBorneAt,
  责任主体: namedAt,
  责任单位: namedAt,
};

const led = (bodies: readonly Body[], roleText: string): Answer[] =>
  bodies.map((body) => ({ body, type: 'LEADS', basis: 'STATED', roleText }));
const helping = (bodies: readonly Body[], roleText: string): Answer[] =>
  bodies.map((body) => ({ body, type: 'PARTICIPATES_IN', basis: 'STATED', roleText }));

/** One body that answers leads, since nobody else does; of several nobody says who leads. */
function answering({ bodies }: Subject, roleText: string): Answer[] {
  const alone = bodies.length === 1;
  return bodies.map((body) => ({ body, type: alone ? 'LEADS' : 'RESPONSIBLE_FOR', basis: alone ? 'SOLE' : 'UNMARKED', roleText }));
}

/** A牵头…；B负责…: beside a lead that the sentence names, who answers takes part. */
const besideLead = (answer: Answer): Answer => ({ ...answer, type: 'PARTICIPATES_IN', basis: 'STATED' });

/** 由A、B牵头; at the start of a sentence A牵头, A要做好牵头工作; 发挥A牵头作用; with ，C配合 or ，会同C behind. */
function ledAt(source: Source, at: number, after: number): Assignment | undefined {
  const { text } = source;
  if (/^牵头(?:单位|部门|企业|的|人|高校|组建单位)/.test(text.slice(at, at + 8)))
    return /^牵头(?:单位|部门)/.test(text.slice(at, at + 4)) ? namedAt(source, at, after) : undefined;
  if (text.startsWith('由', at + 2)) return undefined;
  const subject = subjectBefore(source, at, after, 'none');
  // 各地要建立省级部门牵头的机制 says nothing of who leads here.
  if (!subject || /建立|成立|构建|形成|健全/.test(text.slice(subject.end, at))) return undefined;
  const rest = text.slice(at + 2, at + 2 + REACH * 2);
  if (/^[^。；，]{0,8}解释/.test(rest)) return undefined;
  const behind = /^(?:负责|组织|抓总)?，?(会同)?/.exec(rest)?.[0] ?? '';
  const from = at + 2 + behind.length;
  const helpers = behind.endsWith('会同') || behind.endsWith('，') ? helpersAt(source, from, behind.endsWith('会同')) : undefined;
  return {
    answers: [...led(subject.bodies, '牵头'), ...helping(helpers?.bodies ?? [], '配合')],
    clause: { start: subject.start, end: helpers?.end ?? at + 2 },
  };
}

/** A会同B: the first leads, the second takes part, whatever it is that they do; of several before 会同 nobody is said to lead. */
function togetherAt(source: Source, at: number, after: number): Assignment | undefined {
  const { text } = source;
  const subject = subjectBefore(source, at, after, 'none');
  if (!subject) return undefined;
  // 会同有关方面 names nobody beside the subject
  const nobody = /^(?:有关|相关|各|各有关)方面?/.exec(text.slice(at + 2, at + 8))?.[0];
  const others = nobody?.endsWith('方面') ? { bodies: [], end: at + 2 + nobody.length } : longestList(source, at + 2);
  if (!others || explains(text, others.end)) return undefined;
  const end =
    others.end + (/^(?:按职责分工)?(?:共同)?(?:负责|组织实施|落实)/.exec(text.slice(others.end, others.end + 12))?.[0].length ?? 0);
  const first = subject.bodies.length === 1 ? led(subject.bodies, '会同') : answering(subject, '会同');
  return { answers: [...first, ...helping(others.bodies, '会同')], clause: { start: subject.start, end } };
}

/** A负责…, A、B负责…; not 负责人 nor 负责的. */
function answeredAt(source: Source, at: number, after: number): Assignment | undefined {
  const { text } = source;
  if (text.startsWith('牵头', at - 2)) return undefined;
  if (/^负责(?:人|同志|制|任|的|者|到底|精神|牵头)/.test(text.slice(at, at + 4)) || explains(text, at)) return undefined;
  // Who vouches for what he hands in carries no task.
  if (/对[^，。；]{0,30}(?:真实|准确|完整|合法|有效)性/.test(text.slice(at - REACH, at))) return undefined;
  const subject = subjectBefore(source, at, after, 'any');
  if (!subject) return undefined;
  if (/^负责(?:业务)?(?:指导|督导|督促|监督)/.test(text.slice(at, at + 8)))
    return { answers: helping(subject.bodies, '指导'), clause: { start: subject.start, end: at + 2 } };
  const helpers = text[at + 2] === '，' ? helpersAt(source, at + 3, false) : undefined;
  if (!helpers) return { answers: answering(subject, '负责'), clause: { start: subject.start, end: at + 2 } };
  const first = subject.bodies.length === 1 ? led(subject.bodies, '负责') : answering(subject, '负责');
  return { answers: [...first, ...helping(helpers.bodies, '配合')], clause: { start: subject.start, end: helpers.end } };
}

/** A要落实主体责任, A负总责. */
function dutyBorneAt(source: Source, at: number, after: number): Assignment | undefined {
  const { text } = source;
  const clause = text.slice(Math.max(0, at - REACH), at);
  if (!/(?:落实|承担|履行|扛起|扛牢|压实|负)[^，。；]{0,24}$/.test(clause)) return undefined;
  const subject = subjectBefore(source, at, after, 'any');
  if (!subject || /(?:落实|压实)[^，]{0,4}$/.test(text.slice(subject.start - 6, subject.start))) return undefined;
  const word = text.startsWith('总责', at) ? '总责' : '主体责任';
  return { answers: answering(subject, word), clause: { start: subject.start, end: at + word.length } };
}

/** A是牵头部门, 以A为责任单位. */
function namedAt(source: Source, at: number, after: number): Assignment | undefined {
  const { text } = source;
  if (!/(?:是|为|作为)[^，。；、是为]{0,12}$/.test(text.slice(Math.max(after, at - 16), at))) return undefined;
  const subject = subjectBefore(source, at, after, 'any');
  // 排在首位的责任单位为牵头单位 is a rule and no assignment
  if (!subject || /，|首位|第一/.test(text.slice(subject.start, at))) return undefined;
  const word = text.slice(at, at + 4);
  const answers = word.startsWith('牵头') ? led(subject.bodies, word) : answering(subject, word);
  return { answers, clause: { start: subject.start, end: at + 4 } };
}

/** Whether 负责 at or shortly behind `at` is about nothing but words or papers: 负责解释, 负责具体解释工作, 负责日常工作. */
const explains = (text: string, at: number): boolean =>
  /^[^，。；]{0,4}(?:负责|承担)?[^，。；和与及、推]{0,6}(?:解释|日常)/.test(text.slice(at, at + 24));

/** Words between a subject and what it does: 市科技局|要加强统筹协调，会同…; a second subject may not stand among them. */
const predicate =
  /^(?:负责$|牵头$|分工|分头|各自|要|应|须|将|必须|作为|切实|具体|分别|共同|统一|统筹|做好|继续|充分|按|根据|为|是|对|落实|承担|履行|扛起)[^。；：\n]{0,60}$/;

/** The bodies that a verb at `at` has for its subject: at the start of its sentence, or right before it in its clause. */
function subjectBefore(source: Source, at: number, after: number, groups: Groups): Subject | undefined {
  const { text } = source;
  const least = Math.max(after, at - REACH * 3);
  let start = at;
  while (start > least && !sentenceStart.includes(text.charAt(start - 1))) start -= 1;
  const title = source.outline.headingAt(at)?.titleSpan;
  if (title) start = Math.max(start, title.end < at ? title.end : title.start);
  const open = start > after && start === least;
  const first = open ? undefined : subjectFrom(source, start, at, groups);
  // A对…负总责，B负责指导: a clause may have a subject of its own
  if (first && !text.slice(first.end, at).includes('，')) return first;
  const own = clauseSubject(source, first?.end ?? start, at, groups);
  if (own) return own;
  // A要…，各镇要…: where the clause opens with a subject that is not read, the first one is not its subject
  return first && goesOn.test(text.slice(start + text.slice(start, at).lastIndexOf('，') + 1, at)) ? first : undefined;
}

/** How a clause opens that has the subject of the one before it. */
const goesOn =
  /^(?:$|并|要|应|须|将|也|还|同时|切实|严格|认真|充分|全面|具体|统一|统筹|共同|积极|主动|及时|定期|按|根据|对|为|由|会同|牵头|负责|做好|加强|强化|明确|落实|承担|履行|扛|压实|组织|建立|健全|完善|制[定订]|推[进动]|是|作为)/;

function subjectFrom(source: Source, sentence: number, at: number, groups: Groups): Subject | undefined {
  const { text } = source;
  // 在市政府领导下，A牵头
  const start = sentence + (/^在[^，。]{2,30}下，/.exec(text.slice(sentence, at))?.[0].length ?? 0);
  const by = start + text.slice(start, at).lastIndexOf('由');
  const from =
    by >= start
      ? by + 1
      : start + (/^(?:强化|(?:充分|进一步)?发挥|组建|成立|设立|请|明确|以|经)/.exec(text.slice(start, start + 6))?.[0].length ?? 0);
  const founded = /^(?:组建|成立|设立)/.test(text.slice(start, from));
  if (at - from < 2) return undefined;
  const found = longestList(source, from, at, by >= start && groups === 'none' ? 'beside' : groups);
  if (!found || (found.end < at && !predicate.test(text.slice(found.end, at).replace(founded ? /^，/ : '', '')))) return undefined;
  return { bodies: found.bodies, start: Math.max(by, start), end: found.end };
}

/** …，A负责…; …，经A会同B…: only where the bodies fill the clause up to the verb. */
function clauseSubject(source: Source, sentence: number, at: number, groups: Groups): Subject | undefined {
  const { text } = source;
  const comma = sentence + text.slice(sentence, at).lastIndexOf('，');
  if (comma < sentence) return undefined;
  const start = comma + 1;
  const from = start + (/^(?:并?[经由]|请)/.exec(text.slice(start, start + 3))?.[0].length ?? 0);
  const found = longestList(source, from, at, groups);
  if (!found || !/^(?:要|应|须|应当|具体|主要|按照?(?:各自)?职责(?:分工)?)?(?:是|为|作为)?$/.test(text.slice(found.end, at)))
    return undefined;
  return { bodies: found.bodies, start: text[from - 1] === '由' ? from - 1 : from, end: found.end };
}

/** Whether groups of bodies (各镇, 有关部门) may stand in a list: never, beside a body with a name, or freely. */
type Groups = 'none' | 'beside' | 'any';

/** All bodies of a list where every item is surely one; groups only where they are allowed. */
function sureBodies(source: Source, { start, end }: Span, groups: Groups): readonly Body[] | undefined {
  const { bodies, openList } = parseBodies(source.text, start, end, bodyContext(source.context));
  const items = source.text.slice(start, end).split(/[、，和及]/).length;
  const [first] = bodies;
  const free = groups === 'any' || (groups === 'beside' && first !== undefined && !first.collective && first.kind === 'Department');
  const sure = bodies.every(
    (body) => body.confidence >= 0.9 && body.form !== '政府' && (free || (!body.collective && body.kind === 'Department')),
  );
  return bodies.length > 0 && sure && (openList || bodies.length >= items - 2) ? bodies : undefined;
}

/** Last words of bodies and of groups of them. */
const lastWord =
  /等(?=按|共同|配合|参与|负责|牵头|$)|部门|单位|机构|政府|中心|小组|专班|街道|公司|地区|各地|[局厅委办部会院社署行室府市区县州盟旗镇乡]）?/g;

/** Words that no name holds: what a body is to do starts with them. */
const predicateWord =
  /要|须|应当|作为|负责|切实|履行|承担|落实|加强|强化|明确|会同|对(?!外)|（[一二三四五六七八九十\d]+）|组建|建立|制[定订]|开展|抓好|出台|做好|完善|提出|加快|依法|积极|定期/;

/** The longest list of bodies that starts at `from`, groups and 等有关部门 included. */
function longestList(
  source: Source,
  from: number,
  limit = source.text.length,
  groups: Groups = 'any',
): { bodies: readonly Body[]; end: number } | undefined {
  const { text } = source;
  const near = text.slice(from, from + REACH);
  const reach = /、[^、，。]{0,14}$/.test(near) ? REACH * 3 : REACH;
  const written = /^(?:[^。；：\n（），《“]|（[^（）\n]{1,12}）){0,180}/.exec(text.slice(from, Math.min(limit, from + reach)))?.[0] ?? '';
  const names = written.split(predicateWord, 1)[0] ?? '';
  const ends = [...names.matchAll(lastWord)].map((match) => from + match.index + match[0].length).reverse();
  for (const end of ends) {
    const bodies = sureBodies(source, { start: from, end }, groups);
    if (bodies) return { bodies, end };
  }
  return undefined;
}

/** ，C、D配合 behind a lead, or 会同C、D. */
function helpersAt(
  source: Source,
  from: number,
  together: boolean,
): { readonly bodies: readonly Body[]; readonly end: number } | undefined {
  const { text } = source;
  let end = from;
  while (end < text.length && end - from < REACH && !'。；\n（，'.includes(text[end] ?? '')) end += 1;
  const written = text.slice(from, end);
  const verb = /按照?职责分工负责|共同参与|配合|参与|协助|协同/.exec(written);
  if (!verb) return together ? longestList(source, from, end) : undefined;
  const bodies = sureBodies(source, { start: from, end: from + verb.index }, 'any');
  return bodies && { bodies, end: from + verb.index + verb[0].length };
}
