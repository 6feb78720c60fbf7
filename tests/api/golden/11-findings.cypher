// $p0 = 20
CALL () {
  CALL () {
    MATCH (t:Task)
    WITH t
    WHERE COUNT { MATCH (t)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
      AND COUNT { MATCH (t)-[:PART_OF]->(:Action)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
    MATCH (t)-[m:MENTIONED_IN]->(d:Document)
    WITH t, d, head(m.passages) AS passage ORDER BY d.id, passage
    WITH t, collect(passage) AS passages, collect(d.id) AS documents
    RETURN 'NO_BODY' AS finding,
      CASE WHEN COUNT { MATCH (t)-[:PART_OF]->(:Plan) } > 0 OR COUNT { MATCH (t)-[:PART_OF]->(:Action)-[:PART_OF]->(:Plan) } > 0 THEN 2 ELSE 1 END AS severity,
      t.id AS id, t.name AS name, [] AS others, passages, documents
    UNION ALL
    MATCH (x:Entity)
    WITH x WHERE COUNT { MATCH (x)<-[:RESPONSIBLE_FOR]-() } > 1 AND COUNT { MATCH (x)<-[:LEADS]-() } = 0
    MATCH (x)<-[r:RESPONSIBLE_FOR]-(b:Entity)
    WITH x, b, r ORDER BY r.position, r.id
    WITH x, collect(DISTINCT b.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
    WHERE size(others) > 1
    RETURN 'NO_LEAD' AS finding, 2 AS severity, x.id AS id, x.name AS name, others, passages, documents
    UNION ALL
    MATCH (x:Entity)
    WITH x WHERE COUNT { MATCH (x)<-[:LEADS]-() } > 1
    MATCH (x)<-[r:LEADS]-(b:Entity)
    WITH x, b, r ORDER BY r.id
    WITH x, collect(DISTINCT b.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
    WHERE size(others) > 1
    RETURN 'TWO_LEADS' AS finding, CASE WHEN size(passages) > 1 THEN 3 ELSE 1 END AS severity, x.id AS id, x.name AS name, others, passages, documents
    UNION ALL
    MATCH (b:Department)
    WITH b WHERE b.function IS NOT NULL
    MATCH (b)-[:MENTIONED_IN]->(doc:Document)
    WITH DISTINCT doc
    MATCH (doc)<-[m:MENTIONED_IN]-(d:Department)
    WHERE d.function IS NOT NULL AND d.region IS NOT NULL AND coalesce(d.collective, false) = false AND coalesce(d.organ, '') <> 'temporary'
    WITH doc, d, m, coalesce(d.organ, '') AS organ ORDER BY d.id
    WITH doc, d.region AS region, d.function AS function, organ, collect(DISTINCT d.id) AS ids, head(collect(d.name)) AS name, collect(DISTINCT head(m.passages)) AS passages
    WHERE size(ids) > 1
    RETURN 'TWO_NAMES' AS finding, 2 AS severity, ids[0] AS id, name, ids[1..] AS others, passages, [doc.id] AS documents
    UNION ALL
    MATCH (i:Indicator)
    WITH i
    WHERE COUNT { MATCH (i)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
      AND COUNT { MATCH (i)<-[:HAS_INDICATOR]-(:Entity)<-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-() } = 0
    MATCH (i)-[r:HAS_VALUE]->(v:Measurement)
    WHERE v.status = 'TARGET'
    WITH i, r ORDER BY r.id
    RETURN 'TARGET_WITHOUT_BODY' AS finding, 2 AS severity, i.id AS id, i.name AS name, [] AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
    UNION ALL
    MATCH (t:Task)
    WITH t
    WHERE COUNT { MATCH (t)-[:HAS_INDICATOR]->() } = 0
      AND (COUNT { MATCH (t)-[:PART_OF]->(:Plan) } > 0 OR COUNT { MATCH (t)-[:PART_OF]->()-[:PART_OF]->(:Plan) } > 0)
    MATCH (t)-[m:MENTIONED_IN]->(d:Document)
    WITH t, d.id AS document, head(m.passages) AS passage ORDER BY document
    RETURN 'TASK_WITHOUT_TARGET' AS finding, 1 AS severity, t.id AS id, t.name AS name, [] AS others, collect(passage) AS passages, collect(document) AS documents
    UNION ALL
    MATCH (b:Entity)
    WITH b
    WHERE COUNT { MATCH (b)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->() } > 0
      AND COUNT { MATCH (b)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(y:Entity) WHERE y:Task OR y:Action OR y:Plan } = 0
    MATCH (b)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(x:Entity)
    WHERE x:Indicator OR x:Platform OR x:Project
    WITH b, x, r ORDER BY r.id
    WITH b, collect(DISTINCT x.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
    RETURN 'ANNEX_ONLY' AS finding, 1 AS severity, b.id AS id, b.name AS name, others, passages, documents
    UNION ALL
    MATCH (b:Entity)
    WITH b WHERE b.collective = true AND COUNT { MATCH (b)<-[:MEMBER_OF]-() } = 0 AND COUNT { MATCH (b)<-[:PART_OF]-() } = 0
    MATCH (b)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(x:Entity)
    WITH b, x, r ORDER BY r.id
    WITH b, collect(DISTINCT x.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
    RETURN 'COLLECTIVE' AS finding, 1 AS severity, b.id AS id, b.name AS name, others, passages, documents
    UNION ALL
    MATCH (i:Indicator)
    MATCH (i)-[r:HAS_VALUE]->(v:Measurement)
    WHERE v.status = 'TARGET' AND v.value IS NOT NULL AND (v.year IS NOT NULL OR v.periodEnd IS NOT NULL)
    WITH i, v, r, coalesce(v.year, v.periodEnd) AS year, coalesce(v.subject, '') AS subject, coalesce(v.unit, '') AS unit ORDER BY r.id
    WITH i, year, subject, unit, collect(DISTINCT v.value) AS numbers, collect(DISTINCT v.id) AS others, collect(DISTINCT head(r.passages)) AS passages,
      collect(DISTINCT r.documentId) AS documents
    WHERE size(numbers) > 1
    WITH i, year, subject, unit, others, passages, documents ORDER BY year, subject, unit
    WITH i, collect(others) AS differing, collect(passages) AS shown, collect(documents) AS said
    WITH i, reduce(all = [], some IN differing | all + some) AS others, reduce(all = [], some IN shown | all + [x IN some WHERE NOT x IN all]) AS passages,
      reduce(all = [], some IN said | all + [x IN some WHERE NOT x IN all]) AS documents
    RETURN 'TARGET_DIFFERS' AS finding, 3 AS severity, i.id AS id, i.name AS name, others, passages, documents
    UNION ALL
    MATCH (p:Plan)
    WITH p WHERE COUNT { MATCH (p)<-[:PART_OF]-() } = 0
    MATCH (p)<-[r:BASED_ON]-(q:Entity)
    WITH p, q, r ORDER BY r.id
    RETURN 'CITED_PLAN' AS finding, 1 AS severity, p.id AS id, p.name AS name, collect(DISTINCT q.id) AS others, collect(DISTINCT head(r.passages)) AS passages, collect(DISTINCT r.documentId) AS documents
  }
  RETURN collect({finding: finding, severity: severity, id: id, name: name, others: others, passages: passages, documents: documents}) AS all0
}
CALL (all0) {
  UNWIND all0 AS f1
  WITH f1, 0 - f1.severity AS k14, coalesce(head(f1.documents), '') AS k15 ORDER BY k14, f1.finding, f1.name, f1.id, k15 LIMIT $p0
  CALL (f1) {
    UNWIND [f1.id] AS id5
    MATCH (n6:Entity {id: id5})
    RETURN collect([id5, [labels(n6), n6.name]]) AS things4
  }
  CALL (f1) {
    UNWIND f1.others[0..$p0] AS id8
    MATCH (n9:Entity {id: id8})
    RETURN collect([id8, [n9.name]]) AS things7
  }
  CALL (f1) {
    UNWIND f1.passages[0..$p0] AS id11
    MATCH (p12:Passage {id: id11})
    MATCH (d13:Entity {id: p12.documentId})
    RETURN collect([p12.quote, p12.section, d13.name, id11]) AS evidence10
  }
  RETURN collect([[f1.finding, f1.severity, {finding: f1.finding, others: size(f1.others)}, [[f1.id], things4], [f1.others[0..$p0], things7], [f1.passages[0..$p0], evidence10]], k14, f1.finding, f1.name, f1.id, k15]) AS page2
}
CALL (all0) {
  UNWIND all0 AS f1
  RETURN count(*) AS total3
}
CALL (all0) {
  UNWIND all0 AS f1
  WITH f1.finding AS kind17, count(*) AS count18
  RETURN collect({kind: kind17, count: count18}) AS kinds16
}
RETURN [page2, total3, kinds16] AS answer
