// Relations by their ids and the things that they start at. Parameters: $sources ids of things; $ids of relations.
// Columns: type, source, sourceKind, target, targetKind, id and properties, by id.
MATCH (a:Entity)
WHERE a.id IN $sources
MATCH (a)-[r]->(b:Entity)
WHERE r.id IN $ids
RETURN type(r) AS type, a.id AS source, head([l IN labels(a) WHERE l <> 'Entity']) AS sourceKind, b.id AS target,
  head([l IN labels(b) WHERE l <> 'Entity']) AS targetKind, r.id AS id, properties(r) AS properties
ORDER BY id
