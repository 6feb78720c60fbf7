import type { OrganNature } from './body.js';
import { stems } from './families.js';
import { type Organ, readOrgan } from './organs.js';
import { defaultRegion, nowhere, type Place, placeAt, shortName } from './places.js';
import type { Reading, Shared } from './reading.js';
import { country, lineage, type Region } from './regions.js';

const enterpriseTail =
  /(?:公司|集团|银行|资本|控股|农商行|农信社|信用社|联社|[省市区县]分行|分行|支行|电力|联通|移动|电信|铁塔|担保|信托|证券|保险|人保|国寿|城投|交投|产投|国投|水投|建投|创投|金投|文投|农投|能投|旅投|基金|厂|商行|供电局|供电所|股份|交易所|交易中心|运营商|水务|置业|实业|电力公司|农信社联社|(?:公司|银行|保险).{0,6}(?:办事处|代表处|办公室))$/;
const parkTail =
  /(?:园区|产业园|工业园|科技园|创业园|物流园|软件园|科创园|创新园|产业基地|示范园|开发区|高新区|经开区|新区|示范区|集聚区|集中区|试验区|保税区|保税港区|综保区|自贸区|自贸片区|合作区|港区|片区|科技城|科学城|未来城|度假区|风景区|景区|名胜区|功能区|汽开区|经济区|商务区|实验区|旅游区|CBD|孵化器|众创空间|OPC社区|产业带|生态城|新城|科创走廊|空港|特色小镇|基地|港务区|.{2,}区)$/i;
const institutionTail =
  /(?:大学|学院|学校|中学|小学|研究院|研究所|研究中心|实验室|医院|协会|学会|商会|联盟|基金会|图书馆|博物馆|科学院|科技馆|文化馆|美术馆|剧院|促进会|联谊会|智库|工程院|设计院|党校|卫生院|出版社|传媒)$/;
const committeeTail = /(管委会|管理委员会|执委会|党工委|理事会|开发办|筹备组|筹委会)$/;
const taskTail =
  /(?:领导小组|工作小组|协调小组|专班|专班办公室|工作专班|指挥部|联席会议|工作组|专项组|推进组|专项小组|领导小组办公室|联席会议办公室|指挥部办公室|推进办|专班办|委员会办公室|委员会|工委|协调办|推进小组|筹备办|专委会)$/;
const genericFirm =
  /^(?:[一-龥]{0,2}(?:城投|交投|交发|交通|产业|产投|产发|文旅|文化旅游|水务|国投|国资|建投|城建|城发|城市建设|城市发展|资产|金投|金控|轨道|公交|水投|能投|能源|信息|农投|农发|科创|创投|担保|人才|数据|大数据|金融投资|金融|投资|工投|国控|农业担保|融资担保|电力|供电|移动|联通|电信|铁塔|邮政|广电网络|供水|燃气|机场|港口|铁路|旅游|环保|环境|粮食|信用|征信|创新投资|科技|人力资源|教育|医疗|康养|商贸|物流|地铁|社投|园投|开发)(?:发展|投资|控股|建设|运营|开发)*)(?:集团|公司|控股公司|集团公司|有限公司)$/;
/** 移动, 联通公司: the branch of a carrier at the place. */
const carrier = /^(?:移动|联通|电信|铁塔|邮政|广电)(?:公司|分公司)?$/;
const genericPark =
  /^(?:高新区|经开区|经济开发区|高新技术产业开发区|高新技术开发区|经济技术开发区|开发区|园区|新区|保税区|综合保税区|综保区|工业园|工业园区|产业园|产业园区|示范区|度假区|风景区|功能区|空港|港区|科技城|科学城|新城|自贸区|临港新区)/;

/** A name cut into its place and the rest, with all that the readers below ask of it. */
interface Parts {
  readonly text: string;
  readonly rest: string;
  readonly place: Place;
  /** Region of the place, else of the place that the list hands on, else the document's. */
  readonly region: Region | undefined;
  /** What a full name begins with: 杭州市. */
  readonly at: string;
  /** The place before the name, else the one that the list hands on. */
  readonly used: Place;
  readonly own: Region | undefined;
  readonly organ: Organ | undefined;
}

/** Everything that is neither national, vertical nor of the party: the first reader that knows it decides. */
export function readPlaced(
  text: string,
  rest: string,
  place: Place,
  shared: Shared | undefined,
  own: Region | undefined,
): Reading | undefined {
  const region = place.form ? place.region : (shared?.place.region ?? defaultRegion(own));
  const parts: Parts = {
    text,
    rest,
    place,
    region,
    at: place.form
      ? (place.region?.name ?? fullPlace(place.form))
      : region && region !== country
        ? region.name
        : (shared?.place.form ?? ''),
    used: place.form ? place : (shared?.place ?? nowhere),
    own,
    organ: readOrgan(rest),
  };
  for (const reader of readers) {
    const reading = reader(parts);
    if (reading) return reading;
  }
  return undefined;
}

/** 兵团 is a place of its own, though no division. */
const fullPlace = (form: string): string => (form === '兵团' ? '新疆生产建设兵团' : form);

const readers: readonly ((parts: Parts) => Reading | undefined)[] = [
  unknownNational,
  knownOrgan,
  streetOffice,
  committee,
  firm,
  institution,
  park,
  unknownOrgan,
  stemAlone,
  otherOrgan,
  shortFirm,
];

/** 国家减灾委: an organ of the centre that the table does not know. */
function unknownNational({ text, place, organ, own }: Parts): Reading | undefined {
  if (place.form || !organ || organ.known) return undefined;
  if (!/^(?:国家|国务院|中央|全国)(?!级|高新|高速|电网|开发|能源集团|电投|队)/.test(text)) return undefined;
  const body = { name: text, organ: text, nature: 'government', confidence: 0.9, place: nowhere } as const;
  return /(?:中心|[院所站])$/.test(text)
    ? { ...body, kind: 'Institution', region: defaultRegion(own), nature: 'other' }
    : { ...body, kind: 'Department', region: country };
}

function knownOrgan({ text, rest, place, region, at, used, organ }: Parts): Reading | undefined {
  if (!organ?.known) return undefined;
  const { family, nature } = organ;
  const base = { kind: 'Department', region, family, written: rest, nature, confidence: 1, place: used } as const;
  if (family?.startsWith('consultative'))
    return { ...base, name: `中国人民政治协商会议${at}委员会${family.endsWith('office') ? '办公室' : ''}`, organ: rest };
  const name = family === 'court' && organ.name === '人民法院' && region ? courtOf(region) : organ.name;
  // 江苏海事局 is of its waters, not of its province; 江西日报社 is called so.
  const ownName = place.short && /^(?:maritime|media)/.test(family ?? '');
  // A council of a place is named behind the national one.
  const full = ownName ? text : family === 'trade-promotion' && at ? `中国${name}${at}委员会` : at + name;
  return {
    ...base,
    kind: family?.endsWith('academy') || family === 'industry-federation' ? 'Institution' : 'Department',
    name: full,
    organ: name,
  };
}

function streetOffice({ rest, place }: Parts): Reading | undefined {
  const { region } = place;
  if (region?.level !== 'township' || !/^(?:街道办|办事处|办)$/.test(rest)) return undefined;
  const organ = '办事处';
  return {
    kind: 'Department',
    name: region.name + organ,
    region,
    family: 'government',
    organ,
    written: rest,
    nature: 'government',
    confidence: 1,
    place,
  };
}

/** The committee of a zone: 赣江新区管委会. */
function committee({ text, rest, place, region, own }: Parts): Reading | undefined {
  if (!committeeTail.test(rest)) return undefined;
  const full = (name: string): string =>
    name
      .replace(/管委会$/, '管理委员会')
      .replace(/执委会$/, '执行委员会')
      .replace(/党工委$/, '工作委员会');
  const home = place.form && region !== country ? region : defaultRegion(own);
  const generic = genericPark.test(rest) || (place.form !== '' && !place.named);
  const at = home && home !== country ? home.name : place.form;
  const party = rest.endsWith('党工委') ? '中共' : '';
  return {
    kind: 'Department',
    name: party + (generic && !place.named ? at + full(rest) : full(text)),
    region: place.named && place.region !== country ? (place.region ?? own) : (home ?? own),
    organ: full(rest),
    written: rest,
    nature: party ? 'party' : 'government',
    // A committee of nothing (管委会) is no name.
    confidence: /^(?:管委会|管理委员会|执委会|党工委|理事会|开发办)$/.test(rest) ? 0.5 : 0.95,
    place: place.form && !place.named ? place : nowhere,
    family: undefined,
  };
}

function firm({ text, rest, place, at, own }: Parts): Reading | undefined {
  if (!enterpriseTail.test(rest)) return undefined;
  const generic = genericFirm.test(rest) || carrier.test(rest) || (place.form !== '' && !place.named);
  return {
    kind: 'Enterprise',
    name: place.named || namesOwn(text, own) ? text : generic ? at + rest : rest,
    region: branchOf(text, own) ?? (place.form && place.region !== country ? place.region : defaultRegion(own)),
    organ: rest,
    written: rest,
    nature: 'other',
    confidence: 0.9,
    place: place.form ? place : nowhere,
  };
}

function institution({ text, rest, place, at, own }: Parts): Reading | undefined {
  if (!institutionTail.test(rest) || taskTail.test(rest)) return undefined;
  return {
    kind: 'Institution',
    name: place.named || !place.form ? text : at + rest,
    region: branchOf(text, own) ?? (place.form && place.region !== country ? place.region : undefined),
    organ: rest,
    written: rest,
    nature: 'other',
    confidence: 0.9,
    place: place.form ? place : nowhere,
  };
}

function park({ text, rest, place, at, own }: Parts): Reading | undefined {
  if (!parkTail.test(rest)) return undefined;
  const generic = genericPark.test(rest) && !place.named;
  return {
    kind: 'Park',
    name: generic || (place.form && !place.named) ? at + rest : text,
    region: place.form ? (place.region ?? own) : defaultRegion(own),
    written: rest,
    nature: 'other',
    confidence: 0.9,
    place: place.form ? place : nowhere,
  };
}

/** A body whose last word is an organ's, or that is set up for a task. */
function unknownOrgan({ text, rest, place, region, at, used, own, organ }: Parts): Reading | undefined {
  const task = taskTail.test(rest);
  if (!task && !organ) return undefined;
  const nature: OrganNature = /(?:中心|所|站|院|馆|台)$/.test(rest) ? 'service' : task ? 'task' : 'other';
  return {
    kind: 'Department',
    // 民航江苏监管局: a name that holds its place already.
    name: place.short || (!place.form && namesOwn(rest, own)) ? text : at + (organ?.name ?? rest),
    region,
    family: organ?.family,
    organ: organ?.name ?? rest,
    written: rest,
    nature,
    confidence: task ? 0.9 : 0.8,
    place: used,
  };
}

/** 财政部门, and 发改 of 市发改、财政等部门. */
function stemAlone({ rest, place, region, at, used }: Parts): Reading | undefined {
  const stem = stems.get(rest.replace(/部门$/, ''));
  if (!stem || (place.named && !rest.endsWith('部门'))) return undefined;
  const organ = `${stem.full}部门`;
  return {
    kind: 'Department',
    name: at + organ,
    region,
    family: stem.family,
    organ,
    written: rest,
    nature: 'government',
    confidence: 0.6,
    place: used,
  };
}

function otherOrgan({ text, rest, place, region, at, used }: Parts): Reading | undefined {
  if (!/(?:队|团|社|台|馆|组|站|所|处|科|网|关|庭|会|室|校|署|军|警)$/.test(rest)) return undefined;
  return {
    kind: 'Department',
    name: place.short ? text : (place.form || (region && region !== country) ? at : '') + rest,
    region,
    organ: rest,
    written: rest,
    nature: 'other',
    confidence: 0.7,
    place: used,
  };
}

const sentenceWords =
  /(?:政府|部门|单位|机构|企业|城市|[省市区县])$|[的了在对按以把每年万不并将为使从或]|推进|落实|开展|加强|实施|建设|下同|其他|首页/;

/** 市华数, 高新水务: what stands in a list of bodies and is no organ is a firm, unless it reads like a sentence. */
function shortFirm({ text, rest, place, at, own }: Parts): Reading | undefined {
  if (!/^[一-龥A-Za-z]{2,12}$/.test(rest) || sentenceWords.test(rest)) return undefined;
  return {
    kind: 'Enterprise',
    name: place.form && !place.named ? at + rest : text,
    region: place.form && place.region !== country ? place.region : defaultRegion(own),
    written: rest,
    nature: 'other',
    confidence: 0.4,
    place: place.form ? place : nowhere,
  };
}

/** Where a branch is: 北京银行唐山分行, 中国电信贵州公司, 中国国际商会南通商会. */
function branchOf(text: string, own: Region | undefined): Region | undefined {
  const head = /^(.{2,})(?:分行|支行|分公司|公司|办事处|代表处|商会|支会|分会)$/.exec(text)?.[1] ?? '';
  for (let length = Math.min(8, head.length - 2); length >= 2; length -= 1) {
    const words = head.slice(-length);
    const place = placeAt(words, own);
    if (place.named && place.form === words && place.region !== country) return place.region;
  }
  return undefined;
}

function namesOwn(text: string, own: Region | undefined): boolean {
  return own !== undefined && lineage(own).some((one) => text.includes(shortName(one)));
}

function courtOf(region: Region): string {
  return region.level === 'province' ? '高级人民法院' : region.level === 'city' ? '中级人民法院' : '人民法院';
}
