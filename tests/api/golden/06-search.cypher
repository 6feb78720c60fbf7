// $p0 = "数据"
// $p1 = 2
// $p2 = 10
CALL () {
  MATCH (n0:Entity)
  WHERE (toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))
  WITH n0, CASE WHEN toLower(n0.name) = $p0 THEN 0 WHEN any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) = $p0) THEN 1 WHEN toLower(n0.name) STARTS WITH $p0 THEN 2 WHEN ((toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))) THEN 3 ELSE 4 END AS k10, size(n0.name) AS k11, n0.name AS k12, n0.id AS k13 ORDER BY k10, k11, k12, k13 LIMIT $p2
  CALL (n0) {
    MATCH (n0)-[r4:MENTIONED_IN]->()
    WITH {documentId: r4.documentId, passages: r4.passages, origin: r4.origin, rule: r4.rule, confidence: r4.confidence} AS e5 ORDER BY e5.documentId LIMIT $p1
    UNWIND e5.passages AS id6
    MATCH (p7:Passage {id: id6})
    WITH p7, e5 ORDER BY p7.documentId, p7.start, p7.id LIMIT $p1
    MATCH (d8:Entity {id: p7.documentId})
    RETURN collect({k0: p7.documentId, k1: p7.start, k2: p7.id, quote: p7.quote, section: p7.section, document_name: d8.name}) AS evidence3
  }
  RETURN collect({k0: k10, k1: k11, k3: k13, found: {name: n0.name, aliases: n0.aliases}, node: {labels: labels(n0), name: n0.name, region: n0.region, aliases: n0.aliases, evidence: evidence3}}) AS page9
}
CALL () {
  MATCH (n0:Entity)
  WHERE (toLower(n0.name) CONTAINS $p0 OR any(alias1 IN coalesce(n0.aliases, []) WHERE toLower(alias1) CONTAINS $p0))
  RETURN count(*) AS total14
}
RETURN {page: page9, total: total14} AS answer
