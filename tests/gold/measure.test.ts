import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/documents/index.js';
import { clean } from '../../server/extract/clean.js';
import type { Extraction, Mention, Relation, Thing } from '../../server/extract/types.js';
import { buildFacts } from '../../server/facts/index.js';
import { plainName } from './compare.js';
import type { GoldBody, GoldDocument, GoldRelation } from './gold.js';
import { parts, readGold, textPath } from './gold.js';
import { measure, rates } from './measure.js';
import { hasCorpus } from './scorecard.js';

const text = '到2025年，建成社区30个以上。（市科技局牵头，市商务局配合）';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const gold: GoldDocument = {
  document: 'made.txt',
  region: '云溪市',
  statements: [
    {
      ...at('（市科技局牵头，市商务局配合）'),
      bodies: [
        {
          ...at('市科技局'),
          name: '市科技局',
          role: 'LEADS',
          basis: 'STATED',
          canonical: '云溪市科学技术局',
          region: '云溪市',
          collective: false,
        },
        {
          ...at('市商务局'),
          name: '市商务局',
          role: 'PARTICIPATES_IN',
          basis: 'STATED',
          canonical: '云溪市商务局',
          region: '云溪市',
          collective: false,
        },
      ],
    },
  ],
  targets: [{ ...at('30个以上'), outcome: '社区', value: 30, valueTo: null, unit: '个', comparator: '>=', year: 2025 }],
  things: [
    { ...at('市科技局'), kind: 'Department', name: '市科技局' },
    { ...at('市商务局'), kind: 'Department', name: '市商务局' },
  ],
};

const known = { section: [], rule: 'made', origin: 'RULE', confidence: 1 } as const;
const mention = (words: string): Mention => ({ ...known, ...at(words), form: words });
const thing = (key: string, kind: Thing['kind'], name: string, words: string, properties: Thing['properties'] = {}): Thing => ({
  key,
  kind,
  name,
  identity: key,
  properties,
  mentions: words ? [mention(words)] : [],
});
const relation = (type: Relation['type'], from: string, to: string, words: string, properties: Relation['properties'] = {}): Relation => ({
  ...known,
  type,
  from,
  to,
  properties,
  passages: [{ ...at(words), section: [] }],
});

function read(change: { role?: Relation['type']; region?: string; statement?: string; value?: number }, annotated = gold) {
  const statement = change.statement ?? '（市科技局牵头，市商务局配合）';
  const region = { region: change.region ?? '江南省云溪市' };
  const extraction: Extraction = {
    document: { name: 'made', properties: {} },
    things: [
      thing('task', 'Task', '建社区', ''),
      thing('science', 'Department', '云溪市科学技术局', '市科技局', region),
      thing('trade', 'Department', '云溪市商务局', '市商务局', region),
      thing('communities', 'Indicator', '社区', '社区'),
      thing('value', 'Measurement', '30', '30个以上', {
        value: change.value ?? 30,
        unit: '个',
        comparator: '>=',
        year: 2025,
        status: 'TARGET',
      }),
    ],
    relations: [
      relation(change.role ?? 'LEADS', 'science', 'task', statement, { basis: 'STATED' }),
      relation('PARTICIPATES_IN', 'trade', 'task', statement, { basis: 'STATED' }),
      relation('HAS_VALUE', 'communities', 'value', '到2025年，建成社区30个以上'),
    ],
    flags: [],
  };
  const { counts } = measure(annotated, buildFacts(text, extraction), text);
  return Object.fromEntries(Object.entries(counts).map(([layer, count]) => [layer, rates(count).f1]));
}

describe('the measure', () => {
  it('gives one to facts that say all that people read', () => {
    expect(Object.values(read({})).every((f1) => f1 === 1)).toBe(true);
  });

  it('counts a wrong role against role and basis, not against the body', () => {
    expect(read({ role: 'RESPONSIBLE_FOR' })).toMatchObject({ body: 1, 'body role': 0.5, 'body basis': 0.5, 'body resolved': 1 });
  });

  it('counts the organ of another place as unresolved', () => {
    expect(read({ region: '江南省东河市' })).toMatchObject({ 'body role': 1, 'body resolved': 0 });
  });

  it('tells an exact span from an overlapping one', () => {
    expect(read({ statement: '（市科技局牵头，市商务局配合' })).toMatchObject({ 'statement exact': 0, 'statement overlap': 1, body: 1 });
  });

  it('measures statements of running text apart, and only where people annotated them', () => {
    const running = { statement: '市科技局牵头，市商务局配合', role: 'RESPONSIBLE_FOR' } as const;
    expect(read(running)).toMatchObject({ 'statement overlap': 0, 'inline statement': 1, 'inline body': 1, 'inline body role': 1 });
    expect(read(running, { ...gold, statements: [], inline: gold.statements })).toMatchObject({
      'statement overlap': 1,
      'inline statement': 1,
      'inline body': 1,
      'inline body role': 0.5,
    });
    expect(read({}, { ...gold, inline: gold.statements })).toMatchObject({ 'statement exact': 1, 'inline statement': 0, 'inline body': 0 });
  });

  it('counts the row of a table as a statement, the body in its cell and the head of its column as the ground', () => {
    const row = '1 |\n社区数 |\n市商务局';
    const table = `序号 |\n指标 |\n牵头部门 |\n${row} |`;
    const within = (words: string) => ({ start: table.lastIndexOf(words), end: table.lastIndexOf(words) + words.length });
    const body = { ...(gold.statements[0]?.bodies[1] as GoldBody), ...within('市商务局'), role: 'LEADS' as const };
    const extraction: Extraction = {
      document: { name: 'made', properties: {} },
      things: [
        {
          ...thing('trade', 'Department', '云溪市商务局', '', { region: '江南省云溪市' }),
          mentions: [{ ...known, ...within('市商务局'), form: '市商务局' }],
        },
        thing('communities', 'Indicator', '社区数', ''),
      ],
      relations: [
        {
          ...relation('LEADS', 'trade', 'communities', '', { basis: 'STATED' }),
          passages: [
            { ...within(row), section: [] },
            { ...within('牵头部门'), section: [] },
          ],
        },
      ],
      flags: [],
    };
    const asked = { ...gold, statements: [{ ...within(row), bodies: [body] }], targets: [], things: [] };
    const { counts } = measure(asked, buildFacts(table, extraction), table);
    for (const layer of ['statement exact', 'body basis', 'body resolved'])
      expect(counts[layer]).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(counts['inline statement']).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('measures what is stated between two named things as a set, and only where people annotated it', () => {
    const stated = '市科技局与市商务局共建“云溪通”平台，并推广“云溪通”平台';
    const place = (words: string) => ({ start: stated.indexOf(words), end: stated.indexOf(words) + words.length });
    const named = (key: string, kind: Thing['kind'], name: string, form: string): Thing => ({
      ...thing(key, kind, name, ''),
      mentions: [{ ...known, ...place(form), form }],
    });
    const between = (type: Relation['type'], from: string, to: string): Relation => ({
      ...relation(type, from, to, ''),
      passages: [{ ...place(stated), section: [] }],
    });
    const facts = buildFacts(stated, {
      document: { name: 'made', properties: {} },
      things: [
        named('science', 'Department', '云溪市科学技术局', '市科技局'),
        named('trade', 'Department', '云溪市商务局', '市商务局'),
        named('platform', 'Platform', '云溪通', '“云溪通”平台'),
        named('task', 'Task', '推广', '推广'),
      ],
      relations: [
        between('PARTNERS_WITH', 'trade', 'science'),
        between('BUILDS', 'science', 'platform'),
        between('RESPONSIBLE_FOR', 'science', 'task'),
      ],
      flags: [],
    });
    const want = (type: GoldRelation['type'], from: string, to: string): GoldRelation => ({ ...place(stated), type, from, to });
    const asked: GoldDocument = {
      ...gold,
      relations: [
        want('PARTNERS_WITH', '市科技局', '市商务局'),
        want('BUILDS', '市商务局', '“云溪通”平台'),
        want('PROMOTES', '市科技局', '“云溪通”平台'),
      ],
    };
    const { counts, faults } = measure(asked, facts, stated);
    expect(counts.relation).toEqual({ right: 1, wrong: 1, missed: 2 });
    expect(counts['relation PARTNERS_WITH']).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(faults.filter(({ layer, what }) => layer.startsWith('relation') && what)).toMatchObject([
      { layer: 'relation BUILDS', fault: 'wrong', what: '云溪市科学技术局 → 云溪通' },
      { layer: 'relation BUILDS', fault: 'missed', what: '市商务局 → “云溪通”平台' },
      { layer: 'relation PROMOTES', fault: 'missed', what: '市科技局 → “云溪通”平台' },
    ]);
    expect(measure(gold, facts, stated).counts.relation).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  it('measures each field of a target and all of them', () => {
    expect(read({ value: 31 })).toMatchObject({ 'target place': 1, 'target value': 0, 'target unit': 1, 'target whole': 0 });
  });

  it('compares names without the typist’s quotation marks, widths and spaces', () => {
    expect(plainName('《“ＡＩ＋” 行动（2026—2028年）》')).toBe(plainName('"AI+"行动(2026-2028年)'));
  });
});

// At least so many documents a part.
const least = { work: 6, held: 6, seeds: 5 } as const;

describe('the annotations', () => {
  it.each(parts)('of the part %s are sound in themselves', (part) => {
    const documents = readGold(part);
    expect(documents.length).toBeGreaterThanOrEqual(least[part]);
    for (const { statements, inline = [] } of documents)
      for (const { start, end, bodies } of [...statements, ...inline])
        for (const body of bodies) expect(start <= body.start && body.start < body.end && body.end <= end).toBe(true);
    for (const { document, things, relations = [] } of documents)
      for (const { from, to } of relations)
        for (const name of [from, to])
          expect(
            things.map((thing) => thing.name),
            document,
          ).toContain(name);
  });

  it.each(hasCorpus() ? parts : [])('of the part %s stand where they say (where the corpus is at hand)', async (part) => {
    for (const gold of readGold(part)) {
      const { text } = await readDocument(textPath(part, gold));
      const at = ({ start, end }: { start: number; end: number }) => plainName(clean(text.slice(start, end)).text);
      const bodies = [...gold.statements, ...(gold.inline ?? [])].flatMap((statement) => statement.bodies);
      for (const named of [...bodies, ...gold.things])
        expect(at(named), `${gold.document} at ${named.start}`).toBe(plainName(clean(named.name).text));
      for (const { start, end } of [...gold.targets, ...(gold.relations ?? [])])
        expect(text.slice(start, end).trim(), `${gold.document} at ${start}`).not.toBe('');
    }
  });
});
