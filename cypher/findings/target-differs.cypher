// Targets of one indicator for one year and one region whose values differ, such as in the text and in a table.
// Parameters: none. Columns: finding, severity (1 to 3), id of the indicator, others (ids of the values), passages and documents (ids).
MATCH (i:Indicator)-[r:HAS_VALUE]->(v:Measurement)
WHERE v.status = 'TARGET' AND v.value IS NOT NULL AND (v.year IS NOT NULL OR v.periodEnd IS NOT NULL)
WITH i, v, r, coalesce(v.year, v.periodEnd) AS year, coalesce(v.subject, '') AS subject, coalesce(v.unit, '') AS unit ORDER BY r.id
WITH i, year, subject, unit, collect(DISTINCT v.value) AS numbers, collect(DISTINCT v.id) AS others, collect(DISTINCT head(r.passages)) AS passages,
  collect(DISTINCT r.documentId) AS documents
WHERE size(numbers) > 1
WITH i, min(year) AS year, collect(others) AS differing, head(collect(passages)) AS passages, head(collect(documents)) AS documents
RETURN 'TARGET_DIFFERS' AS finding, 3 AS severity, i.id AS id, reduce(all = [], some IN differing | all + some) AS others, passages, documents
