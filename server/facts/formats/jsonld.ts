import type { Kind, Property, RelationType } from '../../model/index.js';
import { entityProperties, evidenceProperties, kinds, relations } from '../../model/index.js';
import type { EntityNode, Fact, PassageNode, PropertyValue, RelationFact } from '../types.js';
import { fits, nodeProperties, otherProperties, relationProperties } from './columns.js';
import { isPassage } from './spool.js';
import { inChunks, wellFormed } from './text.js';
import type { Format } from './types.js';

/**
 * Terms of schema.org, W3C ORG, PROV and Web Annotation (oa) where they say the same; the rest are `urn:zeren:term:…`, which the file
 * itself declares with their names in both languages. A relation is a triple of its own and an rdf:Statement, which carries the evidence.
 */
const kindTerms: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  Document: ['schema:DigitalDocument', 'prov:Entity'],
  Region: ['schema:AdministrativeArea'],
  Plan: ['schema:CreativeWork'],
  Measurement: ['schema:QuantitativeValue'],
  Department: ['org:Organization', 'schema:Organization'],
  Enterprise: ['org:Organization', 'schema:Organization'],
  Park: ['schema:Place'],
  Institution: ['org:Organization', 'schema:Organization'],
  Project: ['schema:Project'],
  Industry: ['schema:DefinedTerm'],
  Event: ['schema:Event'],
  Person: ['schema:Person'],
};

/** Another vocabulary's property from start to end, or, `inverse`, from end to start. */
interface Known {
  readonly term: string;
  readonly inverse?: true;
}

function knownTerm(type: RelationType, from: Kind, to: Kind): Known | undefined {
  if (type === 'PART_OF' && from === 'Department' && to === 'Department') return { term: 'org:subOrganizationOf' };
  if (type === 'PART_OF' && from === to && (from === 'Region' || from === 'Park')) return { term: 'schema:containedInPlace' };
  if (type === 'LOCATED_IN' && from === 'Park') return { term: 'schema:containedInPlace' };
  if (type === 'LOCATED_IN' && ['Department', 'Enterprise', 'Institution', 'Event'].includes(from)) return { term: 'schema:location' };
  if (type === 'MEMBER_OF') return { term: 'org:memberOf' };
  if (type === 'COVERS') return { term: 'schema:spatialCoverage' };
  if (type === 'BASED_ON') return { term: 'schema:isBasedOn' };
  if (type === 'ISSUED' && from === 'Department') return { term: 'schema:publisher', inverse: true };
  if (type === 'HELD' && from !== 'Region') return { term: 'schema:organizer', inverse: true };
  return type === 'MENTIONED_IN' ? { term: 'schema:mentions', inverse: true } : undefined;
}

const propertyTerms: Readonly<Record<string, string>> = {
  name: 'schema:name',
  aliases: 'schema:alternateName',
  title: 'schema:headline',
  docNumber: 'schema:identifier',
  issuedOn: 'schema:datePublished',
  heldOn: 'schema:startDate',
  value: 'schema:value',
  unit: 'schema:unitText',
  text: 'schema:text',
};

const camel = (type: string): string => type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const termOf = (name: string): string => propertyTerms[name] ?? `zeren:${name}`;
const idOf = (id: string): string => `id:${encodeURIComponent(wellFormed(id)).replaceAll('%3A', ':')}`;
const reference = (id: string) => ({ '@id': idOf(id) });

const documentText: Property = { name: 'text', type: 'String', zh: '全文', description: 'The original text of a document.' };
const own = [...entityProperties, ...nodeProperties, ...relationProperties, documentText];

function context(): Record<string, unknown> {
  const terms: Record<string, unknown> = {
    '@version': 1.1,
    id: { '@id': 'urn:zeren:', '@prefix': true },
    zeren: { '@id': 'urn:zeren:term:', '@prefix': true },
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    schema: 'https://schema.org/',
    org: 'http://www.w3.org/ns/org#',
    prov: 'http://www.w3.org/ns/prov#',
    oa: 'http://www.w3.org/ns/oa#',
    label: { '@id': 'rdfs:label', '@container': '@language' },
    comment: { '@id': 'rdfs:comment', '@language': 'en' },
    name: 'schema:name',
    aliases: { '@id': 'schema:alternateName', '@container': '@set' },
    section: { '@id': 'zeren:section', '@container': '@list' },
    quote: 'oa:exact',
    start: 'oa:start',
    end: 'oa:end',
    quotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
    subject: { '@id': 'rdf:subject', '@type': '@id' },
    predicate: { '@id': 'rdf:predicate', '@type': '@id' },
    object: { '@id': 'rdf:object', '@type': '@id' },
    document: { '@id': 'prov:hadPrimarySource', '@type': '@id' },
    derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id', '@container': '@set' },
    passages: { '@id': 'zeren:passages', '@type': '@id', '@container': '@list' },
    origin: 'zeren:origin',
    rule: 'zeren:rule',
    confidence: { '@id': 'zeren:confidence', '@type': 'xsd:double' },
    other: { '@id': 'zeren:other', '@type': '@json' },
  };
  for (const { name, type } of own)
    terms[name] ??=
      type === 'Float'
        ? { '@id': termOf(name), '@type': 'xsd:double' }
        : type === '[String]'
          ? { '@id': termOf(name), '@container': '@set' }
          : termOf(name);
  return terms;
}

const furtherTerms: readonly Property[] = [
  { name: 'section', type: '[String]', zh: '章节', description: 'Headings that a passage stands under, outermost first.' },
  { name: 'other', type: 'String', zh: '其他', description: 'Properties that the model does not have, as JSON.' },
];

/** The vocabulary of our own, said in its own file. */
function* vocabulary(): Iterable<object> {
  for (const { label, zh, en, description } of kinds)
    yield { '@id': `zeren:${label}`, '@type': 'rdfs:Class', label: { zh, en }, comment: description };
  for (const { type, zh, en, description } of relations)
    yield { '@id': `zeren:${camel(type)}`, '@type': 'rdf:Property', label: { zh, en }, comment: description };
  yield {
    '@id': 'zeren:Passage',
    '@type': 'rdfs:Class',
    label: { zh: '段落', en: 'Passage' },
    comment: 'A range of a document, with its words.',
  };
  const seen = new Set<string>();
  for (const { name, zh, description } of [...own, ...evidenceProperties, ...furtherTerms]) {
    if (termOf(name) !== `zeren:${name}` || seen.has(name)) continue;
    seen.add(name);
    yield { '@id': `zeren:${name}`, '@type': 'rdf:Property', label: { zh }, comment: description };
  }
}

/** Values that have the type the model gives them; the others go to `other` as JSON. */
function values(holder: EntityNode | RelationFact, properties: readonly Property[]): Record<string, PropertyValue> {
  const kept: Record<string, PropertyValue> = {};
  for (const { name, type } of properties) {
    const value = holder.properties[name];
    if (value !== undefined && fits(value, type)) kept[name] = value;
  }
  return kept;
}

function entityObject(node: EntityNode): object {
  const [, kind] = node.labels;
  const { name, aliases } = node.properties;
  const properties = [...nodeProperties, documentText];
  return {
    '@id': idOf(node.id),
    '@type': [`zeren:${kind}`, ...(kindTerms[kind] ?? [])],
    name,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...values(node, properties),
    other: otherProperties(node, properties, ['id', 'name', 'aliases']),
  };
}

function passageObject({ id, properties }: PassageNode): object {
  return {
    '@id': idOf(id),
    '@type': ['zeren:Passage', 'prov:Entity', 'oa:TextQuoteSelector', 'oa:TextPositionSelector'],
    quotedFrom: idOf(properties.documentId),
    section: properties.section,
    start: properties.start,
    end: properties.end,
    quote: properties.quote,
  };
}

function relationObject(relation: RelationFact): object {
  const { documentId, passages, origin, rule, confidence } = relation.properties;
  const known = knownTerm(relation.label, relation.start.labels[1], relation.end.labels[1]);
  const ownTerm = `zeren:${camel(relation.label)}`;
  const [from, to] = [reference(relation.start.id), reference(relation.end.id)];
  return {
    '@id': idOf(relation.id),
    '@type': ['rdf:Statement', 'prov:Entity'],
    subject: { ...from, [ownTerm]: to, ...(known && !known.inverse ? { [known.term]: to } : {}) },
    predicate: ownTerm,
    object: known?.inverse ? { ...to, [known.term]: from } : to['@id'],
    ...values(relation, relationProperties),
    document: idOf(documentId),
    derivedFrom: passages.map(idOf),
    passages: passages.map(idOf),
    origin,
    rule,
    confidence,
    other: otherProperties(relation, relationProperties, ['id', 'documentId', 'passages', 'origin', 'rule', 'confidence']),
  };
}

async function* document(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield `{\n"@context": ${JSON.stringify(context())},\n"@graph": [`;
  let separator = '\n';
  for (const term of vocabulary()) {
    yield separator + JSON.stringify(term);
    separator = ',\n';
  }
  for await (const fact of facts)
    yield separator +
      JSON.stringify(fact.type === 'relationship' ? relationObject(fact) : isPassage(fact) ? passageObject(fact) : entityObject(fact));
  yield '\n]\n}\n';
}

export const jsonld: Format = {
  name: 'jsonld',
  mediaType: 'application/ld+json',
  extension: '.jsonld',
  description:
    'JSON-LD 1.1 with its context and vocabulary inside: schema.org, W3C ORG, PROV and Web Annotation terms where they fit; each relation also as an rdf:Statement derived from its passages.',
  write: (facts) => inChunks(document(facts)),
};
