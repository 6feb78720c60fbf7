import { useMemo } from 'react';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import type { Step } from '../../state/url.js';
import { openLimit, useSteps } from '../chain/useChain.js';
import { broughtBy } from './explore.js';

/** A step that the limit cut: what was opened, how much of it is there, how much there is. */
export interface Cut {
  readonly step: Step;
  readonly name: string;
  readonly shown: number;
  readonly total: number;
  readonly limit: number;
}

export interface Explored {
  readonly graph: GraphData;
  readonly pending: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
  readonly cut: readonly Cut[];
  /** Ids of the way that the last step looked for. */
  readonly way: readonly string[];
  /** Whether something asked for is not in the graph at all. */
  readonly missing: boolean;
}

const noWay: readonly string[] = [];

/** The graph that a row of steps makes. */
export function useExplore(steps: readonly Step[]): Explored {
  const { answers, pending, error, retry } = useSteps(steps);
  return useMemo(() => {
    const found = steps.flatMap((step, index) => {
      const answer = answers[index];
      return answer ? [{ step, answer }] : [];
    });
    return {
      graph: mergeGraphs(found.map(({ step, answer }) => broughtBy(step, answer))),
      pending,
      error,
      retry,
      cut: found
        .filter(({ step, answer }) => step.how === 'open' && answer.truncated)
        .map(({ step, answer: { root, graph, omitted } }) => ({
          step,
          name: root.name,
          shown: graph.nodes.length - 1,
          total: graph.nodes.length - 1 + omitted,
          limit: step.limit ?? openLimit,
        })),
      way: answers.at(-1)?.shortest ?? noWay,
      missing: answers.includes(null),
    };
  }, [steps, answers, pending, error, retry]);
}
