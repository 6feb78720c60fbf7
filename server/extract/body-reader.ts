import type { BodyContext, BodyKind, OrganNature } from './body.js';
import { collectiveKind } from './collectives.js';
import { stems } from './families.js';
import { nationalOrgans, partyOrgans } from './organ-tables.js';
import { readOrgan } from './organs.js';
import { defaultRegion, nowhere, type Place, placeAt, shortName } from './places.js';
import { country, lineage, lookupRegion, type Region, regionAt } from './regions.js';
import { readVertical } from './vertical.js';

/** A body without its place in a text. */
export interface Reading {
  readonly kind: BodyKind;
  readonly name: string;
  readonly region: Region | undefined;
  readonly family?: string | undefined;
  readonly organ?: string | undefined;
  /** As written behind the place: 发改委. */
  readonly written?: string | undefined;
  readonly nature: OrganNature;
  readonly collective?: boolean;
  readonly confidence: number;
  readonly place: Place;
  readonly party?: boolean;
  readonly alsoNamed?: readonly string[];
  readonly moreAliases?: readonly string[];
}

/** What a list hands on over 、: 省 of 省工业和信息化厅、科技厅. */
export interface Shared {
  readonly place: Place;
  readonly party: boolean;
}

export function aliasesOf(reading: Reading, form: string): readonly string[] {
  const plain = form.replace(/[（〔([][^（）〔〕()[\]]*[）〕)\]]$/, '');
  const { region, written, place } = reading;
  const out = [plain];
  if (!region || region === country || reading.collective) return out;
  if (written) {
    out.push(region.name + written);
    const word = levelWord(region);
    if (word && !place.named) out.push(word + written);
  }
  if (reading.organ && reading.party) out.push(`${region.name}委${reading.organ}`);
  // 成都住房公积金管理中心; 文化广电旅游局 beside 文化广电和旅游局.
  if (place.short && reading.organ && reading.nature !== 'vertical') out.push(place.form + reading.organ);
  if (reading.nature === 'government' && /[^自]和/.test(reading.organ ?? '')) out.push(reading.name.replace(/和(?=[^和]*$)/, ''));
  return out;
}

function levelWord(region: Region): string | undefined {
  return /(自治区|省|市|区|县|州|盟|旗)$/.exec(region.name)?.[1];
}

export function readCollective(text: string, context: BodyContext): Reading {
  const level = /^([省市区县州盟旗])(?=各|直|级|有关|相关)/.exec(text)?.[1] ?? /^(?:各?有关|相关|各)([省市区县])(?:级|直)/.exec(text)?.[1];
  const own = context.region;
  const region = (level && own ? placeAt(level, own).region : undefined) ?? own;
  const form = text.replace(/〔/g, '（').replace(/〕/g, '）');
  const named = region && region !== country ? region : undefined;
  // 省直有关部门 of 江西省 is 江西省直有关部门.
  const word = named && !/^各|^有关|^相关/.test(form) ? levelWord(named) : undefined;
  const tail = word && form.startsWith(word) && !form.startsWith('市场') ? form.slice(word.length) : form;
  return {
    kind: collectiveKind(text),
    name: named && !form.startsWith(named.name) ? named.name + tail : form,
    region,
    nature: 'other',
    collective: true,
    confidence: 1,
    place: nowhere,
    moreAliases: [form],
  };
}

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

/** Reads one name; `shared` is the place that the list hands on. */
export function readOne(text: string, shared: Shared | undefined, context: BodyContext): Reading | undefined {
  if (text.length > 80) return undefined;
  const known = memo.get(context.region ?? country) ?? new Map<string, Reading | undefined>();
  memo.set(context.region ?? country, known);
  const handed = shared ? `${shared.place.form}|${shared.place.region?.path ?? ''}|${shared.party}` : '';
  const key = `${text}|${handed}|${context.year ?? ''}|${context.region ? 1 : 0}`;
  if (known.has(key)) return known.get(key);
  if (known.size > 5000) known.clear();
  const reading = readNew(text, shared, context);
  known.set(key, reading);
  return reading;
}

/** The same names come again and again in a document: each is read once for its region. */
const memo = new WeakMap<Region, Map<string, Reading | undefined>>();

function readNew(text: string, shared: Shared | undefined, context: BodyContext): Reading | undefined {
  const own = context.region;
  const national = readNational(text, shared, own);
  if (national) return national;
  const vertical = readVertical(text, own, context.year);
  if (vertical) {
    return {
      ...vertical,
      nature: 'vertical',
      organ: vertical.name,
      confidence: 1,
      place: placeAt(text, own),
    };
  }
  const bare = text.replace(/^中共/, '');
  const branch = readBranch(bare, shared, context);
  if (branch) return branch;
  const youth = readYouth(bare, own);
  if (youth) return youth;
  // 市场监管局 starts with no 市: a whole name of the table has no place before it.
  const known = readOrgan(bare);
  const place = known?.known && !/^(?:政府|人民政府)/.test(bare) ? nowhere : placeAt(bare, own);
  const rest = bare.slice(place.form.length);
  if (!rest) return place.named && place.region ? regionReading(place.region, place) : undefined;
  return (
    readParty(rest, place, shared, own) ??
    readDiscipline(rest, place, own) ??
    readTown(bare, own) ??
    readPlaced(bare, rest, place, shared, own)
  );
}

function regionReading(region: Region, place: Place): Reading {
  return { kind: 'Region', name: region.name, region, nature: 'other', confidence: 1, place };
}

function readNational(text: string, shared: Shared | undefined, own: Region | undefined): Reading | undefined {
  const organ = nationalOrgans.get(text);
  if (!organ) return undefined;
  const atHome = own?.level === 'country' && !shared?.place.region;
  const plain = /^(?:国家|中央|国务院|全国|中华|中国|中共中央|最高|共青团中央)/.test(text) || /(?:部|总局|署|总社)$/.test(text);
  const local = !atHome && (/^中国科学院$|^(?:组织|宣传|统战|社会工作)部$/.test(text) ? false : !plain);
  if (local || /^(?:统战部|供销合作总社|供销总社)$/.test(text)) {
    if (!atHome) return undefined;
  }
  return {
    kind: /^中国(?:科学|工程|社会科学)院$/.test(organ.name) ? 'Institution' : 'Department',
    name: organ.name,
    region: country,
    family: organ.family,
    organ: organ.name,
    nature: organ.nature,
    confidence: 1,
    place: nowhere,
  };
}

/** 市公安局上城区分局, 公安雁塔分局, 市公安局交警支队: a part of an organ, which may act for a place of its own. */
function readBranch(text: string, shared: Shared | undefined, context: BodyContext): Reading | undefined {
  const own = context.region;
  const at = /^(.{2,16}?(?:局|厅|委员会|委|办|部))([一-龥]{2,12}?)(分局|支队|大队|总队|中队|所|中心|处|科|队)$/.exec(text);
  if (at) {
    const [, head = '', words = '', last = ''] = at;
    if (readOrgan(text.slice(placeAt(text, own).form.length))?.known) return undefined;
    const organ = readOne(head, shared, context);
    if (organ?.confidence !== 1 || organ.kind !== 'Department' || organ.nature === 'vertical') return undefined;
    const place = last === '分局' ? branchPlace(words, own) : undefined;
    return {
      ...organ,
      name: organ.name + words + last,
      region: place ?? organ.region,
      written: undefined,
      family: last === '分局' ? organ.family : undefined,
    };
  }
  const turned = /^([一-龥]{2,8}?)([一-龥]{2,5})分局$/.exec(text);
  const [, stem = '', words = ''] = turned ?? [];
  for (let cut = 2; turned && cut <= stem.length + words.length - 2; cut += 1) {
    const word = text.slice(0, cut);
    const known = stems.get(word);
    const place = known && branchPlace(text.slice(cut, -2), own);
    const above = place?.parent;
    if (!known || !place || !above) continue;
    return {
      kind: 'Department',
      name: `${above.name}${known.full}局${text.slice(cut)}`,
      region: place,
      family: known.family,
      nature: 'government',
      confidence: 1,
      place: nowhere,
    };
  }
  return undefined;
}

function branchPlace(words: string, own: Region | undefined): Region | undefined {
  const place = placeAt(words, own);
  if (place.named && place.form === words) return place.region;
  return own ? lookupRegion(words, own) : undefined;
}

function readYouth(text: string, own: Region | undefined): Reading | undefined {
  const match = /^(?:共青团(.{1,12})委(?:员会)?|团([省市区县州])?委|(.{2,9})团委)$/.exec(text);
  if (!match) return undefined;
  const words = match[1] ?? match[2] ?? match[3] ?? '';
  const place = words ? placeAt(words, own) : nowhere;
  if (words && place.form !== words) return undefined;
  const region = words ? place.region : defaultRegion(own);
  return {
    kind: 'Department',
    name: `共青团${region?.name ?? words}委员会`,
    region,
    family: 'youth',
    organ: '共青团委员会',
    nature: 'mass',
    confidence: 1,
    place,
    moreAliases: region ? [`共青团${region.name}委`] : [],
  };
}

function readParty(rest: string, place: Place, shared: Shared | undefined, own: Region | undefined): Reading | undefined {
  const marked = /^(?:党委|委(?!员会))/.exec(rest)?.[0];
  const behind = marked ? rest.slice(marked.length) : rest;
  const inherits = !place.form && (shared?.party === true || !readOrgan(rest)?.known || /^(?:组织部|宣传部)$/.test(rest));
  const organ = partyOrgans.get(behind);
  if (!marked && !(inherits && organ && behind.length > 1)) return undefined;
  if (marked === '委' && !place.form) return undefined;
  const above = place.form ? place.region : (shared?.place.region ?? defaultRegion(own));
  const at = above?.name ?? place.form;
  const head = `中共${at}${/自治区$/.test(at) ? '党委' : '委'}`;
  const base = {
    kind: 'Department',
    region: above,
    nature: 'party',
    place: place.form ? place : (shared?.place ?? nowhere),
    party: true,
  } as const;
  if (!behind)
    return { ...base, name: `中共${at}委员会`, family: 'party-committee', organ: '委员会', written: marked ?? '', confidence: 1 };
  if (organ)
    return {
      ...base,
      name: head + organ[0],
      family: organ[1],
      organ: organ[0],
      written: `委${behind}`,
      confidence: 1,
      moreAliases: [head + behind],
    };
  const other = readOrgan(behind);
  if (!other && !/(?:室|校|组|部|办|局|委|会|馆|社|中心|院)$/.test(behind)) return undefined;
  return { ...base, name: head + behind, family: undefined, organ: behind, written: `委${behind}`, confidence: 0.8 };
}

function readDiscipline(rest: string, place: Place, own: Region | undefined): Reading | undefined {
  const match = /^(纪委(?:机关)?|纪检委|纪律检查委员会)?(?:[省市区县州盟旗]|自治区)?(监委(?:机关)?|监察委员会|监察委)?$/.exec(rest);
  if (!match?.[0]) return undefined;
  const region = place.form ? place.region : defaultRegion(own);
  const at = region?.name ?? place.form;
  const discipline = `中共${at}纪律检查委员会`;
  const supervision = `${at}监察委员会`;
  const both = match[1] && match[2];
  return {
    kind: 'Department',
    name: match[1] ? discipline : supervision,
    region,
    family: match[1] ? 'discipline' : 'supervision',
    organ: match[1] ? '纪律检查委员会' : '监察委员会',
    written: rest,
    nature: match[1] ? 'party' : 'government',
    confidence: 1,
    place,
    alsoNamed: both ? [supervision] : [],
  };
}

/** Everything that is neither national, vertical nor of the party. */
function readPlaced(text: string, rest: string, place: Place, shared: Shared | undefined, own: Region | undefined): Reading | undefined {
  const region = place.form ? place.region : (shared?.place.region ?? defaultRegion(own));
  const at = place.form ? (place.region?.name ?? place.form) : region && region !== country ? region.name : (shared?.place.form ?? '');
  const used = place.form ? place : (shared?.place ?? nowhere);
  const organ = readOrgan(rest);
  if (!place.form && !organ?.known && /^(?:国家|国务院|中央|全国)(?!级|高新|高速|电网|开发|能源集团|电投|队)/.test(text) && organ) {
    const body = { name: text, organ: text, nature: 'government', confidence: 0.9, place: nowhere } as const;
    return /(?:中心|[院所站])$/.test(text)
      ? { ...body, kind: 'Institution', region: defaultRegion(own), nature: 'other' }
      : { ...body, kind: 'Department', region: country };
  }
  const firm = enterpriseTail.test(rest);
  if (organ?.known) {
    if (organ.family?.startsWith('consultative')) {
      const name = `中国人民政治协商会议${at}委员会${organ.family.endsWith('office') ? '办公室' : ''}`;
      return {
        kind: 'Department',
        name,
        region,
        family: organ.family,
        organ: rest,
        written: rest,
        nature: 'congress',
        confidence: 1,
        place: used,
      };
    }
    const maritime = organ.family === 'maritime' && place.short;
    const court = organ.family === 'court' && organ.name === '人民法院' && region ? courtOf(region) : organ.name;
    return {
      kind: organ.family?.endsWith('academy') ? 'Institution' : 'Department',
      name: maritime ? text : at + court,
      region,
      family: organ.family,
      organ: court,
      written: rest,
      nature: organ.nature,
      confidence: 1,
      place: used,
    };
  }
  if (place.region?.level === 'township' && /^(?:街道办|办事处|办)$/.test(rest))
    return {
      kind: 'Department',
      name: `${place.region.name}办事处`,
      region: place.region,
      family: 'government',
      organ: '办事处',
      written: rest,
      nature: 'government',
      confidence: 1,
      place,
    };
  if (committeeTail.test(rest)) return committee(text, rest, place, region, own);
  if (firm) {
    const generic = genericFirm.test(rest) || carrier.test(rest) || (place.form !== '' && !place.named);
    const named = place.named ? text : generic ? at + rest : rest;
    return {
      kind: 'Enterprise',
      name: named,
      region: branchOf(text, own) ?? (place.form && place.region !== country ? place.region : defaultRegion(own)),
      organ: rest,
      written: rest,
      nature: 'other',
      confidence: 0.9,
      place: place.form ? place : nowhere,
    };
  }
  if (institutionTail.test(rest) && !taskTail.test(rest))
    return {
      kind: 'Institution',
      name: place.named || !place.form ? text : at + rest,
      region: place.form && place.region !== country ? place.region : undefined,
      organ: rest,
      written: rest,
      nature: 'other',
      confidence: 0.9,
      place: place.form ? place : nowhere,
    };
  if (parkTail.test(rest)) {
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
  if (taskTail.test(rest) || organ) {
    const nature: OrganNature = /(?:中心|所|站|院|馆|台)$/.test(rest) ? 'service' : taskTail.test(rest) ? 'task' : 'other';
    return {
      kind: 'Department',
      // 江苏海事局, 民航江苏监管局: a name that holds its place already.
      name: place.short || (!place.form && namesOwn(rest, own)) ? text : at + (organ?.name ?? rest),
      region,
      family: organ?.family,
      organ: organ?.name ?? rest,
      written: rest,
      nature,
      confidence: taskTail.test(rest) ? 0.9 : 0.8,
      place: used,
    };
  }
  const stem = stems.get(rest.replace(/部门$/, ''));
  if (stem && (rest.endsWith('部门') || !place.named)) {
    return {
      kind: 'Department',
      name: `${at}${stem.full}部门`,
      region,
      family: stem.family,
      organ: `${stem.full}部门`,
      written: rest,
      nature: 'government',
      confidence: 0.6,
      place: used,
    };
  }
  if (/(?:队|团|社|台|馆|组|站|所|处|科|网|关|庭|会|室|校|署|军|警)$/.test(rest)) {
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
  // 市华数, 高新水务: what stands in a list of bodies and is no organ is a firm, unless it reads like a sentence.
  if (
    /^[一-龥A-Za-z]{2,12}$/.test(rest) &&
    !/(?:政府|部门|单位|机构|企业|城市|[省市区县])$|[的了在对按以把每年万不并将为使从或]|推进|落实|开展|加强|实施|建设|下同|其他|首页/.test(
      rest,
    )
  )
    return {
      kind: 'Enterprise',
      name: place.form && !place.named ? at + rest : text,
      region: place.form && place.region !== country ? place.region : defaultRegion(own),
      written: rest,
      nature: 'other',
      confidence: 0.4,
      place: place.form ? place : nowhere,
    };
  return undefined;
}

function committee(text: string, rest: string, place: Place, region: Region | undefined, own: Region | undefined): Reading {
  const full = (name: string): string =>
    name
      .replace(/管委会$/, '管理委员会')
      .replace(/执委会$/, '执行委员会')
      .replace(/党工委$/, '工作委员会');
  const home = place.form ? region : defaultRegion(own);
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

/** Where a branch of a firm is: 北京银行唐山分行, 中国电信贵州公司. */
function branchOf(text: string, own: Region | undefined): Region | undefined {
  const head = /^(.{2,})(?:分行|支行|分公司|公司|办事处|代表处)$/.exec(text)?.[1] ?? '';
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

/** A township that the table does not know, in a document of a county. */
function readTown(text: string, own: Region | undefined): Reading | undefined {
  if (!/^[一-龥]{2,8}(?:街道|镇|乡|苏木|街道办事处|街道办)$/.test(text)) return undefined;
  if (/街道办(?:事处)?$/.test(text) && placeAt(text, own).region?.level === 'township') return undefined;
  const county = own && regionAt(own, 'county');
  const name = text.replace(/街道办(?:事处)?$/, '街道');
  const path = `${county?.path ?? own?.path ?? ''}${name}`;
  const region: Region = { name, path, level: 'township', ...(county ? { parent: county } : {}) };
  return { ...regionReading(region, { form: text, region, named: true, short: false }), confidence: county ? 0.9 : 0.6 };
}
