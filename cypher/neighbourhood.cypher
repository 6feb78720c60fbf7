// What lies around one thing, step by step, over relations of some types and things of some kinds. Nearer things come first, then by
// what stands for __RANK__ (the same for all, or how many relations a thing has, the most first), then by type of relation, name and id.
// Parameters: $of an id; $depth 1 to 3; $types relation types; $kinds labels; $limit how many things at most; $bound how many a step looks at.
// Columns, one row or none: root an id; ids of the things in order; edges as maps; known and shown, how many things
// there are and are given.
MATCH (n:Entity {id: $of})
CALL (n) {
  MATCH (n)-[r]-(m:Entity)
  WHERE type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
  WITH m, min(type(r)) AS nearest
  WITH m, nearest, __RANK__ AS rank
  WITH m, nearest, rank ORDER BY rank, nearest, m.name, m.id LIMIT $bound
  RETURN collect(m.id) AS one
}
CALL (one) {
  UNWIND one AS id
  MATCH (x:Entity {id: id})-[r]-(m:Entity)
  WHERE $depth > 1 AND type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
  WITH m, min(type(r)) AS nearest
  WITH m, nearest, __RANK__ AS rank
  WITH m, nearest, rank ORDER BY rank, nearest, m.name, m.id LIMIT $bound
  RETURN collect(m.id) AS two
}
CALL (two) {
  UNWIND two AS id
  MATCH (x:Entity {id: id})-[r]-(m:Entity)
  WHERE $depth > 2 AND type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
  WITH m, min(type(r)) AS nearest
  WITH m, nearest, __RANK__ AS rank
  WITH m, nearest, rank ORDER BY rank, nearest, m.name, m.id LIMIT $bound
  RETURN collect(m.id) AS three
}
WITH n, [n.id] + one + two + three AS every
CALL (every) {
  UNWIND range(0, size(every) - 1) AS k
  WITH every[k] AS id, min(k) AS first
  WITH id, first ORDER BY first
  RETURN collect(id) AS found
}
WITH n, found[0..$limit] AS ids, size(found) AS known
CALL (ids) {
  UNWIND ids AS id
  MATCH (a:Entity {id: id})-[r]->(b:Entity)
  WHERE type(r) IN $types AND b.id IN ids
  WITH {id: r.id, type: type(r), sourceId: a.id, targetId: b.id, properties: properties(r)} AS e
  WITH e ORDER BY e.id
  RETURN collect(e) AS edges
}
RETURN n.id AS root, ids, edges, known, size(ids) AS shown
