// $p0 = 3
// $p1 = 5
// $of = ["Plan:03a4916d2037a93e","Document:f655bb072d6247e6"]
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
  RETURN collect([id1, [n2.name]]) AS things0
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
    WITH n7, e9 ORDER BY coalesce(e9.position, 0), n7.name, n7.id LIMIT $p0
    RETURN collect([[n7.name], coalesce(e9.position, 0), n7.id]) AS page11
  }
  RETURN collect([id4, [labels(n5), n5.name, n5.number, [page11]]]) AS things3
}
CALL (indicatorIds) {
  UNWIND indicatorIds AS id14
  MATCH (n15:Entity {id: id14})
  CALL (n15) {
    MATCH (n15)-[r18:HAS_VALUE]->(m16:Measurement)
    WHERE n15:Indicator
    WITH m16 AS n17
    WITH DISTINCT n17
    WITH n17 ORDER BY coalesce(n17.year, n17.periodEnd, 0), n17.name, n17.id LIMIT $p1
    RETURN collect([[n17.year, n17.value, n17.unit], coalesce(n17.year, n17.periodEnd, 0), n17.name, n17.id]) AS page21
  }
  RETURN collect([id14, [labels(n15), n15.name, [page21]]]) AS things13
}
RETURN ids, tasks, indicators, known, [[ids, things0], [taskIds, things3], [indicatorIds, things13]] AS answer
