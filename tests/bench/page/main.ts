import cytoscape from 'cytoscape';
import { networkSize, type Spot } from '../../../client/src/graph/elements.js';
import { findPlaces } from '../../../client/src/graph/layout.js';
import type { GraphData, GraphNode, GraphRelation } from '../../../client/src/graph/model.js';
import { Picture } from '../../../client/src/graph/picture.js';
import type { LayoutDone } from '../../../client/src/graph/places.js';
import type { Kind, RelationType } from '../../../server/model/index.js';

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

const node = (id: string, kind: Kind, order: number): GraphNode => ({
  id,
  name: `${kind} 数字经济发展重点工作 ${order}`,
  kind,
  aliases: [],
  region: null,
  number: null,
  order,
  collective: false,
  plan: null,
  year: null,
});
const relation = (id: string, type: RelationType, source: string, target: string): GraphRelation => ({
  id,
  type,
  source,
  target,
  basis: 'STATED',
  roleText: null,
  position: null,
  openList: false,
  role: null,
  origin: 'RULE',
  rule: null,
  confidence: 1,
  evidence: [],
});

/** A chain of about `count` things as plans have them: ten tasks an action, a third of all bodies, five bodies a task. */
function chain(count: number): GraphData {
  const random = chance(7);
  const bodies = Array.from({ length: Math.round(count * 0.3) }, (_, index) => node(`b${index}`, 'Department', index));
  const tasks = Array.from({ length: Math.round(count * 0.62) }, (_, index) => node(`t${index}`, 'Task', index));
  const actions = Array.from({ length: Math.ceil(tasks.length / 10) }, (_, index) => node(`a${index}`, 'Action', index));
  const relations = [
    ...actions.map((one) => relation(`p${one.id}`, 'PART_OF', one.id, 'plan')),
    ...tasks.map((one, index) => relation(`p${one.id}`, 'PART_OF', one.id, `a${Math.floor(index / 10)}`)),
    ...tasks.flatMap((one) =>
      Array.from({ length: 5 }, (_, index) =>
        relation(`r${one.id}${index}`, index === 0 ? 'LEADS' : 'PARTICIPATES_IN', `b${Math.floor(random() * bodies.length)}`, one.id),
      ),
    ),
  ];
  return { nodes: [node('plan', 'Plan', 0), ...actions, ...tasks, ...bodies], relations };
}

/** A net of things in places that chance gives, each joined to near ones. */
function net(nodes: number, edges: number): { graph: GraphData; spots: Map<string, Spot> } {
  const random = chance(11);
  const kinds: readonly Kind[] = ['Task', 'Department', 'Enterprise', 'Platform', 'Park'];
  const things = Array.from({ length: nodes }, (_, index) => node(`n${index}`, kinds[index % kinds.length] ?? 'Task', index));
  const side = Math.sqrt(nodes) * 90;
  const spots = new Map(things.map((one) => [one.id, { x: random() * side, y: random() * side, ...networkSize(one) }]));
  const relations = Array.from({ length: edges }, (_, index) =>
    relation(`e${index}`, index % 3 ? 'PARTICIPATES_IN' : 'LEADS', `n${Math.floor(random() * nodes)}`, `n${Math.floor(random() * nodes)}`),
  );
  return { graph: { nodes: things, relations }, spots };
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const nothing = () => undefined;
const events = {
  onSelect: nothing,
  onOpen: nothing,
  onMenu: nothing,
  onMoved: nothing,
  onCursor: nothing,
  onPick: nothing,
  onViewport: nothing,
};

function stage(): HTMLElement {
  const old = document.getElementById('stage');
  const fresh = document.createElement('div');
  fresh.id = 'stage';
  old?.replaceWith(fresh);
  return fresh;
}

const spotsOf = (placed: LayoutDone['placed']): Map<string, Spot> =>
  new Map(
    placed.map((one) => [
      one.id,
      { x: one.x, y: one.y, width: one.width ?? 30, height: one.height ?? 30, ...(one.lane ? { lane: one.lane } : {}) },
    ]),
  );

export interface Bench {
  /** Milliseconds from asking for places to the first frame that shows them. */
  readonly chain: (count: number) => Promise<{ nodes: number; milliseconds: number }>;
  /** Shows a chain from nothing, and rests for two seconds. */
  readonly show: (count: number) => Promise<{ nodes: number; relations: number }>;
  /** Shows the same net in plain Cytoscape with its defaults or as the page does; `zoom` 0 is all in view. */
  readonly prepare: (which: 'plain' | 'ours', nodes: number, edges: number, zoom: number) => Promise<void>;
  /** Starts to count frames. */
  readonly start: () => void;
  /** Frames a second since then. */
  readonly stop: () => number;
}

let clear: () => void = nothing;
let frames = 0;
let began = 0;
let counting = 0;

const bench: Bench = {
  async chain(count) {
    const graph = chain(count);
    // The first call also loads the worker; people meet that once.
    await findPlaces({ layout: 'lanes', graph: chain(10), root: 'plan', fixed: [] }, new AbortController().signal);
    const picture = new Picture(stage(), events, true);
    const start = performance.now();
    const { placed } = await findPlaces({ layout: 'lanes', graph, root: 'plan', fixed: [] }, new AbortController().signal);
    const spots = spotsOf(placed);
    const shown = picture.show({ graph, spots, theme: 'light', label: (one) => one.type, movable: false });
    picture.fitTop(40);
    await shown;
    await frame();
    await frame();
    const milliseconds = performance.now() - start;
    picture.destroy();
    return { nodes: graph.nodes.length, milliseconds };
  },
  async show(count) {
    const graph = chain(count);
    const { placed } = await findPlaces({ layout: 'lanes', graph, root: 'plan', fixed: [] }, new AbortController().signal);
    const spots = spotsOf(placed);
    const picture = new Picture(stage(), events, true);
    const shown = picture.show({ graph, spots, theme: 'light', label: (one) => one.type, movable: false });
    picture.fitTop(40);
    await shown;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    picture.destroy();
    return { nodes: graph.nodes.length, relations: graph.relations.length };
  },
  async prepare(which, nodes, edges, zoom) {
    clear();
    const { graph, spots } = net(nodes, edges);
    if (which === 'ours') {
      const picture = new Picture(stage(), events, true);
      await picture.show({ graph, spots, theme: 'light', label: (one) => one.type, movable: false });
      picture.fit();
      if (zoom > 0) picture.zoom(zoom / picture.viewport().zoom);
      clear = () => picture.destroy();
    } else {
      const plain = cytoscape({
        container: stage(),
        elements: [
          ...graph.nodes.map((one) => ({
            data: { id: one.id, label: one.name },
            position: { ...(spots.get(one.id) ?? { x: 0, y: 0 }) },
            grabbable: false,
          })),
          ...graph.relations.map((one) => ({ data: { id: one.id, source: one.source, target: one.target } })),
        ],
        style: [{ selector: 'node', style: { label: 'data(label)' } }],
        layout: { name: 'preset' },
      });
      plain.fit();
      if (zoom > 0) plain.zoom({ level: zoom, renderedPosition: { x: 640, y: 400 } });
      clear = () => plain.destroy();
    }
    for (let i = 0; i < 4; i++) await frame();
  },
  start() {
    frames = 0;
    began = performance.now();
    const count = () => {
      frames += 1;
      counting = requestAnimationFrame(count);
    };
    counting = requestAnimationFrame(count);
  },
  stop() {
    cancelAnimationFrame(counting);
    return frames / ((performance.now() - began) / 1000);
  },
};

Object.assign(window, { bench });
