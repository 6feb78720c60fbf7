import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isRelationType } from '../../../../server/model/index.js';
import { fetchChain, fetchNeighbourhood, fetchStart, fetchWays, type GraphAnswer } from '../../api/chain.js';
import { type GraphData, mergeGraphs } from '../../graph/model.js';
import type { Step } from '../../state/url.js';

/** Things asked for at once; the server's own limit is 1,000. */
export const chainLimit = 300;
export const openLimit = 60;
export const mostThings = 1000;

export function useStart(needed: boolean) {
  return useQuery({ queryKey: ['start'], queryFn: ({ signal }) => fetchStart(signal), enabled: needed });
}

/** What a step brings, with the ids of the shortest way if it looks for one; null when there is no such thing. */
export type StepAnswer = (GraphAnswer & { readonly shortest?: readonly string[] }) | null;

/** Asks for what a step brings. */
export function fetchStep({ of, to, type, limit }: Step, signal?: AbortSignal): Promise<StepAnswer> {
  if (to) return fetchWays(of, to, signal);
  return fetchNeighbourhood({ of, limit: limit ?? openLimit, ...(type && isRelationType(type) ? { relations: [type] } : {}) }, signal);
}

export function stepQuery(step: Step) {
  const { of, to, type, limit } = step;
  return {
    queryKey: ['step', of, to ?? type ?? '', to ? 'way' : '', limit ?? 0],
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchStep(step, signal),
  };
}

export interface Answers {
  /** One a step, in their order; null where there is no such thing, undefined where the answer is not there yet. */
  readonly answers: readonly (StepAnswer | undefined)[];
  readonly pending: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

const gather = (found: UseQueryResult<StepAnswer>[]): Answers => ({
  answers: found.map((one) => one.data),
  pending: found.some((one) => one.isPending),
  error: found.find((one) => one.isError)?.error ?? undefined,
  retry: () => {
    for (const one of found) if (one.isError) one.refetch();
  },
});

/** What a row of steps brings; a thing that was brought in and then opened is asked for once. The same object until an answer changes. */
export function useSteps(steps: readonly Step[]): Answers {
  const [unique, places] = useMemo(() => {
    const queries = new Map(steps.map((step) => [stepQuery(step).queryKey.join(), stepQuery(step)]));
    const keys = [...queries.keys()];
    return [[...queries.values()], steps.map((step) => keys.indexOf(stepQuery(step).queryKey.join()))];
  }, [steps]);
  const found = useQueries({ queries: unique, combine: gather });
  return useMemo(() => ({ ...found, answers: places.map((place) => found.answers[place]) }), [found, places]);
}

const nothing: GraphData = { nodes: [], relations: [] };

/** A chain with what was opened from it since. `stays` keeps the chain before until the next is there: from slide to slide the picture goes on. */
export function useChain(of: string | undefined, limit: number, steps: readonly Step[], stays = false) {
  const chain = useQuery({
    queryKey: ['chain', of, limit],
    queryFn: ({ signal }) => fetchChain(of ?? '', limit, signal),
    enabled: of !== undefined,
    ...(stays ? { placeholderData: keepPreviousData } : {}),
  });
  const { answers } = useSteps(steps);
  const graph = useMemo(
    () => mergeGraphs([chain.data?.graph ?? nothing, ...answers.flatMap((answer) => (answer ? [answer.graph] : []))]),
    [chain.data, answers],
  );
  return { chain, graph };
}
