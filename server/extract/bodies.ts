import type { Body, BodyContext, BodyList } from './body.js';
import { readCollective, readOne } from './body-reader.js';
import { endsAsClass, isCollective } from './collectives.js';
import { functionLabel } from './functions.js';
import { doubleReading, Names, partsOf } from './glued.js';
import { classPhrase, mergeUnits, noteWords, openAt, openTail, roleTail, trimHead, trimTail } from './list-words.js';
import { bodyBeforePerson, isPost } from './persons.js';
import { cut, endOf, type Item, type Piece, pieceOf, slice, startOf } from './pieces.js';
import { aliasesOf, type Reading, type Shared } from './reading.js';
import { country, lookupRegion } from './regions.js';
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

class ListReader {
  readonly #names: Names;
  readonly #context: BodyContext;
  readonly #bodies: Body[] = [];
  readonly #flags: Flag[] = [];
  #open = false;
  /** A rule follows: what stands behind it is no list any more. */
  #ended = false;
  #group = 0;
  /** Short names of places before a government: 广州 of 广州、深圳市政府. */
  #waiting: number[] = [];

  constructor(text: string, context: BodyContext) {
    this.#names = new Names(text, context);
    this.#context = context;
  }

  finish(): BodyList {
    return { bodies: this.#bodies, openList: this.#open, flags: this.#flags };
  }

  read(item: Item, next: Item | undefined): void {
    if (this.#ended) return;
    if (item.group !== this.#group) {
      this.#group = item.group;
      this.#names.shared = undefined;
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
    const own = bodyBeforePerson(piece.text);
    if (own > 0 && this.#names.whole(piece.text.slice(0, own)) && !this.#names.whole(piece.text)) piece = slice(piece, 0, own);
    const open = openAt(piece.text);
    if (open >= 0) {
      this.#open = true;
      const rest = piece.text.slice(open + 1).replace(/^[和及与，]/, '');
      const head = slice(piece, 0, open);
      this.#one(head, item.group, next);
      if (/政府$/.test(rest)) this.#makeGovernments(this.#bodies.length - 1);
      // 等和各省级人民政府, 等各有关部门: the second half is a body of its own only behind 和.
      if (/^[和及与]/.test(piece.text.slice(open + 1))) this.#one(slice(piece, piece.text.length - rest.length), item.group, next);
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
    if (at < 2 || /[高中初同平]$/.test(text.slice(0, at)) || !this.#names.whole(text.slice(0, at))) return 0;
    const rest = text.slice(at + 1).replace(classPhrase, '');
    return rest.length > 1 && (isCollective(rest) || this.#names.whole(rest)) ? at : 0;
  }

  #one(piece: Piece, group: number, next: Item | undefined): void {
    if (!/[一-龥A-Za-z]/.test(piece.text) || piece.text.length > 60) {
      if (piece.text.length > 60) this.#flag(piece, 'UNREAD_BODY', 'This part of a list is too long for a name.');
      return;
    }
    const { pieces, lost } = partsOf(piece, this.#names);
    if (lost) this.#flag(piece, 'LOST_SEPARATOR', 'Organs stand here with no 、 between them.');
    for (const part of pieces) this.#push(part, group, next);
  }

  #push(piece: Piece, inGroup: number, next: Item | undefined): void {
    const { text } = piece;
    const last = this.#bodies.at(-1);
    // 各街道、镇: the next class of a group
    if (last?.collective && last.group === inGroup && /^[乡镇村]$/.test(text)) {
      this.#bodies.push(this.#body({ ...readCollective(text, this.#context), confidence: 0.9 }, piece, inGroup));
      return;
    }
    // 各县（市、区）党委、政府: the governments of the same group
    const governed = last?.collective && last.group === inGroup ? /^(各.{1,12}?)(?:党委|党组)$/.exec(last.form)?.[1] : undefined;
    if (governed && /^(?:人民)?政府$/.test(text)) {
      this.#bodies.push(this.#body({ ...readCollective(governed + text, this.#context), confidence: 0.9 }, piece, inGroup));
      return;
    }
    if (text.length < 2) return;
    if (isPost(text)) {
      this.#flag(piece, 'PERSON', 'A person or a post stands in this list; it is not taken for a body.');
      return;
    }
    const nested = /^(.+?)[（〔([【]([^（）〔〕()[\]【】]*)[）〕)\]】]?$/.exec(text);
    const inner = nested?.[2] ?? '';
    const base = nested?.[1] ?? text;
    if (base.length < 2) return;
    const collective = isCollective(text) || (isCollective(base) && nested !== null);
    const members = collective && nested ? this.#members(piece, base.length, inner) : [];
    if (members.length > 0) {
      this.#push(slice(piece, 0, base.length), inGroup, undefined);
      for (const member of members) this.#push(member, inGroup, undefined);
      return;
    }
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

  /** 各有关部门（市发改委、市工信局）: who the group is, where every name in the bracket is an organ that the table knows. */
  #members(piece: Piece, from: number, inner: string): readonly Piece[] {
    const start = from + 1;
    const list = slice(piece, start, start + inner.length);
    const items = cut(list).map((item) => trimTail(trimTail(item.piece, openTail), /等$/));
    const sure = items.every(
      ({ text }) => !isCollective(text) && this.#names.whole(text, 1) && !/^[一-龥]{2,8}(?:街道|镇|乡|县|区)$/.test(text),
    );
    return sure ? items : [];
  }

  /** A body whose bracket holds its second name, a function of the office, or a part of its own name. */
  #named(base: string, inner: string, text: string): Reading | undefined {
    const twin = base === text && !inner ? doubleReading(text, this.#names) : undefined;
    if (twin) return twin;
    const last = this.#bodies.at(-1);
    // 人民银行 among bodies of the centre is none of the place
    const central = /^(?:中国)?人民银行$/.test(base) && last?.region === country.path && last.group === this.#group;
    const reading = central ? readOne(base, undefined, { region: country }) : this.#names.read(base, this.#names.shared);
    if (!inner) return reading;
    if (!reading || /^(?:筹|含|除|不含|包括|试行|以下)/.test(inner)) return reading ?? this.#names.read(text, this.#names.shared);
    const shared: Shared = { place: reading.place, party: reading.party === true || /委$/.test(base) };
    const seconds = inner.split('、').flatMap((sign) => {
      const second = this.#names.read(sign, shared) ?? this.#names.read(sign, { ...shared, party: false });
      return second && (second.confidence === 1 || /[局厅委办部会室]$/.test(sign)) ? [{ second, sign }] : [];
    });
    if (seconds.length === 0) return reading;
    return {
      ...reading,
      alsoNamed: seconds.map(({ second }) => second.name),
      moreAliases: seconds.flatMap(({ second, sign }) => aliasesOf(second, sign)),
    };
  }

  #remember(reading: Reading): void {
    // A vertical body or a firm hands no level on: 省财政厅、人行南昌中心支行、教育厅 are all of the province but the second.
    if (reading.kind === 'Department' && reading.place.form && reading.nature !== 'vertical' && reading.place.region)
      this.#names.shared = { place: reading.place, party: reading.party === true };
    else if (reading.kind === 'Department' && reading.place.form && !reading.place.named)
      this.#names.shared = { place: reading.place, party: false };
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

function unique(forms: readonly string[], name: string): readonly string[] {
  return [...new Set(forms)].filter((form) => form !== name && form.length > 1);
}
