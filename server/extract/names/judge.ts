/** Whether a name found by its last word tells this one from others: a place, quotation marks, a verb of making, or words that are not generic. */
import type { Kind } from '../../model/index.js';
import { isField } from './fields.js';
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

type Verdict = Pick<Named, 'rule' | 'confidence'>;
const make = (rule: string, confidence: number): Verdict => ({ rule, confidence });

const makeVerb = /(?:搭建|打造|建设|建成|建立|构建|组建|(?:建设|打造|搭建|适用|建成|于一体)的)$/;
const useVerb =
  /(?:搭建|打造|建设|建成|建立|构建|开发|开放|上线|运营|推广|使用|运用|用好|依托|利用|通过|注册|登录|接入|推动|推进|加快|完善|升级|优化|布局|谋划|创建|设立|组建|启用|探索建设|建好|推出|对接|发挥|参与|新建|推行|整合|健全|支持|做好|统筹搭建|深化|加强|用活|依靠|借助|形成|创新|研发|引入|引进|举办|承办|召开|组织|开展|参加|申报|集聚|入驻|落户|培育|提升|扩大|成立|(?:建设|打造|开发|搭建|建成|推出|运营|适用|于一体)的|结合)$/;

const knownBank =
  /^(?:工商|农业|建设|交通|邮储|邮政储蓄|招商|浦发|中信|光大|民生|平安|兴业|华夏|广发|浙商|渤海|恒丰|国家开发|农业发展|进出口|开发)$/;

/** The rule of a name that counts only where the text has it at least three times. */
export const repeated = 'repeated-zone';

/** How the candidate is known to be a name; undefined where it is none. */
export function judge(candidate: Candidate): Verdict | undefined {
  const { text, end, row, own, quoted } = candidate;
  // “X”项目4个: as many as are counted.
  if (row.kind === 'Project' && /^\s?\d|^等/.test(text.slice(end, end + 2))) return undefined;
  // “X”示范区: marks make a name of a zone only where little stands between them and its last word.
  if (quoted && (row.kind !== 'Park' || row.need !== 'proper' || /^[“"][^“”"]+[”"][^级]{0,6}$/.test(own))) return make('quoted-name', 0.9);
  return judges[row.kind]?.(candidate);
}

const ofSort =
  /^(?:高端|高水平|高能级|一流|优质|新型|特色|专业化|标准化|便捷|轻量化|一批|专业性|公益性|开放式|综合性|普惠|多层次|国家级|省级|市级|县级|跨部门|跨区域|细分)/;
/** Words that any platform has; one of these alone, or a pair, names none. */
const bland =
  /^(?:公共|综合|信息|管理|服务|交流|合作|对接|展示|创新|共享|技术|支撑|运营|供需|产销|银企|政企|创业|孵化|研发|培训|学习|人才|项目|企业|中试|验证|发展|开放|业务|工作|互动|沟通|推广|宣传|信用|融资|金融|电商|电子商务|网络|线上|互联网|统一|一站式)+$/;
const encouraged = /鼓励|支持|引导|允许|培育|吸引|面向/;

function judgePlatform({ text, row, start, end, own, rest, lead, place, placed, generic, parts, lastEnd }: Candidate): Verdict | undefined {
  if (row.word === '热线') return /\d{4,5}/.test(own) ? make('hotline', 0.85) : undefined;
  if (row.word === '电子政务外网') return make('network', 0.85);
  // A平台、B系统: joined to one that is named.
  const joined = lastEnd === start - 1 && /[、和与及]/.test(text[start - 1] as string) && !ofSort.test(own);
  if (joined && rest.length >= (row.word.length > 3 ? 2 : 3)) return make('listed-name', 0.75);
  // 市级综合服务平台, 高端数据标注平台, 人工智能领域中试平台: one of a class, of a sort, or of a field.
  if (ofSort.test(own) || (place === undefined && /领域|行业级|企业级|为主|(?<!模)型/.test(own))) return undefined;
  if (placed && (rest.length >= 2 || place !== undefined))
    return generic && parts < 2 && rest.length < 3 && place === undefined ? undefined : make('placed-name', 0.9);
  if (bland.test(rest)) return undefined;
  const latin = /^[A-Za-z]{2,}/.test(rest);
  if ((rest.length < (/中心$/.test(row.word) ? 3 : 4) && !latin) || /^(?:等|类|体系|集群|的)/.test(text.slice(end, end + 2)))
    return undefined;
  if (!useVerb.test(lead)) return undefined;
  // 建设公共模型服务平台: one platform, though its words are common; 支持企业搭建一站式服务平台 is any.
  // 鼓励企业建设X平台: as many as there are firms.
  if (!generic) return makeVerb.test(lead) && clauseBefore(text, start).includes('鼓励') ? undefined : make('built-name', 0.75);
  const made = makeVerb.test(lead) || /^(?:二期)?(?:建设|升级|改造|应用|推广|作用)/.test(text.slice(end, end + 4));
  return parts >= 2 && made && !/沟通|交流|展示|合作|企业/.test(rest) && !encouraged.test(clauseBefore(text, start))
    ? make('built-name', 0.65)
    : undefined;
}

/** The clause before a place, at most 30 characters of it. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(...['，', '。', '；', '\n', '：'].map((mark) => before.lastIndexOf(mark))) + 1);
}

function judgePark({ text, row, start, end, rest, lead, place, placed, generic, lastEnd }: Candidate): Verdict | undefined {
  if (row.need === 'proper') {
    if (
      /(?:打造|争创|创建|建设成|建成|成为|入选|获评|获批|认定|目标|创成|列入|跻身)$/.test(lead) &&
      !/^(?:管|内|入)/.test(text.slice(end, end + 1))
    )
      return undefined;
    if (placed && place !== undefined) return make('placed-name', 0.9);
    if (/^管(?:委会|理委员会)/.test(text.slice(end, end + 5)) && rest.length >= 2 && !generic) return make('zone', 0.85);
    if (placed && rest.length >= (generic ? 4 : 2) && !/自主创新|高新技术/.test(rest)) return make('placed-name', 0.8);
    // 谋划建设X先导区: one that is made, where no number says that there are more.
    if (
      /(?:先导区|试验区|创业基地)$/.test(row.word) &&
      !generic &&
      rest.length >= 4 &&
      /(?:谋划|规划|加快|推进|推动|建立|成立)(?:建设)?$/.test(lead)
    )
      return /^(?:\d|等)/.test(text.slice(end, end + 1)) ? undefined : make('made-zone', 0.7);
    // 上合示范区: a zone of a name that a text speaks of again and again.
    return !generic && rest.length >= 2 && rest.length <= 6 && /(?:区|新城)$/.test(row.word) ? make(repeated, 0.65) : undefined;
  }
  if (placed) return rest === '' && place === undefined ? undefined : make('placed-name', 0.9);
  // 建设数字经济产业园; A产业园、大数据产业园: known by its industry where it is made or stands beside one that is named.
  const field = isField(rest) && !/^(?:特色|现代|数字)$/.test(rest);
  if (field && /园区?$/.test(row.word) && (makeVerb.test(lead) || (lastEnd === start - 1 && text[start - 1] === '、')))
    return make('field-park', 0.7);
  // 培育建设X产业园: any of a sort.
  if (generic || /培育(?:建设)?$|一批$/.test(lead)) return undefined;
  return rest.length >= 2 ? make('named-park', 0.8) : undefined;
}

function judgeEnterprise({ row, own, rest, place, placed, generic }: Candidate): Verdict | undefined {
  if (row.need === 'proper') {
    if (
      /人民$/.test(own) ||
      /^(?:商业|政策性|全国|中小|大型|国有|合作|村镇|地方|省级|省|市|区|国家)$/.test(own) ||
      /股份制|商业/.test(rest)
    )
      return undefined;
    return placed || knownBank.test(own) ? make('bank', 0.9) : undefined;
  }
  if (placed && place !== undefined) return rest === '' && /^(?:集团|公司)$/.test(row.word) ? undefined : make('placed-name', 0.9);
  if (generic || rest.length < 2) return placed && rest.length >= 2 && row.word !== '公司' ? make('placed-name', 0.8) : undefined;
  if (row.word === '公司' && rest.length < 4) return undefined;
  return make('firm', 0.85);
}

function judgeInstitution({ text, row, start, own, rest, place, placed, generic, parts, lastEnd }: Candidate): Verdict | undefined {
  if (lastEnd === start - 1 && text[start - 1] === '、' && parts >= 3 && rest.length >= 5) return make('listed-name', 0.7);
  if (placed && place !== undefined) return make('placed-name', 0.9);
  if (placed && rest.length >= 2 && row.word.length >= 2) return row.word === '中心' ? undefined : make('placed-name', 0.8);
  if (/(?:实验室|创新中心|促进中心|实验中心|研究中心|联盟|联合体|协会|学会|商会|研究会|联合会|促进会|总会)$/.test(row.word) && generic)
    return undefined;
  if (generic || rest.length < 2 || /定点|辖区|符合条件/.test(own)) return undefined;
  return make('institution', 0.8);
}

function judgeEvent({ text, start, end, own, rest, lead, placed, generic, parts, lastEnd }: Candidate): Verdict | undefined {
  // 国家级论坛: one of a class, whatever its level.
  if (/^(?:国家级|省级|市级|区级|国际性|高规格|高水平|各级)/.test(own)) return undefined;
  if (placed && rest.length >= 2) return make('placed-name', 0.85);
  if (lastEnd === start - 1 && text[start - 1] === '、' && rest.length >= 3) return make('listed-event', 0.75);
  if (generic ? parts < 3 : rest.length < 3) return undefined;
  if (heldVerb.test(lead) && rest.length >= 4) return make('event', 0.75);
  // Named beside other things: between 、 or before 等.
  return !generic && rest.length >= 4 && /[、，。“]$/.test(lead) && /^[、等”]/.test(text.slice(end, end + 1))
    ? make('event', 0.65)
    : undefined;
}

const heldVerb =
  /(?:举办|召开|承办|参加|参与|组织|开展|依托|通过|办好|用好|办|强化|发挥|首站|借助|借力|支持|(?:大赛|大会|论坛|博览会|）)、)$/;

/** Works: 数据枢纽园区项目. Programmes and funds are read by their verbs. */
function judgeProject({ own, rest, generic }: Candidate): Verdict | undefined {
  if (/(?:园区|基地|产业园|枢纽|大厦|港|渔场|电站|风电|工厂|试验区|综合体|小镇|生产线)$/.test(own) && !generic && rest.length >= 3)
    return make('works', 0.8);
  return undefined;
}

const judges: Readonly<Partial<Record<Kind, (candidate: Candidate) => Verdict | undefined>>> = {
  Platform: judgePlatform,
  Park: judgePark,
  Enterprise: judgeEnterprise,
  Institution: judgeInstitution,
  Event: judgeEvent,
  Project: judgeProject,
};
