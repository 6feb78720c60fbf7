// Groups such as 各园区 that answer for something while nothing says who belongs to them.
// Parameters: none. Columns: finding, severity (1 to 3), id of the group, others (ids of what it answers for), passages and documents (ids).
MATCH (b:Entity)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(x:Entity)
WHERE b.collective = true AND NOT EXISTS { MATCH (b)<-[:MEMBER_OF]-() } AND NOT EXISTS { MATCH (b)<-[:PART_OF]-() }
WITH b, x, r ORDER BY r.id
WITH b, collect(DISTINCT x.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
RETURN 'COLLECTIVE' AS finding, 1 AS severity, b.id AS id, others, passages[0..5] AS passages, documents
