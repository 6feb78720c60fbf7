// What documents said of each thing. Parameters: ids (of documents). Columns: id, documentId, entityId, node (JSON).
MATCH (s:Said)
WHERE s.documentId IN $ids
RETURN s.id AS id, s.documentId AS documentId, s.entityId AS entityId, s.node AS node
