// $p0 = 20
// $p1 = 1
CALL () {
  MATCH (n0:Document)
  WHERE COUNT { MATCH (n0)-[:MENTIONED_IN]-() } > 0
  WITH n0, n0.name AS k19, n0.id AS k20 ORDER BY k19, k20 LIMIT $p1
  CALL (n0) {
    MATCH (n0)<-[r3:MENTIONED_IN]-(m1:Entity)
    WITH m1 AS n2, {id: r3.id, documentId: r3.documentId, forms: r3.forms} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, coalesce(e4.documentId, '') AS k7, coalesce(n2.order, 0) AS k8, n2.name AS k9, n2.id AS k10 ORDER BY k7, k8, k9, k10 LIMIT $p0
    RETURN collect({k0: k7, k1: k8, k3: k10, node: {labels: labels(n2), name: n2.name}, relation: {forms: e4.forms}}) AS page6
  }
  CALL (n0) {
    MATCH (n0)<-[r3:MENTIONED_IN]-(m1:Entity)
    RETURN count(DISTINCT m1) AS total11
  }
  CALL (n0) {
    MATCH (p12:Passage {documentId: n0.id})
    WITH p12, p12.start AS k14, p12.end AS k15, p12.id AS k16 ORDER BY k14, k15, k16 LIMIT $p0
    RETURN collect({k0: k14, k1: k15, k2: k16, node: {id: p12.id, section: p12.section, start: p12.start, end: p12.end, quote: p12.quote}}) AS page13
  }
  CALL (n0) {
    MATCH (p12:Passage {documentId: n0.id})
    RETURN count(*) AS total17
  }
  RETURN collect({k1: k20, node: {name: n0.name, docNumber: n0.docNumber, issuedOn: n0.issuedOn, sha256: n0.sha256, mentioned: {page: page6, total: total11}, passages: {page: page13, total: total17}}}) AS page18
}
RETURN {page: page18} AS answer
