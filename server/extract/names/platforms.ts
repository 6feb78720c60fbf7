/** Whether a phrase that ends in 平台, 系统, 大脑 … names one platform. */
import { type Candidate, clauseBefore, make, makeVerb, useVerb, type Verdict } from './candidate.js';

const ofSort =
  /^(?:高端|高水平|高能级|一流|优质|新型|特色|专业化|标准化|便捷|轻量化|一批|专业性|公益性|开放式|综合性|普惠|多层次|国家级|省级|市级|县级|跨部门|跨区域|细分)/;
/** Words that any platform has; one of these alone, or a pair, names none. */
const bland =
  /^(?:公共|综合|信息|管理|服务|交流|合作|对接|展示|创新|共享|技术|支撑|运营|供需|产销|银企|政企|创业|孵化|研发|培训|学习|人才|项目|企业|中试|验证|发展|开放|业务|工作|互动|沟通|推广|宣传|信用|融资|金融|电商|电子商务|网络|线上|互联网|统一|一站式)+$/;
const encouraged = /鼓励|支持|引导|允许|培育|吸引|面向/;

export function judgePlatform({
  text,
  row,
  start,
  end,
  own,
  rest,
  lead,
  place,
  placed,
  generic,
  parts,
  lastEnd,
}: Candidate): Verdict | undefined {
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
