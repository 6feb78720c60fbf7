/** Industries without a class word: behind a verb of development, merged with another, in marks, or in a title. Works on cleaned text. */
import { canonicalField, fieldAt, fieldBefore, isField, isTrade, noBranch, plain } from './fields.js';
import { bare, cutLead, type ListMember, membersBefore } from './members.js';
import type { Named } from './named.js';

const industry = (name: string, start: number, rule: string, confidence: number): Named => {
  const canonical = canonicalField(name);
  const one: Named = { kind: 'Industry', name, start, end: start + name.length, rule, confidence };
  return canonical === name ? one : { ...one, canonical };
};

/** All of them, each place once, in no order. */
export function developed(text: string): Named[] {
  const found = [...focused(text), ...grown(text), ...merged(text), ...supporting(text), ...quoted(text)];
  return [...new Map(found.map((one) => [`${one.start}-${one.end}`, one])).values()];
}

const develops =
  /(?:聚焦|做大做强|做强做优|做优做强|重点发展|大力发展|积极发展|加快发展|优先发展|发展壮大|培育壮大|培育发展|大力培育|主攻|深耕|繁荣|发展(?<=(?:[，。；、：\n.）)]|支持|鼓励|推动|优势|机遇)发展))(?:推广)?(?=[“"]?([^，。；：\n]{2,80}))/g;
const stops = /^(?:产业|行业|领域|业态|赛道|集群|新模式|新业态|等|优势|战略|$)/;

/** 发展融资租赁、第三方运营等商业模式: a list of other things. */
const otherSort = /^[^。；]{2,60}?等[\p{Script=Han}]{0,4}(?:商业模式|方式|技术|手段|场景|功能|服务)/u;

/** 聚焦大数据、人工智能; 重点发展通用人形机器人: known industries, and kinds of them, right behind a verb, to the end of their list. */
function focused(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(develops)) {
    if (otherSort.test(m[1] as string)) continue;
    let at = m.index + m[0].length;
    for (const part of (m[1] as string).split(/(?<=[、和及与])/)) {
      const words = part.replace(/(?:[、和及与]|以及)$/, '');
      const start = at;
      at += part.length;
      const field = fieldAt(words, 0);
      const last = fieldBefore(words, words.length);
      if (field && stops.test(words.slice(field.length))) found.push(industry(field, start, 'focused', 0.85));
      // 服务人形机器人: a kind of a made thing that is known.
      else if (
        last &&
        words !== last &&
        words.length <= 10 &&
        plain.test(words) &&
        !/化/.test(words) &&
        !noBranch.test(words) &&
        /发展$/.test(m[0])
      )
        found.push({ kind: 'Industry', name: words, start, end: start + words.length, rule: 'focused', confidence: 0.75 });
      else break;
    }
  }
  return found;
}

const growing = /(?:发展|壮大|培育|支持|促进|推动|推进|加快|做大|做强|做优|实现|引导|布局|招引|引进|繁荣|规范|稳定)(?:传统)?[“"]?/g;
/** What says that the industry grows or changes; 发展大会, 发展规划 are names. */
const growth =
  /^[”"]?(?:产业|行业)?(?:(?:加快|高质量|创新|健康|集群化?|集聚|融合|规模化|特色化?|快速|绿色|持续|有序|规范|贯通|协同|跨越式?|做大做强|可持续|一体化|高效|平稳|稳步|大){0,3}发展(?!规划|方案|大会|论坛|专项|资金|行动|计划|领导|改革|银行|中心|基金|局|委|促进|部|战略|试验区|示范区|先导区|先行区|实验区|研究|集团|有限|公司|工程|服务)|(?:数字化|智能化|网络化|绿色化|高端化|数字|绿色|智能)?(?:提质|转型|升级|改造|赋能)|数字化|智能化|做大做强|向[\p{Script=Han}、]{2,12}(?:发展|延伸|转型|攀升|迈进))/u;

/** 促进跨境电商发展, 支持服务外包。: known industries behind a verb, to the end of their list, where a word of growth or the sentence ends it. */
function grown(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(growing)) {
    let at = m.index + m[0].length;
    const list: Named[] = [];
    for (let field = fieldAt(text, at); field && list.length < 12; field = fieldAt(text, at)) {
      // 支持再制造业: with 业, where the name is known without it.
      const name = field + (text[at + field.length] === '业' ? '业' : '');
      list.push(industry(name, at, 'grown', 0.75));
      at += name.length;
      if (!/[、和与及]/.test(text[at] ?? '') || fieldAt(text, at + 1) === undefined) break;
      at++;
    }
    const [first] = list;
    if (!first) continue;
    const ended = /^[”"]?[。；\n]/.test(text.slice(at, at + 2)) && /^(?:发展|支持|壮大|培育|促进|繁荣)/.test(m[0]);
    if (growth.test(text.slice(at, at + 16)) || (ended && (list.length > 1 || first.name.length > 3)))
      found.push(...list.filter((one) => isTrade(one.name)));
  }
  return found;
}

/** 数字经济与工业、服务业和农业的深度融合: two industries or more that are merged. */
function merged(text: string): Named[] {
  const found: Named[] = [];
  for (let at = text.indexOf('融合'); at >= 0; at = text.indexOf('融合', at + 2)) {
    const before = text.slice(Math.max(0, at - 44), at);
    const words = before.replace(/(?:的|相互|双向)?(?:深度|全面|加速|跨界|协同|互促|有机|创新|一体化?|交叉|紧密|产业|行业)*$/, '');
    let end = at - before.length + words.length;
    const list: Named[] = [];
    for (let field = fieldBefore(text, end); field; field = fieldBefore(text, end)) {
      list.push(industry(field, end - field.length, 'merged', 0.75));
      end -= field.length;
      if (!/[、和与及同]/.test(text[end - 1] ?? '') || list.length > 8) break;
      end--;
    }
    // 互联网与教育融合: a means and where it is used.
    if (list.length > 1 && !list.some((one) => one.name.endsWith('互联网'))) found.push(...list);
  }
  return found;
}

const supported = /(?:等)?为(?:主导|支柱|支撑|重点|特色|核心|龙头|引领|主体|主攻|配套)/g;

/** 以旅游、餐饮等为支撑的产业集群: what an industry or a cluster of them is made of. */
function supporting(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(supported)) {
    if (!/产业|行业|集群|业态|制造业/.test(text.slice(m.index, m.index + 32).split(/[。；\n]/)[0] as string)) continue;
    const [first, ...rest] = membersBefore(text, m.index);
    const head = first && cutLead(first, /以/g);
    if (!head) continue;
    const names = [head, ...rest].map(bare);
    const known = names.filter((one) => isField(one.text));
    const fine = (one: ListMember): boolean =>
      isField(one.text) || (plain.test(one.text) && one.text.length <= 5 && !noBranch.test(one.text));
    if (known.length * 2 >= names.length && names.every(fine))
      found.push(...names.map((one) => industry(one.text, one.start, 'supporting', 0.75)));
  }
  return found;
}

/** “宅经济”, “数字文创”: a known industry in marks of its own. */
function quoted(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(/[“"]([\p{Script=Han}]{1,4}(?:经济|文创|产业|电商))[”"]/gu))
    if (isField(m[1] as string)) found.push(industry(m[1] as string, m.index + 1, 'quoted-industry', 0.8));
  return found;
}

/** Known industries in a title: what the document is about. */
export function fieldsOf(text: string, start: number, end: number): Named[] {
  const found: Named[] = [];
  for (let at = start; at < end; at++) {
    const field = fieldAt(text, at);
    if (!field || at + field.length > end || text[at + field.length] === '化') continue;
    if ((field.length >= 3 && isTrade(field)) || /^(?:产业|行业)/.test(text.slice(at + field.length, at + field.length + 2)))
      found.push({ kind: 'Industry', name: field, start: at, end: at + field.length, rule: 'title-industry', confidence: 0.8 });
    at += field.length - 1;
  }
  return found;
}
