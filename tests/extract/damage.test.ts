import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../server/extract/clean.js';
import { extract } from '../../server/extract/index.js';
import { checkSound, corpusFiles, corpusText, isDuty, planOf } from './reading.js';

const base = `宿區數字發〔2022〕1號\n宿城區數字經濟發展行動計劃\n(2022-2024年)\n一、總體要求\n(一)指導思想。堅持。\n二、主要任務\n(一)加速行動\n${planOf(
  '（區商務局牽頭,區財政局,各園區等按職責分工負責）',
  '（责任单位：区科技局、区教育局〔列第一位的为牵头单位，下同〕，以下均需各街道落实，不再列出）',
  '(牵头单位:区商务局；责任单位:区财政局)到2024年，电子商务交易额达到450亿元。',
)}\n附件1\n指标\n|\n指標名稱 |\n單位 |\n2024年 |\n牽頭部門 |\n|\n交易額 |\n億元 |\n450 |\n區商務局 |`;

const pieces = [
  '（',
  '）',
  '(',
  ')',
  '[',
  '〔',
  '责任单位：',
  '牵头',
  '负责',
  '按职责分工负责',
  '，',
  '、',
  '。',
  '；',
  '一、',
  '（一）',
  '1.',
  '\n',
  '|',
  '《',
  '》',
  '“',
  '到2024年',
  '450亿元',
  '区商务局',
  '各街道',
  '等',
  '会同',
  '下同',
  '列第一位的为牵头单位',
  '以下均需',
  '不再列出',
  '\u0000',
  '\ufffd',
  '\ud800',
  ' ',
  '\t',
  '數(shù)',
  '附件1',
  '成立领导小组',
  '办公室设在',
  '*',
];

const sources = [
  base,
  ...corpusFiles('plans')
    .slice(0, 3)
    .map((name) => corpusText('plans', name).slice(0, 2500)),
];

/** A text cut, doubled, shuffled by lines or with pieces put in at places. */
const damaged = fc
  .record({
    source: fc.constantFrom(...sources),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    twice: fc.boolean(),
    order: fc.option(fc.array(fc.nat(40), { maxLength: 40 })),
    puts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), piece: fc.constantFrom(...pieces), drop: fc.nat(6) }), {
      maxLength: 12,
    }),
  })
  .map(({ source, from, to, twice, order, puts }) => {
    let text = source.slice(Math.floor(Math.min(from, to) * source.length), Math.ceil(Math.max(from, to) * source.length));
    if (order) {
      const lines = text.split('\n');
      text = order.map((index) => lines[index % lines.length]).join('\n');
    }
    for (const { at, piece, drop } of puts) {
      const place = Math.floor(at * text.length);
      text = text.slice(0, place) + piece + text.slice(place + drop);
    }
    return twice ? text + text : text;
  });

describe('whatever the text', () => {
  it('extraction gives sound facts and never throws', () => {
    fc.assert(
      fc.property(damaged, (text) => checkSound(text, extract(text))),
      { numRuns: 250 },
    );
  });

  it('strings of marks and words give sound facts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => checkSound(parts.join(''), extract(parts.join('')))),
      { numRuns: 250 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkSound(text, extract(text))),
      { numRuns: 150 },
    );
  });

  it('offsets of clean text lead to the characters that were read', () => {
    fc.assert(
      fc.property(damaged, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cleaned = clean(text);
        const at = Math.floor(share * cleaned.text.length);
        const { start, end } = cleaned.toOriginal(at, at + 1);
        if (at < cleaned.text.length) expect(end).toBe(start + 1);
        const digit = cleaned.text[at] ?? '';
        if (/[0-9a-zA-Z]/.test(digit)) expect(text.slice(start, end).normalize('NFKC')).toBe(digit);
      }),
      { numRuns: 300 },
    );
  });

  it('cleaning a clean text changes nothing', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const once = clean(text).text;
        expect(clean(once).text.replace(/\s/g, '')).toBe(once.replace(/\s/g, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('an empty text has no facts', () => {
    for (const text of ['', ' ', '\n\n', '\u0000']) expect(extract(text).relations).toEqual([]);
  });
});

describe('long and hostile texts', () => {
  it('ten thousand sections give ten thousand times the relations of one section', () => {
    const section = (index: number): string =>
      `${index}.第${index}件事。做好这件事，做到更好。（区商务局牵头，区财政局、区教育局按职责分工负责）`;
    const text = ['宿城区行动计划', '一、任务', ...Array.from({ length: 10_000 }, (_, index) => section(index + 1))].join('\n');
    const { relations } = extract(text);
    expect(relations.filter(isDuty)).toHaveLength(30_000);
  });

  it.each([
    ['open brackets', '（'],
    ['closing brackets', '）'],
    ['labels', '责任单位：'],
    ['open labels', '（责任单位：区商务局、'],
    ['digits', '1'],
    ['numbers', '1.'],
    ['chapters', '一、'],
    ['commas', '，'],
    ['list marks', '、'],
    ['spaces', ' '],
    ['lines', '\n'],
    ['bars', '|\n'],
    ['glosses', '數(shù'],
    ['titles', '《'],
    ['quotes', '“'],
    ['verbs', '牵头负责'],
    ['notes', '以下均需'],
    ['first places', '列第一位'],
    ['bodies', '区商务局'],
    ['bodies in a list', '区商务局、'],
    ['groups', '成立领导小组'],
    ['offices', '办公室设在'],
    ['years', '到2024年'],
    ['quantities', '450亿元以上'],
    ['letters', 'a'],
    ['characters', '的'],
  ])('%s without end are read to their end', (_, piece) => {
    // a pattern that backtracks over such a text would not come back within the time that a test has
    const text = piece.repeat(Math.ceil(120_000 / piece.length));
    checkSound(text, extract(text));
  });
});
