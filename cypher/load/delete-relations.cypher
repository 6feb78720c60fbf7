// Takes relations away. Parameters: rows (source, ids of the relations that start there). Columns: none. __TYPE__ is a type of the model.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:__TYPE__]->()
WHERE r.id IN row.ids
DELETE r
