import cose, { type Search } from 'cose-base';
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { networkSize } from './elements.js';
import type { LayoutDone, LayoutProgress, LayoutTask, Place } from './places.js';
import { startPlaces } from './start.js';

cytoscape.use(fcose);

/** fcose takes its first places by chance; seeded, the same graph comes out the same. This worker does nothing else with chance. */
function seed(start: number): void {
  let state = start;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Above this many nodes a rougher but faster force layout is used. */
const fine = 500;

interface FcoseOptions {
  readonly name: 'fcose';
  readonly quality: 'draft' | 'default';
  readonly animate: false;
  readonly randomize: boolean;
  readonly nodeSeparation: number;
  readonly idealEdgeLength: number;
  readonly nodeRepulsion: number;
  readonly packComponents: boolean;
  readonly fixedNodeConstraint?: { nodeId: string; position: { x: number; y: number } }[];
}

/** Milliseconds between two tellings of how far it is. */
const telling = 100;

/** fcose says nothing on its way: its rounds are heard of here, for as long as `search` runs. */
function followed(search: () => void, onProgress: (progress: LayoutProgress) => void): void {
  const { prototype } = cose.CoSELayout;
  const { tick } = prototype;
  const places = new Map<string, Place>();
  let part = 0;
  let told = performance.now();
  prototype.tick = function (this: Search) {
    const last = tick.call(this);
    if (last || performance.now() - told >= telling) {
      told = performance.now();
      for (const node of this.getAllNodes()) places.set(node.id, { id: node.id, x: node.getCenterX(), y: node.getCenterY() });
      const here = last ? 1 : this.totalIterations / this.maxIterations;
      part = Math.min(1, Math.max(part, here));
      onProgress({ part, places: [...places.values()] });
    }
    return last;
  };
  try {
    search();
  } finally {
    prototype.tick = tick;
  }
}

/** Force layout without a screen (fcose on headless Cytoscape). Fixed places are kept. */
export async function layNetwork(task: LayoutTask, onProgress: (progress: LayoutProgress) => void): Promise<LayoutDone> {
  seed(20221020);
  const start = startPlaces(task);
  const draft = task.graph.nodes.length > fine && task.fixed.length === 0;
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...task.graph.nodes.map((node) => ({
        group: 'nodes' as const,
        data: { id: node.id, ...networkSize(node) },
        position: { x: start.get(node.id)?.x ?? 0, y: start.get(node.id)?.y ?? 0 },
      })),
      ...task.graph.relations.map((one) => ({ group: 'edges' as const, data: { id: one.id, source: one.source, target: one.target } })),
    ],
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
  });
  const options: FcoseOptions = {
    name: 'fcose',
    quality: draft ? 'draft' : 'default',
    animate: false,
    randomize: task.fixed.length === 0,
    nodeSeparation: 90,
    idealEdgeLength: 95,
    nodeRepulsion: 9000,
    packComponents: task.fixed.length === 0,
    ...(task.fixed.length > 0
      ? { fixedNodeConstraint: task.fixed.map((place) => ({ nodeId: place.id, position: { x: place.x, y: place.y } })) }
      : {}),
  };
  const layout = cy.layout(options as unknown as cytoscape.LayoutOptions);
  await new Promise<void>((resolve) => {
    layout.one('layoutstop', () => resolve());
    followed(() => layout.run(), onProgress);
  });
  const placed = cy.nodes().map((node) => ({ id: node.id(), x: node.position('x'), y: node.position('y') }));
  cy.destroy();
  return { placed, lanes: [] };
}
