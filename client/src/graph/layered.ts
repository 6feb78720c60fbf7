import dagre from '@dagrejs/dagre';
import { networkSize } from './elements.js';
import type { LayoutDone, LayoutTask } from './places.js';

/** Layers from left to right by dagre; network-simplex does not finish on large graphs, so ranks are tight trees. */
export function layLayered(task: LayoutTask): LayoutDone {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: 14, ranksep: 90 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of task.graph.nodes) graph.setNode(node.id, { ...networkSize(node) });
  for (const relation of task.graph.relations) graph.setEdge(relation.target, relation.source, {}, relation.id);
  dagre.layout(graph);
  return {
    lanes: [],
    placed: task.graph.nodes.map((node) => {
      const at = graph.node(node.id);
      return { id: node.id, x: at.x ?? 0, y: at.y ?? 0 };
    }),
  };
}
