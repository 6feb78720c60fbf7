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
  readonly mentions: Map<string, Mention>;
}

interface DraftRelation extends Omit<Relation, 'passages' | 'properties' | 'confidence'> {
  properties: Values;
  /** By their place: one relation may be stated ten thousand times. */
  readonly passages: Map<string, Passage>;
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
      thing = { key, kind, name, identity, properties: {}, mentions: new Map() };
      this.#things.set(key, thing);
    }
    for (const [property, value] of Object.entries(properties)) {
      const known = thing.properties[property];
      if (known === undefined) thing.properties[property] = value;
      else if (known !== value && Array.isArray(known) && Array.isArray(value)) {
        const more = value.filter((one) => !known.includes(one));
        if (more.length > 0) thing.properties[property] = [...known, ...new Set(more)];
      }
    }
    for (const spot of Array.isArray(spots) ? (spots as readonly Spot[]) : [spots as Spot]) this.#mention(thing, spot);
    return key;
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
    const ends = [this.kindOf(from), this.kindOf(to)] as const;
    if (!(row.from as readonly Kind[]).includes(ends[0]) || !(row.to as readonly Kind[]).includes(ends[1]))
      throw new Error(`The model has no ${ends[0]}-${type}->${ends[1]}`);
    if (at.length === 0) throw new Error(`Nothing states ${from} ${type} ${to}`);
    if (from === to) return;
    const passages = at.map(({ start, end }) => this.#source.passage(start, end));
    const statement = passages[0];
    const apart = perStatement.has(type) ? String(statement?.start) : '';
    const key = `${type} ${from} ${to} ${apart}`;
    const known = this.#relations.get(key);
    const draft = known ?? { type, from, to, properties, passages: new Map<string, Passage>(), rule, origin: 'RULE', confidence };
    for (const passage of passages) {
      const place = `${passage.start}-${passage.end}`;
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
    return this.#relations.has(`${type} ${from} ${to} `);
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
    const things: Thing[] = [...this.#things.values()].map(({ mentions, ...thing }) => ({
      ...thing,
      mentions: [...mentions.values()],
    }));
    const flags = this.#flags.toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { document: { name, properties }, things, relations, flags };
  }

  #mention(thing: DraftThing, { start, end, form, rule, confidence = 1 }: Spot): void {
    const passage = this.#source.passage(start, end);
    const key = `${passage.start}-${passage.end}`;
    if (thing.mentions.has(key)) return;
    const written = (form ?? this.#source.text.slice(start, end)).replace(/(?<![A-Za-z0-9])[\s]+|[\s]+(?![A-Za-z0-9])/g, '');
    thing.mentions.set(key, { ...passage, form: written, rule, origin: 'RULE', confidence });
  }
}
