// Bodies of one region, one function and one kind of organ that one document names as two: one thing under two names, or two that look alike.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the first, others (ids), passages and documents (ids).
MATCH (b:Department)
WITH b WHERE b.function IS NOT NULL
MATCH (b)-[:MENTIONED_IN]->(doc:Document)
WITH DISTINCT doc
MATCH (doc)<-[m:MENTIONED_IN]-(d:Department)
WHERE d.function IS NOT NULL AND d.region IS NOT NULL AND coalesce(d.collective, false) = false AND coalesce(d.organ, '') <> 'temporary'
WITH doc, d, m, coalesce(d.organ, '') AS organ ORDER BY d.id
WITH doc, d.region AS region, d.function AS function, organ, collect(DISTINCT d.id) AS ids, head(collect(d.name)) AS name, collect(DISTINCT head(m.passages)) AS passages
WHERE size(ids) > 1
RETURN 'TWO_NAMES' AS finding, 2 AS severity, ids[0] AS id, name, ids[1..] AS others, passages, [doc.id] AS documents
