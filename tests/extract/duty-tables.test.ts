import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../server/documents/html.js';
import { chainOf } from './reading.js';

const head = '宿城区数字经济发展行动计划\n一、重点任务\n1.建设平台。做好建设。\n2.培育主体。做好培育。\n附件\n重点任务分工表\n';
const rowsOf = (table: string): readonly string[] => chainOf(head + table).rows;
const led = [
  '建设平台 ← 牵头/STATED 宿城区商务局',
  '建设平台 ← 配合/STATED 宿城区财政局',
  '培育主体 ← 牵头/STATED 宿城区科学技术局',
  '培育主体 ← 配合/STATED 宿城区各街道',
];

describe('tables of duties', () => {
  it.each([
    '| 序号 | 任务名称 | 责任分工 | | 完成时限 |\n| | | 牵头单位 | 配合单位 | |\n| 1 | 建设平台 | 区商务局 | 区财政局 | 2025年底 |\n| 2 | 培育主体 | 区科技局 | 各街道 | 长期 |',
    '| 序号 | 任务名称 | 责任单位 | 责任单位 |\n| 序号 | 任务名称 | 牵头 | 配合 |\n| 1 | 建设平台 | 区商务局 | 区财政局 |\n| 2 | 培育主体 | 区科技局 | 各街道 |',
    '|\n序号|\n任务名称|\n责任分工|\n|\n牵头单位|\n配合单位|\n|\n1|\n建设平台|\n区商务局|\n区财政局|\n|\n2|\n培育主体|\n区科技局|\n各街道|',
    '| 序号 | 工作任务 | 责任领导 | 牵头单位及责任人 | 责任单位 |\n| 1 | 建设平台 | 张三 | 区商务局 李四 | 区财政局 |\n| 2 | 培育主体 | 李四 | 区科技局 王五 | 各街道 |',
    '| 序号 | 重点任务 | 责任单位 |\n| 1 | 建设平台 | 区商务局牵头，区财政局配合 |\n| 2 | 培育主体 | 牵头单位：区科技局；配合单位：各街道 |',
    '| 一、 | 数字产业 | | |\n| 序号 | 工作任务 | 牵头单位 | 参加单位 |\n| 1 | 建设平台 | 区商务局 | 区财政局 |\n| 2 | 培育主体 | 区科技局 | 各街道 |',
    '| 任务分工表 | | | |\n| 序号 | 工作任务 | 牵头单位 | 配合单位 |\n| 1 | 建设平台 | 区商务局 | 区财政局 |\n| 2 | 培育主体 | 区科技局 | 各街道 |',
    '| 序号 | 重点任务 | 责任单位（带*为牵头单位） |\n| 1 | 建设平台 | *区商务局、区财政局 |\n| 2 | 培育主体 | *区科技局、各街道 |',
  ])('lead_and_helpers_of_each_row %#', (table) => expect(rowsOf(table)).toEqual(led));

  it('a_column_of_leads_holds_before_a_verb_of_duty_and_no_cell_is_running_text', () => {
    expect(rowsOf('| 序号 | 重点任务 | 牵头单位 | 配合单位 |\n| 1 | 建设平台 | 区商务局、区科技局按职责分工负责 | 无 |')).toEqual([
      '建设平台 ← 牵头/STATED 宿城区商务局',
      '建设平台 ← 牵头/STATED 宿城区科学技术局',
    ]);
  });

  it('a_web_page_with_a_header_of_two_rows', () => {
    const table =
      '<table><tr><td rowspan="2">任务名称</td><td colspan="2">责任分工</td></tr><tr><td>牵头单位</td><td>配合单位</td></tr>' +
      '<tr><td>建设平台</td><td>区商务局</td><td>区财政局</td></tr><tr><td>培育主体</td><td>区科技局</td><td>各街道</td></tr></table>';
    const page = `<html><body><article>${head
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}${table}</article></body></html>`;
    expect(chainOf(htmlToText(new TextEncoder().encode(page), 'plan.html')).rows).toEqual(led);
  });

  it('the_finer_of_two_columns_of_tasks_is_the_task', () => {
    expect(rowsOf('| 重点任务 | 具体举措 | 责任单位 |\n| 建设平台 | 1.建一个平台 | 区商务局 |\n| | 2.再建一个平台 | 区财政局 |')).toEqual([
      '建一个平台 ← 牵头/SOLE 宿城区商务局',
      '再建一个平台 ← 牵头/SOLE 宿城区财政局',
    ]);
  });

  it.each([
    [
      '| 序号 | 项目名称 | 建设内容及目标 | 责任单位 |\n| 1 | 托育扩容工程 | 新建托育园4家 | 区卫健局 |',
      '托育扩容工程 ← 牵头/SOLE 宿城区卫生健康局',
    ],
    ['| 序号 | 工作任务 | 工作内容 | 责任单位 |\n| 1 | 建设平台 | 建一个平台 | 区商务局 |', '建设平台 ← 牵头/SOLE 宿城区商务局'],
    ['| 序号 | 重点任务 | 工作要求 | 责任单位 |\n| 1 | 建设平台 | 按月报告 | 区商务局 |', '建设平台 ← 牵头/SOLE 宿城区商务局'],
    ['| 序号 | 工作内容 | 责任单位 |\n| 1 | 建一个平台 | 区商务局 |', '建一个平台 ← 牵头/SOLE 宿城区商务局'],
  ])('the_column_of_names_names_the_row %#', (table, row) => expect(rowsOf(table)).toEqual([row]));

  it('a_note_below_a_table_or_in_its_last_row_holds_for_its_rows', () => {
    const noted = led.map((row) => row.replace('STATED', 'NOTE'));
    const rows = '| 序号 | 重点任务 | 责任单位 |\n| 1 | 建设平台 | 区商务局、区财政局 |\n| 2 | 培育主体 | 区科技局、各街道 |\n';
    expect(rowsOf(`${rows}注：责任单位中排在首位的为牵头单位。`)).toEqual(noted);
    expect(rowsOf(`${rows}| 备注：牵头单位列第一位 | | |`)).toEqual(noted);
    expect(rowsOf(`${rows}排在首位的为牵头单位，下同。`)).not.toEqual(noted);
  });

  it('without_a_lead_those_who_answer_lead_where_a_note_says_so', () => {
    const rows =
      '| 序号 | 重点任务 | 牵头单位 | 责任单位 |\n| 1 | 建设平台 | 区商务局 | 区财政局 |\n| 2 | 培育主体 | | 区科技局、各街道 |\n';
    expect(rowsOf(`${rows}注：无牵头单位的，责任单位即为牵头单位。`)).toEqual([
      ...led.slice(0, 2),
      '培育主体 ← 牵头/NOTE 宿城区科学技术局',
      '培育主体 ← 牵头/NOTE 宿城区各街道',
    ]);
  });

  it('bodies_in_the_lines_of_one_cell', () => {
    const both = [
      '建设平台 ← 共同/UNMARKED 宿城区商务局',
      '建设平台 ← 共同/UNMARKED 宿城区财政局',
      '建设平台 ← 共同/UNMARKED 宿城区各街道',
    ];
    for (const cell of ['区商务局<br>区财政局<br/>各街道', '区商务局 区财政局 各街道', '区商务局区财政局各街道'])
      expect(rowsOf(`| 序号 | 重点任务 | 责任单位 |\n| 1 | 建设平台 | ${cell} |\n`)).toEqual(both);
  });

  it('a_row_of_a_group_and_a_repeated_header_are_no_tasks', () => {
    const rows = rowsOf(
      '| 序号 | 重点任务 | 责任单位 |\n| 一、平台建设 | | |\n| 1 | 建设平台 | 区商务局 |\n| 序号 | 重点任务 | 责任单位 |\n| 2 | 培育主体 | 区科技局 |',
    );
    expect(rows).toEqual(['建设平台 ← 牵头/SOLE 宿城区商务局', '培育主体 ← 牵头/SOLE 宿城区科学技术局']);
  });
});
