// $p0 = 10
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  WITH n0, n0.name AS k25, n0.id AS k26 ORDER BY k25, k26 LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r5:BASED_ON]->(m3:Plan)
    WITH m3 AS n4, {id: r5.id, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, n4.name AS k14, n4.id AS k15 ORDER BY k14, k15 LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[n4.name, n4.docNumber], [[e6.passages, evidence10]], k15]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r18:BASED_ON]-(m16:Plan)
    WITH m16 AS n17
    WITH DISTINCT n17
    WITH n17, n17.name AS k23, n17.id AS k24 ORDER BY k23, k24 LIMIT $p0
    RETURN collect([[n17.name], k24]) AS page21
  }
  RETURN collect([[n0.name, n0.docNumber, [page8], [page21]], k26]) AS page1
}
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
