/** A name by its last word: what stands before it must tell this one from others. */

import { madeFar } from './candidate.js';
import { genericParts } from './generic.js';
import { judge } from './judge.js';
import type { NameContext, Named } from './named.js';
import { classBefore, phraseStart, trimBefore } from './phrases.js';
import { endsInSuffix, type Suffix } from './suffixes.js';

const levelPrefix =
  /^(?:国家|全国|中国|中华|省|市|区|县|州|全省|全市|全区|华东|华南|长三角|粤港澳|京津冀|成渝|西部|东部|西北|西南|东北)(?!级|性|域|内|场(?!景)|块|外|县|市|区|会|政(?!务|府)|镇|乡|校|企|院)/;
const jointVerb = /(?:搭建|打造|建设|建成|建立|构建|开发|上线|升级)(?:了|好)?$/;
const jointPurpose =
  /^(?!.*(?:平台|系统|中心|机构|园区?|基地|体系)).{2,22}(?:管理|服务|监测|治理|监管|检测|检验|运营|展示|交易|研发|归集|采集|应急|追溯|预警|设计|软件|数据|算力|评价|评估|认证|咨询|调度|指挥|分析|防控|诊断|模型)$/;
/** The name that ends at `at` with the suffix `row`, where it is one. `lastEnd` is where the name of the same kind before it ends, or -1. */
export function nameAt(text: string, at: number, row: Suffix, context: NameContext, lastEnd: number): Named | undefined {
  if (row.not?.test(text.slice(at, at + 8))) return undefined;
  const suffixStart = at - row.word.length;
  // 服务热线12328: the number may stand behind.
  const end = row.word === '热线' && /^\d{5}(?!\d)/.test(text.slice(at, at + 6)) ? at + 5 : at;
  let first = phraseStart(text, suffixStart, row.limit);
  // 国家集成电路特色工艺及封装测试创新中心: 及 may stand inside a name that begins with its place.
  if (/[及与和]/.test(text[first - 1] ?? '') && first < suffixStart) {
    const further = phraseStart(text, first - 1, row.limit);
    const left = text.slice(further, first - 1);
    if (/^国家|^中国(?!电信|移动|联通|建设|工商|农业)/.test(left) && left.length >= 6 && !endsInSuffix(left)) first = further;
    // 永安石墨和石墨烯产业园: two things between its place and its last word.
    else if (row.kind === 'Park') {
      const place = context.placeAt?.(further);
      if (place !== undefined && place <= first - 3 && !endsInSuffix(left) && !/[市区县]$/.test(left)) first = further;
    }
    // 建设软件与模型公共服务平台: two things that one platform is for, where the verb stands before both.
    else if (
      row.kind === 'Platform' &&
      jointPurpose.test(left.replace(/“[^”]*”/, '')) &&
      (jointVerb.test(text.slice(Math.max(0, further - 4), further)) || (text[further - 1] === '的' && madeFar(text, further, end)))
    )
      first = further;
  }
  // 中国—巴西合作平台, A博览会暨B博览会.
  if (text[first - 1] === '—' && text.startsWith('中国', first - 3)) first -= 3;
  let start = trimBefore(text, first, suffixStart);
  // 国家级西咸新区: the level is said of it, and makes no class.
  if (row.word === '新区' && text.startsWith('国家级', start)) start += 3;
  // 全省投资项目在线审批监管平台: the whole of a place tells it apart.
  const whole = row.kind === 'Platform' && /(?:全国|全省|全市|全区|全县)$/.test(text.slice(first, start)) && suffixStart - start >= 4;
  if (whole) start -= 2;
  // 安康高新区西北电子城: a park inside a zone is named behind it.
  const zone = row.kind === 'Park' ? /^.{2,8}?(?:高新区|经开区|开发区|新区|保税区)(?=.{2})/.exec(text.slice(start, suffixStart)) : null;
  if (zone) start += zone[0].length;
  if (row.word === '热线') start += Math.max(0, text.slice(start, suffixStart).search(/\d/));
  // Nothing tells it apart, but for a network that has its name from its suffix.
  if (start >= suffixStart && row.word !== '电子政务外网' && !row.whole) return undefined;
  while (start < suffixStart && /[\s"]/.test(text[start] as string) && text[start] !== '"') start++;
  const own = text.slice(start, suffixStart);
  const lead = text.slice(Math.max(0, start - 12), start);
  const ofNation = row.word === '新区' && lead.endsWith('国家级');
  if (classBefore.test(lead) && !ofNation && !/”$/.test(lead)) return undefined;
  if (/^(?:等|类|各|其他|多|级|型|些|化|性|业|者)/.test(own) || own.length > row.limit) return undefined;
  const place = context.placeAt?.(start);
  // 雄安新区 is a region.
  if (row.kind === 'Park' && place === end) return undefined;
  const placed = zone !== null || (place !== undefined && place <= suffixStart) || levelPrefix.test(own);
  const quoted = /[“"]/.test(own);
  if (
    /[-、]|(?<!^中国)—|Company|“$/.test(own.replace(/“[^“”]*”/g, '')) ||
    /”“|""/.test(own) ||
    /^上(?:级|科技|企业|工业|标)|^[外内](?:知名|各)|^部级|^(?:城|大学)$|(?:重大|重点|部)$/.test(own)
  )
    return undefined;
  const rest = zone ? own : place !== undefined && place <= suffixStart ? text.slice(place, suffixStart) : own.replace(levelPrefix, '');
  const { generic, parts } = genericParts(rest.replace(/[“”"]/g, ''));
  const name = text.slice(start, end);
  if (!balanced(name)) return undefined;
  const branch = row.word === '银行' && !/人民/.test(own) ? /^[\p{Script=Han}]{2,7}?(?:分行|支行)/u.exec(text.slice(end, end + 10)) : null;
  if (branch && !/^(?:等|和|与|及)/.test(branch[0]))
    return { kind: 'Enterprise', name: name + branch[0], start, end: end + branch[0].length, rule: 'bank', confidence: 0.9 };
  // 友谊医院通州院区: a hospital's house.
  const house = row.word === '医院' ? (/^[\p{Script=Han}]{2,4}?院区/u.exec(text.slice(end, end + 7))?.[0] ?? '') : '';
  // 创新中心（人工智能与机器人）, 创新发展大会（大赛）: a short bracket that is no explanation belongs to the name.
  const bracket =
    row.kind === 'Institution' || row.kind === 'Event'
      ? (/^（(?!简称|以下|含|即|如|包括|指|等)[\p{Script=Han}]{2,10}）/u.exec(text.slice(end, end + 13))?.[0] ?? '')
      : '';
  const tail = house + bracket;
  const verdict = judge({ text, row, start, end, first, own, rest, lead, place, placed, quoted, generic, parts, lastEnd });
  // 全市 says how far it reaches; the platform is known without it.
  const known = row.word === '热线' ? name.replace(/^(\d+).*$/, '$1热线') : whole && !name.startsWith('全国') ? name.slice(2) : name;
  const canonical = known === name ? {} : { canonical: known };
  // 国家中试基地等公共平台: the text's word for it decides.
  const kind = row.kind === 'Park' && /^等[\p{Script=Han}]{0,4}平台/u.test(text.slice(end, end + 7)) ? 'Platform' : row.kind;
  return verdict && { kind, name: name + tail, start, end: end + tail.length, ...canonical, ...verdict };
}

function balanced(name: string): boolean {
  let depth = 0;
  let straight = 0;
  for (const c of name) {
    if (c === '“' || c === '（') depth++;
    else if (c === '”' || c === '）') depth--;
    else if (c === '"') straight++;
    if (depth < 0) return false;
  }
  return depth === 0 && straight % 2 === 0;
}
