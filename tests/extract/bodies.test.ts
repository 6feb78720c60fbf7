import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Body, parseBodies, resolveBody } from '../../server/extract/bodies.js';
import { familyCount, stems, wholeOrgans } from '../../server/extract/families.js';
import { findBodies } from '../../server/extract/find-bodies.js';
import { country, lookupRegion, type Region } from '../../server/extract/regions.js';

function place(name: string): Region {
  const region = name === '中国' ? country : lookupRegion(name);
  if (!region) throw new Error(`No region ${name}`);
  return region;
}

function read(region: string, list: string, year?: number): ReturnType<typeof parseBodies> {
  return parseBodies(list, 0, list.length, { region: place(region), ...(year ? { year } : {}) });
}

const names = (region: string, list: string, year?: number): string[] => read(region, list, year).bodies.map((body) => body.name);
const one = (region: string, form: string, year?: number): Body | undefined =>
  resolveBody(form, { region: place(region), ...(year ? { year } : {}) });

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
});

describe('lists', () => {
  test('set_placeholder_is_not_a_department', () => {
    const { bodies } = read('宿城区', '区科技局，各园区，各街道，各有关部门，相关企业');
    expect(bodies.map(({ kind, collective, name }) => [kind, collective, name])).toEqual([
      ['Department', false, '宿城区科学技术局'],
      ['Park', true, '宿城区各园区'],
      ['Region', true, '宿城区各街道'],
      ['Department', true, '宿城区各有关部门'],
      ['Enterprise', true, '宿城区相关企业'],
    ]);
    const places = names('驻马店市', '市高新区管委会、市政府、驻马店市、驻马店经开区，全州县政府');
    expect(places).toEqual(['驻马店市高新区管理委员会', '驻马店市人民政府', '驻马店市', '驻马店经开区', '全州县人民政府']);
  });

  test('divisions that share a government are one group, with brackets and without', () => {
    const forms = (region: string, list: string): string[] => read(region, list).bodies.map((body) => body.form);
    expect(forms('杭州市', '市数据局，各区、县（市）政府')).toEqual(['市数据局', '各区、县（市）政府']);
    expect(forms('江西省', '各市、县〔区〕人民政府、赣江新区管委会')).toEqual(['各市、县〔区〕人民政府', '赣江新区管委会']);
    expect(forms('泰安市', '各县（市、区）人民政府、功能区管委会')).toEqual(['各县（市、区）人民政府', '功能区管委会']);
    expect(forms('中国', '各省、自治区、直辖市人民政府')).toEqual(['各省、自治区、直辖市人民政府']);
    expect(forms('宿城区', '各园区、各街道')).toEqual(['各园区', '各街道']);
    expect(forms('湖北省', '各级党委、政府，各市州、省直管市、林区人民政府，16个设区市，省直有关部门、单位')).toEqual([
      '各级党委、政府',
      '各市州、省直管市、林区人民政府',
      '16个设区市',
      '省直有关部门、单位',
    ]);
    expect(forms('中国', '国务院有关部门及地方各级人民政府')).toEqual(['国务院有关部门', '地方各级人民政府']);
  });

  test('deng_he_open_list', () => {
    const list = read('中国', '农业农村部、文化和旅游部等和各有关省级人民政府');
    expect(list.openList).toBe(true);
    expect(list.bodies.map((body) => [body.form, body.collective])).toEqual([
      ['农业农村部', false],
      ['文化和旅游部', false],
      ['各有关省级人民政府', true],
    ]);
    for (const tail of ['等', '等部门', '等有关部门', '等省级有关单位', '等部门和单位']) {
      const open = read('浙江省', `省数据局、省经信厅${tail}`);
      expect([open.openList, open.bodies.map((body) => body.form)]).toEqual([true, ['省数据局', '省经信厅']]);
    }
    expect(read('浙江省', '省教育厅、各高等学校').openList).toBe(false);
  });

  test('hui_tong_after_wei', () => {
    expect(read('中国', '国家发展改革委会同有关部门').bodies.map((body) => body.form)).toEqual(['国家发展改革委', '有关部门']);
    expect(names('中国', '公安部会同财政部')).toEqual(['公安部', '财政部']);
  });

  test('和 parts two bodies and no name', () => {
    expect(names('杭州市', '市财政局和市科技局')).toEqual(['杭州市财政局', '杭州市科学技术局']);
    expect(names('杭州市', '市发展和改革委员会、市经济和信息化局')).toHaveLength(2);
    expect(names('浙江省', '省委省政府')).toEqual(['中共浙江省委员会', '浙江省人民政府']);
    expect(names('中国', '各有关部门和单位')).toEqual(['各有关部门和单位']);
  });

  test('a lost 、 between two whole organs is mended and flagged', () => {
    const list = read('宿迁市', '市发改委市工信局市科技局、市财政局');
    expect(list.bodies.map((body) => body.form)).toEqual(['市发改委', '市工信局', '市科技局', '市财政局']);
    expect(list.flags.map((flag) => flag.code)).toEqual(['LOST_SEPARATOR']);
    expect(names('广东省', '中共广东省委办公厅广东省人民政府办公厅')).toEqual(['中共广东省委办公厅', '广东省人民政府办公厅']);
  });

  test('a line break inside a name is no part of it', () => {
    const text = '省科技厅、省\n卫生健康\n委';
    expect(parseBodies(text, 0, text.length, { region: place('浙江省') }).bodies).toMatchObject([
      { form: '省科技厅', start: 0, end: 4 },
      { form: '省卫生健康委', start: 5, end: 13, name: '浙江省卫生健康委员会' },
    ]);
  });

  test('a rule that stands in the list is no body', () => {
    const list = read('浙江省', '省经信厅、省科技厅〔列第一位的为牵头单位，下同〕，以下均需各市政府落实，不再列出');
    expect(list.bodies.map((body) => body.form)).toEqual(['省经信厅', '省科技厅']);
    expect(list.flags.map((flag) => flag.code)).toContain('NOTE_IN_LIST');
  });

  test('groups count commas and semicolons', () => {
    expect(read('杭州市', '市科技局、市财政局，市商务局；各区政府').bodies.map((body) => body.group)).toEqual([0, 0, 1, 2]);
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

describe('properties', () => {
  test('the table has the families of the model', () => {
    expect(familyCount).toBeGreaterThan(60);
  });

  const regions = ['浙江省', '杭州市', '宿城区', '西峡县', '恩施州', '寿光市'].map(place);
  const words = new Map(regions.map((region) => [region, /(省|市|区|县|州)$/.exec(region.name)?.[1] ?? '']));
  const organs = [...stems.keys()]
    .filter((stem) => stem.length > 1 && !/[市区县省州]|国家|国防|金融监管|税|外汇|调查|海关/.test(stem))
    .flatMap((stem) => [`${stem}局`, `${stem}委员会`])
    .concat([...wholeOrgans.keys()].filter((organ) => organ.length > 2 && !/政府|政协|纪|团|市|办事处/.test(organ)));

  test('a list that is made from the grammar reads back as it was made', () => {
    const made = fc.tuple(
      fc.constantFrom(...regions),
      fc.uniqueArray(fc.constantFrom(...organs), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom('、', '，', '；')),
      fc.constantFrom('', '等', '等部门', '等有关单位'),
    );
    fc.assert(
      fc.property(made, ([region, list, marks, tail]) => {
        const forms = list.map((organ) => words.get(region) + organ);
        const text = forms.map((form, index) => form + (index < forms.length - 1 ? (marks[index] ?? '、') : '')).join('') + tail;
        const read = parseBodies(text, 0, text.length, { region });
        expect(read.bodies.map((body) => body.form)).toEqual(forms);
        expect(read.openList).toBe(tail !== '');
        for (const body of read.bodies) {
          expect(body.region).toBe(region.path);
          expect(body.name.startsWith(region.name)).toBe(true);
          expect(text.slice(body.start, body.end)).toBe(body.form);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a damaged list never breaks, and a body is always a slice of it', () => {
    const bits = fc.constantFrom(
      '省',
      '市',
      '财政局',
      '各',
      '县（',
      '市、区）',
      '人民政府',
      '等',
      '和',
      '、',
      '，',
      '；',
      '（',
      '）',
      '〔',
      '\n',
      ' ',
      '下同',
      '委',
      '会同',
      '发展改革',
      '中心支行',
      '人行',
      '纪委',
      '监委',
      '团',
      'x',
      '1',
      '\ud83d',
      '*',
      '街道',
      '牵头',
      '：',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), fc.constantFrom(undefined, ...regions, country), (parts, region) => {
        const text = parts.join('');
        for (const body of [
          ...parseBodies(text, 0, text.length, region ? { region } : {}).bodies,
          ...findBodies(text, region ? { region } : {}),
        ]) {
          expect(text.slice(body.start, body.end).replace(/[\s、]+/g, '')).toBe(body.form.replace(/、/g, ''));
          expect(body.name.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the worst case of each rule ends', () => {
    const worst = [
      '市县',
      '省直管县',
      '各市、',
      '（',
      '等市',
      '市财政局和',
      '中国人民银行',
      '公安',
      '银行分行',
      '投资投资',
      '会同',
      '委',
      '有关部门和',
      '各县（市、区）、',
      '、',
      '纪委监委',
      '全州县',
      '团',
    ];
    for (const bit of worst)
      for (const end of ['', 'x', '政府', '）', '分局']) {
        const text = bit.repeat(400) + end;
        for (const cut of [40, 60, 80, text.length]) {
          const part = text.slice(-cut);
          expect(parseBodies(part, 0, part.length, { region: place('杭州市') }).bodies.length).toBeGreaterThanOrEqual(0);
        }
        expect(findBodies(text.repeat(20), { region: place('杭州市') }).length).toBeGreaterThanOrEqual(0);
      }
  });

  test('a list of ten thousand organs with no separators ends', () => {
    const text = '市财政局市科技局'.repeat(10_000);
    expect(parseBodies(text, 0, text.length, { region: place('杭州市') }).flags.length).toBeGreaterThan(0);
    expect(findBodies(text, { region: place('杭州市') }).length).toBeGreaterThanOrEqual(0);
  });
});
