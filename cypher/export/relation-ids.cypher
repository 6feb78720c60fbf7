// Ids of all relations of one type, and where they start. Parameters: none. Columns: id, source. __TYPE__ is a type of the model.
MATCH (a:Entity)-[r:__TYPE__]->()
RETURN r.id AS id, a.id AS source
