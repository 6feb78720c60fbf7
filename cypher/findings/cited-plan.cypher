// Plans that a plan is based on and of which the graph holds nothing but the name.
// Parameters: none. Columns: finding, severity (1 to 3), id and name of the cited plan, others (ids of the plans that cite it), passages and documents (ids).
MATCH (p:Plan)
WITH p WHERE COUNT { MATCH (p)<-[:PART_OF]-() } = 0
MATCH (p)<-[r:BASED_ON]-(q:Entity)
WITH p, q, r ORDER BY r.id
RETURN 'CITED_PLAN' AS finding, 1 AS severity, p.id AS id, p.name AS name, collect(DISTINCT q.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
