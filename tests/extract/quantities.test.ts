import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeralAt, readChineseNumber } from '../../server/extract/targets/numerals.js';
import { readQuantities } from '../../server/extract/targets/quantities.js';
import { unitAt } from '../../server/extract/targets/units.js';

const names = '零一二三四五六七八九';

/** An integer below 10,000 as people write it: 一百零五, 十二, 三千. */
function inChinese(value: number): string {
  if (value < 10) return names[value] as string;
  let text = '';
  let gap = false;
  for (const [size, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digit === 1 && size === 10 && text === '' ? '' : names[digit]}${word}`;
      gap = false;
    }
  }
  return text;
}

const units = ['个', '家', '元', '平方公里', '千瓦时', '吨标准煤', 'TEU', '人次', '标箱', '户', '亩', '立方米'];
const scales = ['', '万', '亿', '万亿'];

describe('any number, written in any way, reads back to its value', () => {
  test('in digits, with separators and decimals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.boolean(),
        fc.constantFrom(...scales),
        fc.constantFrom(...units),
        (whole, hundredths, separated, scale, unit) => {
          const value = Number(`${whole}.${hundredths}`);
          const [before, after = ''] = String(value).split('.');
          const digits = separated ? (before as string).replace(/\B(?=(\d{3})+$)/g, ',') : (before as string);
          const text = `共${digits}${after && `.${after}`}${scale}${unit}。`;
          expect(readQuantities(text)).toMatchObject([{ value, unit: scale + unit, comparator: '=', numberStart: 1 }]);
        },
      ),
    );
  });

  test('in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(readChineseNumber(inChinese(value))).toBe(value);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9999 }),
        fc.constantFrom('万', '亿', '万亿'),
        fc.constantFrom('元', '人次', '吨'),
        (value, scale, unit) => {
          const [first] = readQuantities(`达到${inChinese(value)}${scale}${unit}`);
          expect(first).toMatchObject({ value, unit: scale + unit });
        },
      ),
    );
  });

  test('in percent, in words and as a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        expect(readQuantities(`达到百分之${inChinese(value)}`)).toMatchObject([{ value, unit: '%' }]);
        expect(readQuantities(`达到${value}%以上`)).toMatchObject([{ value, unit: '%', comparator: '>=' }]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 8 }), (whole, part) => {
        const text = `${inChinese(whole)}分之${inChinese(part)}`;
        expect(numeralAt(text, 0)).toMatchObject({ value: part / whole, part: true, end: text.length });
      }),
    );
  });

  test('as a range with either dash, or with 至', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom('-', '—', '–', '~', '～', '至'),
        fc.boolean(),
        fc.constantFrom('家', '个', '%', '亿元'),
        (low, more, mark, twice, unit) => {
          const [first] = readQuantities(`培育${low}${twice ? unit : ''}${mark}${low + more}${unit}`);
          expect(first).toMatchObject({ value: low, valueTo: low + more, unit });
        },
      ),
    );
  });
});

describe('numbers in words', () => {
  test.each([
    ['三点五亿元', 3.5, '亿元'],
    ['两万亿元', 2, '万亿元'],
    ['突破千亿元', 1000, '亿元'],
    ['超百亿元', 100, '亿元'],
    ['突破万亿元', 1, '万亿元'],
    ['百万名', 100, '万名'],
    ['百名', 100, '名'],
    ['万名', 10_000, '名'],
    ['六成以上', 6, '成'],
    ['增加一倍', 1, '倍'],
    ['翻一番', 1, '番'],
    ['翻番', 1, '番'],
    ['翻两番', 2, '番'],
    ['过半数', 0.5, ''],
    ['百分之六点五', 6.5, '%'],
  ])('%s', (text, value, unit) => {
    expect(readQuantities(text)).toMatchObject([{ value, unit }]);
  });

  test.each(['数十家', '几百名', '千亿级产业', '两位数', '三四家', '一流', '百强县'])('%s holds no number', (text) => {
    expect(readQuantities(text)).toEqual([]);
  });

  test('上百家 is at least a hundred, 线上百家 is not', () => {
    expect(readQuantities('上百家')).toMatchObject([{ comparator: '>=', value: 100 }]);
    expect(readQuantities('线上百家')).toMatchObject([{ comparator: '~' }]);
  });
});

test.each([
  ['吨标准煤/万元', '吨标准煤/万元'],
  ['台/万人', '台/万人'],
  ['微克/立方米', '微克/立方米'],
  ['万元/亩', '万元/亩'],
  ['亿千瓦时', '亿千瓦时'],
  ['EFLOPS', 'EFLOPS'],
  ['Gbps', 'Gbps'],
  ['条例', ''],
  ['所有', ''],
])('unit of %s', (text, unit) => {
  expect(unitAt(`5${text}`, 1).unit).toBe(unit);
});

test.each(['0123456789', '百', '一二', '三至', '百分之', '万亿', '翻', '5/', '5个/个', '多', '十点'])(
  '%s without end is read to its end',
  (piece) => {
    // a pattern that backtracks over such a text would not come back within the time that a test has
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(readQuantities(text).every(({ start, end }) => start >= 0 && end <= text.length)).toBe(true);
    expect(unitAt(`个${piece}`.repeat(50_000), 0).end).toBeGreaterThan(0);
  },
);
