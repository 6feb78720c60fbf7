// Makes relations that the document did not state before. Parameters: rows (type, source, target, properties). Columns: none. __TYPE__ is a
// type of the model, the same in all rows: this engine has no dynamic types.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
SET r.confidence = toFloat(r.confidence)
