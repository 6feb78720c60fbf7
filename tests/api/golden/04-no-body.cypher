// $p0 = 1
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:LEADS]-() } = 0 AND COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } = 0 AND COUNT { MATCH (n0)-[:PARTICIPATES_IN]-() } = 0
  WITH n0 ORDER BY coalesce(n0.order, n0.year, n0.periodStart, 0), n0.name, n0.id LIMIT $p1
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)-[r4:PART_OF]->(m5:Plan)
      RETURN m5 AS n6
      UNION ALL
      MATCH (n0)-[:PART_OF]->()-[r4:PART_OF]->(m5:Plan)
      RETURN m5 AS n6
    }
    WITH DISTINCT n6 ORDER BY n6.id LIMIT $p0
    RETURN collect([n6.name]) AS one3
  }
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)-[r8:PART_OF]->(m9:Document)
      RETURN m9 AS n10
      UNION ALL
      MATCH (n0)-[:PART_OF]->()-[r8:PART_OF]->(m9:Document)
      RETURN m9 AS n10
    }
    WITH DISTINCT n10 ORDER BY n10.id LIMIT $p0
    RETURN collect([n10.name]) AS one7
  }
  CALL (n0) {
    MATCH (n0)-[r12:MENTIONED_IN]->()
    WITH {documentId: r12.documentId, passages: r12.passages, origin: r12.origin, rule: r12.rule, confidence: r12.confidence} AS e13 ORDER BY e13.documentId LIMIT $p0
    UNWIND e13.passages AS id14
    MATCH (p15:Passage {id: id14})
    WITH p15, e13 ORDER BY p15.documentId, p15.start, p15.id LIMIT $p0
    RETURN collect([p15.quote, p15.documentId, p15.start, p15.id]) AS evidence11
  }
  RETURN collect([[n0.number, n0.name, one3, one7, evidence11], coalesce(n0.order, n0.year, n0.periodStart, 0), n0.id]) AS page1
}
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:LEADS]-() } = 0 AND COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } = 0 AND COUNT { MATCH (n0)-[:PARTICIPATES_IN]-() } = 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
