import type { Extraction, Passage, Thing, Value } from '../extract/types.js';
import { nameAsWritten } from '../extract/written.js';
import type { Kind } from '../model/index.js';
import { responsibilityTypes, ZerenError } from '../model/index.js';
import { documentId, nodeId, passageId, relationId, sha256 } from './ids.js';
import { mergeEntities, mergeRelations, uniqueSorted } from './merge.js';
import type { EntityNode, Facts, PassageNode, PropertyValue, RelationFact } from './types.js';

export interface BuildOptions {
  /** Longest quote kept, in UTF-16 code units; longer ones are cut at the end with …, their offsets stay whole. */
  readonly quoteLimit?: number;
  /** Keep the whole original text on the document (for documents that the user loads into a store of their own). */
  readonly keepText?: boolean;
  readonly fileName?: string;
}

const responsibility = new Set<string>(responsibilityTypes);

/** The first `limit` characters with … in place of the rest; never half of a surrogate pair. */
export function cutQuote(quote: string, limit: number): string {
  if (quote.length <= limit) return quote;
  const head = quote.slice(0, limit - 1);
  return `${/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head}…`;
}

const copy = (value: Value): PropertyValue => (typeof value === 'object' ? [...value] : value);

/** An extraction with ids and passages. Fails with EVIDENCE_MISSING or EVIDENCE_RANGE when a fact has no passage in the text. */
export function buildFacts(original: string, extraction: Extraction, options: BuildOptions = {}): Facts {
  const document = documentId(original);
  // By their place, start * 2^26 + end: many facts stand at one.
  const passages = new Map<number, PassageNode>();
  const entities = new Map<string, EntityNode>();
  const relations = new Map<string, RelationFact>();
  const ids = new Map<string, { id: string; kind: Kind }>([['document', { id: document, kind: 'Document' }]]);

  const passage = (span: Passage): string => {
    if (!(span.start >= 0 && span.start < span.end && span.end <= original.length))
      throw new ZerenError(
        'EVIDENCE_RANGE',
        `A passage from ${span.start} to ${span.end} is outside the text of ${original.length} characters.`,
        'This is a fault of the extractor: please report it with the document.',
      );
    const place = span.start * 0x4000000 + span.end;
    const known = passages.get(place);
    if (known) return known.id;
    const id = passageId(document, span.start, span.end);
    const quote = original.slice(span.start, span.end);
    passages.set(place, {
      type: 'node',
      id,
      labels: ['Passage'],
      properties: {
        id,
        documentId: document,
        section: [...span.section],
        start: span.start,
        end: span.end,
        quote: options.quoteLimit ? cutQuote(quote, options.quoteLimit) : quote,
      },
    });
    return id;
  };
  const add = (node: EntityNode) => {
    const known = entities.get(node.id);
    entities.set(node.id, known ? mergeEntities(known, node) : node);
  };
  const relate = (relation: RelationFact) => {
    const known = relations.get(relation.id);
    relations.set(relation.id, known ? mergeRelations(known, relation) : relation);
  };

  add(documentNode(original, document, extraction, options));
  for (const thing of extraction.things) {
    const id = nodeId(thing.kind, thing.identity, thing.name);
    ids.set(thing.key, { id, kind: thing.kind });
    add(entityNode(id, thing));
    const [first] = thing.mentions;
    if (!first) continue;
    relate({
      type: 'relationship',
      id: relationId('MENTIONED_IN', id, document, document),
      label: 'MENTIONED_IN',
      start: { id, labels: ['Entity', thing.kind] },
      end: { id: document, labels: ['Entity', 'Document'] },
      properties: {
        documentId: document,
        passages: uniqueSorted(thing.mentions.map(passage)),
        forms: uniqueSorted(thing.mentions.map((mention) => mention.form)),
        origin: first.origin,
        rule: first.rule,
        confidence: Math.max(...thing.mentions.map((mention) => mention.confidence)),
      },
    });
  }

  for (const relation of extraction.relations) {
    const from = ids.get(relation.from);
    const to = ids.get(relation.to);
    const [statement] = relation.passages;
    if (!from || !to || !statement)
      throw new ZerenError(
        'EVIDENCE_MISSING',
        `A relation ${relation.type} lacks ${!statement ? 'a passage' : 'one of its ends'} (rule ${relation.rule}).`,
        'This is a fault of the extractor: please report it with the document.',
      );
    const properties: Record<string, PropertyValue> = {};
    for (const [name, value] of Object.entries(relation.properties)) properties[name] = copy(value);
    relate({
      type: 'relationship',
      id: relationId(relation.type, from.id, to.id, document, responsibility.has(relation.type) ? `${statement.start}` : ''),
      label: relation.type,
      start: { id: from.id, labels: ['Entity', from.kind] },
      end: { id: to.id, labels: ['Entity', to.kind] },
      properties: {
        ...properties,
        documentId: document,
        // The statement stands first, the rule that it relies on second: the order is kept.
        passages: [...new Set(relation.passages.map(passage))],
        origin: relation.origin,
        rule: relation.rule,
        confidence: relation.confidence,
      },
    });
  }
  return { entities: [...entities.values()], passages: [...passages.values()], relations: [...relations.values()] };
}

function documentNode(original: string, id: string, extraction: Extraction, options: BuildOptions): EntityNode {
  const properties: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(extraction.document.properties)) properties[name] = copy(value);
  return {
    type: 'node',
    id,
    labels: ['Entity', 'Document'],
    properties: {
      ...properties,
      ...(options.fileName ? { fileName: options.fileName } : {}),
      ...(options.keepText ? { text: original } : {}),
      characters: original.length,
      sha256: sha256(original),
      id,
      name: extraction.document.name,
      aliases: [],
    },
  };
}

function entityNode(id: string, thing: Thing): EntityNode {
  const properties: Record<string, PropertyValue> = {};
  const name = nameAsWritten(thing) ?? thing.name;
  const names: string[] = [thing.name, ...thing.mentions.map((mention) => mention.form)];
  for (const [property, value] of Object.entries(thing.properties)) {
    if (property === 'aliases') names.push(...(Array.isArray(value) ? value : [String(value)]));
    else properties[property] = copy(value);
  }
  return {
    type: 'node',
    id,
    labels: ['Entity', thing.kind],
    properties: { ...properties, id, name, aliases: uniqueSorted(names.filter((other) => other && other !== name)) },
  };
}
