// $of = "Plan:03a4916d2037a93e"
// $limit = 30
CALL () {
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
}
CALL (lines) {
  UNWIND range(0, size(lines) - 1) AS place14
  WITH place14, (lines)[place14] AS row1
  CALL (row1) {
    UNWIND [row1.id] AS id3
    MATCH (n4:Entity {id: id3})
    RETURN collect([id3, [labels(n4), n4.name, n4.unit]]) AS things2
  }
  CALL (row1) {
    UNWIND range(0, size(row1.points) - 1) AS place13
    WITH place13, (row1.points)[place13] AS row6
    CALL (row6) {
      UNWIND row6.targets AS id8
      MATCH (n9:Entity {id: id8})
      RETURN collect([id8, [labels(n9), n9.comparator, n9.value, n9.unit]]) AS things7
    }
    CALL (row6) {
      UNWIND row6.actuals AS id11
      MATCH (n12:Entity {id: id11})
      RETURN collect([id11, [labels(n12), n12.value, n12.unit]]) AS things10
    }
    RETURN collect([place13, [row6.year, [row6.targets, things7], [row6.actuals, things10]]]) AS rows5
  }
  RETURN collect([place14, [[[row1.id], things2], rows5]]) AS rows0
}
RETURN [known > shown, known - shown, rows0] AS answer
