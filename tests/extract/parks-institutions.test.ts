import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/extract.js';
import { findNames } from '../../server/extract/names/find-names.js';
import { findListed } from '../../server/extract/names/listed.js';
import type { Kind } from '../../server/model/index.js';

const named = (text: string, kind: Kind, plan = '河北省沧州市海兴县产业发展行动方案'): readonly string[] =>
  extract(`${plan}\n一、重点任务\n（一）夯实基础\n1.抓好落实。${text}\n`)
    .things.filter((one) => one.kind === kind && one.mentions.length > 0)
    .map((one) => one.name);

describe('parks', () => {
  test('a_name_of_the_land_makes_a_zone', () => {
    expect(named('推进鹭鸣湖旅游度假区、青柳湾深港科技创新合作区联动，支持枫口示范区先行。', 'Park')).toEqual([
      '鹭鸣湖旅游度假区',
      '青柳湾深港科技创新合作区',
      '枫口示范区',
    ]);
    expect(named('打造产业转型升级示范区、数字经济创新发展试验区，建设沿海经济区。', 'Park')).toEqual([]);
    expect(named('推进国家级西咸新区和两江新区改革。', 'Park')).toEqual(['西咸新区', '两江新区']);
  });

  test('areas_by_a_list_and_by_the_title_of_an_item', () => {
    expect(named('在青柳片区、鹭鸣小镇等重点区域布局。', 'Park')).toEqual(['青柳片区', '鹭鸣小镇']);
    expect(named('在城区、乡镇等重点区域布局，在老城片区等区域布局。', 'Park')).toEqual([]);
    expect(named('分工如下。\n（1）枫口功能区：侧重研发。\n（2）重点功能区：侧重制造。', 'Park')).toEqual(['枫口功能区']);
  });

  test('a_place_in_brackets_and_two_things_before_the_last_word', () => {
    expect(named('建设中国（三明）跨境电子商务综合试验区。', 'Park')).toEqual(['中国（三明）跨境电子商务综合试验区']);
    expect(named('推动永安石墨和石墨烯产业园发展。', 'Park')).toEqual(['永安石墨和石墨烯产业园']);
    expect(named('允许综合保税区内企业承接委托加工，对接粤港澳大湾区蔬菜供应基地。', 'Park')).toEqual([]);
    expect(named('在中关村各分园落地，发挥横琴、前海作用。', 'Park')).toEqual(['中关村', '横琴', '前海']);
  });

  test('text_that_calls_a_base_a_platform_decides', () => {
    expect(named('支持国家盐业应用中试基地等公共平台汇聚数据。', 'Platform')).toEqual(['国家盐业应用中试基地']);
    expect(named('成立“海兴盐业基地建设专班”。', 'Park')).toEqual([]);
  });
});

describe('institutions', () => {
  test('what_firms_may_found_is_a_class', () => {
    expect(named('支持企业建设贝类育种联盟，鼓励企业创建工程技术研究中心，组建产学研用创新联合体。', 'Institution')).toEqual([]);
    expect(named('依托人工智能创新中心开放工具，成立低空经济产业联盟。', 'Institution')).toEqual(['人工智能创新中心', '低空经济产业联盟']);
  });

  test('lists_with_their_class', () => {
    expect(named('强化晒盐技艺协会、贝类产业联盟等机构的作用，发挥行业协会、商会等机构作用。', 'Institution')).toEqual([
      '晒盐技艺协会',
      '贝类产业联盟',
    ]);
    expect(named('在海盐博物馆、古渡禅寺等景区推广。', 'Institution')).toEqual(['海盐博物馆', '古渡禅寺']);
  });

  test('institutes_houses_and_centres', () => {
    expect(named('与中科院青岛能源所、中国电科54所、国际货币基金组织交流。', 'Institution')).toEqual([
      '中科院青岛能源所',
      '中国电科54所',
      '国际货币基金组织',
    ]);
    expect(named('推进同济医院海兴院区、协和医院建设，与上海大学（浙江）装备材料研究院签约。', 'Institution')).toEqual([
      '同济医院海兴院区',
      '协和医院',
      '上海大学（浙江）装备材料研究院',
    ]);
    expect(named('建设省盐产业知识产权运营中心，支持建设检测中心和技术转移中心。', 'Institution')).toEqual(['省盐产业知识产权运营中心']);
    expect(named('组建“海兴盐业专业陪跑团”，县工商联配合。', 'Institution')).toEqual(['海兴盐业专业陪跑团', '海兴县工商业联合会']);
  });
});

describe('firms', () => {
  test('leading_firms_of_a_list', () => {
    expect(named('发挥鹭鸣重工、青柳精密等龙头企业带动作用。', 'Enterprise')).toEqual(['鹭鸣重工', '青柳精密']);
    expect(named('推动钢铁、化工等龙头企业改造，发挥国有、民营等各类企业作用。', 'Enterprise')).toEqual([]);
  });

  test('a_firm_of_the_place_by_its_business', () => {
    expect(named('县城投公司负责，省再担保公司配合，支持县属国有公司和省级公司。', 'Enterprise')).toEqual([
      '海兴县城投公司',
      '河北省再担保公司',
    ]);
  });
});

test('long_runs_are_read_in_linear_time', () => {
  const runs = [
    '湖',
    '示范区',
    '产业园、',
    '建设平台',
    '依托',
    '“云',
    '等平台',
    '在青柳片区、',
    '研究院',
    '医院',
    '（浙江）',
    '系统和',
    '使用“甲”',
    '公司',
    '浙里办',
  ];
  for (const run of runs)
    for (const text of [`${run.repeat(20_000)}。`, `建设${run.repeat(20_000)}等重点区域。`])
      expect([...findNames(text), ...findListed(text)]).toBeInstanceOf(Array);
});
