import { describe, expect, test } from 'vitest';
import { extract } from '../../server/extract/extract.js';

const platforms = (text: string): readonly string[] =>
  extract(`河北省沧州市海兴县数字经济发展行动方案\n一、重点任务\n（一）夯实基础\n1.抓好落实。${text}\n`)
    .things.filter((one) => one.kind === 'Platform')
    .map((one) => one.name);

describe('platforms by the words around them', () => {
  test('a_verb_of_making_reaches_over_its_list', () => {
    expect(platforms('打造盐碱地数据库和耐盐作物选育平台。')).toEqual(['耐盐作物选育平台']);
    expect(platforms('推进县域医共体、渔船进出港管理系统建设。')).toEqual(['渔船进出港管理系统']);
    expect(platforms('建设词条库、样本库和数据采集平台。')).toEqual([]);
  });

  test('a_verb_of_making_reaches_over_a_description', () => {
    expect(platforms('建成覆盖所有乡镇的盐场巡护监测平台，年内启用。')).toEqual(['盐场巡护监测平台']);
    expect(platforms('构建一门式、立体化的公共数据平台。')).toEqual(['公共数据平台']);
    expect(platforms('打造一批功能完备的公共服务平台。')).toEqual([]);
  });

  test('what_anyone_may_build_is_a_class', () => {
    expect(platforms('支持龙头企业研发滩涂巡检操作系统。鼓励高校院所建设贝类育种平台。')).toEqual([]);
    expect(platforms('大力支持赶海直播平台发展。充分发挥第三方检测服务平台作用。')).toEqual([]);
    expect(platforms('鼓励搭建滩涂养殖产业公共服务平台。')).toEqual(['滩涂养殖产业公共服务平台']);
  });

  test('the_title_of_a_task_in_common_words_names_none', () => {
    expect(platforms('做好这件事。\n2.搭建产业创新平台。支持各类机构发展。')).toEqual([]);
    expect(platforms('做好这件事。\n2.搭建耐盐水稻育种平台。支持各类机构发展。')).toEqual(['耐盐水稻育种平台']);
  });

  test('two_purposes_of_one_platform_and_its_version', () => {
    expect(platforms('建设盐业软件与模型公共服务平台，推动集中测试。')).toEqual(['盐业软件与模型公共服务平台']);
    expect(platforms('建立盐场巡护管理平台与市场化海盐现货交易平台信息交换机制。')).toEqual(['盐场巡护管理平台', '海盐现货交易平台']);
    expect(platforms('布局盐化工概念验证中心和盐碱地改良服务3.0 平台。')).toEqual(['盐碱地改良服务3.0平台']);
  });

  test('one_that_runs_at_the_head_of_a_sentence', () => {
    expect(platforms('智慧盐田平台累计接入摄像头300路。')).toEqual(['智慧盐田平台']);
  });

  test('fixed_and_coined_names', () => {
    expect(platforms('企业可通过“国际贸易单一窗口”自助打印，用好国际贸易“单一窗口”。')).toEqual(['国际贸易单一窗口']);
    expect(platforms('在海创E站上线服务专区，依托“i海兴”发放消费券。')).toEqual(['海创E站', 'i海兴']);
    expect(platforms('探索建设算力超市，建立智慧盐务中心，组建县人才服务中心。')).toEqual(['算力超市', '智慧盐务中心']);
    expect(platforms('部署DeepSeek等大模型，推广AI应用和5G专网。')).toEqual(['DeepSeek']);
    expect(platforms('通过12320卫生在线、12351职工热线提供咨询，开通交通运输服务监督热线12328。')).toEqual([
      '12320卫生在线',
      '12351热线',
      '交通运输服务监督热线12328',
    ]);
    expect(platforms('做到随叫随到，办理二维码和社保卡，发放“海贝卡”，持续推进“掌上供销社”建设。')).toEqual(['海贝卡', '掌上供销社']);
  });

  test('quotation_marks_with_other_words_behind_are_one_platform', () => {
    const text = '打造“海盐云”数字中枢。开发运营“海盐云”平台，用好“海盐云”，';
    expect(platforms(text)).toEqual(['“海盐云”数字中枢']);
    expect(platforms('依托“海企通”平台办理。')).toEqual(['“海企通”平台']);
    expect(platforms('依托“自主任务型智能体系统”等AI工具创业。')).toEqual([]);
  });
});
