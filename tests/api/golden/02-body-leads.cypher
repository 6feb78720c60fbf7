// $p0 = 1
// $p1 = 20
// $p2 = 5
// $p3 = 3
// $p4 = "商务局"
CALL () {
  MATCH (n0:Department)
  WHERE (n0.name CONTAINS $p4 OR any(alias35 IN coalesce(n0.aliases, []) WHERE alias35 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:LEADS]-() } > 0
  WITH n0, n0.name AS k33, n0.id AS k34 ORDER BY k33, k34 LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, basis: r5.basis, roleText: r5.roleText, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, coalesce(e6.documentId, '') AS k18, coalesce(n4.order, 0) AS k19, n4.name AS k20, n4.id AS k21 ORDER BY k18, k19, k20, k21 LIMIT $p1
    CALL (n4) {
      CALL (n4) {
        MATCH (n4)-[r11:PART_OF]->(m12:Plan)
        WHERE n4:Task
        RETURN m12 AS n13
        UNION ALL
        MATCH (n4)-[:PART_OF]->()-[r11:PART_OF]->(m12:Plan)
        WHERE n4:Task
        RETURN m12 AS n13
      }
      WITH DISTINCT n13 ORDER BY n13.id LIMIT $p0
      RETURN collect([n13.name]) AS one10
    }
    CALL (e6) {
      UNWIND e6.passages AS id15
      MATCH (p16:Passage {id: id15})
      MATCH (d17:Entity {id: p16.documentId})
      RETURN collect([p16.quote, p16.section, d17.title, d17.docNumber, id15]) AS evidence14
    }
    RETURN collect([[labels(n4), n4.name, n4.number, one10], [e6.basis, e6.roleText, [e6.passages, evidence14]], k18, k19, k21]) AS page8
  }
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (n0)-[r24:PARTICIPATES_IN]->(m22:Entity)
    WITH m22 AS n23, {id: r24.id, documentId: r24.documentId} AS e25
    WITH n23, e25 ORDER BY e25.id
    WITH n23, head(collect(e25)) AS e25
    WITH n23, e25, coalesce(e25.documentId, '') AS k29, coalesce(n23.order, 0) AS k30, n23.name AS k31, n23.id AS k32 ORDER BY k29, k30, k31, k32 LIMIT $p2
    RETURN collect([[n23.name], k29, k30, k32]) AS page27
  }
  CALL (n0) {
    MATCH (n0)-[r24:PARTICIPATES_IN]->(m22:Entity)
    RETURN count(DISTINCT m22) AS total28
  }
  RETURN collect([[n0.name, n0.aliases, [page8, total9], [page27, total28]], k34]) AS page1
}
RETURN [page1] AS answer
