// $p0 = "数据"
// $p1 = 2
// $p2 = 10
CALL () {
  MATCH (n0:Entity)
  WHERE (toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))
  WITH n0, CASE WHEN toLower(n0.name) = $p0 THEN 0 WHEN any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) = $p0) THEN 1 WHEN toLower(n0.name) STARTS WITH $p0 THEN 2 WHEN ((toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))) THEN 3 ELSE 4 END AS k11, size(n0.name) AS k12 ORDER BY k11, k12, n0.name, n0.id LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r6:MENTIONED_IN]->()
    WITH {documentId: r6.documentId, passages: r6.passages, origin: r6.origin, rule: r6.rule, confidence: r6.confidence} AS e7 ORDER BY e7.documentId LIMIT $p1
    UNWIND e7.passages AS id8
    MATCH (p9:Passage {id: id8})
    WITH p9, e7 ORDER BY p9.documentId, p9.start, p9.id LIMIT $p1
    MATCH (d10:Entity {id: p9.documentId})
    RETURN collect([p9.quote, p9.section, d10.name, p9.documentId, p9.start, p9.id]) AS evidence5
  }
  RETURN collect([{name: n0.name, aliases: n0.aliases}, [labels(n0), n0.name, n0.region, n0.aliases, evidence5], k11, k12, n0.id]) AS page3
}
CALL () {
  MATCH (n0:Entity)
  WHERE (toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))
  RETURN count(*) AS total4
}
RETURN [page3, total4] AS answer
