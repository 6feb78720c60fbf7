import { readOrgan } from './organs.js';
import { nowhere } from './places.js';
import type { Reading } from './reading.js';
import { lookupRegion, type Region } from './regions.js';

const zoneName =
  /^(?!关于)([一-龥]{2,20}?(?:新区|开发区|高新区|经开区|园区|示范区|保税区|合作区|度假区|试验区|港区))(?:党工委、?)?(?:管委会|管理委员会)/;
/** What a zone's own documents call it before the name of an organ. */
const ownWords = /^(?:工业园区|园区|新区|高新区|经开区|开发区|度假区|示范区|合作区|保税区|区)(?=.{2})/;

/** The development zone whose committee issued a document, by its title or its issuer; a zone is no division. */
export function zoneOf(...signs: readonly string[]): string | undefined {
  for (const sign of signs) {
    const zone = zoneName.exec(sign.trim())?.[1];
    if (zone && !lookupRegion(zone)) return zone;
  }
  return undefined;
}

/** An organ of the zone in its own document: 科技局 and 园区财政局 of 苏州工业园区 are none of the city. */
export function readZoned(text: string, zone: string, region: Region | undefined): Reading | undefined {
  const words = text.startsWith(zone) ? zone : (ownWords.exec(text)?.[0] ?? '');
  if (words === '区' && region?.level === 'county') return undefined;
  const rest = text.slice(words.length);
  const organ = readOrgan(rest);
  if (
    !organ ||
    (!organ.known && (words === '' || !/[局委办部]$/.test(rest))) ||
    /^(?:consultative|congress|court)/.test(organ.family ?? '')
  )
    return undefined;
  const { name, family, nature, known } = organ;
  return { kind: 'Department', name: zone + name, region, family, organ: name, nature, confidence: known ? 1 : 0.8, place: nowhere };
}
