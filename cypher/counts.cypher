// How much the graph holds. Parameters: none. Columns: documents, things, passages.
CALL () {
  MATCH (d:Document)
  RETURN count(d) AS documents
}
CALL () {
  MATCH (n:Entity)
  RETURN count(n) AS things
}
CALL () {
  MATCH (p:Passage)
  RETURN count(p) AS passages
}
RETURN documents, things, passages
