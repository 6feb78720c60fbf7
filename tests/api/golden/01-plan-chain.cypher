// $p0 = 1
// $p1 = 5
// $p2 = 10
// $p3 = 50
// $p4 = "数字经济"
CALL () {
  MATCH (n0:Plan)
  WHERE (n0.name CONTAINS $p4 OR any(alias50 IN coalesce(n0.aliases, []) WHERE alias50 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0, n0.name AS k48, n0.id AS k49 ORDER BY k48, k49 LIMIT $p0
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)<-[r5:PART_OF]-(m3:Task)
      RETURN m3 AS n4, {id: r5.id, documentId: r5.documentId} AS e6
      UNION ALL
      MATCH (n0)<-[:PART_OF]-()<-[r5:PART_OF]-(m3:Task)
      RETURN m3 AS n4, {id: r5.id, documentId: r5.documentId} AS e6
    }
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, coalesce(e6.documentId, '') AS k44, coalesce(n4.order, 0) AS k45, n4.name AS k46, n4.id AS k47 ORDER BY k44, k45, k46, k47 LIMIT $p3
    CALL (n4) {
      MATCH (n4)-[r11:PART_OF]->(m12:Action)
      WITH m12 AS n13
      WITH DISTINCT n13 ORDER BY n13.id LIMIT $p0
      RETURN collect([n13.name]) AS one10
    }
    CALL (n4) {
      MATCH (n4)<-[r16:LEADS]-(m14:Entity)
      WITH m14 AS n15, {id: r16.id, position: r16.position, basis: r16.basis, roleText: r16.roleText} AS e17
      WITH n15, e17 ORDER BY e17.id
      WITH n15, head(collect(e17)) AS e17
      WITH n15, e17, coalesce(e17.position, 0) AS k21, n15.name AS k22, n15.id AS k23 ORDER BY k21, k22, k23 LIMIT $p1
      RETURN collect([[n15.name], [e17.basis, e17.roleText], k21, k23]) AS page19
    }
    CALL (n4) {
      MATCH (n4)<-[r26:RESPONSIBLE_FOR]-(m24:Entity)
      WITH m24 AS n25, {id: r26.id, position: r26.position, basis: r26.basis} AS e27
      WITH n25, e27 ORDER BY e27.id
      WITH n25, head(collect(e27)) AS e27
      WITH n25, e27, coalesce(e27.position, 0) AS k31, n25.name AS k32, n25.id AS k33 ORDER BY k31, k32, k33 LIMIT $p1
      RETURN collect([[n25.name], [e27.basis], k31, k33]) AS page29
    }
    CALL (n4) {
      MATCH (n4)<-[r36:PARTICIPATES_IN]-(m34:Entity)
      WITH m34 AS n35, {id: r36.id, position: r36.position} AS e37
      WITH n35, e37 ORDER BY e37.id
      WITH n35, head(collect(e37)) AS e37
      WITH n35, e37, coalesce(e37.position, 0) AS k41, n35.name AS k42, n35.id AS k43 ORDER BY k41, k42, k43 LIMIT $p2
      RETURN collect([[n35.name], k41, k43]) AS page39
    }
    RETURN collect([[n4.number, n4.name, one10, [page19], [page29], [page39]], k44, k45, k47]) AS page8
  }
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)<-[r5:PART_OF]-(m3:Task)
      RETURN m3 AS n4
      UNION ALL
      MATCH (n0)<-[:PART_OF]-()<-[r5:PART_OF]-(m3:Task)
      RETURN m3 AS n4
    }
    RETURN count(DISTINCT n4) AS total9
  }
  RETURN collect([[n0.name, n0.docNumber, n0.periodStart, n0.periodEnd, [page8, total9]], k49]) AS page1
}
RETURN [page1] AS answer
