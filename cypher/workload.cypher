// What a body leads, shares and helps: how many things, and how many under each plan or report, the most first.
// Parameters: $of an id; $plan the id of one plan or report, or null; $from and $to years that a plan's period must touch, or null;
// $limit how many plans and reports at most.
// Columns, one row or none: root a list of the id; leads, shares and helps counts of things; plans maps of id, leads, shares, helps;
// known and shown, how many plans and reports there are and are given.
MATCH (b:Entity {id: $of})
CALL (b) {
  CALL (b) {
    MATCH (b)-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(d:Entity)
    WITH DISTINCT d, type(r) AS role
    RETURN d, role
  }
  CALL (d) {
    CALL (d) {
      RETURN d AS w
      UNION ALL
      MATCH (d)-[:PART_OF]->(x:Entity) RETURN x AS w
      UNION ALL
      MATCH (d)-[:PART_OF]->(:Entity)-[:PART_OF]->(x:Entity) RETURN x AS w
      UNION ALL
      MATCH (d)<-[:HAS_INDICATOR]-(x:Entity) RETURN x AS w
    }
    WITH w WHERE w:Plan OR w:Document
    WITH DISTINCT w
    RETURN collect(w.id) AS wholes, collect({id: w.id, start: coalesce(w.periodStart, w.periodEnd), end: coalesce(w.periodEnd, w.periodStart)}) AS periods
  }
  WITH d, role, wholes, [period IN periods WHERE ($plan IS NULL OR period.id = $plan)
    AND ($from IS NULL OR coalesce(period.end, -1) >= $from)
    AND ($to IS NULL OR coalesce(period.start, 100000) <= $to) | period.id] AS kept
  WITH d, role, wholes, kept WHERE size(kept) > 0 OR ($plan IS NULL AND $from IS NULL AND $to IS NULL)
  RETURN collect({id: d.id, role: role, wholes: kept}) AS duties
}
CALL (duties) {
  UNWIND duties AS duty
  RETURN count(CASE WHEN duty.role = 'LEADS' THEN 1 END) AS leads,
    count(CASE WHEN duty.role = 'RESPONSIBLE_FOR' THEN 1 END) AS shares,
    count(CASE WHEN duty.role = 'PARTICIPATES_IN' THEN 1 END) AS helps
}
CALL (duties) {
  UNWIND duties AS duty
  UNWIND duty.wholes AS id
  WITH id, count(CASE WHEN duty.role = 'LEADS' THEN 1 END) AS leads,
    count(CASE WHEN duty.role = 'RESPONSIBLE_FOR' THEN 1 END) AS shares,
    count(CASE WHEN duty.role = 'PARTICIPATES_IN' THEN 1 END) AS helps
  WITH id, leads, shares, helps ORDER BY leads + shares + helps DESC, id
  RETURN collect({id: id, leads: leads, shares: shares, helps: helps}) AS every
}
WITH b, leads, shares, helps, every, every[0..$limit] AS plans
RETURN [b.id] AS root, leads, shares, helps, plans, size(every) AS known, size(plans) AS shown
