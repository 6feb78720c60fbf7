import { partyOrgans } from './organ-tables.js';
import { readOrgan } from './organs.js';
import { defaultRegion, nowhere, type Place, placeAt } from './places.js';
import type { Reading, Shared } from './reading.js';
import type { Region } from './regions.js';

/** 团市委, 共青团杭州市委, 杭州团委. */
export function readYouth(text: string, own: Region | undefined): Reading | undefined {
  const match = /^(?:共青团(.{1,12})委(?:员会)?|团([省市区县州盟旗])?委|(.{2,9})团委)$/.exec(text);
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

const alwaysParty = /^(?:编办|编委办|组织部|宣传部|统战部|政法委|文明办|社会工作部|社工部|改革办|深改办)$/;

/** 市委, 市委组织部, and an organ of the party that stands without 市委 in a list that has it. */
export function readParty(rest: string, place: Place, shared: Shared | undefined, own: Region | undefined): Reading | undefined {
  const marked = /^(?:党委|委(?!员会))/.exec(rest)?.[0];
  const behind = marked ? rest.slice(marked.length) : rest;
  const inherits = !place.form && (shared?.party === true || !readOrgan(rest)?.known || /^(?:组织部|宣传部)$/.test(rest));
  const organ = partyOrgans.get(behind);
  // 省编办, 区组织部: the organs of the party that nobody else has
  const plain = place.form !== '' && !place.short && alwaysParty.test(behind);
  if (!marked && !plain && !(inherits && organ && behind.length > 1)) return undefined;
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

/** 市纪委, 市监委, and both in one. */
export function readDiscipline(rest: string, place: Place, own: Region | undefined): Reading | undefined {
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
