// $of = "Department:04575aa0b747d8f6"
// $depth = 2
// $types = ["PART_OF","LOCATED_IN","COVERS","ISSUED","BASED_ON","LEADS","RESPONSIBLE_FOR","PARTICIPATES_IN","HAS_INDICATOR","HAS_VALUE","BUILDS","PROMOTES","PARTNERS_WITH","HOUSES","FOCUSES_ON","RECEIVED","MEMBER_OF","HOSTS_OFFICE_OF","HELD","SIGNED"]
// $kinds = ["Document","Region","Plan","Action","Task","Indicator","Measurement","Department","Platform","Enterprise","Park","Institution","Project","Industry","Award","Event","Person"]
// $limit = 60
// $bound = 5000
CALL () {
  MATCH (n:Entity {id: $of})
  CALL (n) {
    MATCH (n)-[r]-(m:Entity)
    WHERE type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
    WITH m, min(type(r)) AS nearest
    WITH m, nearest, 0 AS rank
    WITH m, nearest, rank ORDER BY rank, nearest, m.name, m.id LIMIT $bound
    RETURN collect(m.id) AS one
  }
  CALL (one) {
    UNWIND one AS id
    MATCH (x:Entity {id: id})-[r]-(m:Entity)
    WHERE $depth > 1 AND type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
    WITH m, min(type(r)) AS nearest
    WITH m, nearest, 0 AS rank
    WITH m, nearest, rank ORDER BY rank, nearest, m.name, m.id LIMIT $bound
    RETURN collect(m.id) AS two
  }
  CALL (two) {
    UNWIND two AS id
    MATCH (x:Entity {id: id})-[r]-(m:Entity)
    WHERE $depth > 2 AND type(r) IN $types AND any(label IN labels(m) WHERE label IN $kinds)
    WITH m, min(type(r)) AS nearest
    WITH m, nearest, 0 AS rank
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
}
CALL (ids) {
  UNWIND ids AS id1
  MATCH (n2:Entity {id: id1})
  RETURN collect([id1, [labels(n2), n2.id, n2.name]]) AS things0
}
CALL (edges) {
  UNWIND edges AS e4
  RETURN collect([e4.id, [e4.type, e4.sourceId, e4.targetId]]) AS relations3
}
RETURN [known > shown, known - shown, [ids, things0], relations3] AS answer
