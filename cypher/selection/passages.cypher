// Passages by their ids. Parameters: $ids. Columns: properties.
MATCH (p:Passage)
WHERE p.id IN $ids
RETURN properties(p) AS properties
