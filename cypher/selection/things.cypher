// Things by their ids. Parameters: $ids. Columns: kind and properties.
MATCH (n:Entity)
WHERE n.id IN $ids
RETURN head([l IN labels(n) WHERE l <> 'Entity']) AS kind, properties(n) AS properties
