import { expect, it } from 'vitest';
import type { Facts } from '../../server/facts/index.js';
import { onBothEngines } from '../contract/engines.js';
import { answer, counted } from './ask.js';

const entity = (id: string, kind: string, name: string, aliases: string[] = [], properties: Record<string, string> = {}) =>
  ({
    type: 'node',
    id: `${kind}:${id}`,
    labels: ['Entity', kind],
    properties: { ...properties, id: `${kind}:${id}`, name, aliases },
  }) as Facts['entities'][number];

const entities = [
  entity('d', 'Document', '文件'),
  entity('1', 'Department', '宿城区发展和改革局', ['区发改局', '区发改委']),
  entity('2', 'Department', '宿城区商务局', ['区商务局']),
  entity('3', 'Department', '商务局'),
  entity('4', 'Task', '推进商务局数字化'),
  entity('5', 'Platform', '“i宿迁”APP'),
  entity('6', 'Indicator', '5G基站数'),
  entity('7', 'Region', '重庆市'),
  entity('8', 'Department', '洞头区发展和改革局', [], { function: '发展和改革' }),
  entity('9', 'Department', '洞头区经济信息化局', [], { function: '工业和信息化' }),
  entity('10', 'Plan', '数字经济计划（2022-2024年）'),
];
const document = 'Document:d';
const facts: Facts = {
  entities,
  passages: [
    {
      type: 'node',
      id: 'Passage:p',
      labels: ['Passage'],
      properties: { id: 'Passage:p', documentId: document, section: [], start: 0, end: 2, quote: '文件' },
    },
  ],
  relations: entities.slice(1).map((node) => ({
    type: 'relationship',
    id: `MENTIONED_IN:${node.id.replace(':', '')}`,
    label: 'MENTIONED_IN',
    start: { id: node.id, labels: node.labels },
    end: { id: document, labels: ['Entity', 'Document'] },
    properties: {
      documentId: document,
      passages: ['Passage:p'],
      origin: 'RULE',
      rule: 'test',
      confidence: 1,
      forms: [node.properties.name],
    },
  })),
};

const query =
  'query ($text: String!, $kinds: [Kind!]) { search(text: $text, kinds: $kinds) { totalCount edges { node { name } match { form start end } } } }';

onBothEngines('search', ({ open }) => {
  it('finds names and aliases in either script, any width and case, and by pinyin and initials, and marks what it found', async () => {
    const store = await open();
    await store.load(facts);
    const find = async (text: string, kinds?: string[]) => {
      const { search } = await answer<{
        search: { totalCount: number; edges: { node: { name: string }; match: { form: string; start: number; end: number } }[] };
      }>(store, query, { text, kinds });
      expect(search.totalCount).toBe(search.edges.length);
      return search.edges.map(({ node, match }) => [node.name, match.form.slice(match.start, match.end)]);
    };
    expect(await find('商务局')).toEqual([
      ['商务局', '商务局'],
      ['宿城区商务局', '商务局'],
      ['推进商务局数字化', '商务局'],
    ]);
    expect(await find('商務局', ['Department'])).toEqual([
      ['商务局', '商务局'],
      ['宿城区商务局', '商务局'],
    ]);
    expect(await find('fgw')).toEqual([
      ['宿城区发展和改革局', '发改委'],
      ['洞头区发展和改革局', '发展和改革局'],
    ]);
    expect(await find('qfgj')).toEqual([['宿城区发展和改革局', '区发改局']]);
    expect(await find('shangwuj', ['Department'])).toEqual([
      ['商务局', '商务局'],
      ['宿城区商务局', '商务局'],
    ]);
    expect(await find('５ｇ')).toEqual([['5G基站数', '5G']]);
    expect(await find('app')).toEqual([['“i宿迁”APP', 'APP']]);
    expect(await find('宿城 商务')).toEqual([['宿城区商务局', '宿城']]);
    expect(await find('chongqing')).toEqual([['重庆市', '重庆']]);
    expect(await find('计划（2022')).toEqual([['数字经济计划（2022-2024年）', '计划（2022']]);
    expect(await find('計劃(２０２２-2024年)')).toEqual([['数字经济计划（2022-2024年）', '计划（2022-2024年）']]);
    expect(await find('没有')).toEqual([]);
    expect(await find("' OR 1=1 //")).toEqual([]);
  });

  it('finds bodies by the name or the abbreviation of an organ that does the same', async () => {
    const store = await open();
    await store.load(facts);
    const names = async (text: string) =>
      (await answer<{ search: { edges: { node: { name: string } }[] } }>(store, query, { text })).search.edges.map(({ node }) => node.name);
    const east = '洞头区发展和改革局';
    const west = '宿城区发展和改革局';
    // What is written so comes before what only means it.
    expect(await names('发改委')).toEqual([west, east]);
    expect(await names('發改委')).toEqual([west, east]);
    expect(await names('发展和改革局')).toEqual([west, east].sort());
    expect(await names('发展改革委员会')).toEqual([east]);
    expect(await names('fagaiwei')).toEqual([west, east]);
    expect(await names('洞头区发改委')).toEqual([east]);
    expect(await names('洞头 发改委')).toEqual([east]);
    expect(await names('洞头 fgj')).toEqual([east]);
    expect(await names('工信局')).toEqual(['洞头区经济信息化局']);
    expect(await names('工信')).toEqual(['洞头区经济信息化局']);
    expect(await names('宿城区工信局')).toEqual([]);
  });

  it('reads the spelled names once for each state of the graph', async () => {
    const store = await open();
    await store.load(facts);
    const counting = counted(store);
    for (let time = 0; time < 3; time++) await answer(counting.store, query, { text: 'fgw' });
    expect(counting.statements).toHaveLength(4);
    await answer(counting.store, query, { text: '商务' });
    expect(counting.statements).toHaveLength(5);
    await store.remove(document);
    expect(await answer(counting.store, query, { text: 'fgw' })).toEqual({ search: { totalCount: 0, edges: [] } });
  });
});
