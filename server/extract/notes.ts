import type { Span } from './types.js';

/**
 * A rule that a document writes once and that holds from its own place on: the first listed leads, all before the first comma lead, who
 * answers leads where no lead is named, lower governments join every task below, or what a word covers.
 */
export interface Note extends Span {
  readonly rule: 'FIRST_LEADS' | 'FIRST_COMMA_LEADS' | 'DUTY_LEADS' | 'BELOW_JOIN' | 'SCOPE';
  /** What a list must be read without: the note with the marks or the inner bracket around it. */
  readonly cut: Span;
  /** For BELOW_JOIN the bodies that join. */
  readonly bodies?: Span;
}

const breaks = '。，；、：（）〔〕〈〉【】\n';

/** All notes of a clean text in order of place. Linear: each keyword is looked at once, with a bounded window around it. */
export function findNotes(text: string): Note[] {
  const notes: Note[] = [];
  const keyword =
    /第一|首位|首个|首家|最前|(?:无|未明确|未列明?|未注明|没有)牵头|以下|各项(?:任务|工作|措施)(?:落实)?(?:均|都)|[（〔〈](?:含|包括|不含)/g;
  for (let match = keyword.exec(text); match; match = keyword.exec(text)) {
    const at = match.index;
    const previous = notes.at(-1);
    if (previous && at < previous.end) continue;
    const note = /^(?:以下|各项)/.test(match[0])
      ? belowNote(text, at)
      : /^[（〔〈]/.test(match[0])
        ? scopeNote(text, at)
        : leadNote(text, at, match[0]);
    if (note) {
      notes.push(note);
      keyword.lastIndex = Math.max(note.end, at + 1);
    }
  }
  return notes;
}

/** 牵头单位列首位 */
const leadsPlaced = /牵头(?:责任)?(?:单位|部门)(?:均|都)?(?:列|排|放|居)(?:在|于)?$/;
const dutyLeads =
  /^[^。；：\n]{0,4}牵头(?:单位|部门)的?，?(?:由)?(?:所列|列出的)?责任(?:单位|部门)(?:即|均)?(?:视)?(?:作)?为牵头(?:单位|部门)/;

function leadNote(text: string, at: number, keyword: string): Note | undefined {
  if (keyword.endsWith('牵头')) {
    const end = at + (dutyLeads.exec(text.slice(at, at + 50))?.[0].length ?? 0);
    return end > at ? { rule: 'DUTY_LEADS', start: at, end, cut: cutOf(text, at, end) } : undefined;
  }
  const placed = leadsPlaced.exec(text.slice(Math.max(0, at - 14), at))?.[0].length ?? 0;
  if (placed > 0) {
    const end = at + (/^第一位?|^首位/.exec(text.slice(at, at + 3))?.[0].length ?? 2);
    return { rule: 'FIRST_LEADS', start: at - placed, end, cut: cutOf(text, at - placed, end) };
  }
  const window = text.slice(at, at + 40);
  const match = /^[^。；：（）〔〕\n]{1,22}?(?:牵头|主办|主责)(?:责任)?(?:单位|部门|主体)?/.exec(window);
  if (!match || /责任人|书记/.test(match[0]) || !/[为是系即作]|牵头$/.test(match[0])) return undefined;
  let start = at;
  while (start > 0 && at - start < 16 && !breaks.includes(text[start - 1] ?? '')) start -= 1;
  let end = at + match[0].length;
  const rest = text.slice(end, end + 40);
  const same = /^[^。；（）〔〕\n]{0,36}?下同/.exec(rest);
  if (same) end += same[0].length;
  else if (!/^[。；，）〕〈〉】\n]|^$/.test(rest)) return undefined;
  return { rule: match[0].includes('逗号') ? 'FIRST_COMMA_LEADS' : 'FIRST_LEADS', start, end, cut: cutOf(text, start, end) };
}

const about = '(?:以下|各项)(?:各项|各条|各(?=任务|工作|措施|事项|内容)|所有|全部|重点|任务|工作|措施|事项|内容|条款|落实)*，?';
const unlisted = '[，；。]?(?:以下)?(?:不再.{0,4}列出?|不再赘述|不一一列出|下同)';
const belowPattern = new RegExp(
  `^${about}(?:均|都|全部)?(?:需要|需|须由|须|由|要|涉及|请|包括|含)(.{1,50}?)(?:(?:按职责|共同|具体|组织|抓好|贯彻|负责|配合)*(?:落实|推进|实施|负责|配合|参与|执行))?(?:工作)?${unlisted}`,
  's',
);
/** 以下任务各县均为责任单位，不再列出 */
const belowNamed = new RegExp(`^${about}(.{2,50}?)(?:均|都)(?:为|是|作为)(?:责任|配合|参与|落实)(?:单位|主体)${unlisted}`, 's');
/** 各县均为责任单位，|以下不再列出 */
const aboveNamed = /(?:^|[。；：（〔\n])([^。；：〔\n]{2,50}?)(?:均|都)(?:为|是|作为)(?:责任|配合|参与|落实)(?:单位|主体)，$/;

function belowNote(text: string, at: number): Note | undefined {
  const window = text.slice(at, at + 100);
  const plain = /^以下(?:不再.{0,4}列出?|不再赘述)/.exec(window);
  if (plain) {
    const before = text.slice(Math.max(0, at - 80), at);
    const list = aboveNamed.exec(before)?.[1];
    if (!list) return undefined;
    const start = at - before.length + before.lastIndexOf(list);
    const end = at + plain[0].length;
    return { rule: 'BELOW_JOIN', start, end, cut: cutOf(text, start, end), bodies: { start, end: start + list.length } };
  }
  const match = belowNamed.exec(window) ?? belowPattern.exec(window);
  const list = match?.[1];
  if (!match || !list || /[。\n：]/.test(match[0].slice(0, -6))) return undefined;
  const from = at + match[0].indexOf(list, 2);
  const end = at + match[0].length;
  const trimmed = list.replace(/[，；。]$/, '');
  return { rule: 'BELOW_JOIN', start: at, end, cut: cutOf(text, at, end), bodies: { start: from, end: from + trimmed.length } };
}

/** （含开发区、风景区管委会，下同） */
function scopeNote(text: string, at: number): Note | undefined {
  const match = /^[（〔〈][^（）〔〕〈〉\n]{1,60}下同[）〕〉]/.exec(text.slice(at, at + 70));
  return match ? { rule: 'SCOPE', start: at + 1, end: at + match[0].length - 1, cut: { start: at, end: at + match[0].length } } : undefined;
}

/** The note with the marks before it, or with the inner bracket that holds nothing else. */
function cutOf(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start > 0 && ' 注：'.includes(text[start - 1] ?? '') && from - start < 4) start -= 1;
  if ('。；'.includes(text[end] ?? ' ')) end += 1;
  if ('（〔〈【'.includes(text[start - 1] ?? ' ') && '）〕〉】'.includes(text[end] ?? ' ') && !opensLine(text, start - 1))
    return { start: start - 1, end: end + 1 };
  while (start > 0 && '，；。、'.includes(text[start - 1] ?? '')) start -= 1;
  return { start, end };
}

/** A bracket behind the end of a sentence is the statement itself or a note of its own, not a bracket inside a list. */
const opensLine = (text: string, at: number): boolean => at === 0 || '。\n'.includes(text[at - 1] ?? '');

/** The rules on who leads, in order of place. */
export const leadRules = (notes: readonly Note[]): readonly Note[] =>
  notes.filter(({ rule }) => rule === 'FIRST_LEADS' || rule === 'FIRST_COMMA_LEADS' || rule === 'DUTY_LEADS');

/** The rule that covers a place: the last one before it, or a 注 behind `last`, where all ends that it can speak of. */
export function leadRuleAt(text: string, rules: readonly Note[], at: number, last: number): Note | undefined {
  return rules.findLast((one) => one.start < at) ?? rules.find((one) => one.start >= last && isRemark(text, one.start));
}

/** The rule that a table has of its own, in one of its rows or right below it. */
export function tableRule(text: string, rules: readonly Note[], { start, end }: Span): Note | undefined {
  return rules.find((one) => one.start >= start && (one.start < end || (one.start < end + 100 && isRemark(text, one.start))));
}

/** Whether the line of a place starts with 注：, 备注： or 说明：. */
function isRemark(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - 80), at);
  return /^[| （〔]{0,4}(?:备?注|说明)\d?：/.test(line);
}
