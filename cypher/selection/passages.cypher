// Passages by their ids. Parameters: $ids. Columns: id and properties, by id.
MATCH (p:Passage)
WHERE p.id IN $ids
RETURN p.id AS id, properties(p) AS properties
ORDER BY id
