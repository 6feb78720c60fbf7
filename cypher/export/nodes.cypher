// Nodes with one label. Parameters: ids. Columns: properties. __Label__ is a kind of the model or Passage.
MATCH (n:__Label__)
WHERE n.id IN $ids
RETURN properties(n) AS properties
