// Makes nodes with one label what the rows say. Parameters: rows (maps of properties). Columns: none. __Label__ is Passage, Source or Said.
UNWIND $rows AS row
MERGE (n:__Label__ {id: row.id})
SET n = row
