import { describe, expect, test } from 'vitest';
import { findIndustries } from '../../server/extract/names/industries.js';

const industries = (text: string) =>
  findIndustries(text)
    .toSorted((a, b) => a.start - b.start)
    .map((one) => one.canonical ?? one.name);

describe('industries by lists', () => {
  test('words_between_the_list_and_its_class_word', () => {
    expect(industries('对民宿、餐饮、会展等受影响较大的行业企业给予补助。')).toEqual(['民宿', '餐饮', '会展']);
    expect(industries('加大传感器、智能终端等新一代信息技术制造业的招引力度。')).toEqual(['传感器', '智能终端', '新一代信息技术制造业']);
    expect(industries('引进元宇宙、具身智能等领域人才。')).toEqual(['元宇宙', '具身智能']);
    expect(industries('发展竹木、锻造、家纺等3大特色产业。')).toEqual(['竹木', '锻造', '家纺']);
  });

  test('what_a_cluster_is_made_of', () => {
    expect(industries('形成以陶瓷、卫浴为主导，以印刷、包装等为配套的产业集群。')).toEqual(['陶瓷', '卫浴', '印刷', '包装']);
    expect(industries('以物联网、云计算为支撑，提升治理能力。')).toEqual([]);
  });

  test('a_base_of_an_industry_has_its_own_name', () => {
    expect(industries('推进青禾功能面料产业基地建设，形成以专用车、越野车为代表的产品体系。')).toEqual([]);
  });

  test('both_before_one_class_word', () => {
    expect(industries('依托模具和轴承产业基础。')).toContain('模具');
    expect(industries('我市电子信息产业生态完备。')).toEqual(['电子信息']);
  });

  test('what_is_listed_as_works_is_no_industry', () => {
    expect(industries('推进青禾风电、云岭储能等4大新能源产业项目落地。')).toEqual(['新能源']);
  });
});

describe('industries by verbs', () => {
  test('growth_and_change', () => {
    expect(industries('促进跨境电商、会展发展。')).toEqual(['跨境电子商务', '会展']);
    expect(industries('推动生活性服务业数字化升级，引导家纺向高端化发展。')).toEqual(['生活性服务业', '家纺']);
    expect(industries('支持再制造业。允许企业开展维修。')).toEqual(['再制造业']);
    expect(industries('举办人工智能发展大会，印发制造业发展规划。')).toEqual([]);
  });

  test('two_that_are_merged', () => {
    expect(industries('实现先进制造业与现代物流、金融服务的深度融合。')).toEqual(
      expect.arrayContaining(['先进制造业', '现代物流', '金融服务']),
    );
    expect(industries('推动互联网与教育深度融合。')).toEqual([]);
  });

  test('a_new_name_needs_a_verb_and_words_that_are_no_sort', () => {
    expect(industries('推动废旧地膜综合利用产业规模化。')).toEqual(['废旧地膜综合利用产业']);
    expect(industries('积极发展菌草产业，支持肉牛全产业链发展，促进云旅游等新业态发展。')).toEqual(['菌草产业', '肉牛', '云旅游']);
    for (const text of [
      '发展战略性新兴产业。',
      '进一步丰富产业形态。',
      '推动全区产业升级。',
      '培育开发区产业生态。',
      '支持乡村特色产业。',
      '积极开展产业对接。',
    ])
      expect(industries(text), text).toEqual([]);
  });

  test('ways_of_business_are_no_industries', () => {
    expect(industries('发展融资租赁、分时共享等商业模式。')).toEqual([]);
  });

  test('long_runs_are_read_in_linear_time', () => {
    for (const run of ['融合', '与农业', '以农业为支撑', '发展农业、', '产业', '经济', '推动甲产业', '等', '“', '大', '重点'])
      expect(findIndustries(`${run.repeat(20_000)}。`)).toBeInstanceOf(Array);
  });
});
