/** Plans, catalogues and rules that a text names without 《》: 出台X管理办法, 制定X目录, 实施X三年行动计划. Works on cleaned text. */
import { genericParts } from './names/generic.js';
import { inTitles } from './names/titles.js';
import type { Span } from './types.js';

export interface PlainTitle extends Span {
  readonly title: string;
}

const heads =
  /[三五\d]年行动(?:计划|方案)|规划(?:纲要)?|(?:实施|参考|操作|工作|建设)?(?:指南|指引)|目录|管理办法|若干(?:意见|措施)|实施(?:意见|细则)|应急预案|负面清单|操作规程|手册/g;
/** The verbs that make, issue or change a text stand right before its name. */
const made = /(?:制定|出台|编制完成|编制|修订完善|印发|发布|修订|起草|列入|纳入|从|形成)(?:了|好)?(?:全[省市区县]|我[省市区县])?$/;
const followed = /(?:实施|落实|推进|执行|对接|围绕|按照|根据|随着|制定|出台|编制)(?:了|好)?(?:全[省市区县]|我[省市区县])?$/;
const boundary = /[，。；：、！？（）《》\n]/;
const noTitle = /等|各|相关|有关|具体|配套|一批|系列|专项实施|工作方案|上述|本(?!级)|该|进行|指导|按|统一|另行|相应|名单|不断|逐步/;
const verbs = /制定|出台|编制完成|编制|修订完善|印发|发布|修订|起草|列入|纳入|形成|实施|落实|推进|执行|对接|围绕|按照|根据|随着|从/g;

/** Titles without marks, in order of place; none inside 《》. */
export function findPlainTitles(text: string): PlainTitle[] {
  const found: PlainTitle[] = [];
  const titled = inTitles(text);
  for (const m of text.matchAll(heads)) {
    const end = m.index + m[0].length;
    if (/^[体外内师性类者》”期区局化]|^(?:设计|建设|引领|范围|编制|布局|体系|目标|管控)/.test(text.slice(end, end + 2))) continue;
    const span = titleBefore(text, m.index, m[0]);
    if (span === undefined || titled(span)) continue;
    found.push({ start: span, end, title: text.slice(span, end).replace(/\s/g, '') });
  }
  return found;
}

/** Where the title begins, right behind its verb; undefined where the words tell no text from others. */
function titleBefore(text: string, at: number, head: string): number | undefined {
  const floor = Math.max(0, at - 36);
  let from = floor;
  for (let i = at; i > floor; i--)
    if (boundary.test(text[i - 1] as string)) {
      from = i;
      break;
    }
  let verb = -1;
  for (const m of text.slice(from, at).matchAll(verbs)) {
    const end = from + m.index + m[0].length;
    if (at - end >= 3) verb = end;
  }
  if (verb < 0) return undefined;
  const start = verb + (/^(?:了|好)?(?:全[省市区县]|我[省市区县])?/.exec(text.slice(verb, verb + 4))?.[0].length ?? 0);
  const own = text.slice(start, at);
  const lead = text.slice(Math.max(0, start - 8), start);
  const dated = /年行动/.test(head) || (/^规划/.test(head) && /“十[一二三四五六七八九]五”|中长期|远景/.test(own));
  // 编制完成X发展规划: a plan that is drawn up; what is only followed wants a date.
  if (!(dated ? followed : made).test(lead) || (/^规划/.test(head) && !dated && !(/编制(?:完成|了)?$/.test(lead) && own.length >= 6)))
    return undefined;
  if (own.length < 5 || own.length > 30 || noTitle.test(own) || /的(?!新)/.test(own) || own.split(/[“”"]/).length % 2 === 0)
    return undefined;
  const { generic, parts } = genericParts(own);
  return generic && parts < 3 ? undefined : start;
}
