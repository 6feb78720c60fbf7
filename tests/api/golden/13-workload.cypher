// $p0 = 10
CALL () {
  MATCH (n0:Department)
  WITH n0, 0 - COUNT { MATCH (n0)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } AS k36, n0.name AS k37, n0.id AS k38 ORDER BY k36, k37, k38 LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r5:LEADS]->(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (n0)-[r16:RESPONSIBLE_FOR]->(m14:Entity)
    RETURN count(DISTINCT m14) AS total20
  }
  CALL (n0) {
    MATCH (n0)-[r27:PARTICIPATES_IN]->(m25:Entity)
    RETURN count(DISTINCT m25) AS total31
  }
  RETURN collect([[n0.name, [total9], [total20], [total31]], k36, k38]) AS page1
}
RETURN [page1] AS answer
