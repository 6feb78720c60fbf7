// Values of an indicator, or of the indicators of a thing, by year: aims and facts. A value for a period stands at the period's last year.
// Parameters: $of an id; $limit how many indicators at most.
// Columns, one row or none: root a list of the id; lines maps of id (of the indicator) and points, which are maps of year, targets and actuals (ids
// of values); known and shown, how many indicators there are and are given.
MATCH (n:Entity {id: $of})
CALL (n) {
  CALL (n) {
    RETURN n AS i
    UNION
    MATCH (n)-[:HAS_INDICATOR]->(x:Indicator) RETURN x AS i
  }
  WITH i WHERE i:Indicator
  WITH DISTINCT i ORDER BY i.name, i.id
  RETURN collect(i.id) AS every
}
WITH n, every, every[0..$limit] AS ids
CALL (ids) {
  UNWIND range(0, size(ids) - 1) AS place
  WITH place, ids[place] AS id
  MATCH (i:Entity {id: id})
  CALL (i) {
    MATCH (i)-[:HAS_VALUE]->(v:Measurement)
    WITH DISTINCT v, coalesce(v.year, v.periodEnd, v.periodStart) AS year ORDER BY v.id
    WITH year, collect(CASE WHEN v.status = 'TARGET' THEN v.id END) AS targets, collect(CASE WHEN v.status = 'ACTUAL' THEN v.id END) AS actuals
    WITH year, targets, actuals ORDER BY year
    RETURN collect({year: year, targets: targets, actuals: actuals}) AS points
  }
  WITH place, id, points ORDER BY place
  RETURN collect({id: id, points: points}) AS lines
}
RETURN [n.id] AS root, lines, size(every) AS known, size(ids) AS shown
