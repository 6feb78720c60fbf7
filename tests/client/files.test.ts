import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../client/src/files/csv.js';
import { scaleFor } from '../../client/src/files/png.js';
import { fileName } from '../../client/src/files/save.js';
import { tableSvg } from '../../client/src/files/table.js';
import { toXlsx } from '../../client/src/files/xlsx.js';
import { escapeXml } from '../../client/src/files/xml.js';
import { readStory, StoryFileError, writeStory } from '../../client/src/state/story.js';

const cell = fc.oneof(fc.string(), fc.constantFrom('区商务局', '=SUM(A1)', '"引"', 'a,b', '两\n行'), fc.integer(), fc.constant(null));

describe('files to take along', () => {
  it('hold in CSV what was shown, and nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const read = parse(toCsv(rows), {
          bom: true,
          relax_column_count: true,
          skip_empty_lines: false,
          record_delimiter: '\r\n',
        }) as string[][];
        const want = rows.map((row) =>
          row.map((one) => (typeof one === 'string' && /^[=+\-@\t\r]/.test(one) ? `'${one}` : String(one ?? ''))),
        );
        expect(read).toEqual(want);
      }),
    );
  });

  it('hold in a workbook numbers as numbers and words as words', async () => {
    const blob = toXlsx('矩阵', [
      ['任务', '主体'],
      ['14.<数字> & 化', 3],
    ]);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('14.&lt;数字&gt; &amp; 化');
    expect(sheet).toContain('<c r="B2"><v>3</v></c>');
    expect(Object.keys(files)).toContain('[Content_Types].xml');
  });

  it('hold a table as a picture with every word of it, and no larger than browsers draw', () => {
    const svg = tableSvg(
      '问题 <1>',
      [
        ['任务', '主体'],
        ['14.<数字>', 3],
        ['很'.repeat(60), null],
      ],
      'light',
    );
    expect(svg).toContain('14.&lt;数字&gt;');
    expect(svg.match(/很/g)?.length).toBe(60);
    expect(svg).toContain('sans-serif');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(2, 4),
        (width, height, wanted) => {
          const scale = scaleFor(width, height, wanted);
          expect(scale).toBeLessThanOrEqual(wanted);
          expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_001);
          expect(width * height * scale * scale).toBeLessThanOrEqual(120_000_001);
        },
      ),
    );
  });

  it('have names that every system takes, and XML that stays XML', () => {
    expect(fileName('谁来做：a/b*c?', 'svg')).toBe('谁来做：a_b_c.svg');
    expect(fileName('///', 'csv')).toBe('zeren.csv');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('a story as a file', () => {
  const story = {
    title: '谁来做',
    slides: [{ id: 'a', title: '一', caption: '二', notes: '三', query: '?view=chain&of=Plan:1', lit: ['LEADS:1'] }],
  };

  it('comes back as it was', () => {
    expect(readStory(writeStory(story))).toEqual(story);
  });

  it('is refused where it is none, is newer, or would lead elsewhere', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      '{"format":"zeren-story","version":9,"slides":[]}',
      '{"format":"zeren-story","version":1,"slides":[{"query":"https://x"}]}',
    ]) {
      expect(() => readStory(text)).toThrow(StoryFileError);
    }
  });
});
