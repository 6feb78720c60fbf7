import { describe, expect, it } from 'vitest';
import { chainOf, planOf } from './reading.js';

const rowsOf = (...tasks: string[]): readonly string[] => chainOf(planOf(...tasks)).rows;
const rolesOf = (task: string): string[] => rowsOf(task).map((row) => row.replace('第一件事 ← ', ''));
const statementsOf = (...tasks: string[]): readonly string[] => chainOf(planOf(...tasks)).statements;

describe('who leads', () => {
  it('lead_with_others_by_division_of_duties', () => {
    expect(rolesOf('（区商务局牵头，区财政局、区教育局，各园区，各街道等按职责分工负责）')).toEqual([
      '牵头/STATED 宿城区商务局',
      '配合/STATED 宿城区财政局',
      '配合/STATED 宿城区教育局',
      '配合/STATED 宿城区各园区',
      '配合/STATED 宿城区各街道',
    ]);
  });

  it('lead_and_helpers_in_all_their_words', () => {
    const expected = ['牵头/STATED 宿城区商务局', '配合/STATED 宿城区财政局'];
    for (const task of [
      '（区商务局牵头，区财政局配合）',
      '（区商务局牵头负责，区财政局参与）',
      '（由区商务局牵头，区财政局负责）',
      '（区商务局会同区财政局负责）',
      '（区商务局牵头会同区财政局落实）',
      '（牵头单位：区商务局；责任单位：区财政局）',
      '（牵头单位：区商务局，配合单位：区财政局）',
      '（责任单位：区商务局牵头，区财政局配合）',
      '（牵头部门：区商务局 配合部门：区财政局）',
      '（区商务局牵头，区财政局）',
      '〔主办：区商务局，协办：区财政局〕',
      '（责任单位：*区商务局、区财政局）',
      '（责任单位：区商务局★、区财政局）',
      '（责任单位：区商务局（牵头）、区财政局）',
      '（区商务局★、区财政局）',
      '（牵头单位：区商务局）（责任单位：区财政局）',
      '\n牵头单位：区商务局\n配合单位：区财政局',
    ])
      expect([task, rolesOf(task)]).toEqual([task, expected]);
  });

  it('mark_of_the_second_is_not_that_of_the_first', () => {
    expect(rolesOf('（责任单位：区商务局、财政局（牵头））')).toEqual(['配合/STATED 宿城区商务局', '牵头/STATED 宿城区财政局']);
  });

  it('several_leads_all_lead', () => {
    expect(rolesOf('（区商务局、区财政局牵头，区教育局配合）')).toEqual([
      '牵头/STATED 宿城区商务局',
      '牵头/STATED 宿城区财政局',
      '配合/STATED 宿城区教育局',
    ]);
    expect(rolesOf('（牵头单位：区商务局、区财政局）')).toEqual(['牵头/STATED 宿城区商务局', '牵头/STATED 宿城区财政局']);
  });

  it('lead_unmarked_stays_unmarked', () => {
    for (const task of [
      '（责任单位：区商务局、区财政局）',
      '（区商务局、区财政局负责）',
      '（区商务局，区财政局按职责分工负责）',
      '责任单位：区商务局、区财政局。',
      '(责任单位:区商务局、区财政局)',
      '【责任单位：区商务局、区财政局】',
    ])
      expect([task, rolesOf(task)]).toEqual([task, ['共同/UNMARKED 宿城区商务局', '共同/UNMARKED 宿城区财政局']]);
  });

  it('only_body_named_leads', () => {
    for (const task of ['（责任单位：区商务局）', '（区商务局负责）', '责任部门：区商务局'])
      expect([task, rolesOf(task)]).toEqual([task, ['牵头/SOLE 宿城区商务局']]);
    expect(rolesOf('（区商务局等有关部门负责）')).toEqual(['共同/UNMARKED 宿城区商务局']);
  });

  it('guidance_is_taking_part', () => {
    expect(rolesOf('（区商务局指导）')).toEqual(['配合/STATED 宿城区商务局']);
    expect(rolesOf('（区商务局指导，区财政局负责落实）')).toEqual(['配合/STATED 宿城区商务局', '牵头/SOLE 宿城区财政局']);
  });

  it('assignment_in_running_text', () => {
    expect(rolesOf('由区商务局牵头，区财政局等部门配合，做好优化工作。')).toEqual(['牵头/STATED 宿城区商务局', '配合/STATED 宿城区财政局']);
    expect(rolesOf('由区商务局会同区财政局负责落实。')).toEqual(['牵头/STATED 宿城区商务局', '配合/STATED 宿城区财政局']);
    for (const text of [
      '鼓励龙头企业牵头建设平台。',
      '成立由区领导牵头的专班。',
      '由行业协会牵头。',
      '发挥牵头单位作用。',
      '由区商务局会同区财政局负责解释。',
      '建立由部门牵头、企业参与的机制。',
      '各有关方面要建立区商务局牵头的机制。',
      '企业应对材料真实性负责。',
      '区商务局负责同志参加。',
      '由区商务局负责日常工作。',
    ])
      expect([text, rolesOf(text)]).toEqual([text, []]);
  });

  it('subjects_of_running_text_answer', () => {
    const lead = ['牵头/STATED 宿城区商务局'];
    const alone = ['牵头/SOLE 宿城区商务局'];
    const beside = [...lead, '配合/STATED 宿城区财政局'];
    const both = ['共同/UNMARKED 宿城区商务局', '共同/UNMARKED 宿城区财政局'];
    for (const [text, roles] of [
      ['区商务局要发挥牵头作用，会同区财政局抓好落实。', beside],
      ['由区商务局会同区财政局另行制定细则。', beside],
      ['区商务局要加强统筹，会同区财政局健全机制。', beside],
      ['区商务局负责，区财政局配合。', beside],
      ['请区商务局牵头，区财政局配合。', beside],
      ['强化区商务局牵头抓总作用。', lead],
      ['在区委领导下，区商务局牵头推进。', lead],
      ['区商务局是本项工作的牵头部门。', lead],
      ['由区商务局负责统筹推进。', alone],
      ['区商务局要切实履行主体责任。', alone],
      ['区商务局对全区消费工作负总责。', alone],
      ['区商务局和区财政局负责组织活动。', both],
      ['由区商务局、区财政局等部门按职责分工负责。', both],
    ] as const)
      expect([text, rolesOf(text)]).toEqual([text, roles]);
  });

  it('labels_of_persons_and_dates_are_no_bodies', () => {
    expect(rolesOf('（责任领导：张三；责任单位：区商务局；完成时限：2026年12月底前）')).toEqual(['牵头/SOLE 宿城区商务局']);
    expect(statementsOf('（责任领导：张三；责任单位：区商务局）')).toEqual(['（责任领导：张三；责任单位：区商务局）']);
  });

  it('a_date_behind_the_verb_is_no_body', () => {
    for (const task of ['（区商务局负责，长期坚持）', '（区商务局负责，2025年12月底前完成）'])
      expect([task, rolesOf(task)]).toEqual([task, ['牵头/SOLE 宿城区商务局']]);
  });

  it('a_bracket_that_tells_how_and_not_who_assigns_nothing', () => {
    expect(rowsOf('形成联合体（企业牵头、高校参与）。推进（由龙头企业牵头，高校院所参与）。')).toEqual([]);
  });

  it('explained_by_is_not_responsible', () => {
    expect(rowsOf('本措施由区商务局负责解释。（区商务局负责解释）（企业负责人）（以企业为主体）')).toEqual([]);
  });
});

describe('rules written once', () => {
  it('lead_by_first_listed_note_from_its_position_on', () => {
    for (const note of [
      '。列第一位者为牵头单位，下同',
      '，排在第一位的部门为牵头部门，下同',
      '〔列首位的为牵头单位，下同〕',
      '，第一位为牵头单位',
    ])
      expect([
        note,
        rowsOf(
          '（责任单位：区财政局、区商务局）',
          `（责任单位：区商务局、区财政局${note}）`,
          '（责任单位：区教育局、区财政局，各街道）',
          '（责任单位：区民政局）',
        ),
      ]).toEqual([
        note,
        [
          '第一件事 ← 共同/UNMARKED 宿城区财政局',
          '第一件事 ← 共同/UNMARKED 宿城区商务局',
          '第二件事 ← 牵头/NOTE 宿城区商务局',
          '第二件事 ← 配合/NOTE 宿城区财政局',
          '第三件事 ← 牵头/NOTE 宿城区教育局',
          '第三件事 ← 配合/NOTE 宿城区财政局',
          '第三件事 ← 配合/NOTE 宿城区各街道',
          '第四件事 ← 牵头/SOLE 宿城区民政局',
        ],
      ]);
  });

  it('first_comma_rule', () => {
    expect(
      rowsOf(
        '（责任单位：区商务局、区财政局，区教育局，第一个逗号前为牵头单位，多个牵头部门的按照职责分工负责，下同）',
        '（责任单位：区民政局，区财政局）',
      ),
    ).toEqual([
      '第一件事 ← 牵头/NOTE 宿城区商务局',
      '第一件事 ← 牵头/NOTE 宿城区财政局',
      '第一件事 ← 配合/NOTE 宿城区教育局',
      '第二件事 ← 牵头/NOTE 宿城区民政局',
      '第二件事 ← 配合/NOTE 宿城区财政局',
    ]);
  });

  it('local_governments_join_after_note_and_not_before', () => {
    const { rows, extraction } = chainOf(
      planOf('（责任单位：区商务局）', '（责任单位：区财政局。以下均需各街道落实，不再列出）', '（责任单位：区教育局）', ''),
    );
    expect(rows).toEqual([
      '第一件事 ← 牵头/SOLE 宿城区商务局',
      '第二件事 ← 牵头/SOLE 宿城区财政局',
      '第三件事 ← 牵头/SOLE 宿城区教育局',
      '第三件事 ← 配合/NOTE 宿城区各街道',
      '第四件事 ← 配合/NOTE 宿城区各街道',
    ]);
    for (const relation of extraction.relations.filter(({ properties }) => properties.basis === 'NOTE'))
      expect(relation.passages).toHaveLength(2);
  });

  it('both_rules_in_one_bracket', () => {
    expect(
      rowsOf(
        '（责任单位：区商务局、区财政局〔列第一位的为牵头单位，下同〕，以下各项工作均需相关街道推进，不再单独列出）',
        '（责任单位：区教育局、区民政局）',
      ),
    ).toEqual([
      '第一件事 ← 牵头/NOTE 宿城区商务局',
      '第一件事 ← 配合/NOTE 宿城区财政局',
      '第二件事 ← 牵头/NOTE 宿城区教育局',
      '第二件事 ← 配合/NOTE 宿城区民政局',
      '第二件事 ← 配合/NOTE 宿城区相关街道',
    ]);
  });

  it('a_word_of_lead_beats_the_note', () => {
    expect(
      rowsOf('（区财政局、区商务局负责，排在第一位的部门为牵头部门，下同）', '（区教育局、区民政局牵头，区财政局配合）').slice(2),
    ).toEqual(['第二件事 ← 牵头/STATED 宿城区教育局', '第二件事 ← 牵头/STATED 宿城区民政局', '第二件事 ← 配合/STATED 宿城区财政局']);
  });

  it('a_note_is_never_a_name', () => {
    const { extraction } = chainOf(planOf('（责任单位：区商务局、各园区〈含开发区管委会，下同〉，列第一位的为牵头单位，下同）'));
    expect(extraction.things.filter(({ kind }) => kind !== 'Task').some(({ name }) => /下同|第一|含/.test(name))).toBe(false);
  });
});

describe('where a statement begins and ends', () => {
  it('is_the_whole_bracket_with_nested_ones', () => {
    const statements = [
      '（责任单位：区委组织部（区委人才办）、各镇（街道）〔含园区〕）',
      '[责任单位：区商务局，各镇、乡（街道）。以下均需各街道落实，不再列出]',
      '（各街道负责）',
    ];
    expect(statementsOf(...statements)).toEqual(statements);
  });

  it('mixed_brackets_close', () => {
    const chain = chainOf(planOf('（责任单位：区商务局、各镇（街道）]', '〔责任单位：区财政局)', '[区商务局牵头）'));
    expect(chain.statements).toEqual(['（责任单位：区商务局、各镇（街道）]', '〔责任单位：区财政局)', '[区商务局牵头）']);
    expect(chain.extraction.flags.map((flag) => flag.code)).toEqual(['MIXED_BRACKETS', 'MIXED_BRACKETS', 'MIXED_BRACKETS']);
  });

  it('unclosed_bracket_stops_at_next_number', () => {
    const chain = chainOf('宿城区行动计划\n一、任务\n1.甲。做甲。（责任单位：区商务局、区财政局 2.乙。做乙。（责任单位：区教育局）');
    expect(chain.rows).toEqual(['甲 ← 共同/UNMARKED 宿城区商务局', '甲 ← 共同/UNMARKED 宿城区财政局', '乙 ← 牵头/SOLE 宿城区教育局']);
    expect(chain.extraction.flags.map((flag) => flag.code)).toContain('UNCLOSED_BRACKET');
  });

  it('unclosed_inner_bracket_ends_with_the_line', () => {
    const chain = chainOf(planOf('（责任单位：区委组织部（区委人才办、区商务局）', '（区财政局负责）'));
    expect(chain.statements).toEqual(['（责任单位：区委组织部（区委人才办、区商务局）', '（区财政局负责）']);
  });

  it('bare_label_ends_with_its_sentence', () => {
    expect(statementsOf('责任单位：区商务局、区财政局。另外再做一事。', '\n牵头单位：区教育局')).toEqual([
      '责任单位：区商务局、区财政局',
      '牵头单位：区教育局',
    ]);
  });

  it('overlay_inside_bracket_is_flagged', () => {
    const chain = chainOf(planOf('（责任单位：区商务局、区财政登首页组织机构信息公开局、区教育局）'));
    expect(chain.extraction.flags.map((flag) => flag.code)).toContain('OVERLAY');
    expect(chain.rows).toEqual(['第一件事 ← 共同/UNMARKED 宿城区商务局', '第一件事 ← 共同/UNMARKED 宿城区教育局']);
  });

  it('a_bracket_of_bodies_alone_assigns_at_the_end_of_a_section_only', () => {
    expect(rolesOf('（区商务局、区财政局）')).toEqual(['共同/UNMARKED 宿城区商务局', '共同/UNMARKED 宿城区财政局']);
    for (const text of ['（试行）', '（软件、硬件）', '加强部门（区商务局）协作。', '（某某公司）'])
      expect([text, rolesOf(text)]).toEqual([text, []]);
  });

  it('items_with_a_statement_each_are_tasks', () => {
    expect(
      chainOf('宿城区行动计划\n（一）引育人才。一是引进人才。加大引进。（区委组织部牵头）二是培养人才。（区教育局牵头）').rows,
    ).toEqual(['引进人才 ← 牵头/STATED 中共宿城区委组织部', '培养人才 ← 牵头/STATED 宿城区教育局']);
  });

  it('two_statements_of_one_task_stay_two', () => {
    const chain = chainOf(planOf('（区商务局负责）再做第二步。（区财政局负责）'));
    expect(chain.rows).toEqual(['第一件事 ← 牵头/SOLE 宿城区商务局', '第一件事 ← 牵头/SOLE 宿城区财政局']);
  });

  it('one_line_text_same_tasks_as_wrapped_text', () => {
    const plan = `宿城区行动计划\n${'为加快发展，制定本计划。'.repeat(70)}\n一、重点任务\n（一）加速行动\n1.甲。做甲。（区商务局牵头，区财政局配合）\n2.乙。做乙。（责任单位：区教育局）\n（二）转型行动\n3.丙。做丙。（各街道负责）`;
    expect(chainOf(plan.replaceAll('\n', ' ')).rows).toEqual(chainOf(plan).rows);
    expect(chainOf(plan).rows).toHaveLength(4);
  });
});

describe('what it is about', () => {
  it('tasks_stand_under_their_action_and_the_action_under_the_plan', () => {
    const { extraction } = chainOf(
      '宿城区行动计划（2022—2024年）\n一、总体要求\n（一）指导思想。坚持。\n二、主要任务\n（一）加速行动\n1.甲。做甲。（区商务局负责）\n三、保障措施\n（一）加强领导。做好。',
    );
    const name = new Map(extraction.things.map((thing) => [thing.key, `${thing.kind} ${thing.name}`]));
    expect(
      extraction.relations
        .filter(({ type, from }) => type === 'PART_OF' && /^(?:Task|Action)/.test(from))
        .map(({ from, to }) => `${name.get(from)} → ${name.get(to)}`),
    ).toEqual(['Action 加速行动 → Plan 宿城区行动计划（2022—2024年）', 'Task 甲 → Action 加速行动']);
  });

  it('a_duty_under_safeguards_is_a_task_when_somebody_answers_for_it', () => {
    expect(chainOf('宿城区行动计划\n一、重点任务\n1.甲。做甲。\n二、保障措施\n（一）加强领导。做好。（区商务局牵头）').rows).toEqual([
      '加强领导 ← 牵头/STATED 宿城区商务局',
    ]);
  });

  it('closing_provisions_are_no_tasks', () => {
    const { things } = chainOf(
      '宿城区若干措施\n第一条 支持空间建设。给予支持。（责任单位：区商务局）\n第二条 本措施由区商务局负责解释。\n第三条 本措施自印发之日起施行。',
    ).extraction;
    expect(things.filter(({ kind }) => kind === 'Task').map(({ name }) => name)).toEqual(['支持空间建设']);
  });

  it('what_was_achieved_and_what_is_lacking_are_no_tasks', () => {
    const { things } = chainOf(
      '宿城区“十五五”服务业发展规划\n第一章 规划背景\n第一节 发展成就\n服务业稳步增长。\n第二节 存在问题\n龙头偏少。\n第二章 重点任务\n第三节 做强物流\n做强物流。（区商务局牵头）',
    ).extraction;
    expect(things.filter(({ kind }) => kind === 'Task').map(({ name }) => name)).toEqual(['做强物流']);
  });

  it('a_statement_without_a_task_is_about_the_plan', () => {
    expect(chainOf('宿城区关于支持企业的若干措施\n对企业给予支持。（责任单位：区商务局）').rows).toEqual([
      '宿城区关于支持企业的若干措施 ← 牵头/SOLE 宿城区商务局',
    ]);
  });

  it('no_brackets_no_chain', () => {
    expect(chainOf(planOf('由区里统筹推进，各单位要配合。')).rows).toEqual([]);
  });
});

describe('set-up', () => {
  const setUpOf = (text: string): string[] => {
    const { relations, things } = chainOf(text).extraction;
    const name = new Map(things.map((thing) => [thing.key, thing.name]));
    return relations
      .filter(({ type }) => type === 'MEMBER_OF' || type === 'HOSTS_OFFICE_OF')
      .map(({ from, to, properties }) => `${name.get(from)} ${properties.role ?? '办公室'} ${name.get(to)}`);
  };

  it('leading_group_with_office_and_members', () => {
    expect(
      setUpOf(
        '宿城区行动计划\n一、组织保障\n成立区数字经济工作领导小组，由区长任组长。领导小组办公室设在区发展和改革局，成员单位：区商务局、财政局。',
      ),
    ).toEqual([
      '宿城区发展和改革局 办公室 宿城区数字经济工作领导小组',
      '宿城区商务局 成员单位 宿城区数字经济工作领导小组',
      '宿城区财政局 成员单位 宿城区数字经济工作领导小组',
    ]);
  });

  it('roster_of_persons_by_post', () => {
    expect(
      setUpOf(
        '宿城区行动计划\n附件\n宿城区数字经济工作领导小组成员名单\n组  长：张 三  区委副书记、区长\n成  员：王五  区发展和改革局局长\n欧阳修  区财政局局长',
      ),
    ).toEqual(['张三 组长 宿城区数字经济工作领导小组', '王五 成员 宿城区数字经济工作领导小组', '欧阳修 成员 宿城区数字经济工作领导小组']);
  });

  it('a_class_of_groups_is_no_group', () => {
    expect(setUpOf('宿城区行动计划\n一、组织保障\n组建相关工作专班，成立专班组1个和专项工作组7个，建立专班。')).toEqual([]);
  });
});

describe('tables', () => {
  it('a_table_of_duties_speaks_of_the_tasks_of_the_text', () => {
    const { rows } = chainOf(
      '宿城区行动计划\n一、任务\n1.建设平台。做好建设。\n附件\n任务分工表\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t建设平台\t区商务局\t区财政局、区教育局\t2023年12月\n2\t培育主体\t区科技局\t各镇（街道）\t2024年6月',
    );
    expect(rows).toEqual([
      '建设平台 ← 牵头/STATED 宿城区商务局',
      '建设平台 ← 配合/STATED 宿城区财政局',
      '建设平台 ← 配合/STATED 宿城区教育局',
      '培育主体 ← 牵头/STATED 宿城区科学技术局',
      '培育主体 ← 配合/STATED 宿城区各镇（街道）',
    ]);
  });

  it('a_column_gives_the_role', () => {
    const { rows } = chainOf(
      '宿城区行动计划\n附件1\n发展指标\n| 指标名称 | 单位 | 2023年 | 2024年 | 牵头部门 |\n| 电子商务交易额 | 亿元 | 390 | 450 | 区商务局 |\n| 5G基站数 | 座 | / | 1500 | 区工业和信息化局 |\n附件2\n平台清单\n| 序号 | 平台名称 | 责任单位 |\n| 1 | 智慧园区平台 | 区商务局、区科技局 |',
    );
    expect(rows).toEqual([
      '电子商务交易额 ← 牵头/STATED 宿城区商务局',
      '5G基站数 ← 牵头/STATED 宿城区工业和信息化局',
      '智慧园区平台 ← 共同/UNMARKED 宿城区商务局',
      '智慧园区平台 ← 共同/UNMARKED 宿城区科学技术局',
    ]);
  });
});
