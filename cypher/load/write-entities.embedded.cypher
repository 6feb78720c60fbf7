// Makes things of one kind what the rows say. Parameters: rows (maps of kind and properties). Columns: none. __Kind__ is a kind of the model,
// the same in all rows: this engine has no dynamic labels.
UNWIND $rows AS row
MERGE (n:Entity {id: row.properties.id})
SET n = row.properties
SET n:__Kind__
SET n.value = toFloat(n.value)
SET n.valueTo = toFloat(n.valueTo)
