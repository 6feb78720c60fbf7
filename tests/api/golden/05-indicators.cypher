// $p0 = 3
// $p1 = 10
// $p2 = 20
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r5:LEADS]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, position: r5.position} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY coalesce(e6.position, 0), n4.name, n4.id LIMIT $p0
    RETURN collect([[n4.name], coalesce(e6.position, 0), n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)-[r12:HAS_VALUE]->(m10:Measurement)
    WITH m10 AS n11, {id: r12.id, passages: r12.passages, origin: r12.origin, rule: r12.rule, confidence: r12.confidence} AS e13
    WITH n11, e13 ORDER BY e13.id
    WITH n11, head(collect(e13)) AS e13
    WITH n11, e13 ORDER BY coalesce(n11.year, n11.periodEnd, 0), n11.name, n11.id LIMIT $p1
    CALL (e13) {
      UNWIND e13.passages AS id18
      MATCH (p19:Passage {id: id18})
      RETURN collect([p19.quote, id18]) AS evidence17
    }
    RETURN collect([[n11.year, n11.status, n11.comparator, n11.value, n11.unit], [[e13.passages, evidence17]], coalesce(n11.year, n11.periodEnd, 0), n11.name, n11.id]) AS page15
  }
  RETURN collect([[n0.name, n0.unit, [page8], [page15]], n0.id]) AS page1
}
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
