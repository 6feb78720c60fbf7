// Relations between things: those with the given ids, or all but MENTIONED_IN when none are given.
// Parameters: $ids of things; $relations ids, may be empty. Columns: type, source, sourceKind, target, targetKind, id and properties, by id.
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r]->(b:Entity)
WHERE b.id IN $ids AND (r.id IN $relations OR (size($relations) = 0 AND type(r) <> 'MENTIONED_IN'))
RETURN type(r) AS type, a.id AS source, head([l IN labels(a) WHERE l <> 'Entity']) AS sourceKind, b.id AS target,
  head([l IN labels(b) WHERE l <> 'Entity']) AS targetKind, r.id AS id, properties(r) AS properties
ORDER BY id
