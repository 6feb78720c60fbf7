import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isRelationType } from '../../../../server/model/index.js';
import { fetchChain, fetchNeighbourhood, fetchStart, fetchWays, type GraphAnswer } from '../../api/chain.js';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import type { Step } from '../../state/url.js';

/** Things asked for at once; the server's own limit is 1,000. */
export const chainLimit = 300;
export const openLimit = 60;

export function useStart(needed: boolean) {
  return useQuery({ queryKey: ['start'], queryFn: ({ signal }) => fetchStart(signal), enabled: needed });
}

export function stepQuery(step: Step) {
  const { of, to, type } = step;
  return {
    queryKey: ['step', of, to ?? type ?? '', to ? 'way' : ''],
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<GraphAnswer | null> =>
      to
        ? fetchWays(of, to, signal)
        : fetchNeighbourhood({ of, limit: openLimit, ...(type && isRelationType(type) ? { relations: [type] } : {}) }, signal),
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
