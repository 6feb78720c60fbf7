/**
 * Named things in running text by their form: a suffix that tells the kind (平台, 产业园, 有限公司, 大学 …) and words before it that tell
 * this one from others. Generic words are no names. Works on cleaned text; precision before recall.
 */
import type { Kind } from '../model/index.js';
import { classBefore, phraseStart, quotes, trimBefore } from './phrases.js';

export interface Named {
  readonly kind: Kind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

export interface NameContext {
  /** End of the name of a division that begins at the place, or undefined. */
  readonly placeAt?: (start: number) => number | undefined;
}

interface Suffix {
  readonly kind: Kind;
  readonly word: string;
  /** How much must tell it from others: a place or quotation marks (`proper`), or any words that are not generic (`specific`). */
  readonly need: 'proper' | 'specific';
  readonly limit: number;
  /** The suffix is not one when these follow. */
  readonly not?: RegExp;
  /** A name of this suffix needs a verb before it (搭建, 使用) or a place or quotes. */
  readonly verb?: boolean;
}

const platformNot =
  /^(?:型|化|经济|企业|公司|生态|思维|优势|支撑|载体|性|观念|工程(?!建)|集成|治理|论|思想|内|上|之间|体系|矩阵|清单|名单|需求|数量|部署|封装|谋划|规划|推进|梳理|重塑|提升|解决|建设标杆|电商)/;
const rows: readonly Suffix[] = [
  ...['平台', '系统', '大脑', '智慧中枢', '中枢平台'].map(
    (word): Suffix => ({ kind: 'Platform', word, need: 'specific', limit: 32, not: platformNot, verb: true }),
  ),
  ...['APP', 'App', '小程序', '公众号'].map((word): Suffix => ({ kind: 'Platform', word, need: 'proper', limit: 20 })),
  ...[
    '计算中心',
    '智算中心',
    '超算中心',
    '算力中心',
    '智算云中心',
    '数据交易所',
    '语料库',
    '政务服务网',
    '数据开放网',
    '训练场',
    '算力超市',
    '驾驶舱',
    '发布厅',
    '枢纽节点',
    '服务专区',
    '数据中心',
    '体验中心',
    '政务服务云窗',
  ].map((word): Suffix => ({ kind: 'Platform', word, need: 'specific', limit: 26, not: /^(?:等|集群)/, verb: true })),
  ...[
    '产业园区',
    '产业园',
    '科技园区',
    '科技园',
    '工业园区',
    '工业园',
    '物流园区',
    '物流园',
    '软件园',
    '科创园',
    '创业园',
    '双创园',
    '农业园区',
    '渔港',
    '科技城',
    '产业城',
    '电子城',
    '公路港',
    '孵化器',
    '孵化基地',
    '众创空间',
    '创新港',
    '科学城',
    '创客空间',
    '公园',
    '云谷',
    '智谷',
    '数谷',
    '开源谷',
  ].map(
    (word): Suffix => ({
      kind: 'Park',
      word,
      need: 'specific',
      limit: 24,
      not: /^(?:区(?!块|域)|建设标杆|数字化|企业|入驻|经济|等级|体系|模式|载体|化|内|项目)/,
    }),
  ),
  ...[
    '开发区',
    '高新区',
    '经开区',
    '保税区',
    '保税港区',
    '自贸区',
    '自由贸易试验区',
    '高新技术产业开发区',
    '经济技术开发区',
    '合作区',
    '示范区',
    '试验区',
    '先导区',
    '集聚区',
    '新区',
    '创新区',
    '基地',
    '港区',
    '科创走廊',
    '经济区',
  ].map(
    (word): Suffix => ({
      kind: 'Park',
      word,
      need: 'proper',
      limit: 26,
      not: /^(?:域|块|党工委|委员会|分局|原则|创建|目标|地位|建设方案|执委会|体系)/,
    }),
  ),
  ...['有限责任公司', '股份有限公司', '有限公司', '集团公司', '供电公司', '分公司', '运营公司', '总公司', '控股集团', '集团', '公司'].map(
    (word): Suffix => ({
      kind: 'Enterprise',
      word,
      need: 'specific',
      limit: 28,
      not: /^(?:化|法|制|治理|军|总部|协同|作战|型|企业|股|成员|登记|注册|登|设立|类|债|子|名|上市|）?（以下|章程|有限|股份|责任|公司)/,
    }),
  ),
  ...['银行', '农商行', '农信社'].map(
    (word): Suffix => ({
      kind: 'Enterprise',
      word,
      need: 'proper',
      limit: 14,
      not: /^(?:业|机构|卡|账户|贷款|间|家|授信|信贷|开户|保险|系|保监|类|等金融机构承|业金融|账|存)/,
    }),
  ),
  ...[
    '大学',
    '学院',
    '研究院',
    '研究所',
    '博物馆',
    '图书馆',
    '科技馆',
    '医院',
    '中学',
    '小学',
    '幼儿园',
    '科学院',
    '工程院',
    '党校',
    '协会',
    '学会',
    '商会',
    '联盟',
    '创新中心',
    '促进中心',
    '实验中心',
    '实验室',
    '研究会',
    '联合体',
    '基金会',
    '制造业创新中心',
  ].map(
    (word): Suffix => ({
      kind: 'Institution',
      word,
      need: 'specific',
      limit: 28,
      not: /^(?:生|毕业|士|者|化|教师|老师|科技园|城|附属|等院校|等科研|院校|建设|类|成员|体|员|所(?=医)|制|教育|会长|学|技术创新中心|科创|信息化建设)/,
    }),
  ),
  ...[
    '大赛',
    '论坛',
    '博览会',
    '展览会',
    '峰会',
    '交流会',
    '观摩会',
    '对接会',
    '洽谈会',
    '文化节',
    '艺术节',
    '大讲堂',
    '高峰会',
    '推介会',
    '挑战赛',
    '巡展',
    '创业赛',
    '大会',
    '展示会',
    '研讨会',
    '博览会暨国际消费品博览会',
    '讲坛',
  ].map(
    (word): Suffix => ({
      kind: 'Event',
      word,
      need: 'specific',
      limit: 30,
      not: /^(?:不少于|\d|机制|场次|作品|战|活动(?:等|场))/,
    }),
  ),
  ...['专项基金', '引导基金', '产业基金', '担保基金', '创投基金', '人才基金', '润苗基金', '母基金'].map(
    (word): Suffix => ({ kind: 'Project', word, need: 'proper', limit: 24, not: /^(?:等)/ }),
  ),
  ...[
    '项目',
    '工程',
    '人才计划',
    '培育计划',
    '见习计划',
    '育苗计划',
    '培养计划',
    '研发计划',
    '专项提升行动',
    '专项行动',
    '应用示范工程',
    '示范工程',
  ].map(
    (word): Suffix => ({
      kind: 'Project',
      word,
      need: 'proper',
      limit: 30,
      not: /^(?:[师类化型库量学数投落]|建设(?:[^与和])|技术|研究中心|建设招|管理|招投标|等级|审批|单位|申报|评审|资金|实施|验收|业主|负责|总|承包|机械|机器)/,
    }),
  ),
];
const rowsByLast = new Map<string, Suffix[]>();
for (const row of rows) {
  const last = row.word.at(-1) as string;
  rowsByLast.set(
    last,
    [...(rowsByLast.get(last) ?? []), row].sort((a, b) => b.word.length - a.word.length),
  );
}

// Words that alone tell nothing apart. A name that is made of these and its suffix only is a class.
const genericWords = (
  '场景 作业 租赁 融资租赁 资产 全国性 股份制 商业 农机 装备 传统 部级 零碳 新增 技师 收治 工程师 材料 在线 部门 海外 通用 平台 领域 企业家 数字经济 数字化 数字 智能化 智能 智慧 信息化 信息 电子商务 电商 直播 跨境 工业互联网 互联网 物联网 供应链 产业链 产业 大数据 数据 云计算 云 网络 网上 线上 线下 线上线下 移动 手机 自助 公共 综合 专业 专业化 ' +
  '管理 服务 运营 运行 监管 监测 预警 监控 交易 交换 共享 开放 流通 统一 一体化 一站式 一体 政务 业务 基础 基础信息 基础设施 技术 科技 创新 研发 检测 认证 公益 协同 协作 办公 展示 展览 合作 交流 沟通 推广 应用 ' +
  '孵化 孵化培育 创业 双创 创新创业 众创 人才 引育 招商 招聘 培训 教育 学习 实训 实验 金融 融资 结算 支付 信用 信贷 保险 物流 仓储 配送 农业 工业 制造 制造业 服务业 农产品 企业 中小企业 龙头 平台型 ' +
  '国家级 省级 市级 区级 县级 国家 高水平 高能级 重大 重要 重点 特色 优质 大型 现代 现代化 新型 先进 标杆 示范 样板 一流 知名 国际 全球 国内 国外 本地 地方 区域 跨区域 全域 城市 乡村 农村 社区 园区 楼宇 ' +
  '第三方 开源 自主 可控 算力 模型 大模型 人工智能 工具 资源 要素 载体 空间 功能 支撑 保障 安全 风险 应急 指挥 调度 治理 社会 社会化 民生 便民 惠企 涉企 审批 执法 事项 各类 相关 多元 多功能 多层次 立体化 数智 数智化 数字孪生 虚拟 电子 ' +
  '专 行业 头部 国有 民营 上市 私募 股权 投资 基金 担保 融资担保 小额贷款 一人 子 母 大 中 小 微 高 新 老 个人 独角兽 瞪羚 链主 骨干 外贸 外资 高等 高等教育 科研 职业 职业技术 高职 本科 普通 中等 师范 定点 公立 民办 三甲 基层 社会组织 行业协 技能 ' +
  '工程 生产 制造执行 执行 控制 操作 生态 体系 评价 考核 统计 咨询 对接 匹配 发布 查询 申报 举报 投诉 信息资源 数据资源 信息系统 软件 硬件 应用系统 管理信息 产学研 产教融合 校企 城市管理 交通 医疗 文旅 旅游 文化 体育 能源 环保 气象 水利 国土 市场 市场监管 知识产权 标准 标准化 计量 质量 检验 检验检测 医保 社保 就业 养老 健康 政府 党务 党建 行政 公务 财政 税务 统计 审计 ' +
  '主 副 各 该 本 多 跨 全 新建 已建 在建 拟建 自建 共建 共性 关键 前沿 基于 高端 高质量 高标准 规模化 规范化 便捷 高效 权威 优秀 有效 深度 特定 领先 主流 热门 大众 第三 两 三 四 五 六 一 二 类 型 级 式 化 性 的 等 等级 省部级 省市 省市级 省内 市内 区内 县内 国内外 境内外 国企 央企 高校 院所 大院大所 名校 团队 专家 学生 大学生 青年 创客 女性 返乡 农民 农民工 退役军人 科学 学术 学科 重大项目 基础研究 联合 融合 集成 集成电路设计 设计 中试 验证 成果 转化 转移转化 技术转移 加速 加速器 产业化 高新技术 高科技 科创 科技型 企业技术 工程研究 工程技术研究 产业技术 制造业'
)
  .split(' ')
  .filter((word, i, all) => word !== '' && all.indexOf(word) === i)
  .sort((a, b) => b.length - a.length);
const genericByFirst = new Map<string, string[]>();
for (const word of genericWords) genericByFirst.set(word[0] as string, [...(genericByFirst.get(word[0] as string) ?? []), word]);

/** True when the words are nothing but generic ones, and how many of them. */
export function genericParts(words: string): { readonly generic: boolean; readonly parts: number } {
  let at = 0;
  let parts = 0;
  while (at < words.length) {
    const word = (genericByFirst.get(words[at] as string) ?? []).find((w) => words.startsWith(w, at));
    if (!word) return { generic: false, parts };
    at += word.length;
    parts++;
  }
  return { generic: true, parts };
}

const levelPrefix =
  /^(?:国家|全国|中国|中华|省|市|区|县|州|全省|全市|全区|华东|华南|长三角|粤港澳|京津冀|成渝|西部|东部|西北|西南|东北)(?!级|性|域|内|场(?!景)|块|外|县|市|区|会|政(?!务|府)|镇|乡|校|企|院)/;
const makeVerb = /(?:搭建|打造|建设|建成|建立|构建|组建|(?:建设|打造|搭建|适用|建成)的)$/;
const useVerb =
  /(?:搭建|打造|建设|建成|建立|构建|开发|上线|运营|推广|使用|运用|用好|依托|利用|通过|注册|登录|接入|推动|推进|加快|完善|升级|优化|布局|谋划|创建|设立|组建|启用|探索建设|建好|推出|对接|发挥|参与|新建|推行|整合|健全|支持|做好|统筹搭建|深化|加强|用活|依靠|借助|形成|创新|研发|引入|引进|举办|承办|召开|组织|开展|参加|申报|集聚|入驻|落户|培育|提升|扩大|成立|(?:建设|打造|开发|搭建|建成|推出|运营|适用)的)$/;

/** Named things of a text by suffix and by quotation marks, in order of place, none inside another of its kind. Linear for bounded names. */
export function findNames(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  const titles = inTitles(text);
  for (let end = 2; end <= text.length; end++) {
    const candidates = rowsByLast.get(text[end - 1] as string);
    if (!candidates) continue;
    const row = candidates.find((one) => end >= one.word.length && text.startsWith(one.word, end - one.word.length));
    if (!row) continue;
    const last = found.at(-1);
    const named = nameAt(text, end, row, context, last?.kind === row.kind ? last.end : -1);
    if (named) found.push(named);
  }
  for (const named of [...quotedNames(text), ...coinedNames(text), ...persons(text), ...meetings(text), ...carriers(text, context)])
    found.push(named);
  return settle(found.filter((named) => !titles(named.start)));
}

/** What stands inside 《》 is a part of a title and no thing of its own. */
export function inTitles(text: string): (at: number) => boolean {
  const opens: number[] = [];
  const closes: number[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const close = text.indexOf('》', at);
    if (close < 0) break;
    if (close - at > 150) continue;
    if (opens.length > 0 && at < (closes.at(-1) as number)) closes[closes.length - 1] = close;
    else {
      opens.push(at);
      closes.push(close);
    }
  }
  return (at) => {
    let low = 0;
    let high = opens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((opens[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < (closes[low - 1] as number);
  };
}

/** Drops a name that lies inside a longer one, but where the inner one is of another kind and the outer only holds it as its place. */
function settle(found: readonly Named[]): Named[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Named[] = [];
  for (const one of sorted) {
    const outer = kept.at(-1);
    if (outer && one.start < outer.end) {
      if (one.end > outer.end && one.kind === outer.kind && one.start === outer.start) kept[kept.length - 1] = one;
      continue;
    }
    kept.push(one);
  }
  return kept;
}

const knownBank =
  /^(?:工商|农业|建设|交通|邮储|邮政储蓄|招商|浦发|中信|光大|民生|平安|兴业|华夏|广发|浙商|渤海|恒丰|国家开发|农业发展|进出口|开发)$/;

function nameAt(text: string, end: number, row: Suffix, context: NameContext, lastEnd: number): Named | undefined {
  if (row.not?.test(text.slice(end, end + 8))) return undefined;
  const suffixStart = end - row.word.length;
  let first = phraseStart(text, suffixStart, row.limit);
  // 国家集成电路特色工艺及封装测试创新中心: 及 may stand inside a name that begins with its place.
  if (/[及与和]/.test(text[first - 1] ?? '') && first < suffixStart) {
    const further = phraseStart(text, first - 1, row.limit);
    const left = text.slice(further, first - 1);
    if (/^国家|^中国(?!电信|移动|联通|建设|工商|农业)/.test(left) && left.length >= 6 && !rows.some((one) => left.endsWith(one.word)))
      first = further;
  }
  let start = trimBefore(text, first, suffixStart);
  // 全省投资项目在线审批监管平台: the whole of a place tells it apart.
  if (row.kind === 'Platform' && /(?:全国|全省|全市|全区|全县)$/.test(text.slice(first, start)) && suffixStart - start >= 4) start -= 2;
  // Nothing tells it apart.
  if (start >= suffixStart) return undefined;
  while (start < suffixStart && /[\s"]/.test(text[start] as string) && text[start] !== '"') start++;
  const own = text.slice(start, suffixStart);
  const lead = text.slice(Math.max(0, start - 12), start);
  if (classBefore.test(lead) && !/”$/.test(lead)) return undefined;
  if (/^(?:等|类|各|其他|多|级|型|些|化|性|业|者)/.test(own) || own.length > row.limit) return undefined;
  const place = context.placeAt?.(start);
  const placed = (place !== undefined && place <= suffixStart) || levelPrefix.test(own);
  const quoted = /[“"]/.test(own);
  if (
    /[-—、]|”“|""|Company|“$/.test(own) ||
    /^上(?:级|科技|企业|工业|标)|^[外内](?:知名|各)|^部级|^(?:城|大学)$|(?:重大|重点|部)$/.test(own)
  )
    return undefined;
  const rest = place !== undefined && place <= suffixStart ? text.slice(place, suffixStart) : own.replace(levelPrefix, '');
  const { generic, parts } = genericParts(rest.replace(/[“”"]/g, ''));
  const listed = text[start - 1] === '、' || /^(?:、|等)/.test(text.slice(end, end + 1));
  const name = text.slice(start, end);
  if (!balanced(name)) return undefined;
  const branch = row.word === '银行' && !/人民/.test(own) ? /^[\p{Script=Han}]{2,7}?(?:分行|支行)/u.exec(text.slice(end, end + 10)) : null;
  if (branch && !/^(?:等|和|与|及)/.test(branch[0]))
    return { kind: 'Enterprise', name: name + branch[0], start, end: end + branch[0].length, rule: 'bank', confidence: 0.9 };
  // 创新中心（人工智能与机器人）, 创新发展大会（大赛）: a short bracket that is no explanation belongs to the name.
  const tail =
    row.kind === 'Institution' || row.kind === 'Event'
      ? (/^（(?!简称|以下|含|即|如|包括|指|等)[\p{Script=Han}]{2,10}）/u.exec(text.slice(end, end + 13))?.[0] ?? '')
      : '';
  const make = (rule: string, confidence: number): Named => ({
    kind: row.kind,
    name: name + tail,
    start,
    end: end + tail.length,
    rule,
    confidence,
  });
  if (quoted && !(row.kind === 'Park' && row.need === 'proper' && !(row.word === '基地' && /^[“"]/.test(own))))
    return make('quoted-name', 0.9);
  switch (row.kind) {
    case 'Platform': {
      // 市级综合服务平台: one of a class, whatever its level.
      if (/^(?:国家级|省级|市级|区级|县级|跨部门|跨区域)/.test(own)) return undefined;
      if (placed && (rest.length >= 2 || place !== undefined))
        return generic && parts < 2 && rest.length < 3 && place === undefined ? undefined : make('placed-name', 0.9);
      if (lastEnd === start - 1 && text[start - 1] === '、' && parts >= 3 && rest.length >= 5) return make('listed-name', 0.7);
      if (
        (listed && !(makeVerb.test(lead) && !generic)) ||
        rest.length < 4 ||
        !useVerb.test(lead) ||
        /^(?:等|类|体系|集群)/.test(text.slice(end, end + 2))
      )
        return undefined;
      // 建设公共模型服务平台: one platform, though its words are common; 完善服务平台 is any.
      if (generic && !(parts >= 3 && rest.length >= 6 && makeVerb.test(lead) && !/沟通|交流|展示|合作|企业/.test(rest))) return undefined;
      return make('built-name', generic ? 0.65 : 0.75);
    }
    case 'Park':
      if (row.need === 'proper') {
        if (
          /(?:打造|争创|创建|建设成|建成|成为|入选|获评|获批|认定|目标|创成|列入|跻身)$/.test(lead) &&
          !/^(?:管|内|入)/.test(text.slice(end, end + 1))
        )
          return undefined;
        if (placed && place !== undefined) return make('placed-name', 0.9);
        if (/^管(?:委会|理委员会)/.test(text.slice(end, end + 5)) && rest.length >= 2 && !generic) return make('zone', 0.85);
        if (placed && rest.length >= (generic ? 4 : 2) && !/自主创新|高新技术/.test(rest)) return make('placed-name', 0.8);
        return undefined;
      }
      if (placed) return rest === '' && place === undefined ? undefined : make('placed-name', 0.9);
      if (generic) return undefined;
      return rest.length >= 2 ? make('named-park', 0.8) : undefined;
    case 'Enterprise':
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
    case 'Institution':
      if (placed && place !== undefined) return make('placed-name', 0.9);
      if (placed && rest.length >= 2 && row.word.length >= 2) return row.word === '中心' ? undefined : make('placed-name', 0.8);
      if (/(?:实验室|创新中心|促进中心|实验中心|联盟|联合体|协会|学会|商会|研究会)$/.test(row.word) && generic) return undefined;
      if (generic || rest.length < 2 || /定点|辖区|符合条件/.test(own)) return undefined;
      return make('institution', 0.8);
    case 'Event':
      if (placed && rest.length >= 2) return make('placed-name', 0.85);
      if (generic && parts < 3) return undefined;
      return /(?:举办|召开|承办|参加|组织|开展|依托|办好|组织开展|用好|高标准举办|首站|发挥|(?:大赛|大会|论坛|博览会|）)、)$/.test(lead) &&
        rest.length >= 4
        ? make('event', 0.7)
        : undefined;
    case 'Project':
      if (/(?:计划|行动)$/.test(row.word))
        return !generic && rest.length >= 6 && /(?:实施|开展|启动|推进|纳入|组织)$/.test(lead) && text[start - 1] !== '、'
          ? make('programme', 0.7)
          : undefined;
      if (/基金$/.test(row.word)) return placed ? make('placed-name', 0.85) : undefined;
      if (/(?:园区|基地|产业园|枢纽|大厦|港|渔场|电站|风电|工厂|试验区|综合体|小镇|生产线)$/.test(own) && !generic && rest.length >= 3)
        return make('works', 0.8);
      return undefined;
    default:
      return undefined;
  }
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

const afterQuote: readonly (readonly [RegExp, Kind])[] = [
  [
    /^(?:APP|App|小程序|公众号|(?:(?!支持|方式|模式|建设|推动|打造|等|的|对|和|与)[\p{Script=Han}]){0,10}?(?:平台|系统(?![封谋规推部梳整重集解提地性化思论])))/u,
    'Platform',
  ],
  [
    /^(?!等)(?:示范)?(?:示范工程|工程|行动计划|计划|行动(?!力)|项目|专项(?:资金池|资金|基金|行动)?|产业基金群|产业基金|基金|培训工程|(?!等)[\p{Script=Han}]{0,6}(?:示范工程|专项行动|人才计划|行动计划))/u,
    'Project',
  ],
  [/^(?:大赛|论坛|活动|竞赛|大会|峰会)/, 'Event'],
];
const platformWord = /(?:平台|系统|APP|云窗|大脑|云平台|智造云|超市)$/;
const projectWord = /(?:计划|工程|行动|专项|基金)$/;

/** “X”工程, “i安康”APP, “飞凤人才计划”: what the quotation marks name, by the word behind them or the last word inside. */
function quotedNames(text: string): Named[] {
  const found: Named[] = [];
  for (const { start, end, inner } of quotes(text)) {
    if (inner.length < 2 || /[，。；？！]/.test(inner) || /一[^一二]{1,3}[一二多N]|[个N]/.test(inner)) continue;
    const after = text.slice(end, end + 18);
    const lead = text.slice(Math.max(0, start - 8), start);
    if (platformWord.test(inner) && inner.length >= 4) {
      found.push({ kind: 'Platform', name: text.slice(start, end), start, end, rule: 'quoted-name', confidence: 0.9 });
      continue;
    }
    if (projectWord.test(inner) && inner.length >= 4 && !/[一二三四五六七八九十]大/.test(inner)) {
      found.push({ kind: 'Project', name: text.slice(start, end), start, end, rule: 'quoted-name', confidence: 0.85 });
      continue;
    }
    for (const [pattern, kind] of afterQuote) {
      const match = pattern.exec(after);
      if (!match || (kind === 'Platform' && /^(?:等|[^、，。]{0,12}型)/.test(after))) continue;
      if (kind === 'Project' && /^\s?\d/.test(after.slice(match[0].length))) continue;
      if (kind === 'Project' && /(?:开展|打好|打赢)$/.test(lead) && /行动/.test(match[0]) && inner.length < 3) continue;
      found.push({
        kind,
        name: text.slice(start, end + match[0].length),
        start,
        end: end + match[0].length,
        rule: 'quoted-name',
        confidence: 0.9,
      });
      break;
    }
  }
  return found;
}

// Names of portals are coined from the place's short name: 浙里办, 赣服通, 秦务员. Only behind a verb of use or before 平台.
const coined =
  /(?:依托|通过|利用|借助|登录|注册|使用|上线|关注|打开|进入|运用|拓展|推广|对接|用好|接入|[“、])((?:京|津|冀|晋|蒙|辽|吉|龙|沪|随|苏|浙|皖|闽|赣|鲁|爱山|豫|鄂|湘|粤|桂|海|渝|川|天府|黔|贵|滇|藏|陕|秦|甘|陇|宁|新|锡|甬|杭|穗|深|i)[\p{Script=Han}]{1,3}(?:通|办|码|事|员|厅))(?=[、，”。“]|平台|APP|等|系统|客户端|小程序)/gu;

function coinedNames(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(coined)) {
    const start = m.index + m[0].length - (m[1] as string).length;
    const name = m[1] as string;
    if (
      /(?:沟通|交通|流通|融通|联通|举办|承办|主办|申办|督办|创办|协办|通办|贯通|畅通|普通|政府办|委办|人员|成员|民事|理事|办事|干事)$/.test(
        name,
      )
    )
      continue;
    found.push({ kind: 'Platform', name, start, end: start + name.length, rule: 'coined-name', confidence: 0.85 });
  }
  return found;
}

// Branches of the national carriers go by place and brand: 陕西联通, 安康移动公司.
const carrier = /(?:移动|联通|电信|铁塔)(?=[、，。；与和及]|(?:分)?公司|联合)/g;

function carriers(text: string, context: NameContext): Named[] {
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

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习耿由岳齐庄康伍施洪牛翟樊殷庞颜倪章鲁葛聂焦柳邢裴霍祝';
const posts =
  '总书记|省委书记|市委书记|区委书记|县委书记|党委书记|书记|国家主席|主席|总理|省长|市长|区长|县长|州长|主任|部长|厅长|局长|委员|代表|院长|校长|院士|教授|同志|先生|女士';
const nameThenPost = new RegExp(`([${surnames}][\\p{Script=Han}]{1,2})(?=(?:${posts}))`, 'gu');
const postThenName = new RegExp(`(?:${posts})([${surnames}][\\p{Script=Han}]{1,2})`, 'gu');
const labelled = /(?:签发人|联系人(?:及电话)?|责任编辑|审核人)\s?[：:]\s?([\p{Script=Han}]{2,4})(?![\p{Script=Han}])/gu;
const notGiven = /[也就等作的在对主率强指出说及和与为是同将要会并经关于到全市区县省委办政府组长任记不各副部门单位人员工]/;

/** Persons by post or label. A post without a name is none. */
function persons(text: string): Named[] {
  const found: Named[] = [];
  const add = (name: string, start: number, rule: string, confidence: number): void => {
    found.push({ kind: 'Person', name, start, end: start + name.length, rule, confidence });
  };
  for (const m of text.matchAll(labelled)) add(m[1] as string, m.index + m[0].length - (m[1] as string).length, 'labelled-person', 0.95);
  for (const m of text.matchAll(nameThenPost)) {
    const name = m[1] as string;
    const before = text[m.index - 1] ?? '\n';
    const after = text.slice(m.index + name.length, m.index + name.length + 4);
    if (notGiven.test(name.slice(1))) continue;
    if (
      /^(?:总书记|书记|同志|委员|代表|院士|教授|主席|总理|省长|市长)/.test(after) &&
      (/[\s，。、；：“（\n获受听按学悟达彻落循行记由对向的]/.test(before) || name === '习近平')
    ) {
      if (/^(?:委员会|代表大会|代表团|代表性|主任医师)/.test(after)) continue;
      add(name, m.index, 'person-with-post', name === '习近平' ? 1 : 0.8);
    }
  }
  for (const m of text.matchAll(postThenName)) {
    let name = m[1] as string;
    if (notGiven.test(name[2] ?? '')) name = name.slice(0, 2);
    const end = m.index + m[0].length - (m[1] as string).length + name.length;
    if (name.length < 2 || notGiven.test(name[1] as string)) continue;
    if (!/^[、，。；也就等作的在对主率强指及和与同）\n]/.test(text.slice(end, end + 1))) continue;
    if (/^(?:代表|委员|主席|同志|先生|女士)/.test(m[0])) continue;
    add(name, end - name.length, 'person-with-post', 0.85);
  }
  return found;
}

const congress =
  /党的[一二三四五六七八九十]{1,3}大(?!报告|以来(?!，))|党的[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会/g;

function meetings(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(congress))
    found.push({ kind: 'Event', name: m[0], start: m.index, end: m.index + m[0].length, rule: 'party-meeting', confidence: 0.9 });
  return found;
}
