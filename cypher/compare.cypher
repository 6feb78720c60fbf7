// Tasks and indicators of several regions, plans or reports, side by side: of a region, those of the plans that cover it.
// Parameters: $of ids; $descendants whether plans of the regions in a region count; $limit how many tasks and how many indicators of each at most.
// Columns, one row a side in the order of $of: id; tasks and indicators maps of id, name and unit, tasks in order; known how many there are.
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
