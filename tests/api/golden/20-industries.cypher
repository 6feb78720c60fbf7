// $p0 = 10
CALL () {
  MATCH (n0:Industry)
  WITH n0, n0.name AS k18, n0.id AS k19 ORDER BY k18, k19 LIMIT $p0
  CALL (n0) {
    MATCH (n0)<-[r5:FOCUSES_ON]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, coalesce(e6.documentId, '') AS k14, coalesce(n4.order, 0) AS k15, n4.name AS k16, n4.id AS k17 ORDER BY k14, k15, k16, k17 LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[labels(n4), n4.name], [[e6.passages, evidence10]], k14, k15, k17]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r5:FOCUSES_ON]-(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  RETURN collect([[n0.name, [page8, total9]], k19]) AS page1
}
CALL () {
  MATCH (n0:Industry)
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
