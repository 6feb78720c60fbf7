// $p0 = 20
// $p1 = 1
CALL () {
  MATCH (n0:Document)
  WHERE COUNT { MATCH (n0)-[:MENTIONED_IN]-() } > 0
  WITH n0, n0.name AS k20, n0.id AS k21 ORDER BY k20, k21 LIMIT $p1
  CALL (n0) {
    MATCH (n0)<-[r5:MENTIONED_IN]-(m3:Entity)
    WITH m3 AS n4, {id: r5.id, documentId: r5.documentId, forms: r5.forms} AS e6
    WITH n4, e6 ORDER BY e6.id
    WITH n4, head(collect(e6)) AS e6
    WITH n4, e6, coalesce(e6.documentId, '') AS k10, coalesce(n4.order, 0) AS k11, n4.name AS k12, n4.id AS k13 ORDER BY k10, k11, k12, k13 LIMIT $p0
    RETURN collect([[labels(n4), n4.name], [e6.forms], k10, k11, k13]) AS page8
  }
  CALL (n0) {
    MATCH (n0)<-[r5:MENTIONED_IN]-(m3:Entity)
    RETURN count(DISTINCT m3) AS total9
  }
  CALL (n0) {
    MATCH (p14:Passage {documentId: n0.id})
    WITH p14, p14.start AS k17, p14.end AS k18, p14.id AS k19 ORDER BY k17, k18, k19 LIMIT $p0
    RETURN collect([[p14.id, p14.section, p14.start, p14.end, p14.quote], k17, k18, k19]) AS page15
  }
  CALL (n0) {
    MATCH (p14:Passage {documentId: n0.id})
    RETURN count(*) AS total16
  }
  RETURN collect([[n0.name, n0.docNumber, n0.issuedOn, n0.sha256, [page8, total9], [page15, total16]], k21]) AS page1
}
RETURN [page1] AS answer
