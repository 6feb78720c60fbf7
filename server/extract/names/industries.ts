/**
 * Industries: named in a list that a class word closes (A、B等产业), by a class word behind a known name (集成电路产业), or right behind a verb
 * of development (大力发展A、B). Works on cleaned text; precision before recall.
 */
import { developed } from './developed.js';
import { canonicalField, economies, endsAsBranch, fieldAt, fieldBefore, isField, noBranch, plain } from './fields.js';
import { genericParts } from './generic.js';
import { bare, type ListMember, membersBefore } from './members.js';
import type { NameContext, Named } from './named.js';
import { phraseStart } from './phrases.js';

const classWords = /相关企业|类企业|新业态|新模式|产业链|产业集群|产业|行业|领域|业态|赛道|生产性服务业|生活性服务业|服务业|制造业/g;
/** 产业园, 产业基金, 行业协会: the class word is part of another name. */
const otherName =
  /^(?:园|化|城|性|投资|基金|引导|联盟|协会|工人|大脑|学院|研究|带(?!动)|人才|技术研究|用地|互联网|商会|主管|组织|龙头|标准|平台|工程师|创新中心|单项|高质量发展(?:领导|促进))/;
// 等 and the words that say what sort of industries they are.
const open =
  /^等(?:\d{1,3}|[一二三四五六七八九十两]{1,3})?[个大条类]?(?:(?![对在为将于是]|企业|发展|推动|提供|实现|开展|加快|技术(?:在|与|和|融|赋|应)|手段|工具|方式)[\p{Script=Han}/]){0,14}$/u;
const sort =
  /(?:(?:重点|优势|先发|新兴|核心|特色|主导|支柱|未来|关键|细分|战略性|前沿|千亿级?|百亿级?|产业|行业|领域)(?:和|与|及|、|\/)?|[两三四五六七八九十\d]{1,2}[大个条])+$/;
const lead =
  /聚焦|围绕|发展|壮大|做大|做强|做优|推动|推进|助推|培育|瞄准|面向|突出|打造|集聚|抓好|支持|实施|引导|促进|深耕|布局|加快|覆盖|涵盖|涉及|鼓励|积极|承接|依托|结合|立足|开展|加强|针对|对|以|在|为|是|将|获取|开放|依法|有序|提升|优化|拓展|探索|参与|引进|招引|提供|重点|包括|如|发挥|形成|拥有|推广|深化|加大|强化|创新|繁荣|建设|构建|我[省市区县]|全国|全省|全市|的/g;

/** Names of industries, in no order; spans may overlap those of other readers. */
export function findIndustries(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  const add = (start: number, end: number, name: string, rule: string, confidence: number): void => {
    const form = text.slice(start, end);
    found.push({ kind: 'Industry', name: form, start, end, rule, confidence, ...(name === form ? {} : { canonical: name }) });
  };
  let read = 0;
  for (const m of text.matchAll(classWords)) {
    const end = m.index + m[0].length;
    // 软件和信息服务业: the class word is the end of a name.
    // 肉牛全产业链
    const inner = fieldBefore(text, m.index - (m[0] === '产业链' && text[m.index - 1] === '全' ? 1 : 0));
    const longer = fieldBefore(text, end);
    // 电子信息产业 is no 信息产业.
    const whole = longer && inner && inner.length + m[0].length > longer.length ? undefined : longer;
    const at = whole?.endsWith(m[0]) && whole !== m[0] ? end - whole.length : m.index;
    // 文化产业园: what follows makes it another name.
    if (otherName.test(text.slice(end, end + 4)) && !(m[0] === '领域' && text[end] === '人')) continue;
    const made = m[0] === '制造业';
    if (whole && at < m.index && !made) add(at, end, canonicalField(whole), 'named-industry', 0.85);
    const words = text.slice(Math.max(0, at - 22), at);
    const etc = words.lastIndexOf('等');
    const middle = (etc < 0 ? undefined : open.exec(words.slice(etc))?.[0]) ?? sort.exec(words)?.[0] ?? '';
    const closed = at - middle.length;
    const field = (middle === '' || middle.startsWith('等')) && at === m.index ? inner : undefined;
    const byField = field !== undefined && named(text, at - field.length, m[0]);
    // 推进A、B等N大产业项目: what is listed are works.
    const works = middle.startsWith('等') && text.startsWith('项目', end);
    if (closed >= read && text[closed - 1] !== '、' && !works && (middle.startsWith('等') || (at === m.index && !made))) {
      const members = middle === '' && text.startsWith('基地', end) ? [] : listed(text, closed, middle, m[0]);
      for (const one of members) if (!byField || one.end !== at) add(one.start, one.end, canonicalField(one.text), 'listed-industry', 0.8);
      // A、B等新一代信息技术制造业: what the list is of is one too.
      if (members.length > 1 && whole && middle === '等' && !/^(?:先进制造业|现代服务业)$/.test(whole))
        add(end - whole.length, end, whole, 'named-industry', 0.8);
    }
    if (byField) {
      const start = text.startsWith(field, at - field.length) ? at - field.length : at - 1 - field.length;
      add(start, /^(?:产业|行业|业态)$/.test(m[0]) ? end : start + field.length, canonicalField(field), 'named-industry', 0.85);
    } else if (middle === '' && m[0].startsWith('产业') && !text.startsWith('基地', end)) {
      const start = coined(text, m.index, context);
      if (start !== undefined) add(start, m.index + 2, text.slice(start, m.index + 2), 'coined-industry', 0.7);
    }
    read = end;
  }
  for (let at = text.indexOf('经济'); at >= 0; at = text.indexOf('经济', at + 2)) {
    const name = fieldBefore(text, at + 2);
    if (name && economies.has(name) && !/[学体带区圈社]/.test(text[at + 2] ?? ''))
      add(at + 2 - name.length, at + 2, name, 'named-economy', 0.8);
  }
  const spans = new Set(found.map((one) => `${one.start}-${one.end}`));
  return [...found, ...developed(text).filter((one) => !spans.has(`${one.start}-${one.end}`))];
}

/** Whether a class word right behind a known field makes it an industry: 产业 does, 领域 alone does not, 业态 where it is developed. */
const named = (text: string, start: number, word: string): boolean =>
  word.startsWith('产业') || word === '行业' || (word === '业态' && /发展$/.test(text.slice(Math.max(0, start - 2), start)));

const promoted = /^[^，：、（）]*(?:发展|推动|推进|支持|壮大|培育|做强|做大|做优|促进|加快|打造|聚焦|引导|布局|围绕)/;
// Words that say of what sort an industry is, or where it is, and name none.
const ofSort =
  /全$|美丽|城镇|三次|多元|文明|幸福|健康$|[省市区县镇乡州园]$|新兴|未来|支柱|主导|优势|特色|传统|核心|重点|战略|高新|高技术|高科技|关联|相关|配套|上下游|首位|主攻|先导|富民|民生|实体|[我全本各]|本地|当地|地方|区域|密集|[千百万]亿|[一二三四五六七八九十\d][大个条\d]|现代化|新质|国家|乡村|县域|联农|帮扶|共享|融合|转移|承接|集聚|聚集|链式|行业|企业|园区|集群|基础|补链|延链|强链|招商|投资|[和与及等的]|转型|升级|创新|产业|发展|建设|项目|科技$|数字$|绿色$|智能$|低碳$|朝阳|夕阳|落后|高端$|低端|先进$/;

/** 发展固废综合利用产业: where an industry begins that is known by its class word and the verb before it alone; undefined where it is a sort. */
function coined(text: string, at: number, context: NameContext): number | undefined {
  const window = text.slice(Math.max(0, at - 18), at);
  const from = at - window.length + Math.max(window.lastIndexOf('，'), window.lastIndexOf('、')) + 1;
  const lead = promoted.exec(text.slice(from, at));
  if (!lead) return undefined;
  let start = from + lead[0].length;
  const place = context.placeAt?.(start);
  if (place !== undefined && place < at) start = place;
  const own = text.slice(start, at);
  // 发展菌草产业: two characters are enough right behind 发展.
  const least = /(?:发展|壮大|做大|做强)$/.test(lead[0]) ? 2 : 3;
  if (own.length < least || own.length > 14 || !coinedName.test(own) || ofSort.test(own) || genericParts(own).generic) return undefined;
  // 进一步丰富产业: another verb stands between; 综合利用 is a part of names.
  return /抢抓|丰富|[其为在对将做促]|打好|扩大/.test(own) || phraseStart(own.replace(/利用/g, '回收'), own.length, own.length) > 0
    ? undefined
    : start;
}
const coinedName = /^(?:[“"][\p{Script=Han}A-Za-z0-9+＋]{2,8}[”"])?[\p{Script=Han}A-Za-z0-9+＋]{2,12}$/u;

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
  const names = [fieldHead(first) ?? cutAtVerb(first), ...members.slice(1).map(behindOf)]
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
  // 宣纸、泵阀等四大主导产业: where half are known, each is one by its list.
  const all = /产业|行业|赛道/.test(word) && (isOpen || middle !== '') && known * 2 >= names.length;
  if (all) return names.filter((one) => isField(one.text) || (plain.test(one.text) && one.text.length <= 8 && !noBranch.test(one.text)));
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
    /(?:智慧|数字|云|绿色|(?<!人工)智能|在线|社区|农村|机构|居家|高端)$/.exec(words.slice(0, words.length - field.length))?.[0] ?? '';
  let name = kind + field;
  // 依托电机和轴承: both are known.
  const head = words.slice(0, words.length - name.length);
  const other = /[和与及]$/.test(head) ? fieldBefore(head, head.length - 1) : undefined;
  if (other) name = words.slice(words.length - name.length - 1 - other.length);
  const start = one.start + words.length - name.length;
  return { text: name, start, end: start + name.length };
}

function cutAtVerb(one: ListMember): ListMember {
  let cut = 0;
  for (const m of one.text.matchAll(lead)) cut = m.index + m[0].length;
  return cut < one.text.length ? { text: one.text.slice(cut), start: one.start + cut, end: one.end } : one;
}

/** 高附加值的航空航天: the words behind 的. */
function behindOf(one: ListMember): ListMember {
  const cut = one.text.lastIndexOf('的') + 1;
  return cut === 0 || cut === one.text.length ? one : { text: one.text.slice(cut), start: one.start + cut, end: one.end };
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
  if (field && field.length > 2 && one.text.length - field.length > 2 && isField(one.text.slice(field.length))) {
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
