/**
 * Statuses that an office recognises by a procedure: those of the rules by their names, others by a level and the word of recognition or the
 * number that stands beside them. Works on cleaned text; precision before recall.
 */
import type { NameContext, Named } from './named.js';

// Names from: 高新技术企业认定管理办法 (国科发火〔2016〕32号); 科技型中小企业评价办法 (国科发政〔2017〕115号); 优质中小企业梯度培育管理暂行办法
// (工信部企业〔2022〕63号); 制造业单项冠军企业认定管理办法 (工信部政法〔2023〕138号); 智能工厂梯度培育行动实施方案 (2024);
// 农业产业化国家重点龙头企业认定和运行监测管理办法; 绿色制造 (工信部, 绿色工厂, 绿色园区), 国家绿色矿山 and 国家生态工业示范园区 by their rules.
// 深圳市瞪羚企业: 市 after a name is no level.
const grade = /(?:国家级?|全国|省级|市级|区级|县级|(?<![\u4e00-\u9fff])[省市])$/;
const known =
  /(?:高新技术企业|技术先进型服务企业|科技型中小企业|创新型中小企业|[“"]?专精特新[”"]?(?:[“"]?小巨人[”"]?(?:企业)?|中小企业|企业)|(?:制造业)?[“"]?单项冠军[”"]?(?:示范)?(?:企业|产品)?|农业产业化(?:国家级?|省级?|市级?)?(?:重点)?龙头企业|技术创新示范企业|知识产权(?:示范|优势)企业|[“"]?(?:未来|灯塔|绿色)工厂[”"]?|(?:智能工厂|数字化车间)(?=\d)|绿色园区|绿色矿山|绿色供应链管理企业|生态工业示范园区|小型微型企业创业创新示范基地|中小企业公共服务示范平台|中华老字号|[“"]?隐形冠军[”"]?企业|[“"]小巨人[”"]企业|瞪羚企业|独角兽企业|长江学者|国家(?:产业创新|技术创新|工程研究|制造业创新)中心)/g;
/** The last word of a title that is given by a level of government. */
const heads =
  /示范(?:工厂|车间|物流园区|产业园区|区|园区?|基地|县|市|城市|街区|企业|平台|项目|试点企业|校|社区|单位)|试验区|先导区|先行区|集聚区|(?:产业|制造业)集群|特色小镇|重点村|孵化器|众创空间|标杆(?:企业)?|社区|基地|工厂|车间|渔场|工程师|专家|学者|杰出青年|高层次人才|领军人才|青年人才|上云企业|云上企业|领军企业|龙头企业|认定企业|贯标企业|[“"]上云[”"]企业|中小企业|企业技术中心|试点(?:城市|县|区)?|名园|优秀案例|优秀场景案例|典型案例|专业村|榜单|现代化城市|文明城市|卫生城市|森林城市/g;
const level =
  /(?:首批)?国家级|(?:首批)?国家|全国|国务院|(?:(?<=级、)|(?<![县市区]级?))(?:省级|市级|区级|县级)(?!以上|及以上|部门|财政|有关|相关)|(?:卓越|引领|领航|先进|五星|四星|三星|星)级|20\d\d年度[省市]?|[省市](?!场|属|域|内|外|直|级|委|政|区|县|发|科|教|财|经|农)/y;
/** 认定, 争创, 申报 …: the recognition stands before its title. */
const before =
  /(?:认定为?|评定为?|评选为?|争创|力争创建|申创|申报|申请|参评|备案为?|纳入|列入|评为|命名为?|入选|新增|获评|获批|建成|创成|创建为?|跻身)(?:了)?(?:一批|若干|\d{1,4}[个家名篇])?[“"]?/g;
/** A zone that is made is a title that is aimed at. */
const aimed = /(?:打造|建设)[“"]?$/;
const zone = /(?:示范区|试验区|先行区|先导区)$/;
/** 认定, 序列, 2个: it stands behind, or a number says that the title is given more than once. */
const behind = /^(?:等)?(?:认定|评定|评选|备案|序列|称号|(?:达到?|不少于|超过|突破)?\d{1,4}[个家名篇])/;
const boundary = /[，。；：、！？（）《》\n|]/;
const noTitle = /的|和|与|及其|[为将把被由在对]|\d{2,}[个家项]|建设(?!工程)/;

/** Statuses by name and by recognition, in order of place within each; spans may overlap those of other readers. */
export function findStatuses(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  const add = (start: number, end: number, rule: string, confidence: number): void => {
    const name = text.slice(start, end);
    const canonical = nationwide(name);
    found.push({ kind: 'Award', name, start, end, rule, confidence, ...(canonical === name ? {} : { canonical }) });
  };
  for (const m of text.matchAll(known)) {
    // 单项冠军 alone may be a medal; half a pair of marks is no name.
    if (/^[“"]?单项冠军[”"]?$/.test(m[0]) && !medalless(text, m.index, m.index + m[0].length)) continue;
    if (m[0].split(/[“”"]/).length % 2 === 0) continue;
    // 具有爆发力的独角兽企业: any of the class.
    if (/独角兽|瞪羚|隐形冠军/.test(m[0]) && text[m.index - 1] === '的') continue;
    const start = m.index - (grade.exec(text.slice(Math.max(0, m.index - 4), m.index))?.[0].length ?? 0);
    add(start, m.index + m[0].length, 'status', 0.85);
  }
  const ends = new Set(found.map((one) => one.end));
  let last = -2;
  for (const m of text.matchAll(heads)) {
    const end = m.index + m[0].length;
    if (/^(?:内|里|化|长|运营|管理|服务|主)/.test(text.slice(end, end + 2))) continue;
    const phrase = phraseBefore(text, m.index, last);
    const title = titleIn(text, phrase, m.index, context);
    const counted = /^(?:达到?|不少于)?\d{1,4}[个家名篇]/.test(text.slice(end, end + 8));
    // A, B2个、C1家: what is joined to a title that is given is given too.
    const goesOn = joined(text, last, phrase) || (/[、和与及]/.test(text[phrase - 1] ?? '') && ends.has(phrase - 1));
    const start = title?.start ?? (goesOn && (counted || zone.test(m[0])) ? phrase : undefined);
    if (start === undefined) continue;
    const given =
      title?.recognised === true ||
      goesOn ||
      nationalTitle(text.slice(start, end)) ||
      inCell(text, start, end) ||
      behind.test(text.slice(end, end + 9)) ||
      made(text, start, m[0], end);
    if (!given) continue;
    const name = text.slice(start, end);
    if (name.length < 4 || name.length > 28 || noTitle.test(counted ? name.replace(/和/g, '') : name) || name.includes('”“')) continue;
    if (name.split(/[“”"]/).length % 2 === 0) continue;
    last = end;
    add(start, end, 'graded-status', 0.8);
  }
  found.push(...inMarks(text));
  return found;
}

/** 国家X试点城市, 国家级X标杆企业, 杭州市高层次人才: what only an office can give. */
const nationalTitle = (name: string): boolean =>
  /^国家级?[^省市区县]{4,}(?:试点城市|示范城市|标杆企业|标杆工厂|试验区|先导区|先行区)$/.test(name) &&
  !/自由贸易|自主创新|综合改革/.test(name)
    ? true
    : /^(?:国家级|省级|市级|[\p{Script=Han}]{1,6}[省市])(?:高层次人才|杰出青年|领军人才)$/u.test(name);

/** A cell of a table that holds nothing else. */
const inCell = (text: string, start: number, end: number): boolean =>
  /\|\s?$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s?\|/.test(text.slice(end, end + 2));

/** “小巨人”企业和单项冠军，: named beside other statuses of firms. */
const medalless = (text: string, start: number, end: number): boolean =>
  /[、和与及业]$/.test(text.slice(start - 1, start)) && /^[、，。；和]/.test(text.slice(end, end + 1));

/** 打造江苏省X示范区; 省级X试点建设: a title that is aimed at. */
const made = (text: string, start: number, head: string, end: number): boolean =>
  (zone.test(head) && aimed.test(text.slice(Math.max(0, start - 4), start))) ||
  (/^(?:试点|先导区)$/.test(head) &&
    /^(?:国家级|省级)/.test(text.slice(start, start + 3)) &&
    /^(?:建设|创建)/.test(text.slice(end, end + 2)));

const marked =
  /(?:认定为|评为|入选|获评|荣获|授予|评定为)(?:[\p{Script=Han}]{2,3}[省市]|国家级?|省级?|市级?)?((?:[“"][^“”"\n]{2,14}[”"]、?){1,8})/gu;
/** “A”“B”等称号 */
const titled = /((?:[“"][^“”"\n]{2,14}[”"]、?){1,8})等?[\p{Script=Han}]{0,6}(?:称号|荣誉|先进作用|殊荣)/gu;
const countedMark = /[“"]([\p{Script=Han}]{2,5}(?:企业|企|商|工厂|车间))[”"](?=\d{1,4}[家名])/gu;

/** 被认定为江苏省“领航企业”“成长企业”, 培育“浙江数商”300家: titles in marks. */
function inMarks(text: string): Named[] {
  const found: Named[] = [];
  const add = (name: string, start: number): void => {
    found.push({ kind: 'Award', name, start, end: start + name.length, rule: 'marked-status', confidence: 0.8 });
  };
  for (const m of [...text.matchAll(marked), ...text.matchAll(titled)]) {
    const list = m[1] as string;
    const from = m.index + m[0].indexOf(list);
    for (const one of list.matchAll(/[“"]([^“”"]+)[”"]/g)) add(one[1] as string, from + one.index + 1);
  }
  for (const m of text.matchAll(countedMark)) add(m[1] as string, m.index + 1);
  return found;
}

/** Statuses that only the state gives are one, whether 国家 stands before them or not. */
const nationwide = (name: string): string =>
  name
    .replace(/^(?:国家级?)?(?=高新技术企业$)/, '')
    .replace(/^(?:国家级?)?[“"]?专精特新[”"]?[“"]?小巨人[”"]?(?:企业)?$/, '专精特新“小巨人”企业');

/** Where the phrase begins that holds the head at `at`; 和 parts it where a title ends there. */
function phraseBefore(text: string, at: number, last: number): number {
  for (let i = at; i > Math.max(0, at - 30); i--)
    if (boundary.test(text[i - 1] as string) || (i - 1 === last && /[和与及]/.test(text[i - 1] as string))) return i;
  return Math.max(0, at - 30);
}

/** A list goes on from `last` to the phrase: 、 or 和 right behind the title or behind its number. */
const joined = (text: string, last: number, phrase: number): boolean =>
  last > 0 && phrase >= last && /^(?:\d{1,4}[个家名篇])?[、和与及]?$/.test(text.slice(last, phrase));

/** The title in the phrase, from its level on, and whether a verb of recognition stands right before it. */
function titleIn(
  text: string,
  phrase: number,
  head: number,
  context: NameContext,
): { readonly start: number; readonly recognised: boolean } | undefined {
  let verb = -1;
  for (const m of text.slice(phrase, head).matchAll(before)) verb = phrase + m.index + m[0].length;
  for (let at = Math.max(phrase, verb); at < head; at++) {
    level.lastIndex = at;
    const place = context.placeAt?.(at);
    if (!level.test(text) && !(place !== undefined && place <= head && /[省市区县]/.test(text[place - 1] as string))) continue;
    if (at === verb) return { start: at, recognised: true };
    return verb < 0 ? { start: at, recognised: false } : undefined;
  }
  // 认定一批卓越工程师, 创建电商专业村1个: a title without a level, right behind its verb.
  const bare = verb > 0 && head - verb >= 2 && head - verb <= 8;
  return bare &&
    /(?:认定(?:一批)?|创建|创成)[“"]?$/.test(text.slice(Math.max(0, verb - 5), verb)) &&
    /^(?:工程师|专业村|上云企业|示范)/.test(text.slice(head, head + 4))
    ? { start: verb, recognised: true }
    : undefined;
}
