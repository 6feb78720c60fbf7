import type { EntityNode, Facts, PassageNode, PropertyValue, RelationFact } from './types.js';

/** Distinct strings in code-unit order. */
export function uniqueSorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

/** One of two values by rules that do not depend on the order of the two, nor on how three are paired. */
function mergeValues(a: PropertyValue | undefined, b: PropertyValue | undefined): PropertyValue {
  if (a === undefined) return b as PropertyValue;
  if (b === undefined) return a;
  if (typeof a === 'object' || typeof b === 'object')
    return uniqueSorted([...(typeof a === 'object' ? a : [String(a)]), ...(typeof b === 'object' ? b : [String(b)])]);
  if (typeof a === 'boolean' && typeof b === 'boolean') return a || b;
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b);
  return String(a) <= String(b) ? a : b;
}

function mergeProperties(
  a: Readonly<Record<string, PropertyValue>>,
  b: Readonly<Record<string, PropertyValue>>,
): Record<string, PropertyValue> {
  const merged: Record<string, PropertyValue> = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) merged[name] = mergeValues(a[name], b[name]);
  return merged;
}

/** One node of two descriptions of it. Commutative, associative, idempotent: documents may come in any order. */
export function mergeEntities(a: EntityNode, b: EntityNode): EntityNode {
  const { id, name, aliases, ...rest } = a.properties;
  const { id: _, name: otherName, aliases: otherAliases, ...otherRest } = b.properties;
  // The fuller name stays.
  const [kept = name] = [name, otherName].sort((one, two) => two.length - one.length || (one < two ? -1 : 1));
  return {
    ...a,
    properties: {
      ...mergeProperties(rest, otherRest),
      id,
      name: kept,
      aliases: uniqueSorted([...aliases, ...otherAliases, name, otherName].filter((alias) => alias !== kept)),
    },
  };
}

/** One relation of two statements of it in one document: passages are joined, the first statement's properties stay. */
export function mergeRelations(a: RelationFact, b: RelationFact): RelationFact {
  const forms = a.properties.forms;
  const otherForms = b.properties.forms;
  return {
    ...a,
    properties: {
      ...b.properties,
      ...a.properties,
      ...(Array.isArray(forms) && Array.isArray(otherForms) ? { forms: uniqueSorted([...forms, ...otherForms]) } : {}),
      passages: [...new Set([...a.properties.passages, ...b.properties.passages])],
    },
  };
}

/** Facts of several documents as one, each thing once. */
export function mergeFacts(many: Iterable<Facts>): Facts {
  const entities = new Map<string, EntityNode>();
  const passages = new Map<string, PassageNode>();
  const relations = new Map<string, RelationFact>();
  for (const facts of many) {
    for (const node of facts.entities) {
      const known = entities.get(node.id);
      entities.set(node.id, known ? mergeEntities(known, node) : node);
    }
    for (const node of facts.passages) passages.set(node.id, node);
    for (const relation of facts.relations) relations.set(relation.id, relation);
  }
  return { entities: [...entities.values()], passages: [...passages.values()], relations: [...relations.values()] };
}
