/** Works and undertakings: named in a list that 等…项目 closes, by what is built where it is being built, or by a place before 项目. */
import { genericParts } from './generic.js';
import { bare, type ListMember, membersBefore } from './members.js';
import type { NameContext, Named } from './named.js';
import { phraseStart, trimBefore } from './phrases.js';

const project = (name: string, start: number, rule: string, confidence: number): Named => ({
  kind: 'Project',
  name,
  start,
  end: start + name.length,
  rule,
  confidence,
});

/** All of them, in no order; spans may overlap those of other readers. */
export function works(text: string, context: NameContext): Named[] {
  return [...listedWorks(text), ...built(text), ...placedProjects(text, context)];
}

// 等4大新能源产业项目, 等一批重大水利工程; 等项目建设. What is only applied for or given money is no list of works.
const closing =
  /等(?:一大?批|[\d一二三四五六七八九十两]{1,3}(?:余|多)?[个大项])?(?:在建|续建|拟建)?(?:(?![的在为与和将对])[\p{Script=Han}]){0,10}?(?:项目|工程)(?=的?(?:签约|落地|建设|实施|前期|推进)|建设|落地|开工|竣工|投产|签约|实施|前期|加快|顺利|建成|进展|完工|进度|投用|早日|尽快|全面|推进|集中|[，。；、）])/gu;
const building =
  /.*(?:推进|加快|推动|实施|建设|建成|开工|抓好|确保|抓紧|完成|启动|谋划|引进|签约|落地|投产|竣工|布局|提速|招引|促成|做好|争取|服务|保障|支持)(?:了|好)?/u;
const noWork =
  /的|[和与及]其|等|各|重点|重大|一批|若干|相关|有关|企业$|产业$|领域$|行业$|技术$|服务$|改革$|机制|政策|工作$|体系$|能力$|补贴|资金|贷款|债券|人才$|活动$|试点$|管理$|监测$|开发$|推广$|应用$|采购|招标|审批|产业化$|港$|改造$|转型$|升级$|研发$|创新$|培训$|治理$|示范$|检测$|认证$|[“”].*[“”].*[“”]/;
/** Kinds of works, that name none alone. */
const kindOfWork =
  /^(?:农村|城市|城镇|城乡|老旧|新型|重大|基础|民生|交通|能源|水利|教育|医疗|卫生|文化|旅游|产业|科技|信息|数字|绿色|环保|生态|农业|工业|住房|棚户区|供水|供电|供热|供气|污水|垃圾|道路|公路|铁路|桥梁|管网|学校|医院|停车场|充电桩|加装电梯|高标准农田|人居环境|饮水安全|小区|燃气|照明|绿化|厕所|河道|水库|灌区|景区|园区|厂房|设施|设备|改造|建设|扩建|改扩建|升级|提升|更新|治理|整治|修复|保护|集中|综合|配套|处理|工程|项目)+$/;

/** 推进青禾风电、云岭储能等4个项目建设: what the text lists as works. */
function listedWorks(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(closing)) {
    const [first, ...rest] = membersBefore(text, m.index);
    const cue = first && building.exec(first.text);
    // 实施A、B等八大工程: chapters of a plan.
    if (!first || !cue || /^等[^个项]{1,3}大(?:工程|项目)$/.test(m[0])) continue;
    const head = { text: first.text.slice(cue[0].length), start: first.start + cue[0].length, end: first.end };
    const names = [head, ...rest].map(bare).map(withoutSort);
    if (names.length < 2 || names.some((one) => !named(one))) continue;
    for (const one of names) found.push(project(one.text, one.start, 'listed-works', 0.75));
  }
  return found;
}

/** A member without 总投资20亿元的, 项目 … */
function withoutSort(one: ListMember): ListMember {
  const cut = /^(?:总投资|投资|占地)[\d.]+(?:万|亿)?[元亩](?:以上)?的/.exec(one.text)?.[0].length ?? 0;
  return { text: one.text.slice(cut), start: one.start + cut, end: one.end };
}

function named({ text }: ListMember): boolean {
  if (text.length < 2 || text.length > 24 || noWork.test(text) || kindOfWork.test(text)) return false;
  return !genericParts(text.replace(/(?:项目|工程)$/, '')).generic && /^[\p{Script=Han}A-Za-z0-9.“”·—\-（）]+$/u.test(text);
}

const structures =
  /(?:高速公路|高速铁路|城际铁路|铁路|高铁|高速|特?大桥|国际机场|机场|航空港|水利枢纽|水库|抽水蓄能电站|水电站|核电站|电站|引水工程|调水工程|供水工程|灌区|隧道|快速路|快速通道|轨道交通\d{1,2}号线|地铁\d{1,2}号线|国道|污水处理厂|水厂|变电站|码头|航道)(?:[一二三]期)?(?:工程|项目)?/g;
const notBuilt =
  /^(?:公路|铁路|增长|发展|建桥|部门|局|集团|公司|办|沿线|口|网|线|服务区|枢纽经济|经济|旅游|运输|物流|等|道路|里程|通车里程|项目库)/;
const progress =
  /^[^，。；、\n]{0,4}?(?:建成|开工|通车|竣工|完工|前期|建设|全线|投用|投入使用|扩建|扩能|改造|动工|复工|开通|合龙|贯通|加快|提速|项目|工程|纳入)/;
const underway =
  /(?:推进|加快|推动|实施|建设|建成|开工|开工建设|抓好|确保|抓紧|完成|启动|争取|谋划|提速|统筹推进|做好|新建|改建|扩建|打通)$/;
const noPlace =
  /^(?:高速|新建|在建|拟建|农村|城市|城乡|乡镇|中小?型?|大型|大中型|小型|病险|重点|重大|现代|普通|国省|干线|支线|跨[江河海]|[一二三四五六七八九十两\d]+[座条个])/;

/** 成兰铁路建成通车, 加快青禾渠引水工程前期工作: works by what is built, where a word says that it is. */
function built(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(structures)) {
    const end = m.index + m[0].length;
    const after = text.slice(end, end + 12);
    if (notBuilt.test(after)) continue;
    let start = trimBefore(text, phraseStart(text, m.index, 16), m.index);
    start += building.exec(text.slice(start, m.index))?.[0].length ?? 0;
    // 甲至乙铁路: 至 and 到 join two ends.
    const from = /[至到]/.test(text[start - 1] ?? '') ? phraseStart(text, start - 1, 5) : start;
    if (start - from >= 3) start = from;
    const own = text.slice(start, m.index);
    if (own.length < 2 || own.length > 14 || noWork.test(own) || noPlace.test(own) || kindOfWork.test(own) || genericParts(own).generic)
      continue;
    if (progress.test(after) || underway.test(text.slice(Math.max(0, start - 4), start)))
      found.push(project(text.slice(start, end), start, 'works', 0.75));
  }
  return found;
}

/** 安康港物流中心二期项目: a project that is told by its place or its phase. */
function placedProjects(text: string, context: NameContext): Named[] {
  const found: Named[] = [];
  for (let at = text.indexOf('项目'); at >= 0; at = text.indexOf('项目', at + 2)) {
    const end = at + 2;
    if (
      /^(?:库|化|制|经理|资金|部|管理|单位|申报|评审|审批|清单|招商|类|数|等|组|投资|立项|验收|业主|负责|法人)/.test(
        text.slice(end, end + 3),
      )
    )
      continue;
    const start = trimBefore(text, phraseStart(text, at, 26), at);
    const place = context.placeAt?.(start);
    const own = text.slice(place !== undefined && place < at ? place : start, at);
    const phase = /[一二三四五]期(?:工程)?$/.test(own);
    if (own.length < 4 || own.length > 24 || noProject.test(own) || (!phase && place === undefined)) continue;
    const listed = /(?:纳入|列入|申报|入选)$/.test(text.slice(Math.max(0, start - 2), start));
    if (phase ? own.length < 6 : !(listed || ofWorks.test(own))) continue;
    if (genericParts(own.replace(/[一二三四五]期(?:工程)?$/, '')).generic) continue;
    found.push(project(text.slice(start, end), start, 'works', 0.75));
  }
  return found;
}
const noProject = /的|[等各]|重点|重大|一批|若干|相关|有关|投资|招商|计划|行动|[“”《》|]|人才|科研|科技|示范$|试点$|[省市区县]级/;
const ofWorks =
  /(?:建设|改造|扩建|改扩建|迁建|生产线|生产|加工|总部|铁路|高速|高铁|公路|大桥|机场|水库|电站|风电|光伏|储能|处理厂?|综合体|医院|学校|中心|基地|园区?|物流园?|港|码头|枢纽|水厂|小镇|景区|工厂|数据中心|智造|制造|研发|产业化|开发|更新|修复|治理|整治|平台|系统)$/;
