// Groups such as 各园区 that answer for something while nothing says who belongs to them.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the group, others (ids of what it answers for), passages and documents (ids).
MATCH (b:Entity)
WITH b WHERE b.collective = true AND COUNT { MATCH (b)<-[:MEMBER_OF]-() } = 0 AND COUNT { MATCH (b)<-[:PART_OF]-() } = 0
MATCH (b)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(x:Entity)
WITH b, x, r ORDER BY r.id
WITH b, collect(DISTINCT x.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
RETURN 'COLLECTIVE' AS finding, 1 AS severity, b.id AS id, b.name AS name, others, passages, documents
