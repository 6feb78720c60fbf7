// Targets for which nobody answers: neither for the indicator nor for anything that it measures.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the indicator, others (ids), passages and documents (ids).
MATCH (i:Indicator)
WITH i
WHERE COUNT { MATCH (i)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
  AND COUNT { MATCH (i)<-[:HAS_INDICATOR]-(:Entity)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
MATCH (i)-[r:HAS_VALUE]->(v:Measurement)
WHERE v.status = 'TARGET'
WITH i, r ORDER BY r.id
RETURN 'TARGET_WITHOUT_BODY' AS finding, 2 AS severity, i.id AS id, i.name AS name, [] AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
