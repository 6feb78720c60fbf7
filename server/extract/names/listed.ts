/**
 * Names that only their company tells: A、B、C等一批企业, 使用“A”“B”等平台, 与A、B等高校. Works on cleaned text; precision before recall.
 */
import { isField } from './fields.js';
import { genericParts } from './generic.js';
import { bare, cutLead, type ListMember, membersBefore } from './members.js';
import type { Named } from './named.js';

const lister = /等(?:一批|多家|多个|\d{1,4}(?:余|多)?[家个大]|[一二三四五六七八九十两]{1,3}[家个大])?(?=([\p{Script=Han}A-Za-z]{2,22}))/gu;
const classWord = /企业|公司|业务系统|平台|应用系统|系统|应用(?=建设|$)|高校|院校|载体|园区|片区|板块|区域|场馆|景区|机构|产业|行业|领域/g;

/** The class that the words behind 等 name: the last class word before the verb. */
function classOf(words: string): string | undefined {
  const phrase = words.split(/有待|深度|融合|加快|向|发展|的|实现|开展|提供|打造|落地|入驻|为|开设|申请|，/)[0] as string;
  return [...phrase.matchAll(classWord)].at(-1)?.[0];
}

const useWords = /(?:注册|使用|用好|运用好|运用|利用|登录|推广|接入|依托|上线|通过|借助|应用)/g;
/** Shops and portals that everybody knows: beside one of them the others are such too. */
const knownShop =
  /^(?:亚马逊|淘宝|天猫|京东|拼多多|抖音|快手|阿里巴巴(?:国际站)?|速卖通|Temu|TEMU|TikTok|eBay|Shopee|SHEIN|美团|微信|支付宝|小红书|唯品会|饿了么)$/;
const firmCue =
  /(?:培育出|培育了|培育|集聚落地了|集聚了|集聚|汇聚了|汇聚|聚集了|引进了|引进|招引了|引入了|入驻了?|落户了?|落地了?|涌现出|拥有|企业如|如|形成了以|包括|推进|重点跟踪|跟踪|服务|支持)/g;
// Where these stand before the list, only leading firms behind 等 make names of its members.
const looseCue = /(?:发挥|依托|推动|推进|围绕|联合|借助|动员|组织|对接|紧盯|瞄准|引导|以|与|和|同)/g;
const leading = /^(?:一批|多家|多个|\d{1,4}(?:余|多)?家)?(?:国内|全球|本地|行业)?(?:龙头|头部|链主|骨干|知名|领军|互联网|科技领军|平台)/;

const properName = /^[\p{Script=Han}A-Za-z0-9·]{2,12}$/u;
const commonWord =
  /企业|公司类|行业|领域|业$|型$|类$|机构|单位|部门|主体|个体|商户|团队|人才|服务|产品|技术|材料(?!科技|集团)|设备|装备|系统|平台|项目|园区|高校|院所|智能|数字|信息|电商|经济|化$|工作|建设|和|与|的|等|及|各|开发者|运营商|供应商|服务商|中心$|基地$|小微|民企|央企|国企|头部|龙头|链主|独角兽|瞪羚/;

/** Firms, platforms and schools that a list with a class word names. */
export function findListed(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(lister)) {
    let word = classOf(m[1] as string);
    if (word === undefined) continue;
    const members = membersBefore(text, m.index);
    const [first, ...rest] = members;
    if (!first) continue;
    if (word === '企业' || word === '公司') {
      const head = cutLead(first, firmCue) ?? (leading.test(m[1] as string) ? cutLead(first, looseCue) : undefined);
      const names = [head ?? first, ...rest].map(bare);
      const fields = names.filter((one) => isField(one.text)).length;
      if (fields > 0 && /产业|行业|领域/.test(m[1] as string)) word = '领域';
      else if (!head || members.length < 2 || fields > 0 || names.some((one) => !properName.test(one.text) || commonWord.test(one.text)))
        continue;
    }
    if (word === '企业' || word === '公司') {
      const names = [cutLead(first, firmCue) ?? cutLead(first, looseCue) ?? first, ...rest].map(bare);
      for (const one of names)
        found.push({ kind: 'Enterprise', name: one.text, start: one.start, end: one.end, rule: 'listed-firm', confidence: 0.8 });
    } else if (/系统|应用/.test(word) && rest.length > 0) {
      found.push(...systems(members, word));
    } else if (word === '平台') {
      const shops = members.map((one) => bare(cutLead(one, /与|和|同|入驻|联合|对接|借助|在|通过|利用|依托|鼓励|推广|注册/g) ?? one));
      if (shops.length > 1 && shops.some((one) => knownShop.test(one.text)) && shops.every((one) => properName.test(one.text))) {
        for (const one of shops) found.push(platform(one));
        continue;
      }
      // 注册陕企通、使用“信易贷”“i西安”等平台: a verb of use before the list or inside it.
      const names = members.map((one) => bare(cutLead(one, useWords) ?? one));
      const used = members.some((one) => one.text.search(useWords) >= 0);
      if (
        !used ||
        names.some(
          (one) => !properName.test(inner(one.text)) || /(?:服务|管理|互联网|电子商务|供应链|政府|政务|网络|数据|各)/.test(inner(one.text)),
        )
      ) {
        if (!used) continue;
        for (const one of names)
          if (
            /^“[^“”]{2,20}”$/.test(one.text) &&
            !/(?:节|讲堂|论坛|大会)”$/.test(one.text) &&
            !/[一二三四五六七八九十]化|工程/.test(one.text)
          )
            found.push(platform(one));
        continue;
      }
      for (const one of names) if (!notPortal.test(inner(one.text)) || /^“[^”]*平台”$/.test(one.text)) found.push(platform(one));
    } else if (word === '载体' || word === '园区') {
      if (rest.length > 0) found.push(...parks(members));
    } else if (/片区|板块|区域/.test(word)) {
      if (rest.length > 0) found.push(...areas(members));
    } else if (/场馆|景区|机构/.test(word)) {
      if (rest.length > 0) found.push(...institutes(members, word));
    } else if ((word === '高校' || word === '院校') && rest.length > 0) {
      for (const one of members) {
        const name = bare(cutLead(one, /与|和|联合|联动|依托|对接/g) ?? one);
        if (/(?:大学|学院|研究院)$/.test(name.text))
          found.push({ kind: 'Institution', name: name.text, start: name.start, end: name.end, rule: 'listed-school', confidence: 0.85 });
      }
    }
  }
  return [...found, ...counted(text)];
}

const parkCue = /(?:依托|推动|推进|支持|发挥|用好|利用|加快|建设|打造|包括|如|以|在)/g;
const park = (one: ListMember): Named => ({
  kind: 'Park',
  name: one.text,
  start: one.start,
  end: one.end,
  rule: 'listed-park',
  confidence: 0.75,
});
const parkName = (one: ListMember): boolean =>
  /^[\p{Script=Han}A-Za-zπ]{4,16}$/u.test(one.text) &&
  !genericParts(one.text).generic &&
  !noSystem.test(one.text) &&
  !/^(?:企业|科技企业|创业|各类)|(?:基地|园区?|空间|器|街区|楼宇|中心|研究院|机构|实验室)$/.test(one.text);

/** 推动A、B等现有载体提档升级: what is named beside parks, where its own last word tells nothing. */
function parks(members: readonly ListMember[]): Named[] {
  const [first, ...rest] = members;
  const head = first && (cutLead(first, parkCue) ?? undefined);
  return [...(head ? [head] : []), ...rest].map(bare).filter(parkName).map(park);
}

const areaWord = /(?:片区|小镇|新城|半岛|湾|港|功能区|开发区|园|园区|新区|科学城|科技城|商务区|谷)$/;

/** 在A片区、B小镇等重点区域: all of them areas by name, of which one at least ends as such. */
function areas(members: readonly ListMember[]): Named[] {
  const [first, ...rest] = members;
  const head = first && cutLead(first, /依托|推动|推进|支持|发挥|利用|加快|建设|打造|包括|围绕|聚焦|以|在/g);
  if (!head) return [];
  const names = [head, ...rest].map(bare);
  const fine = names.every(
    ({ text }) => /^[\p{Script=Han}]{3,10}$/u.test(text) && !noArea.test(text) && !genericParts(text.replace(areaWord, '')).generic,
  );
  return fine && names.some((one) => areaWord.test(one.text)) ? names.map(park) : [];
}
const noArea = /[和与及的]|[省市县州乡村]$|(?<!小)镇$|街道$|[^片园新发能务]区$|商圈|周边|沿线|各|重点|地区/;

/** A协会、B联盟等机构, A博物馆、B寺等景区. */
function institutes(members: readonly ListMember[], word: string): Named[] {
  const [first, ...rest] = members;
  const head = first && (cutLead(first, /发挥|强化|依托|支持|联合|组织|与|和|实现|推动|在|对/g) ?? first);
  const last = word === '机构' ? /(?:协会|联盟|学会|商会|研究院|研究所|实验室|促进会|联合会)$/ : /(?:馆|寺|院|宫|祠|故居|遗址)$/;
  const names = [...(head ? [head] : []), ...rest].map(bare);
  const fine = names.every(
    ({ text }) =>
      last.test(text) &&
      /^[\p{Script=Han}A-Za-z]{4,16}$/u.test(text) &&
      !/[和与及的各类]|^(?:行业|科研|企业|高等|民营|产业|技术|社会|公共|专业|公立|县级|乡镇|大型|第三方|新型)(?:协会|商会|学会|研究院|联盟|图书馆|[\p{Script=Han}]{0,2}馆|[\p{Script=Han}]{0,2}院|实验室)$/u.test(
        text,
      ),
  );
  return fine && names.length > 1
    ? names.map((one) => ({
        kind: 'Institution',
        name: one.text,
        start: one.start,
        end: one.end,
        rule: 'listed-institute',
        confidence: 0.75,
      }))
    : [];
}

/** 横琴、前海、南沙、河套四大平台: as many names as the numeral says. */
function counted(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(/([两三四五六七八九])大(?:平台|片区|园区|组团)/g)) {
    const [first, ...rest] = membersBefore(text, m.index);
    const head = first && (cutLead(first, parkCue) ?? first);
    const names = [...(head ? [head] : []), ...rest].map(bare);
    if (names.length === '零一两三四五六七八九'.indexOf(m[1] as string) && names.every((one) => /^[\p{Script=Han}]{2,8}$/u.test(one.text)))
      found.push(...names.map(park));
  }
  return found;
}

const buildWords = /(?:建设|打造集?|整合|推进|实施|推广|上线|建成|开发|集成|完善|优化|用好|使用|运用好?|重点)/g;
const systemName = /^(?:“[^“”]{2,16}”|[\p{Script=Han}A-Za-z0-9]{3,16})$/u;
const noSystem = /[和与及的]|等|各|领域|环节|功能|数据$|技术$|设备$/;

/** 建设智慧城管、智慧气象等系统: names of systems, each told from a common word by its length, its marks or a member that ends as one. */
function systems(members: readonly ListMember[], word: string): Named[] {
  const [first, ...rest] = members;
  const head = first && cutLead(first, buildWords);
  if (!head) return [];
  const names = [head, ...rest].map(bare);
  // What is only applied (推广AR互动等应用) is no system that is made.
  if (word === '应用' && !/(?:建设|打造|开发|上线|建成)$/.test(first.text.slice(0, head.start - first.start))) return [];
  const least = names.some((one) => /(?:平台|系统)$/.test(one.text)) ? 3 : word === '应用' ? 5 : 4;
  const fine = names.every(
    ({ text }) => systemName.test(text) && !noSystem.test(inner(text)) && (text.length >= least || text.startsWith('“')),
  );
  return fine ? names.map(platform) : [];
}

const notPortal = /(?:监测|诊断|调度|平台|区|基地|日报|晚报|电视台|频道|媒体|节|讲堂|模型|广播|窗口|热线|市场|学院|中心)$/;
const platform = (one: ListMember): Named => ({
  kind: 'Platform',
  name: one.text,
  start: one.start,
  end: one.end,
  rule: 'listed-platform',
  confidence: 0.8,
});
const inner = (name: string): string => name.replace(/^“|”$/g, '');
