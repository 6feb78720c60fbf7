/**
 * Names that only their company tells: A、B、C等一批企业, 使用“A”“B”等平台, A、B等产业; and titles of honour behind 获评, 入选 and the like.
 * Works on cleaned text; precision before recall.
 */
import type { Named } from './names.js';

// Fields of business as statistics and plans call them; a list of these is a list of industries, not of firms.
const industryWords = (
  '人工智能 大数据 云计算 区块链 物联网 车联网 工业互联网 集成电路 半导体 芯片 软件 高端软件 信息技术 新一代信息技术 电子信息 电子元器件 微电子 光电子 光电显示 新型显示 激光装备 激光光电 智能传感器 传感器 网络安全 信息安全 元宇宙 数字创意 数字文创 ' +
  '虚拟现实 增强现实 量子科技 量子信息 脑机接口 机器人 人形机器人 具身智能 智能终端 智能制造 智能装备 高端装备 装备制造 先进制造 机电装备 航空航天 低空经济 商业航天 北斗 卫星互联网 生物医药 生物制造 生物技术 医疗器械 医药 新材料 新型材料 新能源 新能源汽车 ' +
  '智能网联汽车 汽车 汽车零部件 氢能 储能 光伏 风电 节能环保 绿色低碳 绿色建材 建材 化工 钢铁 有色金属 冶金 石化 纺织服装 纺织 高端纺织 服装 轻工 家电 智能家居 绿色家居 家居 食品 绿色食品 富硒食品 食品加工 农产品加工 智慧农业 现代农业 种业 ' +
  '电子商务 跨境电商 直播电商 平台经济 现代物流 物流 智慧物流 供应链 现代金融 金融科技 金融 科技服务 信息服务 商贸 商贸流通 文旅 文化旅游 文化创意 旅游 康养 康养旅游 健康 大健康 医疗健康 医疗 养老 教育 在线教育 交通 能源 电力 建筑 房地产 餐饮 住宿 家政 会展 体育 ' +
  '富硒 毛绒玩具 丝袜 软件和信息服务 软件与信息技术服务 数据服务 数字内容 短视频 微短剧 游戏 动漫 电竞 影视 内容创作 知识付费 法律服务 跨境直播 海洋 海洋经济 渔业 农业 工业 制造业 服务业 批发零售 先进材料 数据标注 云服务 光通信 通信设备 5G 6G 互联网 超高清视频'
).split(' ');
const industries = new Set(industryWords);

export const isIndustry = (word: string): boolean => industries.has(word) || industries.has(word.replace(/(?:产业|行业|领域)$/, ''));

const lister = /等(?:一批|多家|多个|\d{1,4}(?:余|多)?[家个大]|[一二三四五六七八九十两]{1,3}[家个大])?(?=([\p{Script=Han}A-Za-z]{2,22}))/gu;
const classWord = /企业|公司|业务系统|平台|系统|高校|院校|产业链|产业集群|产业|行业|领域/g;

/** The class that the words behind 等 name: the last class word before the verb. */
function classOf(words: string): string | undefined {
  const phrase = words.split(/有待|加快|向|发展|的|实现|开展|提供|打造|落地|入驻|为|开设|申请|，/)[0] as string;
  return [...phrase.matchAll(classWord)].at(-1)?.[0];
}

interface ListMember {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The members of a list that ends at `end`, where 等 stands. */
function membersBefore(text: string, end: number): readonly ListMember[] {
  const members: ListMember[] = [];
  let at = end;
  let last = end;
  let depth = 0;
  const floor = Math.max(0, end - 160);
  const take = (from: number): void => {
    if (last > from) members.unshift({ text: text.slice(from, last), start: from, end: last });
  };
  while (at > floor) {
    const c = text[at - 1] as string;
    if (c === '”' || c === '）') depth++;
    else if (c === '“' || c === '（') {
      depth--;
      // “A”“B” stand beside each other without 、
      if (depth === 0 && c === '“' && text[at - 2] === '”') {
        take(at - 1);
        last = at - 1;
      }
    } else if (depth <= 0) {
      if (c === '、') {
        take(at);
        last = at - 1;
      } else if ('，。；：！？\n'.includes(c)) break;
    }
    if (depth < 0) break;
    at--;
  }
  take(at);
  return members;
}

const useWords = /(?:注册|使用|用好|运用好|运用|利用|登录|推广|接入|依托|上线|通过|借助|应用)/g;
const firmCue =
  /(?:培育出|培育了|培育|集聚落地了|集聚了|集聚|汇聚了|汇聚|聚集了|引进了|引进|招引了|引入了|入驻了?|落户了?|落地了?|涌现出|拥有|企业如|如|形成了以|包括|推进|重点跟踪|跟踪|服务|支持)/g;

/** Cuts the first member behind the last cue word in it: 培育出朗新 → 朗新. Undefined where there is no cue. */
function cutLead(member: ListMember, cue: RegExp): ListMember | undefined {
  let cut = -1;
  for (const m of member.text.matchAll(cue)) cut = m.index + m[0].length;
  if (cut < 0) return undefined;
  const from = cut;
  return from < member.text.length ? { text: member.text.slice(from), start: member.start + from, end: member.end } : undefined;
}

const properName = /^[\p{Script=Han}A-Za-z0-9·]{2,12}$/u;
const commonWord =
  /企业|公司类|行业|领域|业$|型$|类$|机构|单位|部门|主体|个体|商户|团队|人才|服务|产品|技术|材料(?!科技|集团)|设备|装备|系统|平台|项目|园区|高校|院所|智能|数字|信息|电商|经济|化$|工作|建设|和|与|的|等|及|各|开发者|运营商|供应商|服务商|中心$|基地$|小微|民企|央企|国企|头部|龙头|链主|独角兽|瞪羚/;

/** Firms, platforms and industries that a list with a class word names. */
export function findListed(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(lister)) {
    let word = classOf(m[1] as string);
    if (word === undefined) continue;
    const members = membersBefore(text, m.index);
    const [first, ...rest] = members;
    if (!first) continue;
    if (word === '企业' || word === '公司') {
      const head = cutLead(first, firmCue);
      const names = [head ?? first, ...rest].map(bare);
      const fields = names.filter((one) => isIndustry(one.text)).length;
      if (fields > 0 && /产业|行业|领域/.test(m[1] as string)) word = '领域';
      else if (!head || members.length < 2 || fields > 0 || names.some((one) => !properName.test(one.text) || commonWord.test(one.text)))
        continue;
    }
    if (word === '企业' || word === '公司') {
      const names = [cutLead(first, firmCue) ?? first, ...rest].map(bare);
      for (const one of names)
        found.push({ kind: 'Enterprise', name: one.text, start: one.start, end: one.end, rule: 'listed-firm', confidence: 0.8 });
    } else if (word === '平台' || word === '系统' || word === '业务系统') {
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
    } else if (word === '产业' || word === '产业链' || word === '产业集群' || word === '行业' || word === '领域') {
      const cue =
        /(?:聚焦|围绕|发展|壮大|做大做强|做强|推动|推进|助推|培育|瞄准|面向|突出|打造|集聚|以|在|抓好|支持|实施|引导|促进|深耕|布局|加快)/g;
      const cut = cutLead(first, cue);
      const head =
        cut && (isIndustry(cut.text) || (/产业/.test(m[1] as string) && properName.test(cut.text)))
          ? cut
          : (knownEnd(first) ?? cut ?? first);
      if (/产业/.test(m[1] as string) && word === '领域') word = '产业';
      const names = [head, ...rest].map(bare).flatMap(parted);
      const known = names.filter((one) => isIndustry(one.text)).length;
      for (const one of names) {
        if (!properName.test(one.text) || one.text.length > 10) continue;
        const fine =
          isIndustry(one.text) ||
          (word.startsWith('产业') &&
            known > 0 &&
            one.text.length <= 8 &&
            !/企业|平台|服务$|工作|建设|人才|部门|园区|开发区|发展|经济体|项目|通过|推动|覆盖|发挥|依托|梳理|带动|提升|引导/.test(
              one.text,
            ));
        if (fine)
          found.push({ kind: 'Industry', name: one.text, start: one.start, end: one.end, rule: 'listed-industry', confidence: 0.8 });
      }
    } else if ((word === '高校' || word === '院校') && rest.length > 0) {
      for (const one of members) {
        const name = bare(cutLead(one, /与|和|联合|联动|依托|对接/g) ?? one);
        if (/(?:大学|学院|研究院)$/.test(name.text))
          found.push({ kind: 'Institution', name: name.text, start: name.start, end: name.end, rule: 'listed-school', confidence: 0.85 });
      }
    }
  }
  return [...found, ...chains(text)];
}

/** The known field that a first member ends in: 将为人工智能 → 人工智能. */
function knownEnd(one: ListMember): ListMember | undefined {
  for (let cut = 0; cut < one.text.length - 1; cut++) {
    if (isIndustry(one.text.slice(cut))) return { text: one.text.slice(cut), start: one.start + cut, end: one.end };
  }
  return undefined;
}

/** 毛绒玩具和丝袜 are two. */
function parted(one: ListMember): ListMember[] {
  const at = one.text.search(/[和与及]/);
  if (at < 1 || at > one.text.length - 3 || isIndustry(one.text)) return [one];
  return [
    { text: one.text.slice(0, at), start: one.start, end: one.start + at },
    { text: one.text.slice(at + 1), start: one.start + at + 1, end: one.end },
  ];
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

function bare(one: ListMember): ListMember {
  const lead = one.text.length - one.text.trimStart().length;
  const text = one.text.trim();
  return { text, start: one.start + lead, end: one.start + lead + text.length };
}

/** 集成电路产业链: a known field right before the word. */
function chains(text: string): Named[] {
  const found: Named[] = [];
  for (const word of ['产业链', '产业集群']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      for (let length = 10; length >= 2; length--) {
        const name = text.slice(Math.max(0, at - length), at);
        if (name.length !== length || !industries.has(name)) continue;
        found.push({ kind: 'Industry', name, start: at - length, end: at, rule: 'chain', confidence: 0.85 });
        break;
      }
    }
  }
  return found;
}

/** 聚焦大数据、人工智能产业; 做大做强激光装备: industries of the known fields right behind a cue, without 等. */
export function findFocused(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(/(?:聚焦|做大做强|重点发展|大力发展|发展壮大|主攻|深耕)(?=([^，。；：\n]{2,80}))/g)) {
    let at = m.index + m[0].length;
    for (const part of (m[1] as string).split(/、|和|及|与|以及/)) {
      const word = industryWords.filter((one) => part.startsWith(one)).sort((a, b) => b.length - a.length)[0];
      const next = word === undefined ? '' : part.slice(word.length);
      if (word === undefined || !/^(?:产业|行业|领域|$|等|产业链|技术产业|两大|三大|新兴产业|数字)/.test(next)) break;
      const start = text.indexOf(word, at);
      found.push({ kind: 'Industry', name: word, start, end: start + word.length, rule: 'focused', confidence: 0.85 });
      at = start + word.length;
    }
  }
  return found;
}

const honour =
  /(?:先后|成功|连续|率先|已|均)?(?:被)?(获评为|获评|荣获|荣膺|入选|认定为|评为|授予|跻身|获批建设|获批为|获批|获得|列入|列为|获)(?:了)?(?=([^，。；！？\n]{4,80}))/g;
const honourWord =
  /(?:示范园|示范区|示范县|示范市|示范校|示范平台|示范企业|示范基地|示范典型|典型示范案例|典型案例|优秀案例|示范案例|试点|试验区|先行区|先导区|孵化器|称号|荣誉|奖|百强|标杆|小巨人|“小巨人”企业|单项冠军|优秀实践成果|优秀成果|最佳案例|名单|示范单位|先进单位|优秀组织单位|示范城市|开放创新平台|示范街区|创建名单|榜单|基地)(?:名单|授牌|称号|殊荣|等殊荣)?/;
const honourWords = new RegExp(honourWord.source, 'g');
const balancedMarks = (words: string): boolean => words.split('“').length === words.split('”').length;
const level =
  /^(?:首批|第[一二三四五六七八九十]批|全国|国家|中国|国际|省|市|[\p{Script=Han}]{2,8}(?:省|市|区|县)|秦创原|[\p{Script=Han}]{2,6}(?:级))|^“|^[\p{Script=Han}]{2}(?:年度)?(?=[\p{Script=Han}“])/u;

/** Titles of honour behind 获评, 荣获, 入选 …, each with its cue: what was given, to be related to whom by the reader. */
export function findAwards(text: string): (Named & { readonly cue: number })[] {
  const found: (Named & { readonly cue: number })[] = [];
  for (const m of text.matchAll(honour)) {
    const verb = m[1] as string;
    const words = m[2] as string;
    const from = m.index + m[0].length;
    let at = from;
    for (const part of words.split(/、|和(?=[国省市首])/)) {
      const start = text.indexOf(part, at);
      at = start + part.length;
      const closeAt = /^“[^”]*”/.exec(part) ? part.indexOf('”') + 1 : 0;
      const ends = [...part.matchAll(honourWords)].map((one) => Math.max(closeAt, one.index + one[0].length));
      const cutAt = ends.find((to) => balancedMarks(part.slice(0, to)));
      if (cutAt === undefined || part[cutAt] === '的') break;
      let name = part
        .slice(0, cutAt)
        .replace(/(?:等)?(?:殊荣|授牌|名单|称号|荣誉)$/, '')
        .replace(/等$/, '');
      const lead = /^(?:了|为|年度|首批(?=国家)|\d{4}年度?)/.exec(name);
      const offset = lead ? lead[0].length : 0;
      name = name.slice(offset);
      if (
        name.length < 5 ||
        name.length > 40 ||
        /\d+[个项家篇名条]|[。；《]/.test(name) ||
        /^(?:的|一|批|多|各|相关|专项|资金|支持|显著|良好|省级优秀|市级优秀|国家级荣誉|省级荣誉)/.test(name)
      )
        continue;
      if ((verb === '获得' || verb === '获' || verb === '列入' || verb === '列为') && !level.test(name)) continue;
      if (!level.test(name) && !/示范|国家|省/.test(name)) continue;
      if (/(?:的|对|将|给予|奖励|最高|失信|重点保障)/.test(name)) continue;
      found.push({
        kind: 'Award',
        name,
        start: start + offset,
        end: start + offset + name.length,
        rule: 'honour',
        confidence: 0.8,
        cue: m.index,
      });
    }
  }
  return found;
}
