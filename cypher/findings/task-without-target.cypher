// Tasks of a plan that no indicator measures.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the task, others (ids), passages and documents (ids).
MATCH (t:Task)
WITH t
WHERE COUNT { MATCH (t)-[:HAS_INDICATOR]->() } = 0
  AND (COUNT { MATCH (t)-[:PART_OF]->(:Plan) } > 0 OR COUNT { MATCH (t)-[:PART_OF]->()-[:PART_OF]->(:Plan) } > 0)
MATCH (t)-[m:MENTIONED_IN]->(d:Document)
WITH t, d.id AS document, head(m.passages) AS passage ORDER BY document
RETURN 'TASK_WITHOUT_TARGET' AS finding, 1 AS severity, t.id AS id, t.name AS name, [] AS others, collect(passage) AS passages, collect(document) AS documents
