import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../server/extract/types.js';
import { generate } from '../../server/facts/generate.js';
import type { EntityNode } from '../../server/facts/index.js';
import { buildFacts, cutQuote, formatFacts, mergeEntities, nodeId, parseFacts, sortFacts } from '../../server/facts/index.js';
import { ZerenError } from '../../server/model/index.js';

const text = '宿城区三年行动计划\n1.做好商务。(区商务局牵头)';
const section = ['宿城区三年行动计划'];
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, section });
const mention = (words: string) => ({ ...at(words), form: words, rule: 'test', origin: 'RULE' as const, confidence: 1 });
const extraction: Extraction = {
  document: { name: '宿城区三年行动计划', properties: { title: '宿城区三年行动计划' } },
  things: [
    { key: 'd', kind: 'Department', name: '宿城区商务局', identity: '江苏省宿迁市宿城区', properties: {}, mentions: [mention('区商务局')] },
    {
      key: 't',
      kind: 'Task',
      name: '做好商务',
      identity: '宿城区三年行动计划|1',
      properties: { number: '1.' },
      mentions: [mention('做好商务')],
    },
  ],
  relations: [
    {
      type: 'LEADS',
      from: 'd',
      to: 't',
      properties: { basis: 'STATED', roleText: '牵头', position: 0 },
      passages: [at('(区商务局牵头)')],
      rule: 'test',
      origin: 'RULE',
      confidence: 1,
    },
  ],
  flags: [],
};

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ZerenError) return error.code;
    throw error;
  }
  return 'none';
};

describe('building facts', () => {
  const facts = buildFacts(text, extraction, { fileName: 'a.txt' });

  test('every passage is a slice of the original', () => {
    expect(facts.passages.length).toBeGreaterThan(0);
    for (const { properties } of facts.passages) expect(text.slice(properties.start, properties.end)).toBe(properties.quote);
  });

  test('a relation carries its evidence, and a name in the text becomes an alias', () => {
    const lead = facts.relations.find((relation) => relation.label === 'LEADS');
    expect(lead?.properties).toMatchObject({ basis: 'STATED', roleText: '牵头', origin: 'RULE', rule: 'test' });
    expect(facts.passages.find((passage) => passage.id === lead?.properties.passages[0])?.properties.quote).toBe('(区商务局牵头)');
    expect(facts.entities.find((node) => node.id === lead?.start.id)?.properties.aliases).toEqual(['区商务局']);
  });

  test('a long quote is cut with … while its offsets stay whole', () => {
    const short = buildFacts(text, extraction, { quoteLimit: 5 });
    expect(short.passages.map((passage) => passage.id).sort()).toEqual(facts.passages.map((passage) => passage.id).sort());
    for (const { properties } of short.passages) expect(properties.quote.length).toBeLessThanOrEqual(5);
    expect(cutQuote('😀😀😀', 4)).toBe('😀…');
  });

  test('a relation without evidence is refused', () => {
    const [relation] = extraction.relations;
    if (!relation) throw new Error('no relation to damage');
    const damaged = (passages: (typeof relation)['passages']) => ({ ...extraction, relations: [{ ...relation, passages }] });
    expect(codeOf(() => buildFacts(text, damaged([])))).toBe('EVIDENCE_MISSING');
    expect(codeOf(() => buildFacts(text, damaged([{ start: 0, end: text.length + 1, section }])))).toBe('EVIDENCE_RANGE');
  });
});

describe('ids', () => {
  test('one name in two widths is one thing; two regions are two things', () => {
    expect(nodeId('Platform', '', 'i安康ＡＰＰ')).toBe(nodeId('Platform', '', '“i安康”APP'));
    expect(nodeId('Department', '甲市', '科技局')).not.toBe(nodeId('Department', '乙市', '科技局'));
  });
});

describe('the interchange format', () => {
  const facts = generate({ plans: 2, seed: 7 });
  const lines = formatFacts(facts);

  test('reading back what was written gives the same bytes', () => {
    expect(formatFacts(parseFacts(lines))).toBe(lines);
  });

  test('it is sorted by type, label and id', () => {
    const keys = sortFacts(facts).map((fact) => [fact.type, fact.type === 'node' ? fact.labels.at(-1) : fact.label, fact.id].join(' '));
    expect(keys).toEqual([...keys].sort());
  });

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines.trim().split('\n'), { minLength: lines.trim().split('\n').length }), (shuffled) => {
        expect(formatFacts(parseFacts(shuffled.join('\n')))).toBe(lines);
      }),
      { numRuns: 10 },
    );
  });

  test('a broken line is named by its number', () => {
    const broken = lines.split('\n').map((line, index) => (index === 4 ? line.slice(0, -9) : line));
    expect(() => parseFacts(broken.join('\n'), 'x.jsonl')).toThrow(/x\.jsonl, line 5: is not JSON/);
  });

  test('a relation without passages, or between kinds that it does not join, is refused', () => {
    const relation = lines.split('\n').find((line) => line.includes('"label":"LEADS"')) ?? '';
    const rest = lines.split('\n').filter((line) => line !== relation);
    expect(codeOf(() => parseFacts([...rest, relation.replace(/"passages":\[[^\]]*\]/, '"passages":[]')].join('\n')))).toBe(
      'FACTS_BAD_LINE',
    );
    expect(codeOf(() => parseFacts([...rest, relation.replace('"LEADS"', '"COVERS"')].join('\n')))).toBe('FACTS_BAD_LINE');
  });

  test('what is of a closed set is one of it, and a quote is no longer than its offsets', () => {
    const relation = lines.split('\n').find((line) => line.includes('"label":"LEADS"')) ?? '';
    const rest = lines.split('\n').filter((line) => line !== relation);
    const withLine = (from: string, to: string) => () => parseFacts([...rest, relation.replace(from, to)].join('\n'), 'x.jsonl');
    expect(withLine('"basis":"STATED"', '"basis":"CERTAIN"')).toThrow(/x\.jsonl, line \d+: basis is "CERTAIN", which is none of STATED/);
    expect(withLine('"basis":"STATED",', '')).toThrow(/says how the role is known/);
    expect(withLine('"origin":"RULE"', '"origin":"GUESS"')).toThrow(/origin is "GUESS"/);
    expect(() =>
      parseFacts(lines.replace(/"quote":"/, '"quote":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'), 'x.jsonl'),
    ).toThrow(/the quote has \d+ characters where/);
  });

  test('a relation to something that is not there is refused', () => {
    const passage = lines.split('\n').find((line) => line.includes('["Passage"]')) ?? '';
    expect(codeOf(() => parseFacts(lines.replace(`${passage}\n`, '')))).toBe('FACTS_INCOMPLETE');
    expect(codeOf(() => parseFacts('\n'))).toBe('FACTS_EMPTY');
  });

  test('any line at all gives facts or an error with a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.mixedCase(fc.constantFrom(...lines.split('\n').slice(0, 20)))), (line) => {
        expect(codeOf(() => parseFacts(line))).toMatch(/^(none|FACTS_)/);
      }),
    );
  });
});

describe('merging descriptions of one thing', () => {
  const description = fc
    .record({ name: fc.constantFrom('甲', '乙', '丙'), alias: fc.constantFrom('a', 'b', 'c'), year: fc.option(fc.nat(9)) })
    .map(
      ({ name, alias, year }): EntityNode => ({
        type: 'node',
        id: 'Plan:1',
        labels: ['Entity', 'Plan'],
        properties: { id: 'Plan:1', name, aliases: [alias], ...(year === null ? {} : { periodStart: year }) },
      }),
    );

  test('does not depend on order or pairing, and twice is once', () => {
    fc.assert(
      fc.property(description, description, description, (a, b, c) => {
        expect(mergeEntities(a, b)).toEqual(mergeEntities(b, a));
        expect(mergeEntities(mergeEntities(a, b), c)).toEqual(mergeEntities(a, mergeEntities(b, c)));
        expect(mergeEntities(mergeEntities(a, b), b)).toEqual(mergeEntities(a, b));
      }),
    );
  });
});
