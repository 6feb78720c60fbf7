import type { LayoutDone, LayoutTask, Place } from './places.js';

/** Milliseconds after which a layout is given up and simpler places are used. */
export const layoutDeadline = 6000;

let worker: Worker | undefined;

function start(): Worker {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'zeren-layout' });
  return worker;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

/** Places without any search: what is fixed stays, the rest on a grid. Never fails. */
export function simplePlaces(task: LayoutTask): LayoutDone {
  const fixed = new Map<string, Place>(task.fixed.map((place) => [place.id, place]));
  const columns = Math.ceil(Math.sqrt(task.graph.nodes.length));
  return {
    lanes: [],
    placed: task.graph.nodes.map(
      (node, index) => fixed.get(node.id) ?? { id: node.id, x: (index % columns) * 150, y: Math.floor(index / columns) * 90 },
    ),
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
    const onMessage = (event: MessageEvent<{ done?: LayoutDone; error?: string }>) => {
      const { done } = event.data;
      end(() => (done ? resolve({ ...done, gaveUp: false }) : resolve({ ...simplePlaces(task), gaveUp: true })));
    };
    const onAbort = () =>
      end(() => {
        stop();
        reject(new DOMException('Layout cancelled', 'AbortError'));
      });
    const onEnough = () => end(giveUp);
    const timer = setTimeout(() => end(giveUp), layoutDeadline);
    port.addEventListener('message', onMessage);
    signal.addEventListener('abort', onAbort);
    enough?.addEventListener('abort', onEnough);
    if (signal.aborted) onAbort();
    else port.postMessage(task);
  });
}
