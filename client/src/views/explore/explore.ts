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
