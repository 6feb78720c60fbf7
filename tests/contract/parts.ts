import type { Facts } from '../../server/facts/index.js';

/** Facts of one document of several. */
export function factsOf(facts: Facts, documentId: string): Facts {
  const relations = facts.relations.filter((relation) => relation.properties.documentId === documentId);
  const named = new Set([documentId, ...relations.flatMap((relation) => [relation.start.id, relation.end.id])]);
  return {
    entities: facts.entities.filter((node) => named.has(node.id)),
    passages: facts.passages.filter((passage) => passage.properties.documentId === documentId),
    relations,
  };
}

/** Facts of several documents, each for itself, by the document's id. */
export function byDocument(facts: Facts): Map<string, Facts> {
  const ids = facts.entities.filter((node) => node.labels[1] === 'Document').map((node) => node.id);
  return new Map(ids.map((id) => [id, factsOf(facts, id)]));
}
