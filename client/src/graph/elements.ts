import type { ElementDefinition } from 'cytoscape';
import { kindRow } from '../../../server/model/index.js';
import type { Theme } from '../state/settings.js';
import { kindColour, mix, palette } from './colours.js';
import type { LaneName } from './lanes.js';
import { ems, labelOf } from './lanes.js';
import type { GraphData, GraphNode, GraphRelation } from './model.js';
import { roleOf } from './model.js';

/** Where a node stands and how large it is drawn. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lane?: LaneName;
  /** Width of a marker's words, where they stand beside it. */
  readonly words?: number;
}

const cards: ReadonlySet<LaneName> = new Set(['region', 'plan', 'action', 'task', 'target']);

/** A card holds its words; a marker has them beside it (in lanes) or below it (in networks). */
export function isCard(spot: Spot): boolean {
  return spot.lane !== undefined && cards.has(spot.lane);
}

/** The mark before the words of cards whose kinds share a lane. */
export const glyphs: Readonly<Record<string, string>> = { Indicator: '◆ ', Platform: '▣ ', Project: '◎ ' };

function nodeElement(node: GraphNode, spot: Spot, theme: Theme): ElementDefinition {
  const colours = palette(theme);
  const colour = kindColour(node.kind, theme);
  const card = isCard(spot);
  const strong = card && (spot.lane === 'plan' || spot.lane === 'region');
  return {
    group: 'nodes',
    data: {
      id: node.id,
      kind: node.kind,
      label: `${card ? (glyphs[node.kind] ?? '') : ''}${labelOf(node)}`,
      shape: card && node.kind !== 'Region' ? 'round-rectangle' : kindRow(node.kind).shape,
      colour,
      fill: card ? mix(colour, colours.card, strong ? 0.2 : 0.05) : node.collective ? colours.card : colour,
      bar: card && !strong ? `${colour} ${colour} ${mix(colour, colours.card, 0.05)} ${mix(colour, colours.card, 0.05)}` : undefined,
      width: card ? spot.width : 15,
      height: card ? spot.height : 15,
      text: card ? spot.width - 20 : spot.lane ? spot.width - 28 : 120,
    },
    classes: card ? 'card' : spot.lane ? 'beside' : 'below',
    position: { x: card || !spot.lane ? spot.x : spot.x - spot.width / 2 + 10, y: spot.y },
  };
}

/**
 * Control points of an S-shaped line that leaves and meets its ends level: [distances, weights] as Cytoscape counts them,
 * perpendicular to and along the straight line between the ends.
 */
export function bend(dx: number, dy: number): { readonly distances: string; readonly weights: string } {
  const length = Math.hypot(dx, dy) || 1;
  const points = [
    [dx * 0.32, 0],
    [dx * 0.68, dy],
  ] as const;
  const distance = ([x, y]: readonly [number, number]) => (x * -dy + y * dx) / length;
  const weight = ([x, y]: readonly [number, number]) => (x * dx + y * dy) / (length * length);
  return {
    distances: points.map((point) => distance(point).toFixed(1)).join(' '),
    weights: points.map((point) => weight(point).toFixed(3)).join(' '),
  };
}

interface End {
  readonly x: number;
  readonly y: number;
}

/** Where a line leaves or meets a thing: a card at its edge, a marker at its mark, or to the right at the end of its words. */
export function side(spot: Spot, right: boolean): End & { readonly css: string } {
  if (isCard(spot)) return { x: spot.x + (right ? spot.width : -spot.width) / 2, y: spot.y, css: right ? '50% 0%' : '-50% 0%' };
  const reach = right ? 7.5 + (spot.words ?? 0) : -7.5;
  return { x: spot.x - spot.width / 2 + 10 + reach, y: spot.y, css: `${reach.toFixed(1)}px 0px` };
}

/** The label on a line: the word of the text where there is one, and the basis where it is not stated at this place. */
export type EdgeLabel = (relation: GraphRelation) => string;

function edgeElement(relation: GraphRelation, source: Spot, target: Spot, label: EdgeLabel): ElementDefinition {
  const role = roleOf(relation);
  const data = { id: relation.id, source: relation.source, target: relation.target, type: relation.type, role, label: label(relation) };
  const inLanes = source.lane !== undefined && target.lane !== undefined && source.lane !== target.lane;
  if (!inLanes) return { group: 'edges', data, classes: source.lane && target.lane ? `${role} same` : role };
  const rightward = source.x < target.x;
  const [from, to] = [side(source, rightward), side(target, !rightward)];
  const ghost = relation.type === 'HAS_INDICATOR' ? ' ghost' : '';
  return {
    group: 'edges',
    data: { ...data, ...bend(to.x - from.x, to.y - from.y), fromSide: from.css, toSide: to.css },
    classes: `${role} flow${ghost}`,
  };
}

/** Spots that know how far the words beside their marks reach. */
export function withWords(graph: GraphData, spots: ReadonlyMap<string, Spot>): Map<string, Spot> {
  const measured = new Map(spots);
  for (const node of graph.nodes) {
    const spot = spots.get(node.id);
    if (spot?.lane && !isCard(spot)) measured.set(node.id, { ...spot, words: Math.min(spot.width - 28, ems(labelOf(node)) * 12.5) + 12 });
  }
  return measured;
}

/** Cytoscape's elements of a graph that has its places. Nodes without a place are left out. */
export function toElements(graph: GraphData, places: ReadonlyMap<string, Spot>, theme: Theme, label: EdgeLabel): ElementDefinition[] {
  const spots = withWords(graph, places);
  const nodes = graph.nodes.flatMap((node) => {
    const spot = spots.get(node.id);
    return spot ? [nodeElement(node, spot, theme)] : [];
  });
  const edges = graph.relations.flatMap((relation) => {
    const source = spots.get(relation.source);
    const target = spots.get(relation.target);
    return source && target ? [edgeElement(relation, source, target, label)] : [];
  });
  return [...nodes, ...edges];
}

/** Size of a free network's node with its label below, so that layouts keep labels apart. */
export function networkSize(node: GraphNode): { readonly width: number; readonly height: number } {
  const lines = Math.min(3, Math.ceil(ems(labelOf(node)) / 10));
  return { width: Math.min(120, Math.max(30, ems(labelOf(node)) * 11)), height: 18 + lines * 14 };
}
