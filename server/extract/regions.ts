import divisionTable from './divisions.json' with { type: 'json' };
import { formerDivisions, wordLikeNames } from './regions-extra.js';
import townshipTable from './townships.json' with { type: 'json' };

export type RegionLevel = 'country' | 'province' | 'city' | 'county' | 'township';

/** An administrative division of China. Sources: divisions.json, townships.json, regions-extra.ts. */
export interface Region {
  /** Full name: 宿城区. */
  readonly name: string;
  /** Names from the province down, joined: 江苏省宿迁市宿城区. */
  readonly path: string;
  readonly level: RegionLevel;
  /** Statistical division code; absent for divisions that no longer exist. */
  readonly code?: string;
  readonly parent?: Region;
}

export const country: Region = { name: '中国', path: '中国', level: 'country', code: '0' };

const ethnic =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各';
const autonomous = new RegExp(`^(.+?)(?:(?:${ethnic})族?)+自治([州县旗])$`);

/** Short forms of a full name: 浙江省 → 浙江; 恩施土家族苗族自治州 → 恩施, 恩施州. Never shorter than two characters. */
export function shortForms(name: string): readonly string[] {
  const special: Readonly<Record<string, readonly string[]>> = {
    内蒙古自治区: ['内蒙古'],
    广西壮族自治区: ['广西'],
    宁夏回族自治区: ['宁夏'],
    新疆维吾尔自治区: ['新疆'],
    西藏自治区: ['西藏'],
    香港特别行政区: ['香港'],
    澳门特别行政区: ['澳门'],
    锡林郭勒盟: ['锡林郭勒', '锡盟'],
    鄂温克族自治旗: ['鄂温克旗'],
    鄂伦春自治旗: ['鄂伦春旗'],
    巴音郭楞蒙古自治州: ['巴音郭楞', '巴州'],
    克孜勒苏柯尔克孜自治州: ['克州'],
    博尔塔拉蒙古自治州: ['博州', '博尔塔拉'],
    伊犁哈萨克自治州: ['伊犁', '伊犁州'],
    双江拉祜族佤族布朗族傣族自治县: ['双江县'],
    神农架林区: ['神农架'],
  };
  const known = special[name];
  if (known) return known;
  const match = autonomous.exec(name);
  const stem = match?.[1];
  if (match && stem) return stem.length > 1 ? [stem, stem + match[2]] : [stem + match[2]];
  const plain = name.replace(/(?:地区|省|市|区|县|盟|旗)$/, '');
  return plain.length > 1 && plain !== name ? [plain] : [];
}

interface Index {
  readonly byName: Map<string, Region[]>;
  readonly byShort: Map<string, Region[]>;
  readonly byCode: Map<string, Region>;
  readonly children: Map<Region, Region[]>;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function levelOf(code: string): RegionLevel {
  return code.length === 2 ? 'province' : code.length === 4 ? 'city' : code.length === 6 ? 'county' : 'township';
}

let index: Index | undefined;

function build(): Index {
  const made: Index = { byName: new Map(), byShort: new Map(), byCode: new Map(), children: new Map() };
  const add = (region: Region): void => {
    push(made.byName, region.name, region);
    for (const form of shortForms(region.name)) push(made.byShort, form, region);
    if (region.parent) push(made.children, region.parent, region);
    if (region.code) made.byCode.set(region.code, region);
  };
  add(country);
  for (const [code, name] of Object.entries(divisionTable.names)) {
    const parent = made.byCode.get(code.slice(0, 4)) ?? made.byCode.get(code.slice(0, 2));
    const above = parent?.code === code ? undefined : parent;
    add({ name, path: (above?.path ?? '') + name, level: levelOf(code), code, parent: above ?? country });
  }
  for (const [path, name] of formerDivisions) {
    const parent = [...made.byCode.values()].find((region) => region.path === path);
    // 巢湖市 was a city and is a county now: the living one keeps the name.
    const living = made.byName.get(name)?.some((one) => parent && lineage(one).at(-1) === lineage(parent).at(-1));
    if (parent && !living)
      add({ name, path: path + name, level: parent.level === 'province' && !name.endsWith('区') ? 'city' : 'county', parent });
  }
  return made;
}

function table(): Index {
  index ??= build();
  return index;
}

let townshipIndex: Map<string, Region[]> | undefined;

/** Townships by name, made on first use. */
function townships(): Map<string, Region[]> {
  if (townshipIndex) return townshipIndex;
  townshipIndex = new Map();
  const { byCode } = table();
  for (const [county, list] of Object.entries(townshipTable.names)) {
    const parent = byCode.get(county) ?? byCode.get(county.slice(0, 4));
    if (!parent) continue;
    let number = 0;
    for (const entry of list.split(',')) {
      const digits = /^\d+/.exec(entry)?.[0] ?? '';
      number = digits ? Number(digits) : number + 1;
      const name = entry.slice(digits.length);
      push(townshipIndex, name, {
        name,
        path: parent.path + name,
        level: 'township',
        code: county + String(number).padStart(3, '0'),
        parent,
      });
    }
  }
  return townshipIndex;
}

/** The region and all above it, itself first, without the country. */
export function lineage(region: Region): readonly Region[] {
  const out: Region[] = [];
  for (let at: Region | undefined = region; at && at.level !== 'country'; at = at.parent) out.push(at);
  return out;
}

/** The division of a level that a region is or lies in. */
export function regionAt(region: Region, level: RegionLevel): Region | undefined {
  return level === 'country' ? country : lineage(region).find((one) => one.level === level);
}

export function contains(outer: Region, inner: Region): boolean {
  return outer.level === 'country' || lineage(inner).includes(outer);
}

export function childrenOf(region: Region): readonly Region[] {
  return table().children.get(region) ?? [];
}

/** Every division of this exact full name, or of this short form where no full name fits; townships last. */
export function regionsNamed(name: string): readonly Region[] {
  const { byName, byShort } = table();
  const full = byName.get(name);
  if (full) return full;
  if (/(?:街道|镇|乡|苏木)$/.test(name)) return townships().get(name) ?? [];
  return byShort.get(name) ?? [];
}

/**
 * Picks one of several divisions of one name by a place that is known: the place itself, what lies in it, what it lies in, then what lies in
 * the same city or province. Undefined when more than one is left: a name is never guessed.
 */
export function pick(candidates: readonly Region[], within?: Region): Region | undefined {
  if (candidates.length <= 1) return candidates[0];
  if (within) {
    const around = lineage(within);
    const own = candidates.filter((one) => around.includes(one));
    if (own.length === 1) return own[0];
    for (const outer of around) {
      const inside = candidates.filter((one) => contains(outer, one));
      if (inside.length > 0) return highest(inside);
    }
  }
  return candidates.find((one) => one.level === 'province') ?? highest(candidates);
}

/** The one that all others lie in: 吉林 is the province, 南昌 the city and not its county. */
function highest(candidates: readonly Region[]): Region | undefined {
  return candidates.find((one) => candidates.every((other) => contains(one, other)));
}

/**
 * A division by a whole path (江苏省宿迁市宿城区), a part of one (宿迁市宿城区, 杭州上城区), a name or a short form.
 * @returns undefined for an unknown or an ambiguous name
 */
export function lookupRegion(name: string, within?: Region): Region | undefined {
  if (within) return lookUp(name, within);
  if (looked.has(name)) return looked.get(name);
  if (looked.size > 5000) looked.clear();
  const region = lookUp(name, undefined);
  looked.set(name, region);
  return region;
}

/** Every body of a document asks for its region again. */
const looked = new Map<string, Region | undefined>();

function lookUp(name: string, within: Region | undefined): Region | undefined {
  const clean = name.replace(/\s+/g, '');
  if (clean === '全国' || clean === '国家' || clean === '中央') return country;
  const chain = chainAt(clean, 0, within, true);
  return chain && chain.end === clean.length ? chain.region : undefined;
}

export interface RegionMatch {
  readonly region: Region;
  readonly end: number;
}

/** Divisions whose name starts at `at`, longest names first. */
function namesAt(text: string, at: number, short: boolean): readonly { readonly name: string; readonly found: readonly Region[] }[] {
  const { byName, byShort } = table();
  const out: { name: string; found: readonly Region[] }[] = [];
  for (const length of lengthsAt(text, at)) {
    const name = text.slice(at, at + length);
    const found = byName.get(name) ?? (short ? byShort.get(name) : undefined);
    if (found) out.push({ name, found });
  }
  return out;
}

const none: readonly number[] = [];
const pairOf = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
/** Where a pair of code units stands in `Starts.marks`: pairs may share a place, which costs a look and no error. */
const markOf = (text: string, at: number): number => ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & 0x3ffff;

interface Starts {
  /** 1 where some name may start so: nearly every place of a text is ruled out by this one look. */
  readonly marks: Uint8Array;
  /** Lengths of the names that start with a pair of code units, longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

let starts: Starts | undefined;

/** Lengths of the names that start with the two characters at `at`, longest first. */
function lengthsAt(text: string, at: number): readonly number[] {
  starts ??= readStarts();
  return starts.marks[markOf(text, at)] === 1 ? (starts.lengths.get(pairOf(text, at)) ?? none) : none;
}

function readStarts(): Starts {
  const marks = new Uint8Array(0x40000);
  const lengths = new Map<number, number[]>();
  const { byName, byShort } = table();
  for (const map of [byName, byShort])
    for (const name of map.keys()) {
      marks[markOf(name, 0)] = 1;
      const known = lengths.get(pairOf(name, 0)) ?? [];
      if (!known.includes(name.length)) known.push(name.length);
      lengths.set(pairOf(name, 0), known);
    }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return { marks, lengths };
}

/** Whether any name of a province, city or county starts with these two characters. */
export function mayStartRegion(text: string, at: number): boolean {
  return lengthsAt(text, at).length > 0;
}

/**
 * The longest run of names, each inside the one before, that starts at `at`: 江苏省宿迁市宿城区. A name inside a parent named just before is
 * certain; one on its own is chosen by `within`.
 * @param short whether short forms count (浙江, 宁波, 宿城)
 */
export function chainAt(text: string, at: number, within: Region | undefined, short: boolean): RegionMatch | undefined {
  if (!mayStartRegion(text, at)) {
    const township = townshipAt(text, at, within);
    return township;
  }
  for (const { name, found } of namesAt(text, at, short)) {
    const next = at + name.length;
    const deeper = found.map((one) => below(text, next, one, short)).filter((one): one is RegionMatch => one !== undefined);
    if (deeper.length === 1) return deeper[0];
    const region = pick(found, within);
    if (region) return { region, end: next };
    if (found.length > 1 && deeper.length === 0) return undefined;
  }
  return townshipAt(text, at, within);
}

function townshipAt(text: string, at: number, within: Region | undefined): RegionMatch | undefined {
  if (!within) return undefined;
  for (let length = Math.min(12, text.length - at); length >= 2; length -= 1) {
    if (!'道镇乡木'.includes(text.charAt(at + length - 1))) continue;
    const name = text.slice(at, at + length);
    const found = (townships().get(name) ?? []).filter((one) =>
      lineage(within).some((outer) => outer.level !== 'province' && contains(outer, one)),
    );
    const region = pick(found, within);
    if (region) return { region, end: at + length };
  }
  return undefined;
}

function below(text: string, at: number, parent: Region, short: boolean): RegionMatch | undefined {
  if (at >= text.length) return undefined;
  for (const { name, found } of namesAt(text, at, short)) {
    const inside = found.filter((one) => one !== parent && contains(parent, one));
    if (inside.length !== 1) continue;
    const [region] = inside;
    if (region) return below(text, at + name.length, region, short) ?? { region, end: at + name.length };
  }
  for (let length = Math.min(12, text.length - at); length >= 2 && parent.level !== 'province'; length -= 1) {
    if (!'道镇乡木'.includes(text.charAt(at + length - 1))) continue;
    const name = text.slice(at, at + length);
    const inside = (townships().get(name) ?? []).filter((one) => contains(parent, one));
    const [region] = inside;
    if (inside.length === 1 && region) return { region, end: at + length };
  }
  return undefined;
}

export interface RegionMention {
  readonly form: string;
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

/** What may not follow a full name: the name is then a part of a common word (合作市|场, 高新区|域). */
const wrongAfter: Readonly<Record<string, string>> = { 市: '场值', 区: '域间块别位分', 县: '域', 州: '', 省: '' };

/** What follows a short form where it names a thing and not the place: 浙江|大学, 南京|东路, 四川|天府新区, 上海|青. */
const thingAfter =
  /^(?:[东南西北中]路|(?!建设|打造|创建|支持|推动|发展|加快|成为|推进)[^与和及等的在、，。；\s]{0,5}(?:大学|学院|中学|小学|医院|银行|分行|公司|集团|研究院|实验室|证券|日报|出版社|新区|高新区|经开区|开发区|保税区|监管局|海关)|路|街|港|湾|机场|站|话|菜|青|人(?!才|工|民|均|口)|籍)/;

/**
 * Mentions of divisions in running text, in order, not overlapping. Precision first: an ambiguous name that neither its parent before it nor
 * `within` decides is left out, and so are names that are also words.
 */
export function findRegions(text: string, within?: Region): readonly RegionMention[] {
  const out: RegionMention[] = [];
  // The country decides nothing between two of its divisions.
  const around = within?.level === 'country' ? undefined : within;
  const ownShort = new Set(line(around).flatMap((one) => shortForms(one.name)));
  let at = 0;
  while (at < text.length - 1) {
    if (!mayStartRegion(text, at)) {
      at += 1;
      continue;
    }
    const match = mentionAt(text, at, around, ownShort);
    if (match) {
      out.push(match);
      at = match.end;
    } else at += 1;
  }
  return out;
}

function line(region: Region | undefined): readonly Region[] {
  return region ? lineage(region) : [];
}

function mentionAt(text: string, at: number, within: Region | undefined, ownShort: ReadonlySet<string>): RegionMention | undefined {
  const chain = chainAt(text, at, within, true);
  if (!chain) return undefined;
  const { region, end } = chain;
  if (region.level === 'country') return undefined;
  const form = text.slice(at, end);
  const rest = text.slice(end, end + 12);
  const whole = form.endsWith(region.name);
  if (region.level === 'township' && form === region.name && region.parent !== within && !(within && contains(within, region)))
    return undefined;
  if (whole) {
    const last = region.name.at(-1) ?? '';
    if ((wrongAfter[last] ?? '').includes(rest[0] ?? '\n')) return undefined;
    if (form.length <= 2 && form === region.name && !(within && contains(within, region))) return undefined;
    if (wordLikeNames.has(form) && !(within && (contains(within, region) || lineage(within).includes(region)))) return undefined;
    return { form, region, start: at, end };
  }
  // A short form: provinces and cities that are no words, what the document is about, or a chain of two (杭州上城).
  if (thingAfter.test(rest)) return undefined;
  const chained = regionsNamed(form).length === 0 && region.level === 'county' && line(within).includes(region);
  const safe = (region.level === 'province' || region.level === 'city') && !wordLikeNames.has(form);
  return chained || ownShort.has(form) || safe ? { form, region, start: at, end } : undefined;
}
