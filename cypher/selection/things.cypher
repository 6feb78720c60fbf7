// Things by their ids. Parameters: $ids. Columns: kind, id and properties, by id.
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN head([l IN labels(n) WHERE l <> 'Entity']) AS kind, n.id AS id, properties(n) AS properties
ORDER BY id
