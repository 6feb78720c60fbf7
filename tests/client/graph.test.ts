import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bend } from '../../client/src/graph/elements.js';
import { layLanes } from '../../client/src/graph/lanes.js';
import { filterGraph, type GraphData, type GraphNode, type GraphRelation, mergeGraphs, roleOf } from '../../client/src/graph/model.js';
import { bases, kindNames, relationTypes } from '../../server/model/index.js';

const node = (id: string, kind: GraphNode['kind'], order: number | null = null, name = id): GraphNode => ({
  id,
  name,
  kind,
  aliases: [],
  region: null,
  number: null,
  order,
  collective: false,
  plan: null,
  year: null,
});
const relation = (
  id: string,
  type: GraphRelation['type'],
  source: string,
  target: string,
  basis: GraphRelation['basis'] = null,
): GraphRelation => ({
  id,
  type,
  source,
  target,
  basis,
  roleText: null,
  position: null,
  openList: false,
  role: null,
  origin: 'RULE',
  rule: null,
  confidence: null,
  evidence: [],
});

const anyGraph: fc.Arbitrary<GraphData> = fc
  .array(
    fc.record({ kind: fc.constantFrom(...kindNames), name: fc.stringMatching(/^[部门任务abc]{1,40}$/), order: fc.option(fc.nat(50)) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .chain((rows) => {
    const nodes = rows.map((row, index) => node(`n${index}`, row.kind, row.order, row.name));
    const end = fc.nat(nodes.length - 1).map((index) => `n${index}`);
    return fc
      .array(fc.tuple(fc.constantFrom(...relationTypes), end, end, fc.constantFrom(null, ...bases)), { maxLength: 80 })
      .map((all) => ({
        nodes,
        relations: all.map(([type, source, target, basis], index) => relation(`r${index}`, type, source, target, basis)),
      }));
  });

describe('a chain in lanes', () => {
  it('places every thing once and lets none lie over another', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { placed, lanes } = layLanes(graph);
        expect(placed.map((one) => one.id)).toEqual(graph.nodes.map((one) => one.id));
        for (const lane of lanes) {
          const column = placed.filter((one) => one.lane === lane.name).sort((a, b) => a.y - b.y);
          column.slice(1).forEach((below, index) => {
            const above = column[index];
            if (above) expect(below.y - below.height / 2).toBeGreaterThanOrEqual(above.y + above.height / 2 - 0.001);
          });
        }
      }),
    );
  });

  it('comes out the same whatever order the answer had, and keeps tasks in the order of the document', () => {
    const graph: GraphData = {
      nodes: [
        node('p', 'Plan'),
        node('a', 'Action', 0),
        node('b', 'Action', 1),
        node('t3', 'Task', 3),
        node('t1', 'Task', 1),
        node('t2', 'Task', 2),
      ],
      relations: [
        relation('1', 'PART_OF', 'a', 'p'),
        relation('2', 'PART_OF', 'b', 'p'),
        relation('3', 'PART_OF', 't1', 'a'),
        relation('4', 'PART_OF', 't2', 'a'),
        relation('5', 'PART_OF', 't3', 'b'),
      ],
    };
    const order = (one: GraphData) =>
      layLanes(one)
        .placed.filter((place) => place.lane === 'task')
        .sort((x, y) => x.y - y.y)
        .map((place) => place.id);
    expect(order(graph)).toEqual(['t1', 't2', 't3']);
    const turned = layLanes({ nodes: [...graph.nodes].reverse(), relations: [...graph.relations].reverse() });
    expect([...turned.placed].reverse()).toEqual(layLanes(graph).placed);
  });
});

describe('a role', () => {
  it('is never a lead where several bodies are listed and nobody is marked', () => {
    for (const type of relationTypes) expect(['lead', 'sole']).not.toContain(roleOf({ type, basis: 'UNMARKED' }));
    expect(roleOf({ type: 'LEADS', basis: 'STATED' })).toBe('lead');
    expect(roleOf({ type: 'LEADS', basis: 'SOLE' })).toBe('sole');
  });
});

describe('filters and merging', () => {
  it('leave no relation without both its ends', () => {
    fc.assert(
      fc.property(anyGraph, fc.subarray([...kindNames, ...relationTypes, ...bases]), (graph, off) => {
        const left = filterGraph(graph, { off, hidden: ['n1'], keep: ['n0'] });
        const ids = new Set(left.nodes.map((one) => one.id));
        expect(ids.has('n0')).toBe(true);
        for (const one of left.relations) expect(ids.has(one.source) && ids.has(one.target)).toBe(true);
        for (const one of left.relations) expect(off).not.toContain(one.type);
      }),
    );
  });

  it('merge to the same graph twice as once', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const once = mergeGraphs([graph]);
        expect(mergeGraphs([once, graph])).toEqual(once);
      }),
    );
  });
});

describe('a bent line', () => {
  it('has control points level with its ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: -900, max: 900 }), (dx, dy) => {
        const { distances, weights } = bend(dx, dy);
        const length = Math.hypot(dx, dy);
        const [d1 = 0, d2 = 0] = distances.split(' ').map(Number);
        const [w1 = 0, w2 = 0] = weights.split(' ').map(Number);
        const y1 = w1 * dy + (d1 * dx) / length;
        const y2 = w2 * dy + (d2 * dx) / length;
        expect(Math.abs(y1)).toBeLessThan(1.5);
        expect(Math.abs(y2 - dy)).toBeLessThan(1.5);
      }),
    );
  });
});
