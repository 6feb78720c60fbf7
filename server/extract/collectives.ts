import type { BodyKind } from './body.js';

/** Nouns for whole classes of bodies: 街道, 园区, 有关部门. */
const classNoun =
  '(?:主管部门|职能部门|行业部门|监管部门|责任部门|牵头部门|业务部门|组成部门|成员部门|管理部门|监督部门|监管机构|责任单位|成员单位|牵头单位|配合单位|项目单位|企事业单位|事业单位|建设单位|实施单位|用人单位|部门|单位|行政公署|行署|委办局|部委局?|机关|机构|人民政府|政府|党委|党工委|管委会|管理委员会|指挥部|专班|工作组|领导小组|街道办事处|街道办|街道|镇街|街镇|镇乡街道|乡镇街道|乡镇|镇乡|镇|乡|村居|村|社区|经济开发区|高新区|经开区|开发区|功能区|产业园区|工业园区|园区|产业园|新区|示范区|板块|片区|载体|区县|县区|县市区|县市|区市县|市区县|市县区|市县|市州|州市|市区|设区市|地级市|地市|区市|区|县|市|州|盟|旗|地区|高等院校|高等学校|高校|科研院所|科研机构|院校|学校|医院|医疗机构|金融机构|银行机构|银行|保险机构|保险公司|担保机构|电信运营商|通信运营商|运营商|电信运营企业|通信运营企业|基础电信企业|电信企业|通信企业|高校院所|金融监管部门|国有企业|国企|平台公司|企业|公司|集团|商协会|行业协会|协会|商会|学会|联盟|平台|基地|孵化器|社会组织|试点城市|试点地区|城市|省份|省市|省|自治区|直辖市)';

const lead =
  '(?:各级|各有关|各相关|各责任|各省辖|各设区|各地级以上|各地级|各|有关|相关|其他|其它|所有|全体|涉及的?|属地|当地|地方|基层|试点|沿线|省直|市直|区直|县直|州直|省级|市级|区级|县级|镇级|中直|中省直|驻[一-龥]|在[一-龥]|市属|省属|区属|县属|中央驻[一-龥]|三大|全[省市区县州]各?|[省市区县州]各|[省市区县州](?:有关|相关|级有关|直有关)|国务院(?:有关|各)|中央(?:有关|各)|国家有关|区市|市县|承担|项目所在地|所在地|相应|对应|两级|三级|省辖|省市|市区|市区两级|下属)';

const unit = '(?:市|县|区|州|盟|旗|乡|镇|自治州|自治县|自治区|直辖市|省|地区|县级市|设区市|地级市|直管市|省直管县|直管县|神农架林区|街道)';
const bracket = '(?:[（〔(\\[][^（）〔〕()\\[\\]]{0,24}[）〕)\\]])';
const joiner = '(?:和|及|与|或|、|以及)?';

/** 县（市、区）人民政府 behind 各市、 or the like. */
const unitTail = new RegExp(`^${unit}${bracket}?(?:${unit}${bracket}?)*(?:级)?(?:人民政府|行政公署|行署|政府|党委政府|党委|管委会)?$`);
const unitHead = new RegExp(
  `^(?:全[省市区县州])?(?:各|有关|相关)(?:设区的?|地级以上|有关|相关)?(?:${unit})+${bracket}?(?:行政公署|行署|人民政府|政府)?$`,
);
const bareClasses = new RegExp(`^${classNoun}${bracket}?(?:${joiner}${classNoun}${bracket}?)*$`);
const single = /^[省市区县州镇乡村盟旗]$|^政府$|^人民政府$|^管委会$|^党委$|^城市$|^企业$|^平台$|^集团$|^公司$/;
/** A place has one of these: 高新区管委会 is a body, 市政府 is one, 市高新区管委会 too. */
const oneOfAKind =
  /^(?:[省市区县州盟旗](?!县|区|州|市|直|级|镇|乡|有|相|各|属|管|辖)|高新区|经开区|高新技术产业开发区|经济技术开发区|经济开发区|综保区|综合保税区|保税区|度假区)(?!.*(?:成员单位|部门|各|有关|相关|所属|所有))/;
const led = new RegExp(`^${lead}`);
const endsInClass = new RegExp(`${classNoun}${bracket}?$`);
const openEnd = /(?:所有|各|有关|相关)[^的]{0,12}(?:部门|单位|机构|企业|政府)(?:和单位|和部门|和地方)?$/;
const memberUnits =
  /(?:成员单位|主管部门|职能部门|责任单位|有关部门|相关部门|有关单位|相关单位|有关企业|相关企业|有关方面|行业部门|各部门|各单位)(?:和单位|和地方|和企业|和部门)?$/;

/** Whether the next item of a list goes on with the divisions of this one: 各市 + 县（市、区）人民政府. */
export function continuesUnits(head: string, next: string): boolean {
  // 各国家级、省级开发区管委会
  if (/^各(?:国家|省|市|区|县)级$/.test(head)) return /^(?:省|市|区|县)级/.test(next);
  if (!unitHead.test(head)) return false;
  if (!unitTail.test(next)) return false;
  // 各区、街道 are two groups of bodies; 各市、县（区） and 各市、县政府 are one.
  return (
    /政府|行署|公署|党委|管委会/.test(next) || /[（〔(]/.test(next) || /^(?:县|区|州|旗|县级市|自治州|自治区|直辖市|直管市)$/.test(next)
  );
}

/** Whether a name that is read as no single body ends in the noun of a class: 珠三角九市人民政府. */
export function endsAsClass(text: string): boolean {
  return endsInClass.test(text) && /(?:政府|部门|单位|企业|机构|院校|高校|银行|城市)$/.test(text);
}

export function isUnitHead(text: string): boolean {
  return unitHead.test(text) || /^各(?:国家|省|市|区|县)级$/.test(text);
}

/** Whether a name stands for a group and not for one body. */
export function isCollective(text: string): boolean {
  if (text.startsWith('各')) return true;
  if (oneOfAKind.test(text)) return false;
  if (memberUnits.test(text) || openEnd.test(text)) return true;
  if (led.test(text) && endsInClass.test(text)) return true;
  return bareClasses.test(text) && !single.test(text);
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
