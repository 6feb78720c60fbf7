import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isRelationType } from '../../../../server/model/index.js';
import { fetchChain, fetchNeighbourhood, fetchStart, type GraphAnswer } from '../../api/chain.js';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import type { Step } from '../../state/url.js';

/** Things asked for at once; the server's own limit is 1,000. */
export const chainLimit = 300;
export const openLimit = 60;

export function useStart(needed: boolean) {
  return useQuery({ queryKey: ['start'], queryFn: ({ signal }) => fetchStart(signal), enabled: needed });
}

export function stepQuery(step: Step) {
  return {
    queryKey: ['step', step.of, step.type ?? ''],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<GraphAnswer | null> =>
      fetchNeighbourhood(
        {
          of: step.of,
          limit: openLimit,
          ...(step.type && isRelationType(step.type) ? { relations: [step.type] } : {}),
        },
        signal,
      ),
  };
}

/** A chain with what was opened from it since. */
export function useChain(of: string | undefined, limit: number, steps: readonly Step[]) {
  const chain = useQuery({
    queryKey: ['chain', of, limit],
    queryFn: ({ signal }) => fetchChain(of ?? '', limit, signal),
    enabled: of !== undefined,
  });
  const keys = steps.map((step) => stepQuery(step).queryKey.join());
  const unique = steps.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  const opened = useQueries({ queries: unique.map(stepQuery), combine: (answers) => answers.map((answer) => answer.data ?? null) });
  const key = opened.map((answer) => answer?.root.id ?? '').join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what the answers hold
  const graph = useMemo<GraphData>(
    () => mergeGraphs([chain.data?.graph ?? { nodes: [], relations: [] }, ...opened.flatMap((answer) => (answer ? [answer.graph] : []))]),
    [chain.data, key],
  );
  return { chain, graph };
}
