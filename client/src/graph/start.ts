import type { LayoutTask, Place } from './places.js';

/** Where things stand before any search, the same every time: what is fixed stays, new things stand around a neighbour that has its place, others on a spiral. */
export function startPlaces(task: Pick<LayoutTask, 'graph' | 'fixed'>): Map<string, Place> {
  const places = new Map(task.fixed.map((place) => [place.id, place]));
  const joined = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const ends = joined.get(from);
    if (ends) ends.push(to);
    else joined.set(from, [to]);
  };
  for (const { source, target } of task.graph.relations) {
    join(source, target);
    join(target, source);
  }
  let turn = 0;
  for (const node of task.graph.nodes) {
    if (places.has(node.id)) continue;
    const neighbour = joined
      .get(node.id)
      ?.map((id) => places.get(id))
      .find((place) => place !== undefined);
    turn += 1;
    const angle = turn * 2.399963;
    const radius = neighbour ? 90 + (turn % 5) * 16 : 60 * Math.sqrt(turn);
    places.set(node.id, {
      id: node.id,
      x: (neighbour?.x ?? 0) + radius * Math.cos(angle),
      y: (neighbour?.y ?? 0) + radius * Math.sin(angle),
    });
  }
  return places;
}
