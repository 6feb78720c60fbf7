// $p0 = 1
// $p1 = 20
// $p2 = 5
// $p3 = 3
// $p4 = "商务局"
CALL () {
  MATCH (n0:Department)
  WHERE (n0.name CONTAINS $p4 OR any(alias25 IN coalesce(n0.aliases, []) WHERE alias25 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:LEADS]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, basis: r5.basis, roleText: r5.roleText, passages: r5.passages, origin: r5.origin, rule: r5.rule, confidence: r5.confidence} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.name, n4.id LIMIT $p1
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
    RETURN collect([[labels(n4), n4.name, n4.number, one10], [e6.basis, e6.roleText, [e6.passages, evidence14]], coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (n0)-[r20:PARTICIPATES_IN]->(m18:Entity)
    WITH m18 AS n19, {id: r20.id, documentId: r20.documentId} AS e21
    WITH n19, e21 ORDER BY e21.id
    WITH n19, head(collect(e21)) AS e21
    WITH n19, e21 ORDER BY coalesce(e21.documentId, ''), coalesce(n19.order, 0), n19.name, n19.id LIMIT $p2
    RETURN collect([[n19.name], coalesce(e21.documentId, ''), coalesce(n19.order, 0), n19.id]) AS page23
  }
  CALL (n0) {
    MATCH (n0)-[r20:PARTICIPATES_IN]->(m18:Entity)
    RETURN count(DISTINCT m18) AS total24
  }
  RETURN collect([[n0.name, n0.aliases, [page8, total9], [page23, total24]], n0.id]) AS page1
}
RETURN [page1] AS answer
