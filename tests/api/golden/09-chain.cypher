// $of = "Plan:03a4916d2037a93e"
// $descendants = false
// $limit = 300
// $bound = 5000
CALL () {
  MATCH (n:Entity {id: $of})
  CALL (n) {
    CALL (n) {
      RETURN n AS w
      UNION
      MATCH (n)<-[:COVERS]-(plan:Plan) RETURN plan AS w
      UNION
      MATCH (n)<-[:PART_OF*1..5]-(inner:Region)
      WHERE $descendants
      WITH DISTINCT inner
      MATCH (inner)<-[:COVERS]-(plan:Plan) RETURN plan AS w
      UNION
      MATCH (n)<-[:MENTIONED_IN]-(told:Plan)
      MATCH (told)<-[r:PART_OF]-(:Entity)
      WHERE r.documentId = n.id
      RETURN told AS w
      UNION
      MATCH (n)<-[:HAS_INDICATOR]-(measured:Entity) WHERE measured:Task OR measured:Action RETURN measured AS w
    }
    CALL (w) {
      RETURN w AS d
      UNION
      MATCH (w)<-[:PART_OF]-(under:Entity) WHERE under:Task OR under:Action RETURN under AS d
      UNION
      MATCH (w)<-[:PART_OF]-(:Action)<-[:PART_OF]-(below:Task) RETURN below AS d
    }
    WITH DISTINCT d, CASE WHEN d:Task THEN 2 WHEN d:Action THEN 1 ELSE 0 END AS depth, coalesce(d.order, 0) AS place
    WITH d, depth, place ORDER BY depth, place, d.id LIMIT $bound
    RETURN collect(d.id) AS parts
  }
  CALL (n) {
    MATCH (n)-[:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]->(d:Entity)
    WITH DISTINCT d ORDER BY d.name, d.id LIMIT $bound
    RETURN collect(d.id) AS duties
  }
  CALL (n) {
    MATCH (n)-[:MEMBER_OF|HOSTS_OFFICE_OF]-(b:Entity)
    WITH DISTINCT b ORDER BY b.name, b.id LIMIT $bound
    RETURN collect(b.id) AS groups
  }
  CALL (parts, duties) {
    UNWIND parts + duties AS id
    MATCH (d:Entity {id: id})-[:PART_OF]->(u:Entity)
    WHERE d:Task OR d:Action
    WITH DISTINCT u ORDER BY u.name, u.id
    RETURN collect(u.id) AS wholes
  }
  CALL (wholes) {
    UNWIND wholes AS id
    MATCH (d:Entity {id: id})-[:PART_OF]->(u:Entity)
    WHERE d:Action
    WITH DISTINCT u ORDER BY u.name, u.id
    RETURN collect(u.id) AS plans
  }
  CALL (n, parts, duties, wholes, plans) {
    UNWIND parts + duties + wholes + plans AS id
    MATCH (p:Entity {id: id})-[:COVERS]->(g:Region)
    WITH DISTINCT g ORDER BY g.name, g.id
    RETURN collect(g.id) AS regions
  }
  CALL (parts, wholes, plans) {
    UNWIND parts + wholes + plans AS id
    MATCH (p:Entity {id: id})<-[:ISSUED]-(b:Entity)
    WITH DISTINCT b ORDER BY b.name, b.id
    RETURN collect(b.id) AS issuers
  }
  CALL (parts) {
    UNWIND parts AS id
    MATCH (d:Entity {id: id})-[:HAS_INDICATOR]->(i:Indicator)
    WHERE d:Task OR d:Action OR d:Plan OR d:Document
    WITH DISTINCT i ORDER BY i.name, i.id LIMIT $bound
    RETURN collect(i.id) AS indicators
  }
  CALL (parts, indicators) {
    UNWIND parts + indicators AS id
    MATCH (d:Entity {id: id})<-[r:LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(b:Entity)
    WITH b, count(r) AS times ORDER BY times DESC, b.id LIMIT $bound
    RETURN collect(b.id) AS bodies
  }
  WITH n, [n.id] + regions + plans + wholes + duties + parts + indicators + issuers + bodies + groups AS every
  CALL (every) {
    UNWIND range(0, size(every) - 1) AS k
    WITH every[k] AS id, min(k) AS first
    WITH id, first ORDER BY first
    RETURN collect(id) AS found
  }
  WITH n, found[0..$limit] AS ids, size(found) AS known
  CALL (ids) {
    CALL (ids) {
      UNWIND ids AS id
      MATCH (a:Entity {id: id})-[r:PART_OF|COVERS|HAS_INDICATOR]->(b:Entity)
      WHERE (a:Task OR a:Action OR a:Plan OR a:Document OR ($descendants AND a:Region)) AND b.id IN ids
      RETURN r.id AS rid, {id: r.id, type: type(r), sourceId: a.id, targetId: b.id, properties: properties(r)} AS e
      UNION ALL
      UNWIND ids AS id
      MATCH (b:Entity {id: id})<-[r:ISSUED|LEADS|RESPONSIBLE_FOR|PARTICIPATES_IN]-(a:Entity)
      WHERE a.id IN ids
      RETURN r.id AS rid, {id: r.id, type: type(r), sourceId: a.id, targetId: b.id, properties: properties(r)} AS e
    }
    WITH rid, e ORDER BY rid
    RETURN collect(e) AS edges
  }
  CALL (n, ids) {
    MATCH (n)-[r:MEMBER_OF|HOSTS_OFFICE_OF|MENTIONED_IN]-(b:Entity)
    WHERE b.id IN ids AND (type(r) <> 'MENTIONED_IN' OR b:Plan)
    WITH {id: r.id, type: type(r), sourceId: startNode(r).id, targetId: endNode(r).id, properties: properties(r)} AS tie
    WITH tie ORDER BY tie.id
    RETURN collect(tie) AS ties
  }
  RETURN n.id AS root, ids, edges + ties AS edges, known, size(ids) AS shown
}
CALL (ids) {
  UNWIND ids[0..1] AS id1
  MATCH (n2:Entity {id: id1})
  RETURN collect([id1, [n2.name]]) AS things0
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
  RETURN collect([e7.id, [e7.type, e7.sourceId, e7.targetId, e7.properties.basis, e7.properties.roleText, [e7.properties.passages, evidence8]]]) AS relations6
}
RETURN [known > shown, known - shown, [ids[0..1], things0], [ids, things3], relations6] AS answer
