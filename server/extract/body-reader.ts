import type { BodyContext } from './body.js';
import { collectiveKind } from './collectives.js';
import { stems } from './families.js';
import { nationalOrgans } from './organ-tables.js';
import { readOrgan } from './organs.js';
import { readDiscipline, readParty, readYouth } from './party-bodies.js';
import { readPlaced } from './placed-bodies.js';
import { nowhere, type Place, placeAt } from './places.js';
import { levelWord, type Reading, type Shared } from './reading.js';
import { country, lookupRegion, type Region, regionAt } from './regions.js';
import { readVertical } from './vertical.js';
import { readZoned } from './zones.js';

/** Reads one name; `shared` is the place that the list hands on. */
export function readOne(text: string, shared: Shared | undefined, context: BodyContext): Reading | undefined {
  if (text.length > 80) return undefined;
  const known = memo.get(context.region ?? country) ?? new Map<string, Reading | undefined>();
  memo.set(context.region ?? country, known);
  const handed = shared ? `${shared.place.form}|${shared.place.region?.path ?? ''}|${shared.party}` : '';
  const key = `${text}|${handed}|${context.year ?? ''}|${context.region ? 1 : 0}|${context.zone ?? ''}`;
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
  const zoned = context.zone && !shared?.place.form ? readZoned(text, context.zone, own) : undefined;
  if (zoned) return zoned;
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
  const plain =
    /^(?:国家|中央|国务院|全国|中华|中国|中共中央|最高|共青团中央)/.test(text) ||
    /(?:部|总局|署|总社|总台)$|^新华|^水利部|^(?:长江|黄河|淮河|海河|珠江|松辽|太湖)/.test(text);
  const local = !atHome && (/^中国科学院$|^(?:组织|宣传|统战|社会工作)部$/.test(text) ? false : !plain);
  if (local || /^(?:统战部|供销合作总社|供销总社)$/.test(text)) {
    if (!atHome) return undefined;
  }
  return {
    kind:
      /^中国(?:科学|工程|社会科学)院$|总台$|通讯社$/.test(organ.name) || organ.family === 'industry-federation'
        ? 'Institution'
        : 'Department',
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

/** A township that the table does not know, in a document of a county. */
function readTown(text: string, own: Region | undefined): Reading | undefined {
  if (!/^[一-龥]{2,8}(?:街道|镇|乡|苏木|街道办事处|街道办)$/.test(text)) return undefined;
  if (/街道办(?:事处)?$/.test(text) && placeAt(text, own).region?.level === 'township') return undefined;
  const county = own && regionAt(own, 'county');
  const name = text.replace(/街道办(?:事处)?$/, '街道');
  const path = `${county?.path ?? own?.path ?? ''}${name}`;
  const region: Region = { name, path, level: 'township', ...(county ? { parent: county } : {}) };
  const office = /街道办(?:事处)?$/.test(text);
  if (office) {
    const full = { name: `${name}办事处`, organ: '办事处', family: 'government', written: '办事处', nature: 'government' } as const;
    return { ...full, kind: 'Department', region, confidence: county ? 0.9 : 0.6, place: nowhere };
  }
  return { ...regionReading(region, { form: text, region, named: true, short: false }), confidence: county ? 0.9 : 0.6 };
}

/** A group of bodies, with the division that it is of: 宿城区各园区. */
export function readCollective(text: string, context: BodyContext): Reading {
  const level = /^([省市区县州盟旗])(?=各|直|级|有关|相关)/.exec(text)?.[1] ?? /^(?:各?有关|相关|各)([省市区县])(?:级|直)/.exec(text)?.[1];
  const own = context.region;
  const region = (level && own ? placeAt(level, own).region : undefined) ?? own;
  const form = text.replace(/〔/g, '（').replace(/〕/g, '）');
  const named = region && region !== country ? region : undefined;
  const zone = level ? undefined : context.zone;
  // 省直有关部门 of 江西省 is 江西省直有关部门.
  const word = named && !/^各|^有关|^相关/.test(form) ? levelWord(named) : undefined;
  const tail = word && form.startsWith(word) && !form.startsWith('市场') ? form.slice(word.length) : form;
  return {
    kind: collectiveKind(text),
    name: zone && !form.startsWith(zone) ? zone + form : named && !form.startsWith(named.name) ? named.name + tail : form,
    region,
    nature: 'other',
    collective: true,
    confidence: 1,
    place: nowhere,
    moreAliases: [form],
  };
}
