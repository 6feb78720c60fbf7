import { layLanes } from './lanes.js';
import type { LayoutAnswer, LayoutDone, LayoutProgress, LayoutRequest, LayoutTask } from './places.js';

/** The heavier layout comes only when it is asked for. */
async function lay(task: LayoutTask, onProgress: (progress: LayoutProgress) => void): Promise<LayoutDone> {
  if (task.layout === 'lanes') return layLanes(task.graph, task.root);
  return (await import('./network.js')).layNetwork(task, onProgress);
}

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { number, task } = event.data;
  lay(task, (progress) => self.postMessage({ number, progress } satisfies LayoutAnswer)).then(
    (done) => self.postMessage({ number, done } satisfies LayoutAnswer),
    (error: unknown) => self.postMessage({ number, error: error instanceof Error ? error.message : String(error) } satisfies LayoutAnswer),
  );
});
