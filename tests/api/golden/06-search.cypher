// $p0 = "数据"
// $p1 = 2
// $p2 = 10
CALL () {
  MATCH (n0:Entity)
  WHERE (n0.name CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE alias1 CONTAINS $p0))
  WITH n0, CASE WHEN n0.name = $p0 THEN 0 WHEN any(alias1 IN coalesce(n0.aliases, []) WHERE alias1 = $p0) THEN 1 WHEN n0.name STARTS WITH $p0 THEN 2 ELSE 3 END AS k9, size(n0.name) AS k10, n0.name AS k11, n0.id AS k12 ORDER BY k9, k10, k11, k12 LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r3:MENTIONED_IN]->()
    WITH {documentId: r3.documentId, passages: r3.passages, origin: r3.origin, rule: r3.rule, confidence: r3.confidence} AS e4 ORDER BY e4.documentId LIMIT $p1
    UNWIND e4.passages AS id5
    MATCH (p6:Passage {id: id5})
    WITH p6, e4 ORDER BY p6.documentId, p6.start, p6.id LIMIT $p1
    MATCH (d7:Entity {id: p6.documentId})
    RETURN collect({k0: p6.documentId, k1: p6.start, k2: p6.id, quote: p6.quote, section: p6.section, document_name: d7.name}) AS evidence2
  }
  RETURN collect({k0: k9, k1: k10, k2: k11, k3: k12, found: {name: n0.name, aliases: n0.aliases}, node: {labels: labels(n0), name: n0.name, region: n0.region, aliases: n0.aliases, evidence: evidence2}}) AS page8
}
CALL () {
  MATCH (n0:Entity)
  WHERE (n0.name CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE alias1 CONTAINS $p0))
  RETURN count(*) AS total13
}
RETURN {page: page8, total: total13} AS answer
