// $p0 = 1
// $p1 = 5
// $p2 = 20
// $p3 = 3
CALL () {
  MATCH (n0:Region)
  WHERE COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0, n0.name AS k43, n0.id AS k44 ORDER BY k43, k44 LIMIT $p3
  CALL (n0) {
    MATCH (n0)-[r4:PART_OF]->(m5:Region)
    WITH m5 AS n6
    WITH DISTINCT n6 ORDER BY n6.id LIMIT $p0
    RETURN collect([n6.name]) AS one3
  }
  CALL (n0) {
    MATCH (n0)<-[r9:COVERS]-(m7:Plan)
    WITH m7 AS n8
    WITH DISTINCT n8
    WITH n8, n8.name AS k14, n8.id AS k15 ORDER BY k14, k15 LIMIT $p1
    RETURN collect([[n8.name, n8.docNumber], k15]) AS page12
  }
  CALL (n0) {
    MATCH (n0)<-[r9:COVERS]-(m7:Plan)
    RETURN count(DISTINCT m7) AS total13
  }
  CALL (n0) {
    MATCH (n0)<-[r18:LOCATED_IN]-(m16:Department)
    WITH m16 AS n17
    WITH DISTINCT n17
    WITH n17, n17.name AS k23, n17.id AS k24 ORDER BY k23, k24 LIMIT $p2
    RETURN collect([[n17.name, n17.function], k24]) AS page21
  }
  CALL (n0) {
    MATCH (n0)<-[r18:LOCATED_IN]-(m16:Department)
    RETURN count(DISTINCT m16) AS total22
  }
  CALL (n0) {
    MATCH (n0)<-[r27:LOCATED_IN]-(m25:Park)
    WITH m25 AS n26
    WITH DISTINCT n26
    WITH n26, n26.name AS k32, n26.id AS k33 ORDER BY k32, k33 LIMIT $p1
    RETURN collect([[n26.name], k33]) AS page30
  }
  CALL (n0) {
    MATCH (n0)<-[r27:LOCATED_IN]-(m25:Park)
    RETURN count(DISTINCT m25) AS total31
  }
  CALL (n0) {
    MATCH (n0)<-[r36:LOCATED_IN]-(m34:Platform)
    WITH m34 AS n35
    WITH DISTINCT n35
    WITH n35, n35.name AS k41, n35.id AS k42 ORDER BY k41, k42 LIMIT $p1
    RETURN collect([[n35.name], k42]) AS page39
  }
  CALL (n0) {
    MATCH (n0)<-[r36:LOCATED_IN]-(m34:Platform)
    RETURN count(DISTINCT m34) AS total40
  }
  RETURN collect([[n0.name, n0.region, n0.level, one3, [page12, total13], [page21, total22], [page30, total31], [page39, total40]], k44]) AS page1
}
RETURN [page1] AS answer
