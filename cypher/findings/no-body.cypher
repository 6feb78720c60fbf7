// Tasks for which no body is named, neither at the task nor at the action that it stands under. Under a plan that weighs more than in a report.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the task, others (ids), passages and documents (ids).
MATCH (t:Task)
WITH t
WHERE COUNT { MATCH (t)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
  AND COUNT { MATCH (t)-[:PART_OF]->(:Action)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
MATCH (t)-[m:MENTIONED_IN]->(d:Document)
WITH t, d, head(m.passages) AS passage ORDER BY d.id, passage
WITH t, collect(passage) AS passages, collect(d.id) AS documents
RETURN 'NO_BODY' AS finding,
  CASE WHEN COUNT { MATCH (t)-[:PART_OF]->(:Plan) } > 0 OR COUNT { MATCH (t)-[:PART_OF]->(:Action)-[:PART_OF]->(:Plan) } > 0 THEN 2 ELSE 1 END AS severity,
  t.id AS id, t.name AS name, [] AS others, passages, documents
