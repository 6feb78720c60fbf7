// Changes the properties of relations. Parameters: rows (id, source, target, properties). Columns: none. __TYPE__ is a type of the model.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:__TYPE__ {id: row.id}]->(b:Entity {id: row.target})
SET r = row.properties
SET r.confidence = toFloat(r.confidence)
