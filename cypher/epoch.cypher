// Which facts the graph holds: the same for the same documents, whatever the order and the engine.
// Parameters: none. Columns: epoch (string). No row: nothing was ever loaded.
MATCH (m:Meta {id: 'graph'})
RETURN m.epoch AS epoch
