/** Names that are coined from a place: portals of government, branches of the national carriers. */
import type { NameContext, Named } from './named.js';

// Names of portals are coined from the place's short name: 浙里办, 赣服通, 秦务员. Only behind a verb of use or before 平台.
const coined =
  /(?:依托|通过|利用|借助|登录|注册|使用|上线|关注|打开|进入|运用|拓展|推广|对接|用好|接入|[“、])((?:京|津|冀|晋|蒙|辽|吉|龙|沪|随|苏|浙|皖|闽|赣|鲁|爱山|豫|鄂|湘|粤|桂|海|渝|川|天府|黔|贵|滇|藏|陕|秦|甘|陇|宁|新|锡|甬|杭|穗|深|i)[\p{Script=Han}]{1,3}(?:通|办|码|事|员|厅|(?<=“[\p{Script=Han}]{2,3})[易到钉链享惠]))(?=[、，”。“]|平台|APP|等|系统|客户端|移动端|小程序)/gu;

/** Portals: 浙里办, 赣服通. */
export function coinedNames(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(coined)) {
    const start = m.index + m[0].length - (m[1] as string).length;
    const name = m[1] as string;
    if (
      /(?:沟通|交通|流通|融通|联通|举办|承办|主办|申办|督办|创办|协办|通办|随到|贯通|畅通|普通|政府办|委办|人员|成员|民事|理事|办事|干事)$/.test(
        name,
      )
    )
      continue;
    const tail = /^(?:小程序|APP)/.exec(text.slice(start + name.length, start + name.length + 3))?.[0] ?? '';
    found.push({
      kind: 'Platform',
      name: name + tail,
      start,
      end: start + name.length + tail.length,
      rule: 'coined-name',
      confidence: 0.85,
      ...(tail ? { canonical: name } : {}),
    });
  }
  return found;
}

// One Latin letter among Chinese characters is coined: 杭创E站, 苏e办, i深圳.
const lettered =
  /(?:依托|通过|利用|借助|登录|注册|使用|关注|打开|进入|推广|对接|用好|接入|在|[“、])((?:[\p{Script=Han}]{1,3}[eEi][\p{Script=Han}]{1,3}|[eEi][\p{Script=Han}]{2,3}))(?=[、，”。“]|平台|APP|等|系统|客户端|移动端|小程序|上线|发布|发放|提供|开设|设立)/gu;
const noLetter = /[eEi](?:级|时代|贷|卡|类|型|区)|[在的和与]/;

// Fixed names of systems that texts of every place use.
const fixed =
  /天府通办|随申办|我的宁夏|云上贵州|全国中小企业股份转让系统|信用中国(?=[”、，。]|网站)|(?:中国|国家)?国际贸易[“"]?单一窗口[”"]?|国家(?:超级计算|超算)[\p{Script=Han}]{2,4}中心|(?:开源鸿蒙(?=操作系统|系统|生态|[、/]|等)|鸿蒙(?=操作系统|系统))|(?<=[、/鸿蒙])欧拉(?=操作系统|系统|生态|[、/]|等|[\p{Script=Han}]{2}技术)|\d{5}[\p{Script=Han}]{2,6}在线(?=[、，。])/gu;
// 建立智慧水务中心: a centre of systems and not of people.
const builtCentre =
  /(?:建设|建立|打造|建成|搭建|成立|设立|上线|依托)(?:了)?((?:智慧|数智|大模型|智能体|算力)(?:(?![的和与及等])[\p{Script=Han}]){1,6}中心)(?=[，。；、])/gu;
const ofPeople = /(?:服务|创新|研究|研发|发展|孵化|管理|指导|人才|产业|消费|商务|会展|培训|实验|计算|智算|数据|超算|交流|展示)中心$/;
// A product by its spelling: DeepSeek, OpenClaw, HarmonyOS.
const product = /(?:[A-Z][a-z]+[A-Z][A-Za-z]{2,14}|[A-Z]{2,5}-OS)(?![A-Za-z])/g;
const productLead = /(?:部署|接入|使用|运用|基于|依托|开发类?|引入|用好|运用好|推出|打造|探索开发)[“"]?$/;

/** Systems and products by names that are fixed or coined. */
export function fixedSystems(text: string): Named[] {
  const found: Named[] = [];
  const add = (name: string, end: number, rule: string, confidence: number, canonical?: string): void => {
    found.push({ kind: 'Platform', name, start: end - name.length, end, rule, confidence, ...(canonical ? { canonical } : {}) });
  };
  for (const m of text.matchAll(lettered)) {
    const name = m[1] as string;
    if (!noLetter.test(name) && !/[A-Za-z]/.test(text[m.index - 1] ?? '')) add(name, m.index + m[0].length, 'coined-name', 0.8);
  }
  for (const m of text.matchAll(fixed)) {
    const name = /[”"]$/.test(m[0]) && !/[“"]./.test(m[0]) ? m[0].slice(0, -1) : m[0];
    add(name, m.index + name.length, 'fixed-name', 0.9, /单一窗口/.test(name) ? '国际贸易单一窗口' : undefined);
  }
  for (const m of text.matchAll(builtCentre))
    if (!ofPeople.test(m[1] as string)) add(m[1] as string, m.index + m[0].length, 'built-centre', 0.7);
  for (const m of text.matchAll(product))
    if (productLead.test(text.slice(Math.max(0, m.index - 5), m.index))) add(m[0], m.index + m[0].length, 'product', 0.75);
  return found;
}

// Branches of the national carriers go by place and brand: 陕西联通, 安康移动公司.
const carrier = /(?:移动|联通|电信|铁塔)(?=[、，。；与和及]|(?:分)?公司|联合)/g;

/** 陕西联通, 安康移动公司. */
export function carriers(text: string, context: NameContext): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(carrier)) {
    const tail = /^(?:分)?公司/.exec(text.slice(m.index + 2, m.index + 5))?.[0] ?? '';
    for (let length = 4; length >= 2; length--) {
      const start = m.index - length;
      if (start < 0 || context.placeAt?.(start) !== m.index) continue;
      const end = m.index + 2 + tail.length;
      found.push({ kind: 'Enterprise', name: text.slice(start, end), start, end, rule: 'carrier', confidence: 0.85 });
      break;
    }
  }
  return found;
}
