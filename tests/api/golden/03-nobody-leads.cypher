// $p0 = 1
// $p1 = 10
// $p2 = 20
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } > 0 AND COUNT { MATCH (n0)-[:LEADS]-() } = 0
  WITH n0 ORDER BY coalesce(n0.order, n0.year, n0.periodStart, 0), n0.name, n0.id LIMIT $p2
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
    MATCH (n0)<-[r13:RESPONSIBLE_FOR]-(m11:Entity)
    WITH m11 AS n12, {id: r13.id, position: r13.position, openList: r13.openList, passages: r13.passages, origin: r13.origin, rule: r13.rule, confidence: r13.confidence} AS e14
    WITH n12, e14 ORDER BY e14.id
    WITH n12, head(collect(e14)) AS e14
    WITH n12, e14 ORDER BY coalesce(e14.position, 0), n12.name, n12.id LIMIT $p1
    CALL (e14) {
      UNWIND e14.passages AS id19
      MATCH (p20:Passage {id: id19})
      RETURN collect([p20.quote, id19]) AS evidence18
    }
    RETURN collect([[n12.name], [e14.position, e14.openList, [e14.passages, evidence18]], coalesce(e14.position, 0), n12.id]) AS page16
  }
  RETURN collect([[n0.number, n0.name, one3, one7, [page16]], coalesce(n0.order, n0.year, n0.periodStart, 0), n0.id]) AS page1
}
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } > 0 AND COUNT { MATCH (n0)-[:LEADS]-() } = 0
  RETURN count(*) AS total2
}
RETURN [page1, total2] AS answer
