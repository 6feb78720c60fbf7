import { describe, expect, it } from 'vitest';
import { placesSoFar } from '../../client/src/graph/layout.js';
import type { GraphData } from '../../client/src/graph/model.js';
import { layNetwork } from '../../client/src/graph/network.js';
import type { LayoutProgress, LayoutTask } from '../../client/src/graph/places.js';

/** Stars that are not joined to each other. */
function stars(count: number, points: number): GraphData {
  const ids = Array.from({ length: count }, (_, star) => Array.from({ length: points + 1 }, (_, point) => `${star}.${point}`));
  const plain = { aliases: [], region: null, number: null, order: null, collective: false, plan: null, year: null };
  const bare = { basis: null, roleText: null, position: null, openList: false, role: null, origin: null, rule: null, confidence: null };
  return {
    nodes: ids.flat().map((id) => ({ id, name: id, kind: 'Department' as const, ...plain })),
    relations: ids.flatMap(([middle = '', ...others]) =>
      others.map((id) => ({ id: `r${id}`, type: 'PARTNERS_WITH' as const, source: id, target: middle, evidence: [], ...bare })),
    ),
  };
}

async function follow(
  task: Partial<LayoutTask>,
): Promise<{ told: LayoutProgress[]; placed: readonly { id: string; x: number; y: number }[] }> {
  const told: LayoutProgress[] = [];
  const whole: LayoutTask = { layout: 'network', graph: stars(1, 60), root: undefined, fixed: [], ...task };
  const { placed } = await layNetwork(whole, (progress) => told.push(progress));
  return { told, placed };
}

describe('a search for the places of a network', () => {
  it.each([
    ['one star', 1],
    ['five stars', 5],
  ])('tells how far it is, never less than before, and comes to its end (%s)', async (_, count) => {
    const graph = stars(count, 40);
    const { told, placed } = await follow({ graph });
    const parts = told.map((one) => one.part);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    expect(new Set(told.at(-1)?.places.map((place) => place.id))).toEqual(new Set(graph.nodes.map((node) => node.id)));
    expect(placed).toHaveLength(graph.nodes.length);
  });

  it('finds the same places whether it is followed or not the second time', async () => {
    expect((await follow({})).placed).toEqual((await follow({})).placed);
  });

  it('ended early, keeps what it has found and what was fixed, and leaves nothing out', async () => {
    const graph = stars(1, 60);
    const { told } = await follow({ graph });
    const found = (told[0]?.places ?? []).slice(0, 30);
    const fixed = [{ id: '0.0', x: 7, y: 9 }];
    const { placed } = placesSoFar({ layout: 'network', graph, root: undefined, fixed }, found);
    expect(placed.map((place) => place.id)).toEqual(graph.nodes.map((node) => node.id));
    const at = new Map(placed.map((place) => [place.id, place]));
    expect(at.get('0.0')).toEqual(fixed[0]);
    for (const place of found.filter((one) => one.id !== '0.0')) expect(at.get(place.id)).toEqual(place);
    expect(placed.every((place) => Number.isFinite(place.x) && Number.isFinite(place.y))).toBe(true);
  });
});
