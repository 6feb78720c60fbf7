import { type Kind, type RelationType, relationRow } from '../model/index.js';
import type { Source } from './source.js';
import type { Extraction, Flag, Mention, Passage, Relation, Span, Thing, Value, Values } from './types.js';

/** Key of the document itself in relations. */
export const DOCUMENT = 'document';

/** Where the clean text names a thing. */
export interface Spot extends Span {
  /** The form in the text; without it, the clean text of the span, spaces and line breaks taken out. */
  readonly form?: string;
  readonly rule: string;
  /** From 0 to 1; 1 where it is not given. */
  readonly confidence?: number;
}

export interface Statement {
  readonly properties?: Values;
  /** Spans of the clean text that state it: first the statement, then a rule that stands elsewhere. */
  readonly at: readonly Span[];
  readonly rule: string;
  readonly confidence?: number;
}

interface DraftThing {
  readonly key: string;
  readonly kind: Kind;
  readonly name: string;
  readonly identity: string;
  readonly properties: Record<string, Value>;
  /** By their place. */
  readonly mentions: Map<number, Mention>;
  /** How many things came before it. */
  readonly order: number;
}

interface DraftRelation extends Omit<Relation, 'passages' | 'properties' | 'confidence'> {
  properties: Values;
  /** By their place: one relation may be stated ten thousand times. */
  readonly passages: Map<number, Passage>;
  confidence: number;
}

/** A responsibility statement stands for itself: two statements about one body and one task are two relations. */
const perStatement = new Set<RelationType>(['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN']);

/** Gathers what the readers of one document find, so that one thing stays one thing and one relation one relation. */
export class Collector {
  readonly #source: Source;
  readonly #things = new Map<string, DraftThing>();
  readonly #relations = new Map<string, DraftRelation>();
  readonly #flags: Flag[];

  constructor(source: Source) {
    this.#source = source;
    this.#flags = [...source.clean.flags];
  }

  /**
   * The key of a thing; the same kind, identity and name give the same key and add to its mentions and properties (the first value of a
   * property stays). `spots` may be empty only for what a table of ours knows, such as the region above a region.
   */
  thing(kind: Kind, name: string, identity: string, spots: Spot | readonly Spot[], properties: Values = {}): string {
    const key = `${kind}|${identity}|${name}`;
    let thing = this.#things.get(key);
    if (!thing) {
      thing = { key, kind, name, identity, properties: {}, mentions: new Map(), order: this.#things.size };
      this.#things.set(key, thing);
    }
    for (const property in properties) {
      const value = properties[property];
      if (value === undefined) continue;
      const known = thing.properties[property];
      if (known === undefined) thing.properties[property] = value;
      else if (known !== value && Array.isArray(known) && Array.isArray(value)) {
        const more = value.filter((one) => !known.includes(one));
        if (more.length > 0) thing.properties[property] = [...known, ...new Set(more)];
      }
    }
    if ('rule' in spots) this.#mention(thing, spots);
    else for (const spot of spots) this.#mention(thing, spot);
    return thing.key;
  }

  /** Adds a mention to a thing that is there already. */
  mention(key: string, spot: Spot): void {
    const thing = this.#things.get(key);
    if (!thing) throw new Error(`No thing ${key}`);
    this.#mention(thing, spot);
  }

  kindOf(key: string): Kind {
    if (key === DOCUMENT) return 'Document';
    const thing = this.#things.get(key);
    if (!thing) throw new Error(`No thing ${key}`);
    return thing.kind;
  }

  /** The key of a thing that is there already, or undefined. */
  find(kind: Kind, name: string, identity: string): string | undefined {
    const key = `${kind}|${identity}|${name}`;
    return this.#things.has(key) ? key : undefined;
  }

  /** Things of a kind so far, in order of first mention. */
  things(kind: Kind): readonly { readonly key: string; readonly name: string; readonly identity: string; readonly properties: Values }[] {
    return [...this.#things.values()].filter((thing) => thing.kind === kind);
  }

  /** States a relation. Throws where the model has no such relation between the two kinds, or where nothing states it: both are faults of the caller. */
  relate(type: RelationType, from: string, to: string, { properties = {}, at, rule, confidence = 1 }: Statement): void {
    const row = relationRow(type);
    const start = this.kindOf(from);
    const end = this.kindOf(to);
    if (!(row.from as readonly Kind[]).includes(start) || !(row.to as readonly Kind[]).includes(end))
      throw new Error(`The model has no ${start}-${type}->${end}`);
    if (at.length === 0) throw new Error(`Nothing states ${from} ${type} ${to}`);
    if (from === to) return;
    const passages = at.map((span) => this.#source.passage(span.start, span.end));
    const key = this.#relationKey(type, from, to, perStatement.has(type) ? passages[0] : undefined);
    const known = this.#relations.get(key);
    const draft = known ?? { type, from, to, properties, passages: new Map<number, Passage>(), rule, origin: 'RULE', confidence };
    for (const passage of passages) {
      const place = placeKey(passage);
      if (!draft.passages.has(place)) draft.passages.set(place, passage);
    }
    if (!known) {
      this.#relations.set(key, draft);
      return;
    }
    known.properties = { ...properties, ...known.properties };
    known.confidence = Math.max(known.confidence, confidence);
  }

  /** Whether this relation is stated already; what only a name implies (its region) needs no more evidence than its first place. */
  has(type: RelationType, from: string, to: string): boolean {
    return this.#relations.has(this.#relationKey(type, from, to));
  }

  /** Short, since long texts ask for it a hundred thousand times: the ends by their order instead of their keys. */
  #relationKey(type: RelationType, from: string, to: string, statement?: Span): string {
    return `${type} ${this.#things.get(from)?.order} ${this.#things.get(to)?.order} ${statement?.start ?? ''}`;
  }

  /** Marks something odd at a span of the clean text. */
  flag(start: number, end: number, code: string, message: string): void {
    this.#flags.push({ ...this.#source.clean.toOriginal(start, end), code, message });
  }

  /** All that was gathered, with the document's own name and properties. Throws when a relation has no passage or points nowhere. */
  finish(name: string, properties: Values): Extraction {
    const relations = [...this.#relations.values()].map((draft): Relation => ({ ...draft, passages: [...draft.passages.values()] }));
    for (const { type, from, to, passages } of relations) {
      if (passages.length === 0 || passages.some((passage) => passage.end <= passage.start))
        throw new Error(`${from} ${type} ${to} has no passage`);
    }
    const things: Thing[] = [...this.#things.values()].map(({ mentions, order: _, ...thing }) => ({
      ...thing,
      mentions: [...mentions.values()],
    }));
    const flags = this.#flags.toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { document: { name, properties }, things, relations, flags };
  }

  #mention(thing: DraftThing, { start, end, form, rule, confidence = 1 }: Spot): void {
    const { mentions } = thing;
    const { start: from, end: to, section } = this.#source.passage(start, end);
    const key = placeKey({ start: from, end: to });
    if (mentions.has(key)) return;
    const written = withoutBreaks(form ?? this.#source.text.slice(start, end));
    mentions.set(key, { start: from, end: to, section, form: written, rule, origin: 'RULE', confidence });
  }
}

/** One number for the two ends of a span: texts are shorter than 2^26 characters. */
const placeKey = ({ start, end }: Span): number => start * 0x4000000 + end;

/** A name without the spaces and line breaks that the layout put into it; those between Latin words stay. */
function withoutBreaks(name: string): string {
  return /\s/.test(name) ? name.replace(/(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])/g, '') : name;
}
