import { labelOf } from '../../graph/lanes.js';
import type { GraphData, GraphNode, GraphRelation, Role } from '../../graph/model.js';
import { isResponsibility, roleOf } from '../../graph/model.js';
import type { Words } from '../../i18n/index.js';

/** A relation as people read it: the same in the table, in sentences and in files. */
export interface Fact {
  readonly id: string;
  readonly relation: GraphRelation;
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly role: Role;
}

export function factsOf(graph: GraphData): Fact[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return graph.relations.flatMap((relation) => {
    const source = nodes.get(relation.source);
    const target = nodes.get(relation.target);
    return source && target ? [{ id: relation.id, relation, source, target, role: roleOf(relation) }] : [];
  });
}

const rank: Readonly<Record<Role, number>> = { lead: 0, sole: 1, joint: 2, helper: 3, plain: 4 };

/** Responsibilities first, in the order of the document: by task, lead before joint before helper, then place in the list. */
export function inReadingOrder(facts: readonly Fact[], graph: GraphData): Fact[] {
  const action = new Map<string, number>();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const relation of graph.relations) {
    const above = nodes.get(relation.target);
    if (relation.type === 'PART_OF' && above?.kind === 'Action') action.set(relation.source, above.order ?? 0);
  }
  const last = Number.MAX_SAFE_INTEGER;
  const kindPlace = (node: GraphNode) => ['Plan', 'Action', 'Task', 'Indicator', 'Platform', 'Project'].indexOf(node.kind);
  const key = (fact: Fact): readonly number[] => [
    isResponsibility(fact.relation.type) ? 0 : 1,
    kindPlace(fact.target),
    action.get(fact.target.id) ?? last,
    fact.target.order ?? last,
  ];
  return [...facts].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    for (let i = 0; i < left.length; i++) {
      const difference = (left[i] ?? 0) - (right[i] ?? 0);
      if (difference !== 0) return difference;
    }
    if (a.target.id !== b.target.id) return a.target.id < b.target.id ? -1 : 1;
    return rank[a.role] - rank[b.role] || (a.relation.position ?? 0) - (b.relation.position ?? 0) || (a.id < b.id ? -1 : 1);
  });
}

/** The short word of a fact's role: never 'leads' where nobody says so. */
export function roleWord(fact: Pick<Fact, 'role' | 'relation'>, words: Words): string {
  return fact.role === 'plain' ? words.relation(fact.relation.type) : words.t(`role.${fact.role}`);
}

/** The label on a line of the picture: short, with the basis where the text does not state the role at this place. */
export function lineLabel(relation: GraphRelation, words: Words): string {
  const role = roleOf(relation);
  if (role === 'plain') return words.relation(relation.type);
  const word = words.t(`line.${role}`);
  return relation.basis === 'NOTE' ? `${word} · ${words.t('basis.NOTE')}` : word;
}

/** A fact as a sentence. */
export function sentence(fact: Fact, words: Words): string {
  const values = { source: fact.source.name, target: labelOf(fact.target) };
  if (fact.role !== 'plain') return words.t(`sentence.${fact.role}`, values);
  return words.t('sentence.plain', { ...values, relation: words.relation(fact.relation.type) });
}

export function matches(fact: Fact, text: string, words: Words): boolean {
  const needle = text.trim().toLowerCase();
  if (!needle) return true;
  return [fact.source.name, labelOf(fact.target), roleWord(fact, words), ...fact.source.aliases].some((part) =>
    part.toLowerCase().includes(needle),
  );
}
