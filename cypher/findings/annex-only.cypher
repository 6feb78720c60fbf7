// Bodies that answer for an indicator, a platform or a project and for no task, action or plan.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the body, others (ids of what it answers for), passages and documents (ids).
MATCH (b:Entity)
WITH b
WHERE COUNT { MATCH (b)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->() } > 0
  AND COUNT { MATCH (b)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(y:Entity) WHERE y:Task OR y:Action OR y:Plan } = 0
MATCH (b)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(x:Entity)
WHERE x:Indicator OR x:Platform OR x:Project
WITH b, x, r ORDER BY r.id
WITH b, collect(DISTINCT x.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
RETURN 'ANNEX_ONLY' AS finding, 1 AS severity, b.id AS id, b.name AS name, others, passages, documents
