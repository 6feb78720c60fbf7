// Ids of relations that start at some things: those to documents that name them, or all others.
// Parameters: $sources ids of things; $mentions a boolean. Columns: type, source, target and id, by id.
MATCH (a:Entity)
WHERE a.id IN $sources
MATCH (a)-[r]->(b:Entity)
WHERE (type(r) = 'MENTIONED_IN') = $mentions
RETURN type(r) AS type, a.id AS source, b.id AS target, r.id AS id
ORDER BY id
