/**
 * Texts that a text cites: 《…》 with the document number, the issuer before it and the cue that says why it is cited. Works on cleaned text;
 * offsets are into the string that was given.
 */

export interface Citation {
  /** From 《 to 》, or to the bracket that closes the document number. */
  readonly start: number;
  readonly end: number;
  /** The title without its outer marks; inner ones are 〈〉. */
  readonly title: string;
  readonly docNumber?: string;
  /** Words right before the title that may name who issued it: 国家数据局等17部门联合印发的, 工信部. With offsets. */
  readonly before?: { readonly start: number; readonly end: number; readonly stated: boolean };
  /** Issuer that the title itself begins with: 《陕西省工业和信息化厅关于征集…的通知》. Offsets of the words. */
  readonly inTitle?: { readonly start: number; readonly end: number };
  /** The cue before it says that the text at hand follows it: 根据, 按照, 落实. Offsets of the clause. */
  readonly basis?: { readonly word: string; readonly start: number };
  /** 《意见》: a short form of a text named elsewhere. */
  readonly short: boolean;
}

const numberAfter =
  /^\s?[（(〔]\s?(?:[^（）()〔〕]{0,20}[，,]\s?)?([\p{Script=Han}A-Za-z]{1,16}\s?[〔（([]\s?(?:19|20)\d\d\s?[〕）)\]]\s?\d{1,4}\s?号)(?:文)?\s?[）)〕]/u;
const bareNumber = /^\s?([\p{Script=Han}A-Za-z]{1,16}〔(?:19|20)\d\d〕\s?\d{1,4}\s?号)/u;
const periodicals = /(?:日报|晚报|时报|导报|信息|快报|简报|周刊|月刊|杂志|学报|年鉴|内参|参考|通讯|动态|新闻|观察)$/;
// Forms, certificates and studies are texts, but no policy.
const noPolicy =
  /(?:承诺书|证明|证书|许可证|营业执照|合同|协议书|申请表|申请书|申报书|报名表|登记表|任务书|告知书|确认书|通知书|指数报告|研究报告|调研报告|白皮书|蓝皮书|[之的]歌|宣传片|纪录片)(?:（[^（）]*）)?$/;
const generic =
  /^(?:意见|方案|办法|通知|措施|若干措施|计划|行动计划|规划|条例|规定|纲要|决定|政策|目录|清单|细则|实施方案|实施意见|管理办法|工作方案)$/;
const cues =
  /(根据|按照|依据|依照|遵照|贯彻落实|贯彻实施|贯彻执行|贯彻|全面落实|深入落实|落实|响应|结合)(?:了|好)?[^《》，,。；;！？\n]{0,40}$/;
const issuedBy = /(?:联合)?(?:印发|发布|出台|制定|公布|下发|颁布|转发|发出)(?:实施)?的?$/;

/** Every title in 《》 that may be a policy, plan, law, notice or catalogue, in order. Linear in the length of the text. */
export function findCitations(text: string): Citation[] {
  const found: Citation[] = [];
  let previous: (Citation & { readonly after: number }) | undefined;
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const close = closing(text, at);
    if (close < 0) continue;
    const inner = text.slice(at + 1, close);
    const rest = text.slice(close + 1, close + 50);
    const number = numberAfter.exec(rest) ?? bareNumber.exec(rest);
    const end = close + 1 + (number ? number[0].length : 0);
    const title = plainTitle(inner);
    const chained = previous && /^(?:[、和与及]|以及|及其|\s)?$/.test(text.slice(previous.after, at)) ? previous : undefined;
    const lead = text.slice(Math.max(0, at - 60), at);
    const sentence = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'), lead.lastIndexOf('\n')) + 1);
    const cue = cues.exec(sentence);
    const basis = cue ? { word: cue[1] as string, start: at - sentence.length + cue.index } : chained?.basis;
    const issuer = issuerBefore(text, at) ?? chained?.before;
    const inTitle = issuerIn(inner, at + 1);
    const citation: Citation = {
      start: at,
      end,
      title,
      ...(number
        ? {
            docNumber: (number[1] as string)
              .replace(/\s/g, '')
              .replace(/[（([]/, '〔')
              .replace(/[）)\]]/, '〕'),
          }
        : {}),
      ...(issuer ? { before: issuer } : {}),
      ...(inTitle ? { inTitle } : {}),
      ...(basis ? { basis } : {}),
      short: generic.test(title),
    };
    previous = { ...citation, after: end };
    at = close;
    if (isPolicy(title, text.slice(close + 1, close + 14), number !== null)) found.push(citation);
  }
  return found;
}

/** Where the title that opens at `at` closes; inner 《》 are counted. -1 where it does not within 150 characters or its line. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length && i - at < 150; i++) {
    const c = text[i];
    if (c === '《') depth++;
    else if (c === '》' && --depth === 0) return i;
    else if (c === '\n') return -1;
  }
  return -1;
}

/** A title in one form: inner marks as 〈〉, no spaces between Chinese characters. */
export function plainTitle(title: string): string {
  return title
    .replace(/[<＜《]/g, '〈')
    .replace(/[>＞》]/g, '〉')
    .replace(/(?<=[^A-Za-z0-9])\s+|\s+(?=[^A-Za-z0-9])/g, '')
    .replace(/[（(](?:征求意见稿|送审稿|审议稿|代拟稿|草案|讨论稿|修订稿|公开征求意见稿)[）)]$/, '')
    .trim();
}

function isPolicy(title: string, after: string, numbered: boolean): boolean {
  if (title.length < 2) return false;
  if (numbered || generic.test(title)) return true;
  if (periodicals.test(title) || noPolicy.test(title)) return false;
  // A motion of a delegate is no policy.
  if (/建议$/.test(title) && /提案|议案|第\d/.test(after)) return false;
  return title.length >= 4;
}

function issuerBefore(text: string, at: number): Citation['before'] {
  let from = at;
  while (from > 0 && at - from < 48 && !/[，,。；;：:！？、\n）】]/.test(text[from - 1] as string)) from--;
  const words = text.slice(from, at);
  // A list of bodies runs over 、 when 印发的 closes it.
  const stated = issuedBy.test(words);
  if (stated) while (from > 0 && at - from < 90 && !/[，,。；;：:！？\n]/.test(text[from - 1] as string)) from--;
  return words.length >= 2 ? { start: from, end: at, stated } : undefined;
}

/** 《X关于…》: who speaks in the title. */
function issuerIn(title: string, offset: number): Citation['inTitle'] {
  const about = title.search(/关于|印发|转发/);
  return about >= 3 && about <= 50 ? { start: offset, end: offset + about } : undefined;
}
