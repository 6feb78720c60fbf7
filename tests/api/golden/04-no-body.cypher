// $p0 = 1
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:LEADS]-() } = 0 AND COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } = 0 AND COUNT { MATCH (n0)-[:PARTICIPATES_IN]-() } = 0
  WITH n0, coalesce(n0.order, n0.year, n0.periodStart, 0) AS k16, n0.name AS k17, n0.id AS k18 ORDER BY k16, k17, k18 LIMIT $p1
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)-[r2:PART_OF]->(m3:Plan)
      RETURN m3 AS n4
      UNION ALL
      MATCH (n0)-[:PART_OF]->()-[r2:PART_OF]->(m3:Plan)
      RETURN m3 AS n4
    }
    WITH DISTINCT n4 ORDER BY n4.id LIMIT $p0
    RETURN collect({name: n4.name}) AS one1
  }
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)-[r6:PART_OF]->(m7:Document)
      RETURN m7 AS n8
      UNION ALL
      MATCH (n0)-[:PART_OF]->()-[r6:PART_OF]->(m7:Document)
      RETURN m7 AS n8
    }
    WITH DISTINCT n8 ORDER BY n8.id LIMIT $p0
    RETURN collect({name: n8.name}) AS one5
  }
  CALL (n0) {
    MATCH (n0)-[r10:MENTIONED_IN]->()
    WITH {documentId: r10.documentId, passages: r10.passages, origin: r10.origin, rule: r10.rule, confidence: r10.confidence} AS e11 ORDER BY e11.documentId LIMIT $p0
    UNWIND e11.passages AS id12
    MATCH (p13:Passage {id: id12})
    WITH p13, e11 ORDER BY p13.documentId, p13.start, p13.id LIMIT $p0
    RETURN collect({k0: p13.documentId, k1: p13.start, k2: p13.id, quote: p13.quote}) AS evidence9
  }
  RETURN collect({k0: k16, k2: k18, node: {number: n0.number, name: n0.name, plan: one1, document: one5, evidence: evidence9}}) AS page15
}
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:LEADS]-() } = 0 AND COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } = 0 AND COUNT { MATCH (n0)-[:PARTICIPATES_IN]-() } = 0
  RETURN count(*) AS total19
}
RETURN {page: page15, total: total19} AS answer
