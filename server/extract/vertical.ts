import { nowhere, type Place, placeAt, regionOfLevel, shortName } from './places.js';
import { country, type Region } from './regions.js';

/** A body run from the centre that stands at a place. */
export interface VerticalBody {
  readonly name: string;
  readonly region: Region | undefined;
  readonly family: string;
  readonly kind: 'Department' | 'Enterprise';
}

const bank = /^(?:中国)?(?:人民银行|人行)(.*)$/;
const branch = /^(.*?)((?:省|市|县|自治区)?)(分行|中心支行|中支|支行|营业管理部|营管部)$/;
const supervisor =
  /^(?:国家|中国)?(金融监管总局|金融监督管理总局|银保监会|银监会|保监会|证监会|证券监督管理委员会|银行保险监督管理委员会)(.+?)(监管局|监管分局|监管支局|银保监局|证监局)$/;
const localSupervisor = /^(.*?)(金融监管|银保监|银监|保监|证监)(分局|支局|局|组)$/;

const heads: Readonly<Record<string, readonly [string, string]>> = {
  金融监管: ['国家金融监督管理总局', 'banking-supervision'],
  银保监: ['中国银行保险监督管理委员会', 'banking-supervision'],
  银监: ['中国银行业监督管理委员会', 'banking-supervision'],
  保监: ['中国保险监督管理委员会', 'insurance-supervision'],
  证监: ['中国证券监督管理委员会', 'securities-supervision'],
};

function headOf(word: string): readonly [string, string] {
  if (/金融监/.test(word)) return heads.金融监管 ?? ['', ''];
  if (/^证/.test(word)) return heads.证监 ?? ['', ''];
  if (/^保监/.test(word)) return heads.保监 ?? ['', ''];
  if (/^银监/.test(word)) return heads.银监 ?? ['', ''];
  return heads.银保监 ?? ['', ''];
}

/** The place that a vertical body's own words name, else the one before it, else the document's region. */
function placeOf(words: string, before: Place, own: Region | undefined): { readonly region: Region | undefined; readonly written: string } {
  if (!words) return { region: before.region ?? (before.form ? undefined : own), written: '' };
  const place = placeAt(words, own);
  if (place.form === words) return { region: place.region, written: place.named ? words : (place.region?.name ?? words) };
  return { region: place.region ?? own, written: words };
}

/**
 * Reads a body of the central bank, the financial supervisors, tax, customs, foreign exchange or the survey corps.
 * @param text the name without spaces and without a bracket behind it
 * @param own region of the document
 * @param year of the document: 省金融监管局 is the province's own organ until 2023
 */
export function readVertical(text: string, own: Region | undefined, year?: number): VerticalBody | undefined {
  if (!/行|监|税|海关|外汇|调查|统计局|营|民航/.test(text)) return undefined;
  const local = own && own.level !== 'country' ? own : undefined;
  return (
    centralBank(text, nowhere, local, own) ??
    supervisors(text, local, year) ??
    taxes(text, local) ??
    customs(text, local) ??
    exchange(text, local) ??
    survey(text, local) ??
    aviation(text, local)
  );
}

function centralBank(text: string, before: Place, local: Region | undefined, own: Region | undefined): VerticalBody | undefined {
  const match = bank.exec(text);
  if (!match) {
    const place = before === nowhere ? placeAt(text, own) : nowhere;
    return place.form && bank.test(text.slice(place.form.length))
      ? centralBank(text.slice(place.form.length), place, local, own)
      : undefined;
  }
  const rest = match[1] ?? '';
  const make = (name: string, region: Region | undefined): VerticalBody => ({ name, region, family: 'central-bank', kind: 'Department' });
  if (!rest || rest === '总行') {
    const region = before.form ? before.region : local;
    if (own?.level === 'country' && !before.form) return make('中国人民银行', country);
    return make(region ? `中国人民银行${region.name}分行` : `中国人民银行${before.form}分行`, region);
  }
  const parts = branch.exec(rest);
  if (!parts) return undefined;
  const [, words = '', level = '', kind = ''] = parts;
  const full = kind.replace('中支', '中心支行').replace('营管部', '营业管理部');
  const above = level && !words ? regionOfLevel(level, local) : undefined;
  if (above) return make(`中国人民银行${above.name}${full}`, above);
  const { region } = placeOf(words + level, before, local);
  return make(`中国人民银行${before.form && before.region && !words ? before.region.name : words + level}${full}`, region);
}

function supervisors(text: string, local: Region | undefined, year: number | undefined): VerticalBody | undefined {
  const whole = supervisor.exec(text);
  if (whole) {
    const [, word = '', words = '', last = ''] = whole;
    const [head, family] = headOf(word);
    const { region } = placeOf(words, nowhere, local);
    const kind = last.replace(/^(?:银保|证)?监/, '监').replace(/^监局$/, '监管局');
    return { name: head + words + kind, region, family, kind: 'Department' };
  }
  const match = localSupervisor.exec(text);
  if (!match) return undefined;
  const [, words = '', word = '', last = ''] = match;
  const place = words ? placeAt(words, local) : nowhere;
  if (words && place.form !== words) return undefined;
  const [head, family] = headOf(word);
  const region = place.region ?? (words ? undefined : local);
  if (word === '金融监管' && last === '局' && !place.short && !(year && year >= 2024)) {
    return {
      name: `${region?.name ?? words}地方金融监督管理局`,
      region,
      family: 'finance-local',
      kind: 'Department',
    };
  }
  const named = region ? shortName(region) : words;
  const level = last === '局' && region && region.level === 'city' && word === '金融监管' && !place.short ? '分局' : last;
  return { name: `${head}${named}监管${level}`, region, family, kind: 'Department' };
}

function taxes(text: string, local: Region | undefined): VerticalBody | undefined {
  if (!/税务(?:分)?局$/.test(text) || /国家税务局$/.test(text) || text.includes('地方税务')) return undefined;
  const words = text.replace(/^国家税务总局/, '').replace(/税务(?:分)?局$/, '');
  const place = words ? placeAt(words, local) : nowhere;
  if (words && place.form !== words) return { name: text, region: place.region ?? local, family: 'tax', kind: 'Department' };
  const region = words ? place.region : local;
  return {
    name: `国家税务总局${region?.name ?? words}${text.endsWith('分局') ? '税务分局' : '税务局'}`,
    region,
    family: 'tax',
    kind: 'Department',
  };
}

function customs(text: string, local: Region | undefined): VerticalBody | undefined {
  const match = /^(.{0,8}?)(?:隶属)?海关(?:驻.{1,10}办事处|缉私局)?$/.exec(text);
  if (!match) return undefined;
  const words = match[1] ?? '';
  const place = words ? placeAt(words, local) : nowhere;
  const region = place.region ?? local;
  const name = place.named || (words && place.form !== words) || !region ? text : shortName(region) + text.slice(place.form.length);
  return { name, region, family: 'customs', kind: 'Department' };
}

function exchange(text: string, local: Region | undefined): VerticalBody | undefined {
  const match = /^(?:国家)?(.{0,8}?)外汇(?:管理)?(局|部)(.{0,8}?)(分局|支局|中心支局|管理部)?$/.exec(text);
  if (!match) return undefined;
  const [, before = '', organ = '', after = '', last = ''] = match;
  const place = placeAt(before || after, local);
  const region = place.region ?? local;
  if (organ === '部') return { name: `国家外汇管理局${before}外汇管理部`, region, family: 'foreign-exchange', kind: 'Department' };
  const named = before || after ? (place.named || !region ? before || after : region.name) : (region?.name ?? '');
  return { name: `国家外汇管理局${named}${last || '分局'}`, region, family: 'foreign-exchange', kind: 'Department' };
}

function survey(text: string, local: Region | undefined): VerticalBody | undefined {
  const match = /^(?:国家统计局)?(.{0,8}?)(?:国家)?调查(总队|队)$/.exec(text);
  if (!match) return undefined;
  const [, words = '', last = ''] = match;
  const place = words ? placeAt(words, local) : nowhere;
  if (words && place.form !== words) return undefined;
  const region = place.region ?? local;
  const named = place.named || !region ? words : last === '总队' ? shortName(region) : region.name;
  return { name: `国家统计局${named}调查${last}`, region, family: 'survey', kind: 'Department' };
}

/** 民航中南地区管理局, 民航江苏监管局 */
function aviation(text: string, local: Region | undefined): VerticalBody | undefined {
  const match = /^(?:中国)?民航(.{2,8}?)(?:安全监督|地区)?(?:管理局|监管局|局)$/.exec(text);
  if (!match?.[1]) return undefined;
  const place = placeAt(match[1], local);
  return { name: text, region: place.form === match[1] ? place.region : local, family: 'civil-aviation', kind: 'Department' };
}
