import type { Cell } from '../../files/csv.js';
import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode, Role } from '../../graph/model.js';
import { isResponsibility } from '../../graph/model.js';
import type { Words } from '../../i18n/index.js';
import { type Fact, factsOf, inReadingOrder } from '../parts/facts.js';

export interface MatrixRow {
  readonly duty: GraphNode;
  /** The action that it stands under, when the row opens a new one. */
  readonly group: GraphNode | undefined;
  /** The strongest fact by body. */
  readonly cells: ReadonlyMap<string, Fact>;
}

export interface Matrix {
  readonly bodies: readonly GraphNode[];
  readonly rows: readonly MatrixRow[];
}

export const marks: Readonly<Record<Role, string>> = { lead: '●', sole: '◉', joint: '○', helper: '·', plain: '' };
const strength: Readonly<Record<Role, number>> = { lead: 4, sole: 3, joint: 2, helper: 1, plain: 0 };

/** Matters by bodies. Matters keep the order of the document, bodies that lead most come first; matters that nobody answers for stay as empty rows. */
export function matrixOf(graph: GraphData): Matrix {
  const facts = inReadingOrder(factsOf(graph), graph);
  const duties = facts.filter((fact) => isResponsibility(fact.relation.type));
  const weight = new Map<string, number>();
  const bodies = new Map<string, GraphNode>();
  const cells = new Map<string, Map<string, Fact>>();
  for (const fact of duties) {
    bodies.set(fact.source.id, fact.source);
    weight.set(fact.source.id, (weight.get(fact.source.id) ?? 0) + strength[fact.role] ** 3);
    const row = cells.get(fact.target.id) ?? new Map<string, Fact>();
    const old = row.get(fact.source.id);
    if (!old || strength[fact.role] > strength[old.role]) row.set(fact.source.id, fact);
    cells.set(fact.target.id, row);
  }
  const action = new Map<string, GraphNode>();
  for (const fact of facts) {
    if (fact.relation.type === 'PART_OF' && fact.target.kind === 'Action') action.set(fact.source.id, fact.target);
  }
  const order = (node: GraphNode): readonly number[] => [
    ['Task', 'Action', 'Indicator', 'Platform', 'Project', 'Plan'].indexOf(node.kind),
    action.get(node.id)?.order ?? 1e6,
    node.order ?? 1e6,
  ];
  const shown = graph.nodes
    .filter((node) => cells.has(node.id) || node.kind === 'Task')
    .sort((a, b) => {
      const [x, y] = [order(a), order(b)];
      return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0) || (x[2] ?? 0) - (y[2] ?? 0) || (a.id < b.id ? -1 : 1);
    });
  let above: string | undefined;
  const rows = shown.map((duty) => {
    const own = action.get(duty.id);
    const group = own && own.id !== above ? own : undefined;
    above = own?.id;
    return { duty, group, cells: cells.get(duty.id) ?? new Map<string, Fact>() };
  });
  return {
    bodies: [...bodies.values()].sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1)),
    rows,
  };
}

/** The matrix as rows for a file, words in place of marks. */
export function matrixRows(matrix: Matrix, words: Words): Cell[][] {
  const head = [words.kind('Action'), words.t('table.target'), ...matrix.bodies.map((body) => body.name)];
  let group = '';
  return [
    head,
    ...matrix.rows.map((row) => {
      if (row.group) group = labelOf(row.group);
      if (row.duty.kind !== 'Task') group = words.kind(row.duty.kind);
      return [group, labelOf(row.duty), ...matrix.bodies.map((body) => cellWord(row.cells.get(body.id), words))];
    }),
  ];
}

export function cellWord(fact: Fact | undefined, words: Words): string {
  return fact ? words.t(`line.${fact.role as 'lead'}`) : '';
}
