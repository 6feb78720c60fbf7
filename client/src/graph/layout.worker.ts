import { layLanes } from './lanes.js';
import type { LayoutAnswer, LayoutDone, LayoutRequest, LayoutTask } from './places.js';

/** The heavier layouts come only when they are asked for. */
async function lay(task: LayoutTask): Promise<LayoutDone> {
  if (task.layout === 'lanes') return layLanes(task.graph, task.root);
  if (task.layout === 'layered') return (await import('./layered.js')).layLayered(task);
  return (await import('./network.js')).layNetwork(task);
}

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { number, task } = event.data;
  lay(task).then(
    (done) => self.postMessage({ number, done } satisfies LayoutAnswer),
    (error: unknown) => self.postMessage({ number, error: error instanceof Error ? error.message : String(error) } satisfies LayoutAnswer),
  );
});
