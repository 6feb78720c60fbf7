// $p0 = 10
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r5:BASED_ON]->(m3:Plan)
    WITH m3 AS n4, {id: r5.id, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY n4.name, n4.id LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[n4.name, n4.docNumber], [[e6.passages, evidence10]], n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r16:BASED_ON]-(m14:Plan)
    WITH m14 AS n15
    WITH DISTINCT n15
    WITH n15 ORDER BY n15.name, n15.id LIMIT $p0
    RETURN collect([[n15.name], n15.id]) AS page19
  }
  RETURN collect([[n0.name, n0.docNumber, [page8], [page19]], n0.id]) AS page1
}
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
