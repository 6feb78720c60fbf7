import type { LayoutAnswer, LayoutDone, LayoutProgress, LayoutRequest, LayoutTask, Place } from './places.js';
import { startPlaces } from './start.js';

/** Milliseconds after which a search for places is ended where it is. */
export const layoutDeadline = 6000;

let worker: Worker | undefined;
let asked = 0;

function start(): Worker {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'zeren-layout' });
  return worker;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

/**
 * Places as far as a search has found them: what is fixed stays, what the search has not touched stands around a neighbour, the rest on a spiral.
 * Never fails.
 */
export function placesSoFar(task: LayoutTask, found: readonly Place[]): LayoutDone {
  const fixed = new Set(task.fixed.map((place) => place.id));
  const known = found.filter((place) => !fixed.has(place.id) && Number.isFinite(place.x) && Number.isFinite(place.y));
  const places = startPlaces({ graph: task.graph, fixed: [...task.fixed, ...known] });
  return { lanes: [], placed: task.graph.nodes.map((node) => ({ x: 0, y: 0, ...places.get(node.id), id: node.id })) };
}

/** What a layout needs of a graph: evidence and aliases would only cost copying. */
function bare(task: LayoutTask): LayoutTask {
  return {
    ...task,
    graph: {
      nodes: task.graph.nodes.map((node) => ({ ...node, aliases: [], plan: null })),
      relations: task.graph.relations.map((relation) => ({ ...relation, evidence: [] })),
    },
  };
}

export interface LayoutResult extends LayoutDone {
  /** Whether the search was ended before its end or failed, so that places as far as it came stand in. */
  readonly gaveUp: boolean;
}

export interface Following {
  /** Ends the search where it is. */
  readonly enough?: AbortSignal;
  /** Hears how far it is, 0 to 1 (LayoutProgress.part). */
  readonly onPart?: (part: number) => void;
}

/**
 * Places for a graph, found in a worker; at the deadline, or as soon as `enough` aborts, as far as they are found. Rejects with an AbortError when
 * `signal` aborts: nobody waits any more.
 */
export function findPlaces(task: LayoutTask, signal: AbortSignal, { enough, onPart }: Following = {}): Promise<LayoutResult> {
  return new Promise((resolve, reject) => {
    const port = start();
    const number = ++asked;
    let found: readonly Place[] = [];
    const soFar = (): LayoutResult => ({ ...placesSoFar(task, found), gaveUp: true });
    const end = (act: () => void) => {
      clearTimeout(timer);
      port.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', onAbort);
      enough?.removeEventListener('abort', onEnough);
      act();
    };
    const giveUp = () => {
      stop();
      resolve(soFar());
    };
    const onProgress = ({ part, places }: LayoutProgress) => {
      found = places;
      onPart?.(part);
    };
    const onMessage = (event: MessageEvent<LayoutAnswer>) => {
      const { done, progress } = event.data;
      if (event.data.number !== number) return;
      if (progress) onProgress(progress);
      else end(() => resolve(done ? { ...done, gaveUp: false } : soFar()));
    };
    const onAbort = () =>
      end(() => {
        // Lanes are found sooner than a new worker starts; a search would keep the next one waiting.
        if (task.layout !== 'lanes') stop();
        reject(new DOMException('Layout cancelled', 'AbortError'));
      });
    const onEnough = () => end(giveUp);
    const timer = setTimeout(() => end(giveUp), layoutDeadline);
    port.addEventListener('message', onMessage);
    signal.addEventListener('abort', onAbort);
    enough?.addEventListener('abort', onEnough);
    if (signal.aborted) onAbort();
    else port.postMessage({ number, task: bare(task) } satisfies LayoutRequest);
  });
}
