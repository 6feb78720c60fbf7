// $plan = "Plan:03a4916d2037a93e"
// $limit = 100
CALL () {
  MATCH (p:Entity {id: $plan})
  CALL (p) {
    CALL (p) {
      RETURN p AS d, -2 AS upper, -1 AS place
      UNION ALL
      MATCH (p)<-[:PART_OF]-(a:Action) RETURN a AS d, coalesce(a.order, 0) AS upper, -1 AS place
      UNION ALL
      MATCH (p)<-[:PART_OF]-(t:Task) RETURN t AS d, -1 AS upper, coalesce(t.order, 0) AS place
      UNION ALL
      MATCH (p)<-[:PART_OF]-(a:Action)<-[:PART_OF]-(t:Task) RETURN t AS d, coalesce(a.order, 0) AS upper, coalesce(t.order, 0) AS place
    }
    WITH d, min(upper) AS above, min(place) AS place
    WITH d, above, place ORDER BY above, place, d.name, d.id
    RETURN collect(d.id) AS parts
  }
  CALL (parts) {
    UNWIND parts AS id
    MATCH (d:Entity {id: id})-[:HAS_INDICATOR]->(i:Indicator)
    WITH DISTINCT i ORDER BY i.name, i.id
    RETURN collect(i.id) AS indicators
  }
  WITH p, parts[1..] + indicators AS every, parts + indicators AS all
  WITH p, every, all, every[0..$limit] AS rows
  CALL (p, rows) {
    UNWIND [p.id] + rows AS id
    MATCH (d:Entity {id: id})<-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(b:Entity)
    WITH d, b, {id: r.id, type: type(r), sourceId: b.id, targetId: d.id, properties: properties(r)} AS cell
    WITH cell ORDER BY cell.id
    RETURN collect(cell) AS cells
  }
  CALL (cells) {
    UNWIND cells AS cell
    WITH cell.sourceId AS id, count(cell) AS duties
    WITH id, duties ORDER BY duties DESC, id
    RETURN collect(id) AS bodies
  }
  CALL (rows, p) {
    UNWIND [p.id] + rows AS id
    MATCH (d:Entity {id: id})-[r:HAS_INDICATOR]->(i:Indicator)
    WHERE i.id IN rows
    WITH {id: r.id, type: type(r), sourceId: d.id, targetId: i.id, properties: properties(r)} AS measure
    WITH measure ORDER BY measure.id
    RETURN collect(measure) AS measures
  }
  RETURN [p.id] AS root, rows, bodies, cells, measures, size(every) AS known, size(rows) AS shown
}
CALL (rows) {
  UNWIND rows AS id1
  MATCH (n2:Entity {id: id1})
  RETURN collect([id1, [labels(n2), n2.id, n2.name]]) AS things0
}
CALL (bodies) {
  UNWIND bodies AS id4
  MATCH (n5:Entity {id: id4})
  RETURN collect([id4, [n5.id, n5.name]]) AS things3
}
CALL (cells) {
  UNWIND cells AS e7
  RETURN collect([e7.id, [e7.type, e7.sourceId, e7.targetId, e7.properties.basis, e7.properties.roleText]]) AS relations6
}
CALL (measures) {
  UNWIND measures AS e9
  RETURN collect([e9.id, [e9.sourceId, e9.targetId]]) AS relations8
}
RETURN [known > shown, [rows, things0], [bodies, things3], relations6, relations8] AS answer
