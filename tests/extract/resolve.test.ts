import { expect, test } from 'vitest';
import { resolveThings } from '../../server/extract/resolve.js';
import type { Extraction, Thing } from '../../server/extract/types.js';

function organ(name: string, times: number, identity = '江苏省宿迁市宿城区'): Thing {
  const mentions = Array.from({ length: times }, (_, at) => ({
    start: at,
    end: at + 1,
    section: [],
    form: name,
    rule: 'list',
    origin: 'RULE' as const,
    confidence: 1,
  }));
  return { key: name, kind: 'Department', name, identity, properties: { region: identity, aliases: [`区${name}`] }, mentions };
}

function extraction(...things: Thing[]): Extraction {
  const relations = things.map((thing) => ({
    type: 'LEADS' as const,
    from: thing.key,
    to: 'task',
    properties: {},
    passages: [{ start: 0, end: 1, section: [] }],
    rule: 'list',
    origin: 'RULE' as const,
    confidence: 1,
  }));
  return { document: { name: '', properties: {} }, things, relations, flags: [] };
}

test('one organ under several names is one thing, the name used most stays', () => {
  const made = resolveThings(extraction(organ('宿城区发展和改革委员会', 1), organ('宿城区发展和改革局', 3), organ('宿城区商务局', 1)));
  expect(made.things.map((thing) => thing.name)).toEqual(['宿城区发展和改革局', '宿城区商务局']);
  expect(made.things[0]?.properties.aliases).toContain('宿城区发展和改革委员会');
  expect(made.things[0]?.mentions).toHaveLength(4);
  expect(made.relations.map((relation) => relation.from)).toEqual(['宿城区发展和改革局', '宿城区发展和改革局', '宿城区商务局']);
});

test('organs of two regions, a centre, a branch and an office stay apart', () => {
  const all = [
    organ('宿城区大数据管理局', 1),
    organ('宿城区大数据中心', 1),
    organ('宿豫区大数据管理局', 1, '江苏省宿迁市宿豫区'),
    organ('宿城区公安局', 1),
    organ('宿城区公安分局', 1),
    organ('宿城区人民政府', 1),
    organ('宿城区人民政府办公室', 1),
  ];
  expect(resolveThings(extraction(...all)).things).toHaveLength(all.length);
});

test('varying words of one organ meet', () => {
  expect(resolveThings(extraction(organ('宿城区大数据局', 1), organ('宿城区大数据管理局', 1))).things.map((thing) => thing.name)).toEqual([
    '宿城区大数据管理局',
  ]);
  expect(resolveThings(extraction(organ('宿城区行政审批局', 2), organ('宿城区行政审批服务局', 1))).things).toHaveLength(1);
});

test('a leading group is one under its longer and its shorter name, its office is another', () => {
  const made = resolveThings(
    extraction(
      organ('宿城区推进数字经济工作领导小组', 1),
      organ('宿城区数字经济工作领导小组', 1),
      organ('宿城区数字经济工作领导小组办公室', 1),
    ),
  );
  expect(made.things.map((thing) => thing.name)).toEqual(['宿城区推进数字经济工作领导小组', '宿城区数字经济工作领导小组办公室']);
});
