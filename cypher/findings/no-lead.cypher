// Things that several bodies answer for while nobody is said to lead.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the thing, others (ids of the bodies), passages and documents (ids).
MATCH (x:Entity)
WITH x WHERE COUNT { MATCH (x)<-[:RESPONSIBLE_FOR]-() } > 1 AND COUNT { MATCH (x)<-[:LEADS]-() } = 0
MATCH (x)<-[r:RESPONSIBLE_FOR]-(b:Entity)
WITH x, b, r ORDER BY r.position, r.id
WITH x, collect(DISTINCT b.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
WHERE size(others) > 1
RETURN 'NO_LEAD' AS finding, 2 AS severity, x.id AS id, x.name AS name, others, passages, documents
