import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../server/extract/citations.js';
import { clean } from '../../server/extract/clean.js';
import { extract } from '../../server/extract/extract.js';
import { readMetadata } from '../../server/extract/metadata.js';

const cite = (text: string) => findCitations(clean(text).text);

describe('citations', () => {
  test('number_variants_are_one_form', () => {
    for (const number of ['（青政发〔2024〕7号）', '(青政发[2024]7号)', '（青政发〔2024〕 7 号文）', '〔青政发〔2024〕7号〕'])
      expect(cite(`根据《云山市书香城市建设规划》${number}要求`)).toMatchObject([
        { title: '云山市书香城市建设规划', docNumber: '青政发〔2024〕7号' },
      ]);
  });

  test('nested_titles_and_quotes_stay_whole', () => {
    expect(cite('按照《关于印发<云山市“书香+”行动方案>的通知》执行')).toMatchObject([{ title: '关于印发〈云山市“书香+”行动方案〉的通知' }]);
  });

  test('periodical_form_and_motion_are_no_plans', () => {
    expect(
      cite('经验在《云山信息》《云山日报》刊发，企业签署《诚信经营承诺书》，您提出的《关于多建书屋的建议》（第8号）的提案已收悉。'),
    ).toEqual([]);
  });

  test('cue_makes_a_basis_over_a_list', () => {
    const found = cite('为贯彻落实《公共图书馆法实施办法》《全民阅读促进条例》，制定本方案。另推行《借阅服务清单》。');
    expect(found.map((one) => [one.title, one.basis?.word])).toEqual([
      ['公共图书馆法实施办法', '贯彻落实'],
      ['全民阅读促进条例', '贯彻落实'],
      ['借阅服务清单', undefined],
    ]);
  });

  test('what_is_drafted_on_another_text_is_based_on_it', () => {
    const { things, relations } = extract(
      '江苏省南京市玄武区书香城市工作情况的报告\n一、工作情况\n结合《玄武区书香城市三年行动方案》总体要求，明确任务，制定并实施《玄武区书香城市年度实施方案》。另印发《玄武区借阅办法》。\n',
    );
    const name = new Map(things.map((one) => [one.key, one.name]));
    expect(relations.filter((one) => one.type === 'BASED_ON').map((one) => [name.get(one.from), name.get(one.to)])).toEqual([
      ['玄武区书香城市年度实施方案', '玄武区书香城市三年行动方案'],
    ]);
  });

  test('a_publishers_line_and_the_bodies_before_the_own_title_issued_it', () => {
    const issued = (text: string) => {
      const { things, relations } = extract(text);
      const name = new Map(things.map((one) => [one.key, one.name]));
      return relations.filter((one) => one.type === 'ISSUED').map((one) => name.get(one.from));
    };
    const plan = '玄武区书香城市建设实施方案\n一、重点任务\n1.办好书展。办好。\n';
    expect(issued(`${plan}南京市玄武区商务局2026年3月6日发布，征求意见时间为3月6日至4月5日。`)).toEqual(['玄武区商务局']);
    expect(issued(`${plan}2026年3月6日南京市玄武区商务局发布，征求意见截止4月5日。`)).toEqual(['玄武区商务局']);
    expect(issued(`${plan}专家2026年3月6日发布报告。`)).toEqual([]);
    expect(
      issued(
        '玄武区人民政府办公室转发区教育局、区财政局关于书香城市建设若干措施的通知\n各街道：\n区教育局、区财政局《关于书香城市建设的若干措施》已经区政府同意，现转发给你们。\n玄武区人民政府办公室\n2026年3月6日\n',
      ),
    ).toEqual(['玄武区人民政府办公室', '玄武区教育局', '玄武区财政局']);
  });

  test('never_throws_on_unbalanced_marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('《', '》', '〈', '〉', '（', '）', '〔2024〕', '7号', '关于', '方案', '\n', '根据')),
        (words) => {
          const text = words.join('');
          for (const one of findCitations(text)) expect(one.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

const notice = `云山市人民政府办公室关于印发《云山市书香城市三年行动计划（2025—2027年）》的通知
云政办发〔2025〕3号
各县（市、区）人民政府，市政府各部门：
现将《云山市书香城市三年行动计划（2025—2027年）》印发给你们，请认真贯彻执行。
云山市人民政府办公室
2025年2月8日
云山市书香城市三年行动计划
（2025—2027年）
为贯彻落实省政府《关于推进全民阅读的意见》（省政发〔2024〕9号），制定本计划。
`;

describe('metadata', () => {
  test('notice_gives_the_plan_that_it_issues', () => {
    expect(readMetadata(clean(notice).text)).toMatchObject({
      plan: { text: '云山市书香城市三年行动计划（2025—2027年）' },
      docNumber: { text: '云政办发〔2025〕3号' },
      issuedOn: '2025-02-08',
      period: { start: 2025, end: 2027 },
      kind: 'plan',
      issuers: [{ text: '云山市人民政府办公室' }],
    });
  });

  test('title_over_two_lines_is_joined', () => {
    const text = '云山市推进书香城市建设和全民阅读\n高质量发展行动方案（2026-2027年）\n为推进全民阅读，制定本方案。\n';
    expect(readMetadata(text).plan?.text).toBe('云山市推进书香城市建设和全民阅读高质量发展行动方案（2026-2027年）');
  });

  test('reply_has_a_signer_and_no_plan', () => {
    const metadata = readMetadata('类别：A\n签发人：李明山\n尊敬的王海委员：\n您提出的提案已收悉。\n云山市文化局\n2024年3月1日\n');
    expect(metadata).toMatchObject({ kind: 'reply', signer: { text: '李明山' }, issuedOn: '2024-03-01' });
    expect(metadata.plan).toBeUndefined();
  });

  test('a_title_whose_last_word_stands_apart_and_a_letter_without_one', () => {
    const apart =
      '区人民政府办公室\n关于印发2025年区政府重点工作责任分解的\n通 知\n各有关单位：\n《2025年区政府重点工作责任分解》已经同意，请抓好落实。';
    expect(readMetadata(clean(apart).text).title?.text).toBe('关于印发2025年区政府重点工作责任分解的通知');
    const without =
      '云政办发〔2025〕3号\n各县人民政府：\n《云山市2025年营商环境工作计划》已经市政府同意，现印发给你们，请认真贯彻执行。\n一、提升服务\n';
    expect(readMetadata(without).title?.text).toBe('云山市2025年营商环境工作计划');
  });

  test('a_table_of_tasks_has_a_title', () => {
    expect(readMetadata('云山市2025年重点工作任务分解表\n一、总体要求\n').title?.text).toBe('云山市2025年重点工作任务分解表');
  });

  test('draft_mark_is_no_part_of_the_title', () => {
    expect(readMetadata('云山市书屋建设若干措施（征求意见稿）\n为建设书屋，制定本措施。\n').plan?.text).toBe('云山市书屋建设若干措施');
  });

  test('a_plan_that_names_itself_is_one_plan', () => {
    const { things, relations } = extract(notice);
    expect(things.filter((one) => one.kind === 'Plan').map((one) => one.name)).toEqual([
      '云山市书香城市三年行动计划（2025—2027年）',
      '关于推进全民阅读的意见',
    ]);
    expect(relations.filter((one) => one.type === 'BASED_ON')).toHaveLength(1);
  });

  test('never_throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readMetadata(text)));
  });
});
