import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBodies } from '../../server/extract/bodies.js';
import { familyCount, stems, wholeOrgans } from '../../server/extract/families.js';
import { findBodies } from '../../server/extract/find-bodies.js';
import { country } from '../../server/extract/regions.js';
import { names, place, read } from './body-reading.js';

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

  test('party and government of all cities are one group; white space and a lost mark part names that are whole', () => {
    const forms = (region: string, list: string): string[] => read(region, list).bodies.map((body) => body.form);
    expect(forms('江西省', '省财政厅，各设区市党委、政府')).toEqual(['省财政厅', '各设区市党委、政府']);
    expect(forms('宿城区', '区商务局 区财政局 各街道')).toEqual(['区商务局', '区财政局', '各街道']);
    expect(forms('宿城区', '区财政局各街道')).toEqual(['区财政局', '各街道']);
    expect(forms('宿城区', '区委 组织部、区大 数据局')).toEqual(['区委组织部', '区大数据局']);
  });

  test('names that no table of organs holds as they are', () => {
    expect(names('江西省', '江西日报社、江西广播电视台、省贸促会、长江委')).toEqual([
      '江西日报社',
      '江西广播电视台',
      '中国国际贸易促进委员会江西省委员会',
      '水利部长江水利委员会',
    ]);
    expect(names('凤冈县', '县中医院、县融媒体中心')).toEqual(['凤冈县中医院', '凤冈县融媒体中心']);
    expect(names('锡林郭勒盟', '盟行署办公室、团盟委')).toEqual(['锡林郭勒盟行政公署办公室', '共青团锡林郭勒盟委员会']);
    expect(names('涪陵区', '涪陵海事处、涪陵海关')).toEqual(['涪陵海事处', '涪陵海关']);
    expect(names('北京市', '中关村管委会、新华社')).toEqual(['北京市中关村科技园区管理委员会', '新华通讯社']);
    expect(read('南通市', '中国国际商会南通商会').bodies[0]?.region).toContain('南通市');
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

  test('a group and the members that its bracket names', () => {
    expect(names('宿城区', '各有关部门（区发改局、区工信局）、区直有关单位（区财政局等）')).toEqual([
      '宿城区各有关部门',
      '宿城区发展和改革局',
      '宿城区工业和信息化局',
      '宿城区直有关单位',
      '宿城区财政局',
    ]);
    expect(names('宿城区', '各镇（街道、园区）、各街道（乡、镇）')).toEqual(['宿城区各镇（街道、园区）', '宿城区各街道（乡、镇）']);
  });

  test('an organ beside a group is two bodies', () => {
    expect(names('宿城区', '区委编办及区直相关单位、区发改局和有关部门')).toEqual([
      '中共宿城区委机构编制委员会办公室',
      '宿城区直相关单位',
      '宿城区发展和改革局',
      '宿城区有关部门',
    ]);
    expect(names('宿城区', '各街道、镇')).toEqual(['宿城区各街道', '宿城区镇']);
    expect(names('宿迁市', '各县（区）党委、政府')).toEqual(['宿迁市各县（区）党委', '宿迁市各县（区）政府']);
    expect(names('宿迁市', '市委、市政府')).toEqual(['中共宿迁市委员会', '宿迁市人民政府']);
  });

  test('a repeated place parts glued names', () => {
    expect(names('杭州市', '市规划和自然资源局市林水局、杭州市公安局杭州市司法局')).toEqual([
      '杭州市规划和自然资源局',
      '杭州市林业水利局',
      '杭州市公安局',
      '杭州市司法局',
    ]);
  });

  test('the central bank among bodies of the centre', () => {
    expect(names('广东省', '财政部、人民银行、税务总局')).toEqual(['财政部', '中国人民银行', '国家税务总局']);
    expect(names('广东省', '省财政厅、人民银行')).toEqual(['广东省财政厅', '中国人民银行广东省分行']);
  });

  test('posts and persons are no bodies', () => {
    const { bodies, flags } = read('宿城区', '分管副区长、区商务局张三、区委副书记李四、区财政局');
    expect(bodies.map(({ name, form }) => `${form} ${name}`)).toEqual(['区商务局 宿城区商务局', '区财政局 宿城区财政局']);
    expect(flags.map(({ code }) => code)).toEqual(['PERSON', 'PERSON']);
    expect(names('浙江省', '省府办公室等')).toEqual(['浙江省人民政府办公室']);
  });

  test('several signs of one body', () => {
    expect(read('宿城区', '区委办（区委改革办、区委财办）').bodies.map(({ alsoNamed }) => alsoNamed)).toEqual([
      ['中共宿城区委全面深化改革委员会办公室', '中共宿城区委财经委员会办公室'],
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
    .concat([...wholeOrgans.keys()].filter((organ) => organ.length > 2 && !/政府|政协|贸促会|纪|团|市|办事处/.test(organ)));

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
          expect(body.name.replace(/^中共/, '').startsWith(region.name)).toBe(true);
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
