// $p0 = 1
// $p1 = 5
// $p2 = 10
// $p3 = 50
// $p4 = "数字经济"
CALL () {
  MATCH (n0:Plan)
  WHERE (n0.name CONTAINS $p4 OR any(alias46 IN coalesce(n0.aliases, []) WHERE alias46 CONTAINS $p4)) AND COUNT { MATCH (n0)-[:COVERS]-() } > 0
  WITH n0, n0.name AS k44, n0.id AS k45 ORDER BY k44, k45 LIMIT $p0
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
    WITH n2, e4, coalesce(e4.documentId, '') AS k38, coalesce(n2.order, 0) AS k39, n2.name AS k40, n2.id AS k41 ORDER BY k38, k39, k40, k41 LIMIT $p3
    CALL (n2) {
      MATCH (n2)-[r7:PART_OF]->(m8:Action)
      WITH m8 AS n9
      WITH DISTINCT n9 ORDER BY n9.id LIMIT $p0
      RETURN collect({name: n9.name}) AS one6
    }
    CALL (n2) {
      MATCH (n2)<-[r12:LEADS]-(m10:Entity)
      WITH m10 AS n11, {id: r12.id, position: r12.position, basis: r12.basis, roleText: r12.roleText} AS e13
      WITH n11, e13 ORDER BY e13.id
      WITH n11, head(collect(e13)) AS e13
      WITH n11, e13, coalesce(e13.position, 0) AS k16, n11.name AS k17, n11.id AS k18 ORDER BY k16, k17, k18 LIMIT $p1
      RETURN collect({k0: k16, k2: k18, node: {labels: labels(n11), name: n11.name}, relation: {basis: e13.basis, roleText: e13.roleText}}) AS page15
    }
    CALL (n2) {
      MATCH (n2)<-[r21:RESPONSIBLE_FOR]-(m19:Entity)
      WITH m19 AS n20, {id: r21.id, position: r21.position, basis: r21.basis} AS e22
      WITH n20, e22 ORDER BY e22.id
      WITH n20, head(collect(e22)) AS e22
      WITH n20, e22, coalesce(e22.position, 0) AS k25, n20.name AS k26, n20.id AS k27 ORDER BY k25, k26, k27 LIMIT $p1
      RETURN collect({k0: k25, k2: k27, node: {labels: labels(n20), name: n20.name}, relation: {basis: e22.basis}}) AS page24
    }
    CALL (n2) {
      MATCH (n2)<-[r30:PARTICIPATES_IN]-(m28:Entity)
      WITH m28 AS n29, {id: r30.id, position: r30.position} AS e31
      WITH n29, e31 ORDER BY e31.id
      WITH n29, head(collect(e31)) AS e31
      WITH n29, e31, coalesce(e31.position, 0) AS k34, n29.name AS k35, n29.id AS k36 ORDER BY k34, k35, k36 LIMIT $p2
      RETURN collect({k0: k34, k2: k36, node: {labels: labels(n29), name: n29.name}}) AS page33
    }
    RETURN collect({k0: k38, k1: k39, k3: k41, node: {number: n2.number, name: n2.name, action: one6, leads: {page: page15}, responsible: {page: page24}, participants: {page: page33}}}) AS page37
  }
  CALL (n0) {
    CALL (n0) {
      MATCH (n0)<-[r3:PART_OF]-(m1:Task)
      RETURN m1 AS n2
      UNION ALL
      MATCH (n0)<-[:PART_OF]-()<-[r3:PART_OF]-(m1:Task)
      RETURN m1 AS n2
    }
    RETURN count(DISTINCT n2) AS total42
  }
  RETURN collect({k1: k45, node: {name: n0.name, docNumber: n0.docNumber, periodStart: n0.periodStart, periodEnd: n0.periodEnd, tasks: {page: page37, total: total42}}}) AS page43
}
RETURN {page: page43} AS answer
