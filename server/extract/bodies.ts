import type { Body, BodyContext, BodyKind, BodyList, OrganNature } from './body.js';
import { collectiveKind, continuesUnits, endsAsClass, isCollective, isUnitHead } from './collectives.js';
import { stems } from './families.js';
import { nationalOrgans, partyOrgans, readOrgan } from './organs.js';
import { closing, cut, endOf, type Item, join, opening, type Piece, pieceOf, slice, startOf } from './pieces.js';
import { defaultRegion, nowhere, type Place, placeAt, shortName } from './places.js';
import { country, lineage, lookupRegion, type Region, regionAt } from './regions.js';
import type { Flag } from './types.js';
import { readVertical } from './vertical.js';

export type { Body, BodyContext, BodyKind, BodyList, OrganNature } from './body.js';

/** A body without its place in a text. */
interface Reading {
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
interface Shared {
  readonly place: Place;
  readonly party: boolean;
}

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
  /^(?:责任|牵头|配合|主办|协办|承办|参与|实施|落实|主管|主要|第一|指导|协同|支持|完成)*(?:单位|部门|领导|主体)(?=.{2})(?![一-龥]*(?:部门|单位)$)/;
const roleTail =
  /(?:等)?(?:按照?(?:各自)?职责(?:分工)?)?(?:共同|分别|具体|联合|协同)?(?:牵头负责|牵头组织|牵头|负责落实|负责|配合|协助|参与|落实|指导|组织实施|抓好落实|推进|按照?(?:各自)?职责(?:分工)?)$/;
const openTail =
  /等(?:[一二三四五六七八九十\d]+个?)?(?:(?:各|省级|市级|区级|县级|省直|市直|区直|县直|省|市|区|县|有关|相关|职能|责任|成员|其他|涉农|行业|主管|党政|牵头|配合|国家|中央|委托|州|地)*(?:主管部门|部门|单位|机构|企业|机关|部委|委办局|局委办|地方|高校|院校|方面|人民政府|政府|管委会|银行|园区|街道|乡镇|市|区|县|地)(?:和(?:有关|相关)?(?:单位|部门|企业|地方|地区))?)?$/;

class ListReader {
  readonly #text: string;
  readonly #context: BodyContext;
  readonly #bodies: Body[] = [];
  readonly #flags: Flag[] = [];
  #open = false;
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
      if (!organ || note.index < organ.length) return;
      piece = slice(piece, 0, organ.length);
    }
    piece = trimTail(piece, /[*＊★☆※:：。.]+$/);
    if (!/[（〔(]/.test(piece.text)) piece = trimTail(piece, roleTail);
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
    this.#one(piece, item.group, next);
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

  #lostSeparator(piece: Piece): readonly Piece[] {
    const { text } = piece;
    for (let at = 3; at < text.length - 2; at += 1) {
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
    const collective = isCollective(text) || (isCollective(base) && nested !== null);
    const single = collective ? undefined : this.#named(base, inner, text);
    const group = collective || (!single && endsAsClass(text)) ? readCollective(text, this.#context) : undefined;
    const reading = single ?? (group && !collective ? { ...group, confidence: 0.6 } : group);
    if (!reading) {
      this.#flag(piece, 'UNREAD_BODY', 'This part of a list is not read as a body.');
      return;
    }
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
        function: 'government',
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
      ...(reading.family ? { function: reading.family } : {}),
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
  const junk = /^(?:[*＊★☆※●○▲△■□◆◇#、.．\-—\d]|[（〔(](?=[^）〕)]*$))+/.exec(piece.text)?.[0].length ?? 0;
  const label = labelHead.exec(piece.text.slice(junk))?.[0].length ?? 0;
  const by = /^(?:由|及|和|与|会同)/.exec(piece.text.slice(junk + label))?.[0].length ?? 0;
  return slice(piece, junk + label + by);
}

function trimTail(piece: Piece, pattern: RegExp): Piece {
  const found = pattern.exec(piece.text);
  return found && found.index > 1 ? slice(piece, 0, found.index) : piece;
}

function aliasesOf(reading: Reading, form: string): readonly string[] {
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
  return out;
}

function levelWord(region: Region): string | undefined {
  return /(自治区|省|市|区|县|州|盟|旗)$/.exec(region.name)?.[1];
}

function readCollective(text: string, context: BodyContext): Reading {
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
  /(?:园区|产业园|工业园|科技园|创业园|物流园|软件园|科创园|创新园|产业基地|示范园|开发区|高新区|经开区|新区|示范区|集聚区|集中区|试验区|保税区|保税港区|综保区|自贸区|自贸片区|合作区|港区|片区|科技城|科学城|未来城|度假区|风景区|景区|名胜区|功能区|汽开区|经济区|商务区|实验区|旅游区|CBD|孵化器|众创空间|OPC社区|产业带|生态城|新城|科创走廊|空港|特色小镇|基地)$/i;
const institutionTail =
  /(?:大学|学院|学校|中学|小学|研究院|研究所|研究中心|实验室|医院|协会|学会|商会|联盟|基金会|图书馆|博物馆|科学院|科技馆|文化馆|美术馆|剧院|促进会|联谊会|智库|工程院|设计院|党校|卫生院|出版社|传媒)$/;
const committeeTail = /(管委会|管理委员会|执委会|党工委|理事会|开发办|筹备组|筹委会)$/;
const taskTail =
  /(?:领导小组|工作小组|协调小组|专班|专班办公室|工作专班|指挥部|联席会议|工作组|专项组|推进组|专项小组|领导小组办公室|联席会议办公室|指挥部办公室|推进办|专班办|委员会办公室|委员会|工委|协调办|推进小组|筹备办|专委会)$/;
const genericFirm =
  /^(?:[一-龥]{0,2}(?:城投|交投|交发|交通|产业|产投|产发|文旅|文化旅游|水务|国投|国资|建投|城建|城发|城市建设|城市发展|资产|金投|金控|轨道|公交|水投|能投|能源|信息|农投|农发|科创|创投|担保|人才|数据|大数据|金融投资|金融|投资|工投|国控|农业担保|融资担保|电力|供电|供水|燃气|机场|港口|铁路|旅游|环保|环境|粮食|信用|征信|创新投资|科技|人力资源|教育|医疗|康养|商贸|物流|地铁|社投|园投|开发)(?:发展|投资|控股|建设|运营|开发)*)(?:集团|公司|控股公司|集团公司|有限公司)$/;
const genericPark =
  /^(?:高新区|经开区|经济开发区|高新技术产业开发区|高新技术开发区|经济技术开发区|开发区|园区|新区|保税区|综合保税区|综保区|工业园|工业园区|产业园|产业园区|示范区|度假区|风景区|功能区|空港|港区|科技城|科学城|新城|自贸区|临港新区)/;

/** Reads one name; `shared` is the place that the list hands on. */
function readOne(text: string, shared: Shared | undefined, context: BodyContext): Reading | undefined {
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
  const firm = enterpriseTail.test(rest);
  if (organ?.known) {
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
    const generic = genericFirm.test(rest) || (place.form !== '' && !place.named);
    const named = place.named ? text : generic ? at + rest : rest;
    return {
      kind: 'Enterprise',
      name: named,
      // 中国电信贵州公司 names the country first.
      region: place.form && place.region !== country ? place.region : defaultRegion(own),
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
    region: place.named ? (place.region ?? own) : (home ?? own),
    organ: full(rest),
    written: rest,
    nature: party ? 'party' : 'government',
    confidence: 0.95,
    place: place.form && !place.named ? place : nowhere,
    family: undefined,
  };
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
  const county = own && regionAt(own, 'county');
  const name = text.replace(/街道办(?:事处)?$/, '街道');
  const path = `${county?.path ?? own?.path ?? ''}${name}`;
  const region: Region = { name, path, level: 'township', ...(county ? { parent: county } : {}) };
  return { ...regionReading(region, { form: text, region, named: true, short: false }), confidence: county ? 0.9 : 0.6 };
}
