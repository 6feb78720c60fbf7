import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import type { Step } from '../../state/url.js';
import { stepQuery } from '../chain/useChain.js';
import { broughtBy } from './explore.js';

export interface Explored {
  readonly graph: GraphData;
  readonly pending: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
  /** Steps that the limit cut: what was opened, how much of it is there, how much is not. */
  readonly cut: readonly { readonly id: string; readonly name: string; readonly shown: number; readonly omitted: number }[];
  /** Whether something asked for is not in the graph at all. */
  readonly missing: boolean;
}

/** The graph that a row of steps makes. */
export function useExplore(steps: readonly Step[]): Explored {
  // A thing that was brought in and then opened is asked for once.
  const queries = steps.map(stepQuery);
  const keys = queries.map((query) => query.queryKey.join());
  const unique = queries.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  const found = useQueries({ queries: unique });
  const answers = keys.flatMap((one) => found[unique.findIndex((query) => query.queryKey.join() === one)] ?? []);
  const key = answers.map((answer) => `${answer.status} ${answer.dataUpdatedAt}`).join();
  const stepKey = steps.map((step) => `${step.how}${step.of}~${step.type ?? ''}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for what steps and answers hold
  return useMemo(() => {
    const graphs = answers.flatMap((answer, index) => {
      const step = steps[index];
      return step && answer.data ? [broughtBy(step, answer.data)] : [];
    });
    return {
      graph: mergeGraphs(graphs),
      pending: answers.some((answer) => answer.isPending),
      error: answers.find((answer) => answer.isError)?.error ?? undefined,
      retry: () => {
        for (const answer of answers) if (answer.isError) answer.refetch();
      },
      cut: answers.flatMap((answer, index) =>
        answer.data?.truncated && steps[index]?.how === 'open'
          ? [
              {
                id: answer.data.root.id,
                name: answer.data.root.name,
                shown: answer.data.graph.nodes.length - 1,
                omitted: answer.data.omitted,
              },
            ]
          : [],
      ),
      missing: answers.some((answer) => answer.isSuccess && answer.data === null),
    };
  }, [key, stepKey]);
}
