import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expand } from 'jsonld';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { unguard } from '../../server/facts/formats/csv.js';
import { formatNamed, formats } from '../../server/facts/formats/index.js';
import { splitList, wellFormed } from '../../server/facts/formats/text.js';
import { generate } from '../../server/facts/generate.js';
import type { Facts, PassageNode } from '../../server/facts/index.js';
import { formatFacts, parseFacts } from '../../server/facts/index.js';
import { anyFacts, bytesOf, stream, textOf } from './arbitrary.js';

const write = (name: string, facts: Facts) => textOf(formatNamed(name).write(stream(facts)));
const forXml = (text: string) => wellFormed(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
const runs = { numRuns: 60 };

function csvRows(text: string): Map<string, Record<string, string>> {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  return new Map(rows.map((row) => [row.id ?? '', Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unguard(value)]))]));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly: any breach of well-formedness throws. */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element = { name, attributes: plain, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    (open.at(-1) as Element).text += piece;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root;
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

const passagesOf = (facts: Facts) => new Map(facts.passages.map((passage) => [passage.id, passage]));
const evidenceOf = (passages: ReadonlyMap<string, PassageNode>, ids: readonly string[]) =>
  ids.map((id) => {
    const { documentId, section, start, end, quote } = (passages.get(id) as PassageNode).properties;
    return { id, documentId, section, start, end, quote };
  });

test('every format is told apart by name, media type and extension, and an unknown one is refused with the choice', () => {
  expect(new Set(formats.map((format) => format.name)).size).toBe(formats.length);
  expect(new Set(formats.map((format) => format.extension)).size).toBe(formats.length);
  expect(formatNamed('jsonl')).toBe(formatNamed('ndjson'));
  expect(() => formatNamed('pdf')).toThrow(expect.objectContaining({ code: 'EXPORT_FORMAT', remedy: expect.stringContaining('graphml') }));
});

test.each(formats.map((format) => format.name))('%s gives equal bytes for equal facts, and something for none', async (name) => {
  const facts = generate({ plans: 2 });
  const format = formatNamed(name);
  expect((await bytesOf(format.write(stream(facts)))).equals(await bytesOf(format.write(stream(facts))))).toBe(true);
  const empty = await bytesOf(format.write(stream({ entities: [], passages: [], relations: [] })));
  expect(empty.length > 0 || name === 'ndjson').toBe(true);
});

test.each(formats.map((format) => format.name))(
  '%s refuses a relation that comes without its passage, or keeps ids alone',
  async (name) => {
    const facts = generate({ plans: 1 });
    const broken = { ...facts, passages: [] };
    const written = bytesOf(formatNamed(name).write(stream(broken)));
    if (['ndjson', 'csv-nodes', 'cypher', 'jsonld'].includes(name)) await written;
    else await expect(written).rejects.toMatchObject({ code: 'FACTS_INCOMPLETE' });
  },
);

test('a format that is left half way, or whose facts break off, ends in order', async () => {
  for (const format of formats) {
    for await (const _ of format.write(stream(generate({ plans: 3 })))) break;
    const broken = async function* () {
      yield* stream(generate({ plans: 1 }));
      throw new Error('the store went away');
    };
    await expect(bytesOf(format.write(broken()))).rejects.toThrow('the store went away');
  }
});

test('ndjson is the interchange format, and read again gives the same facts', async () => {
  const facts = generate({ plans: 3 });
  const text = await write('ndjson', facts);
  expect(text).toBe(formatFacts(facts));
  expect(formatFacts(parseFacts(text))).toBe(text);
});

describe('csv', () => {
  test('any text survives, in relations with both ends and the statement', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const rows = csvRows(await write('csv', facts));
        const passages = passagesOf(facts);
        const names = new Map(facts.entities.map((node) => [node.id, wellFormed(node.properties.name)]));
        expect(rows.size).toBe(facts.relations.length);
        for (const relation of facts.relations) {
          const row = rows.get(relation.id);
          const [first, ...more] = evidenceOf(passages, relation.properties.passages);
          expect(row).toMatchObject({
            type: relation.label,
            fromKind: relation.start.labels[1],
            from: names.get(relation.start.id),
            to: names.get(relation.end.id),
            roleText: wellFormed(String(relation.properties.roleText)),
            basis: relation.properties.basis,
            position: String(relation.properties.position),
            openList: String(relation.properties.openList),
            document: names.get(relation.properties.documentId),
            quote: wellFormed(first?.quote ?? ''),
            start: String(first?.start),
            end: String(first?.end),
            origin: 'RULE',
            rule: wellFormed(String(relation.properties.rule)),
            confidence: String(relation.properties.confidence),
          });
          expect(splitList(row?.section ?? '')).toEqual(first?.section.map(wellFormed));
          expect(row?.moreEvidence ? JSON.parse(row.moreEvidence) : []).toEqual(more);
        }
      }),
      runs,
    );
  });

  test('any text survives in nodes, with properties that have no column', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const rows = csvRows(await write('csv-nodes', facts));
        expect(rows.size).toBe(facts.entities.length);
        for (const node of facts.entities) {
          const row = rows.get(node.id);
          const { id: _, name, aliases, ...rest } = node.properties;
          expect(row).toMatchObject({ kind: node.labels[1], name: wellFormed(name) });
          expect(splitList(row?.aliases ?? '')).toEqual(aliases.map(wellFormed));
          const other = row?.other ? JSON.parse(row.other) : {};
          for (const [key, value] of Object.entries(rest))
            if (key in other) expect(other[key]).toEqual(value);
            else expect(row?.[key]).toBe(typeof value === 'string' ? wellFormed(value) : String(value));
        }
      }),
      runs,
    );
  });

  test('no field starts as a formula', async () => {
    const name = '=HYPERLINK("http://127.0.0.1/?"&A1)';
    const facts = generate({ plans: 1 });
    const entities = facts.entities.map((node) => ({ ...node, properties: { ...node.properties, name } }));
    const rows: string[][] = parse(await write('csv', { ...facts, entities }), { bom: true });
    expect(rows.flat().filter((field) => /^[=+@\t\r]/.test(field))).toEqual([]);
    expect(rows.flat()).toContain(`'${name}`);
  });
});

describe('xlsx', () => {
  test('any text survives in the three sheets, relations first', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const book = await readXlsx(await bytesOf(formatNamed('xlsx').write(stream(facts))));
        expect(book.sheets.map((sheet) => sheet.name)).toEqual(['relations', 'nodes', 'passages']);
        const tables = new Map(
          book.sheets.map(({ name, rows: [head, ...rows] }) => [
            name,
            new Map(
              rows.map((cells) => {
                const row = Object.fromEntries(cells.map((cell, at) => [String(head?.[at]), cell]));
                return [row.id, row];
              }),
            ),
          ]),
        );
        const passages = passagesOf(facts);
        for (const relation of facts.relations) {
          const [first] = evidenceOf(passages, relation.properties.passages);
          expect(tables.get('relations')?.get(relation.id)).toMatchObject({
            type: relation.label,
            roleText: wellFormed(String(relation.properties.roleText)),
            position: relation.properties.position,
            openList: relation.properties.openList,
            quote: wellFormed(first?.quote ?? ''),
            start: first?.start,
            confidence: relation.properties.confidence,
          });
        }
        for (const node of facts.entities)
          expect(tables.get('nodes')?.get(node.id)).toMatchObject({ kind: node.labels[1], name: wellFormed(node.properties.name) });
        for (const { id, properties } of facts.passages)
          expect(tables.get('passages')?.get(id)).toMatchObject({ quote: wellFormed(properties.quote), end: properties.end });
      }),
      { numRuns: 30 },
    );
  });

  test('a text longer than a cell ends in …', async () => {
    const facts = generate({ plans: 1 });
    const entities = facts.entities.map((node) => ({ ...node, properties: { ...node.properties, name: '长'.repeat(40_000) } }));
    const book = await readXlsx(await bytesOf(formatNamed('xlsx').write(stream({ ...facts, entities }))));
    expect(String(book.sheets[1]?.rows[1]?.[1])).toBe(`${'长'.repeat(32_766)}…`);
  });
});

describe.each([
  { name: 'graphml', value: (element: Element, scope: string) => graphmlValues(element, scope) },
  { name: 'gexf', value: (element: Element, scope: string) => gexfValues(element, scope) },
])('$name', ({ name, value }) => {
  test('any text that XML can hold survives, on nodes and on edges with all their passages', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const root = readXml(await write(name, facts));
        const nodes = new Map(all(root, 'node').map((node) => [node.attributes.id, value(node, 'node')]));
        const edges = new Map(all(root, 'edge').map((edge) => [edge.attributes.id, { ...edge.attributes, ...value(edge, 'edge') }]));
        expect([nodes.size, edges.size]).toEqual([facts.entities.length, facts.relations.length]);
        for (const node of facts.entities) {
          expect(nodes.get(node.id)).toMatchObject({ kind: node.labels[1], name: forXml(node.properties.name) });
          expect(splitList(nodes.get(node.id)?.aliases ?? '')).toEqual(node.properties.aliases.map(forXml));
        }
        const passages = passagesOf(facts);
        for (const relation of facts.relations) {
          const edge = edges.get(relation.id);
          expect(edge).toMatchObject({
            source: relation.start.id,
            target: relation.end.id,
            type: relation.label,
            roleText: forXml(String(relation.properties.roleText)),
            openList: String(relation.properties.openList),
            rule: forXml(String(relation.properties.rule)),
            documentId: relation.properties.documentId,
          });
          const evidence = evidenceOf(passages, relation.properties.passages);
          expect(edge?.quote).toBe(forXml(evidence[0]?.quote ?? ''));
          const texts = (passage: { quote: string; section: readonly string[] }) => [passage.quote, ...passage.section].map(forXml);
          expect((JSON.parse(edge?.evidence ?? '') as typeof evidence).map(texts)).toEqual(evidence.map(texts));
        }
      }),
      runs,
    );
  });

  test('declares every attribute that it uses, with its type', async () => {
    const root = readXml(await write(name, generate({ plans: 2 })));
    const declared = new Set([...all(root, 'key'), ...all(root, 'attribute')].map((element) => element.attributes.id));
    const used = new Set([
      ...all(root, 'data').map((data) => data.attributes.key),
      ...all(root, 'attvalue').map((data) => data.attributes.for),
    ]);
    expect([...used].filter((id) => !declared.has(id))).toEqual([]);
    expect(used.size).toBeGreaterThan(30);
  });
});

function graphmlValues(element: Element, scope: string): Record<string, string> {
  return Object.fromEntries(all(element, 'data').map((data) => [String(data.attributes.key).replace(`${scope}.`, ''), data.text]));
}

function gexfValues(element: Element, scope: string): Record<string, string> {
  const pairs = all(element, 'attvalue').map((data) => [
    String(data.attributes.for).replace(`${scope}.`, ''),
    String(data.attributes.value),
  ]);
  return Object.fromEntries(pairs);
}

describe('jsonld', () => {
  const schema = 'https://schema.org/';
  const zeren = 'urn:zeren:term:';
  const prov = 'http://www.w3.org/ns/prov#';

  test('expands with no context from elsewhere, and any text survives', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const expanded = await expand(JSON.parse(await write('jsonld', facts)));
        const byId = new Map(expanded.map((node) => [String(node['@id']), node]));
        for (const node of facts.entities) {
          const object = byId.get(`urn:zeren:${node.id}`);
          expect(object?.[`${schema}name`]).toEqual([{ '@value': node.properties.name }]);
          expect(object?.['@type']).toContain(zeren + node.labels[1]);
        }
        for (const { id, properties } of facts.passages) {
          const object = byId.get(`urn:zeren:${id}`);
          expect(object?.['http://www.w3.org/ns/oa#exact']).toEqual([{ '@value': properties.quote }]);
          expect(object?.['http://www.w3.org/ns/oa#start']).toEqual([{ '@value': properties.start }]);
          expect(object?.[`${zeren}section`]).toEqual([{ '@list': properties.section.map((title) => ({ '@value': title })) }]);
          expect(object?.[`${prov}wasQuotedFrom`]).toEqual([{ '@id': `urn:zeren:${properties.documentId}` }]);
        }
        for (const { id, properties } of facts.relations) {
          const object = byId.get(`urn:zeren:${id}`);
          expect(object?.[`${zeren}roleText`]).toEqual([{ '@value': properties.roleText }]);
          expect(object?.[`${zeren}rule`]).toEqual([{ '@value': properties.rule }]);
          expect(object?.[`${zeren}passages`]).toEqual([
            { '@list': properties.passages.map((passage) => ({ '@id': `urn:zeren:${passage}` })) },
          ]);
          expect(object?.[`${prov}hadPrimarySource`]).toEqual([{ '@id': `urn:zeren:${properties.documentId}` }]);
        }
      }),
      runs,
    );
  });

  test('says relations in terms of others where they fit, and declares its own terms', async () => {
    const expanded = await expand(JSON.parse(await write('jsonld', generate({ plans: 4 }))));
    const text = JSON.stringify(expanded);
    const said = [
      'http://www.w3.org/ns/org#memberOf',
      `${schema}mentions`,
      `${schema}isBasedOn`,
      `${schema}spatialCoverage`,
      `${schema}datePublished`,
      `${prov}wasDerivedFrom`,
    ];
    expect(said.filter((term) => !text.includes(`"${term}"`))).toEqual([]);
    const declared = new Set(expanded.map((node) => node['@id']));
    const used = new Set([...text.matchAll(/"(urn:zeren:term:[^"]+)"/g)].map(([, term]) => term));
    expect([...used].filter((term) => term && !declared.has(term))).toEqual([]);
  });
});
