import type { BodyKind } from './body.js';
import { chainAt } from './regions.js';

/** Nouns for whole classes of bodies, longest first: 街道, 园区, 主管部门. */
const classNouns = (
  '基础电信企业 电信运营企业 通信运营企业 金融监管部门 企事业单位 电信运营商 管理委员会 经济开发区 开发园区 街道办事处 ' +
  '通信运营商 业务部门 主管部门 乡镇街道 事业单位 产业园区 人民政府 保险公司 保险机构 医疗机构 国有企业 实施单位 ' +
  '工业园区 平台公司 建设单位 成员单位 成员部门 担保机构 牵头单位 牵头部门 用人单位 电信企业 监督部门 监管机构 ' +
  '监管部门 社会组织 工会 科研机构 科研院所 管理部门 组成部门 职能部门 行业协会 行业部门 行政公署 试点地区 试点城市 ' +
  '责任单位 责任部门 通信企业 配合单位 金融机构 银行机构 镇乡街道 项目单位 领导小组 高校院所 高等学校 高等院校 ' +
  '产业园 党工委 功能区 区市县 县市区 商协会 地级市 委办局 孵化器 工作组 市区县 市县区 开发区 指挥部 直辖市 ' +
  '示范区 管委会 经开区 自治区 街道办 设区市 运营商 部委局 高新区 专班 乡镇 企业 党委 公司 区县 区市 医院 协会 ' +
  '单位 县区 县市 商会 园区 国企 地区 地市 城市 基地 学会 学校 州市 市区 市县 市州 平台 政府 新区 机关 机构 ' +
  '村居 板块 片区 省份 省市 社区 联盟 行署 街道 街镇 载体 部委 部门 银行 镇乡 镇街 院校 集团 高校 乡 区 县 ' +
  '州 市 旗 村 盟 省 镇'
).split(' ');

const lead =
  '(?:各级|各有关|各相关|各责任|各省辖|各设区|各地级以上|各地级|各|有关|相关|其他|其它|所有|全体|涉及的?|属地|当地|地方|基层|试点|沿线|省直|市直|区直|县直|州直|省级|市级|区级|县级|镇级|中直|中省直|驻[一-龥]|在[一-龥]|市属|省属|区属|县属|中央驻[一-龥]|三大|全[省市区县州]各?|[省市区县州]各|[省市区县州](?:有关|相关|级有关|直有关)|国务院(?:有关|各)|中央(?:有关|各)|国家有关|区市|市县|承担|项目所在地|所在地|相应|对应|两级|三级|省辖|省市|市区|市区两级|下属)';

const unit = '(?:市|县|区|州|盟|旗|乡|镇|自治州|自治县|自治区|直辖市|省|地区|县级市|设区市|地级市|直管市|直管县|神农架林区|林区|街道)';
const bracket = '(?:[（〔(\\[][^（）〔〕()\\[\\]]{0,24}[）〕)\\]])';
const classNoun = `(?:${classNouns.join('|')})`;

/** 县（市、区）人民政府 behind 各市、 or the like. */
const unitTail = new RegExp(
  `^${unit}${bracket}?(?:${unit}${bracket}?)*(?:级)?(?:人民政府|行政公署|行署|政府|党委和政府|党委政府|党委|管委会)?$`,
);
const unitHead = new RegExp(
  `^(?:全[省市区县州])?(?:各|有关|相关)(?:设区的?|地级以上|有关|相关)?(?:${unit})+${bracket}?(?:行政公署|行署|人民政府|政府)?$`,
);
const classAt = new RegExp(`${classNoun}${bracket}?(?:以及|[和及与或、])?`, 'y');
const single = /^[省市区县州镇乡村盟旗]$|^政府$|^人民政府$|^管委会$|^党委$|^城市$|^企业$|^平台$|^集团$|^公司$/;
/** A place has one of these: 高新区管委会 is a body, 市政府 is one, 市高新区管委会 too. */
const oneOfAKind =
  /^(?:[省市区县州盟旗](?!县|区|州|市|直|级|镇|乡|有|相|各|属|管|辖)|高新区|经开区|高新技术产业开发区|经济技术开发区|经济开发区|综保区|综合保税区|保税区|度假区|领导小组)(?!.*(?:成员单位|部门|各|有关|相关|所属|所有))/;
const led = new RegExp(`^(?:${lead}|(?:\\d+|[一二三四五六七八九十]+)(?:个|家|市|县|区|部门))`);
const endsInClass = new RegExp(`${classNoun}${bracket}?$`);
const openEnd = /(?:所有|各|有关|相关)[^的]{0,12}(?:部门|单位|机构|企业|政府)(?:和单位|和部门|和地方)?$/;
const memberUnits =
  /(?:成员单位|主管部门|职能部门|责任单位|有关部门|相关部门|有关单位|相关单位|有关企业|相关企业|有关方面|行业部门|各部门|各单位)(?:和单位|和地方|和企业|和部门)?$/;

/** Whether the next item of a list goes on with the divisions of this one: 各市 + 县（市、区）人民政府. */
export function continuesUnits(head: string, next: string): boolean {
  // 各国家级、省级开发区管委会
  if (/^各(?:国家|省|市|区|县)级$/.test(head)) return /^(?:省|市|区|县)级/.test(next);
  // 各级党委、政府; 市直有关部门、单位
  if (/^各[级地市县区镇乡州盟旗设街道]{1,4}党委$/.test(head)) return /^(?:人民)?政府$/.test(next);
  if (/部门$/.test(head)) return next === '单位';
  if (!unitHead.test(head)) return false;
  if (!unitTail.test(next)) return false;
  // 各区、街道 are two groups of bodies; 各市、县（区） and 各市、县政府 are one.
  return (
    /政府|行署|公署|党委|管委会/.test(next) || /[（〔(]/.test(next) || /^(?:县|区|州|旗|县级市|自治州|自治区|直辖市|省?直管市)$/.test(next)
  );
}

/** Whether a name that is read as no single body ends in the noun of a class: 珠三角九市人民政府. */
export function endsAsClass(text: string): boolean {
  return endsInClass.test(text) && /(?:政府|部门|单位|企业|机构|院校|高校|银行|城市)$/.test(text);
}

export function isUnitHead(text: string): boolean {
  return (
    unitHead.test(text) ||
    /^各(?:国家|省|市|区|县)级$|^各[级地市县区镇乡州盟旗设街道]{1,4}党委$/.test(text) ||
    (/部门$/.test(text) && isCollective(text))
  );
}

/** Whether a name stands for a group and not for one body. */
export function isCollective(text: string): boolean {
  if (/^(?:兵团)?各(?!司其职|负其责|尽其责)/.test(text)) return true;
  // 驻马店市 and 全州县 are places.
  if (/^[驻在全中]/.test(text) && chainAt(text, 0, undefined, true)) return false;
  if (oneOfAKind.test(text)) return false;
  if (memberUnits.test(text) || openEnd.test(text)) return true;
  if (led.test(text) && endsInClass.test(text)) return true;
  return onlyClasses(text) && !single.test(text);
}

/** 园区和示范区管委会: class nouns and nothing else. Each is taken at its longest, so that no text is read twice. */
function onlyClasses(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    classAt.lastIndex = at;
    const found = classAt.exec(text)?.[0];
    if (!found) return false;
    at += found.length;
  }
  return at > 0 && !/[和及与或、]$/.test(text);
}

/** What the members of a group are, by the last noun of its name. */
export function collectiveKind(text: string): BodyKind {
  const plain = text.replace(/[（〔([][^（）〔〕()[\]]*[）〕)\]]/g, '');
  if (/(?:企业|集团|银行|金融机构|银行机构|保险机构|担保机构|运营商|公司|商户)$/.test(plain) && !/单位|部门/.test(plain))
    return 'Enterprise';
  if (/(?:高校|院校|学校|医院|医疗机构|院所|科研机构|协会|商协会|商会|学会|联盟|社会组织|研究院|智库|实验室)$/.test(plain))
    return 'Institution';
  if (/(?:园区|园|开发区|功能区|高新区|经开区|新区|载体|孵化器|基地|景区|保税区|示范区|OPC社区|平台|港区|板块)$/i.test(plain))
    return 'Park';
  if (/(?:街道|镇|乡|区|县|市|州|盟|旗|村|村居|省|地区|地方|地|城市|社区|镇街|街镇|片区|省份|直辖市|地市)$/.test(plain)) return 'Region';
  return 'Department';
}
