// $p0 = 1
// $p1 = 5
// $p2 = 10
// $p3 = 50
// $p4 = "Plan:03a4916d2037a93e"
MATCH (n0:Entity {id: $p4})
CALL (n0) {
  CALL (n0) {
    MATCH (n0)<-[r3:PART_OF]-(m1:Task)
    RETURN m1 AS n2, {id: r3.id, documentId: r3.documentId} AS e4
    UNION ALL
    MATCH (n0)<-[:PART_OF]-()<-[r3:PART_OF]-(m1:Task)
    RETURN m1 AS n2, {id: r3.id, documentId: r3.documentId} AS e4
  }
  WITH n2, e4 ORDER BY e4.id
  WITH n2, head(collect(e4)) AS e4
  WITH n2, e4 ORDER BY coalesce(e4.documentId, ''), coalesce(n2.order, 0), n2.name, n2.id LIMIT $p3
  CALL (n2) {
    MATCH (n2)-[r9:PART_OF]->(m10:Action)
    WITH m10 AS n11
    WITH DISTINCT n11 ORDER BY n11.id LIMIT $p0
    RETURN collect([n11.name]) AS one8
  }
  CALL (n2) {
    MATCH (n2)<-[r14:LEADS]-(m12:Entity)
    WITH m12 AS n13, {id: r14.id, position: r14.position, basis: r14.basis, roleText: r14.roleText} AS e15
    WITH n13, e15 ORDER BY e15.id
    WITH n13, head(collect(e15)) AS e15
    WITH n13, e15 ORDER BY coalesce(e15.position, 0), n13.name, n13.id LIMIT $p1
    RETURN collect([[n13.name], [e15.basis, e15.roleText], coalesce(e15.position, 0), n13.id]) AS page17
  }
  CALL (n2) {
    MATCH (n2)<-[r21:RESPONSIBLE_FOR]-(m19:Entity)
    WITH m19 AS n20, {id: r21.id, position: r21.position, basis: r21.basis} AS e22
    WITH n20, e22 ORDER BY e22.id
    WITH n20, head(collect(e22)) AS e22
    WITH n20, e22 ORDER BY coalesce(e22.position, 0), n20.name, n20.id LIMIT $p1
    RETURN collect([[n20.name], [e22.basis], coalesce(e22.position, 0), n20.id]) AS page24
  }
  CALL (n2) {
    MATCH (n2)<-[r28:PARTICIPATES_IN]-(m26:Entity)
    WITH m26 AS n27, {id: r28.id, position: r28.position} AS e29
    WITH n27, e29 ORDER BY e29.id
    WITH n27, head(collect(e29)) AS e29
    WITH n27, e29 ORDER BY coalesce(e29.position, 0), n27.name, n27.id LIMIT $p2
    RETURN collect([[n27.name], coalesce(e29.position, 0), n27.id]) AS page31
  }
  RETURN collect([[n2.number, n2.name, one8, [page17], [page24], [page31]], coalesce(e4.documentId, ''), coalesce(n2.order, 0), n2.id]) AS page6
}
CALL (n0) {
  CALL (n0) {
    MATCH (n0)<-[r3:PART_OF]-(m1:Task)
    RETURN m1 AS n2
    UNION ALL
    MATCH (n0)<-[:PART_OF]-()<-[r3:PART_OF]-(m1:Task)
    RETURN m1 AS n2
  }
  RETURN count(DISTINCT n2) AS total7
}
RETURN [n0.name, n0.docNumber, n0.periodStart, n0.periodEnd, [page6, total7]] AS node
