// Things with two leads: said at different places it is a contradiction, in one sentence only unusual.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the thing, others (ids of the leads), passages and documents (ids).
MATCH (x:Entity)
WITH x WHERE COUNT { MATCH (x)<-[:LEADS]-() } > 1
MATCH (x)<-[r:LEADS]-(b:Entity)
WITH x, b, r ORDER BY r.id
WITH x, collect(DISTINCT b.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
WHERE size(others) > 1
RETURN 'TWO_LEADS' AS finding, CASE WHEN size(passages) > 1 THEN 3 ELSE 1 END AS severity, x.id AS id, x.name AS name, others, passages, documents
