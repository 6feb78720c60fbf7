// Makes relations that the document did not state before. Parameters: rows (source, target, properties). Columns: none. __TYPE__ is a
// type of the model.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
SET r.confidence = toFloat(r.confidence)
