import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/extract.js';
import { findAwards } from '../../server/extract/names/awards.js';
import { findNames } from '../../server/extract/names/find-names.js';
import { findIndustries } from '../../server/extract/names/industries.js';
import { findListed } from '../../server/extract/names/listed.js';
import { findStatuses } from '../../server/extract/names/statuses.js';
import { findPlainTitles } from '../../server/extract/plain-titles.js';

const names = (text: string, kind: string) =>
  findNames(text)
    .filter((one) => one.kind === kind)
    .map((one) => one.name);
const report = (body: string) => extract(`江苏省南京市玄武区数字经济工作情况的报告\n一、工作情况\n（一）主要进展。${body}\n`);
const named = (body: string, kind: string) =>
  report(body)
    .things.filter((one) => one.kind === kind && one.mentions.length > 0)
    .map((one) => one.name);
const stated = (body: string, type: string) => {
  const { things, relations } = report(body);
  const name = new Map(things.map((one) => [one.key, one.name]));
  return relations.filter((one) => one.type === type).map((one) => [name.get(one.from), name.get(one.to)]);
};

describe('names by form', () => {
  test('generic_words_are_no_names', () => {
    expect(names('加快各类平台、业务系统和公共服务平台建设，完善信息系统，支持电子商务平台等发展。', 'Platform')).toEqual([]);
    expect(names('推动产业园区、科技企业孵化器、众创空间和特色园区发展。', 'Park')).toEqual([]);
    expect(names('支持上市公司、企业集团、融资租赁公司和国有企业发展。', 'Enterprise')).toEqual([]);
    expect(names('深化与高等院校、科研院所、行业协会、重点实验室的合作。', 'Institution')).toEqual([]);
  });

  test('quotation_marks_make_a_platform', () => {
    expect(names('推广“书香云”APP，依托“阅读e站”服务平台开展活动。', 'Platform')).toEqual(['“书香云”APP', '“阅读e站”服务平台']);
  });

  test('verb_before_a_specific_name_makes_a_platform', () => {
    expect(names('建成河湖水质巡检平台并投入使用。', 'Platform')).toEqual(['河湖水质巡检平台']);
  });

  test('firms_parks_schools_by_suffix', () => {
    expect(names('推荐云岭书业有限公司参展，青禾集团入驻。', 'Enterprise')).toEqual(['云岭书业有限公司', '青禾集团']);
    expect(names('依托青禾科技产业园和云岭软件园发展。', 'Park')).toEqual(['青禾科技产业园', '云岭软件园']);
    expect(names('与云岭大学、青禾职业技术学院签约。', 'Institution')).toEqual(['云岭大学', '青禾职业技术学院']);
  });

  test('person_needs_a_name', () => {
    expect(names('获周明山书记批示。市委书记、市长参加，省委书记作出指示。', 'Person')).toEqual(['周明山']);
    expect(names('市长高远山主持会议，县长张晓禾多次调研。', 'Person')).toEqual(['高远山', '张晓禾']);
  });

  test('what_stands_in_a_title_is_no_thing_of_its_own', () => {
    expect(names('印发《“书香云”平台管理办法》。', 'Platform')).toEqual([]);
  });

  test('never_throws_and_slices_are_names', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '“',
            '”',
            '书香',
            '平台',
            '产业园',
            '集团',
            '市',
            '推广',
            '、',
            '，',
            '等',
            '有限公司',
            '大学',
            '"',
            '（',
            '）',
            '国家',
            '《',
            '》',
          ),
        ),
        (words) => {
          const text = words.join('');
          for (const one of [...findNames(text), ...findListed(text), ...findIndustries(text), ...findAwards(text)])
            expect(text.slice(one.start, one.end)).toBe(one.name);
        },
      ),
    );
  });

  test('reads_long_lists_and_runs_in_linear_time', () => {
    const runs = [
      '“',
      '、',
      '平台',
      '获评',
      '等',
      '产业',
      '领域',
      '新业态',
      '示范区',
      '省级',
      '计划',
      '实施',
      '和',
      '基金',
      '发展',
      '认定',
      '“甲乙”',
      '大平台',
      '热线',
      '届',
      '目录',
      '制定',
    ];
    for (const words of [...runs, ...runs.map((one) => `${one}、`), ...runs.map((one) => `实施${one}`)]) {
      const text = `培育出甲乙、丙丁等一批企业，${words.repeat(8000)}。`;
      expect(findListed(text).length).toBeGreaterThan(0);
      for (const find of [findNames, findAwards, findStatuses, findIndustries, findPlainTitles]) expect(find(text)).toBeInstanceOf(Array);
    }
  });
});

describe('names by company', () => {
  test('class_word_tells_firms_from_fields', () => {
    expect(findListed('培育出青禾、云岭科、星桥微等一批国内骨干企业。').map((one) => one.name)).toEqual(['青禾', '云岭科', '星桥微']);
    expect(findListed('推动商贸、文旅等企业发展。').filter((one) => one.kind === 'Enterprise')).toEqual([]);
    expect(findIndustries('聚焦人工智能、物联网等产业发展。').map((one) => [one.kind, one.name])).toEqual([
      ['Industry', '人工智能'],
      ['Industry', '物联网'],
    ]);
  });

  test('used_platforms_in_a_list', () => {
    expect(findListed('引导企业使用“玄企通”“书香云”等平台。').map((one) => one.name)).toEqual(['“玄企通”', '“书香云”']);
  });

  test('awards_are_titles_not_counts_or_money', () => {
    expect(findAwards('青禾产业园获评省级数字经济示范园、国家级科技企业孵化器。').map((one) => one.name)).toEqual([
      '省级数字经济示范园',
      '国家级科技企业孵化器',
    ]);
    expect(findAwards('入选省级优秀案例3篇，获得专项资金支持500万元。').map((one) => one.name)).toEqual(['省级优秀案例']);
  });
});

describe('statuses, programmes and titles without marks', () => {
  const statuses = (text: string) => findStatuses(text).map((one) => one.name);

  test('statuses_by_name_by_level_and_by_number', () => {
    expect(statuses('支持企业成长为高新技术企业、专精特新“小巨人”企业。')).toEqual(['高新技术企业', '专精特新“小巨人”企业']);
    expect(statuses('支持青禾社区申报省级创新创业示范基地。')).toEqual(['省级创新创业示范基地']);
    expect(statuses('新增省级数字化示范车间3个、云上渔场2家。')).toEqual(['省级数字化示范车间', '云上渔场']);
    expect(statuses('被认定为“领跑企业”“新锐企业”的给予奖励。')).toEqual(['领跑企业', '新锐企业']);
    expect(statuses('云岭市瞪羚企业入选国家先进制造业集群。')).toEqual(['瞪羚企业', '国家先进制造业集群']);
    expect(statuses('推进示范区建设，带动龙头企业和孵化器发展，完善试点工作。')).toEqual([]);
  });

  test('a_status_of_the_state_is_one_by_whatever_form', () => {
    expect(findStatuses('新增国家高新技术企业3家。').map((one) => one.canonical)).toEqual(['高新技术企业']);
  });

  test('programmes_and_funds_need_a_verb_and_words_of_their_own', () => {
    expect(names('实施云岭青年创业扶持行动，用好青禾人才引导基金。', 'Project')).toEqual(['云岭青年创业扶持行动', '青禾人才引导基金']);
    expect(names('实施渔业振兴行动计划和海岛学校提质计划。', 'Project')).toEqual(['渔业振兴行动计划', '海岛学校提质计划']);
    expect(names('开展专项行动，实施重大工程，推进项目建设，落实工作计划。', 'Project')).toEqual([]);
  });

  test('texts_named_without_marks', () => {
    const titles = (text: string) => findPlainTitles(text).map((one) => one.title);
    expect(titles('出台海岛旅游民宿管理办法，编制全区公共数据开放目录。')).toEqual(['海岛旅游民宿管理办法', '公共数据开放目录']);
    expect(titles('修订完善海上突发事件应急预案，编制完成全域海岛旅游规划。')).toEqual(['海上突发事件应急预案', '全域海岛旅游规划']);
    expect(titles('制定实施方案和管理办法，出台相关实施细则，印发《海岛旅游民宿管理办法》。')).toEqual([]);
  });

  test('plenary_sessions_in_a_run', () => {
    expect(findNames('贯彻十九届二中、三中全会精神。').map((one) => one.canonical ?? one.name)).toEqual([
      '十九届二中全会',
      '十九届三中全会',
    ]);
  });
});

describe('industries', () => {
  const industries = (text: string) => findIndustries(text).map((one) => one.canonical ?? one.name);

  test('lists_class_words_and_verbs', () => {
    expect(industries('在制造、文旅、医疗健康等重点领域开放场景。')).toEqual(['制造', '文旅', '医疗健康']);
    expect(industries('推动集成电路产业集聚，重点发展服务机器人。')).toEqual(['集成电路', '服务机器人']);
    expect(industries('就汽车及零部件、精细化工等重点产业，延伸链条。')).toEqual(['汽车及零部件', '精细化工']);
    expect(industries('招引软件和信息服务业企业。')).toEqual(['软件和信息服务业']);
  });

  test('technology_that_is_used_is_no_industry', () => {
    expect(industries('运用物联网、云计算、人工智能等技术手段，完善文化产业园，促进产业数字化。')).toEqual([]);
    expect(industries('完善社区餐饮、便利店、健身房等生活业态。')).toEqual([]);
  });
});

describe('relations by cue', () => {
  test('each_of_several_subjects', () => {
    expect(stated('青禾科技产业园、云岭软件园聚焦集成电路、物联网等产业。', 'FOCUSES_ON')).toEqual([
      ['青禾科技产业园', '集成电路'],
      ['青禾科技产业园', '物联网'],
      ['云岭软件园', '集成电路'],
      ['云岭软件园', '物联网'],
    ]);
  });

  test('the_sentence_says_whose_focus_it_is', () => {
    expect(stated('青禾科技产业园依托云岭大学，推动成果转化，聚焦集成电路等产业。', 'FOCUSES_ON')).toEqual([
      ['青禾科技产业园', '集成电路'],
    ]);
    expect(stated('党的二十大报告提出，重点发展集成电路产业。', 'FOCUSES_ON')).toEqual([]);
  });

  test('received', () => {
    expect(stated('青禾科技产业园先后获评市级数字经济示范园、国家级科技企业孵化器。', 'RECEIVED')).toEqual([
      ['青禾科技产业园', '市级数字经济示范园'],
      ['青禾科技产业园', '国家级科技企业孵化器'],
    ]);
  });

  test('a_clause_without_a_subject_takes_over_the_one_before', () => {
    expect(stated('青禾科技产业园建成投用，2023年获评市级数字经济示范园。', 'RECEIVED')).toEqual([
      ['青禾科技产业园', '市级数字经济示范园'],
    ]);
    expect(stated('青禾科技产业园建成投用。先后获评市级数字经济示范园。', 'RECEIVED')).toEqual([['青禾科技产业园', '市级数字经济示范园']]);
    expect(stated('“书香云”服务平台提高了效率。平台先后荣获国家级科技企业孵化器。', 'RECEIVED')).toEqual([
      ['“书香云”服务平台', '国家级科技企业孵化器'],
    ]);
    expect(stated('青禾科技产业园已建成，目前已入驻云岭书业有限公司。', 'HOUSES')).toEqual([['青禾科技产业园', '云岭书业有限公司']]);
    expect(stated('青禾集团深耕多年，成功打造了图书流通一站式服务平台——“书香云”APP。', 'BUILDS')).toEqual([['青禾集团', '“书香云”APP']]);
    expect(stated('青禾集团重视人才，先后与云岭大学、青禾职业技术学院签订合作协议。', 'PARTNERS_WITH')).toEqual([
      ['青禾集团', '云岭大学'],
      ['青禾集团', '青禾职业技术学院'],
    ]);
    expect(stated('青禾集团重视人才，与云岭大学相邻。', 'PARTNERS_WITH')).toEqual([]);
    expect(stated('通过青禾科技产业园示范，获评市级数字经济示范园。', 'RECEIVED')).toEqual([]);
    expect(stated('“书香云”服务平台、“阅读e站”服务平台上线。平台荣获市级数字经济示范园。', 'RECEIVED')).toEqual([]);
  });

  test('who_is_told_to_develop_an_industry_works_on_it', () => {
    expect(stated('支持苏州、无锡等地结合优势，发展集成电路产业。', 'FOCUSES_ON')).toEqual([
      ['苏州市', '集成电路'],
      ['无锡市', '集成电路'],
    ]);
    expect(stated('支持苏州建设孵化器，推动企业上市，大力发展集成电路产业。', 'FOCUSES_ON')).toEqual([['主要进展', '集成电路']]);
    expect(stated('青禾科技产业园初步形成了集成电路、物联网产业集聚效应。', 'FOCUSES_ON')).toEqual([
      ['青禾科技产业园', '集成电路'],
      ['青禾科技产业园', '物联网'],
    ]);
    expect(stated('赋能玄武区人工智能、集成电路等重点产业。', 'FOCUSES_ON')).toEqual([
      ['玄武区', '人工智能'],
      ['玄武区', '集成电路'],
    ]);
    expect(stated('青禾集团等大数据、人工智能相关企业。', 'FOCUSES_ON')).toEqual([
      ['青禾集团', '大数据'],
      ['青禾集团', '人工智能'],
    ]);
  });

  test('what_a_plan_says_will_grow_is_what_it_works_on', () => {
    const plan = (body: string) => {
      const { things, relations } = extract(`云岭省书业发展实施方案\n${body}\n一、重点任务\n1.办好书展。办好。\n`);
      const name = new Map(things.map((one) => [one.key, one.name]));
      return relations.filter((one) => one.type === 'FOCUSES_ON').map((one) => [name.get(one.from), name.get(one.to)]);
    };
    expect(plan('为推动我省集成电路、物联网等产业创新发展，制定本方案。')).toEqual([
      ['云岭省书业发展实施方案', '集成电路'],
      ['云岭省书业发展实施方案', '物联网'],
    ]);
    expect(plan('抢抓推进集成电路产业发展机遇，推动人工智能赋能制造业，制定本方案。')).toEqual([]);
  });

  test('where_a_programme_is_carried_out_is_not_who_does_it', () => {
    expect(stated('支持苏州、无锡开展“书香满城”行动计划。', 'BUILDS')).toEqual([
      ['苏州市', '“书香满城”行动计划'],
      ['无锡市', '“书香满城”行动计划'],
    ]);
    expect(stated('在苏州、无锡开展“书香满城”行动计划。', 'BUILDS')).toEqual([]);
  });

  test('builds_only_right_behind_its_subject', () => {
    expect(stated('青禾集团打造的“书香云”服务平台上线。', 'BUILDS')).toEqual([['青禾集团', '“书香云”服务平台']]);
    expect(stated('青禾集团参加活动，区里搭建“书香云”服务平台。', 'BUILDS')).toEqual([]);
  });

  test('own_region_spreads_the_use', () => {
    expect(stated('目前，我区正在引导企业积极注册“玄企通”平台。', 'PROMOTES')).toEqual([['玄武区', '“玄企通”平台']]);
  });

  test('every_passage_is_in_the_text', () => {
    const original = '江蘇省南京市玄武區報告\n青禾科技產業園獲評市級數字經濟示范園。';
    const { things, relations } = extract(original);
    for (const { start, end } of [...things.flatMap((one) => one.mentions), ...relations.flatMap((one) => one.passages)]) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(original.length);
    }
    expect(named('青禾科技产业园建成。', 'Park')).toEqual(['青禾科技产业园']);
  });
});
