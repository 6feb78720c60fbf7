/** Industries by name: which words are one, and where one begins or ends. */
import { fieldNames as names } from './field-names.js';

const fields = new Set(names);
/** Kinds of economy that name themselves: 平台经济, 银发经济. */
export const economies: ReadonlySet<string> = new Set(
  names.filter((name) => /经济$/.test(name) && !/^(?:数字|循环|飞地|庭院|生物|林业|蓝色|海洋|枢纽|临空|临港)/.test(name)),
);
const byFirst = new Map<string, string[]>();
for (const name of names) {
  const first = name[0] as string;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), name].sort((a, b) => b.length - a.length),
  );
}
const byLast = new Map<string, string[]>();
for (const name of names) {
  const last = name.at(-1) as string;
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), name].sort((a, b) => b.length - a.length),
  );
}

/** Whether the words are the name of a known industry, with or without 产业 or 行业 behind it. */
export const isField = (words: string): boolean => fields.has(words) || fields.has(words.replace(/(?:产业|行业)$/, ''));

/** The longest known industry that the text names at `at`. */
export const fieldAt = (text: string, at: number): string | undefined =>
  byFirst.get(text[at] ?? '')?.find((name) => text.startsWith(name, at));

/** The longest known industry that ends at `end` (exclusive). */
export const fieldBefore = (text: string, end: number): string | undefined =>
  byLast.get(text[end - 1] ?? '')?.find((name) => name.length <= end && text.startsWith(name, end - name.length));

// Last words by which a name that the table does not know is one of a branch or its product, beside others that it knows.
const branchEnds =
  /(?:产业|经济|制造|装备|材料|医药|能源|电商|商务|物流|旅游|金融|设计|软件|直播|教育|医疗|诊疗|办公|娱乐|餐饮|运输|零售|创作|芯片|电池|电机|轴承|机器人|减速器|编码器|传感器|执行器|器件|仪器|器械|文创|出海|农业|种植|养殖|加工|建造|汽车|航天|卫星|通信|计算|显示|智能|互联网|视频|影视|游戏|动漫|会展|家居|家电|食品|纺织|服装|化工|建材|分析|评价|标注|清洗|建模|可视化|系统|贸易|健康|养老|文旅|体育|服务)$/;
export const endsAsBranch = (words: string): boolean => branchEnds.test(words);

export const plain = /^[\p{Script=Han}A-Za-z0-9+＋]{2,10}$/u;
/** Words that are no branch of business, whatever list they stand in. */
export const noBranch =
  /企业|平台|工作|建设|人才|部门|园区|开发区|项目|通过|推动|覆盖|发挥|依托|梳理|带动|提升|引导|场景|作业|政务|公安|人社|司法|城市|社区|安全生产|治理|监管|应急管理|审批|政府|行政|党|模式|机制|标准|资源|数据$|技术$|能力|创新$|服务贸易|领域|产业$|^(?:生产|生活|消费|公共|技术|就业|社保|科技|气象|地理|优势|新兴|特色|重点|传统|主导|核心|相关|战略|未来|数字|高端|基础)(?:服务)?$/;
/** An industry whose short form says something else keeps its class word. */
const keeps = new Set(['富硒', '文化', '健康', '创意', '低空', '体育', '信息', '生物', '时尚', '创新']);
/** The name under which an industry is known: without its class word, where it can stand without. */
export function canonicalField(field: string): string {
  const short = field.replace(/(?<=..)(?:产业|行业)$/, '');
  return keeps.has(short) ? `${short}产业` : short.replace(/^(跨境|农村)?电商$/, '$1电子商务');
}

/** Services and nets that governments see to: behind a verb alone (发展教育) they name a duty, in a list of branches a branch. */
const duties =
  /^(?:职业|在线)?教育(?:培训)?$|^医疗|^(?:健康|社区|居家|机构)?养老(?:服务)?$|^托育|托育$|^体育|^户外运动|^冰雪运动|^文化|^文体|^健康|^交通|^电力$|^能源$|^新?型?能源$|^水务|^燃气|^供热|^邮政|^金融$|金融服务$|^普惠金融|^绿色金融|^科技金融|^家政|^环保$|^粮食|^矿山$|^航空$|^出版|^音乐|^非遗|^研学|^智慧城市|^电子政务|^会计|^咨询|^互联网$|^信息技术$|^[56]G|^应急$|^安全应急$|^安防$|^清洁|^资源循环|^绿色低碳|^绿色建筑|^数据|^算力|^智能算力|^大模型|^网络安全|^信息安全|^三农$|^物业|^检验检测|^知识产权|^科技服务|^科技研发|^公用事业|^人力资源|^批发$|^零售$|^种植$|^养殖$|^畜牧$|^航运|^多式联运|^医养|^智慧(?:教育|医疗|养老|交通)|^智能交通|^创意$|^直播$|^包装$|^装备$|^制造$|^工业$|^农业$|^循环经济|^楼宇|^建筑$|^法律服务|^时尚$|^房地产|^装饰装修/;
/** A known industry that a verb before it is enough for. */
export const isTrade = (words: string): boolean => !duties.test(words);
