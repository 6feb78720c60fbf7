// Tasks of a plan that no indicator measures.
// Parameters: none. Columns: finding, severity (1 to 3), id of the task, others (ids), passages and documents (ids).
MATCH (t:Task)-[m:MENTIONED_IN]->(d:Document)
WHERE NOT EXISTS { MATCH (t)-[:HAS_INDICATOR]->() }
  AND (EXISTS { MATCH (t)-[:PART_OF]->(:Plan) } OR EXISTS { MATCH (t)-[:PART_OF]->(:Action)-[:PART_OF]->(:Plan) })
WITH t, d, head(m.passages) AS passage ORDER BY d.id, passage
RETURN 'TASK_WITHOUT_TARGET' AS finding, 1 AS severity, t.id AS id, [] AS others, collect(passage) AS passages, collect(d.id) AS documents
