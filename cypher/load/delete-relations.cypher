// Takes relations away. Parameters: rows (source, ids of the relations that start there). Columns: none.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->()
WHERE r.id IN row.ids
DELETE r
