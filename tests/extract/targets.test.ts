import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetContext } from '../../server/extract/targets/judging.js';
import { readChineseNumber } from '../../server/extract/targets/numerals.js';
import { readQuantities } from '../../server/extract/targets/quantities.js';
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
      ['占比提高', '=', 3, '个百分点', 2027],
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

describe('numbers', () => {
  test.each([
    ['三', 3],
    ['十二', 12],
    ['一百零五', 105],
    ['两万', 20000],
    ['百', 100],
    ['二十', 20],
  ])('chinese_numeral %s', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  test('names_with_digits_are_no_quantities', () => {
    expect(readQuantities('5G网络、4K高清、V2.0版').filter((one) => one.unit !== '')).toEqual([]);
  });

  test('price_keeps_its_rate', () => {
    expect(readQuantities('降至25元/千克以下')).toMatchObject([{ value: 25, unit: '元/千克', comparator: '<=' }]);
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
