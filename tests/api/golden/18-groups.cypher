// $p0 = 30
// $p1 = 20
// $p2 = 10
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  WITH n0, n0.name AS k30, n0.id AS k31 ORDER BY k30, k31 LIMIT $p2
  CALL (n0) {
    MATCH (n0)<-[r3:MEMBER_OF]-(m1:Entity)
    WITH m1 AS n2, {id: r3.id, role: r3.role, passages: r3.passages, origin: r3.origin, rule: r3.rule, confidence: r3.confidence} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, n2.name AS k11, n2.id AS k12 ORDER BY k11, k12 LIMIT $p0
    CALL (e4) {
      UNWIND e4.passages AS id7
      MATCH (p8:Passage {id: id7})
      RETURN collect({passage: id7, quote: p8.quote}) AS evidence6
    }
    RETURN collect({k1: k12, node: {labels: labels(n2), name: n2.name}, relation: {role: e4.role, evidence: {order: e4.passages, passages: evidence6}}}) AS page10
  }
  CALL (n0) {
    MATCH (n0)<-[r15:HOSTS_OFFICE_OF]-(m13:Department)
    WITH m13 AS n14
    WITH DISTINCT n14
    WITH n14, n14.name AS k19, n14.id AS k20 ORDER BY k19, k20 LIMIT $p1
    RETURN collect({k1: k20, node: {name: n14.name}}) AS page18
  }
  CALL (n0) {
    MATCH (n0)-[r23:MEMBER_OF]->(m21:Department)
    WITH m21 AS n22, {id: r23.id, role: r23.role} AS e24
    WITH n22, e24 ORDER BY e24.id
    WITH n22, head(collect(e24)) AS e24
    WITH n22, e24, n22.name AS k27, n22.id AS k28 ORDER BY k27, k28 LIMIT $p1
    RETURN collect({k1: k28, node: {name: n22.name}, relation: {role: e24.role}}) AS page26
  }
  RETURN collect({k1: k31, node: {name: n0.name, members: {page: page10}, officeHosts: {page: page18}, memberOf: {page: page26}}}) AS page29
}
CALL () {
  MATCH (n0:Department)
  WHERE COUNT { MATCH (n0)-[:MEMBER_OF]-() } > 0
  RETURN count(*) AS total32
}
RETURN {page: page29, total: total32} AS answer
