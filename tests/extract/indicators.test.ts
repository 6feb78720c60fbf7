import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/index.js';

/** `指标 | 性质 年 比较 值 单位` for each value of an indicator of a document, in order of place. */
function valuesOf(text: string): string[] {
  const { things, relations } = extract(text);
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  return relations
    .filter(({ type }) => type === 'HAS_VALUE')
    .flatMap(({ from, to, passages }) => {
      const { status, year, periodStart, periodEnd, comparator, value, valueTo, unit, yearly, modality } = byKey.get(to)?.properties ?? {};
      const when = year ?? (periodStart === undefined ? '' : `${periodStart}-${periodEnd}`);
      const amount = valueTo === undefined ? `${value}` : `${value}-${valueTo}`;
      const words = [status === 'ACTUAL' ? '实' : '', when, yearly ? '每年' : '', comparator, amount, unit, modality].filter(
        (word) => word !== undefined && word !== '',
      );
      return [{ at: passages[0]?.start ?? 0, line: `${byKey.get(from)?.name} | ${words.join(' ')}` }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

const page = (title: string, ...lines: string[]) => [title, ...lines].join('\n');

describe('tables of indicators', () => {
  test('years, units in the name, 属性; a year before the plan is a fact', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '一、发展目标',
      '| 指标 | 2025年 | 2030年 | 属性 |',
      '| 书业增加值（亿元） | 8.16 | 14 | 预期性 |',
      '| 居民阅读率（%） | 64.7 | ≥75 | 约束性 |',
      '| 注册读者（万人） | 4 | 8左右 | 预期性 |',
    );
    expect(valuesOf(text)).toEqual([
      '书业增加值 | 实 2025 = 8.16 亿元',
      '书业增加值 | 2030 = 14 亿元 预期性',
      '居民阅读率 | 实 2025 = 64.7 %',
      '居民阅读率 | 2030 >= 75 % 约束性',
      '注册读者 | 实 2025 = 4 万人',
      '注册读者 | 2030 ~ 8 万人 预期性',
    ]);
  });

  test('a table that a PDF left as lines: as many values as its header has columns', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '专栏1 书业主要指标',
      '指 标        2025 年    2030 年     属 性',
      '一、书店',
      '1.书业增加值（亿元）      8.16     14     预期性',
      '2.居民阅读率（%）     64.7      ≥75      约束性',
      '3.没有两个数的书店（家）      75      约束性',
    );
    expect(valuesOf(text)).toEqual([
      '书业增加值 | 实 2025 = 8.16 亿元',
      '书业增加值 | 2030 = 14 亿元 预期性',
      '居民阅读率 | 实 2025 = 64.7 %',
      '居民阅读率 | 2030 >= 75 % 约束性',
    ]);
  });

  test('目标值 is of the last year of the plan, 现状值 without a year is left out; the caption gives the unit', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '一、发展目标',
      '表1 主要指标（单位：亿元）',
      '| 序号 | 指标名称 | 现状值 | 目标值 |',
      '| 1 | 书业增加值 | 13.6 | 20 |',
      '| 2 | 书业投资额 | 1.2 | [5.5] |',
      '| 3 | 书业增速 | 7 | 8% |',
    );
    expect(valuesOf(text)).toEqual(['书业增加值 | 2030 = 20 亿元', '书业投资额 | 2030 = 5.5 亿元', '书业增速 | 2030 = 8 %']);
  });

  test('the aims that a table of duties says in words, by the year of the deadline', () => {
    const text = page(
      '书香县2026年民生实事项目责任清单',
      '| 序号 | 项目名称 | 建设内容及目标 | 责任单位 | 完成时限 |',
      '| 1 | 书屋扩容 | 新建书屋6家，新增座位1200个 | 县文旅局 | 2026年11月底 |',
      '| 2 | 书库迁建 | 完成主体封顶 | 县住建局 | 2026年12月底 |',
    );
    expect(valuesOf(text)).toEqual(['新建书屋 | 2026 = 6 家', '新增座位 | 2026 = 1200 个']);
  });

  test('a column of units, columns of aims and facts, a column of growth', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '一、发展目标',
      '| 序号 | 主要指标 | 单位 | 2025年实际 | 2028年目标 | 2030年目标 | 年均增长（%） |',
      '| 1 | 图书销售收入 | 亿元 | 350 | 480 | 700 | 14.9 |',
      '| 2 | 书店 | 家 | 22 | 达到省定标准 | 30以上 | |',
    );
    expect(valuesOf(text)).toEqual([
      '图书销售收入 | 实 2025 = 350 亿元',
      '图书销售收入 | 2028 = 480 亿元',
      '图书销售收入 | 2030 = 700 亿元',
      '图书销售收入年均增长 | 2026-2030 每年 = 14.9 %',
      '书店 | 实 2025 = 22 家',
      '书店 | 2030 >= 30 家',
    ]);
  });
});

test('a table that a PDF left without lines: one cell a line, the year in its header', () => {
  const text = page(
    '书香县书业场景建设方案',
    '一、重点任务',
    '开展书业场景建设。',
    '附件1',
    '工作指标',
    '2027年',
    '目标值',
    '责任单位',
    '培育未来书店',
    '150家左右',
    '县文旅局',
    '建成借书机，带动书业规模化发展',
    '10个',
    '县文旅局',
    '每年新增书屋50家',
  );
  expect(valuesOf(text)).toEqual(['未来书店 | 2027 ~ 150 家', '借书机 | 2027 = 10 个', '新增书屋 | 2027 每年 = 50 家']);
});

describe('one indicator in text and annex', () => {
  test('1万个 and 10000个 of one year are one value with two passages', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '一、发展目标',
      '到2030年，借书点数达到1万个。',
      '| 指标 | 单位 | 2028年 | 2030年 |',
      '| 借书点数 | 个 | 8000 | 10000 |',
    );
    expect(new Set(valuesOf(text))).toEqual(new Set(['借书点数 | 2030 = 10000 个', '借书点数 | 2028 = 8000 个']));
    const { things } = extract(text);
    expect(things.filter(({ kind }) => kind === 'Indicator')).toHaveLength(1);
    expect(things.filter(({ kind, name }) => kind === 'Measurement' && name.includes('10000'))).toMatchObject([
      { mentions: [expect.anything(), expect.anything()] },
    ]);
  });

  test('where they differ, both stand', () => {
    const text = page(
      '书香县书业发展规划（2026—2030年）',
      '一、发展目标',
      '到2030年，借书点数达到9000个。',
      '| 指标 | 单位 | 2030年 |',
      '| 借书点数 | 个 | 10000 |',
    );
    expect(valuesOf(text)).toEqual(['借书点数 | 2030 = 9000 个', '借书点数 | 2030 = 10000 个']);
  });
});

describe('reports', () => {
  test('what was done and what is aimed at in one report, by the years of its headings', () => {
    const text = page(
      '2026年政府工作报告',
      '一、2025年工作回顾',
      '一年来，书业增加值达到27.5亿元，同比增长6.2%。新增书屋62家，读者满意度居全省第3位。',
      '二、2026年主要目标',
      '主要预期目标是：书业增加值增长6.5%左右，新增读者6.9万人以上，书价涨幅控制在2%以内。',
      '三、2026年重点工作',
      '（一）扩大阅读。建设书店600个以上。全年接待读者突破6000万人次。',
    );
    expect(valuesOf(text)).toEqual([
      '书业增加值 | 实 2025 = 27.5 亿元',
      '书业增加值同比增长 | 实 2025 = 6.2 %',
      '新增书屋 | 实 2025 = 62 家',
      '书业增加值增长 | 2026 ~ 6.5 %',
      '新增读者 | 2026 >= 6.9 万人',
      '书价涨幅 | 2026 <= 2 %',
      '书店 | 2026 >= 600 个',
      '接待读者 | 2026 > 6000 万人次',
    ]);
  });
});
