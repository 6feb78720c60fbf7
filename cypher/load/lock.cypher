// Takes the turn to write: a second load waits here until the first has ended, so that none overwrites what the other merged.
// Parameters: none. Columns: epoch (string; null when nothing was ever loaded).
MERGE (m:Meta {id: 'graph'})
SET m.lock = 0
RETURN m.epoch AS epoch
