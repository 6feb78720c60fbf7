/** A phrase that may be a name, and the words around it by which each kind is judged. */
import type { Named } from './named.js';
import type { Suffix } from './suffixes.js';

/** A phrase that ends in a suffix; `own` are the words before the suffix, `rest` those without the place that they begin with. */
export interface Candidate {
  readonly text: string;
  readonly row: Suffix;
  readonly start: number;
  readonly end: number;
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
  /(?:搭建|打造|建设|建成|建立|构建|开发|开放|上线|运营|推广|使用|运用|用好|依托|利用|通过|注册|登录|接入|推动|推进|加快|完善|升级|优化|布局|谋划|创建|设立|组建|启用|探索建设|建好|推出|对接|发挥|参与|新建|推行|整合|健全|支持|做好|统筹搭建|深化|加强|用活|依靠|借助|形成|创新|研发|引入|引进|举办|承办|召开|组织|开展|参加|申报|集聚|入驻|落户|培育|提升|扩大|成立|(?:建设|打造|开发|搭建|建成|推出|运营|适用|于一体)的|结合)$/;

/** The rule of a name that counts only where the text has it at least three times. */
export const repeated = 'repeated-zone';

/** The clause before a place, at most 30 characters of it. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(...['，', '。', '；', '\n', '：'].map((mark) => before.lastIndexOf(mark))) + 1);
}
