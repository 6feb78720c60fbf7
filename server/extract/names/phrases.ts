/** Where a noun phrase begins: the words that may not be inside a name. Pure functions over cleaned text. */
import { regionsNamed } from '../regions.js';

const walls = new Set([...'，,。；;：:、！!？?（）()〔〕[]【】《》〈〉|\n\t…→']);
// One character that ends the words before a name, unless it is part of a longer word.
const small: ReadonlyMap<string, RegExp | undefined> = new Map<string, RegExp | undefined>([
  ['的', undefined],
  ['和', /^和(?:谐|平|县|田|顺|合|政)/],
  ['与', undefined],
  ['及', undefined],
  ['或', undefined],
  ['将', /^将军/],
  ['把', undefined],
  ['由', undefined],
  ['使', /^使[命馆用]/],
  ['让', undefined],
  ['等', /^等级/],
  ['了', undefined],
  ['为', undefined],
  ['在', /^在[线建]/],
  ['对', /^对[外口]/],
  ['以', undefined],
  ['到', undefined],
  ['从', undefined],
  ['并', undefined],
  ['是', undefined],
  ['如', /^如[皋东意]/],
  ['向', undefined],
  ['至', undefined],
  ['于', undefined],
  ['按', undefined],
  ['各', undefined],
  ['被', undefined],
  ['可', /^可[视信再穿靠]/],
  ['已', undefined],
  ['至', undefined],
  ['该', undefined],
  ['每', undefined],
  ['—', undefined],
]);
const verbs = (
  '依托 通过 利用 运用 使用 推广 推行 推动 推进 加快 加强 加大 完善 升级 接入 入驻 登录 注册 引导 鼓励 支持 实施 开展 建立 健全 设立 成立 整合 优化 提升 打造 搭建 构建 建成 建设 ' +
  '开发 运营 上线 启动 创建 培育 引进 引入 发挥 做好 做强 做优 做大 促进 带动 扩大 用好 联合 会同 形成 实现 推出 探索 谋划 布局 统筹 新建 改造 拓展 延伸 强化 围绕 面向 聚焦 基于 借助 包括 ' +
  '例如 特别是 其中 位于 落户 落地 获批 获评 认定 入选 荣获 评为 列为 纳入 参与 参加 举办 召开 主办 承办 申报 争创 争取 对接 共建 组建 组织 加入 深化 落实 集聚 汇聚 聚集 充分 积极 持续 ' +
  '全面 重点 大力 进一步 逐步 同时 以及 目前 支撑 赋能 服务于 应用于 按照 根据 结合 创新推出 推荐 协调 联系 发布 出台 制定 编制 牵头 负责 完成 启用 建好 建优 联动 签约 招引 参股 入股 ' +
  '进驻 申请 允许 准许 禁止 开通 实行 开设 布局建设 关于 需要 能够 具有 具备 符合 成为 作为 属于 分别 主要 所有 相关 有关 现有 原有 任何 选址 深入 广泛 拥有 扶持 整理 发挥好 利用好 办好 承担 研发 列入 优先 推广应用 指定 覆盖 紧扣 运作 瞄准 抢抓 汇集 谱写 高标准 高水平 高质量'
).split(' ');
const verbsByLast = new Map<string, string[]>();
for (const verb of verbs) {
  const last = verb.at(-1) as string;
  verbsByLast.set(
    last,
    [...(verbsByLast.get(last) ?? []), verb].sort((a, b) => b.length - a.length),
  );
}
// The verb is part of a longer noun: 开发区, 建设银行, 引导基金, 联合会.
const nounAfter: ReadonlyMap<string, RegExp> = new Map([
  ['高标准', /^农田/],
  ['开发', /^(?:区|园|平台|银行|投资|集团|有限|公司|研究|者|总公司|研究院|示范)/],
  ['引导', /^(?:基金|性)/],
  ['联合', /^(?:审批|执法|惩戒|监管|会诊|研判|调度|指挥|验收|会|体|国|创新工场|创新中心|办公|大学|实验|总会|银行)/],
  ['运营', /^(?:中心|公司|有限|集团|商|管理|服务|平台|系统)/],
  ['服务', /^/],
  ['发展', /^/],
  ['对接', /^(?:会|平台|服务|活动)/],
  ['培育', /^(?:库|基地|中心|计划|工程|行动|平台)/],
  ['提升', /^(?:计划|工程|行动|项目)/],
  ['改造', /^(?:计划|工程|行动|项目|提升)/],
  ['升级', /^(?:计划|工程|行动|项目|版|改造)/],
  ['建设', /^(?:银行|投资|集团|有限|工程|计划|项目|行动|中心|兵团|监理|管理|综合|领域|用地|市场)/],
  ['推进', /^(?:计划|工程|行动|中心)/],
  ['促进', /^(?:中心|会|计划|工程|行动)/],
  ['推广', /^(?:中心|计划|工程|行动|站|平台)/],
  ['参与', /^(?:度)/],
  ['认定', /^(?:中心)/],
  ['注册', /^(?:中心|商标)/],
  ['申报', /^(?:平台|系统|中心)/],
  ['申请', /^(?:平台|系统)/],
  ['发布', /^(?:平台|厅|系统|中心|会)/],
  ['推荐', /^(?:平台|系统)/],
  ['招引', /^(?:中心|平台|计划|工程|行动)/],
  ['登录', /^(?:平台|系统)/],
  ['实施', /^(?:中心)/],
  ['统筹', /^(?:中心|平台|协调)/],
  ['协调', /^(?:中心|平台|小组|机构)/],
  ['联动', /^(?:云|平台|中心|系统)/],
  ['共建', /^(?:平台|基地|园区|中心)/],
  ['支撑', /^(?:平台|中心|系统|体系)/],
  ['赋能', /^(?:中心|平台|行动|工程|计划)/],
  ['监管', /^/],
  ['应用', /^/],
  ['推动', /^(?:中心)/],
  ['强化', /^(?:行动|计划|工程)/],
  ['拓展', /^(?:行动|计划|工程|区)/],
  ['培训', /^/],
  ['加强', /^(?:行动)/],
  ['创建', /^(?:行动|工程(?!技术|研究|实验)|计划)/],
  ['布局', /^$/],
  ['集聚', /^(?:区|园|基地|示范|地|中心|平台)/],
  ['汇聚', /^(?:平台|系统|中心|区)/],
  ['聚集', /^(?:区|园|基地)/],
  ['整合', /^(?:平台|系统)/],
  ['优化', /^(?:中心|平台|行动|工程|计划)/],
  ['孵化', /^/],
  ['认证', /^/],
  ['重点', /^(?:研发|实验|产业|领域研发|(?:行业|领域|人群|人员|车辆|场所|区域|污染源)[^、，。]{0,10}(?:监|预警|管理|追溯))/],
  ['研发', /^(?:平台|中心|机构|计划|基地|区|园|系统|与转化)/],
  ['优先', /^$/],
  ['高质量', /^(?:数据|发展)/],
  ['组织', /^(?:部|部门|地方经贸)/],
]);

/**
 * The start of the noun phrase that ends at `end` (exclusive), not before `limit` characters. Quotation marks are taken whole:
 * a name may begin or hold “…”. Stops at marks, function words and verbs.
 */
export function phraseStart(text: string, end: number, limit: number): number {
  const floor = Math.max(0, end - limit);
  let at = end;
  while (at > floor) {
    const c = text[at - 1] as string;
    if (c === '”' || c === '’') {
      const open = text.lastIndexOf(c === '”' ? '“' : '‘', at - 1);
      if (open < floor || text.slice(open, at).includes('\n') || at - open > 24) return at;
      at = open;
      continue;
    }
    if (c === '"') {
      const open = text.lastIndexOf('"', at - 2);
      if (open < floor || text.slice(open, at).includes('\n') || at - open > 24) return at;
      at = open;
      continue;
    }
    if ((walls.has(c) && c !== '）' && c !== ')') || c === '“' || c === '‘') return at;
    // 服务2.0 平台, OEM 基地: the layout parts Latin letters and digits from what follows.
    if (c === ' ' && !/[A-Za-z]/.test(text[at] ?? '') && !/[A-Za-z0-9]/.test(text[at - 2] ?? '')) return at;
    // 协和医院: a part of the name.
    if (c === '和' && '协共颐雍仁'.includes(text[at - 2] ?? '，')) {
      at -= 2;
      continue;
    }
    // 中国（三明）综合试验区, 上海大学（浙江）研究院: a place in brackets is a part of the name.
    if (c === '）' || c === ')') {
      const open = placeBracket(text, at);
      if (open > floor) {
        at = open;
        continue;
      }
    }
    const word = small.get(c);
    if (small.has(c) && !word?.test(text.slice(at - 1, at + 3))) return at;
    if (walls.has(c)) return at;
    const verb = (verbsByLast.get(c) ?? []).find((v) => text.startsWith(v, at - v.length) && at - v.length >= 0);
    if (verb) {
      const noun = nounAfter.get(verb);
      if (!noun?.test(text.slice(at, end + 6))) return at;
    }
    at--;
  }
  return at;
}

/** Where the bracket opens that closes at `close` (exclusive) around the short name of a place, behind a word; else -1. */
function placeBracket(text: string, close: number): number {
  for (let length = 2; length <= 4; length++) {
    const open = close - length - 2;
    if (!/[（(]/.test(text[open] ?? '')) continue;
    const inner = text.slice(open + 1, close - 1);
    return /[\p{Script=Han}]/u.test(text[open - 1] ?? '') && (inner === '国家' || regionsNamed(inner).length > 0) ? open : -1;
  }
  return -1;
}

/** Words that stand before a name and are none of it: 国内首个, 我区, 12个, 一批. */
const before =
  /^(?:国内首个|国内外|境内外|首家|全国首个|全省首个|全市首个|首个|首批|国内|我国|我省|我市|我区|我县|全省|全市|全区|全县|本市|本区|本省|辖区内?|境内|市域内|当地|本地|数个|多个|一批|一个|一座|一家|两个|三个|若干|系列|新型|新的?(?=[^型区城华兴]{3})|\d+[个家项座条场]|[一二三四五六七八九十两]+[个家项座大条场]|[一二三四五六七八九十两]+届(?=中国|全国|国际|世界)|其他|其它|类似|上述|所述|之一|以来|先后|成功|不断|努力|着力|抓好|抓紧|办好|引入|进一步|正式|目前|已经|现已|统一|城区|市场化)+/;

export function trimBefore(text: string, start: number, end: number): number {
  const found = before.exec(text.slice(start, end));
  return found ? start + found[0].length : start;
}

/** Plural or open words that make what follows a class and no name. */
export const classBefore =
  /(?:各类|各级|各种|各地|各|多个|一批|一系列|若干|等|其他|其它|更多|众多|不同|相关|有关|现有|部分|多家|数家|一些|多种|所有|任何|每个|这些|此类|国家级和省级|国家级、省级|省级|市级|国家级)$/;

/** Spans of quotation marks “…” or "…" with up to 24 characters inside, in order of place. Straight marks pair up within their line. */
export function quotes(text: string): readonly { readonly start: number; readonly end: number; readonly inner: string }[] {
  const found: { start: number; end: number; inner: string }[] = [];
  const add = (start: number, close: number): void => {
    if (close - start <= 26) found.push({ start, end: close + 1, inner: text.slice(start + 1, close) });
  };
  let curly = -1;
  let straight = -1;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '\n') curly = straight = -1;
    else if (c === '“') curly = at;
    else if (c === '”' && curly >= 0) {
      add(curly, at);
      curly = -1;
    } else if (c === '"') {
      if (straight < 0) straight = at;
      else {
        add(straight, at);
        straight = -1;
      }
    }
  }
  return found;
}
