// $p0 = 10
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  WITH n0, n0.name AS k22, n0.id AS k23 ORDER BY k22, k23 LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r3:BASED_ON]->(m1:Plan)
    WITH m1 AS n2, {id: r3.id, passages: r3.passages, origin: r3.origin, rule: r3.rule, confidence: r3.confidence} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, n2.name AS k11, n2.id AS k12 ORDER BY k11, k12 LIMIT $p0
    CALL (e4) {
      UNWIND e4.passages AS id7
      MATCH (p8:Passage {id: id7})
      RETURN collect({passage: id7, quote: p8.quote}) AS evidence6
    }
    RETURN collect({k1: k12, node: {name: n2.name, docNumber: n2.docNumber}, relation: {evidence: {order: e4.passages, passages: evidence6}}}) AS page10
  }
  CALL (n0) {
    MATCH (n0)<-[r15:BASED_ON]-(m13:Plan)
    WITH m13 AS n14
    WITH DISTINCT n14
    WITH n14, n14.name AS k19, n14.id AS k20 ORDER BY k19, k20 LIMIT $p0
    RETURN collect({k1: k20, node: {name: n14.name}}) AS page18
  }
  RETURN collect({k1: k23, node: {name: n0.name, docNumber: n0.docNumber, basedOn: {page: page10}, basisOf: {page: page18}}}) AS page21
}
CALL () {
  MATCH (n0:Plan)
  WHERE COUNT { MATCH (n0)-[:BASED_ON]-() } > 0
  RETURN count(*) AS total24
}
RETURN {page: page21, total: total24} AS answer
