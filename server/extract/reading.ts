import type { BodyKind, OrganNature } from './body.js';
import type { Place } from './places.js';
import { country, type Region } from './regions.js';

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

/** The last word of a division's name, by which its own documents call it: 市. */
export function levelWord(region: Region): string | undefined {
  return /(自治区|省|市|区|县|州|盟|旗)$/.exec(region.name)?.[1];
}
