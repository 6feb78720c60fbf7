import type { Body, BodyContext, BodyList } from './body.js';
import { readCollective, readOne } from './body-reader.js';
import { continuesUnits, endsAsClass, isCollective, isUnitHead } from './collectives.js';
import { functionLabel } from './functions.js';
import { closing, cut, endOf, type Item, join, opening, type Piece, pieceOf, slice, startOf } from './pieces.js';
import { nowhere, placeAt } from './places.js';
import { aliasesOf, type Reading, type Shared } from './reading.js';
import { chainAt, lookupRegion } from './regions.js';
import type { Flag } from './types.js';

export type { Body, BodyContext, BodyKind, BodyList, OrganNature } from './body.js';

const longestList = 4000;

/**
 * Reads a list of bodies, such as the inside of a responsibility bracket without its label and its role words.
 * @param text clean text (simplified, punctuation folded); @param start and @param end bound the list in it
 * @returns bodies in order; never throws. A body's offsets lie in the slice, and its form is that slice without white space.
 */
export function parseBodies(text: string, start: number, end: number, context: BodyContext = {}): BodyList {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length, from + longestList));
  const state = new ListReader(text, context);
  const items = mergeUnits(cut(pieceOf(text, from, to)));
  for (const [index, item] of items.entries()) state.read(item, items[index + 1]);
  return state.finish();
}

/** Resolves one mention of a body, such as 区大数据服务中心 or 市数据局; undefined where it names none. */
export function resolveBody(form: string, context: BodyContext = {}): Body | undefined {
  const { bodies } = parseBodies(form, 0, form.length, context);
  return bodies.length === 1 ? bodies[0] : undefined;
}

/** Puts 各市 and 县（市、区）人民政府 of a list together again. */
function mergeUnits(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    let { piece } = item;
    let next = at + 1;
    if (isUnitHead(piece.text)) {
      // 各市、州、县人民政府: single words go on only where a longer tail ends them.
      let last = next;
      let trial = piece;
      for (let look = next; look < Math.min(items.length, next + 4); look += 1) {
        const follower = items[look];
        if (!follower || follower.group !== item.group) break;
        const tail = follower.piece.text.replace(/等.{0,8}$/, '').replace(roleTail, '');
        if (!continuesUnits(item.piece.text, tail)) break;
        trial = join(trial, follower.piece, '、');
        last = look + 1;
        piece = trial;
        if (/政府|党委|管委会/.test(tail)) break;
      }
      next = last;
    }
    out.push({ piece, group: item.group });
    at = next - 1;
  }
  return out;
}

const noteWords = /下同|不再(?:重复|单独|一一)?列出|列(?:第一|首)位|排(?:在)?(?:第一|首)位|逗号前|为牵头单位|均需|均涉及/;
const labelHead =
  /^(?!领导小组)(?:责任|牵头|配合|主办|协办|承办|参与|实施|落实|主管|主要|第一|指导|协同|支持|完成)*(?:单位|部门|领导|主体)(?=.{2})(?![一-龥]*(?:部门|单位)$)/;
const roleTail =
  /(?:等)?(?:按照?(?:各自)?职责(?:分工)?)?(?:共同|分别|具体|联合|协同)?(?:牵头负责|牵头组织|牵头|负责落实|负责|配合|协助|参与|落实|指导|组织实施|抓好落实|推进|按照?(?:各自)?职责(?:分工)?)$/;
const openTail =
  /等(?:[一二三四五六七八九十\d]+个?)?(?:(?:各|省级|市级|区级|县级|省直|市直|区直|县直|省|市|区|县|有关|相关|职能|责任|成员|其他|涉农|行业|主管|党政|牵头|配合|国家|中央|委托|州|地)*(?:主管部门|部门|单位|机构|企业|机关|部委|委办局|局委办|地方|高校|院校|方面|人民政府|政府|管委会|银行|园区|街道|乡镇|市|区|县|地)(?:和(?:有关|相关)?(?:单位|部门|企业|地方|地区))?)?$/;

/** 有关部门和 between 等 and the next body. */
const classPhrase =
  /^(?:(?:各|省级|市级|区级|县级|省直|市直|区直|县直|有关|相关|职能|责任|成员|其他|主管)*(?:部门|单位|机构|企业))?(?:和|及|以及|与|会同)?/;

class ListReader {
  readonly #text: string;
  readonly #context: BodyContext;
  readonly #bodies: Body[] = [];
  readonly #flags: Flag[] = [];
  #open = false;
  /** A rule follows: what stands behind it is no list any more. */
  #ended = false;
  #shared: Shared | undefined;
  #group = 0;
  /** Short names of places before a government: 广州 of 广州、深圳市政府. */
  #waiting: number[] = [];

  constructor(text: string, context: BodyContext) {
    this.#text = text;
    this.#context = context;
  }

  finish(): BodyList {
    return { bodies: this.#bodies, openList: this.#open, flags: this.#flags };
  }

  read(item: Item, next: Item | undefined): void {
    if (this.#ended) return;
    if (item.group !== this.#group) {
      this.#group = item.group;
      this.#shared = undefined;
      this.#waiting = [];
    }
    let { piece } = item;
    piece = trimHead(piece);
    const note = noteWords.exec(piece.text);
    if (note) {
      this.#flag(piece, 'NOTE_IN_LIST', 'A rule for the whole document stands inside the list.');
      const organ = /^(.+?)[〔（(]/.exec(piece.text)?.[1];
      if (!organ || note.index < organ.length) {
        this.#ended = true;
        return;
      }
      piece = slice(piece, 0, organ.length);
    }
    piece = trimTail(piece, /[*＊★☆※●▲:：。.]+$/);
    piece = trimTail(piece, roleTail);
    const openAt = this.#openAt(piece.text);
    if (openAt >= 0) {
      this.#open = true;
      const rest = piece.text.slice(openAt + 1).replace(/^[和及与，]/, '');
      const head = slice(piece, 0, openAt);
      this.#one(head, item.group, next);
      if (/政府$/.test(rest)) this.#makeGovernments(this.#bodies.length - 1);
      // 等和各省级人民政府, 等各有关部门: the second half is a body of its own only behind 和.
      if (/^[和及与]/.test(piece.text.slice(openAt + 1))) this.#one(slice(piece, piece.text.length - rest.length), item.group, next);
      return;
    }
    const inside = this.#openInside(piece.text);
    if (inside > 0) {
      this.#open = true;
      const rest = piece.text.slice(inside + 1).replace(classPhrase, '');
      this.#one(slice(piece, 0, inside), item.group, next);
      this.#one(slice(piece, piece.text.length - rest.length), item.group, next);
      return;
    }
    this.#one(piece, item.group, next);
  }

  /** Where the 等 of 市发改委等市级部门和各区县政府 stands: behind a whole name and before another. */
  #openInside(text: string): number {
    const at = text.indexOf('等');
    if (at < 2 || /[高中初同平]$/.test(text.slice(0, at)) || !this.#whole(text.slice(0, at))) return 0;
    const rest = text.slice(at + 1).replace(classPhrase, '');
    return rest.length > 1 && (isCollective(rest) || this.#whole(rest)) ? at : 0;
  }

  /** Where the 等 of an open list stands, or -1; 高等学校 and 中等职业学校 are no open lists. */
  #openAt(text: string): number {
    const tail = openTail.exec(text);
    if (tail && !/[高中初同平]$/.test(text.slice(0, tail.index))) return tail.index;
    const middle = text.search(/等[和及与]/);
    return middle > 0 && !/[高中初]$/.test(text.slice(0, middle)) ? middle : -1;
  }

  #one(piece: Piece, group: number, next: Item | undefined): void {
    if (!/[一-龥A-Za-z]/.test(piece.text) || piece.text.length > 60) {
      if (piece.text.length > 60) this.#flag(piece, 'UNREAD_BODY', 'This part of a list is too long for a name.');
      return;
    }
    for (const part of this.#parts(piece)) this.#push(part, group, next);
  }

  /** Cuts 市财政局和市科技局, 公安部会同财政部, and two organs with a lost 、 between them. */
  #parts(piece: Piece): readonly Piece[] {
    const { text } = piece;
    const beside = text.indexOf('会同');
    if (beside > 1 && this.#whole(text.slice(0, beside))) return [slice(piece, 0, beside), ...this.#parts(slice(piece, beside + 2))];
    // 省委省政府 are two, always written so.
    const both = /^(.{1,8}?委)(.{1,8}政府)$/.exec(text)?.[1]?.length ?? 0;
    if (both > 0 && this.#whole(text.slice(0, both), 1) && this.#whole(text.slice(both), 1))
      return [slice(piece, 0, both), slice(piece, both)];
    const groups = this.#groups(piece);
    if (groups) return groups;
    if (isCollective(text) || this.#whole(text, 1)) return [piece];
    for (let at = 1; at < text.length - 1; at += 1) {
      const joiner = /^(?:以及|会同|协同|联合|和|及|与|会)/.exec(text.slice(at, at + 2))?.[0];
      if (!joiner || depthAt(text, at) > 0) continue;
      const left = text.slice(0, at);
      const right = text.slice(at + joiner.length);
      if (joiner === '会' && !/委$/.test(left)) continue;
      if (!this.#whole(left) && !(lookupRegion(left, this.#context.region) && /政府$/.test(right))) continue;
      if (this.#whole(right) || isCollective(right) || openTail.test(right))
        return [slice(piece, 0, at), ...this.#parts(slice(piece, at + joiner.length))];
    }
    const parted = this.#lostSeparator(piece);
    if (parted.length > 1) this.#flag(piece, 'LOST_SEPARATOR', 'Organs stand here with no 、 between them.');
    return parted;
  }

  /** 国务院有关部门及地方各级人民政府 are two groups, 各有关部门和单位 is one. */
  #groups(piece: Piece): readonly Piece[] | undefined {
    const { text } = piece;
    const found = /(?<=部门|单位|政府|企业)(?:以及|及|和|与)(?=各|地方|有关|相关|[省市县区](?:有关|相关|级|直|各))/.exec(text);
    if (!found || depthAt(text, found.index) > 0) return undefined;
    const after = found.index + found[0].length;
    if (!isCollective(text.slice(0, found.index)) || !isCollective(text.slice(after))) return undefined;
    return [slice(piece, 0, found.index), ...this.#parts(slice(piece, after))];
  }

  #lostSeparator(piece: Piece): readonly Piece[] {
    const { text } = piece;
    // The longest name first: 省委办公厅 is no 省委.
    for (let at = text.length - 2; at > 2; at -= 1) {
      if (!/[局厅委办部会院社署]|中心|政府/.test(text.slice(at - 2, at)) || !/[局厅委办部会院社署心府]/.test(text.charAt(at - 1))) continue;
      if (depthAt(text, at) > 0) continue;
      const left = text.slice(0, at);
      const right = text.slice(at);
      if (!this.#whole(left)) continue;
      const place = placeAt(right, this.#context.region);
      const here = this.#read(left, undefined)?.place ?? nowhere;
      const other = this.#read(right, { place: here, party: false });
      const more = other?.confidence === 1 ? [] : this.#lostSeparator(slice(piece, at));
      const sure = (other?.confidence ?? 0) >= 0.95 || more.length > 1;
      const strong = sure && (place.form !== '' || /[局厅]$|委$|委会$/.test(right)) && !/公安局$|委员会$/.test(left);
      if (!strong) continue;
      if (this.#isDoubleName(left, right)) return [piece];
      return [slice(piece, 0, at), ...(more.length > 1 ? more : [slice(piece, at)])];
    }
    return [piece];
  }

  /** 市经信局市新经济委: a body with two signs, known or written so again and again. */
  #isDoubleName(left: string, right: string): boolean {
    const one = this.#read(left, undefined);
    const other = this.#read(right, one && { place: one.place, party: false });
    if (one?.family && other?.family && doubleFamilies.has(`${one.family}>${other.family}`)) return true;
    const near = this.#text;
    const form = left + right;
    const first = near.indexOf(form);
    return near.length < 400_000 && first >= 0 && near.indexOf(form, first + form.length) >= 0;
  }

  /** Whether the table knows the whole of a name, or it is a committee of a zone. */
  #whole(text: string, least = 0.95): boolean {
    const plain = text.replace(/[（〔(][^（）〔〕()]*[）〕)]$/, '');
    const reading = this.#read(plain, this.#shared);
    return reading !== undefined && reading.confidence >= least;
  }

  #read(text: string, shared: Shared | undefined): Reading | undefined {
    return readOne(text, shared, this.#context);
  }

  #push(piece: Piece, inGroup: number, next: Item | undefined): void {
    const { text } = piece;
    if (text.length < 2) return;
    const nested = /^(.+?)[（〔([]([^（）〔〕()[\]]*)[）〕)\]]?$/.exec(text);
    const inner = nested?.[2] ?? '';
    const base = nested?.[1] ?? text;
    if (base.length < 2) return;
    const collective = isCollective(text) || (isCollective(base) && nested !== null);
    const single = collective ? undefined : this.#named(base, inner, text);
    const group = collective || (!single && endsAsClass(text)) ? readCollective(text, this.#context) : undefined;
    const reading = single ?? (group && !collective ? { ...group, confidence: 0.6 } : group);
    if (!reading) {
      this.#flag(piece, 'UNREAD_BODY', 'This part of a list is not read as a body.');
      return;
    }
    // 省技厅 has lost a character: it is shown and not mended.
    if (reading.kind === 'Department' && !reading.family && reading.written?.length === 2)
      this.#flag(piece, 'ODD_BODY', 'The name of this body looks damaged.');
    if (!reading.collective) this.#remember(reading);
    this.#bodies.push(this.#body(reading, piece, inGroup));
    this.#governments(reading, text, next);
  }

  /** A body whose bracket holds its second name, a function of the office, or a part of its own name. */
  #named(base: string, inner: string, text: string): Reading | undefined {
    const twin = base === text && !inner ? this.#doubleReading(text) : undefined;
    if (twin) return twin;
    const reading = this.#read(base, this.#shared);
    if (!inner) return reading;
    if (!reading || /^(?:筹|含|除|不含|包括|试行|以下)/.test(inner)) return reading ?? this.#read(text, this.#shared);
    const shared: Shared = { place: reading.place, party: reading.party === true || /委$/.test(base) };
    const second = this.#read(inner, shared) ?? this.#read(inner, { ...shared, party: false });
    if (!second || (second.confidence < 1 && !/[局厅委办部会室]$/.test(inner))) return reading;
    return { ...reading, alsoNamed: [second.name], moreAliases: aliasesOf(second, inner) };
  }

  #doubleReading(text: string): Reading | undefined {
    if (this.#whole(text, 1)) return undefined;
    for (let at = 3; at < text.length - 2; at += 1) {
      if (!/[局厅委办部会]/.test(text.charAt(at - 1))) continue;
      const left = text.slice(0, at);
      const right = text.slice(at);
      if (!this.#whole(left)) continue;
      const one = this.#read(left, this.#shared);
      const other = this.#read(right, one && { place: one.place, party: false });
      if (!one || !other || other.confidence < 1 || !this.#isDoubleName(left, right)) continue;
      return { ...one, alsoNamed: [other.name], moreAliases: [...aliasesOf(one, left), ...aliasesOf(other, right)] };
    }
    return undefined;
  }

  #remember(reading: Reading): void {
    // A vertical body or a firm hands no level on: 省财政厅、人行南昌中心支行、教育厅 are all of the province but the second.
    if (reading.kind === 'Department' && reading.place.form && reading.nature !== 'vertical' && reading.place.region)
      this.#shared = { place: reading.place, party: reading.party === true };
    else if (reading.kind === 'Department' && reading.place.form && !reading.place.named)
      this.#shared = { place: reading.place, party: false };
  }

  /** 广州、深圳市政府: places without a last word of their own before a government are governments too. */
  #governments(reading: Reading, text: string, next: Item | undefined): void {
    const index = this.#bodies.length - 1;
    if (reading.kind === 'Region' && !reading.collective && next?.group === this.#group) {
      this.#waiting.push(index);
      return;
    }
    if (reading.family === 'government' && reading.place.named && /政府$/.test(text)) this.#makeGovernments();
    else if (reading.kind !== 'Region') this.#waiting = [];
  }

  #makeGovernments(...more: number[]): void {
    for (const index of [...this.#waiting, ...more]) {
      const body = this.#bodies[index];
      const region = body?.kind === 'Region' ? lookupRegion(body.form, this.#context.region) : undefined;
      if (!body || !region) continue;
      this.#bodies[index] = {
        ...body,
        kind: 'Department',
        name: `${region.name}人民政府`,
        organ: '人民政府',
        function: functionLabel('government'),
        nature: 'government',
        aliases: unique([`${region.name}政府`, `${body.form}政府`], `${region.name}人民政府`),
      };
    }
    this.#waiting = [];
  }

  #body(reading: Reading, piece: Piece, group: number): Body {
    const form = piece.text;
    return {
      form,
      start: startOf(piece),
      end: endOf(piece),
      group,
      kind: reading.kind,
      name: reading.name,
      ...(reading.region ? { region: reading.region.path } : {}),
      ...(reading.family ? { function: functionLabel(reading.family) } : {}),
      ...(reading.organ ? { organ: reading.organ } : {}),
      nature: reading.nature,
      collective: reading.collective === true,
      aliases: unique([form, ...aliasesOf(reading, form), ...(reading.moreAliases ?? [])], reading.name),
      alsoNamed: reading.alsoNamed ?? [],
      confidence: reading.confidence,
    };
  }

  #flag(piece: Piece, code: string, message: string): void {
    this.#flags.push({ start: startOf(piece), end: endOf(piece), code, message });
  }
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

function unique(forms: readonly string[], name: string): readonly string[] {
  return [...new Set(forms)].filter((form) => form !== name && form.length > 1);
}

function depthAt(text: string, to: number): number {
  let depth = 0;
  for (let at = 0; at < to; at += 1) {
    if (opening.includes(text.charAt(at))) depth += 1;
    else if (closing.includes(text.charAt(at))) depth -= 1;
  }
  return depth;
}

function trimHead(piece: Piece): Piece {
  const junk = /^(?:[*＊★☆※●○▲△■□◆◇#、.．\-—]|\d+(?!\d*(?:个|家|市|县|区|部门))|[（〔(](?=[^）〕)]*$))+/.exec(piece.text)?.[0].length ?? 0;
  const label = /[位门导体]/.test(piece.text) ? (labelHead.exec(piece.text.slice(junk))?.[0].length ?? 0) : 0;
  const rest = piece.text.slice(junk + label);
  const by = /^(?:由|及|和|与|会同)/.exec(rest)?.[0] ?? '';
  // 和平区 and 和林格尔 start with no 和.
  const kept = by === '和' && (rest.startsWith('和平') || chainAt(rest, 0, undefined, true) !== undefined);
  return slice(piece, junk + label + (kept ? 0 : by.length));
}

function trimTail(piece: Piece, pattern: RegExp): Piece {
  const found = pattern.exec(piece.text);
  return found && found.index > 1 ? slice(piece, 0, found.index) : piece;
}
