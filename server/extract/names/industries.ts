/** Industries by the names that statistics and plans give them. */
import type { Named } from './named.js';

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

/** 集成电路产业链: a known field right before the word. */
export function chains(text: string): Named[] {
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
