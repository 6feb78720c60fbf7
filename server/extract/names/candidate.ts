/** A phrase that may be a name, and the words around it by which each kind is judged. */
import type { Named } from './named.js';
import type { Suffix } from './suffixes.js';

/** A phrase that ends in a suffix; `own` are the words before the suffix, `rest` those without the place that they begin with. */
export interface Candidate {
  readonly text: string;
  readonly row: Suffix;
  readonly start: number;
  readonly end: number;
  /** Where the phrase begins, with words that are none of the name (一个, 市场化). */
  readonly first: number;
  readonly own: string;
  readonly rest: string;
  /** Up to twelve characters before the name. */
  readonly lead: string;
  /** End of the place that the name begins with. */
  readonly place: number | undefined;
  readonly placed: boolean;
  readonly quoted: boolean;
  /** `rest` is made of generic words only, so many. */
  readonly generic: boolean;
  readonly parts: number;
  /** Where the name of the same kind before it ends, or -1. */
  readonly lastEnd: number;
}

export type Verdict = Pick<Named, 'rule' | 'confidence'>;
export const make = (rule: string, confidence: number): Verdict => ({ rule, confidence });

export const makeVerb = /(?:搭建|打造|建设|建成|建立|构建|组建|(?:建设|打造|搭建|适用|建成|于一体)的)$/;
export const useVerb =
  /(?:搭建|打造|建设|建成|建立|构建|开发|开放|上线|运营|推广|使用|运用|用好|依托|利用|通过|注册|登录|接入|推动|推进|加快|完善|升级|优化|布局|谋划|创建|设立|组建|启用|探索建设|建好|推出|对接|发挥|参与|新建|推行|整合|健全|支持|做好|统筹搭建|深化|加强|用活|依靠|借助|形成|创新|研发|引入|引进|举办|承办|召开|组织|开展|参加|申报|集聚|入驻|纳入|归集到|汇入|落户|培育|提升|扩大|成立|(?:建设|打造|开发|搭建|建成|推出|运营|适用|于一体)的|结合)$/;

/** The rule of a name that counts only where the text has it at least three times. */
export const repeated = 'repeated-zone';

/** The clause before a place, at most 30 characters of it. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(...['，', '。', '；', '\n', '：'].map((mark) => before.lastIndexOf(mark))) + 1);
}

// 支持企业建设X, 引导高校组建X: whoever is encouraged may be any number.
const anyone =
  /(?:鼓励|支持|引导|允许|推动|吸引|促进|带动|帮助|指导)[^的]{0,12}?(?:企业|高校|院校|院所|机构|单位|主体|力量|资本|各类|各地|地方|地区|有条件|团队|开发者|协会|链主|龙头|运营商|园区|人才)[^的]{0,10}$/;
/** Whether the clause before a place speaks of many who would each have what follows. */
export const ofAnyone = (text: string, at: number): boolean => anyone.test(clauseBefore(text, at));

const heading = /(?:^|\n)\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*[^\n。；]{0,12}$/;
/** Whether a phrase is the whole title of a task: 2.搭建公共服务平台。 */
export const isHeading = (text: string, start: number, end: number): boolean =>
  /^(?:建设)?(?:[。；：\n]|$)/.test(text.slice(end, end + 3)) && heading.test(text.slice(Math.max(0, start - 22), start));

const listed =
  /(?:搭建|打造|建设|建成|建立|构建|组建|开发|上线|完善|升级|推出|依托|用好|布局|新建)(?:了|好)?[^的，。；：]{1,26}?(?:平台|系统|中心|社区|网|库|基地|实验室|园|体系|机构|空间|超市|工具|大脑)[”"]?[、和与及]$/;
const planned = /(?:推进|加快|实施|推动|加强|完成)[^的，。；：]{2,26}[、和与及]$/;
const described = /(?:搭建|打造|建设|建成|建立|构建|推出|开发|形成|上线)(?!一批|各类|一系列|更多|若干)[^，。；：\n]{2,44}的$/;
const improved = /(?:推进|加快|完成|推动)(?!一批|各类|一系列|更多|若干)[^，。；：\n]{2,44}的$/;
/** Whether a verb of making reaches the place over other members of its list (打造A和…) or over a description (建成覆盖全市的…). */
export function madeFar(text: string, start: number, end: number): boolean {
  const c = text[start - 1] ?? '';
  if (!'、和与及的'.includes(c) || c === '') return false;
  const before = text.slice(Math.max(0, start - 52), start);
  const goesOn = /^等?(?:的)?(?:建设|升级|改造|应用|整合|对接)/.test(text.slice(end, end + 4));
  if (c === '的') return described.test(before) || (goesOn && improved.test(before));
  return listed.test(before) || (goesOn && planned.test(before));
}
