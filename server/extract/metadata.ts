/**
 * What a document says of itself: title, the plan that it issues, document number, issuers, date, period, kind, who signed it. Works on
 * cleaned text; offsets are into the string that was given. Nothing is made up: what the text does not say is absent.
 */
import { plainTitle } from './citations.js';
import { periodOf } from './times.js';

export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type DocumentKind = 'plan' | 'measures' | 'notice' | 'report' | 'reply' | 'law' | 'other';

export interface Metadata {
  /** The document's own title, as at its head: 关于印发《X》的通知. */
  readonly title?: Words;
  /** The plan, policy or notice that the document is or issues: X. Absent for reports, replies and studies. */
  readonly plan?: Words;
  readonly docNumber?: Words;
  /** Words that name who issued it, in order: signature lines, the words before 关于 in the title, or else a publisher's line. */
  readonly issuers: readonly Words[];
  /** ISO date, or year-month. */
  readonly issuedOn?: string;
  readonly period?: { readonly start: number; readonly end: number };
  readonly kind: DocumentKind;
  /** 签发人. */
  readonly signer?: Words;
  /** Year in which it was written, where the text is sure of it. */
  readonly written?: number;
}

const titleEnd =
  /(?:通知|意见|方案|计划|规划|措施|办法|报告|答复|条例|规定|细则|要点|决定|决议|公告|通告|公报|通报|纲要|政策|指南|指引|清单|目录|任务书|台账|(?:分解|分工|任务|责任|一览)表|(?:任务|责任)(?:分解|分工)|政策意见|[一二三四五六七八九十\d]{1,4}条|复函|函)(?:（[^（）]{1,30}）){0,2}$/;
const furniture = /^(?:首页|浏览|打印|分享|附件\s?\d*|\|+|最新文件|索引号|主题分类|网站|发布|来源|字号|类别|编者按|第\d+期|[\d\-—\s]+$)/;
const numberLine = /(?:^|[（〔\s号：])((?!第)[\p{Script=Han}A-Za-z]{1,16}〔(?:19|20)\d\d〕\s?\d{1,4}\s?号?)/u;
const fullDate = /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const isoDate = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})/;
const organ =
  /(?:政府|办公厅|办公室|委员会|局|厅|委|部|院|中心|小组|指挥部|总局|总署|专班|集团|法院|检察院|联合会|党组|管委会|税务局)(?:（[^（）]{2,30}）)?$/;
const issueWord = /(?:关于)?(?:印发|转发|批转|颁布|发布)/;

interface Line extends Words {}

function lines(text: string, limit: number): Line[] {
  const found: Line[] = [];
  let from = 0;
  while (from < text.length && found.length < limit) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    const line = text.slice(from, to);
    const lead = line.length - line.trimStart().length;
    if (line.trim() !== '') found.push({ text: line.trim(), start: from + lead, end: from + line.trimEnd().length });
    from = to + 1;
  }
  return found;
}

// What stands behind a title: its number, whom it is sent to, or the first words of the text.
const behindTitle =
  /^(?:(?:(?![第的])[\p{Script=Han}A-Za-z]){1,12}〔(?:19|20)\d\d〕\s?\d{1,4}\s?号|[省市县区]直|各(?!项|类|种|级党)[^，。]{2,40}[：:，,、]|为(?:了|深入|进一步|加快|全面|贯彻|落实|促进|推动|推进|切实|认真|更好)|根据|按照《|一、)/u;

/** A text that lost its line ends: its title, its number and the rest as lines of their own. */
function splitGlued(line: Line): Line[] {
  if (line.text.length <= 120 || /^(?:为|根据|按照|近年|现将)/.test(line.text)) return [line];
  const parts: Line[] = [];
  let from = 0;
  const cut = (to: number): void => {
    parts.push({ text: line.text.slice(from, to), start: line.start + from, end: line.start + to });
    from = to;
  };
  const annex = /^附件\s?\d{0,2}(?=\p{Script=Han})/u.exec(line.text);
  if (annex) cut(annex[0].length);
  for (let at = from + 6; at < 120 && !/[。；：]/.test(line.text[at] as string); at++) {
    if (!behindTitle.test(line.text.slice(at, at + 60)) || !titleEnd.test(line.text.slice(from, at))) continue;
    cut(at);
    const number = /^[\p{Script=Han}A-Za-z]{1,16}〔\d{4}〕\s?\d{1,4}\s?号/u.exec(line.text.slice(at, at + 40));
    if (number) cut(at + number[0].length);
    break;
  }
  cut(line.text.length);
  return parts;
}

/** Reads the head and the foot of a document. Never throws; linear in its length. */
export function readMetadata(text: string): Metadata {
  const all = lines(text, Number.POSITIVE_INFINITY);
  const head = all.slice(0, 45).flatMap(splitGlued);
  const title = readTitle(text, head, 0) ?? printedTitle(head) ?? issuedTitle(head);
  const number = readNumber(head);
  const signer = readSigner(head) ?? readSigner(all.slice(-4));
  const titleText = title ? plainTitle(title.text) : '';
  const issues = title !== undefined && issueWord.test(titleText) && /通知$|函$/.test(titleText.replace(/（[^（）]*）$/, ''));
  let plan = issues && title ? issuedPlan(text, title, head) : title;
  const reply = !title && head.some(({ text: line }) => /^尊敬的.{2,12}(?:委员|代表)/.test(line));
  const kind = kindOf(plan ? plainTitle(plan.text) : '', titleText, reply, head);
  if (!title || kind === 'report' || kind === 'reply' || kind === 'other')
    plan = kind === 'plan' || kind === 'measures' || kind === 'notice' || kind === 'law' ? plan : undefined;
  const dated = all.findIndex(
    ({ text: line }, i) =>
      i > 0 && /^(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/.test(line) && organ.test((all[i - 1] as Line).text),
  );
  const signature = readSignature(head, dated < 0 ? all.slice(-8) : all.slice(Math.max(0, dated - 8), dated + 1));
  const published = signature.issuers.length > 0 ? undefined : readPublished(all.slice(-4));
  // A title that calls the signer by another name (市政府办公室) names it too; a name over two lines is read whole in the signature only.
  const signed = (one: Words): boolean =>
    /\n/.test(text.slice(one.start, one.end)) || signature.issuers.some((other) => other.text === one.text);
  const told = [...signature.issuers, ...titleIssuer(text, title).filter((one) => signature.issuers.length === 0 || !signed(one))];
  const issuers = told.length === 0 && published ? [published.issuer] : told;
  const issuedOn = signature.date ?? headDate(head) ?? published?.date;
  const year = issuedOn ? Number(issuedOn.slice(0, 4)) : number ? Number(/〔(\d{4})〕/.exec(number.text)?.[1]) : undefined;
  const period = plan ? periodOf(plan.text) : undefined;
  return {
    ...(title ? { title: { ...title, text: plainTitle(title.text) } } : {}),
    ...(plan ? { plan: { ...plan, text: plainTitle(plan.text) } } : {}),
    ...(number ? { docNumber: number } : {}),
    issuers,
    ...(issuedOn ? { issuedOn } : {}),
    ...(period ? { period } : {}),
    kind,
    ...(signer ? { signer } : {}),
    ...(year ? { written: year } : {}),
  };
}

/** A title may run over two or three lines; the lines before its end hold no mark that closes a sentence. */
function readTitle(text: string, head: readonly Line[], from: number): Words | undefined {
  for (let i = from; i < Math.min(head.length, from + 14); i++) {
    const line = head[i] as Line;
    if (isSalutation(line.text) || /^[一二三四五六七八九十]+、/.test(line.text)) return undefined;
    // 关于…的通知各市…: the salutation was glued to the title.
    const glued = /^(.{6,120}?》?的(?:通知|意见|函))(?=各[^，。]{2,30}[：:，,、])/.exec(line.text);
    const own = glued ? (glued[1] as string) : line.text.replace(/\|+$/, '');
    if (own.length > 120 || /[。；;？]$/.test(own)) continue;
    if (furniture.test(own) || (own.length < 6 && !titleEnd.test(own))) continue;
    const whole = /[：:]$/.test(own) ? '' : own;
    const bare = whole.replace(/[（(][^（）()]*号[）)]$/, '').trimEnd();
    // 关于印发…的 + 通 知: the last word set apart
    const last = bare === '通知' && i > 0 && (head[i - 1] as Line).text.endsWith('的');
    if (!titleEnd.test(bare) || (bare.length < 4 && !last)) continue;
    if (numberLine.test(bare) && bare.length < 24) continue;
    let start = line.start;
    let first = i;
    // The line before belongs to it when it breaks off in mid-title.
    while (first > 0 && !isWholeStart(bare, text.slice(start, line.start + bare.length)) && joins((head[first - 1] as Line).text)) {
      first--;
      start = (head[first] as Line).start;
    }
    let end = line.start + bare.length;
    const next = head[i + 1];
    if (next && !glued && bare === own && /^（[^（）]{2,30}）$/.test(next.text) && /年|试行|稿/.test(next.text)) end = next.end;
    return { text: text.slice(start, end).replace(/\s*\n\s*/g, ''), start, end };
  }
  return undefined;
}

/** 现将《X》刊出: a study that an editor's note introduces. */
function printedTitle(head: readonly Line[]): Words | undefined {
  for (const line of head.slice(0, 12)) {
    const match = /将[^。《》]{0,50}《([^《》]{4,60})》[^。《》]{0,12}(?:刊出|刊发|刊登|刊载)/.exec(line.text);
    if (!match) continue;
    const start = line.start + line.text.indexOf(match[1] as string, match.index);
    return { text: match[1] as string, start, end: start + (match[1] as string).length };
  }
  return undefined;
}

/** 《X》已经市政府同意，现印发给你们: a letter that lost its own title. */
function issuedTitle(head: readonly Line[]): Words | undefined {
  for (const line of head.slice(0, 12)) {
    const name = /^(?:现将)?《([^《》]{4,80})》(?:已经|业经|印发)[^。]*(?:贯彻|落实|实施|执行)/.exec(line.text)?.[1];
    if (!name || !titleEnd.test(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { text: name, start, end: start + name.length };
  }
  return undefined;
}

const isSalutation = (line: string): boolean => /^(?:各[^，。]{2,40}[：:，,]|尊敬的|主任、|各位)/.test(line) && !/通知$/.test(line);
/** True when the title needs no earlier line. */
function isWholeStart(line: string, whole: string): boolean {
  return whole !== line || /关于|^[\p{Script=Han}]{2,12}(?:省|市|区|县|州|旗)|^《/u.test(line) || line.length > 24;
}
function joins(line: string): boolean {
  return (
    line.length >= 6 &&
    line.length <= 60 &&
    !/[。；;：:！？]$|^（/.test(line) &&
    !numberLine.test(line) &&
    !furniture.test(line) &&
    !fullDate.test(line) &&
    !isoDate.test(line) &&
    !/文件$/.test(line) &&
    !titleEnd.test(line) &&
    !/^各/.test(line)
  );
}

function issuedPlan(text: string, title: Words, head: readonly Line[]): Words | undefined {
  const quoted = /《(.+)》/.exec(title.text);
  const named = plainTitle(
    quoted ? (quoted[1] as string) : title.text.replace(/^.*?(?:印发|转发|批转)/, '').replace(/的(?:通知|函)(?:（[^（）]*）)?$/, ''),
  );
  // The plan's own head further down, when it is there.
  const key = bones(quoted || !named.includes('关于') ? named : named.slice(named.indexOf('关于')));
  const later = head.filter((line) => line.start >= title.end && !/[。；;：:]$/.test(line.text) && !/通知$|^（/.test(line.text));
  for (const count of [1, 2, 3]) {
    for (let i = 0; i + count <= later.length; i++) {
      const first = later[i] as Line;
      const last = later[i + count - 1] as Line;
      if (!alike(bones(text.slice(first.start, last.end)), key) || (count > 1 && (first.text.length > 60 || fullDate.test(first.text))))
        continue;
      const next = head[head.indexOf(last) + 1];
      const end = next && /^（[^（）]{2,30}）$/.test(next.text) && /年|试行|稿/.test(next.text) ? next.end : last.end;
      return { text: text.slice(first.start, end).replace(/\s*\n\s*/g, ''), start: first.start, end };
    }
  }
  if (!named) return undefined;
  const inTitle = text.slice(title.start, title.end);
  const at = quoted ? inTitle.indexOf('《') + 1 : inTitle.search(/印发|转发|批转/) + 2;
  const close = quoted ? inTitle.lastIndexOf('》') : inTitle.length;
  return { text: named, start: title.start + at, end: title.start + close };
}

const bones = (title: string): string =>
  plainTitle(title)
    .replace(/[的之\s“”"（）()《》〈〉]/g, '')
    .replace(/^关于/, '');
function alike(a: string, b: string): boolean {
  if (a.length < 6 || b.length < 6) return false;
  return a === b || a.endsWith(b) || (b.endsWith(a) && a.length * 3 >= b.length * 2);
}

function kindOf(plan: string, title: string, reply: boolean, head: readonly Line[]): DocumentKind {
  const name = (plan || title).replace(/（[^（）]*）$/, '');
  if (reply || /(?:答复|复函)$/.test(name)) return 'reply';
  if (/报告$/.test(name)) return 'report';
  if (/(?:条例|规定|办法|细则)$/.test(name)) return 'law';
  if (/(?:行动计划|计划|规划|方案|纲要|要点|清单|目录|指引|指南)$/.test(name)) return 'plan';
  if (/(?:措施|意见|政策|条)$/.test(name)) return 'measures';
  if (/(?:通知|决定|公告|通告|函)$/.test(name)) return 'notice';
  if (head.some(({ text: line }) => /报告如下|请予审议|工作汇报/.test(line))) return 'report';
  return 'other';
}

function readNumber(head: readonly Line[]): Words | undefined {
  for (const line of head) {
    if (line.text.length > 300 || (line.text.length > 110 && !titleEnd.test(line.text))) continue;
    const match = numberLine.exec(line.text);
    if (!match) continue;
    const number = match[1] as string;
    // A citation inside a sentence is not the document's own number.
    const alone = line.text.length <= number.length + 4;
    const inTitle = /（[^（）]*号）$/.test(line.text) && !/。/.test(line.text) && /通知|意见|方案/.test(line.text);
    const labelled = /发文字号|文号/.test(line.text);
    if (!alone && !inTitle && !labelled) continue;
    const start = line.start + line.text.indexOf(number);
    return { text: number.replace(/\s/g, '').replace(/号?$/, '号'), start, end: start + number.length };
  }
  return undefined;
}

const isoOf = (m: RegExpExecArray): string => `${m[1]}-${String(m[2]).padStart(2, '0')}-${String(m[3]).padStart(2, '0')}`;

/** Lines that are organs and the date under or behind them, at the end of the letter or of the document. */
function readSignature(head: readonly Line[], foot: readonly Line[]): { readonly issuers: readonly Words[]; readonly date?: string } {
  for (const part of [head, foot]) {
    for (let i = 0; i < part.length; i++) {
      const line = part[i] as Line;
      const date = fullDate.exec(line.text);
      if (!date || line.text.length > 60 || /[。；]$/.test(line.text) || /期间|自|至|以来|起/.test(line.text)) continue;
      const issuers: Words[] = [];
      const same = line.text.slice(0, date.index).trim();
      if (same !== '' && !/[。：:]$/.test(same) && organ.test(same))
        issuers.push({ text: same, start: line.start, end: line.start + same.length });
      else if (same !== '') {
        if (/。$/.test(same)) return { issuers: [], date: isoOf(date) };
        continue;
      }
      let whole = '';
      let wholeEnd = 0;
      for (let k = i - 1; k >= 0 && i - k <= 8 && issuers.length < 10; k--) {
        const above = part[k] as Line;
        const name = above.text.replace(/（代章）$/, '');
        if (/[。；：:，]$/.test(name) || name.length > 40 || titleEnd.test(name) || /^[（(].*[）)]$/.test(name)) {
          if (/^[（(].*[）)]$/.test(name) && name.length < 40) continue;
          break;
        }
        if (organ.test(name) && whole === '') {
          whole = name;
          wholeEnd = above.start + name.length;
          // 重庆市“满天星”行动计划 + 工作专班办公室: a name over two lines.
          const up = part[k - 1];
          if (/^(?:领导小组|工作专班|工作领导小组|联席会议)/.test(name) && up && !/[。：:，]$/.test(up.text) && up.text.length < 30) {
            issuers.unshift({ text: up.text + name, start: up.start, end: wholeEnd });
            k--;
          } else issuers.unshift({ text: name, start: above.start, end: wholeEnd });
          whole = '';
          continue;
        }
        break;
      }
      return { issuers, date: isoOf(date) };
    }
  }
  return { issuers: [] };
}

/** 云岭市科学技术局2026年5月25日发布，征求意见截止…, or with the date first: the last lines say who published it. */
function readPublished(foot: readonly Line[]): { readonly issuer: Words; readonly date: string } | undefined {
  for (const { text, start } of foot) {
    const clause = /^([^，。；：（]{8,60}?)(?:公开)?发布(?:[，。；（]|$)/.exec(text)?.[1];
    const date = clause ? fullDate.exec(clause) : null;
    if (!clause || !date) continue;
    const name = (date.index === 0 ? clause.slice(date[0].length) : clause.slice(0, date.index)).trim();
    const at = start + clause.lastIndexOf(name);
    if (organ.test(name)) return { issuer: { text: name, start: at, end: at + name.length }, date: isoOf(date) };
  }
  return undefined;
}

function headDate(head: readonly Line[]): string | undefined {
  for (const { text } of head) {
    if (text.length > 60) continue;
    const labelled = /(?:成文|发布|印发|发文)日期|发布时间/.test(text);
    const date = isoDate.exec(text) ?? (labelled ? fullDate.exec(text) : null);
    if (date && (labelled || text.length < 14)) return isoOf(date);
  }
  return undefined;
}

function titleIssuer(text: string, title: Words | undefined): Words[] {
  if (!title) return [];
  const inTitle = text.slice(title.start, title.end);
  const about = inTitle.search(/关于|印发|转发|批转/);
  if (about < 3 || about > 60) return [];
  const words = inTitle.slice(0, about).replace(/\s+$/, '');
  return organ.test(words.replace(/\n/g, ''))
    ? [{ text: words.replace(/\n/g, ''), start: title.start, end: title.start + words.length }]
    : [];
}

function readSigner(part: readonly Line[]): Words | undefined {
  for (const line of part) {
    const match = /签发人[：:]\s*([\p{Script=Han}·]{2,12})/u.exec(line.text);
    if (!match) continue;
    const name = match[1] as string;
    const start = line.start + match.index + match[0].length - name.length;
    return { text: name, start, end: start + name.length };
  }
  return undefined;
}
