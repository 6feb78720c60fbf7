/**
 * Names of industries as statistics and plans give them, after 国民经济行业分类 (GB/T 4754—2017), 战略性新兴产业分类（2018）and
 * 数字经济及其核心产业统计分类（2021）, with the short forms in common use.
 */
const names =
  // The classes of production and of services.
  (
    '农业 林业 畜牧业 渔业 种植业 养殖业 工业 制造业 建筑业 服务业 采矿业 现代农业 智慧农业 设施农业 生态农业 休闲农业 种业 海洋渔业 农产品加工 食品加工 农副产品加工 ' +
    '加工贸易 服务外包 服务贸易 三农 批发零售 批发和零售 零售 新零售 住宿 餐饮 住宿餐饮 交通 交通运输 物流 物流运输 现代物流 智慧物流 冷链物流 仓储 网络货运 商贸 商贸流通 现代商贸 房地产 建筑 租赁 会展 家政 家政服务 养老 养老服务 托育 ' +
    '教育 在线教育 医疗 医疗健康 远程医疗 互联网医疗 健康 大健康 健康服务 康养 康养服务 康养旅游 文旅康养 体育 文化 文化产业 文化创意 文旅 文化旅游 旅游 旅游业 乡村旅游 生态旅游 娱乐 创意 影视 动漫 游戏 电竞 ' +
    '金融 现代金融 科技金融 数字金融 绿色金融 金融科技 法律服务 科技服务 信息服务 商务服务 人力资源服务 检验检测 知识产权服务 研发设计 工业设计 在线设计 制造 采矿 能源 电力 水利 ' +
    // Made things.
    '集成电路 半导体 芯片 软件 高端软件 工业软件 基础软件 软件开发 信息技术 新一代信息技术 微电子信息技术 电子信息 电子元器件 电子材料 微电子 光电子 光电显示 新型显示 光电信息 激光装备 激光光电 智能传感器 传感器 通信设备 光通信 ' +
    '机器人 人形机器人 工业机器人 服务机器人 具身智能 智能终端 智能硬件 可穿戴设备 智能制造 智能装备 智能建造 高端装备 装备制造 先进制造 先进制造业 机电装备 农机装备 机床 数控机床 航空航天 航空 航天 低空经济 低空智能 低空 无人机 商业航天 北斗 卫星互联网 轨道交通 海洋工程 船舶 ' +
    '生物医药 生物制造 生物技术 医疗器械 医药 中医药 医药健康 化妆品 新材料 新型材料 先进材料 复合材料 前沿新材料 电子化学品 新能源 新能源汽车 智能网联汽车 汽车 汽车零部件 氢能 储能 新型储能 光伏 风电 核电 动力电池 锂电池 节能环保 绿色低碳 绿色建材 建材 化工 精细化工 石化 石油化工 ' +
    '钢铁 有色金属 工程机械 农业机械 电力装备 仪器仪表 电线电缆 模具 电机 轴承 齿轮 减速器 伺服系统 编码器 执行器 再制造 冶金 矿业 稀土 纺织服装 纺织 高端纺织 服装 鞋服 轻工 家电 智能家电 智能家居 绿色家居 家居 家具 陶瓷 食品 绿色食品 富硒食品 食品饮料 富硒 茶叶 烟草 造纸 包装 印刷 玩具 毛绒玩具 五金 珠宝 预制菜 ' +
    // The digital and the future industries.
    '人工智能 大数据 云计算 区块链 物联网 车联网 工业互联网 产业互联网 消费互联网 互联网 移动互联网 网络安全 信息安全 数据安全 元宇宙 虚拟现实 增强现实 数字孪生 数字创意 数字文创 数字内容 数字贸易 数据服务 数据标注 数据清洗 云服务 算力 大模型 5G 6G 超高清视频 信创 ' +
    '量子科技 量子信息 量子计算 脑机接口 基因技术 细胞治疗 类脑智能 未来网络 深海空天 可控核聚变 合成生物 电子商务 电商 农村电商 跨境电商 跨境电子商务 直播电商 跨境直播 短视频 短剧 微短剧 短剧短视频 网络直播 内容创作 知识付费 ' +
    '信息产业 信息服务业 现代服务业 生产性服务业 生活性服务业 先进制造业 数字产品制造业 数字金融 智慧金融 智慧教育 智慧医疗 智慧养老 智慧康养 智慧旅游 社区电商 平台电商 ' +
    '数字经济 数字经济核心产业 平台经济 网红经济 云经济 在线经济 微经济 体验经济 创意经济 流量经济 共享经济 分享经济 直播经济 宅经济 银发经济 夜间经济 首发经济 总部经济 海洋经济 林下经济 循环经济 冰雪经济 软件和信息服务 软件和信息服务业 软件和信息技术服务 软件与信息技术服务 软件和信息技术服务业 信息技术服务'
  ).split(' ');

const fields = new Set(names);
/** Kinds of economy that name themselves: 平台经济, 银发经济. */
export const economies: readonly string[] = names.filter((name) => /经济$/.test(name) && name !== '数字经济');
const byFirst = new Map<string, string[]>();
for (const name of names) {
  const first = name[0] as string;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), name].sort((a, b) => b.length - a.length),
  );
}
const longest = Math.max(...names.map((name) => name.length));

/** Whether the words are the name of a known industry, with or without 产业 or 行业 behind it. */
export const isField = (words: string): boolean => fields.has(words) || fields.has(words.replace(/(?:产业|行业)$/, ''));

/** The longest known industry that the text names at `at`. */
export const fieldAt = (text: string, at: number): string | undefined =>
  byFirst.get(text[at] ?? '')?.find((name) => text.startsWith(name, at));

/** The longest known industry that ends at `end` (exclusive). */
export function fieldBefore(text: string, end: number): string | undefined {
  for (let length = Math.min(longest, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    if (fields.has(name)) return name;
  }
  return undefined;
}

// Last words by which a name that the table does not know is one of a branch or its product, beside others that it knows.
const branchEnds =
  /(?:产业|经济|制造|装备|材料|医药|能源|电商|商务|物流|旅游|金融|设计|软件|直播|教育|医疗|诊疗|办公|娱乐|餐饮|运输|零售|创作|芯片|电池|电机|轴承|机器人|减速器|编码器|传感器|执行器|器件|仪器|器械|文创|出海|农业|种植|养殖|加工|建造|汽车|航天|卫星|通信|计算|显示|智能|互联网|视频|影视|游戏|动漫|会展|家居|家电|食品|纺织|服装|化工|建材|分析|评价|标注|清洗|建模|可视化|系统|贸易|健康|养老|文旅|体育|服务)$/;
export const endsAsBranch = (words: string): boolean => branchEnds.test(words);
