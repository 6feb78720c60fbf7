// Changes the properties of relations. Parameters: rows (id, source, target, properties). Columns: none.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r {id: row.id}]->(b:Entity {id: row.target})
SET r = row.properties
SET r.confidence = toFloat(r.confidence)
