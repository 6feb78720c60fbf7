// $p0 = 3
// $p1 = 10
// $p2 = 20
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  WITH n0, n0.name AS k27, n0.id AS k28 ORDER BY k27, k28 LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r5:LEADS]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, position: r5.position} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, coalesce(e6.position, 0) AS k10, n4.name AS k11, n4.id AS k12 ORDER BY k10, k11, k12 LIMIT $p0
    RETURN collect([[n4.name], k10, k12]) AS page8
  }
  CALL (n0) {
    MATCH (n0)-[r15:HAS_VALUE]->(m13:Measurement)
    WITH m13 AS n14, {id: r15.id, passages: r15.passages, origin: r15.origin, rule: r15.rule, confidence: r15.confidence} AS e16
    WITH n14, e16 ORDER BY e16.id
    WITH n14, head(collect(e16)) AS e16
    WITH n14, e16, coalesce(n14.year, n14.periodEnd, 0) AS k24, n14.name AS k25, n14.id AS k26 ORDER BY k24, k25, k26 LIMIT $p1
    CALL (e16) {
      UNWIND e16.passages AS id21
      MATCH (p22:Passage {id: id21})
      RETURN collect([p22.quote, id21]) AS evidence20
    }
    RETURN collect([[n14.year, n14.status, n14.comparator, n14.value, n14.unit], [[e16.passages, evidence20]], k24, k25, k26]) AS page18
  }
  RETURN collect([[n0.name, n0.unit, [page8], [page18]], k28]) AS page1
}
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
