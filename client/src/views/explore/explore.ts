import type { GraphAnswer } from '../../api/chain.js';
import type { GraphData } from '../../graph/model.js';
import type { Step } from '../../state/url.js';

/** The steps of a view: what it was opened on stands before all others, brought in and opened once. */
export function stepsOf(of: readonly string[], steps: readonly Step[]): Step[] {
  return [
    ...of.flatMap((id): Step[] => [{ of: id, how: 'add' }, ...(of.length === 1 ? [{ of: id, how: 'open' } as const] : [])]),
    ...steps,
  ];
}

/** What a step brings: a thing alone (with its relations to what is there already), or a thing with its neighbours. */
export function broughtBy(step: Step, answer: GraphAnswer): GraphData {
  return step.how === 'add' ? { nodes: [answer.root], relations: answer.graph.relations } : answer.graph;
}

/** Node ids along a shortest way from one thing to another over the relations that are shown; empty when there is none. */
export function shortestWay(graph: GraphData, from: string, to: string): { readonly nodes: string[]; readonly relations: string[] } {
  const came = new Map<string, { readonly node: string; readonly relation: string } | undefined>([[from, undefined]]);
  let front = [from];
  while (front.length > 0 && !came.has(to)) {
    const next: string[] = [];
    for (const relation of graph.relations) {
      for (const [here, there] of [
        [relation.source, relation.target],
        [relation.target, relation.source],
      ] as const) {
        if (!front.includes(here) || came.has(there)) continue;
        came.set(there, { node: here, relation: relation.id });
        next.push(there);
      }
    }
    front = next;
  }
  if (!came.has(to)) return { nodes: [], relations: [] };
  const nodes = [to];
  const relations: string[] = [];
  for (let step = came.get(to); step; step = came.get(step.node)) {
    nodes.unshift(step.node);
    relations.unshift(step.relation);
  }
  return { nodes, relations };
}
