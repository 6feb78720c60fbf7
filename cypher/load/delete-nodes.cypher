// Takes nodes away. Parameters: ids. Columns: none. __Label__ is Entity, Passage, Source or Said.
UNWIND $ids AS id
MATCH (n:__Label__ {id: id})
DETACH DELETE n
