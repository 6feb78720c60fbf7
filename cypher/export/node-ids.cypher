// Ids of all nodes with one label. Parameters: none. Columns: id. __Label__ is a kind of the model or Passage.
MATCH (n:__Label__)
RETURN n.id AS id
