import { describe, expect, it } from 'vitest';
import { chainOf, planOf } from './reading.js';

const rolesOf = (task: string): string[] => chainOf(planOf(task)).rows.map((row) => row.replace('第一件事 ← ', ''));
const lead = '牵头/STATED 宿城区商务局';
const help = '配合/STATED 宿城区财政局';
const both = ['共同/UNMARKED 宿城区商务局', '共同/UNMARKED 宿城区财政局'];

describe('plans of a development zone', () => {
  it('organs without a place are of the zone that issued the plan', () => {
    const { rows } = chainOf(
      '苏州工业园区管理委员会印发关于支持低空经济发展若干措施的通知\n各功能区，各部门：\n现将措施印发给你们。\n苏州工业园区管理委员会\n2026年3月2日\n一、支持技术创新。给予支持。（责任单位：园区科创委、经发委、财政局，市科技局，各街道）',
    );
    expect(rows.map((row) => row.split(' ').at(-1))).toEqual([
      '苏州工业园区科技创新委员会',
      '苏州工业园区经济发展委员会',
      '苏州工业园区财政局',
      '苏州市科学技术局',
      '苏州工业园区各街道',
    ]);
  });

  it('a_zone_that_is_a_district_is_one', () => {
    const { rows } = chainOf('浦东新区人民政府关于支持低空经济发展的若干措施\n一、支持技术创新。给予支持。（责任单位：区财政局）');
    expect(rows).toEqual(['支持技术创新 ← 牵头/SOLE 浦东新区财政局']);
  });
});

describe('words for who leads and who helps', () => {
  it.each([
    '（责任部门：区商务局为主，区财政局配合）',
    '（第一责任单位：区商务局；其他责任单位：区财政局）',
    '（牵头责任单位：区商务局；配合责任单位：区财政局）',
    '（主责部门：区商务局 协办部门：区财政局）',
    '（牵头单位为区商务局，配合单位为区财政局）',
    '（牵头单位：区商务局，区财政局按职责分工负责）',
    '（区商务局总牵头，区财政局分工负责）',
    '（区商务局抓总，区财政局落实）',
    '（区商务局主抓，区财政局配合抓好落实）',
    '（由区商务局负责牵头，区财政局等相关单位共同配合完成）',
    '（区商务局牵头办理，区财政局协同办理，2025年6月底前完成）',
    '（2025年底前完成，区商务局牵头，区财政局配合）',
    '（区商务局▲、区财政局）',
    '〔牵头单位：区商务局；完成时限：2025年底；配合单位：区财政局〕',
  ])('lead_and_helper %s', (task) => expect(rolesOf(task)).toEqual([lead, help]));

  it.each([
    '（区商务局、区财政局负责，持续推进）',
    '（区商务局、区财政局，长期坚持）',
    '（区商务局、区财政局分头负责）',
    '（区商务局负责推进，区财政局负责资金保障）',
    '（责任单位及责任人：区商务局、区财政局）',
    '——责任单位：区商务局、区财政局',
    '★责任单位：区商务局、区财政局',
    '责任单位为区商务局、区财政局。',
  ])('nobody_leads %s', (task) => expect(rolesOf(task)).toEqual(both));

  it('a_label_of_leads_stays_one_before_a_verb_of_duty', () => {
    expect(rolesOf('（牵头单位：区商务局、区财政局按职责分工负责；配合单位：区教育局）')).toEqual([
      lead,
      '牵头/STATED 宿城区财政局',
      '配合/STATED 宿城区教育局',
    ]);
  });

  it('who_coordinates_or_guides_takes_part_and_who_carries_out_answers', () => {
    const sole = lead.replace('STATED', 'SOLE');
    for (const task of ['（区财政局统筹，区商务局具体实施）', '（区财政局督促指导，区商务局组织实施）'])
      expect([task, rolesOf(task)]).toEqual([task, [help, sole]]);
    expect(rolesOf('（区商务局负责，区财政局指导督促）')).toEqual([sole, help]);
  });

  it('what_stands_before_the_verb_is_no_part_of_the_name', () => {
    expect(rolesOf('（区商务局、区财政局按职责分工负责，各街道结合实际落实）')).toEqual([...both, '共同/UNMARKED 宿城区各街道']);
  });

  it('a_line_of_bodies_and_their_verb_is_a_statement', () => {
    for (const task of ['\n区商务局牵头，区财政局配合', '\n区商务局牵头落实，区财政局等部门协助。'])
      expect([task, rolesOf(task)]).toEqual([task, [lead, help]]);
    expect(rolesOf('\n区商务局、区财政局等部门按职责分工落实')).toEqual(both);
    for (const task of ['\n各级各部门要抓好落实', '\n强化部门协同配合', '\n加强政策落实', '\n企业负责'])
      expect([task, rolesOf(task)]).toEqual([task, []]);
  });

  it('the_rule_stands_behind_a_list_without_a_label', () => {
    expect(rolesOf('（区商务局、区财政局，排名第一的为牵头单位，下同）')).toEqual(['牵头/NOTE 宿城区商务局', '配合/NOTE 宿城区财政局']);
  });

  it('what_is_done_and_how_assigns_nothing', () => {
    for (const task of [
      '（负责人及联系方式）',
      '（2025年底前完成）',
      '（企业为主，高校参与）',
      '（以政府推进、市场运作为主）',
      '（持续推进）',
    ])
      expect([task, rolesOf(task)]).toEqual([task, []]);
  });
});
