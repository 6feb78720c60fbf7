import { describe, expect, test } from 'vitest';
import { findAwards } from '../../server/extract/names/awards.js';
import { findStatuses } from '../../server/extract/names/statuses.js';

const given = (text: string) => findAwards(text).map((one) => one.name);
const statuses = (text: string) => findStatuses(text).map((one) => one.name);

describe('titles behind a verb', () => {
  test('lists_levels_and_marks', () => {
    expect(given('获评国家生态文明示范县、“四好公路”全国示范县。')).toEqual(['国家生态文明示范县', '“四好公路”全国示范县']);
    expect(given('被评为“云岭省经济十强县”，入选国家首批绿色建材产业集群。')).toEqual(['“云岭省经济十强县”', '国家首批绿色建材产业集群']);
    expect(given('被授予全国农村电商发展示范区称号。')).toEqual(['全国农村电商发展示范区']);
    expect(given('争创国家历史文化名城和国家全域旅游示范区，被命名为全国双拥模范城。')).toEqual([
      '国家历史文化名城',
      '国家全域旅游示范区',
      '全国双拥模范城',
    ]);
    expect(given('县域纺织产业集群跻身特色产业“国家队”。')).toEqual(['特色产业“国家队”']);
    expect(given('对获批国家级、省级技术服务示范平台的企业给予奖励。')).toEqual(['技术服务示范平台']);
  });

  test('aims', () => {
    expect(given('争创国家质检中心，创建绿色商场、绿色餐厅。')).toEqual(['国家质检中心', '绿色商场', '绿色餐厅']);
    expect(given('培育一批绿色包装示范企业。')).toEqual(['绿色包装示范企业']);
    expect(given('对经备案的市级创业社区给予补助。')).toEqual(['市级创业社区']);
  });

  test('what_is_no_title', () => {
    for (const text of [
      '创建示范园区和示范企业，打造标杆企业。',
      '列入省重大项目，纳入专项资金支持范围，获得国家级荣誉。',
      '将符合条件的产品纳入采购目录。',
      '入选的企业给予最高50万元奖励。',
      '认定结果向社会公布，评选活动每年开展一次。',
      '培育一批龙头企业，培育省级以上重点企业30家。',
    ])
      expect(given(text), text).toEqual([]);
  });

  test('long_runs_are_read_in_linear_time', () => {
    for (const run of [
      '获评',
      '创建“',
      '认定为国家级、',
      '入选示范县、',
      '“示范”',
      '评为区县市',
      '示范',
      '全国',
      '|省级示范车间',
      '“甲乙”称号',
    ])
      for (const find of [findAwards, findStatuses]) expect(find(`${run.repeat(20_000)}。`)).toBeInstanceOf(Array);
  });
});

describe('statuses', () => {
  test('what_only_the_state_gives', () => {
    expect(statuses('依托国家数据流通试点城市建设，发挥国家级智能制造标杆企业作用。')).toEqual([
      '国家数据流通试点城市',
      '国家级智能制造标杆企业',
    ]);
    expect(statuses('引进省级高层次人才。')).toEqual(['省级高层次人才']);
    expect(statuses('建设国家自由贸易试验区，推进国家自主创新示范区发展。')).toEqual([]);
  });

  test('marks_before_the_word_of_honour', () => {
    expect(new Set(statuses('荣获“国家园林县城”“全国平安建设先进县”等称号。'))).toEqual(new Set(['国家园林县城', '全国平安建设先进县']));
    expect(statuses('发挥“党员先锋车”“爱心送考车队”等先进作用。')).toEqual(['党员先锋车', '爱心送考车队']);
  });

  test('a_class_of_firms_behind_of', () => {
    expect(statuses('形成一批具有爆发力的独角兽企业。')).toEqual([]);
    expect(statuses('培育专精特新“小巨人”企业和单项冠军，壮大龙头。')).toEqual(['专精特新“小巨人”企业', '单项冠军']);
  });
});
