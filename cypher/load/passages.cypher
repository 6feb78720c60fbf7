// The passages of documents. Parameters: ids (of documents). Columns: properties.
MATCH (p:Passage)
WHERE p.documentId IN $ids
RETURN properties(p) AS properties
