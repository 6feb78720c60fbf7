// All relations of one type, where there are not too many to hold at once. Parameters: none. Columns: properties, source, sourceKind, target,
// targetKind. __TYPE__ is a type of the model.
MATCH (a:Entity)-[r:__TYPE__]->(b)
RETURN
  properties(r) AS properties,
  a.id AS source,
  head([l IN labels(a) WHERE l <> 'Entity']) AS sourceKind,
  b.id AS target,
  head([l IN labels(b) WHERE l <> 'Entity']) AS targetKind
