import type { EntityNode, RelationFact } from '../../server/facts/index.js';
import { plainName } from './compare.js';
import type { GoldDocument, GoldRelation } from './gold.js';
import { namedRelations } from './gold.js';
import type { Tally } from './measure.js';
import type { Reading } from './reading.js';

interface ReadRelation {
  readonly fact: RelationFact;
  readonly from: EntityNode;
  readonly to: EntityNode;
}

/** Relations between named things: a set of (type, from, to) a document, each right whatever its passage. */
export function measureRelations(gold: GoldDocument, kinds: readonly string[], reading: Reading, tally: Tally): void {
  // A document whose relations were not annotated says nothing about them.
  if (!gold.relations) return;
  const named = (node: EntityNode | undefined): node is EntityNode =>
    node !== undefined && kinds.includes(node.labels[1]) && node.properties.collective !== true;
  const read = reading.relations.flatMap((fact): ReadRelation[] => {
    const [from, to] = [reading.entities.get(fact.start.id), reading.entities.get(fact.end.id)];
    return named(from) && named(to) ? [{ fact, from, to }] : [];
  });
  for (const type of namedRelations) {
    const open = read.filter(({ fact }) => fact.label === type);
    const missed: GoldRelation[] = [];
    let right = 0;
    for (const want of gold.relations.filter((relation) => relation.type === type)) {
      const at = open.findIndex((relation) => states(want, relation, reading));
      if (at < 0) missed.push(want);
      else right += open.splice(at, 1).length;
    }
    tally(
      `relation ${type}`,
      right,
      open.map(({ fact, from, to }) => [reading.ranges(fact)[0]?.start ?? 0, `${from.properties.name} → ${to.properties.name}`]),
      missed.map(({ start, from, to }) => [start, `${from} → ${to}`]),
    );
  }
}

/** PARTNERS_WITH holds both ways. */
function states(want: GoldRelation, { from, to }: ReadRelation, reading: Reading): boolean {
  const is = (name: string, node: EntityNode) => reading.namesOf(node).has(plainName(name));
  return (is(want.from, from) && is(want.to, to)) || (want.type === 'PARTNERS_WITH' && is(want.from, to) && is(want.to, from));
}
