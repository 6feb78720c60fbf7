// $p0 = 30
// $p1 = 20
// $p2 = 10
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r5:MEMBER_OF]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, role: r5.role, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY n4.name, n4.id LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[n4.name], [e6.role, [e6.passages, evidence10]], n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r16:HOSTS_OFFICE_OF]-(m14:Department)
    WITH m14 AS n15
    WITH DISTINCT n15
    WITH n15 ORDER BY n15.name, n15.id LIMIT $p1
    RETURN collect([[n15.name], n15.id]) AS page19
  }
  CALL (n0) {
    MATCH (n0)-[r23:MEMBER_OF]->(m21:Department)
    WITH m21 AS n22, {id: r23.id, role: r23.role} AS e24
    WITH n22, e24 ORDER BY e24.id
    WITH n22, head(collect(e24)) AS e24
    WITH n22, e24 ORDER BY n22.name, n22.id LIMIT $p1
    RETURN collect([[n22.name], [e24.role], n22.id]) AS page26
  }
  RETURN collect([[n0.name, [page8], [page19], [page26]], n0.id]) AS page1
}
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
