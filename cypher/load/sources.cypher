// The facts that each document was last loaded with, as a digest. Parameters: ids (of documents). Columns: id, digest.
MATCH (s:Source)
WHERE s.id IN $ids
RETURN s.id AS id, s.digest AS digest
