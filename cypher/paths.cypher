// The shortest ways between two things over relations of some types, against the arrows too.
// Parameters: $from and $to ids of two different things; $limit how many ways are given; $bound how many are looked at. __TYPES__ and
// __LENGTH__ stand for relation types and the greatest length.
// Columns, one row or none: start and goal lists of one id; ways maps of length, things and relations (ids, in order from $from); ids of all
// things; edges as maps; known and shown, how many ways there are and are given.
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
CALL (a, b) {
  MATCH p = allShortestPaths((a)-[:__TYPES__*..__LENGTH__]-(b))
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
