// $from = "Department:8e28e085f05b9f24"
// $to = "Plan:03a4916d2037a93e"
// $limit = 10
// $bound = 1000
CALL () {
  MATCH (a:Entity {id: $from})
  MATCH (b:Entity {id: $to})
  CALL (a, b) {
    MATCH p = allShortestPaths((a)-[:PART_OF|LOCATED_IN|COVERS|ISSUED|BASED_ON|LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN|HAS_INDICATOR|HAS_VALUE|BUILDS|PROMOTES|PARTNERS_WITH|HOUSES|FOCUSES_ON|RECEIVED|MEMBER_OF|HOSTS_OFFICE_OF|HELD|SIGNED*..4]-(b))
    WITH [x IN nodes(p) | x.id] AS things,
      [r IN relationships(p) | {id: r.id, type: type(r), sourceId: startNode(r).id, targetId: endNode(r).id, properties: properties(r)}] AS steps
    WITH things, steps, reduce(text = '', step IN steps | text + step.id) AS name
    WITH things, steps, name ORDER BY name LIMIT $bound
    RETURN collect({things: things, steps: steps}) AS every
  }
  WITH a, b, every, every[0..$limit] AS ways
  CALL (ways) {
    UNWIND ways AS way
    UNWIND way.steps AS step
    WITH step.id AS id, collect(step) AS same
    WITH id, head(same) AS step ORDER BY id
    RETURN collect(step) AS edges
  }
  CALL (ways) {
    UNWIND ways AS way
    UNWIND way.things AS id
    WITH DISTINCT id ORDER BY id
    RETURN collect(id) AS ids
  }
  RETURN [a.id] AS start, [b.id] AS goal, [way IN ways | {length: size(way.steps), things: way.things, relations: [step IN way.steps | step.id]}] AS ways,
    ids, edges, size(every) AS known, size(ways) AS shown
}
CALL (ways) {
  UNWIND range(0, size(ways) - 1) AS place2
  WITH place2, (ways)[place2] AS row1
  RETURN collect([place2, [row1.length, row1.things, row1.relations]]) AS rows0
}
CALL (ids) {
  UNWIND ids AS id4
  MATCH (n5:Entity {id: id4})
  RETURN collect([id4, [labels(n5), n5.id, n5.name]]) AS things3
}
CALL (edges) {
  UNWIND edges AS e7
  CALL (e7) {
    UNWIND e7.properties.passages AS id9
    MATCH (p10:Passage {id: id9})
    MATCH (d11:Entity {id: p10.documentId})
    RETURN collect([p10.quote, d11.name, id9]) AS evidence8
  }
  RETURN collect([e7.id, [e7.id, e7.type, e7.sourceId, e7.targetId, [e7.properties.passages, evidence8]]]) AS relations6
}
RETURN [rows0, [ids, things3], relations6] AS answer
