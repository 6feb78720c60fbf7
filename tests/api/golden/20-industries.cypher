// $p0 = 10
CALL () {
  MATCH (n0:Industry)
  WITH n0, n0.name AS k17, n0.id AS k18 ORDER BY k17, k18 LIMIT $p0
  CALL (n0) {
    MATCH (n0)<-[r3:FOCUSES_ON]-(m1:Entity)
    WITH m1 AS n2, {id: r3.id, documentId: r3.documentId, passages: r3.passages, origin: r3.origin, rule: r3.rule, confidence: r3.confidence} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, coalesce(e4.documentId, '') AS k11, coalesce(n2.order, 0) AS k12, n2.name AS k13, n2.id AS k14 ORDER BY k11, k12, k13, k14 LIMIT $p0
    CALL (e4) {
      UNWIND e4.passages AS id7
      MATCH (p8:Passage {id: id7})
      RETURN collect({passage: id7, quote: p8.quote}) AS evidence6
    }
    RETURN collect({k0: k11, k1: k12, k3: k14, node: {labels: labels(n2), name: n2.name}, relation: {evidence: {order: e4.passages, passages: evidence6}}}) AS page10
  }
  CALL (n0) {
    MATCH (n0)<-[r3:FOCUSES_ON]-(m1:Entity)
    RETURN count(DISTINCT m1) AS total15
  }
  RETURN collect({k1: k18, node: {name: n0.name, focusOf: {page: page10, total: total15}}}) AS page16
}
CALL () {
  MATCH (n0:Industry)
  RETURN count(*) AS total19
}
RETURN {page: page16, total: total19} AS answer
