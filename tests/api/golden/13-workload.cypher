// $p0 = 10
CALL () {
  MATCH (n0:Department)
  WITH n0, 0 - COUNT { MATCH (n0)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } AS k24 ORDER BY k24, n0.name, n0.id LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (n0)-[r12:RESPONSIBLE_FOR]->(m10:Entity)
    RETURN count(DISTINCT m10) AS total16
  }
  CALL (n0) {
    MATCH (n0)-[r19:PARTICIPATES_IN]->(m17:Entity)
    RETURN count(DISTINCT m17) AS total23
  }
  RETURN collect([[n0.name, [total9], [total16], [total23]], k24, n0.id]) AS page1
}
RETURN [page1] AS answer
