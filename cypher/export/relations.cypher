// Relations of one type. Parameters: ids, sources (where they start). Columns: properties, source, sourceKind, target, targetKind.
// __TYPE__ is a type of the model.
MATCH (a:Entity)
WHERE a.id IN $sources
MATCH (a)-[r:__TYPE__]->(b)
WHERE r.id IN $ids
RETURN
  properties(r) AS properties,
  a.id AS source,
  head([l IN labels(a) WHERE l <> 'Entity']) AS sourceKind,
  b.id AS target,
  head([l IN labels(b) WHERE l <> 'Entity']) AS targetKind
