// What must be there before data: ids are unique (a constraint has no index here, so each has one of its own), and what a load looks up
// has an index. Parameters: none. Columns: none. One statement after another; safe to repeat.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE INDEX passage_id_index IF NOT EXISTS FOR (n:Passage) ON (n.id);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_id_index IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE CONSTRAINT said_id IF NOT EXISTS FOR (n:Said) REQUIRE n.id IS UNIQUE;
CREATE INDEX said_id_index IF NOT EXISTS FOR (n:Said) ON (n.id);
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
CREATE INDEX meta_id_index IF NOT EXISTS FOR (n:Meta) ON (n.id);
CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.documentId);
CREATE INDEX said_document IF NOT EXISTS FOR (n:Said) ON (n.documentId);
CREATE INDEX said_entity IF NOT EXISTS FOR (n:Said) ON (n.entityId);
