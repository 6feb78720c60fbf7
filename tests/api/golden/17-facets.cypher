// $p0 = 10
// $p1 = 20
CALL () {
  MATCH (n0:Task)
  RETURN count(*) AS total23
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(x6:Entity)
  WITH n0, x6.id AS value2
  WITH value2, count(DISTINCT n0) AS count3
  WITH value2, count3 ORDER BY count3 DESC, value2 LIMIT $p0
  CALL (value2) {
    MATCH (m4:Entity {id: value2})
    RETURN collect({labels: labels(m4), name: m4.name}) AS thing5
  }
  RETURN collect({value: value2, count: count3, thing0: thing5}) AS facets1
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r11:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, type(r11) AS value8
  WHERE value8 IS NOT NULL
  WITH value8, count(DISTINCT n0) AS count9
  WITH value8, count9 ORDER BY count9 DESC, value8 LIMIT $p1
  RETURN collect({value: value8, count: count9}) AS facets7
}
CALL () {
  MATCH (n0:Task)
  MATCH (n0)-[r16:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-()
  WITH n0, r16.basis AS value13
  WHERE value13 IS NOT NULL
  WITH value13, count(DISTINCT n0) AS count14
  WITH value13, count14 ORDER BY count14 DESC, value13 LIMIT $p1
  RETURN collect({value: value13, count: count14}) AS facets12
}
CALL () {
  MATCH (n0:Task)
  CALL (n0) {
    MATCH (n0)-[]-(p22:Plan)
    RETURN p22.id AS value18
    UNION ALL
    MATCH (n0)-[:PART_OF]->(:Action)-[:PART_OF]->(p22:Plan)
    RETURN p22.id AS value18
  }
  WITH value18, count(DISTINCT n0) AS count19
  WITH value18, count19 ORDER BY count19 DESC, value18 LIMIT $p1
  CALL (value18) {
    MATCH (m20:Entity {id: value18})
    RETURN collect({labels: labels(m20), name: m20.name}) AS thing21
  }
  RETURN collect({value: value18, count: count19, thing0: thing21}) AS facets17
}
RETURN {total: total23, sums: {facets: facets1, facets_2: facets7, facets_3: facets12, facets_4: facets17}} AS answer
