import type { EntityNode, Facts, PassageNode, RelationFact } from '../facts/index.js';
import { isKind, isRelationType, kindRow, ZerenError } from '../model/index.js';

interface Part {
  readonly entities: Map<string, EntityNode>;
  readonly passages: Map<string, PassageNode>;
  readonly relations: Map<string, RelationFact>;
}

/**
 * Facts by the document that states them, in the order of the documents' ids. A thing belongs to each document that has a relation of it,
 * or, when none has, to all documents that come with it. Fails with STORE_BAD_FACTS where facts do not hold together.
 */
export function splitByDocument(facts: Facts): Map<string, Facts> {
  const things = new Map<string, EntityNode>();
  const parts = new Map<string, Part>();
  for (const node of facts.entities) {
    checkEntity(node);
    if (things.has(node.id)) throw bad(`${node.id} stands twice`);
    things.set(node.id, node);
    if (node.labels[1] === 'Document')
      parts.set(node.id, { entities: new Map([[node.id, node]]), passages: new Map(), relations: new Map() });
  }
  if (facts.entities.length > 0 && parts.size === 0) throw bad('There is no document among them');
  const part = (documentId: string, whose: string): Part => {
    const found = parts.get(documentId);
    if (!found) throw bad(`${whose} names the document ${documentId}, which is not among them`);
    return found;
  };
  for (const passage of facts.passages) {
    checkId(passage.id);
    part(passage.properties.documentId, passage.id).passages.set(passage.id, passage);
  }
  const named = new Set<string>();
  for (const relation of facts.relations) {
    checkId(relation.id);
    if (!isRelationType(relation.label)) throw bad(`${relation.id} has the type ${String(relation.label)}, which the model does not know`);
    const own = part(relation.properties.documentId, relation.id);
    if (own.relations.has(relation.id)) throw bad(`${relation.id} stands twice`);
    own.relations.set(relation.id, relation);
    for (const { id } of [relation.start, relation.end]) {
      const node = things.get(id);
      if (!node) throw bad(`${relation.id} names ${id}, which is not among them`);
      own.entities.set(id, node);
      named.add(id);
    }
    if (relation.properties.passages.length === 0) throw bad(`${relation.id} has no passage`);
    for (const id of relation.properties.passages)
      if (!own.passages.has(id)) throw bad(`${relation.id} names the passage ${id}, which its document does not have`);
  }
  for (const node of things.values()) {
    if (named.has(node.id) || node.labels[1] === 'Document') continue;
    for (const own of parts.values()) own.entities.set(node.id, node);
  }
  const lists = [...parts].map(
    ([id, { entities, passages, relations }]) =>
      [id, { entities: [...entities.values()], passages: [...passages.values()], relations: [...relations.values()] }] as const,
  );
  return new Map(lists.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bad(what: string): ZerenError {
  return new ZerenError(
    'STORE_BAD_FACTS',
    `These facts do not hold together: ${what}.`,
    'Make them again with `zeren extract` or `zeren export`; nothing was loaded.',
  );
}

function checkId(id: string): void {
  if (typeof id !== 'string' || id === '') throw bad('An id is empty');
}

function checkEntity(node: EntityNode): void {
  checkId(node.id);
  const [, kind] = node.labels;
  if (!isKind(kind)) throw bad(`${node.id} is a ${String(kind)}, which the model does not know`);
  for (const { name, type } of kindRow(kind).properties) {
    const value = node.properties[name];
    if (type === 'Float' && value !== undefined && typeof value !== 'number') throw bad(`${name} of ${node.id} is not a number`);
  }
}
