import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetContext } from '../../server/extract/targets/judging.js';
import { findTargets } from '../../server/extract/targets/targets.js';

const plan: TargetContext = { status: 'TARGET', period: { start: 2025, end: 2027 } };
const measures: TargetContext = { status: 'TARGET', promises: true };
const short = (text: string, context: TargetContext = plan) =>
  findTargets(text, context).map((one) => [one.outcome, one.comparator, one.value, one.unit, one.year ?? null] as const);

describe('targets', () => {
  test('outcome_quantity_and_year_make_a_target', () => {
    const text = '到2027年，建成智慧书屋60个以上，全民阅读率达到85%。';
    const [first, second] = findTargets(text, plan);
    expect(short(text)).toEqual([
      ['智慧书屋', '>=', 60, '个', 2027],
      ['全民阅读率', '=', 85, '%', 2027],
    ]);
    expect(text.slice(first?.quantityAt.start, first?.quantityAt.end)).toBe('60个以上');
    expect(text.slice(second?.quantityAt.start, second?.quantityAt.end)).toBe('达到85%');
  });

  test.each([
    ['社区食堂不少于20家', '>=', 20],
    ['社区食堂超过20家', '>', 20],
    ['社区食堂突破20家', '>', 20],
    ['社区食堂20家左右', '~', 20],
    ['社区食堂近20家', '~', 20],
    ['社区食堂达20家', '=', 20],
    ['社区食堂不低于20家', '>=', 20],
    ['社区食堂20家及以上', '>=', 20],
  ])('comparator_of %s', (words, comparator, value) => {
    expect(short(`到2026年底，${words}。`)).toEqual([['社区食堂', comparator, value, '家', 2026]]);
  });

  test('money_has_its_scale_in_the_unit', () => {
    expect(short('到2026年，茶产业产值达到1.5亿元，村民增收470万元以上。')).toEqual([
      ['茶产业产值', '=', 1.5, '亿元', 2026],
      ['村民增收', '>=', 470, '万元', 2026],
    ]);
  });

  test('subsidy_ceiling_is_not_a_target', () => {
    expect(short('对新建的书屋，给予最高50万元补助；每年安排不超过300万元资金。', measures)).toEqual([]);
    expect(short('到2026年，对运营满三年的书屋给予最高20万元奖励。', measures)).toEqual([]);
  });

  test('eligibility_condition_is_not_a_target', () => {
    expect(short('年营业收入达到2000万元以上的企业，可申请入库。', measures)).toEqual([]);
    expect(short('对面积不低于500平方米、藏书超过3000册的书屋，一次性奖励5万元。', measures)).toEqual([]);
  });

  test('number_words_are_magnitudes', () => {
    expect(short('到2028年，建成百个书屋，培育千家书店，集聚万名志愿者。')).toEqual([
      ['书屋', '~', 100, '个', 2028],
      ['书店', '~', 1000, '家', 2028],
      ['志愿者', '~', 10000, '名', 2028],
    ]);
  });

  test('apart_pairs_names_and_values_in_order', () => {
    expect(short('到2027年，茶叶、蚕桑、竹木三条产业链分别实现产值30亿元、8亿元、12亿元。')).toEqual([
      ['茶叶产业链产值', '=', 30, '亿元', 2027],
      ['蚕桑产业链产值', '=', 8, '亿元', 2027],
      ['竹木产业链产值', '=', 12, '亿元', 2027],
    ]);
    expect(short('到2027年，水稻、油菜机械化率分别达到95%和70%。')).toEqual([
      ['水稻机械化率', '=', 95, '%', 2027],
      ['油菜机械化率', '=', 70, '%', 2027],
    ]);
  });

  test('qualifier_is_not_the_value', () => {
    expect(short('到2027年，培育年营收超2000万元书店30家以上。')).toEqual([['年营收超2000万元书店', '>=', 30, '家', 2027]]);
  });

  test('noun_behind_the_number_is_the_outcome', () => {
    expect(short('2026年，先行建成10个具有示范效应的社区书屋。')).toEqual([['社区书屋', '=', 10, '个', 2026]]);
  });

  test('range_keeps_both_ends', () => {
    expect(findTargets('到2026年，打造精品书屋3—5个。', plan)).toMatchObject([{ value: 3, valueTo: 5, unit: '个', outcome: '精品书屋' }]);
  });

  test('yearly_and_modality_are_kept', () => {
    expect(findTargets('每年新建书屋不少于5个。', plan)).toMatchObject([{ outcome: '新建书屋', yearly: true, value: 5, comparator: '>=' }]);
    expect(findTargets('力争到2026年，建成书屋40个。', plan)).toMatchObject([{ modality: '力争', year: 2026 }]);
  });

  test('growth_shares_and_points', () => {
    expect(short('到2027年，服务业增加值年均增长7%以上，占比提高3个百分点。')).toEqual([
      ['服务业增加值年均增长', '>=', 7, '%', 2027],
      ['服务业增加值占比提高', '=', 3, '个百分点', 2027],
    ]);
  });

  test('past_achievement_is_a_fact_with_its_year', () => {
    expect(findTargets('截至2023年底，全市累计建成书屋35个。', {})).toMatchObject([
      { status: 'ACTUAL', year: 2023, value: 35, outcome: '书屋' },
    ]);
    expect(findTargets('2023年，新增书店12家。', { status: 'ACTUAL' })).toMatchObject([
      { status: 'ACTUAL', year: 2023, outcome: '新增书店' },
    ]);
  });

  test('forecast_and_baseline_are_no_targets', () => {
    expect(short('业界预测，到2030年市场规模将达到900亿元。')).toEqual([]);
    expect(short('单位能耗比2020年下降5%以上。')).toEqual([['单位能耗下降', '>=', 5, '%', null]]);
  });

  test('counts_of_organisation_are_no_targets', () => {
    expect(short('会同17个部门，整合公安、城管等24个自建系统，推进五大工程。')).toEqual([]);
  });

  test('list_members_share_what_was_added', () => {
    expect(short('到2026年，新增书店20家、书吧30家。')).toEqual([
      ['新增书店', '=', 20, '家', 2026],
      ['新增书吧', '=', 30, '家', 2026],
    ]);
  });

  test('each_of_a_list_has_its_own', () => {
    expect(short('到2026年，建成书屋、书吧各50个。')).toEqual([
      ['书屋', '=', 50, '个', 2026],
      ['书吧', '=', 50, '个', 2026],
    ]);
  });

  test('any_number_unit_and_comparator_reads_back', () => {
    const comparators = [
      ['不少于', '', '>='],
      ['超过', '', '>'],
      ['达到', '', '='],
      ['', '以上', '>='],
      ['', '左右', '~'],
      ['约', '', '~'],
      ['不低于', '', '>='],
      ['突破', '', '>'],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('个', '家', '名', '万元', '亿元', '%', '座', '万平方米', '项'),
        fc.constantFrom(...comparators),
        fc.integer({ min: 2024, max: 2035 }),
        (value, unit, [before, after, comparator], year) => {
          const found = findTargets(`到${year}年，山村书屋${before}${value}${unit}${after}。`, plan);
          expect(found).toMatchObject([{ outcome: '山村书屋', value, unit, comparator, year }]);
        },
      ),
    );
  });

  test('never_throws_and_stays_inside_the_text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('到2027年', '，', '。', '建成', '书屋', '3', '百', '个', '%', '分别', '、', '（', '）', '“', '以上', '超'),
        ),
        (words) => {
          const text = words.join('');
          for (const one of findTargets(text, plan)) {
            expect(one.quantityAt.start).toBeGreaterThanOrEqual(0);
            expect(one.quantityAt.end).toBeGreaterThan(one.quantityAt.start);
            expect(one.quantityAt.end).toBeLessThanOrEqual(text.length);
            expect(one.clauseAt.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('names of measures', () => {
  test.each([
    [
      '到2027年，社区阅读普及率、书屋覆盖率分别超过90%、75%。',
      [
        ['社区阅读普及率', '>', 90, '%', 2027],
        ['书屋覆盖率', '>', 75, '%', 2027],
      ],
    ],
    [
      '到2027年，每万人拥有书屋数达2个，万元GDP能耗下降14.5%。',
      [
        ['每万人拥有书屋数', '=', 2, '个', 2027],
        ['万元GDP能耗下降', '=', 14.5, '%', 2027],
      ],
    ],
    [
      '到2027年，书业规模达到两万亿元，年均增长10%。',
      [
        ['书业规模', '=', 2, '万亿元', 2027],
        ['书业规模年均增长', '=', 10, '%', 2027],
      ],
    ],
    [
      '到2027年，城镇新增就业1.2万人，粉尘平均浓度控制在30微克/立方米以内。',
      [
        ['城镇新增就业', '=', 1.2, '万人', 2027],
        ['粉尘平均浓度', '<=', 30, '微克/立方米', 2027],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe('ways of writing a target', () => {
  test.each([
    // words without a number are no target: nothing is guessed
    ['到2027年，实现书屋全覆盖，书业收入实现倍增。', []],
    ['到2027年，书业收入较2020年翻一番，读者规模实现翻番。', ['书业收入 = 1 番 2027', '读者规模 = 1 番 2027']],
    ['到2027年，藏书量增加一倍，借阅量翻两番。', ['藏书量增加 = 1 倍 2027', '借阅量 = 2 番 2027']],
    ['到2027年，六成以上的书店完成数字化改造，过半数乡镇建成书屋。', ['书店完成数字化改造 >= 6 成 2027', '乡镇建成书屋 > 0.5  2027']],
    ['到2027年，80%以上的社区书屋实现网上借阅。', ['社区书屋实现网上借阅 >= 80 % 2027']],
    ['到2027年，培育示范书店国家级5家、省级20家。', ['国家级示范书店 = 5 家 2027', '省级示范书店 = 20 家 2027']],
    [
      '到2027年，新增省级书香企业3家、市级8家，其中县级2家。',
      ['新增省级书香企业 = 3 家 2027', '市级书香企业 = 8 家 2027', '县级书香企业 = 2 家 2027'],
    ],
    ['到2027年，童书、教辅、期刊销量分别增长5%、6%和8%。', ['童书增长 = 5 % 2027', '教辅增长 = 6 % 2027', '期刊销量增长 = 8 % 2027']],
    [
      '到2027年，纸书、电子书、有声书产量分别提高5%、6%和8%。',
      ['纸书产量提高 = 5 % 2027', '电子书产量提高 = 6 % 2027', '有声书产量提高 = 8 % 2027'],
    ],
    [
      '到2026年，书店突破75家、书屋超过690家，到2027年分别超过90家和870家。',
      ['书店 > 75 家 2026', '书屋 > 690 家 2026', '书店 > 90 家 2027', '书屋 > 870 家 2027'],
    ],
    ['到2027年，阅读率由60%提高到65%，借书点从1200多个增加到近2000个。', ['阅读率 = 65 % 2027', '借书点 ~ 2000 个 2027']],
    ['到2027年，书业增加值超过30亿元，占服务业比重达到5%。', ['书业增加值 > 30 亿元 2027', '书业增加值占服务业比重 = 5 % 2027']],
    [
      '到2027年，年产值超10亿元书企20家、超50亿元书企5家，引进亿元以上项目8个。',
      ['年产值超10亿元书企 = 20 家 2027', '年产值超50亿元书企 = 5 家 2027', '亿元以上项目 = 8 个 2027'],
    ],
    ['到2027年，打造2个千亿级书业集群，书业成为百亿级产业。', ['千亿级书业集群 = 2 个 2027']],
    ['到2027年，千人拥有书桌7.5张，基本公共阅读达标率97%。', ['千人拥有书桌 = 7.5 张 2027', '基本公共阅读达标率 = 97 % 2027']],
    [
      '到2027年，公共阅读指数达到160以上，居民预期寿命提高到79岁，办证时间压缩至2小时。',
      ['公共阅读指数 >= 160  2027', '居民预期寿命 = 79 岁 2027', '办证时间 = 2 小时 2027'],
    ],
    ['到“十五五”末，书屋达到100个；2026年6月底前，书店超过20家。', ['书屋 = 100 个 2030', '书店 > 20 家 2026']],
    ['到2027年，阅读推广进入全省前10位，满意度排名全市第3。', []],
    ['到2027年，投入财政资金3亿元，书屋补贴标准提高到每平方米30元。', []],
    ['按上年度实际缴纳书刊税的50%返还。', []],
    ['每年引进馆员20名以上，三年内培养讲书人500人。', ['馆员 >= 20 名 每年', '讲书人 = 500 人 2025-2027']],
    ['到2027年，接待读者8000万人次，藏书区面积控制在12平方公里以内。', ['接待读者 = 8000 万人次 2027', '藏书区面积 <= 12 平方公里 2027']],
  ])('%s', (text, expected) => {
    const read = findTargets(text, plan).map(({ outcome, comparator, value, unit, year, periodStart, periodEnd, yearly }) =>
      `${outcome} ${comparator} ${value} ${unit} ${year ?? (periodStart ? `${periodStart}-${periodEnd}` : yearly ? '每年' : '')}`.trim(),
    );
    expect(read).toEqual(expected);
  });

  test('the noun of the first number may stand behind the second', () => {
    expect(short('建成20个以上、总面积不低于10万平方米，设施齐全的社区书屋。', measures)).toEqual([
      ['社区书屋', '>=', 20, '个', null],
      ['总面积', '>=', 10, '万平方米', null],
    ]);
  });

  test('in a text that hands out money a growth that is bound is an aim, a rate of its conditions is none', () => {
    expect(short('确保书业贷款增速不低于20%，读者满意率达到95%以上。', measures)).toEqual([
      ['书业贷款增速', '>=', 20, '%', null],
      ['读者满意率', '>=', 95, '%', null],
    ]);
    expect(short('年收入增长20%以上的书店，可申请入库。', measures)).toEqual([]);
  });

  test('a growth keeps the year that it is measured against', () => {
    expect(
      findTargets('到2027年，纸耗比2020年下降13%，阅读率较“十三五”末提高3个百分点，书业收入在2022年基础上翻一番。', plan),
    ).toMatchObject([
      { outcome: '纸耗下降', baseYear: 2020 },
      { outcome: '阅读率提高', baseYear: 2020 },
      { outcome: '书业收入', baseYear: 2022 },
    ]);
  });

  test('力争 weakens its clause, and at the head of a clause all that follows', () => {
    const modalities = (text: string) => findTargets(text, plan).map((one) => one.modality);
    expect(modalities('到2027年，书屋力争达到40个，书店超过50家。')).toEqual(['力争', undefined]);
    expect(modalities('力争到2027年，书屋达到40个，书店超过50家。')).toEqual(['力争', '力争']);
  });

  test('this year and last year are those of writing', () => {
    expect(findTargets('去年新增书屋30个，今年书屋总数目标达到100个。', { written: 2026 })).toMatchObject([
      { status: 'ACTUAL', year: 2025 },
      { status: 'TARGET', year: 2026 },
    ]);
  });

  test('a quota without money is an aim of each year, one with money is not', () => {
    expect(short('每年遴选不超过10个优秀书屋。', measures)).toEqual([['优秀书屋', '<=', 10, '个', null]]);
    expect(short('每年给予不超过10个书屋每个5万元补助。', measures)).toEqual([]);
  });

  test('a_name_with_亿_is_no_number_and_days_may_be_counted', () => {
    expect(short('支持亿帆智能、云溪重工等企业做大做强。')).toEqual([]);
    expect(short('到2026年，空气优良天数达到300天以上，重污染天数不超过5天，开通公交线路12条。')).toEqual([
      ['空气优良天数', '>=', 300, '天', 2026],
      ['重污染天数', '<=', 5, '天', 2026],
      ['公交线路', '=', 12, '条', 2026],
    ]);
  });
});
