import type { BodyContext } from './body.js';
import { readOne } from './body-reader.js';
import { isCollective } from './collectives.js';
import { openTail } from './list-words.js';
import { closing, opening, type Piece, slice } from './pieces.js';
import { nowhere, placeAt } from './places.js';
import { aliasesOf, type Reading, type Shared } from './reading.js';
import { lookupRegion, type Region } from './regions.js';

/** Reads the names of one list: what it hands on from name to name, and the document that it stands in. */
export class Names {
  readonly text: string;
  readonly #context: BodyContext;
  /** The place that the names before hand on. */
  shared: Shared | undefined;

  constructor(text: string, context: BodyContext) {
    this.text = text;
    this.#context = context;
  }

  get region(): Region | undefined {
    return this.#context.region;
  }

  read(text: string, shared: Shared | undefined): Reading | undefined {
    return readOne(text, shared, this.#context);
  }

  /** Whether the table knows the whole of a name, or it is a committee of a zone. */
  whole(text: string, least = 0.95): boolean {
    const plain = text.replace(/[（〔(][^（）〔〕()]*[）〕)]$/, '');
    const reading = this.read(plain, this.shared);
    return reading !== undefined && reading.confidence >= least;
  }
}

export interface Parts {
  readonly pieces: readonly Piece[];
  /** A 、 between two of them is lost. */
  readonly lost: boolean;
}

/** Cuts 市财政局和市科技局, 公安部会同财政部, and two organs with a lost 、 between them. */
export function partsOf(piece: Piece, names: Names): Parts {
  const lost: Piece[] = [];
  const pieces = cutUp(piece, names, lost);
  return { pieces, lost: lost.length > 0 };
}

/** 区商务局 区财政局 各街道: names that white space parts, where each is whole by itself and all of them are none together. */
function spaced(piece: Piece, names: Names): readonly Piece[] | undefined {
  const gaps = piece.starts.flatMap((start, at) => (at > 0 && start > (piece.starts[at - 1] ?? start) + 1 ? [at] : []));
  if (gaps.length === 0 || gaps.length > 40 || isCollective(piece.text) || names.whole(piece.text, 1)) return undefined;
  const parts = [...gaps, piece.text.length].map((to, index) => slice(piece, gaps[index - 1] ?? 0, to));
  return parts.every(({ text }) => text.length > 2 && (isCollective(text) || names.whole(text))) ? parts : undefined;
}

function cutUp(piece: Piece, names: Names, lost: Piece[]): readonly Piece[] {
  const { text } = piece;
  const apart = spaced(piece, names);
  if (apart) return apart.flatMap((part) => cutUp(part, names, lost));
  const beside = text.indexOf('会同');
  if (beside > 1 && names.whole(text.slice(0, beside))) return [slice(piece, 0, beside), ...cutUp(slice(piece, beside + 2), names, lost)];
  // 省委省政府 are two, always written so.
  const both = /^(.{1,8}?委)(.{1,8}政府)$/.exec(text)?.[1]?.length ?? 0;
  if (both > 0 && names.whole(text.slice(0, both), 1) && names.whole(text.slice(both), 1))
    return [slice(piece, 0, both), slice(piece, both)];
  const groups = groupsOf(piece, names, lost);
  if (groups) return groups;
  // 市委编办及市直相关单位: an organ and a group
  const ends = /(?:以及|和|及|与)(?=各|有关|相关|其他|其它|[省市区县州旗](?:直|级|有关|相关|各))/.exec(text);
  if (
    ends &&
    depthAt(text, ends.index) === 0 &&
    names.whole(text.slice(0, ends.index), 1) &&
    isCollective(text.slice(ends.index + ends[0].length))
  )
    return [slice(piece, 0, ends.index), slice(piece, ends.index + ends[0].length)];
  // 各区政府及江北产业集中区管委会: a group and one that has a name
  const named = /^各.{1,30}?(?:政府|街道|镇|乡|[）〕])(?:以及|及|和|与)(?=.{4,})/.exec(text)?.[0] ?? '';
  if (named && isNamedZone(text.slice(named.length), names)) {
    const to = named.length - (named.endsWith('以及') ? 2 : 1);
    return [slice(piece, 0, to), slice(piece, named.length)];
  }
  if (isCollective(text) || names.whole(text, 1)) return [piece];
  for (let at = 1; at < text.length - 1; at += 1) {
    const joiner = /^(?:以及|会同|协同|联合|和|及|与|会)/.exec(text.slice(at, at + 2))?.[0];
    if (!joiner || depthAt(text, at) > 0) continue;
    const left = text.slice(0, at);
    const right = text.slice(at + joiner.length);
    if (joiner === '会' && !/委$/.test(left)) continue;
    if (!names.whole(left) && !(lookupRegion(left, names.region) && /政府$/.test(right))) continue;
    if (names.whole(right) || isCollective(right) || openTail.test(right))
      return [slice(piece, 0, at), ...cutUp(slice(piece, at + joiner.length), names, lost)];
  }
  const parted = lostSeparator(piece, names);
  if (parted.length > 1) lost.push(piece);
  return parted;
}

/** 江北产业集中区管委会, not 经开区管委会, which may be of each. */
const isNamedZone = (text: string, names: Names): boolean =>
  /.{3,}(?:管委会|管理委员会)$/.test(text) &&
  !/^(?:各|有关|相关|高新|经开|经济|开发|功能|产业|园|新区|景区|风景|度假|保税|综)/.test(text) &&
  names.whole(text);

/** 国务院有关部门及地方各级人民政府 are two groups, 各有关部门和单位 is one. */
function groupsOf(piece: Piece, names: Names, lost: Piece[]): readonly Piece[] | undefined {
  const { text } = piece;
  const found = /(?<=部门|单位|政府|企业)(?:以及|及|和|与)(?=各|地方|有关|相关|[省市县区](?:有关|相关|级|直|各))/.exec(text);
  if (!found || depthAt(text, found.index) > 0) return undefined;
  const after = found.index + found[0].length;
  if (!isCollective(text.slice(0, found.index)) || !isCollective(text.slice(after))) return undefined;
  return [slice(piece, 0, found.index), ...cutUp(slice(piece, after), names, lost)];
}

function lostSeparator(piece: Piece, names: Names): readonly Piece[] {
  const { text } = piece;
  // The longest name first: 省委办公厅 is no 省委.
  for (let at = text.length - 2; at > 2; at -= 1) {
    if (!/[局厅委办部会院社署]|中心|政府/.test(text.slice(at - 2, at)) || !/[局厅委办部会院社署心府]/.test(text.charAt(at - 1))) continue;
    if (depthAt(text, at) > 0) continue;
    const left = text.slice(0, at);
    const right = text.slice(at);
    if (!names.whole(left)) continue;
    // 区财政局各街道: a group begins with 各
    if (/^各.{1,20}$/.test(right) && isCollective(right) && !right.includes('、')) return [slice(piece, 0, at), slice(piece, at)];
    const place = placeAt(right.replace(/^中共/, ''), names.region);
    const here = names.read(left, undefined)?.place ?? nowhere;
    const other = names.read(right, { place: here, party: false });
    const more = other?.confidence === 1 ? [] : lostSeparator(slice(piece, at), names);
    // 市规划和自然资源局市林水局: the place again
    const again = place.form !== '' && here.form === place.form && !/[所站队处科]$/.test(right);
    const sure = (other?.confidence ?? 0) >= (again ? 0.8 : 0.95) || more.length > 1;
    const strong = sure && (place.form !== '' || /[局厅]$|委$|委会$/.test(right)) && (again || !/公安局$|委员会$/.test(left));
    if (!strong) continue;
    if (isDoubleName(left, right, names)) return [piece];
    return [slice(piece, 0, at), ...(more.length > 1 ? more : [slice(piece, at)])];
  }
  return [piece];
}

/** 市经信局市新经济委: a body with two signs, known or written so again and again. */
function isDoubleName(left: string, right: string, names: Names): boolean {
  const one = names.read(left, undefined);
  const other = names.read(right, one && { place: one.place, party: false });
  if (one?.family && other?.family && doubleFamilies.has(`${one.family}>${other.family}`)) return true;
  const near = names.text;
  const form = left + right;
  const first = near.indexOf(form);
  return near.length < 400_000 && first >= 0 && near.indexOf(form, first + form.length) >= 0;
}

/** 市经信局市新经济委: a body with two signs, under the first of them. */
export function doubleReading(text: string, names: Names): Reading | undefined {
  if (names.whole(text, 1)) return undefined;
  for (let at = 3; at < text.length - 2; at += 1) {
    if (!/[局厅委办部会]/.test(text.charAt(at - 1))) continue;
    const left = text.slice(0, at);
    const right = text.slice(at);
    if (!names.whole(left)) continue;
    const one = names.read(left, names.shared);
    const other = names.read(right, one && { place: one.place, party: false });
    if (!one || !other || other.confidence < 1 || !isDoubleName(left, right, names)) continue;
    return { ...one, alsoNamed: [other.name], moreAliases: [...aliasesOf(one, left), ...aliasesOf(other, right)] };
  }
  return undefined;
}

/** Families that are known to share one organ under two signs. */
const doubleFamilies: ReadonlySet<string> = new Set([
  'industry>new-economy',
  'market>intellectual-property',
  'organisation>talent',
  'publicity>cybersecurity',
  'publicity>information-office',
  'development>data',
  'development>grain',
  'development>energy',
  'discipline>supervision',
  'government-office>foreign-affairs',
  'approval>data',
  'government-services>data',
  'party-office>finance-commission',
  'housing>civil-defence',
  'commerce>grain',
]);

function depthAt(text: string, to: number): number {
  let depth = 0;
  for (let at = 0; at < to; at += 1) {
    if (opening.includes(text.charAt(at))) depth += 1;
    else if (closing.includes(text.charAt(at))) depth -= 1;
  }
  return depth;
}
