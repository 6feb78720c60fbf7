// Names of things that people look for by their spelling. Parameters: none. Columns: id, name, aliases, by id.
MATCH (n:Entity)
WHERE NOT n:Measurement
RETURN n.id AS id, n.name AS name, coalesce(n.aliases, []) AS aliases
ORDER BY id
