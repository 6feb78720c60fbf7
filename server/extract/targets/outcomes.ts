/** The noun that a number measures: cleaned of time, subject and verb. Pure functions over strings. */

// Words that open a clause and are no part of what is measured. 新增 and 新培育 stay: they change what is counted.
const openers =
  /^(?:\d{1,2}[.．、](?=\D|5岁以下)|力争|争取|确保|努力|并|且|还|再|将|要|均|都|共计|共|累计|总计|合计|全面|基本(?!养老|医疗|公共|康复|民生|农田|工资|殡葬|药物|建设)|率先|先行|先后|逐步|加快|持续|进一步|大力|积极|着力|重点(?=打造|培育|建设|支持|发展|引进|推进|推广|组织)|其中|同时|原则上|每年|全年|年内|年均(?!增|提|下|降)|计划|目标|到时|届时|全市域|全市|全区|全县|全省|全州|全域|全镇|我市|我区|我县|我省|我国|本市|本区|本省|市区两级|市县两级|各区县|各地|面向[^,，]{1,8}|在[^,，、在]{1,14}(?:领域|方面|基础上|范围内|区域内)|围绕[^,，、]{1,14}(?:领域|方面)|[,，、;；:：—\-\s①②③④⑤⑥⑦⑧⑨]+)/;
const verbs =
  '建成投用|建设开通|建设完成|开通|建成(?!区)|建设|建立|构建|搭建|培育壮大|培育形成|培育引进|培育服务|培育|打造形成|打造|实现|形成|完成|集聚|汇聚|聚集|引进培育|引进|招引|引育|引培|吸引|认定|评选|遴选|选树|组织|举办|开展|挖掘|推出|组建|创建|创成|推广应用|推广|发展|支持|推动|推进|促进|带动|布局|谋划|储备|实施|落地|获评|获得|荣获|取得|制定|发布|编制|入选|培养|选拔|选派|孵化培育|孵化|征集|攻克|突破|统筹提供|提供|募集|设立|筹集|发放|新建和提升|梳理|有效储备|确保|力争|争取|保持|特别是';
export const openVerb = new RegExp(`^(?:${verbs})(?:了)?`);
const endVerb = new RegExp(
  `(?:${verbs}|新增|新建|新培育|新引进|新认定|新获评|改造|新创|新设|摸排|服务|覆盖|共|有|认证|诊断|拨付|接入|选聘|招聘|聘请|开放|滚动开放|遴选出|培育出|建成了|打造了|不断|累计|投入|对接|支撑|联合|汇集|选择|制修订|改建|扩建|续建|改扩建|修建|修复|整治|治理|开工|竣工|种植|栽植|新植|推介|推荐|助力|吸引和服务|扶持|资助)(?:了|约|出)?$`,
);
// Verbs that may stand in the middle: the words before them are who does it. Followed by a noun, not by 库, 率 and the like.
const middleVerb =
  /(?<!新)(?:认定(?!企业)|荣获|获得|建成(?!区)|创成|培育|打造|集聚|统筹提供|提供|引进|举办|组建|评选|完成|形成|实现|开展|达成)(?!库|率|数|面积|项目|工程|中心|主体|对象|计划|基地|规模|任务|资金|情况|标准|水平|能力|效率|体系|度|额|量|$)/g;
const growth = /(?:年均|同比|累计|平均|年)?(?:增长|提升|提高|下降|降低|减少|压减|缩短|上升|压缩)$/;

// 比2020年, 在上年基础上: what a growth is measured against.
const compared =
  /(?:比|较|与)[^,，、增提下降翻]{2,14}(?:相比)?(?=(?:年均|同比|累计|实现)?(?:增长|增加|提高|提升|下降|降低|减少))|在[^,，、在]{2,12}基础上|以[^,，、以]{2,10}为基[数准期]|[比较](?:20\d\d年|[上去]年|["“]?十[一二三四五]五["”]?)(?:期?末|底)?$/;

const closed = (text: string): boolean => {
  let depth = 0;
  for (const c of text) {
    if ('“‘《〈(（「'.includes(c)) depth++;
    else if ('”’》〉)）」'.includes(c)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
};

export interface Outcome {
  readonly name: string;
  /** Offsets of the name in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** True when the text ends in a verb that wants an object, or in a list that ends in 等: what is counted stands after the number. */
export function wantsObject(before: string): boolean {
  const text = before.trimEnd();
  return text === '' || /^(?:提升|优化|升级|巩固)$/.test(text) || endVerb.test(text) || /(?:等|及|以及)$/.test(text);
}

/** The name within `text.slice(start, end)` that stands before a number: 建成OPC社区 → OPC社区. Undefined where nothing is left. */
export function outcomeBefore(text: string, start: number, end: number): Outcome | undefined {
  let from = start;
  let to = end;
  let verbFrom = -1;
  for (let again = true; again; ) {
    again = false;
    const rest = text.slice(from, to);
    const opener = openers.exec(rest);
    const open = opener ?? (/^新(?:增|培育|引进|建|认定|申报|创)/.test(rest) ? null : openVerb.exec(rest));
    // 发展水平, 推广率 and 建设面积 are nouns.
    if (
      open &&
      open[0].length > 0 &&
      (opener || !/^(?:水平|[^,，]{0,3}率$|面积|速度|指数|规模|能力|环境|度$)/.test(rest.slice(open[0].length)))
    ) {
      verbFrom = openers.test(rest) ? -1 : from;
      from += open[0].length;
      again = true;
    }
  }
  for (let again = true; again; ) {
    again = false;
    const rest = text.slice(from, to);
    const close =
      /(?:数量达|规模达|总数达|总体|力争|实现|每年|全年|(?:扩大|增加|提高|提升)[到至]|整体|连续|继续保持|继续|(?<=率)保持|(?<![需主重])要|累计|已经|已|将|(?<![平月日])均|都|总计|共计|共|力争|的|为|是|至|到|了|仅|有|[,，、:：\s])$/.exec(
        rest,
      );
    if (close && !/(?:目的|标的)$/.test(rest)) {
      to -= close[0].length;
      again = true;
    }
  }
  // 研发投入比2020年增长: what it is compared with is no part of the name.
  let name = text.slice(from, to);
  for (const m of name.matchAll(middleVerb)) {
    const cut = m.index + m[0].length;
    if (closed(name.slice(0, m.index)) && name.length - cut >= 2) {
      from += cut;
      name = text.slice(from, to);
      break;
    }
  }
  const added = name.search(/(?<!占)新增(?=[^,，]{2})/);
  // 城镇新增就业: whose jobs they are stays.
  if (added > 0 && closed(name.slice(0, added)) && !/^(?:城镇|农村|城乡|当年|规上|[省市县区]级|国家级)$/.test(name.slice(0, added)))
    from += added;
  name = text.slice(from, to);
  const against = compared.exec(name);
  if (against && against.index > 0) name = name.slice(0, against.index) + name.slice(against.index + against[0].length);
  // What the aside explains, and a description that ends in 的 (具有示范效应的应用标杆案例), are no part of the name either.
  const aside = /[（(](?:(?:即|含|指|以下|简称|包括)[^（）()]*|[^（）()]{12,})[）)]/.exec(name);
  if (aside) name = name.slice(0, aside.index) + name.slice(aside.index + aside[0].length);
  const yearly = /^[^,，]{2,8}每年(?=[^,，]{3})/.exec(name);
  if (yearly) name = name.slice(yearly[0].length);
  const described = /^(?:一批|能够|可以|具有|具备|符合|适应|面向)[^,，]*的(?=[^的]{2,}$)/.exec(name);
  if (described && closed(described[0])) name = name.slice(described[0].length);
  // A、B、C等一批企业: the class is what is counted.
  const listed = name.includes('、') ? name.lastIndexOf('等') : -1;
  if (listed > 0 && name.length - listed > 3 && /(?:企业|单位|机构|院校|高校)$/.test(name) && closed(name.slice(0, listed)))
    name = name.slice(listed + 1).replace(/^(?:一批|各类|多个)/, '');
  // 数字经济增加值将占到GDP的50%
  name = name
    .replace(/^(?:中国|我国)的/, '')
    .replace(/(?:将|要)?占到?([^占,，、]{2,16})的?$/, (words, whole: string) =>
      /[的比重例]$/.test(words) || /占比/.test(words) ? words : `占${whole}比重`,
    );
  name = name.trim();
  if (/增$|(?<!下)降$/.test(name)) return undefined;
  // 孵化方案: too short a noun keeps its verb.
  if (name.length <= 2 && verbFrom >= 0 && /^(?:孵化|征集|诊断|转化)$/.test(text.slice(verbFrom, from))) {
    from = verbFrom;
    name = text.slice(from, to).trim();
  }
  if (growth.test(name) && name.replace(growth, '').length < 2) return undefined;
  return sound(name) ? { name, start: from, end: to } : undefined;
}

/** The name that stands after a number: 10个具有引领效应的OPC社区 → OPC社区. */
export function outcomeAfter(text: string, start: number, end: number, before = ''): Outcome | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  const clause = text.slice(from, to);
  if (/^(?:的|以|之|即|和|与|及|或|至|到|中|内|后|前|级|强|大|多|余|均|实现|为|是|进行|完成|给予|可|不|均|对|于|占)/.test(clause))
    return undefined;
  // 2000个项目完成从概念到产品的产业化: what is counted stands before its own verb.
  const doer = /^[^的，、（）]{3,16}?(?=完成|实现)/.exec(clause);
  if (doer && sound(doer[0])) return { name: doer[0], start: from, end: from + doer[0].length };
  // The noun stands after the last 的 that closes a description, where enough follows it.
  let last = -1;
  for (let i = clause.indexOf('的'); i >= 0; i = clause.indexOf('的', i + 1)) {
    if (clause.length - i - 1 >= 2 && closed(clause.slice(0, i)) && !/[目标]$/.test(clause.slice(0, i))) last = i;
  }
  if (last >= 0) from += last + 1;
  const name = text.slice(from, to);
  const stop =
    /(?:开展|进行|用于|给予|纳入|参与|参加|入驻|打造|并|落户|获得|获评|入选|达到|正在|赴|到(?=[^,，]{2,10}(?:学习|挂职|任职|锻炼|交流|就业|创业|工作))|在(?=[\p{Script=Han}]{1,4}(?:活跃|落户|创业|集聚))|通过(?=[^,，]{4}))/u.exec(
      name.replace(/[（(][^（）()]*[）)]/g, (inner) => '＊'.repeat(inner.length)).slice(2),
    );
  if (stop) to = from + 2 + stop.index;
  to = from + text.slice(from, to).replace(/(?:和|与|及|以及|并|等|,|，|、|\s)+$/, '').length;
  const added = /新(?:增|建|培育|引进|认定)$/.exec(before.trimEnd())?.[0] ?? '';
  const noun = text.slice(from, to);
  const aside = /[（(][^（）()]{12,}[）)]/.exec(noun);
  const found = added + (aside ? noun.slice(0, aside.index) + noun.slice(aside.index + aside[0].length) : noun);
  return sound(found) ? { name: found, start: from, end: to } : undefined;
}

const vague =
  /^(?:单位|以上|其中|总数|数量|规模|总量|面积|比例|占比|比重|企业数|资金|金额|标准|期限|时间|年度|左右|每家|每个|每项|单个|单项|人均|总体|按照|额度|分别|即|含|超|近|约|个|家|增长|提升|提高|下降|降低|工作日|小时|日内|用户|方面|重点|主要|一是|二是|三是|四是|五是|具体|要素|要求)$/;

/** Long enough, short enough, with closed brackets and quotes, not a bare generic word. */
export function sound(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 48 &&
    closed(name) &&
    !vague.test(name) &&
    /[\p{Script=Han}A-Za-z]/u.test(name) &&
    !name.endsWith('分别') &&
    !/[。;；!！?？《]/.test(name) &&
    !/^(?:这|较(?![大好强高重])|相比|超出|高于|高出|低于|快于|不|按|对|由|凡|每(?![万千百十]+(?:人|户|名|公里|平方|张|个|所|元|辆))|第|若|如|或|的|了|在|从(?!业)|向|为|仅|各级|以|已|或|未(?!来)|与)/.test(
      name,
    )
  );
}

/** 实体化运作 after 100%: a state that a share of the subject reaches. */
export function stateAfter(text: string, start: number, end: number): string | undefined {
  const state = text.slice(start, end).trim();
  return state.length >= 2 &&
    state.length <= 8 &&
    /^(?:[\p{Script=Han}]+)$/u.test(state) &&
    /(?:化|覆盖|完成|运作|运行|达标|处理|处置|整改|办结|落实|受理|普及|接入|联网|上云|上线)/.test(state)
    ? state
    : undefined;
}

/** 规上企业完成数字化改造 behind 80%以上的: what a share of a whole does or has. */
export function sharedBy(text: string, start: number, end: number): Outcome | undefined {
  const words = /^的?([\p{Script=Han}A-Za-z\d“”‘’"（）()\-+]{4,32})$/u.exec(text.slice(start, end))?.[1];
  if (!words || /^(?:比例|标准|额度|股份|股权|比率|资金|补贴|奖励|费用|利率|左右|以|给予|由|用于|分成|归)/.test(words)) return undefined;
  return /(?:实现|完成|建成|达到|建有|拥有|配备|具备|开展|接入|纳入|通过|得到|覆盖|设立|设有|使用|应用|普及|落地|上云|化|率|入驻|开通|享有|参与|可以?|能)/.test(
    words,
  )
    ? { name: words, start: end - words.length, end }
    : undefined;
}
