// $p0 = 10
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  RETURN count(*) AS total2
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(x10:Entity)
  WITH n0, x10.id AS value6
  WITH value6, count(DISTINCT n0) AS count7
  WITH value6, count7 ORDER BY count7 DESC, value6 LIMIT $p0
  CALL (value6) {
    MATCH (m8:Entity {id: value6})
    RETURN collect([m8.name]) AS thing9
  }
  RETURN collect({value: value6, count: count7, thing0: thing9}) AS facets5
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r15:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, type(r15) AS value12
  WHERE value12 IS NOT NULL
  WITH value12, count(DISTINCT n0) AS count13
  WITH value12, count13 ORDER BY count13 DESC, value12 LIMIT $p1
  RETURN collect({value: value12, count: count13}) AS facets11
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r20:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, r20.basis AS value17
  WHERE value17 IS NOT NULL
  WITH value17, count(DISTINCT n0) AS count18
  WITH value17, count18 ORDER BY count18 DESC, value17 LIMIT $p1
  RETURN collect({value: value17, count: count18}) AS facets16
}
CALL () {
  MATCH (n0:Task)
  CALL (n0) {
    MATCH (n0)-[]-(p26:Plan)
    RETURN p26.id AS value22
    UNION ALL
    MATCH (n0)-[:PART_OF]->(:Action)-[:PART_OF]->(p26:Plan)
    RETURN p26.id AS value22
  }
  WITH value22, count(DISTINCT n0) AS count23
  WITH value22, count23 ORDER BY count23 DESC, value22 LIMIT $p1
  CALL (value22) {
    MATCH (m24:Entity {id: value22})
    RETURN collect([m24.name]) AS thing25
  }
  RETURN collect({value: value22, count: count23, thing0: thing25}) AS facets21
}
RETURN [total2, facets5, facets11, facets16, facets21] AS answer
