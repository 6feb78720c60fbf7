// $p0 = 10
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  RETURN count(*) AS total2
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(x8:Entity)
  WITH n0, x8.id AS value4
  WITH value4, count(DISTINCT n0) AS count5
  WITH value4, count5 ORDER BY count5 DESC, value4 LIMIT $p0
  CALL (value4) {
    MATCH (m6:Entity {id: value4})
    RETURN collect([m6.name]) AS thing7
  }
  RETURN collect({value: value4, count: count5, thing0: thing7}) AS facets3
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r13:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, type(r13) AS value10
  WHERE value10 IS NOT NULL
  WITH value10, count(DISTINCT n0) AS count11
  WITH value10, count11 ORDER BY count11 DESC, value10 LIMIT $p1
  RETURN collect({value: value10, count: count11}) AS facets9
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r18:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, r18.basis AS value15
  WHERE value15 IS NOT NULL
  WITH value15, count(DISTINCT n0) AS count16
  WITH value15, count16 ORDER BY count16 DESC, value15 LIMIT $p1
  RETURN collect({value: value15, count: count16}) AS facets14
}
CALL () {
  MATCH (n0:Task)
  CALL (n0) {
    MATCH (n0)-[]-(p24:Plan)
    RETURN p24.id AS value20
    UNION ALL
    MATCH (n0)-[:PART_OF]->(:Action)-[:PART_OF]->(p24:Plan)
    RETURN p24.id AS value20
  }
  WITH value20, count(DISTINCT n0) AS count21
  WITH value20, count21 ORDER BY count21 DESC, value20 LIMIT $p1
  CALL (value20) {
    MATCH (m22:Entity {id: value20})
    RETURN collect([m22.name]) AS thing23
  }
  RETURN collect({value: value20, count: count21, thing0: thing23}) AS facets19
}
RETURN [total2, facets3, facets9, facets14, facets19] AS answer
