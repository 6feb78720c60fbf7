// $p0 = 1
// $p1 = 5
// $p2 = 20
// $p3 = 3
CALL () {
  MATCH (n0:Region)
  WHERE COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p3
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
    WITH n8 ORDER BY n8.name, n8.id LIMIT $p1
    RETURN collect([[n8.name, n8.docNumber], n8.id]) AS page12
  }
  CALL (n0) {
    MATCH (n0)<-[r9:COVERS]-(m7:Plan)
    RETURN count(DISTINCT m7) AS total13
  }
  CALL (n0) {
    MATCH (n0)<-[r16:LOCATED_IN]-(m14:Department)
    WITH m14 AS n15
    WITH DISTINCT n15
    WITH n15 ORDER BY n15.name, n15.id LIMIT $p2
    RETURN collect([[n15.name, n15.function], n15.id]) AS page19
  }
  CALL (n0) {
    MATCH (n0)<-[r16:LOCATED_IN]-(m14:Department)
    RETURN count(DISTINCT m14) AS total20
  }
  CALL (n0) {
    MATCH (n0)<-[r23:LOCATED_IN]-(m21:Park)
    WITH m21 AS n22
    WITH DISTINCT n22
    WITH n22 ORDER BY n22.name, n22.id LIMIT $p1
    RETURN collect([[n22.name], n22.id]) AS page26
  }
  CALL (n0) {
    MATCH (n0)<-[r23:LOCATED_IN]-(m21:Park)
    RETURN count(DISTINCT m21) AS total27
  }
  CALL (n0) {
    MATCH (n0)<-[r30:LOCATED_IN]-(m28:Platform)
    WITH m28 AS n29
    WITH DISTINCT n29
    WITH n29 ORDER BY n29.name, n29.id LIMIT $p1
    RETURN collect([[n29.name], n29.id]) AS page33
  }
  CALL (n0) {
    MATCH (n0)<-[r30:LOCATED_IN]-(m28:Platform)
    RETURN count(DISTINCT m28) AS total34
  }
  RETURN collect([[n0.name, n0.region, n0.level, one3, [page12, total13], [page19, total20], [page26, total27], [page33, total34]], n0.id]) AS page1
}
RETURN [page1] AS answer
