import { describe, expect, it } from 'vitest';
import { chainOf } from './reading.js';

/** Forms of plans beyond the corpus, each with words of our own: the task, its statement and who answers, without the city's name. */
const city = '衢州市';

function read(text: string): { readonly rows: readonly string[]; readonly statements: readonly string[] } {
  const plan = `${city}公共服务提升三年行动方案（2024—2026年）\n一、重点任务\n1.补短板。补齐短板。${text}\n2.强弱项。做强弱项。`;
  const { rows, statements } = chainOf(plan);
  return { rows: rows.map((row) => row.replace('补短板 ← ', '').replaceAll(city, '')), statements };
}

type Case = readonly [form: string, text: string, statements: readonly string[], rows: readonly string[]];

const cases: readonly Case[] = [
  [
    'a label alone on its line, the list below it',
    '\n牵头部门：\n市发改委\n配合部门：\n市府办、财政局',
    ['牵头部门：\n市发改委', '配合部门：\n市府办、财政局'],
    ['牵头/STATED 发展和改革委员会', '配合/STATED 人民政府办公室', '配合/STATED 财政局'],
  ],
  [
    'labels in brackets of their own, a time behind them',
    '【牵头部门】市教育局【配合部门】市财政局、市人社局【完成时限】2025年12月',
    ['【牵头部门】市教育局【配合部门】市财政局、市人社局'],
    ['牵头/STATED 教育局', '配合/STATED 财政局', '配合/STATED 人力资源和社会保障局'],
  ],
  [
    'a label in brackets alone on its line',
    '\n【责任单位】\n市教育局、市财政局',
    ['【责任单位】\n市教育局、市财政局'],
    ['共同/UNMARKED 教育局', '共同/UNMARKED 财政局'],
  ],
  [
    'a bare label ends before the label of a time',
    '责任领导：王某某　责任单位：市经信局　完成时限：2025年底',
    ['责任单位：市经信局'],
    ['牵头/SOLE 经济和信息化局'],
  ],
  [
    '整改责任单位 and who watches over it',
    '整改责任单位：市住建局、市水利局。督导单位：市委督查室。整改时限：2025年6月。',
    ['整改责任单位：市住建局、市水利局', '督导单位：市委督查室'],
    ['共同/UNMARKED 住房和城乡建设局', '共同/UNMARKED 水利局', '配合/STATED 中共委督查室'],
  ],
  [
    'a lead 会同 others, closed by 推进',
    '（市教育局牵头，会同市财政局、市人社局等部门推进）',
    ['（市教育局牵头，会同市财政局、市人社局等部门推进）'],
    ['牵头/STATED 教育局', '配合/STATED 财政局', '配合/STATED 人力资源和社会保障局'],
  ],
  ['one body 商 another', '（市教育局商市财政局负责）', ['（市教育局商市财政局负责）'], ['牵头/STATED 教育局', '配合/STATED 财政局']],
  [
    '支持 is taking part',
    '（市教育局负责，市财政局、市人社局支持）',
    ['（市教育局负责，市财政局、市人社局支持）'],
    ['牵头/STATED 教育局', '配合/STATED 财政局', '配合/STATED 人力资源和社会保障局'],
  ],
  [
    '参加 is taking part, 抓落实 is a duty',
    '（市商务局主抓，市外办参加，各县（市、区）抓落实）',
    ['（市商务局主抓，市外办参加，各县（市、区）抓落实）'],
    ['牵头/STATED 商务局', '配合/STATED 外事办公室', '配合/STATED 各县（市、区）'],
  ],
  [
    'several who answer before a label of helpers',
    '（市林业局、市水利局负责；配合单位：市财政局）',
    ['（市林业局、市水利局负责；配合单位：市财政局）'],
    ['共同/UNMARKED 林业局', '共同/UNMARKED 水利局', '配合/STATED 财政局'],
  ],
  [
    'marks of other forms',
    '（责任单位∶市教育局﹑市财政局）',
    ['（责任单位∶市教育局﹑市财政局）'],
    ['共同/UNMARKED 教育局', '共同/UNMARKED 财政局'],
  ],
  [
    'a plan of one office names its sections',
    '〔牵头股室：综合科，责任股室：局属各业务科室，完成时限：2024年2月17日〕',
    ['〔牵头股室：综合科，责任股室：局属各业务科室，完成时限：2024年2月17日〕'],
    ['牵头/STATED 综合科', '配合/STATED 局属各业务科室'],
  ],
  [
    'who only guides leaves the only doer alone',
    '（市民政局指导，市残联负责）',
    ['（市民政局指导，市残联负责）'],
    ['配合/STATED 民政局', '牵头/SOLE 残疾人联合会'],
  ],
  ...(
    [
      ['（市卫健委作为牵头单位，市医保局作为配合单位）'],
      ['（市卫健委主责，市医保局配合）'],
      ['（牵头：市卫健委，参与：市医保局）'],
      ['（责任单位：市卫健委【牵头】、市医保局）'],
      ['\n（市卫健委牵头，市医保局配合）'],
    ] as const
  ).map(([text]): Case => [text, text, [text.trim()], ['牵头/STATED 卫生健康委员会', '配合/STATED 医疗保障局']]),
  ...(
    [
      ['（市卫健委、市医保局等相关部门各司其职）'],
      ['（2025年6月底前完成；市卫健委、市医保局）'],
      ['（市卫健委、市医保局、）'],
      ['工作责任单位：市卫健委、市医保局'],
      ['\n（市卫健委、市医保局）'],
    ] as const
  ).map(([text]): Case => [text, text, [text.trim()], ['共同/UNMARKED 卫生健康委员会', '共同/UNMARKED 医疗保障局']]),
  [
    'items of one line, one of them the label',
    '（1）工作措施：加快建设。（2）责任单位：市卫健委、市医保局（3）完成时限：2025年。',
    ['责任单位：市卫健委、市医保局'],
    ['共同/UNMARKED 卫生健康委员会', '共同/UNMARKED 医疗保障局'],
  ],
  ['a label behind a number in a circle', '\n①目标：建成。\n②责任单位：市卫健委。', ['责任单位：市卫健委'], ['牵头/SOLE 卫生健康委员会']],
  [
    'bodies and the persons who stand for them',
    '（责任单位：市卫健委 张三，市残联 李四）',
    ['（责任单位：市卫健委 张三，市残联 李四）'],
    ['共同/UNMARKED 卫生健康委员会', '共同/UNMARKED 残疾人联合会'],
  ],
  [
    'a group and a zone with a name',
    '（市城管局、各区人民政府及钱江源产业集中区管委会负责）',
    ['（市城管局、各区人民政府及钱江源产业集中区管委会负责）'],
    ['共同/UNMARKED 城市管理局', '共同/UNMARKED 各区人民政府', '共同/UNMARKED 钱江源产业集中区管理委员会'],
  ],
  [
    'running text: who answers beside a lead takes part',
    '市发改委负责牵头抓总，市财政局负责资金保障，各县（市、区）负责用地。',
    ['市发改委负责牵头', '市财政局负责', '各县（市、区）负责'],
    ['牵头/STATED 发展和改革委员会', '配合/STATED 财政局', '配合/STATED 各县（市、区）'],
  ],
  [
    'running text: each clause has a subject of its own',
    '各县（市、区）是实施主体，市农业农村局是牵头单位。',
    ['市农业农村局是牵头单位'],
    ['牵头/STATED 农业农村局'],
  ],
  [
    'running text: helpers behind a semicolon',
    '责任分工：市生态环境局牵头；市水利局、市住建局等按职责分工负责。',
    ['市生态环境局牵头', '市水利局、市住建局等按职责分工负责'],
    ['牵头/STATED 生态环境局', '配合/STATED 水利局', '配合/STATED 住房和城乡建设局'],
  ],
  [
    'running text: 会同 behind a clause, with what they do',
    '方案按程序报送，经市生态环境局会同市财政局组建专家组评审。',
    ['市生态环境局会同市财政局'],
    ['牵头/STATED 生态环境局', '配合/STATED 财政局'],
  ],
  ['running text: 会同有关方面 names one only', '市体育局要会同有关方面做好指导。', ['市体育局要会同有关方面'], ['牵头/STATED 体育局']],
  [
    'running text: a clause with a subject that is not read is not the first one’s',
    '市商务局要加强统筹，沿线商户、社会力量要落实主体责任。',
    [],
    [],
  ],
  ['running text: 政府 alone is no body', '以政府为责任主体，推进设施建设。', [], []],
  [
    'running text: a group beside a body with a name',
    '由市科技局和相关责任部门负责牵头组织实施。',
    ['由市科技局和相关责任部门负责牵头'],
    ['牵头/STATED 科学技术局', '牵头/STATED 相关责任部门'],
  ],
];

describe('statements in the forms of other places', () => {
  it.each(cases)('%s', (_, text, statements, rows) => {
    expect(read(text)).toEqual({ rows: [...rows], statements: [...statements] });
  });
});

describe('rules written once', () => {
  const plan = (rule: string) =>
    `${city}公共服务提升三年行动方案\n为做好工作，制定本方案。${rule}\n一、重点任务\n1.补短板。补齐短板。（责任单位：市教育局、市财政局）\n2.强弱项。做强弱项。（市残联负责）\n`;

  it.each([
    '各项任务责任单位中，排第一的为牵头单位。',
    '排在首位的单位牵头，其他单位配合。',
    '第一责任单位为牵头单位，其他为配合单位。',
    '排名首位的责任单位为牵头责任单位。',
    '牵头单位排在第一位。',
    '各责任分工中排在第一位的为主办单位，其余为协办单位。',
  ])('%s', (rule) => {
    expect(chainOf(plan(rule)).rows).toEqual([
      `补短板 ← 牵头/NOTE ${city}教育局`,
      `补短板 ← 配合/NOTE ${city}财政局`,
      `强弱项 ← 牵头/SOLE ${city}残疾人联合会`,
    ]);
  });

  it.each([
    '以下重点任务均涉及各县（市、区），不再单独列出',
    '各县（市、区）均为责任单位，以下不再列出',
    '各项任务均需各县（市、区）落实，不再逐一列出',
    '以下任务各县（市、区）均为责任单位，不再列出',
  ])('%s', (rule) => {
    const text = plan('').replace('市财政局）', `市财政局。${rule}）`);
    expect(chainOf(text).rows).toEqual([
      `补短板 ← 共同/UNMARKED ${city}教育局`,
      `补短板 ← 共同/UNMARKED ${city}财政局`,
      `强弱项 ← 牵头/SOLE ${city}残疾人联合会`,
      `强弱项 ← 配合/NOTE ${city}各县（市、区）`,
    ]);
  });
});

describe('a form that each task fills in', () => {
  it('its numbered parts are no tasks', () => {
    const form = (matter: string, unit: string) =>
      `${matter}\n1.工作目标：建成一批。\n2.工作措施：加快建设。\n3.${unit}\n4.完成时限：2025年底。\n`;
    const text = `${city}饮水安全行动方案\n一、重点任务\n${form('（一）建好水厂', '责任单位：市水利局、市财政局。')}${form('（二）换好管网', '牵头单位：市住建局\n配合单位：各县（市、区）')}二、保障措施\n加强领导。`;
    const { rows, extraction } = chainOf(text);
    expect(extraction.things.filter(({ kind }) => kind === 'Task').map(({ name }) => name)).toEqual(['建好水厂', '换好管网']);
    expect(rows).toEqual([
      `建好水厂 ← 共同/UNMARKED ${city}水利局`,
      `建好水厂 ← 共同/UNMARKED ${city}财政局`,
      `换好管网 ← 牵头/STATED ${city}住房和城乡建设局`,
      `换好管网 ← 配合/STATED ${city}各县（市、区）`,
    ]);
  });
});
