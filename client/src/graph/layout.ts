import type { LayoutAnswer, LayoutDone, LayoutRequest, LayoutTask } from './places.js';
import { startPlaces } from './start.js';

/** Milliseconds after which a layout is given up and simpler places are used. */
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

/** Places without any search: what is fixed stays, new things stand around a neighbour, the rest on a spiral. Never fails. */
export function simplePlaces(task: LayoutTask): LayoutDone {
  const places = startPlaces(task);
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
  /** Whether the deadline passed or the layout failed, so that the simple places stand in. */
  readonly gaveUp: boolean;
}

/**
 * Places for a graph, found in a worker; simple places at the deadline, or as soon as `enough` aborts. Rejects with an AbortError when `signal`
 * aborts: nobody waits any more.
 */
export function findPlaces(task: LayoutTask, signal: AbortSignal, enough?: AbortSignal): Promise<LayoutResult> {
  return new Promise((resolve, reject) => {
    const port = start();
    const number = ++asked;
    const end = (act: () => void) => {
      clearTimeout(timer);
      port.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', onAbort);
      enough?.removeEventListener('abort', onEnough);
      act();
    };
    const giveUp = () => {
      stop();
      resolve({ ...simplePlaces(task), gaveUp: true });
    };
    const onMessage = (event: MessageEvent<LayoutAnswer>) => {
      const { done } = event.data;
      if (event.data.number !== number) return;
      end(() => (done ? resolve({ ...done, gaveUp: false }) : resolve({ ...simplePlaces(task), gaveUp: true })));
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
