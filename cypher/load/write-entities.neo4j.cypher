// Makes things what the rows say. Parameters: rows (maps of kind and properties; a kind of the model). Columns: none. One statement for all
// kinds: this engine plans each text anew, which costs more than to run it.
UNWIND $rows AS row
MERGE (n:Entity {id: row.properties.id})
SET n = row.properties
SET n:$(row.kind)
SET n.value = toFloat(n.value)
SET n.valueTo = toFloat(n.valueTo)
