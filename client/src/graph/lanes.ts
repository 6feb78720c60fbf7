import type { Kind } from '../../../server/model/index.js';
import type { GraphData, GraphNode } from './model.js';
import { isResponsibility } from './model.js';

export const laneNames = ['region', 'plan', 'action', 'task', 'body', 'target', 'other'] as const;
export type LaneName = (typeof laneNames)[number];

export interface Placed {
  readonly id: string;
  readonly lane: LaneName;
  /** Centre, in pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lane {
  readonly name: LaneName;
  readonly x: number;
  readonly width: number;
}

export interface LaneLayout {
  readonly placed: readonly Placed[];
  readonly lanes: readonly Lane[];
}

const kindLane: Readonly<Partial<Record<Kind, LaneName>>> = {
  Region: 'region',
  Document: 'plan',
  Plan: 'plan',
  Action: 'action',
  Task: 'task',
  Indicator: 'target',
  Platform: 'target',
  Project: 'target',
  Department: 'body',
  Park: 'body',
  Enterprise: 'body',
  Institution: 'body',
};

const laneWidth: Readonly<Record<LaneName, number>> = { region: 96, plan: 156, action: 150, task: 232, body: 188, target: 190, other: 176 };
const gapAfter: Readonly<Record<LaneName, number>> = { region: 40, plan: 48, action: 40, task: 168, body: 110, target: 72, other: 0 };
const lineHeight = 17;
const rowGap = 10;

/** Width of a text in ems of its font: Chinese characters take one, others a little over a half. */
export function ems(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width;
}

/** The label in the picture: the number as written before the name. */
export function labelOf(node: GraphNode): string {
  if (!node.number || node.name.startsWith(node.number)) return node.name;
  return `${node.number}${/[.、)）]$/.test(node.number) ? '' : ' '}${node.name}`;
}

function laneOf(node: GraphNode, answers: ReadonlySet<string>, root: string | undefined): LaneName {
  if (node.kind === 'Region' && answers.has(node.id) && node.id !== root) return 'body';
  return kindLane[node.kind] ?? 'other';
}

function size(node: GraphNode, lane: LaneName): { width: number; height: number } {
  const width = laneWidth[lane];
  const room = (lane === 'body' || lane === 'other' ? width - 28 : width - 24) / 12.5;
  // Cards of targets have a mark before their words.
  const lines = Math.min(4, Math.max(1, Math.ceil((ems(labelOf(node)) + (lane === 'target' ? 1.8 : 0)) / room)));
  return { width, height: lines * lineHeight + (lane === 'body' || lane === 'other' ? 4 : 14) };
}

interface Row {
  readonly id: string;
  readonly height: number;
  wish: number;
  y: number;
}

/** Rows in the order of their wishes, moved apart as little as it takes (neighbours that would overlap share their mean), none above `top`. */
function settle(rows: Row[], gap: number, top: number): void {
  rows.sort((a, b) => a.wish - b.wish || (a.id < b.id ? -1 : 1));
  const blocks: { rows: Row[]; height: number; centre: number }[] = [];
  for (const row of rows) {
    let block = { rows: [row], height: row.height, centre: row.wish };
    for (let last = blocks.at(-1); last && last.centre + last.height / 2 + gap > block.centre - block.height / 2; last = blocks.at(-1)) {
      blocks.pop();
      const count = last.rows.length + block.rows.length;
      block = {
        rows: [...last.rows, ...block.rows],
        height: last.height + gap + block.height,
        centre: (last.centre * last.rows.length + block.centre * block.rows.length) / count,
      };
    }
    blocks.push(block);
  }
  let least = top;
  for (const block of blocks) {
    let at = Math.max(block.centre - block.height / 2, least);
    for (const row of block.rows) {
      row.y = at + row.height / 2;
      at += row.height + gap;
    }
    least = at;
  }
}

const documentOrder = (a: GraphNode, b: GraphNode): number =>
  (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1);

/**
 * Places a chain of responsibility in lanes from left to right: region, plan, action, task, bodies, targets (indicators, platforms, projects), others.
 * Tasks keep the order of the document; every other thing stands at the height of what it is joined to. Deterministic and linear but for sorting.
 */
export function layLanes(graph: GraphData, root?: string): LaneLayout {
  const answers = new Set(graph.relations.filter((one) => isResponsibility(one.type)).map((one) => one.source));
  const lane = new Map(graph.nodes.map((node) => [node.id, laneOf(node, answers, root)]));
  const byLane = new Map<LaneName, GraphNode[]>(laneNames.map((name) => [name, []]));
  for (const node of graph.nodes) byLane.get(lane.get(node.id) ?? 'other')?.push(node);

  const used = laneNames.filter((name) => (byLane.get(name)?.length ?? 0) > 0);
  const lanes: Lane[] = [];
  let left = 0;
  for (const name of used) {
    lanes.push({ name, x: left + laneWidth[name] / 2, width: laneWidth[name] });
    left += laneWidth[name] + gapAfter[name];
  }

  const parent = new Map<string, string>();
  for (const relation of graph.relations) {
    if (relation.type === 'PART_OF') parent.set(relation.source, relation.target);
  }
  const order = new Map(graph.nodes.map((node) => [node.id, node]));
  const actionOrder = (node: GraphNode): number => {
    const above = order.get(parent.get(node.id) ?? '');
    return above?.kind === 'Action' ? (above.order ?? 0) : Number.MAX_SAFE_INTEGER;
  };
  const tasks = [...(byLane.get('task') ?? [])].sort((a, b) => actionOrder(a) - actionOrder(b) || documentOrder(a, b));

  const rows = new Map<string, Row>();
  const makeRow = (node: GraphNode, wish: number): Row => {
    const row = { id: node.id, height: size(node, lane.get(node.id) ?? 'other').height, wish, y: wish };
    rows.set(node.id, row);
    return row;
  };

  let y = 0;
  let above: string | undefined;
  for (const task of tasks) {
    const group = parent.get(task.id);
    if (above !== undefined && group !== above) y += 14;
    above = group;
    const row = makeRow(task, 0);
    row.y = row.wish = y + row.height / 2;
    y += row.height + rowGap;
  }

  const joined = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const ends = joined.get(a);
    if (ends) ends.push(b);
    else joined.set(a, [b]);
  };
  for (const relation of graph.relations) {
    join(relation.source, relation.target);
    join(relation.target, relation.source);
    // A lead pulls its body harder than a helper: heads of lines stay near their tasks.
    if (relation.type === 'LEADS') for (let i = 0; i < 3; i++) join(relation.source, relation.target);
  }
  // In a tall picture the heads stand at its top, where reading starts, not half-way down.
  const tall = y > 900;
  const place = (name: LaneName, gap: number, inOrder = false, head = false) => {
    const nodes = [...(byLane.get(name) ?? [])].sort(documentOrder);
    const made = nodes.map((node, index) => {
      const around = joined.get(node.id) ?? [];
      const near = around.flatMap((id) => rows.get(id)?.y ?? []);
      const below = around.flatMap((id) => (lane.get(id) === 'target' ? [] : (rows.get(id)?.y ?? [])));
      if (head && tall && below.length > 0) return makeRow(node, Math.min(...below) + 60);
      const wish = near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : index * 40;
      return makeRow(node, wish);
    });
    if (inOrder) {
      let least = Number.NEGATIVE_INFINITY;
      for (const row of made) least = row.wish = Math.max(row.wish, least + 0.01);
    }
    settle(made, gap, tasks.length > 0 ? 0 : Number.NEGATIVE_INFINITY);
  };
  place('action', rowGap, true);
  place('body', 9);
  place('target', rowGap);
  place('plan', 24, false, true);
  place('region', 24, false, true);
  place('other', 9);

  const x = new Map(lanes.map((one) => [one.name, one.x]));
  return {
    lanes,
    placed: graph.nodes.map((node) => {
      const name = lane.get(node.id) ?? 'other';
      return { id: node.id, lane: name, x: x.get(name) ?? 0, y: rows.get(node.id)?.y ?? 0, ...size(node, name) };
    }),
  };
}
