import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/extract.js';
import { applyCorrections, parseCorrections } from '../../server/facts/corrections.js';
import { buildFacts, sha256 } from '../../server/facts/index.js';
import { ZerenError } from '../../server/model/index.js';

const text = '江苏省南京市玄武区数字经济工作情况的报告\n一、工作情况\n（一）主要进展。青禾集团参加展会。建成青禾科技产业园，简称青禾园。\n';
const document = sha256(text);
const at = (quote: string) => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote };
};
const park = { kind: 'Park', name: '青禾科技产业园' };
const line = (parts: Record<string, unknown>) => JSON.stringify({ document, reason: '通读后补充', ...parts });
const apply = (...lines: string[]) => applyCorrections(text, extract(text), parseCorrections(lines.join('\n')));
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ZerenError) return error.code;
    throw error;
  }
  return '';
};

describe('corrections', () => {
  test('added thing and relation carry their passage, a section and their origin', () => {
    const made = apply(
      line({ op: 'add', kind: 'Platform', name: '展会云', form: '展会', passage: at('展会') }),
      line({
        op: 'add',
        relation: 'BUILDS',
        from: { kind: 'Enterprise', name: '青禾集团' },
        to: { kind: 'Platform', name: '展会云' },
        passage: at('青禾集团参加展会'),
      }),
    );
    expect(made.things.find((one) => one.name === '展会云')).toMatchObject({
      kind: 'Platform',
      mentions: [{ form: '展会', origin: 'CURATED', section: ['一、工作情况', '（一）主要进展'] }],
    });
    expect(made.relations.find((one) => one.type === 'BUILDS')).toMatchObject({
      origin: 'CURATED',
      passages: [{ start: text.indexOf('青禾集团') }],
    });
    const facts = buildFacts(text, made);
    for (const { properties } of facts.passages) expect(text.slice(properties.start, properties.end)).toBe(properties.quote);
  });

  test('rename, merge and reject', () => {
    const more = line({ op: 'add', kind: 'Park', name: '青禾园', passage: at('青禾园') });
    const merged = apply(more, line({ op: 'merge', kind: 'Park', name: '青禾园', into: '青禾科技产业园', passage: at('简称青禾园') }));
    expect(merged.things.filter((one) => one.kind === 'Park')).toMatchObject([
      { name: '青禾科技产业园', mentions: [{}, { form: '青禾园' }] },
    ]);
    const renamed = apply(line({ op: 'rename', ...park, into: '玄武区青禾科技产业园', passage: at('青禾科技产业园') }));
    expect(renamed.things.filter((one) => one.kind === 'Park').map((one) => one.name)).toEqual(['玄武区青禾科技产业园']);
    const rejected = apply(line({ op: 'reject', ...park, passage: at('青禾科技产业园') }));
    expect(rejected.things.filter((one) => one.kind === 'Park')).toEqual([]);
  });

  test('what is read already is not added again, and other documents are left alone', () => {
    const lines = line({ op: 'add', ...park, passage: at('青禾科技产业园') });
    expect(apply(lines).things).toEqual(extract(text).things);
    const other = '别的文件';
    expect(applyCorrections(other, extract(other), parseCorrections(lines))).toEqual(extract(other));
  });

  test('a correction that does not hold any more fails', () => {
    const passage = { ...at('青禾科技产业园'), start: 3 };
    expect(codeOf(() => apply(line({ op: 'add', kind: 'Park', name: '甲园', passage })))).toBe('CORRECTION_STALE');
    expect(codeOf(() => apply(line({ op: 'reject', kind: 'Park', name: '甲园', passage: at('青禾园') })))).toBe('CORRECTION_STALE');
    expect(codeOf(() => apply(line({ op: 'add', relation: 'BUILDS', from: park, to: park, passage: at('青禾园') })))).toBe(
      'CORRECTION_INVALID',
    );
  });

  test('a broken line is named', () => {
    for (const broken of [
      '{',
      '[]',
      line({ op: 'add', kind: 'Ship', name: 'x', passage: at('展会') }),
      line({ op: 'move', ...park, passage: at('展会') }),
      line({ op: 'add', ...park }),
    ]) {
      expect(codeOf(() => parseCorrections(`\n${broken}`))).toBe('CORRECTION_INVALID');
      expect(() => parseCorrections(`\n${broken}`)).toThrow(/line 2/);
    }
  });

  test('those that ship are sound', () => {
    const file = join(import.meta.dirname, '..', '..', 'data', 'corrections.jsonl');
    for (const { passage, reason } of parseCorrections(readFileSync(file, 'utf8'))) {
      expect(passage.quote.length).toBeLessThanOrEqual(60);
      expect(reason).not.toBe('');
    }
  });
});
