// $p0 = 1
// $p1 = 20
// $p2 = 5
// $p3 = 3
// $p4 = "商务局"
CALL () {
  MATCH (n0:Department)
  WHERE (n0.name CONTAINS $p4 OR any(alias34 IN coalesce(n0.aliases, []) WHERE alias34 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:LEADS]-() } > 0
  WITH n0, n0.name AS k32, n0.id AS k33 ORDER BY k32, k33 LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r3:LEADS]->(m1:Entity)
    WITH m1 AS n2, {id: r3.id, documentId: r3.documentId, basis: r3.basis, roleText: r3.roleText, passages: r3.passages, origin: r3.origin, rule: r3.rule, confidence: r3.confidence} AS e4
    WITH n2, e4 ORDER BY e4.id
    WITH n2, head(collect(e4)) AS e4
    WITH n2, e4, coalesce(e4.documentId, '') AS k15, coalesce(n2.order, 0) AS k16, n2.name AS k17, n2.id AS k18 ORDER BY k15, k16, k17, k18 LIMIT $p1
    CALL (n2) {
      CALL (n2) {
        MATCH (n2)-[r7:PART_OF]->(m8:Plan)
        WHERE n2:Task
        RETURN m8 AS n9
        UNION ALL
        MATCH (n2)-[:PART_OF]->()-[r7:PART_OF]->(m8:Plan)
        WHERE n2:Task
        RETURN m8 AS n9
      }
      WITH DISTINCT n9 ORDER BY n9.id LIMIT $p0
      RETURN collect({name: n9.name}) AS one6
    }
    CALL (e4) {
      UNWIND e4.passages AS id11
      MATCH (p12:Passage {id: id11})
      MATCH (d13:Entity {id: p12.documentId})
      RETURN collect({passage: id11, quote: p12.quote, section: p12.section, document_title: d13.title, document_docNumber: d13.docNumber}) AS evidence10
    }
    RETURN collect({k0: k15, k1: k16, k3: k18, node: {labels: labels(n2), name: n2.name, number: n2.number, plan: one6}, relation: {basis: e4.basis, roleText: e4.roleText, evidence: {order: e4.passages, passages: evidence10}}}) AS page14
  }
  CALL (n0) {
    MATCH (n0)-[r3:LEADS]->(m1:Entity)
    RETURN count(DISTINCT m1) AS total19
  }
  CALL (n0) {
    MATCH (n0)-[r22:PARTICIPATES_IN]->(m20:Entity)
    WITH m20 AS n21, {id: r22.id, documentId: r22.documentId} AS e23
    WITH n21, e23 ORDER BY e23.id
    WITH n21, head(collect(e23)) AS e23
    WITH n21, e23, coalesce(e23.documentId, '') AS k26, coalesce(n21.order, 0) AS k27, n21.name AS k28, n21.id AS k29 ORDER BY k26, k27, k28, k29 LIMIT $p2
    RETURN collect({k0: k26, k1: k27, k3: k29, node: {labels: labels(n21), name: n21.name}}) AS page25
  }
  CALL (n0) {
    MATCH (n0)-[r22:PARTICIPATES_IN]->(m20:Entity)
    RETURN count(DISTINCT m20) AS total30
  }
  RETURN collect({k1: k33, node: {name: n0.name, aliases: n0.aliases, leads: {page: page14, total: total19}, participatesIn: {page: page25, total: total30}}}) AS page31
}
RETURN {page: page31} AS answer
