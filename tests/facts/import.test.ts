import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvFacts } from '../../server/facts/formats/import.js';
import { formatNamed } from '../../server/facts/formats/index.js';
import { generate } from '../../server/facts/generate.js';
import type { RelationFact } from '../../server/facts/index.js';
import { formatFacts, nodeId, parseFacts } from '../../server/facts/index.js';
import { ZerenError } from '../../server/model/index.js';
import { anyText, stream, textOf } from './arbitrary.js';

const head = 'type,fromKind,from,fromRegion,toKind,to,basis,roleText,document,section,quote';
const row =
  'LEADS,Department,宿城区商务局,江苏省宿迁市宿城区,Task,培育电商主体,STATED,牵头,宿城区三年行动计划,一、行动;1.电商,"培育电商主体。(区商务局牵头)"';

function failure(text: string): { code: string; message: string } {
  try {
    readCsvFacts(text, 'mine.csv');
  } catch (error) {
    if (error instanceof ZerenError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: '', message: 'no failure' };
}

test('a table of relations gives facts with evidence, and a body of a region is the node that a document of it names', () => {
  const facts = readCsvFacts(`${head}\r\n${row}\r\n`, 'mine.csv');
  expect(formatFacts(parseFacts(formatFacts(facts)))).toBe(formatFacts(facts));
  const [lead] = facts.relations.filter((relation) => relation.label === 'LEADS') as [RelationFact];
  expect(lead.start.id).toBe(nodeId('Department', '江苏省宿迁市宿城区', '宿城区商务局'));
  expect(lead.properties).toMatchObject({ basis: 'STATED', roleText: '牵头', origin: 'IMPORTED', rule: 'csv', confidence: 1 });
  const [passage] = facts.passages;
  expect(passage?.properties).toMatchObject({ section: ['一、行动', '1.电商'], quote: '培育电商主体。(区商务局牵头)' });
  expect(facts.relations.filter((relation) => relation.label === 'MENTIONED_IN').map((relation) => relation.properties.passages)).toEqual([
    [passage?.id],
    [passage?.id],
  ]);
});

test('without offsets the text of the document is what its rows quote, and each quote stands at its offsets there', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (any) => {
      const quotes = any.map((quote) => quote.toWellFormed());
      const lines = quotes.map(
        (quote) => `LEADS,Department,甲,,Task,乙,SOLE,,计划,,"${quote.replace(/^'*[=+\-@\t\r\n＝＋－＠]/, "'$&").replaceAll('"', '""')}"`,
      );
      fc.pre(quotes.every((quote) => quote.trim() !== ''));
      const facts = readCsvFacts([head, ...lines].join('\r\n'), 'mine.csv');
      const text = String(facts.entities.find((node) => node.labels[1] === 'Document')?.properties.text);
      expect(new Set(facts.passages.map(({ properties }) => properties.quote))).toEqual(new Set(quotes));
      for (const { properties } of facts.passages) expect(text.slice(properties.start, properties.end)).toBe(properties.quote);
    }),
  );
});

test('what was exported as CSV is read again: the same things, relations, roles and passages, now imported', async () => {
  const facts = generate({ plans: 3 });
  const back = readCsvFacts(await textOf(formatNamed('csv').write(stream(facts))), 'facts.csv');
  const documents = new Map(facts.entities.filter((node) => node.labels[1] === 'Document').map((node) => [node.id, node.properties.name]));
  const names = new Map(back.entities.filter((node) => node.labels[1] === 'Document').map((node) => [node.id, node.properties.name]));
  const key = (relation: RelationFact, of: ReadonlyMap<string, string>, spans: ReadonlyMap<string, string>) =>
    JSON.stringify([
      relation.label,
      of.get(relation.start.id) ?? relation.start.id,
      of.get(relation.end.id) ?? relation.end.id,
      relation.properties.basis,
      relation.properties.roleText,
      relation.properties.position,
      relation.properties.openList,
      of.get(relation.properties.documentId),
      relation.properties.passages.map((id) => spans.get(id)).sort(),
    ]);
  const spans = (from: typeof facts) =>
    new Map(from.passages.map(({ id, properties: { section, start, end, quote } }) => [id, JSON.stringify([section, start, end, quote])]));
  const without = (from: typeof facts, of: ReadonlyMap<string, string>) => {
    const found = spans(from);
    return from.relations
      .filter((relation) => relation.label !== 'MENTIONED_IN')
      .map((relation) => key(relation, of, found))
      .sort();
  };
  expect(without(back, names)).toEqual(without(facts, documents));
  expect(new Set(back.relations.map((relation) => relation.properties.origin))).toEqual(new Set(['IMPORTED']));
  const ids = (from: typeof facts) =>
    from.entities
      .filter((node) => node.labels[1] !== 'Document')
      .map((node) => node.id)
      .sort();
  expect(ids(back)).toEqual(ids(facts));
});

test('a table of things gives nodes with their properties and where they are named', () => {
  const facts = readCsvFacts(
    'kind,name,region,aliases,function,document,quote\nDepartment,宿城区商务局,江苏省宿迁市宿城区,区商务局;商务局,商务,计划,由区商务局负责\n',
    'things.csv',
  );
  expect(facts.entities.find((node) => node.labels[1] === 'Department')?.properties).toMatchObject({
    name: '宿城区商务局',
    aliases: ['区商务局', '商务局'],
    function: '商务',
    region: '江苏省宿迁市宿城区',
  });
  expect(facts.relations).toMatchObject([{ label: 'MENTIONED_IN' }]);
});

test('the same file gives the same facts, another file of the same document its own document', () => {
  const text = `${head}\n${row}\n`;
  expect(formatFacts(readCsvFacts(text, 'a.csv'))).toBe(formatFacts(readCsvFacts(text, 'a.csv')));
  const document = (name: string) => readCsvFacts(text, name).entities.find((node) => node.labels[1] === 'Document')?.id;
  expect(document('a.csv')).not.toBe(document('b.csv'));
});

describe('a fault is told with its line and its column', () => {
  const line = (change: (cells: string[]) => void): string => {
    const cells = row.split(',');
    change(cells);
    return `${head}\n${row}\n${cells.join(',')}\n`;
  };
  const bad = (text: string) => failure(text).message;
  test.each([
    ['an unknown relation', line((cells) => cells.splice(0, 1, 'LEADZ')), 'mine.csv, line 3, column type: LEADZ is no relation'],
    ['an unknown kind', line((cells) => cells.splice(1, 1, 'Firm')), 'mine.csv, line 3, column fromKind: Firm is no kind'],
    ['an end that the relation does not have', line((cells) => cells.splice(1, 1, 'Person')), 'line 3, column fromKind: a LEADS goes from'],
    ['a role whose basis is not said', line((cells) => cells.splice(6, 1, '')), 'line 3, column basis: is empty'],
    ['a basis that is none', line((cells) => cells.splice(6, 1, 'GUESSED')), 'line 3, column basis: GUESSED is none of'],
    ['no document', line((cells) => cells.splice(8, 1, ' ')), 'line 3, column document: is empty'],
    ['no quote', line((cells) => cells.splice(10, 1, '')), 'line 3, column quote: is empty'],
    ['a field too many', line((cells) => cells.push('x')), 'line 3: has 12 fields where the first line names 11 columns'],
    ['a missing column', `${head.replace(',quote', '')}\n`.repeat(2), 'line 1, column quote: is missing'],
    ['an unknown column', `${head},colour\n${row},red\n`, 'line 1, column colour: is no column'],
    ['a column named twice', `${head},quote\n${row},x\n`, 'line 1, column quote: is named twice'],
    ['one offset', `${head},start,end\n${row},4,\n`, 'line 2, column end: is empty'],
    [
      'offsets that do not span the quote',
      `${head},start,end\n${row},4,5\n`,
      'line 2, column quote: has 15 characters where its offsets span 1',
    ],
    ['an offset that is no number', `${head},start,end\n${row},four,5\n`, 'line 2, column start: four is no number'],
    ['offsets in some rows of a document', `${head},start,end\n${row},4,20\n${row},,\n`, 'line 3, column start: either all rows'],
    ['an id of another kind', `${head},fromId\n${row},Task:1\n`, 'line 2, column fromId: Task:1 is no id of a Department'],
    ['a property that the relation does not have', `${head},role\n${row},组长\n`, 'line 2, column role: a LEADS has no such property'],
    ['an open quotation mark', `${head}\n${row.slice(0, -1)}\n`, 'is not CSV'],
    [
      'a line after a field of two lines',
      `${head}\n${row.replace('电商主体。', '电商\n主体。')}\nX${row}\n`,
      'line 4, column type: XLEADS is no relation',
    ],
  ])('%s', (_, text, message) => {
    expect(bad(text)).toContain(message);
    expect(failure(text).code).toBe('FACTS_BAD_LINE');
  });

  test('an empty file, and one with column names alone, hold no facts', () => {
    expect(failure('').code).toBe('FACTS_EMPTY');
    expect(failure(`\uFEFF${head}\r\n`).code).toBe('FACTS_EMPTY');
  });

  test('any damage to a file is told as a fault of a line, never as a crash', () => {
    const whole = `${head}\n${row}\n${row.replace('LEADS', 'PARTICIPATES_IN')}\n`;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(5), anyText, (at, length, text) => {
        const damaged = whole.slice(0, at) + text + whole.slice(at + length);
        expect(['', 'FACTS_BAD_LINE', 'FACTS_EMPTY']).toContain(failure(damaged).code);
      }),
      { numRuns: 300 },
    );
  });
});
