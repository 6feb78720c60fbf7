// $p0 = 10
CALL () {
  MATCH (n0:Department)
  WITH n0, 0 - COUNT { MATCH (n0)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } AS k20, n0.name AS k21, n0.id AS k22 ORDER BY k20, k21, k22 LIMIT $p0
  CALL (n0) {
    MATCH (n0)-[r3:LEADS]->(m1:Entity)
    RETURN count(DISTINCT m1) AS total6
  }
  CALL (n0) {
    MATCH (n0)-[r9:RESPONSIBLE_FOR]->(m7:Entity)
    RETURN count(DISTINCT m7) AS total12
  }
  CALL (n0) {
    MATCH (n0)-[r15:PARTICIPATES_IN]->(m13:Entity)
    RETURN count(DISTINCT m13) AS total18
  }
  RETURN collect({k0: k20, k2: k22, node: {name: n0.name, leads: {total: total6}, responsibleFor: {total: total12}, participatesIn: {total: total18}}}) AS page19
}
RETURN {page: page19} AS answer
