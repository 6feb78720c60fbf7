import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/extract.js';
import { findNames } from '../../server/extract/names/find-names.js';

const names = (text: string, kind: string) => findNames(text).flatMap((one) => (one.kind === kind ? [one.name] : []));
const things = (body: string, kind: string) =>
  extract(`江苏省南京市玄武区工作情况的报告\n一、工作情况\n（一）主要进展。今年以来，${body}\n`)
    .things.filter((one) => one.kind === kind && one.mentions.length > 0)
    .map((one) => one.name);

describe('works', () => {
  test('lists_that_the_text_calls_works', () => {
    expect(names('加快推进青禾铁路、云岭高铁等重点项目建设。', 'Project')).toEqual(['青禾铁路', '云岭高铁']);
    expect(names('推进晨光风电、远山储能、锂盐材料等4大新能源产业项目的签约。', 'Project')).toEqual(['晨光风电', '远山储能', '锂盐材料']);
    expect(names('加快实施柔性显示生产线二期、青禾电池基地等在建产业项目。', 'Project')).toEqual(['柔性显示生产线二期', '青禾电池基地']);
    expect(names('推进老旧小区改造、农村供水等民生项目建设，实施创新引领、集群强链等八大工程。', 'Project')).toEqual([]);
    expect(names('支持企业技术改造、数字化转型等项目，对技术、人才等项目给予补助。', 'Project')).toEqual([]);
  });

  test('what_is_being_built', () => {
    expect(names('青禾大桥建成投入使用，推动云岭至青禾铁路开工，加快青禾渠引水工程前期工作。', 'Project')).toEqual([
      '青禾大桥',
      '云岭至青禾铁路',
      '青禾渠引水工程',
    ]);
    expect(names('新建农村公路20公里，改造桥梁3座，高速公路通车里程达到200公里，除险加固病险水库5座。', 'Project')).toEqual([]);
  });

  test('a_place_or_a_phase_before_the_word', () => {
    expect(things('南京港物流中心项目开工，盐城市污水处理项目建成。', 'Project')).toEqual(['南京港物流中心项目', '盐城市污水处理项目']);
    expect(names('青禾新能源电池一期项目投产。', 'Project')).toEqual(['青禾新能源电池一期项目']);
    expect(things('江苏省重点项目库更新，南京市项目审批提速。', 'Project')).toEqual([]);
  });
});

describe('programmes', () => {
  test('marks_and_the_words_around_them', () => {
    expect(names('深入实施“青禾行动”计划，启动企业“双提升”和“两清零”行动。', 'Project')).toEqual([
      '“青禾行动”计划',
      '企业“双提升”',
      '“两清零”行动',
    ]);
    expect(names('列入“312”先进制造业集群青年人才培育计划。', 'Project')).toEqual(['“312”先进制造业集群青年人才培育计划']);
    expect(names('把这项“民心工程”办好，抓好“一号工程”。', 'Project')).toEqual([]);
  });

  test('lists_that_a_verb_begins', () => {
    expect(names('实施旱地改造工程、村容村貌整治五年行动、海岛更新行动和渔民增收计划。', 'Project')).toEqual([
      '旱地改造工程',
      '村容村貌整治五年行动',
      '海岛更新行动',
      '渔民增收计划',
    ]);
    expect(names('实施“三大行动”，即海岛产业提升行动、渔村建设行动。', 'Project')).toEqual(['海岛产业提升行动', '渔村建设行动']);
  });

  test('funds_for_a_purpose', () => {
    expect(names('从海洋渔业发展专项资金中安排，组建规模不低于10亿元的区级低空产业基金。', 'Project')).toEqual([
      '海洋渔业发展专项资金',
      '区级低空产业基金',
    ]);
    expect(names('设立专项资金，叠加省级专项资金，免征水利建设基金，鼓励社会资本设立产业发展投资基金。', 'Project')).toEqual([]);
  });

  test('trials', () => {
    expect(names('推广增值税一般纳税人资格试点，通过“无废海岛”建设试点积累经验。', 'Project')).toEqual([
      '增值税一般纳税人资格试点',
      '“无废海岛”建设试点',
    ]);
    expect(names('开展试点工作，推进试点城市建设，开展先行先试试点。', 'Project')).toEqual([]);
  });
});

describe('events', () => {
  test('editions_years_and_places', () => {
    expect(things('首届中国（南京）文化旅游博览会将于11月举办，召开江苏省文化和旅游发展大会。', 'Event')).toEqual([
      '中国（南京）文化旅游博览会',
      '江苏省文化和旅游发展大会',
    ]);
    expect(names('筹办全国青少年冰雪运动会，组织2024中国青禾山地马拉松。', 'Event')).toEqual([
      '全国青少年冰雪运动会',
      '2024中国青禾山地马拉松',
    ]);
    expect(names('第十四届人民代表大会第二次会议，召开工作会议，举办各类论坛，承办国际性论坛。', 'Event')).toEqual([]);
  });

  test('festivals_that_are_held', () => {
    expect(names('举办杏花节、青禾渔火节等活动。', 'Event')).toEqual(['杏花节', '青禾渔火节']);
    expect(names('举办春节、国庆节系列活动，抓好各环节，开展干部讲堂。', 'Event')).toEqual([]);
  });

  test('long_runs_are_read_in_linear_time', () => {
    for (const run of [
      '推进甲乙、',
      '等项目建设',
      '大桥',
      '至',
      '项目',
      '第一届',
      '举办花节、',
      '大会',
      '专项资金',
      '“甲”和',
      '2024年',
      '（',
      '铁路开工',
    ])
      expect(findNames(`推进${run.repeat(12_000)}。`)).toBeInstanceOf(Array);
  });
});
