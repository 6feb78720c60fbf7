// $p0 = 1
// $p1 = 10
// $p2 = 20
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } > 0 AND COUNT { MATCH (n0)-[:LEADS]-() } = 0
  WITH n0, coalesce(n0.order, n0.year, n0.periodStart, 0) AS k23, n0.name AS k24, n0.id AS k25 ORDER BY k23, k24, k25 LIMIT $p2
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
    MATCH (n0)<-[r11:RESPONSIBLE_FOR]-(m9:Entity)
    WITH m9 AS n10, {id: r11.id, position: r11.position, openList: r11.openList, passages: r11.passages, origin: r11.origin, rule: r11.rule, confidence: r11.confidence} AS e12
    WITH n10, e12 ORDER BY e12.id
    WITH n10, head(collect(e12)) AS e12
    WITH n10, e12, coalesce(e12.position, 0) AS k19, n10.name AS k20, n10.id AS k21 ORDER BY k19, k20, k21 LIMIT $p1
    CALL (e12) {
      UNWIND e12.passages AS id15
      MATCH (p16:Passage {id: id15})
      RETURN collect({passage: id15, quote: p16.quote}) AS evidence14
    }
    RETURN collect({k0: k19, k2: k21, node: {labels: labels(n10), name: n10.name}, relation: {position: e12.position, openList: e12.openList, evidence: {order: e12.passages, passages: evidence14}}}) AS page18
  }
  RETURN collect({k0: k23, k2: k25, node: {number: n0.number, name: n0.name, plan: one1, document: one5, responsible: {page: page18}}}) AS page22
}
CALL () {
  MATCH (n0:Task)
  WHERE COUNT { MATCH (n0)-[:RESPONSIBLE_FOR]-() } > 0 AND COUNT { MATCH (n0)-[:LEADS]-() } = 0
  RETURN count(*) AS total26
}
RETURN {page: page22, total: total26} AS answer
