// $p0 = 1
// $p1 = 5
// $p2 = 10
// $p3 = 50
// $p4 = "数字经济发展三年行动计划"
CALL () {
  MATCH (n0:Plan)
  WHERE (n0.name CONTAINS $p4 OR any(alias35 IN coalesce(n0.aliases, []) WHERE alias35 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p0
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
    WITH n4, e6 ORDER BY coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.name, n4.id LIMIT $p3
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
      WITH n15, e17 ORDER BY coalesce(e17.position, 0), n15.name, n15.id LIMIT $p1
      RETURN collect([[n15.name], [e17.basis, e17.roleText], coalesce(e17.position, 0), n15.id]) AS page19
    }
    CALL (n4) {
      MATCH (n4)<-[r23:RESPONSIBLE_FOR]-(m21:Entity)
      WITH m21 AS n22, {id: r23.id, position: r23.position, basis: r23.basis} AS e24
      WITH n22, e24 ORDER BY e24.id
      WITH n22, head(collect(e24)) AS e24
      WITH n22, e24 ORDER BY coalesce(e24.position, 0), n22.name, n22.id LIMIT $p1
      RETURN collect([[n22.name], [e24.basis], coalesce(e24.position, 0), n22.id]) AS page26
    }
    CALL (n4) {
      MATCH (n4)<-[r30:PARTICIPATES_IN]-(m28:Entity)
      WITH m28 AS n29, {id: r30.id, position: r30.position} AS e31
      WITH n29, e31 ORDER BY e31.id
      WITH n29, head(collect(e31)) AS e31
      WITH n29, e31 ORDER BY coalesce(e31.position, 0), n29.name, n29.id LIMIT $p2
      RETURN collect([[n29.name], coalesce(e31.position, 0), n29.id]) AS page33
    }
    RETURN collect([[n4.number, n4.name, one10, [page19], [page26], [page33]], coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.id]) AS page8
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
  RETURN collect([[n0.name, n0.docNumber, n0.periodStart, n0.periodEnd, [page8, total9]], n0.id]) AS page1
}
RETURN [page1] AS answer
