// $p0 = 30
// $p1 = 20
// $p2 = 10
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  WITH n0, n0.name AS k34, n0.id AS k35 ORDER BY k34, k35 LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r5:MEMBER_OF]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, role: r5.role, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, n4.name AS k14, n4.id AS k15 ORDER BY k14, k15 LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[n4.name], [e6.role, [e6.passages, evidence10]], k15]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r18:HOSTS_OFFICE_OF]-(m16:Department)
    WITH m16 AS n17
    WITH DISTINCT n17
    WITH n17, n17.name AS k23, n17.id AS k24 ORDER BY k23, k24 LIMIT $p1
    RETURN collect([[n17.name], k24]) AS page21
  }
  CALL (n0) {
    MATCH (n0)-[r27:MEMBER_OF]->(m25:Department)
    WITH m25 AS n26, {id: r27.id, role: r27.role} AS e28
    WITH n26, e28 ORDER BY e28.id
    WITH n26, head(collect(e28)) AS e28
    WITH n26, e28, n26.name AS k32, n26.id AS k33 ORDER BY k32, k33 LIMIT $p1
    RETURN collect([[n26.name], [e28.role], k33]) AS page30
  }
  RETURN collect([[n0.name, [page8], [page21], [page30]], k35]) AS page1
}
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
