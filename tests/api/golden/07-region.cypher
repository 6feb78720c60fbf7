// $p0 = 1
// $p1 = 5
// $p2 = 20
// $p3 = 3
CALL () {
  MATCH (n0:Region)
  WHERE COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0, n0.name AS k42, n0.id AS k43 ORDER BY k42, k43 LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r2:PART_OF]->(m3:Region)
    WITH m3 AS n4
    WITH DISTINCT n4 ORDER BY n4.id LIMIT $p0
    RETURN collect({name: n4.name}) AS one1
  }
  CALL (n0) {
    MATCH (n0)<-[r7:COVERS]-(m5:Plan)
    WITH m5 AS n6
    WITH DISTINCT n6
    WITH n6, n6.name AS k11, n6.id AS k12 ORDER BY k11, k12 LIMIT $p1
    RETURN collect({k1: k12, node: {name: n6.name, docNumber: n6.docNumber}}) AS page10
  }
  CALL (n0) {
    MATCH (n0)<-[r7:COVERS]-(m5:Plan)
    RETURN count(DISTINCT m5) AS total13
  }
  CALL (n0) {
    MATCH (n0)<-[r16:LOCATED_IN]-(m14:Department)
    WITH m14 AS n15
    WITH DISTINCT n15
    WITH n15, n15.name AS k20, n15.id AS k21 ORDER BY k20, k21 LIMIT $p2
    RETURN collect({k1: k21, node: {name: n15.name, function: n15.function}}) AS page19
  }
  CALL (n0) {
    MATCH (n0)<-[r16:LOCATED_IN]-(m14:Department)
    RETURN count(DISTINCT m14) AS total22
  }
  CALL (n0) {
    MATCH (n0)<-[r25:LOCATED_IN]-(m23:Park)
    WITH m23 AS n24
    WITH DISTINCT n24
    WITH n24, n24.name AS k29, n24.id AS k30 ORDER BY k29, k30 LIMIT $p1
    RETURN collect({k1: k30, node: {name: n24.name}}) AS page28
  }
  CALL (n0) {
    MATCH (n0)<-[r25:LOCATED_IN]-(m23:Park)
    RETURN count(DISTINCT m23) AS total31
  }
  CALL (n0) {
    MATCH (n0)<-[r34:LOCATED_IN]-(m32:Platform)
    WITH m32 AS n33
    WITH DISTINCT n33
    WITH n33, n33.name AS k38, n33.id AS k39 ORDER BY k38, k39 LIMIT $p1
    RETURN collect({k1: k39, node: {name: n33.name}}) AS page37
  }
  CALL (n0) {
    MATCH (n0)<-[r34:LOCATED_IN]-(m32:Platform)
    RETURN count(DISTINCT m32) AS total40
  }
  RETURN collect({k1: k43, node: {name: n0.name, region: n0.region, level: n0.level, parent: one1, plans: {page: page10, total: total13}, departments: {page: page19, total: total22}, parks: {page: page28, total: total31}, platforms: {page: page37, total: total40}}}) AS page41
}
RETURN {page: page41} AS answer
