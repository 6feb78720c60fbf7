import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode } from '../../graph/model.js';
import { isResponsibility } from '../../graph/model.js';
import { type Fact, factsOf, inReadingOrder } from '../parts/facts.js';

export interface Side {
  readonly node: GraphNode;
  readonly facts: readonly Fact[];
}

export interface Pair {
  readonly left: Side | undefined;
  readonly right: Side | undefined;
  /** From 0 to 1: how alike the names are; 1 is the same name. */
  readonly likeness: number;
}

const pairsOf = (text: string): Set<string> => {
  const plain = text.replace(/[\s，。、“”"'（）()·\-—]/g, '');
  const found = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) found.add(plain.slice(i, i + 2));
  return found;
};

/** Dice's coefficient of the two-character pieces of two names. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const one of left) if (right.has(one)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Names less alike than this are not the same matter. */
export const least = 0.4;

function sides(graph: GraphData): Side[] {
  const facts = inReadingOrder(factsOf(graph), graph);
  const by = new Map<string, Fact[]>();
  for (const fact of facts) if (isResponsibility(fact.relation.type)) by.set(fact.target.id, [...(by.get(fact.target.id) ?? []), fact]);
  return graph.nodes
    .filter((node) => node.kind === 'Task' || node.kind === 'Indicator' || node.kind === 'Platform')
    .sort((a, b) => a.kind.localeCompare(b.kind) * -1 || (a.order ?? 1e6) - (b.order ?? 1e6))
    .map((node) => ({ node, facts: by.get(node.id) ?? [] }));
}

/** Like matters of two graphs side by side, best matches first taken; what has no like stands alone after its neighbours on the left, then on the right. */
export function compare(left: GraphData, right: GraphData): Pair[] {
  const [ours, theirs] = [sides(left), sides(right)];
  const candidates = ours
    .flatMap((a) => theirs.filter((b) => b.node.kind === a.node.kind).map((b) => ({ a, b, likeness: likeness(a.node.name, b.node.name) })))
    .filter((one) => one.likeness >= least)
    .sort((x, y) => y.likeness - x.likeness || (x.a.node.id < y.a.node.id ? -1 : 1));
  const matched = new Map<string, { b: Side; likeness: number }>();
  const taken = new Set<string>();
  for (const one of candidates) {
    if (matched.has(one.a.node.id) || taken.has(one.b.node.id)) continue;
    matched.set(one.a.node.id, one);
    taken.add(one.b.node.id);
  }
  return [
    ...ours.map((a): Pair => {
      const match = matched.get(a.node.id);
      return { left: a, right: match?.b, likeness: match?.likeness ?? 0 };
    }),
    ...theirs.filter((b) => !taken.has(b.node.id)).map((b): Pair => ({ left: undefined, right: b, likeness: 0 })),
  ].sort((x, y) => Number(y.likeness > 0) - Number(x.likeness > 0));
}

export const pairId = (pair: Pair): string => `${pair.left?.node.id ?? ''}~${pair.right?.node.id ?? ''}`;
export const nameOf = (side: Side | undefined): string => (side ? labelOf(side.node) : '');
