// Writes the epoch of what is now there. Parameters: epoch. Columns: none.
MATCH (m:Meta {id: 'graph'})
SET m.epoch = $epoch
