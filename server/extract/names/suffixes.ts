/** Last words of names that tell the kind of what is named: 平台, 产业园, 有限公司, 大学 … */
import type { Kind } from '../../model/index.js';

export interface Suffix {
  readonly kind: Kind;
  readonly word: string;
  /** How much must tell it from others: a place or quotation marks (`proper`), or any words that are not generic (`specific`). */
  readonly need: 'proper' | 'specific';
  readonly limit: number;
  /** The suffix is not one when these follow. */
  readonly not?: RegExp;
  /** A name of this suffix needs a verb before it (搭建, 使用) or a place or quotes. */
  readonly verb?: boolean;
  /** The word is a name by itself: 算力超市. */
  readonly whole?: boolean;
}

const platformNot =
  /^(?:型|化|经济|企业|公司|生态|思维|优势|支撑|载体|性|观念|工程(?!建)|集成|治理|论|思想|内|上(?!线)|之间|体系|矩阵|清单|名单|需求|数量|部署|封装|谋划|规划|推进|梳理|重塑|提升|解决|建设标杆|电商)/;
const rows: readonly Suffix[] = [
  ...[
    '平台',
    '系统',
    '大脑',
    '中枢',
    '智慧中枢',
    '中枢平台',
    '热线',
    '电子政务外网',
    '数字底座',
    '云脑',
    '工具池',
    '二级节点',
    '感知网',
    '开放社区',
    '线上社区',
  ].map((word): Suffix => ({ kind: 'Platform', word, need: 'specific', limit: 32, not: platformNot, verb: true })),
  ...['算力超市', '应用超市', '模型超市', '数据超市', '智能体超市', '金融超市', '政务服务云窗', '城市大脑'].map(
    (word): Suffix => ({ kind: 'Platform', word, need: 'specific', limit: 26, not: platformNot, whole: true }),
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
    '驾驶舱',
    '发布厅',
    '枢纽节点',
    '数据中心',
    '体验中心',
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
    '高等专科学校',
    '职业学校',
    '技工学校',
    '学校',
    '技师学院',
    '协会',
    '学会',
    '商会',
    '联盟',
    '创新中心',
    '促进中心',
    '实验中心',
    '实验室',
    '研究会',
    '联合会',
    '促进会',
    '总会',
    '研究中心',
    '电视台',
    '广播电视总台',
    '文化馆',
    '纪念馆',
    '美术馆',
    '卫生院',
    '电教馆',
    '创新工场',
    '联合体',
    '基金会',
    '制造业创新中心',
  ].map(
    (word): Suffix => ({
      kind: 'Institution',
      word,
      need: 'specific',
      limit: 28,
      not: /^(?:生|毕业|士|者|化|教师|老师|科技园|城|附属|等院校|等科研|院校|类|成员|体|员|所(?=医)|制|教育|会长|学|技术创新中心|科创|信息化建设)/,
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
    '大会',
    '展示会',
    '研讨会',
    '创业赛',
    '精英赛',
    '技能竞赛',
    '创新周',
    '交易会',
    '展销会',
    '双创周',
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
  ...['项目', '工程'].map(
    (word): Suffix => ({
      kind: 'Project',
      word,
      need: 'proper',
      limit: 30,
      not: /^(?:[师类化型库量学数投落]|建设(?:[^与和])|技术|研究中心|建设招|管理|招投标|等级|审批|单位|申报|评审|资金|实施|验收|业主|负责|总|承包|机械|机器)/,
    }),
  ),
];
const byLast = new Map<string, Suffix[]>();
for (const row of rows) {
  const last = row.word.at(-1) as string;
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), row].sort((a, b) => b.word.length - a.word.length),
  );
}

/** The longest suffix that ends at `end` (exclusive). */
export const suffixAt = (text: string, end: number): Suffix | undefined =>
  byLast.get(text[end - 1] ?? '')?.find((row) => end >= row.word.length && text.startsWith(row.word, end - row.word.length));

/** Whether the words end in a suffix. */
export const endsInSuffix = (words: string): boolean => suffixAt(words, words.length) !== undefined;
