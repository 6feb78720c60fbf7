/**
 * Industries: named in a list that a class word closes (A、B等产业), by a class word behind a known name (集成电路产业), or right behind a verb
 * of development (大力发展A、B). Works on cleaned text; precision before recall.
 */
import { economies, endsAsBranch, fieldAt, fieldBefore, isField } from './fields.js';
import { bare, type ListMember, membersBefore } from './members.js';
import type { Named } from './named.js';

const classWords = /相关企业|类企业|新业态|新模式|产业链|产业集群|产业|行业|领域|业态|赛道|生产性服务业|生活性服务业|服务业/g;
/** 产业园, 产业基金, 行业协会: the class word is part of another name. */
const otherName =
  /^(?:园|化|城|性|项目|投资|基金|引导|联盟|协会|工人|大脑|学院|研究|带(?!动)|人才|技术研究|用地|互联网|商会|主管|组织|龙头|标准|平台|工程师)/;
// 等 and the words that say what sort of industries they are.
const open =
  /^等(?:\d{1,3}|[一二三四五六七八九十两]{1,3})?[个大条类]?(?:(?![的对在为将于是]|企业|发展|推动|提供|实现|开展|加快|技术(?:在|与|和|融|赋|应)|手段|工具|方式)[\p{Script=Han}/]){0,12}$/u;
const sort =
  /(?:(?:重点|优势|先发|新兴|核心|特色|主导|支柱|未来|关键|细分|战略性|前沿|千亿级?|百亿级?|产业|行业|领域)(?:和|与|及|、|\/)?|[两三四五六七八九十\d]{1,2}[大个条])+$/;
const lead =
  /聚焦|围绕|发展|壮大|做大|做强|做优|推动|推进|助推|培育|瞄准|面向|突出|打造|集聚|抓好|支持|实施|引导|促进|深耕|布局|加快|覆盖|涵盖|涉及|鼓励|积极|承接|依托|结合|立足|开展|加强|针对|对|以|在|为|是|将|获取|开放|依法|有序|提升|优化|拓展|探索|参与|引进|招引|提供|重点|包括|如|发挥|形成|拥有|推广|深化|加大|强化|创新|繁荣|建设|构建|我[省市区县]|的/g;
/** 推进渔业数字转型: a sector that is changed by digital means. */
const transformed =
  /(?:农业|工业|渔业|林业|制造业|服务业|旅游业|建筑业|商贸业)(?=数字化|数字转型|智能化|提质)(?<=(?:推进|推动|促进|加快|引导|支持).{2,3})/g;
const plain = /^[\p{Script=Han}A-Za-z0-9+＋]{2,10}$/u;
// Words that are no branch of business, whatever list they stand in.
const noBranch =
  /企业|平台|工作|建设|人才|部门|园区|开发区|项目|通过|推动|覆盖|发挥|依托|梳理|带动|提升|引导|场景|作业|政务|公安|人社|司法|城市|社区|安全生产|治理|监管|应急管理|审批|政府|行政|党|模式|机制|标准|资源|数据$|技术$|能力|创新$|服务贸易|领域|产业$|^(?:生产|生活|消费|公共|技术|就业|社保|科技|气象|地理|优势|新兴|特色|重点|传统|主导|核心|相关|战略|未来|数字|高端|基础)(?:服务)?$/;
/** An industry whose short form says something else keeps its class word. */
const keeps = new Set(['富硒', '文化', '健康', '创意', '低空', '体育', '信息']);
const canonical = (field: string): string =>
  keeps.has(field) ? `${field}产业` : field.replace(/(?<=..)(?:产业|行业)$/, '').replace(/^(跨境|农村)?电商$/, '$1电子商务');

/** Names of industries, in no order; spans may overlap those of other readers. */
export function findIndustries(text: string): Named[] {
  const found: Named[] = [];
  const add = (start: number, end: number, name: string, rule: string, confidence: number): void => {
    const form = text.slice(start, end);
    found.push({ kind: 'Industry', name: form, start, end, rule, confidence, ...(name === form ? {} : { canonical: name }) });
  };
  let read = 0;
  for (const m of text.matchAll(classWords)) {
    const end = m.index + m[0].length;
    // 软件和信息服务业: the class word is the end of a name.
    const whole = fieldBefore(text, end);
    const at = whole?.endsWith(m[0]) && whole !== m[0] ? end - whole.length : m.index;
    // 文化产业园: what follows makes it another name.
    if (otherName.test(text.slice(end, end + 4))) continue;
    if (whole && at < m.index) add(at, end, canonical(whole), 'named-industry', 0.85);
    const words = text.slice(Math.max(0, at - 20), at);
    const etc = words.lastIndexOf('等');
    const middle = (etc < 0 ? undefined : open.exec(words.slice(etc))?.[0]) ?? sort.exec(words)?.[0] ?? '';
    const closed = at - middle.length;
    const field = middle === '' && at === m.index ? fieldBefore(text, at) : undefined;
    const byField = field !== undefined && named(text, at - field.length, m[0]);
    if (closed > read && text[closed - 1] !== '、' && (at === m.index || middle.startsWith('等')))
      for (const one of listed(text, closed, middle, m[0]))
        if (!byField || one.end !== at) add(one.start, one.end, canonical(one.text), 'listed-industry', 0.8);
    if (byField) add(at - field.length, /^(?:产业|行业|业态)$/.test(m[0]) ? end : at, canonical(field), 'named-industry', 0.85);
    read = end;
  }
  for (const name of economies)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (!/[学体带区圈社]/.test(text[at + name.length] ?? '')) add(at, at + name.length, name, 'named-economy', 0.8);
  for (const m of text.matchAll(transformed)) add(m.index, m.index + m[0].length, m[0], 'transformed', 0.75);
  const spans = new Set(found.map((one) => `${one.start}-${one.end}`));
  return [...found, ...[...developed(text), ...quoted(text)].filter((one) => !spans.has(`${one.start}-${one.end}`))];
}

/** Whether a class word right behind a known field makes it an industry: 产业 does, 领域 alone does not, 业态 where it is developed. */
const named = (text: string, start: number, word: string): boolean =>
  word.startsWith('产业') || word === '行业' || (word === '业态' && /发展$/.test(text.slice(Math.max(0, start - 2), start)));

/** A known field, or one with a word or two more: 5G通信设备, 区块链安全. */
function related(words: string): boolean {
  if (isField(words)) return true;
  if (!plain.test(words) || noBranch.test(words)) return false;
  const [first, last] = [fieldAt(words, 0), fieldBefore(words, words.length)];
  if (last && last.length * 2 >= words.length) return true;
  return first !== undefined && first.length * 2 >= words.length && !/(?:新|配套|基础|[+＋]|相关|类|及其|特色)$/.test(words);
}

/** The members of the list that closes at `end`, where they are industries. */
function listed(text: string, end: number, middle: string, word: string): ListMember[] {
  const members = fromVerb(membersBefore(text, end));
  const first = members[0];
  if (!first || (members.length === 1 && !/产业|行业|领域|业态|赛道/.test(word))) return [];
  const isOpen = middle.startsWith('等');
  const names = [fieldHead(first) ?? cutAtVerb(first), ...members.slice(1)]
    .map(bare)
    .flatMap(parted)
    .map(unquoted)
    // 就汽车及零部件: what stands before the first is cut again where it was parted.
    .map((one, i) => (i === 0 && !isField(one.text) ? (fieldHead(one) ?? one) : one));
  if (names.some((one) => one.text === '传统')) return [];
  const known = names.filter((one) => related(one.text)).length;
  // A field among shops and services (餐饮、便利店等业态) says nothing of industries.
  if (known === 0 || (!/产业|行业|领域/.test(word) && known * 2 < names.length)) return [];
  // 制造领域 alone needs a verb before it; a list needs more than one member that is known, or 等.
  if (names.length === 1) return word === '领域' && !isOpen && !focusBefore(text, names[0] as ListMember) ? [] : names;
  const loose = /产业|业态|赛道|服务业|新模式/.test(word) || known * 2 >= names.length;
  return names.filter(
    (one) =>
      isField(one.text) || (loose && plain.test(one.text) && !noBranch.test(one.text) && (endsAsBranch(one.text) || related(one.text))),
  );
}

/** 园区A、园区B集聚智能制造、集成电路等产业: the list begins behind the verb that stands in one of its members. */
function fromVerb(members: readonly ListMember[]): readonly ListMember[] {
  const from = members.findLastIndex((one) =>
    /(?:(?:集聚|聚焦|围绕|重点发展|做大做强|形成|面向)(?:了)?(?=[\p{Script=Han}“])|等[\p{Script=Han}]{0,8}(?:领域|产业|行业))/u.test(
      one.text,
    ),
  );
  return from > 0 ? members.slice(from) : members;
}

const focus = /(?:聚焦|面向|围绕|深耕|瞄准|专注)$/;
const focusBefore = (text: string, one: ListMember): boolean => focus.test(text.slice(Math.max(0, one.start - 4), one.start));

/** The known industry that a first member ends in: 将为人工智能 → 人工智能. */
function fieldHead(one: ListMember): ListMember | undefined {
  const words = one.text.replace(/[”"]$/, '');
  const field = fieldBefore(words, words.length);
  if (!field) return undefined;
  // 迅速复制在智慧金融: a word that makes a branch of its own is part of the name.
  const kind =
    /(?:智慧|数字|绿色|(?<!人工)智能|在线|社区|农村|机构|居家|高端)$/.exec(words.slice(0, words.length - field.length))?.[0] ?? '';
  const start = one.start + words.length - field.length - kind.length;
  return { text: kind + field, start, end: start + kind.length + field.length };
}

function cutAtVerb(one: ListMember): ListMember {
  let cut = 0;
  for (const m of one.text.matchAll(lead)) cut = m.index + m[0].length;
  return cut < one.text.length ? { text: one.text.slice(cut), start: one.start + cut, end: one.end } : one;
}

/** 毛绒玩具和丝袜 are two, and so are 新能源新材料. */
function parted(one: ListMember): ListMember[] {
  if (isField(one.text)) return [one];
  const at = one.text.search(/[和与及]/);
  if (at >= 1 && at <= one.text.length - 3) {
    const after = at + (one.text.startsWith('以及', at - 1) ? 1 : 1);
    return [
      { text: one.text.slice(0, at), start: one.start, end: one.start + at },
      { text: one.text.slice(after), start: one.start + after, end: one.end },
    ];
  }
  const field = fieldAt(one.text, 0);
  if (field && isField(one.text.slice(field.length))) {
    const middle = one.start + field.length;
    return [
      { text: field, start: one.start, end: middle },
      { text: one.text.slice(field.length), start: middle, end: one.end },
    ];
  }
  return [one];
}

function unquoted(one: ListMember): ListMember {
  const inner = /^[“"]([^“”"]{2,12})[”"]$/.exec(one.text)?.[1];
  return inner ? { text: inner, start: one.start + 1, end: one.end - 1 } : one;
}

const develops =
  /(?:聚焦|做大做强|做强做优|做优做强|重点发展|大力发展|积极发展|加快发展|优先发展|发展壮大|培育壮大|培育发展|大力培育|主攻|深耕|繁荣|发展(?<=(?:[，。；、：\n.）)]|支持|鼓励|推动|优势|机遇)发展))(?:推广)?(?=[“"]?([^，。；：\n]{2,80}))/g;
const stops = /^(?:产业|行业|领域|业态|赛道|集群|新模式|新业态|等|优势|战略|$)/;

/** 聚焦大数据、人工智能; 重点发展通用人形机器人: known industries, and kinds of them, right behind a verb, to the end of their list. */
function developed(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(develops)) {
    let at = m.index + m[0].length;
    for (const part of (m[1] as string).split(/(?<=[、和及与])/)) {
      const words = part.replace(/(?:[、和及与]|以及)$/, '');
      const start = at;
      at += part.length;
      const field = fieldAt(words, 0);
      const last = fieldBefore(words, words.length);
      if (field && stops.test(words.slice(field.length))) {
        const end = start + field.length;
        const name = canonical(field);
        const form = text.slice(start, end);
        found.push({
          kind: 'Industry',
          name: form,
          start,
          end,
          rule: 'focused',
          confidence: 0.85,
          ...(name === form ? {} : { canonical: name }),
        });
        continue;
      }
      // 服务人形机器人: a kind of a made thing that is known.
      if (
        last &&
        words !== last &&
        words.length <= 10 &&
        plain.test(words) &&
        !/化/.test(words) &&
        !noBranch.test(words) &&
        /发展$/.test(m[0])
      ) {
        found.push({ kind: 'Industry', name: words, start, end: start + words.length, rule: 'focused', confidence: 0.75 });
        continue;
      }
      break;
    }
  }
  return found;
}

/** “宅经济”, “数字文创”: a known industry in marks of its own. */
function quoted(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(/[“"]([\p{Script=Han}]{1,4}(?:经济|文创|产业))[”"]/gu)) {
    const name = m[1] as string;
    if (!isField(name)) continue;
    found.push({ kind: 'Industry', name, start: m.index + 1, end: m.index + 1 + name.length, rule: 'quoted-industry', confidence: 0.8 });
  }
  return found;
}

/** Known industries in a title: what the document is about. */
export function fieldsOf(text: string, start: number, end: number): Named[] {
  const found: Named[] = [];
  for (let at = start; at < end; at++) {
    const field = fieldAt(text, at);
    if (!field || at + field.length > end || text[at + field.length] === '化') continue;
    if (field.length >= 3 || /^(?:产业|行业)/.test(text.slice(at + field.length, at + field.length + 2)))
      found.push({ kind: 'Industry', name: field, start: at, end: at + field.length, rule: 'title-industry', confidence: 0.8 });
    at += field.length - 1;
  }
  return found;
}
