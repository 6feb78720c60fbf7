// What all documents said of some things. Parameters: ids (of things). Columns: id, documentId, entityId, node (JSON).
MATCH (s:Said)
WHERE s.entityId IN $ids
RETURN s.id AS id, s.documentId AS documentId, s.entityId AS entityId, s.node AS node
