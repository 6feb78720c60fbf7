import type { GraphAnswer } from '../../api/chain.js';
import type { PickHow } from '../../graph/GraphCanvas.js';
import { around, type GraphData } from '../../graph/model.js';
import type { Step, ViewState } from '../../state/url.js';

/** The steps of a view as they stand: what it was opened on stands before all others, brought in and opened once; what was closed is not opened. */
export function stepsOf(of: readonly string[], steps: readonly Step[]): Step[] {
  const all = [
    ...of.flatMap((id): Step[] => [{ of: id, how: 'add' }, ...(of.length === 1 ? [{ of: id, how: 'open' } as const] : [])]),
    ...steps,
  ];
  return all.filter(
    (step, index) =>
      step.how !== 'fold' && !(step.how === 'open' && all.slice(index + 1).some((later) => later.how === 'fold' && later.of === step.of)),
  );
}

/** What a step brings: a thing alone (with its relations to what is there already), or a thing with its neighbours. */
export function broughtBy(step: Step, answer: GraphAnswer): GraphData {
  return step.how === 'add' ? { nodes: [answer.root], relations: answer.graph.relations } : answer.graph;
}

/** Steps without what was opened from a thing; what the view itself opens is closed by a step of its own. */
export function folded({ of, steps }: Pick<ViewState, 'of' | 'steps'>, id: string): Step[] {
  const left = steps.filter((step) => step.of !== id || (step.how !== 'open' && step.how !== 'fold'));
  return of.length === 1 && of[0] === id ? [...left, { of: id, how: 'fold' }] : left;
}

/** What is picked after `ids` (none for 'all') were picked in a way. */
export function pickedBy(graph: GraphData, picked: readonly string[], ids: readonly string[], how: PickHow): readonly string[] {
  const together = (more: Iterable<string>) => [...new Set([...picked, ...more])];
  switch (how) {
    case 'add':
      return together(ids);
    case 'toggle':
      return [...picked.filter((one) => !ids.includes(one)), ...ids.filter((one) => !picked.includes(one))];
    case 'near':
      return together(ids.flatMap((id) => [...around(graph, id).nodes]));
    case 'kind': {
      const kinds = new Set(graph.nodes.filter((node) => ids.includes(node.id)).map((node) => node.kind));
      return together(graph.nodes.filter((node) => kinds.has(node.kind)).map((node) => node.id));
    }
    case 'all':
      return together(graph.nodes.map((node) => node.id));
  }
}
