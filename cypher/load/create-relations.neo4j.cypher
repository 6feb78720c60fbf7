// Makes relations that the document did not state before. Parameters: rows (type, source, target, properties; a type of the model).
// Columns: none.
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:Entity {id: row.target})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
SET r.confidence = toFloat(r.confidence)
