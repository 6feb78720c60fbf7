// $p0 = 3
// $p1 = 5
// $of = ["Plan:d97d8bb1947b3318","Document:f655bb072d6247e6"]
// $descendants = false
// $limit = 40
CALL () {
  UNWIND range(0, size($of) - 1) AS place
  MATCH (s:Entity {id: $of[place]})
  CALL (s) {
    MATCH (s)<-[:PART_OF*1..5]-(g:Region)
    WHERE $descendants
    RETURN collect(DISTINCT g.id) AS inner
  }
  CALL (s, inner) {
    CALL (s, inner) {
      RETURN s AS w
      UNION
      MATCH (s)<-[:COVERS]-(plan:Plan) RETURN plan AS w
      UNION
      UNWIND inner AS g
      MATCH (x:Entity {id: g})<-[:COVERS]-(plan:Plan) RETURN plan AS w
    }
    CALL (w) {
      MATCH (w)<-[:PART_OF]-(t:Task) RETURN t
      UNION
      MATCH (w)<-[:PART_OF]-(:Action)<-[:PART_OF]-(t:Task) RETURN t
    }
    WITH DISTINCT t, coalesce(t.order, 0) AS place
    WITH t, place ORDER BY place, t.name, t.id
    RETURN collect({id: t.id, name: t.name, unit: ''}) AS tasks
  }
  CALL (s, inner) {
    CALL (s, inner) {
      RETURN s AS w
      UNION
      MATCH (s)<-[:COVERS]-(plan:Plan) RETURN plan AS w
      UNION
      UNWIND inner AS g
      MATCH (x:Entity {id: g})<-[:COVERS]-(plan:Plan) RETURN plan AS w
    }
    CALL (w) {
      MATCH (w)-[:HAS_INDICATOR]->(i:Indicator) RETURN i
      UNION
      MATCH (w)<-[:PART_OF]-(:Entity)-[:HAS_INDICATOR]->(i:Indicator) RETURN i
      UNION
      MATCH (w)<-[:PART_OF]-(:Action)<-[:PART_OF]-(:Task)-[:HAS_INDICATOR]->(i:Indicator) RETURN i
    }
    WITH DISTINCT i ORDER BY i.name, i.id
    RETURN collect({id: i.id, name: i.name, unit: coalesce(i.unit, '')}) AS indicators
  }
  WITH place, s, tasks, indicators ORDER BY place
  RETURN s.id AS id, tasks[0..$limit] AS tasks, indicators[0..$limit] AS indicators, size(tasks) + size(indicators) AS known
}
WITH collect(id) AS ids, collect(tasks) AS tasks, collect(indicators) AS indicators, collect(known) AS known
WITH ids, tasks, indicators, known, reduce(all = [], side IN tasks | all + [x IN side | x.id]) AS taskIds, reduce(all = [], side IN indicators | all + [x IN side | x.id]) AS indicatorIds
CALL (ids) {
  UNWIND ids AS id1
  MATCH (n2:Entity {id: id1})
  RETURN collect({id: id1, node: {labels: labels(n2), name: n2.name}}) AS things0
}
CALL (taskIds) {
  UNWIND taskIds AS id4
  MATCH (n5:Entity {id: id4})
  CALL (n5) {
    MATCH (n5)<-[r8:LEADS]-(m6:Entity)
    WHERE n5:Task
    WITH m6 AS n7, {id: r8.id, position: r8.position} AS e9
    WITH n7, e9 ORDER BY e9.id
    WITH n7, head(collect(e9)) AS e9
    WITH n7, e9, coalesce(e9.position, 0) AS k12, n7.name AS k13, n7.id AS k14 ORDER BY k12, k13, k14 LIMIT $p0
    RETURN collect({k0: k12, k2: k14, node: {labels: labels(n7), name: n7.name}}) AS page11
  }
  RETURN collect({id: id4, node: {labels: labels(n5), name: n5.name, number: n5.number, leads: {page: page11}}}) AS things3
}
CALL (indicatorIds) {
  UNWIND indicatorIds AS id16
  MATCH (n17:Entity {id: id16})
  CALL (n17) {
    MATCH (n17)-[r20:HAS_VALUE]->(m18:Measurement)
    WHERE n17:Indicator
    WITH m18 AS n19
    WITH DISTINCT n19
    WITH n19, coalesce(n19.year, n19.periodEnd, 0) AS k24, n19.name AS k25, n19.id AS k26 ORDER BY k24, k25, k26 LIMIT $p1
    RETURN collect({k0: k24, k1: k25, k2: k26, node: {year: n19.year, value: n19.value, unit: n19.unit}}) AS page23
  }
  RETURN collect({id: id16, node: {labels: labels(n17), name: n17.name, values: {page: page23}}}) AS things15
}
RETURN ids, tasks, indicators, known, {sides: {ids: ids, nodes: things0}, tasks: {ids: taskIds, nodes: things3}, indicators: {ids: indicatorIds, nodes: things15}} AS answer
