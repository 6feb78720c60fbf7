import fc from 'fast-check';
import type { EntityNode, Fact, Facts, PassageNode, RelationFact } from '../../server/facts/index.js';
import { mergeFacts, nodeId, passageId, relationId, sortFacts } from '../../server/facts/index.js';
import type { Kind, RelationType } from '../../server/model/index.js';

/** Any text, weighted to what breaks formats: quotes, brackets, line ends, escapes, formulas, control characters, lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
      { weight: 3, arbitrary: fc.constantFrom('宿城区', '商务局', '、', '〔2025〕37号', '𠮷', '數字', '🦄') },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          '"',
          "'",
          '`',
          '``',
          ',',
          ';',
          '\\',
          '\\u0041',
          '\\u0027',
          '\r',
          '\n',
          '\t',
          '\r\n',
          '<',
          '>',
          '&',
          ']]>',
          '&amp;',
          '-->',
          '=1+1',
          '+',
          '-',
          '@',
          '＝',
          "'=",
          '_x0041_',
          '_x000D_',
          '\0',
          '\u0007',
          '\u0085',
          '\u2028',
          '\uFEFF',
          '\uFFFE',
          '\uFFFF',
          '\uD800',
          '\uDC00',
          ' ',
          '{',
          '}',
          '$x',
          '//',
          '/*',
          'null',
          'true',
          '1e3',
        ),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
);
const value = fc.oneof(anyText, number, fc.boolean(), fc.array(anyText, { minLength: 1, maxLength: 3 }));
const propertyName = fc
  .oneof(fc.constantFrom('region', 'year', 'value', 'level', '备注', 'a b'), anyText)
  .filter((name) => name !== '__proto__');
const more = fc.dictionary(propertyName, value, { maxKeys: 3, noNullPrototype: true });
const list = fc.array(anyText, { maxLength: 3 });

const ends: readonly (readonly [RelationType, Kind, Kind])[] = [
  ['LEADS', 'Department', 'Task'],
  ['PARTICIPATES_IN', 'Enterprise', 'Platform'],
  ['PART_OF', 'Region', 'Region'],
  ['ISSUED', 'Department', 'Plan'],
  ['MEMBER_OF', 'Person', 'Department'],
  ['HAS_VALUE', 'Indicator', 'Measurement'],
];

/** Small graphs with any texts in every place where a text may stand; complete, as a store gives them. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(
    anyText,
    fc.array(
      fc.record({
        ends: fc.constantFrom(...ends),
        from: fc.record({ name: anyText, aliases: list, more }),
        to: fc.record({ name: anyText, aliases: list, more }),
        passages: fc.array(fc.record({ section: list, quote: anyText, start: fc.nat(100_000) }), { minLength: 1, maxLength: 3 }),
        roleText: anyText,
        basis: fc.constantFrom('STATED', 'UNMARKED'),
        position: fc.nat(9),
        openList: fc.boolean(),
        rule: anyText,
        confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share || 0),
        more,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([documentName, rows]) => {
    const entities: EntityNode[] = [];
    const passages: PassageNode[] = [];
    const relations: RelationFact[] = [];
    const entity = (
      kind: Kind,
      name: string,
      aliases: readonly string[],
      properties: Record<string, string | number | boolean | string[]>,
    ) => {
      const id = nodeId(kind, `${entities.length}`, name);
      entities.push({ type: 'node', id, labels: ['Entity', kind], properties: { ...properties, id, name, aliases } });
      return { id, labels: ['Entity', kind] as const };
    };
    const document = entity('Document', documentName, [], {}).id;
    for (const row of rows) {
      const [type, fromKind, toKind] = row.ends;
      const start = entity(fromKind, row.from.name, row.from.aliases, row.from.more);
      const end = entity(toKind, row.to.name, row.to.aliases, row.to.more);
      const ids = row.passages.map(({ section, quote, start: from }) => {
        const id = passageId(document, from, from + quote.length + passages.length);
        const properties = { id, documentId: document, section, start: from, end: from + quote.length + passages.length, quote };
        passages.push({ type: 'node', id, labels: ['Passage'], properties });
        return id;
      });
      const { roleText, basis, position, openList, rule, confidence } = row;
      relations.push({
        type: 'relationship',
        id: relationId(type, start.id, end.id, document, `${relations.length}`),
        label: type,
        start,
        end,
        properties: {
          ...row.more,
          roleText,
          basis,
          position,
          openList,
          documentId: document,
          passages: ids,
          origin: 'RULE',
          rule,
          confidence,
        },
      });
    }
    return mergeFacts([{ entities, passages, relations }]);
  });

/** Facts as a store exports them. */
export async function* stream(facts: Facts): AsyncIterable<Fact> {
  yield* sortFacts(facts);
}

export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') throw new Error('Bytes where text was expected');
    text += chunk;
  }
  return text;
}

export async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk));
  return Buffer.concat(all);
}
