import { chainAt, contains, lineage, type Region, regionAt, shortForms } from './regions.js';
import { wordLikeNames } from './regions-extra.js';

/** A place before an organ's name: 省, 市, 宿迁市, 浙江. */
export interface Place {
  /** As written; empty where the organ stands without one. */
  readonly form: string;
  /** Undefined where the document does not say which 市 or 区 is meant. */
  readonly region: Region | undefined;
  /** Named (宿迁市, 浙江) rather than by its level alone (市). */
  readonly named: boolean;
  /** Named without its last word: 浙江. */
  readonly short: boolean;
}

export const nowhere: Place = { form: '', region: undefined, named: false, short: false };

const levelWords = ['自治区', '自治州', '自治县', '省', '市', '区', '县', '州', '盟', '旗', '镇', '乡', '街道', '兵团'] as const;

/** The word 省, 市 … that a text starts with; 市场… starts with none. */
export function levelWordAt(text: string): string | undefined {
  return text.startsWith('市场') ? undefined : levelWords.find((word) => text.startsWith(word));
}

/**
 * The division that 省, 市, 区 … mean in a document of a region: the region itself where the word is its own last word (胶州市 says 市 of
 * itself), else the nearest one above with that word.
 */
export function regionOfLevel(word: string, own: Region | undefined): Region | undefined {
  if (!own || own.level === 'country') return undefined;
  const line = lineage(own);
  switch (word) {
    case '省':
      return line.find((one) => one.name.endsWith('省'));
    case '自治区':
      return line.find((one) => one.name.endsWith('自治区'));
    case '自治州':
    case '州':
      return line.find((one) => one.level === 'city' && one.name.endsWith('州'));
    case '市':
      return line.find((one) => one.name.endsWith('市'));
    case '区':
      return line.find((one) => one.name.endsWith('区') && one.level !== 'province') ?? line.find((one) => one.name.endsWith('自治区'));
    case '县':
    case '自治县':
      return line.find((one) => one.level === 'county' && one.name.endsWith('县'));
    case '盟':
    case '旗':
    case '镇':
    case '乡':
    case '街道':
      return line.find((one) => one.name.endsWith(word));
    default:
      return undefined;
  }
}

/** Reads the place at the start of a body's name. */
export function placeAt(text: string, own: Region | undefined): Place {
  const chain = chainAt(text, 0, own, true);
  if (chain) {
    const form = text.slice(0, chain.end);
    const short = !form.endsWith(chain.region.name);
    if (!short || sureShort(form, chain.region, own)) return { form, region: chain.region, named: true, short };
  }
  const word = levelWordAt(text);
  if (!word) return nowhere;
  return { form: word, region: regionOfLevel(word, own), named: false, short: false };
}

/** The name that a vertical body uses for its place: 浙江 in 浙江监管局. */
export function shortName(region: Region): string {
  return shortForms(region.name)[0] ?? region.name;
}

/** A short form is a place where it is a province's or a city's and no word (阿里巴巴), or of the document's own line (上城资本). */
function sureShort(form: string, region: Region, own: Region | undefined): boolean {
  if (own && lineage(own).includes(region)) return true;
  if (region.level === 'country') return false;
  return (
    region.level !== 'county' && region.level !== 'township' && (!wordLikeNames.has(form) || (own !== undefined && contains(own, region)))
  );
}

/** The division that a body without any place belongs to: the document's. */
export function defaultRegion(own: Region | undefined): Region | undefined {
  return own && own.level === 'township' ? (regionAt(own, 'county') ?? own) : own;
}
