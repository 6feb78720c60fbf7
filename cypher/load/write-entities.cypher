// Makes things of one kind what the rows say. Parameters: rows (maps of properties). Columns: none. __Kind__ is a label of the model.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row
SET n:__Kind__
