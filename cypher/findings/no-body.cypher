// Tasks for which no body is named, neither at the task nor at the action that it stands under. Under a plan that weighs more than in a report.
// Parameters: none. Columns: finding, severity (1 to 3), id of the task, others (ids), passages and documents (ids).
MATCH (t:Task)-[m:MENTIONED_IN]->(d:Document)
WHERE NOT EXISTS { MATCH (t)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() }
  AND NOT EXISTS { MATCH (t)-[:PART_OF]->(:Action)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() }
WITH t, d, head(m.passages) AS passage, CASE WHEN EXISTS { MATCH (t)-[:PART_OF]->(:Plan) } OR EXISTS { MATCH (t)-[:PART_OF]->(:Action)-[:PART_OF]->(:Plan) } THEN 2 ELSE 1 END AS severity
WITH t, d, passage, severity ORDER BY d.id, passage
RETURN 'NO_BODY' AS finding, severity, t.id AS id, [] AS others, collect(passage) AS passages, collect(d.id) AS documents
