// $p0 = 3
// $p1 = 10
// $p2 = 20
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  WITH n0, n0.name AS k24, n0.id AS k25 ORDER BY k24, k25 LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r3:LEADS]-(m1:Entity)
    WITH m1 AS n2, {id: r3.id, position: r3.position} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, coalesce(e4.position, 0) AS k7, n2.name AS k8, n2.id AS k9 ORDER BY k7, k8, k9 LIMIT $p0
    RETURN collect({k0: k7, k2: k9, node: {labels: labels(n2), name: n2.name}}) AS page6
  }
  CALL (n0) {
    MATCH (n0)-[r12:HAS_VALUE]->(m10:Measurement)
    WITH m10 AS n11, {id: r12.id, passages: r12.passages, origin: r12.origin, rule: r12.rule, confidence: r12.confidence} AS e13
    WITH n11, e13 ORDER BY e13.id
    WITH n11, head(collect(e13)) AS e13
    WITH n11, e13, coalesce(n11.year, n11.periodEnd, 0) AS k20, n11.name AS k21, n11.id AS k22 ORDER BY k20, k21, k22 LIMIT $p1
    CALL (e13) {
      UNWIND e13.passages AS id16
      MATCH (p17:Passage {id: id16})
      RETURN collect({passage: id16, quote: p17.quote}) AS evidence15
    }
    RETURN collect({k0: k20, k1: k21, k2: k22, node: {year: n11.year, status: n11.status, comparator: n11.comparator, value: n11.value, unit: n11.unit}, relation: {evidence: {order: e13.passages, passages: evidence15}}}) AS page19
  }
  RETURN collect({k1: k25, node: {name: n0.name, unit: n0.unit, leads: {page: page6}, values: {page: page19}}}) AS page23
}
CALL () {
  MATCH (n0:Indicator)
  WHERE COUNT { MATCH (n0)-[:HAS_VALUE]-() } > 0
  RETURN count(*) AS total26
}
RETURN {page: page23, total: total26} AS answer
