// $p0 = 20
// $p1 = 1
CALL () {
  MATCH (n0:Document)
  WHERE COUNT { MATCH (n0)-[:MENTIONED_IN]-() } > 0
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
  CALL (n0) {
    MATCH (n0)<-[r5:MENTIONED_IN]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, forms: r5.forms} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6 ORDER BY coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.name, n4.id LIMIT $p0
    RETURN collect([[labels(n4), n4.name], [e6.forms], coalesce(e6.documentId, ''), coalesce(n4.order, 0), n4.id]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r5:MENTIONED_IN]-(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (p10:Passage {documentId: n0.id})
    WITH p10 ORDER BY p10.start, p10.end, p10.id LIMIT $p0
    RETURN collect([[p10.id, p10.section, p10.start, p10.end, p10.quote], p10.start, p10.end, p10.id]) AS page11
  }
  CALL (n0) {
    MATCH (p10:Passage {documentId: n0.id})
    RETURN count(*) AS total12
  }
  RETURN collect([[n0.name, n0.docNumber, n0.issuedOn, n0.sha256, [page8, total9], [page11, total12]], n0.id]) AS page1
}
RETURN [page1] AS answer
