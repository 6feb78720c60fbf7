// Targets of one indicator for one year and one region whose values differ, such as in the text and in a table.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the indicator, others (ids of the values), passages and documents (ids).
MATCH (i:Indicator)
MATCH (i)-[r:HAS_VALUE]->(v:Measurement)
WHERE v.status = 'TARGET' AND v.value IS NOT NULL AND (v.year IS NOT NULL OR v.periodEnd IS NOT NULL)
WITH i, v, r, coalesce(v.year, v.periodEnd) AS year, coalesce(v.subject, '') AS subject, coalesce(v.unit, '') AS unit ORDER BY r.id
WITH i, year, subject, unit, collect(DISTINCT v.value) AS numbers, collect(DISTINCT v.id) AS others, collect(DISTINCT head(r.passages)) AS passages,
  collect(DISTINCT r.documentId) AS documents
WHERE size(numbers) > 1
WITH i, year, subject, unit, others, passages, documents ORDER BY year, subject, unit
WITH i, collect(others) AS differing, collect(passages) AS shown, collect(documents) AS said
WITH i, reduce(all = [], some IN differing | all + some) AS others, reduce(all = [], some IN shown | all + [x IN some WHERE NOT x IN all]) AS passages,
  reduce(all = [], some IN said | all + [x IN some WHERE NOT x IN all]) AS documents
RETURN 'TARGET_DIFFERS' AS finding, 3 AS severity, i.id AS id, i.name AS name, others, passages, documents
