// What documents say of some things' relations. Parameters: ids (of things that relations start at), documents. Columns: id, type,
// source, target, properties.
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r]->(b)
WHERE r.documentId IN $documents
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
