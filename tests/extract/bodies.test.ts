import { describe, expect, test } from 'vitest';
import { parseBodies } from '../../server/extract/bodies.js';
import { findBodies } from '../../server/extract/find-bodies.js';
import { names, one, place, read } from './body-reading.js';

describe('prefixes', () => {
  test('prefix_passes_over_dun_not_over_comma', () => {
    expect(names('洞头区', '省商务厅、财政厅，科技局')).toEqual(['浙江省商务厅', '浙江省财政厅', '洞头区科学技术局']);
    expect(names('广东省', '省总工会、妇联、工商联、农业农村厅')).toEqual([
      '广东省总工会',
      '广东省妇女联合会',
      '广东省工商业联合会',
      '广东省农业农村厅',
    ]);
  });

  test('sichuan_departments_without_province_prefix', () => {
    expect(names('四川省', '科技厅、成都市、经济和信息化厅、省国资委')).toEqual([
      '四川省科学技术厅',
      '成都市',
      '四川省经济和信息化厅',
      '四川省国有资产监督管理委员会',
    ]);
  });

  test('a body of a level above belongs to the division above', () => {
    expect(names('宿城区', '省商务厅、市商务局、区商务局')).toEqual(['江苏省商务厅', '宿迁市商务局', '宿城区商务局']);
    expect(names('胶州市', '市财政局')).toEqual(['胶州市财政局']);
    expect(names('北京市海淀区', '市财政局、区财政局')).toEqual(['北京市财政局', '海淀区财政局']);
  });

  test('a vertical body hands no level on', () => {
    expect(names('江西省', '省财政厅、人行南昌中心支行、教育厅')).toEqual(['江西省财政厅', '中国人民银行南昌中心支行', '江西省教育厅']);
  });

  test('without a region of the document a level stays a level', () => {
    const { bodies } = parseBodies('区商务局、市发改委', 0, 9);
    expect(bodies.map(({ name, region }) => [name, region])).toEqual([
      ['区商务局', undefined],
      ['市发展和改革委员会', undefined],
    ]);
  });

  test('national bodies need no prefix in a national text, and 国家 changes nothing', () => {
    expect(names('中国', '发展改革委、国家发展改革委、科技部、药监局')).toEqual([
      '国家发展和改革委员会',
      '国家发展和改革委员会',
      '科学技术部',
      '国家药品监督管理局',
    ]);
    expect(one('江西省', '药监局')?.name).toBe('江西省药品监督管理局');
  });
});

describe('names', () => {
  test('the spellings of one function of one city meet, those of two cities never do', () => {
    for (const form of ['市发改委', '市发展改革委', '市发展和改革委员会']) expect(one('杭州市', form)?.name).toBe('杭州市发展和改革委员会');
    expect(one('杭州市', '市科技局')?.name).not.toBe(one('宁波市', '市科技局')?.name);
    expect(one('宿城区', '区发展和改革局')?.name).toBe('宿城区发展和改革局');
    expect(one('宿城区', '区发改局')?.function).toBe(one('宿城区', '区发改委')?.function);
  });

  test('like words that are other bodies stay apart', () => {
    const functions = ['市委金融办', '市地方金融监管局', '宁波金融监管局'].map((form) => one('宁波市', form)?.function);
    expect(new Set(functions).size).toBe(3);
    expect(one('宁波市', '市大数据中心')?.function).not.toBe(one('宁波市', '市数据局')?.function);
  });

  test('two_names_one_body', () => {
    expect(read('浙江省', '省市场监管局（省知识产权局）、省经信厅').bodies).toMatchObject([
      { form: '省市场监管局（省知识产权局）', name: '浙江省市场监督管理局', alsoNamed: ['浙江省知识产权局'] },
      { name: '浙江省经济和信息化厅' },
    ]);
    expect(one('成都市', '市经信局市新经济委')).toMatchObject({ name: '成都市经济和信息化局', alsoNamed: ['成都市新经济发展委员会'] });
    expect(one('浙江省', '省纪委省监委')).toMatchObject({ name: '中共浙江省纪律检查委员会', alsoNamed: ['浙江省监察委员会'] });
  });

  test('a function of an office is no second body', () => {
    expect(read('宿迁市', '市政府办（金融）').bodies).toMatchObject([
      { form: '市政府办（金融）', name: '宿迁市人民政府办公室', alsoNamed: [] },
    ]);
  });

  test('party_office_is_one_body', () => {
    expect(names('宿城区', '区委人才办、区委政法委，区委组织部（区委人才办）')).toEqual([
      '中共宿城区委人才工作领导小组办公室',
      '中共宿城区委政法委员会',
      '中共宿城区委组织部',
    ]);
    expect(one('广西壮族自治区', '自治区党委宣传部')?.name).toBe('中共广西壮族自治区党委宣传部');
  });

  test('vertical_body_at_place', () => {
    expect(names('江西省', '人行南昌中心支行、江西银保监局、南昌海关、省税务局')).toEqual([
      '中国人民银行南昌中心支行',
      '中国银行保险监督管理委员会江西监管局',
      '南昌海关',
      '国家税务总局江西省税务局',
    ]);
    expect(one('江西省', '人行南昌中心支行')?.region).toBe('江西省南昌市');
    expect(one('江西省', '省金融监管局', 2020)?.name).toBe('江西省地方金融监督管理局');
    expect(one('江西省', '省金融监管局', 2025)?.name).toBe('国家金融监督管理总局江西监管局');
    expect(one('泰安市', '泰安金融监管分局')?.name).toBe('国家金融监督管理总局泰安监管分局');
    expect(one('宿城区', '市公安局宿城分局')).toMatchObject({ name: '宿迁市公安局宿城分局', region: '江苏省宿迁市宿城区' });
  });

  test('firms, laboratories, parks and townships are what they are', () => {
    const { bodies } = read('宿城区', '市金融投资集团、之江实验室、运河宿迁港产业园、耿车镇、赣江新区管委会、国家开发银行江苏省分行');
    expect(bodies.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'Enterprise 宿迁市金融投资集团',
      'Institution 之江实验室',
      'Park 运河宿迁港产业园',
      'Region 耿车镇',
      'Department 赣江新区管理委员会',
      'Enterprise 国家开发银行江苏省分行',
    ]);
    expect(bodies[3]?.region).toBe('江苏省宿迁市宿城区耿车镇');
  });

  test('places before a government share its last word', () => {
    expect(read('广东省', '广州、深圳市政府，横琴粤澳深度合作区执委会').bodies).toMatchObject([
      { form: '广州', name: '广州市人民政府', region: '广东省广州市', kind: 'Department' },
      { form: '深圳市政府', name: '深圳市人民政府', group: 0 },
      { name: '横琴粤澳深度合作区执行委员会', region: '广东省', group: 1 },
    ]);
    expect(names('重庆市', '万州区、渝北区等区县政府')).toEqual(['万州区人民政府', '渝北区人民政府']);
    expect(read('四川省', '成都市、科技厅').bodies[0]).toMatchObject({ kind: 'Region', name: '成都市' });
  });

  test('aliases are the form and the form with its region', () => {
    const aliases = one('宿城区', '区发改局')?.aliases;
    expect(aliases).toEqual(expect.arrayContaining(['区发改局', '宿城区发改局']));
    expect(one('广东省', '财政厅')?.aliases).toContain('省财政厅');
  });

  test('organs of the party without 委', () => {
    expect(names('宿城区', '区编办、区组织部、区文明办')).toEqual([
      '中共宿城区委机构编制委员会办公室',
      '中共宿城区委组织部',
      '中共宿城区委精神文明建设委员会办公室',
    ]);
  });

  test('bodies of the corps, of the air, of a street and of a zone with a pilot', () => {
    expect(names('新疆维吾尔自治区', '兵团发展改革委')).toEqual(['新疆生产建设兵团发展和改革委员会']);
    expect(names('广州市', '民航中南地区管理局')).toEqual(['民航中南地区管理局']);
    expect(names('宿城区', '古城街道办、项里街道办事处')).toEqual(['古城街道办事处', '项里街道办事处']);
    expect(one('南宁市', '中国（广西）自由贸易试验区南宁片区管委会')?.region).toBe('广西壮族自治区南宁市');
  });
});

describe('running text', () => {
  const forms = (region: string, text: string): string[] => findBodies(text, { region: place(region) }).map((body) => body.form);

  test('organs with a place or level, and those that share it over 、', () => {
    expect(forms('雁塔区', '区大数据服务中心积极与市数据局、统计局对接，西安市雁塔区商务局配合')).toEqual([
      '区大数据服务中心',
      '市数据局',
      '统计局',
      '西安市雁塔区商务局',
    ]);
  });

  test('words that only look like organs are none', () => {
    expect(forms('杭州市', '城市管理、园区管委会、市科技局长、宣传部门、区域合作、教育部门、市委书记、各市、县政府、城市建设局面')).toEqual(
      [],
    );
  });

  test('the central bank without a place is the national one, bodies for a task are whole', () => {
    const found = findBodies('用好人民银行再贷款。经省应对新冠肺炎疫情工作领导小组办公室同意，市成立工作领导小组', {
      region: place('浙江省'),
    });
    expect(found.map((body) => [body.form, body.name])).toEqual([
      ['人民银行', '中国人民银行'],
      ['省应对新冠肺炎疫情工作领导小组办公室', '浙江省应对新冠肺炎疫情工作领导小组办公室'],
    ]);
  });

  test('centres of a place by their own names, two signs as one body', () => {
    expect(forms('雁塔区', '在区新技术产业发展服务中心，园区服务中心，市级工程研究中心，西安市交通信息中心')).toEqual([
      '区新技术产业发展服务中心',
      '西安市交通信息中心',
    ]);
    expect(findBodies('市委金融办、市经信局市新经济委要加强统筹', { region: place('成都市') }).map((body) => body.alsoNamed)).toEqual([
      [],
      ['成都市新经济发展委员会'],
    ]);
  });

  test('national organs by their full names', () => {
    expect(forms('杭州市', '对接国家发展改革委，按工业和信息化部规定，工信部联企业〔2011〕300号')).toEqual([
      '国家发展改革委',
      '工业和信息化部',
    ]);
  });
});
