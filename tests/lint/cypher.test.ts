import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { kindNames, relationTypes } from '../../server/model/index.js';
import { cypherFiles, cypherText } from '../../server/store/index.js';
import { checkSubset, rules } from './cypher.js';
import { plainText } from './statement.js';

/** Neo4j's own checker; its ESM build needs a newer Node than this one, its CommonJS build does not. */
type Lint = (
  query: string,
  schema: { readonly parameters: Readonly<Record<string, unknown>> },
) => { readonly diagnostics: readonly { readonly message: string; readonly severity?: number }[] };
const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as { readonly lintCypherQuery: Lint };

/** A file's text as it runs: with a label or type in the places of the names that code puts in. */
function filled(text: string): string {
  return text
    .replaceAll('__Kind__', 'Task')
    .replaceAll('__Label__', 'Passage')
    .replaceAll('__TYPE__', 'LEADS')
    .replaceAll('__TYPES__', relationTypes.join('|'))
    .replaceAll('__LENGTH__', '4')
    .replaceAll('__RANK__', `0 - COUNT { MATCH (m)-[:${relationTypes.join('|')}]-() }`);
}

function parametersOf(text: string): Record<string, unknown> {
  return Object.fromEntries([...plainText(text).matchAll(/\$([\p{L}_][\p{L}\p{N}_]*)/gu)].map((match) => [match[1] ?? '', 'x']));
}

const texts = cypherFiles.map((name) => ({ name, text: cypherText(name, 'neo4j') }));
const data = texts.filter(({ name }) => !name.startsWith('schema.'));

describe.each(data)('$name of cypher/', ({ name, text }) => {
  it('says in its first comment what it answers, its parameters and its columns', () => {
    const comment = /^(?:\/\/.*\n)+/.exec(text)?.[0].replace(/\n\/\/ /g, ' ') ?? '';
    expect(comment).toMatch(/Parameters: /);
    expect(comment).toMatch(/Columns/);
    const told = comment.split('Parameters:')[1] ?? '';
    for (const parameter of Object.keys(parametersOf(text))) expect(told).toContain(parameter);
  });

  it('is one statement', () => {
    expect(plainText(text)).not.toContain(';');
  });

  it('is sound for Neo4j', () => {
    const { diagnostics } = lintCypherQuery(filled(text), { parameters: parametersOf(text) });
    expect(diagnostics.filter((each) => each.severity === 1).map((each) => each.message)).toEqual([]);
  });

  // The text that only Neo4j runs may use what only Neo4j has.
  if (!name.endsWith('.neo4j'))
    it('stays in the subset of both engines', () => {
      expect(checkSubset(filled(text))).toEqual([]);
    });
});

it('names only labels and types of the model', () => {
  const own = ['Entity', 'Passage', 'Source', 'Said', 'Meta'];
  for (const { name, text } of texts) {
    const names = [...plainText(text).matchAll(/[:|]\s*([\p{Lu}][\p{L}_]*)/gu)].map((match) => match[1] ?? '');
    const unknown = names.filter((each) => ![...own, ...kindNames, ...relationTypes].includes(each));
    expect({ name, unknown }).toEqual({ name, unknown: [] });
  }
});

it('has each pair of engine files whole', () => {
  const pairs = cypherFiles.filter((name) => /\.(?:neo4j|embedded)$/.test(name)).map((name) => name.replace(/\.(?:neo4j|embedded)$/, ''));
  for (const name of pairs) expect(cypherFiles).toEqual(expect.arrayContaining([`${name}.neo4j`, `${name}.embedded`]));
});

/** For each rule, statements that break it, as measured on the embedded engine, and sound ones that are near. */
const examples: Readonly<Record<string, { readonly bad: readonly string[]; readonly good: readonly string[] }>> = {
  'known functions': {
    bad: [
      'MATCH (n:Entity) RETURN id(n) AS id',
      'MATCH (n:Entity) RETURN elementId(n) AS id',
      'RETURN isEmpty([]) AS e',
      "RETURN date('2024-01-01') AS d",
      'RETURN round(2.5) AS r',
      "RETURN apoc.text.join([], '') AS t",
    ],
    good: ["RETURN size('id(n)') AS s // id(n)", 'MATCH (n:Entity) WHERE (n.name = $name) AND NOT (n.id IN $ids) RETURN n.id AS id'],
  },
  'no procedures or commands': {
    bad: ["CALL db.index.fulltext.queryNodes('n', 'q') YIELD node RETURN node.id AS id", 'SHOW INDEXES', 'CYPHER 5 RETURN 1 AS one'],
    good: ['MATCH (n:Entity {id: $id}) CALL (n) { MATCH (n)-[:LEADS]->(m) RETURN collect(m.id) AS ids } RETURN ids'],
  },
  'plain label and type expressions': {
    bad: [
      'MATCH (n:Task|Plan) RETURN n.id AS id',
      'MATCH (n:Task&Plan) RETURN n.id AS id',
      'MATCH (n:!Task) RETURN n.id AS id',
      'MATCH (n:$($label)) RETURN n.id AS id',
      'MATCH (n WHERE n.id = $id)-[:LEADS]->(m) RETURN m.id AS id',
    ],
    good: ['MATCH (n:Entity {id: $id})-[:LEADS|PARTICIPATES_IN]->(m) WHERE m:Task OR m:Plan RETURN m.id AS id'],
  },
  'no collecting subqueries, quantified paths or double bars': {
    bad: [
      'MATCH (n:Entity) RETURN COLLECT { MATCH (n)--(m) RETURN m.id } AS ids',
      'MATCH (a:Entity) ((x)-[:LEADS]->(y)){1,3} (b) RETURN b.id AS id',
    ],
    good: ['MATCH (n:Entity) RETURN COUNT { (n)-[:LEADS]->() } AS count'],
  },
  'one hop a MATCH after the first': {
    bad: [
      'UNWIND $ids AS i MATCH (n:Entity {id: i})-[:LEADS]->(m)-[:PART_OF]->(k) RETURN k.id AS id',
      'MATCH (n:Entity {id: $id})-[:COVERS]->(r) MATCH (r)<-[:PART_OF]-(m)-[:PART_OF]->(k) RETURN k.id AS id',
      'MATCH (n:Entity {id: $id}) CALL (n) { RETURN n AS w, true AS yes } CALL (w, yes) { MATCH (w)<-[:PART_OF]-(m)<-[:PART_OF]-(k) WHERE yes RETURN k AS d } RETURN d.id AS id',
    ],
    good: [
      'MATCH (n:Entity {id: $id})-[:LEADS]->(m)-[:PART_OF]->(k) RETURN k.id AS id',
      'MATCH (n:Entity {id: $id}) CALL (n) { MATCH (n)-[:LEADS]->(m)-[:PART_OF]->(k) RETURN collect(k.id) AS ids } RETURN ids',
      'UNWIND $ids AS i MATCH (n:Entity {id: i})-[:LEADS]->(m) MATCH (m)-[:PART_OF]->(k) RETURN k.id AS id',
      'MATCH (n:Entity {id: $id})-[:LEADS]->(m) WHERE COUNT { MATCH (m)-[:PART_OF]->()-[:PART_OF]->() } > 0 RETURN m.id AS id',
    ],
  },
  'a pattern starts at what is known': {
    bad: [
      'MATCH (t:Task)-[:PART_OF]->(p:Entity {id: $id}) RETURN t.id AS id',
      'MATCH (t:Task)<-[:LEADS]-(b)-[:LOCATED_IN]->(g:Entity {id: $id}) RETURN t.id AS id',
    ],
    good: [
      'MATCH (p:Entity {id: $id})<-[:PART_OF]-(t:Task) RETURN t.id AS id',
      'MATCH (t:Task) WHERE t.id IN $ids MATCH (t)-[:PART_OF]->(p:Entity {id: $id}) RETURN t.id AS id',
      'MATCH (t:Task) WHERE COUNT { MATCH (t)-[:PART_OF]->(:Entity {id: $id}) } > 0 RETURN t.id AS id',
    ],
  },
  'no other condition on a node that is found by its id': {
    bad: [
      'MATCH (d:Entity {id: $id}) WHERE d:Task RETURN d.id AS id',
      'MATCH (d:Entity {id: $id})-[:PART_OF]->(u) WHERE d.order > 1 RETURN u.id AS id',
      'MATCH (d:Entity {id: $id}) WITH d WHERE d:Task OR d:Action RETURN d.id AS id',
      'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) WHERE a <> b RETURN a.id AS a, b.id AS b',
    ],
    good: [
      'MATCH (d:Entity) WHERE d.id = $id AND d:Task RETURN d.id AS id',
      'MATCH (d:Entity {id: $id})-[:PART_OF]->(u) WHERE u:Plan RETURN u.id AS id',
      'UNWIND $ids AS id MATCH (d:Entity {id: id})-[:PART_OF]->(u) WHERE d:Task RETURN u.id AS found',
      'MATCH (d:Entity {id: $id}) CALL (d) { WITH d WHERE d:Task RETURN count(d) AS tasks } RETURN tasks',
    ],
  },
  'no comma patterns with hops': {
    bad: ['MATCH (a:Entity {id: $a}), (b:Entity {id: $b})-[:LEADS]->(c) RETURN c.id AS id'],
    good: [
      'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b})-[:LEADS]->(c) RETURN c.id AS id',
      'MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) RETURN a.id AS a, b.id AS b',
    ],
  },
  'one bounded path of open length': {
    bad: [
      'MATCH (a:Entity {id: $a})-[:PART_OF*1..2]->(b)-[:PART_OF*1..2]->(c) RETURN DISTINCT c.id AS id',
      'MATCH (a:Entity {id: $a})-[:PART_OF*]->(b) RETURN DISTINCT b.id AS id',
      'MATCH (a:Entity {id: $a})-[:PART_OF*2..]->(b) RETURN DISTINCT b.id AS id',
    ],
    good: [
      'MATCH (a:Entity {id: $a})-[:PART_OF*1..3]->(b) RETURN DISTINCT b.id AS id',
      'MATCH (a:Entity {id: $a}) RETURN [x IN a.list | x * 2][0] AS first',
    ],
  },
  'no relationship carried over a path of open length': {
    bad: [
      'MATCH (a:Entity {id: $a})-[r:LEADS]->(m) WITH a, r MATCH (a)-[:PART_OF*1..2]->(b) RETURN r.id AS id',
      'MATCH (a:Entity {id: $a})-[r:LEADS]->(m) WITH a, collect(r) AS rs MATCH (a)-[:PART_OF*1..2]->(b) RETURN size(rs) AS n',
    ],
    good: ['MATCH (a:Entity {id: $a})-[r:LEADS]->(m) WITH a, r.id AS id MATCH (a)-[:PART_OF*1..2]->(b) RETURN id'],
  },
  'shortestPath in a MATCH of its own, without conditions on its relationships': {
    bad: [
      'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) RETURN length(shortestPath((a)-[:LEADS*..4]-(b))) AS length',
      "MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) MATCH p = shortestPath((a)-[:LEADS*..4]-(b)) WHERE all(r IN relationships(p) WHERE r.basis = 'STATED') RETURN length(p) AS length",
    ],
    good: ['MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) MATCH p = shortestPath((a)-[:LEADS*..4]-(b)) RETURN length(p) AS length'],
  },
  'no subquery or pattern in the WHERE of an OPTIONAL MATCH': {
    bad: [
      'MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(m) WHERE EXISTS { (n)-[:PART_OF]->() } RETURN m.id AS id',
      'MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(m) WHERE (m)-[:PART_OF]->() RETURN m.id AS id',
      'MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(m) WHERE COUNT { (m)--() } > 1 RETURN m.id AS id',
    ],
    good: [
      'MATCH (n:Entity {id: $id}) WHERE COUNT { (n)-[:PART_OF]->() } > 0 OPTIONAL MATCH (n)-[:LEADS]->(m) WHERE m.name = $name RETURN m.id AS id',
    ],
  },
  'pattern comprehensions only one deep, in RETURN or WITH': {
    bad: [
      'MATCH (n:Entity {id: $id}) RETURN [(n)-[:LEADS]->(m) | [(m)-[:PART_OF]->(k) | k.id]] AS ids',
      'MATCH (n:Entity {id: $id}) WHERE size([(n)-[:LEADS]->(m) | m.id]) > 1 RETURN n.id AS id',
      'MATCH (n:Entity {id: $id}) RETURN n.id AS id ORDER BY size([(n)-[:LEADS]->(m) | m.id])',
      'MATCH (n:Entity {id: $id}) RETURN [p = (n)-[:LEADS]->(m) | length(p)] AS lengths',
    ],
    good: ['MATCH (n:Entity {id: $id}) RETURN [(n)-[:LEADS]->(m) WHERE m:Task | m.id] AS ids'],
  },
  'aggregates stand alone': {
    bad: ['MATCH (n:Entity) RETURN {count: count(n)} AS map', 'MATCH (n:Entity) RETURN collect(n.id)[0] AS first'],
    good: [
      'MATCH (n:Entity) WITH count(n) AS count RETURN {count: count} AS map',
      'MATCH (n:Entity) RETURN head(collect(n.id)) AS first',
      'MATCH (n:Entity {id: $id}) CALL (n) { MATCH (n)-[:LEADS]->(m) RETURN count(m) AS count } RETURN {count: count} AS map',
    ],
  },
  'coalesce(sum(x), 0)': {
    bad: ['MATCH (n:Entity) RETURN sum(n.value) AS sum'],
    good: ['MATCH (n:Entity) RETURN coalesce(sum(n.value), 0) AS sum'],
  },
  'no projection of what an OPTIONAL MATCH may not find': {
    bad: ['MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(m) RETURN m {.id} AS m'],
    good: [
      'MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(m) RETURN CASE WHEN m IS NULL THEN null ELSE m {.id} END AS found',
      'MATCH (n:Entity {id: $id}) RETURN n {.id} AS found',
    ],
  },
  'no properties taken over from another node': {
    bad: ['MATCH (n:Entity {id: $a}) MATCH (m:Entity {id: $b}) SET n = m'],
    good: [
      'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row',
      'MATCH (n:Entity {id: $a}) MATCH (m:Entity {id: $b}) SET n = properties(m)',
    ],
  },
  'writes after an OPTIONAL MATCH are guarded': {
    bad: ['MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[r:LEADS]->() DELETE r'],
    good: ['MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[r:LEADS]->() WITH r WHERE r IS NOT NULL DELETE r'],
  },
  'no negative slices': {
    bad: ['RETURN [1, 2, 3][-2..] AS last', 'RETURN [1, 2, 3][0..-1] AS first'],
    good: ['RETURN [1, 2, 3][0..2] AS first', 'RETURN $list[0..$limit] AS first'],
  },
  'limits are integers or parameters': {
    bad: [
      'MATCH (n:Entity) RETURN n.id AS id ORDER BY id LIMIT toInteger($n)',
      'MATCH (n:Entity) RETURN n.id AS id ORDER BY id LIMIT $n + 1',
    ],
    good: ['MATCH (n:Entity) RETURN n.id AS id ORDER BY id SKIP 10 LIMIT $n'],
  },
  'a limit has an order': {
    bad: ['MATCH (n:Entity) RETURN n.id AS id LIMIT 20'],
    good: ['MATCH (n:Entity) RETURN n.id AS id ORDER BY id LIMIT 20'],
  },
  'every column has a name, and is no node, relationship or path': {
    bad: [
      'MATCH (n:Entity) RETURN n.id',
      'MATCH (n:Entity) RETURN n',
      'MATCH (n:Entity)-[r:LEADS]->() RETURN r AS relation',
      'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) MATCH p = shortestPath((a)-[:LEADS*..4]-(b)) RETURN p',
    ],
    good: ['MATCH (n:Entity) WITH n.id AS id RETURN id', 'MATCH (n:Entity) RETURN n {.id} AS n'],
  },
  'subqueries import in parentheses': {
    bad: ['MATCH (n:Entity) CALL { WITH n MATCH (n)-[:LEADS]->(m) RETURN count(m) AS count } RETURN count'],
    good: ['MATCH (n:Entity) CALL (n) { MATCH (n)-[:LEADS]->(m) RETURN count(m) AS count } RETURN count'],
  },
  'no RETURN in EXISTS or COUNT': {
    bad: ['MATCH (n:Entity) WHERE EXISTS { MATCH (n)-[:LEADS]->(m) RETURN m } RETURN n.id AS id'],
    good: ['MATCH (n:Entity) WHERE COUNT { MATCH (n)-[:LEADS]->(m) WHERE m:Task } > 0 RETURN n.id AS id'],
  },
  'no dynamic properties in writes': {
    bad: ['MATCH (n:Entity {id: $id}) SET n[$key] = 1', 'CREATE (n:Entity $properties)'],
    good: ['CREATE (n:Entity {id: $id}) SET n += $properties'],
  },
  'COUNT in place of EXISTS': {
    bad: [
      'MATCH (n:Entity) WHERE EXISTS { MATCH (n)-[:LEADS]->() } RETURN n.id AS id',
      'MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:LEADS]->() } RETURN n.id AS id',
    ],
    good: ['MATCH (n:Entity) WHERE COUNT { (n)-[:LEADS]->() } = 0 RETURN n.id AS id // no EXISTS { }'],
  },
  'a match of nothing but a known variable': {
    bad: ['MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(v) MATCH (v) RETURN v.id AS id'],
    good: ['MATCH (n:Entity {id: $id}) OPTIONAL MATCH (n)-[:LEADS]->(v) WITH v WHERE v IS NOT NULL RETURN v.id AS id'],
  },
};

describe.each(rules)('the rule $name', ({ name }) => {
  const { bad = [], good = [] } = examples[name] ?? {};

  it('has examples', () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  });

  it.each(bad)('finds %s', (text) => {
    expect(checkSubset(text).some((found) => found.startsWith(`${name}:`))).toBe(true);
  });

  it.each(good)('lets pass %s', (text) => {
    expect(checkSubset(text)).toEqual([]);
  });
});
