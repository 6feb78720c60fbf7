/**
 * What people mended by reading: a file of lines, each with its passage and a reason, applied after extraction. A line that no longer fits the
 * text or what the rules found fails loudly, so that a correction can never outlive its ground.
 */
import type { Extraction, Mention, Passage, Relation, Thing, Value, Values } from '../extract/types.js';
import { isKind, isRelationType, type Kind, type RelationType, relationRow, ZerenError } from '../model/index.js';
import { normaliseName, sha256 } from './ids.js';

/** A thing by kind and name; `region` (a region path, or '' for none) tells namesakes apart. `document` is the document itself. */
export type Reference = 'document' | { readonly kind: Kind; readonly name: string; readonly region?: string };

interface Ground {
  /** SHA-256 of the document's text in UTF-8. */
  readonly document: string;
  /** A span of the original text and its words, at most 60 characters; a longer one is cut at the end with …. */
  readonly passage: { readonly start: number; readonly end: number; readonly quote: string };
  readonly reason: string;
  /** Line in the file, for messages. */
  readonly line: number;
}

interface RelationCorrection extends Ground {
  readonly op: 'add' | 'reject';
  readonly relation: RelationType;
  readonly from: Reference;
  readonly to: Reference;
  readonly properties?: Values;
}
interface ThingCorrection extends Ground {
  readonly op: 'add' | 'reject' | 'rename' | 'merge';
  readonly kind: Kind;
  readonly name: string;
  readonly region?: string;
  /** The new name, or the name of the thing that it is one with. */
  readonly into?: string;
  /** As the text writes it, in simplified characters, where that is not the name. */
  readonly form?: string;
  readonly properties?: Values;
}
export type Correction = RelationCorrection | ThingCorrection;

const invalid = (file: string, line: number, what: string): ZerenError =>
  new ZerenError('CORRECTION_INVALID', `${file}, line ${line}: ${what}.`, 'Mend the line, or take it out.');
const stale = (correction: Correction, what: string): ZerenError =>
  new ZerenError(
    'CORRECTION_STALE',
    `Correction in line ${correction.line} does not hold any more: ${what} (${correction.reason})`,
    'Look at the document and at what is read from it now; mend the correction, or take it out.',
  );

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Corrections of a JSON Lines text, in order. Fails with CORRECTION_INVALID and the line. */
export function parseCorrections(text: string, file = 'corrections.jsonl'): Correction[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];
    const line = index + 1;
    let value: unknown;
    try {
      value = JSON.parse(row);
    } catch (error) {
      throw invalid(file, line, `no JSON (${error instanceof Error ? error.message : String(error)})`);
    }
    if (!isRecord(value)) throw invalid(file, line, 'not an object');
    return [readOne(value, file, line)];
  });
}

function readOne(value: Record<string, unknown>, file: string, line: number): Correction {
  const { op, document, passage, reason } = value;
  if (typeof document !== 'string' || !/^[0-9a-f]{64}$/.test(document)) throw invalid(file, line, '`document` is not a SHA-256');
  if (typeof reason !== 'string' || reason === '') throw invalid(file, line, '`reason` is missing');
  if (!isRecord(passage) || typeof passage.start !== 'number' || typeof passage.end !== 'number' || typeof passage.quote !== 'string')
    throw invalid(file, line, '`passage` lacks start, end or quote');
  if (passage.quote.length > 60) throw invalid(file, line, 'the quote is longer than 60 characters');
  const ground = { document, passage: { start: passage.start, end: passage.end, quote: passage.quote }, reason, line };
  const properties = isRecord(value.properties) ? { properties: value.properties as Record<string, Value> } : {};
  if (value.relation !== undefined) {
    if (op !== 'add' && op !== 'reject') throw invalid(file, line, 'a relation can be added or rejected');
    if (typeof value.relation !== 'string' || !isRelationType(value.relation))
      throw invalid(file, line, `no relation ${String(value.relation)}`);
    return {
      ...ground,
      op,
      relation: value.relation,
      from: reference(value.from, file, line),
      to: reference(value.to, file, line),
      ...properties,
    };
  }
  if (op !== 'add' && op !== 'reject' && op !== 'rename' && op !== 'merge') throw invalid(file, line, `no operation ${String(op)}`);
  if (typeof value.kind !== 'string' || !isKind(value.kind)) throw invalid(file, line, `no kind ${String(value.kind)}`);
  if (typeof value.name !== 'string' || value.name === '') throw invalid(file, line, '`name` is missing');
  if ((op === 'rename' || op === 'merge') && typeof value.into !== 'string') throw invalid(file, line, '`into` is missing');
  return {
    ...ground,
    op,
    kind: value.kind,
    name: value.name,
    ...(typeof value.region === 'string' ? { region: value.region } : {}),
    ...(typeof value.into === 'string' ? { into: value.into } : {}),
    ...(typeof value.form === 'string' ? { form: value.form } : {}),
    ...properties,
  };
}

function reference(value: unknown, file: string, line: number): Reference {
  if (value === 'document') return 'document';
  if (!isRecord(value) || typeof value.kind !== 'string' || !isKind(value.kind) || typeof value.name !== 'string')
    throw invalid(file, line, '`from` or `to` names no thing');
  return { kind: value.kind, name: value.name, ...(typeof value.region === 'string' ? { region: value.region } : {}) };
}

/**
 * An extraction with the corrections of its document, in their order; others are passed over. Fails with CORRECTION_STALE when a quote is not
 * at its place, or when what is to be rejected, renamed, merged or related is not there. What the rules read by now is not added again.
 */
export function applyCorrections(original: string, extraction: Extraction, corrections: readonly Correction[]): Extraction {
  const document = sha256(original);
  const own = corrections.filter((one) => one.document === document);
  if (own.length === 0) return extraction;
  const workshop = new Workshop(original, extraction);
  for (const correction of own) workshop.apply(correction);
  return workshop.finish();
}

class Workshop {
  readonly #original: string;
  readonly #extraction: Extraction;
  readonly #things: Map<string, Thing>;
  #relations: Relation[];
  readonly #sections: readonly Passage[];

  constructor(original: string, extraction: Extraction) {
    this.#original = original;
    this.#extraction = extraction;
    this.#things = new Map(extraction.things.map((thing) => [thing.key, thing]));
    this.#relations = [...extraction.relations];
    this.#sections = [...extraction.things.flatMap((thing) => thing.mentions), ...extraction.relations.flatMap((one) => one.passages)].sort(
      (a, b) => a.start - b.start,
    );
  }

  finish(): Extraction {
    return { ...this.#extraction, things: [...this.#things.values()], relations: this.#relations };
  }

  apply(correction: Correction): void {
    const passage = this.#passage(correction);
    if ('relation' in correction) this.#relation(correction, passage);
    else if (correction.op === 'add') this.#add(correction, passage);
    else this.#mend(correction);
  }

  #passage(correction: Correction): Passage {
    const { start, end, quote } = correction.passage;
    const words = this.#original.slice(start, end);
    const same =
      quote.endsWith('…') && words !== quote ? words.startsWith(quote.slice(0, -1)) && words.length >= quote.length : words === quote;
    if (!same || start >= end) throw stale(correction, `at ${start} the text has 「${words.slice(0, 30)}」, not 「${quote}」`);
    return { start, end, section: this.#sectionAt(start) };
  }

  /** The section of the last passage that begins before the place: every heading of a task or action has one. */
  #sectionAt(at: number): readonly string[] {
    let low = 0;
    let high = this.#sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sections[middle] as Passage).start <= at) low = middle + 1;
      else high = middle;
    }
    return this.#sections[low - 1]?.section ?? [];
  }

  #find({ kind, name, region }: { readonly kind: Kind; readonly name: string; readonly region?: string }): readonly Thing[] {
    const wanted = normaliseName(name);
    return [...this.#things.values()].filter(
      (thing) => thing.kind === kind && normaliseName(thing.name) === wanted && (region === undefined || thing.identity === region),
    );
  }

  #key(correction: Correction, reference: Reference): string {
    if (reference === 'document') return 'document';
    const [only, second] = this.#find(reference);
    if (!only) throw stale(correction, `there is no ${reference.kind} ${reference.name}`);
    if (second) throw stale(correction, `${reference.kind} ${reference.name} is more than one; say its region`);
    return only.key;
  }

  #add(correction: ThingCorrection, passage: Passage): void {
    const { kind, name, form, properties = {} } = correction;
    const region = this.#extraction.document.properties.region;
    const identity = correction.region ?? (typeof region === 'string' ? region : this.#extraction.document.name);
    const mention: Mention = { ...passage, form: form ?? name, rule: 'correction', origin: 'CURATED', confidence: 1 };
    const [known] = this.#find(correction);
    if (known) {
      const again = known.mentions.some((one) => one.start === passage.start && one.end === passage.end);
      const mentions = again ? known.mentions : [...known.mentions, mention];
      this.#things.set(known.key, { ...known, properties: { ...known.properties, ...properties }, mentions });
      return;
    }
    const key = `${kind}|${identity}|${name}`;
    this.#things.set(key, { key, kind, name, identity, properties, mentions: [mention] });
  }

  #mend(correction: ThingCorrection): void {
    const key = this.#key(correction, correction);
    const thing = this.#things.get(key) as Thing;
    if (correction.op === 'reject') {
      this.#things.delete(key);
      this.#relations = this.#relations.filter((one) => one.from !== key && one.to !== key);
      return;
    }
    const into = correction.into as string;
    if (correction.op === 'rename') {
      this.#things.set(key, { ...thing, name: into });
      return;
    }
    const targetKey = this.#key(correction, { kind: correction.kind, name: into });
    const target = this.#things.get(targetKey) as Thing;
    const old = Array.isArray(target.properties.aliases) ? (target.properties.aliases as readonly string[]) : [];
    this.#things.set(targetKey, {
      ...target,
      properties: { ...thing.properties, ...target.properties, aliases: [...old, thing.name] },
      mentions: [...target.mentions, ...thing.mentions],
    });
    this.#things.delete(key);
    const moved = this.#relations.map((one) =>
      one.from === key || one.to === key
        ? { ...one, from: one.from === key ? targetKey : one.from, to: one.to === key ? targetKey : one.to }
        : one,
    );
    const seen = new Set<string>();
    this.#relations = moved.filter((one) => {
      const own = `${one.type} ${one.from} ${one.to} ${one.passages[0]?.start} ${String(one.properties.position ?? '')}`;
      if (one.from === one.to || seen.has(own)) return false;
      seen.add(own);
      return true;
    });
  }

  #relation(correction: RelationCorrection, passage: Passage): void {
    const from = this.#key(correction, correction.from);
    const to = this.#key(correction, correction.to);
    const same = (one: Relation): boolean => one.type === correction.relation && one.from === from && one.to === to;
    if (correction.op === 'reject') {
      if (!this.#relations.some(same)) throw stale(correction, `no ${correction.relation} is read between the two`);
      this.#relations = this.#relations.filter((one) => !same(one));
      return;
    }
    if (this.#relations.some(same)) return;
    const row = relationRow(correction.relation);
    const kindOf = (key: string): Kind => (key === 'document' ? 'Document' : (this.#things.get(key) as Thing).kind);
    if (!row.from.includes(kindOf(from)) || !row.to.includes(kindOf(to)))
      throw invalid('corrections', correction.line, `the model has no ${kindOf(from)}-${correction.relation}->${kindOf(to)}`);
    this.#relations.push({
      type: correction.relation,
      from,
      to,
      properties: correction.properties ?? {},
      passages: [passage],
      rule: 'correction',
      origin: 'CURATED',
      confidence: 1,
    });
  }
}
