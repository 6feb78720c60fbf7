// $p0 = 10
CALL () {
  MATCH (n0:Industry)
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p0
  CALL (n0) {
    MATCH (n0)<-[r5:FOCUSES_ON]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.name, n4.id LIMIT $p0
    CALL (e6) {
      UNWIND e6.passages AS id11
      MATCH (p12:Passage {id: id11})
      RETURN collect([p12.quote, id11]) AS evidence10
    }
    RETURN collect([[labels(n4), n4.name], [[e6.passages, evidence10]], coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r5:FOCUSES_ON]-(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  RETURN collect([[n0.name, [page8, total9]], n0.id]) AS page1
}
CALL () {
  MATCH (n0:Industry)
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
