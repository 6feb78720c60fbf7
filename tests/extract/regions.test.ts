import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentRegion } from '../../server/extract/document-region.js';
import { childrenOf, country, findRegions, lineage, lookupRegion, regionsNamed, shortForms } from '../../server/extract/regions.js';

const path = (name: string, within?: string): string | undefined => lookupRegion(name, within ? lookupRegion(within) : undefined)?.path;

describe('lookup', () => {
  test('a division is found by its path, a part of its path, its name and its short form', () => {
    for (const name of ['江苏省宿迁市宿城区', '宿迁市宿城区', '宿城区', '宿迁宿城区']) expect(path(name)).toBe('江苏省宿迁市宿城区');
    expect(path('浙江')).toBe('浙江省');
    expect(path('宁波')).toBe('浙江省宁波市');
    expect(path('内蒙古')).toBe('内蒙古自治区');
    expect(path('恩施州')).toBe('湖北省恩施土家族苗族自治州');
    expect(path('全国')).toBe('中国');
  });

  test('a region carries its level, its code and its parents', () => {
    const region = lookupRegion('洞头区');
    expect(region).toMatchObject({ level: 'county', code: '330305' });
    expect(region && lineage(region).map((one) => one.name)).toEqual(['洞头区', '温州市', '浙江省']);
    expect(lookupRegion('北京市东城区')?.parent?.name).toBe('北京市');
    expect(lookupRegion('仙桃市')?.parent?.name).toBe('湖北省');
    expect(childrenOf(country)).toHaveLength(34);
  });

  test('a name of several divisions is nobody unless a place around it decides', () => {
    expect(regionsNamed('鼓楼区').length).toBeGreaterThan(3);
    expect(path('鼓楼区')).toBeUndefined();
    expect(path('鼓楼区', '徐州市')).toBe('江苏省徐州市鼓楼区');
    expect(path('南京市鼓楼区')).toBe('江苏省南京市鼓楼区');
    expect(path('朝阳区')).toBeUndefined();
    expect(path('朝阳区', '北京市')).toBe('北京市朝阳区');
  });

  test('the higher division has the short name it shares with its seat', () => {
    expect(path('吉林')).toBe('吉林省');
    expect(path('南昌')).toBe('江西省南昌市');
    expect(path('海南')).toBe('海南省');
  });

  test('townships are found within their county, development zones are no divisions', () => {
    expect(path('耿车镇', '宿城区')).toBe('江苏省宿迁市宿城区耿车镇');
    expect(path('宿城区耿车镇')).toBe('江苏省宿迁市宿城区耿车镇');
    expect(path('苏州工业园区')).toBeUndefined();
    expect(path('沈北新区')).toBe('辽宁省沈阳市沈北新区');
  });

  test('every division of the table is found again by its path', () => {
    const all = childrenOf(country).flatMap((province) => [
      province,
      ...childrenOf(province).flatMap((city) => [city, ...childrenOf(city)]),
    ]);
    expect(all.length).toBeGreaterThan(3000);
    for (const region of all) expect(lookupRegion(region.path)?.path, region.path).toBe(region.path);
    for (const region of all) for (const form of shortForms(region.name)) expect(form.length).toBeGreaterThan(1);
  });
});

describe('mentions in running text', () => {
  const found = (text: string, within?: string): string[] =>
    findRegions(text, within ? lookupRegion(within) : undefined).map((mention) => `${mention.form}=${mention.region.path}`);

  test('full names, paths and short names of provinces and cities are mentions', () => {
    expect(found('支持浙江省杭州市上城区与宁波共建')).toEqual(['浙江省杭州市上城区=浙江省杭州市上城区', '宁波=浙江省宁波市']);
  });

  test('words and things that hold a name are none', () => {
    expect(found('朝阳产业、高新区域、合作市场、浙江大学、南京东路、大同小异、来宾、东区、四川天府新区、上海青、江苏分行')).toEqual([]);
  });

  test('a short name before a verb is the place, whatever is built there', () => {
    expect(found('支持杭州建设一流大学，推动宁波打造国家新区')).toEqual(['杭州=浙江省杭州市', '宁波=浙江省宁波市']);
    expect(found('浙江人才、浙江人民')).toEqual(['浙江=浙江省', '浙江=浙江省']);
  });

  test('the country as context decides nothing, and is no mention itself', () => {
    expect(found('中国特色社会主义、老城区、东区、朝阳区', '中国')).toEqual([]);
    expect(found('中国（浙江）自由贸易试验区')).toEqual(['浙江=浙江省']);
  });

  test('the short name of the own county counts in its document only', () => {
    expect(found('塑造“购在宿城”品牌', '宿城区')).toEqual(['宿城=江苏省宿迁市宿城区']);
    expect(found('塑造“购在宿城”品牌', '杭州市')).toEqual([]);
  });

  test('mentions lie in the text, in order, whatever the text', () => {
    const words = fc.constantFrom(
      '浙江',
      '杭州市',
      '区',
      '市',
      '朝阳区',
      '宿城',
      '的',
      '，',
      '\n',
      '大学',
      '鼓楼区',
      '南京市',
      'x',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const mention of findRegions(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.form);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          last = mention.end;
        }
      }),
    );
  });
});

describe('the region of a document', () => {
  const of = (signs: Parameters<typeof documentRegion>[0]): string | undefined => documentRegion(signs)?.path;

  test('what the user says comes first, then the title, then the issuer', () => {
    expect(of({ text: '', title: '宿城区数字经济发展三年行动计划' })).toBe('江苏省宿迁市宿城区');
    expect(of({ text: '', title: '宿城区数字经济发展三年行动计划', option: '杭州市' })).toBe('浙江省杭州市');
    expect(of({ text: '', title: '市政府办公室关于印发宿迁市加快推进OPC创新发展十条政策措施的通知' })).toBe('江苏省宿迁市');
    expect(of({ text: '', title: '中国（浙江）自由贸易试验区建设方案' })).toBe('浙江省');
    expect(of({ text: '', title: '关于支持人工智能发展的若干措施', issuer: '泰安市人民政府办公室' })).toBe('山东省泰安市');
  });

  test('a document of the centre is of the country', () => {
    expect(of({ text: '', title: '国务院办公厅关于加快发展体育竞赛表演产业的指导意见' })).toBe('中国');
    expect(of({ text: '工业和信息化部关于印发办法的通知', title: '工业和信息化部关于印发办法的通知' })).toBe('中国');
  });

  test('a cited plan of a higher place does not give its region to the document', () => {
    expect(of({ text: '', title: '关于贯彻落实《浙江省数字经济促进条例》的实施意见', issuer: '杭州市人民政府' })).toBe('浙江省杭州市');
  });

  test('the text decides where no title does, by its own names', () => {
    const text =
      '近年来，雁塔区认真落实省、市要求。我区数字经济发展迅速，区科工局、区商务局积极推进。雁塔区共有企业100家，雁塔区位于西安。';
    expect(of({ text })).toBe('陕西省西安市雁塔区');
  });

  test('我区 without a name is not guessed', () => {
    expect(
      of({ text: '近年来，我区积极抢抓机遇，全区数字经济蓬勃发展。我区2个小学获评江苏省智慧校园，区科技局牵头。江苏省表彰。' }),
    ).toBeUndefined();
  });

  test('an ambiguous district in a title is decided by what the text names', () => {
    const text = '我区位于徐州市。徐州市鼓楼区将加快发展。鼓楼区、徐州市鼓楼区政府。我区力争到2025年实现目标。';
    expect(of({ text, title: '鼓楼区数字经济行动计划' })).toBe('江苏省徐州市鼓楼区');
    expect(of({ text: '我区将加快发展。', title: '鼓楼区数字经济行动计划' })).toBeUndefined();
  });

  test('a number of a province, an organ in the head and a short name before 关于 say whose it is', () => {
    const letter = '各市、州、县人民政府，省政府各部门：';
    expect(of({ text: letter, title: '省人民政府关于进一步优化营商环境的若干意见', docNumber: '鄂政发〔2018〕26号' })).toBe('湖北省');
    expect(of({ text: '各区县人民政府：', title: '关于支持创业的若干措施', docNumber: '鄂政发〔2018〕26号' })).toBeUndefined();
    expect(of({ text: '营商环境创新行动计划\n山东省人民政府办公厅\n一、工作目标', title: '营商环境创新行动计划' })).toBe('山东省');
    expect(of({ text: '', title: '泰州关于印发聚焦企业关切行动方案的通知' })).toBe('江苏省泰州市');
  });
});
