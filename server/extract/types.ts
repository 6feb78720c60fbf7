import type { Kind, Origin, RelationType } from '../model/index.js';

/** A half-open range of UTF-16 code units into the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage: a span and the heading path that it stands under, outermost first. */
export interface Passage extends Span {
  readonly section: readonly string[];
}

export type Value = string | number | boolean | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/**
 * One thing that the document names. `key` is unique in one extraction and tells relations which thing they mean; ids are made
 * later (facts/ids) from kind, `identity` and name.
 */
export interface Thing {
  readonly key: string;
  readonly kind: Kind;
  /** Canonical name in simplified characters: 宿城区商务局. */
  readonly name: string;
  /** What tells it from another thing of its kind and name, e.g. the region path of a department, or the plan and number of a task. */
  readonly identity: string;
  readonly properties: Values;
  /** Where and how the text names it; never empty, but for things that only a table of ours knows (a parent region). */
  readonly mentions: readonly Mention[];
}

export interface Mention extends Passage {
  /** The form in the text, cleaned: 区商务局. */
  readonly form: string;
  readonly rule: string;
  readonly origin: Origin;
  readonly confidence: number;
}

export interface Relation {
  readonly type: RelationType;
  /** Keys of things, or `document`. */
  readonly from: string;
  readonly to: string;
  /** The relation's own properties (basis, roleText, position …). */
  readonly properties: Values;
  /** What states it: first the statement, then a rule that stands elsewhere in the document. Never empty. */
  readonly passages: readonly Passage[];
  readonly rule: string;
  readonly origin: Origin;
  readonly confidence: number;
}

/** Something odd in the text that a person should look at; nothing is repaired in silence. */
export interface Flag extends Span {
  readonly code: string;
  readonly message: string;
}

/** Everything that one document says, before ids. Its own key in relations is `document`. */
export interface Extraction {
  readonly document: { readonly name: string; readonly properties: Values };
  readonly things: readonly Thing[];
  readonly relations: readonly Relation[];
  readonly flags: readonly Flag[];
}

export interface ExtractOptions {
  /** Name of the region that the document is of, when the text does not say: 江苏省宿迁市宿城区 or 宿城区. */
  readonly region?: string;
  /** Name of the file, for messages and the document's `fileName`. */
  readonly fileName?: string;
}
