// Tasks of a plan that no indicator measures.
// Parameters: none. Columns: finding, severity (1 to 3), id of the task, others (ids), passages and documents (ids).
MATCH (t:Task)-[:PART_OF]->(w:Entity)
WHERE (w:Plan OR EXISTS { MATCH (w)-[:PART_OF]->(:Plan) }) AND NOT EXISTS { MATCH (t)-[:HAS_INDICATOR]->() }
WITH DISTINCT t
MATCH (t)-[m:MENTIONED_IN]->(d:Document)
WITH t, d.id AS document, head(m.passages) AS passage ORDER BY document
RETURN 'TASK_WITHOUT_TARGET' AS finding, 1 AS severity, t.id AS id, [] AS others, collect(passage) AS passages, collect(document) AS documents
