// What must be there before data: ids are unique (a constraint brings its index here), and what a load looks up has an index.
// Parameters: none. Columns: none. One statement after another; safe to repeat.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT said_id IF NOT EXISTS FOR (n:Said) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.documentId);
CREATE INDEX said_document IF NOT EXISTS FOR (n:Said) ON (n.documentId);
CREATE INDEX said_entity IF NOT EXISTS FOR (n:Said) ON (n.entityId);
CALL db.awaitIndexes(300);
