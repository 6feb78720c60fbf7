import { layLanes } from './lanes.js';
import type { LayoutDone, LayoutTask } from './places.js';

/** The heavier layouts come only when they are asked for. */
async function lay(task: LayoutTask): Promise<LayoutDone> {
  if (task.layout === 'lanes') return layLanes(task.graph, task.root);
  if (task.layout === 'layered') return (await import('./layered.js')).layLayered(task);
  return (await import('./network.js')).layNetwork(task);
}

self.addEventListener('message', (event: MessageEvent<LayoutTask>) => {
  lay(event.data).then(
    (done) => self.postMessage({ done }),
    (error: unknown) => self.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
