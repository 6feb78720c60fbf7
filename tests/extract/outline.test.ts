import { describe, expect, it } from 'vitest';
import { clean } from '../../server/extract/clean.js';
import { outline } from '../../server/extract/outline.js';

const headingsOf = (text: string): string[] => outline(clean(text)).headings.map((heading) => heading.path.join(' / '));

describe('headings', () => {
  it('nests numbers by their style, and runs task numbers through chapters', () => {
    expect(
      headingsOf(
        '一、总体要求\n（一）指导思想。坚持。\n二、主要任务\n（一）加速行动\n1.打造载体。推动园区。\n2.引培企业。瞄准。\n（二）转型行动\n3.推进融合。实施。',
      ),
    ).toEqual([
      '一、总体要求',
      '一、总体要求 / （一）指导思想',
      '二、主要任务',
      '二、主要任务 / （一）加速行动',
      '二、主要任务 / （一）加速行动 / 1.打造载体',
      '二、主要任务 / （一）加速行动 / 2.引培企业',
      '二、主要任务 / （二）转型行动',
      '二、主要任务 / （二）转型行动 / 3.推进融合',
    ]);
  });

  it('finds headings inside a line behind a sentence, a bracket or another heading', () => {
    expect(
      headingsOf('一、重点任务（一）加强保障。1.强化算力。打造一张网。（省数据局负责）2.提升数据。优化平台。（二）完善载体。3.打造社区。'),
    ).toEqual([
      '一、重点任务',
      '一、重点任务 / （一）加强保障',
      '一、重点任务 / （一）加强保障 / 1.强化算力',
      '一、重点任务 / （一）加强保障 / 2.提升数据',
      '一、重点任务 / （二）完善载体',
      '一、重点任务 / （二）完善载体 / 3.打造社区',
    ]);
  });

  it('finds the first chapter behind the title of a text that lost its line ends, and the usual titles in it', () => {
    expect(
      headingsOf(
        '宿城区低空经济行动方案一、总体目标立足本区产业基础，到2027年建成一批起降场地和飞行航线。二、重点任务1.建设场地。做好选址。2.开辟航线。做好规划。三、保障措施加强统筹协调，压实各方责任，推动各项任务落地见效。',
      ),
    ).toEqual(['一、总体目标', '二、重点任务', '二、重点任务 / 1.建设场地', '二、重点任务 / 2.开辟航线', '三、保障措施']);
  });

  it('counts on behind 999, and takes no year for a number', () => {
    const tasks = Array.from({ length: 1002 }, (_, index) => `${index + 1}.第${index + 1}项工作。做好。`);
    const headings = headingsOf(['一、重点任务', ...tasks, '2025.这是年份。'].join('\n'));
    expect(headings).toHaveLength(1003);
    expect(headings.at(-1)).toBe('一、重点任务 / 1002.第1002项工作');
  });

  it('takes no quantity, year or reference for a heading', () => {
    expect(headingsOf('一、发展目标\n产值达到1.5亿元。到2.5倍以上。按第（一）项执行。增长10.2%。2024年完成。')).toEqual(['一、发展目标']);
  });

  it('reads 一是 and 二是 as headings only where each has a short title', () => {
    expect(headingsOf('（一）深化学习。一是深化理论学习。各单位学习。二是深化宣传引导。举办活动。')).toHaveLength(3);
    expect(headingsOf('（一）深化学习。要做到一是学习。')).toHaveLength(1);
  });

  it('reads chapters and articles', () => {
    expect(headingsOf('第一章 总则\n第一条 为了规范，制定本办法。\n第二条 本办法适用于本市。\n第二章 职责\n第三条 市数据局负责。')).toEqual(
      [
        '第一章总则',
        '第一章总则 / 第一条为了规范',
        '第一章总则 / 第二条本办法适用于本市',
        '第二章职责',
        '第二章职责 / 第三条市数据局负责',
      ].map((path) => path.replace('第一条为了规范', '第一条为了规范，制定本办法')),
    );
  });

  it('gives an annex the title under it, and makes no headings of the list of attachments', () => {
    expect(headingsOf('一、任务\n做好。\n附件：1.指标表\n2.平台清单\n附件1\n发展指标\n附件2\n平台清单')).toEqual([
      '一、任务',
      '附件1发展指标',
      '附件2平台清单',
    ]);
  });

  it('cuts a heading that is a long sentence at a clause, never inside a bracket', () => {
    const [heading] = outline(
      clean(`1.对${'推进工作成效明显'.repeat(4)}的市（地、州、盟）、县（市、区、旗）和其他${'有关地方'.repeat(10)}，给予支持。`),
    ).headings;
    expect(heading?.title.length).toBeLessThanOrEqual(60);
    expect((heading?.title.match(/（/g) ?? []).length).toBe((heading?.title.match(/）/g) ?? []).length);
  });

  it('finds the innermost heading of a place', () => {
    const cleaned = clean('一、任务\n1.甲。做甲。\n2.乙。做乙。\n二、保障\n保障好。');
    const found = outline(cleaned);
    expect(found.headingAt(cleaned.text.indexOf('做乙'))?.title).toBe('乙');
    expect(found.headingAt(cleaned.text.indexOf('保障好'))?.title).toBe('保障');
    expect(found.headingAt(0)?.title).toBe('任务');
  });
});

describe('boxes', () => {
  const paths = (...lines: string[]): string[] => outline(clean(lines.join('\n'))).headings.map(({ path }) => path.join(' > '));

  it('a_box_stands_inside_its_section_which_goes_on_behind_it', () => {
    expect(
      paths(
        '第一章 总则',
        '第一节 目标',
        '专栏1 主要指标',
        '第二节 任务',
        '专栏2 重点工程',
        '1.书屋工程。建书屋。',
        '2.书库工程。建书库。',
        '第二章 保障',
      ),
    ).toEqual([
      '第一章总则',
      '第一章总则 > 第一节目标',
      '第一章总则 > 第一节目标 > 专栏1主要指标',
      '第一章总则 > 第二节任务',
      '第一章总则 > 第二节任务 > 专栏2重点工程',
      '第一章总则 > 第二节任务 > 专栏2重点工程 > 1.书屋工程',
      '第一章总则 > 第二节任务 > 专栏2重点工程 > 2.书库工程',
      '第二章保障',
    ]);
    expect(paths('一、任务', '1.建书屋。', '专栏1 书屋', '1.甲书屋。', '2.乙书屋。', '3.丙书屋。', '二、保障')).toEqual([
      '一、任务',
      '一、任务 > 1.建书屋',
      '一、任务 > 1.建书屋 > 专栏1书屋',
      '一、任务 > 1.建书屋 > 专栏1书屋 > 1.甲书屋',
      '一、任务 > 1.建书屋 > 专栏1书屋 > 2.乙书屋',
      '一、任务 > 1.建书屋 > 专栏1书屋 > 3.丙书屋',
      '二、保障',
    ]);
  });
});

describe('tables', () => {
  it('reads one cell a line, and a merged first column', () => {
    const [table] = outline(
      clean('|\n類別 |\n指標 |\n2024年 |\n|\n總體 規模 |\n增加值 |\n9.5 |\n|\n交易額 |\n450 |\n|\n|\n注册量 |\n/ |'),
    ).tables;
    expect(table?.header.map((cell) => cell.text)).toEqual(['类别', '指标', '2024年']);
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text).join('，'))).toEqual([
      '总体 规模，增加值，9.5',
      '总体 规模，交易额，450',
      '总体 规模，注册量，/',
    ]);
  });

  it('reads one row a line', () => {
    const [table] = outline(
      clean('| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 建平台 | 市数据局 |\n| 2 | 办活动 | 市商务局、市科技局 |'),
    ).tables;
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['1', '建平台', '市数据局'],
      ['2', '办活动', '市商务局、市科技局'],
    ]);
  });
});
