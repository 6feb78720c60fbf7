/** Whether a phrase that ends in 平台, 系统, 大脑 … names one platform. */

import { type Candidate, clauseBefore, isHeading, madeFar, make, makeVerb, ofAnyone, useVerb, type Verdict } from './candidate.js';
import { genericParts } from './generic.js';

const ofSort =
  /^(?:高端|高水平|高能级|一流|优质|新型|特色|专业化|标准化|便捷|轻量化|一批|专业性|公益性|开放式|综合性|普惠|多层次|国家级|省级|市级|县级|跨部门|跨区域|细分|第三方|高保真|高性能|高精度|高可靠)/;
/** Words that any platform has; one of these alone, or a pair, names none. */
const bland =
  /^(?:公共|综合|信息|管理|服务|交流|合作|对接|展示|创新|共享|技术|支撑|运营|供需|产销|银企|政企|创业|孵化|研发|培训|学习|人才|项目|企业|中试|验证|发展|开放|业务|工作|互动|沟通|推广|宣传|信用|融资|金融|电商|电子商务|网络|线上|互联网|统一|一站式)+$/;
const encouraged = /鼓励|支持|引导|允许|培育|吸引|面向/;

const levelWord = /^(?:省级|市级|县级|区级)/;
const makes = /(?:建设|打造|搭建|建成|构建|开发|完善|升级|改造)$/;
/** What is done in one and not in a class: 在X系统公示. */
const doneThere = /^(?:上)?(?:公示|公布|发布|注册|挂牌|上线|办理|申报|登记|备案|填报|提交|查询|开设)/;
/** What is said of one that runs, at the head of its sentence: 智慧城管平台累计受理…. */
const runs = /^(?:已|累计|正式|上线|建成|投入|能够?(?!力)|自\d)/;

export function judgePlatform(candidate: Candidate): Verdict | undefined {
  const { text, row, start, end, first, own, rest, lead, place, placed, generic, parts, lastEnd } = candidate;
  if (row.word === '热线') return /\d{4,5}/.test(text.slice(start, end)) ? make('hotline', 0.85) : undefined;
  if (row.word === '电子政务外网') return make('network', 0.85);
  if (row.whole && own === '') return make('known-word', 0.8);
  // A平台、B系统: joined to one that is named.
  const joined = lastEnd === first - 1 && /[、和与及]/.test(text[first - 1] as string) && !ofSort.test(own);
  if (joined && rest.length >= (row.word.length > 3 ? 2 : 3)) return make('listed-name', 0.75);
  // 惠企通APP平台: coined, and an app.
  if (/(?:APP|App|小程序)$/.test(own) && !ofSort.test(own) && rest.length >= 5 && !generic) return make('app', 0.8);
  // 建设省级农业物联网监测平台: the one of its level, where words of its own follow.
  const behind = levelWord.test(own) && makes.test(lead) ? genericParts(own.replace(levelWord, '')) : undefined;
  if (behind && own.length >= 8 && (!behind.generic || behind.parts > 2)) return make('placed-name', 0.75);
  // 市级综合服务平台, 高端数据标注平台, 人工智能领域中试平台: one of a class, of a sort, or of a field.
  const ofField = own.replace(/^.{2,8}领域(?=.{2,8}(?:审批|监管|管理|监测))/, '');
  if (ofSort.test(own) || (place === undefined && /领域|行业级|企业级|为主|(?<!模)型/.test(ofField))) return undefined;
  if (placed && (rest.length >= 2 || place !== undefined))
    return generic && parts < 2 && rest.length < 3 && place === undefined ? undefined : make('placed-name', 0.9);
  const after = text.slice(end, end + 4);
  if (bland.test(rest) || /^(?:等|类|体系|集群|的)/.test(after)) return undefined;
  const least = row.word === '云脑' ? 2 : /中心$/.test(row.word) ? 3 : 4;
  if (rest.length < least && !/^[A-Za-z]{2,}/.test(rest)) return undefined;
  if (ofAnyone(text, start)) return undefined;
  if (generic && isHeading(text, start, end)) return undefined;
  if (/(?:^|[。；\n])$/.test(lead) && runs.test(after) && (!generic || parts >= 2)) return make('running', 0.7);
  if (/(?:在|到|向|经)$/.test(lead) && doneThere.test(after) && (!generic || parts >= 3)) return make('used-name', 0.7);
  const far = madeFar(text, first, end) && (!generic || text[first - 1] === '的' || parts >= 4);
  if (!far && !useVerb.test(lead)) return undefined;
  // 支持X平台发展: any of its sort. 建设公共模型服务平台: one platform, though its words are common.
  if (!generic) return /(?:支持|鼓励)$/.test(lead) && /^(?:健康)?(?:发展|做[大强优])/.test(after) ? undefined : make('built-name', 0.75);
  const made =
    far ||
    makeVerb.test(lead) ||
    (parts > 2 && /(?:完善|健全)$/.test(lead) && /^(?:[，。；、]|建设|功能)/.test(after)) ||
    /^(?:二期)?(?:建设|升级|改造|应用|推广|作用)/.test(after);
  return parts >= 2 && made && !/沟通|交流|展示|合作|企业/.test(rest) && (parts >= 4 || !encouraged.test(clauseBefore(text, start)))
    ? make('built-name', 0.65)
    : undefined;
}
