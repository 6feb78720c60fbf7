import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { checkSubset } from '../lint/cypher.js';

/**
 * What @grafeo-db/js 0.6.0 answers otherwise than Neo4j 5, or fails on: facts about this version, kept so that an upgrade that mends or
 * breaks one is noticed here, together with the rule of tests/lint that keeps it out of our statements.
 */
const { GrafeoDB, version } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');

async function ask(setup: readonly string[], text: string, parameters = {}): Promise<unknown[]> {
  const db = GrafeoDB.create();
  for (const statement of setup) await db.executeCypher(statement);
  return (await db.executeCypher(text, parameters)).toArray();
}

const pair = ["CREATE (:E {id: 'a'})-[:R {id: 'r1'}]->(:E {id: 'b'})"];

it('is the version that these facts are about', () => {
  expect(version()).toBe('0.6.0');
});

describe('wrong answers', () => {
  it('compares strings with numbers', async () => {
    expect(await ask([], "RETURN 1 = '1' AS same, '1' IN [1] AS inside")).toEqual([{ same: true, inside: true }]);
  });

  it('sums nothing to null', async () => {
    expect(await ask([], 'UNWIND [] AS x RETURN sum(x) AS sum')).toEqual([{ sum: null }]);
    expect(checkSubset('UNWIND $list AS x RETURN sum(x) AS sum')).not.toEqual([]);
  });

  it('drops rows of an OPTIONAL MATCH with a subquery in its WHERE', async () => {
    const text = 'MATCH (n:E) OPTIONAL MATCH (n)-[r]->(m) WHERE EXISTS { (n)-[:X]->() } RETURN n.id AS n, m.id AS m';
    expect(await ask(pair, text)).toEqual([]);
    expect(checkSubset(text)).not.toEqual([]);
  });

  it('reads a relationship as a node after a path of open length', async () => {
    const setup = ["CREATE (:E {id: 'z'}), (:E {id: 'a'})-[:R {id: 'r1'}]->(:E {id: 'b'})"];
    const text = 'MATCH (a:E) OPTIONAL MATCH (a)-[r:R]->(m) WITH a, r MATCH (a)-[:R*1..2]->(b) RETURN r.id AS id';
    expect(await ask(setup, text)).toEqual([{ id: 'z' }]);
    expect(checkSubset(text)).not.toEqual([]);
  });

  it('projects a map out of null', async () => {
    const text = 'MATCH (n:E) OPTIONAL MATCH (n)-[:X]->(m) RETURN m {.id} AS m';
    expect(await ask(pair, text)).toEqual([{ m: { id: null } }, { m: { id: null } }]);
    expect(checkSubset(text)).not.toEqual([]);
  });

  it('does not take over the properties of another node', async () => {
    const setup = ["CREATE (:E {id: 'a', x: 1})", "CREATE (:F {id: 'b'})", 'MATCH (n:F) MATCH (m:E) SET n = m'];
    expect(await ask(setup, 'MATCH (n:F) RETURN n.id AS id, n.x AS x')).toEqual([{ id: 'b', x: null }]);
    expect(checkSubset('MATCH (n:F) MATCH (m:E) SET n = m')).not.toEqual([]);
  });

  it('meets conditions on a shortest path after it was chosen', async () => {
    const setup = ["CREATE (a:E {id: 'a'})-[:R {ok: false}]->(b:E {id: 'b'}), (a)-[:R {ok: true}]->(:E {id: 'c'})-[:R {ok: true}]->(b)"];
    const text =
      "MATCH (a:E {id: 'a'}) MATCH (b:E {id: 'b'}) MATCH p = shortestPath((a)-[:R*..4]-(b)) WHERE all(r IN relationships(p) WHERE r.ok) RETURN length(p) AS length";
    expect(await ask(setup, text)).toEqual([]);
    expect(checkSubset(text)).not.toEqual([]);
  });

  it('does not find null outside of an empty list, and counts null as false', async () => {
    const text = 'RETURN null IN [] AS inside, none(x IN [null] WHERE x = 1) AS none, [1, 2, 3][-2..] AS last';
    expect(await ask([], text)).toEqual([{ inside: null, none: true, last: [] }]);
  });

  it('adds strings and numbers to null, and rounds halves of negatives away from zero', async () => {
    const text = "RETURN 1 + 'a' AS sum, [1] + 2 AS list, toString(1.0) AS text, toInteger('3.7') AS cut, round(-2.5) AS round";
    expect(await ask([], text)).toEqual([{ sum: null, list: null, text: '1', cut: null, round: -3 }]);
  });

  it('creates a node without an id', async () => {
    expect(await ask(['MERGE (n:E {id: null})'], 'MATCH (n:E) RETURN count(n) AS count')).toEqual([{ count: 1 }]);
  });
});

describe('errors', () => {
  it.each([
    [
      'two hops after another source of rows',
      "CREATE (:E {id: 'a'})",
      "UNWIND ['a'] AS i MATCH (n:E {id: i})-[:R]->(m)-[:R]->(k) RETURN k.id AS id",
    ],
    [
      'two hops in a CALL that imports two variables',
      "CREATE (:E {id: 'a'})",
      'MATCH (n:E) CALL (n) { RETURN n AS w, true AS yes UNION MATCH (n)-[:S]->(x) RETURN x AS w, false AS yes } CALL (w, yes) { RETURN w AS d UNION MATCH (w)-[:R]->(m)-[:S]->(k) WHERE yes RETURN k AS d } RETURN d.id AS id',
    ],
    ['nested pattern comprehensions', pair[0] ?? '', 'MATCH (n:E) RETURN [(n)-[:R]->(m) | [(m)-[:R]->(k) | k.id]] AS ids'],
    ['an aggregate in a map', pair[0] ?? '', 'MATCH (n:E) RETURN {count: count(n)} AS map'],
    ['an indexed aggregate', pair[0] ?? '', 'MATCH (n:E) RETURN collect(n.id)[0] AS first'],
    ['label alternatives', pair[0] ?? '', 'MATCH (n:E|F) RETURN n.id AS id'],
    ['an expression as a limit', pair[0] ?? '', "MATCH (n:E) RETURN n.id AS id ORDER BY id LIMIT toInteger('1')"],
    ['COLLECT', pair[0] ?? '', 'MATCH (n:E) RETURN COLLECT { MATCH (n)-[:R]->(m) RETURN m.id } AS ids'],
    ['isEmpty', pair[0] ?? '', 'RETURN isEmpty([]) AS empty'],
  ])('fails on %s', async (_, setup, text) => {
    await expect(ask([setup], text)).rejects.toThrow();
    expect(checkSubset(text)).not.toEqual([]);
  });
});

it('gives a constraint no index', async () => {
  const db = GrafeoDB.create();
  await db.executeCypher('CREATE CONSTRAINT c FOR (n:E) REQUIRE n.id IS UNIQUE');
  const plan = async () => JSON.stringify((await db.executeCypher("EXPLAIN MATCH (n:E {id: 'a'}) RETURN n.id AS id")).toArray());
  expect(await plan()).not.toContain('[index: id]');
  await db.executeCypher('CREATE INDEX i FOR (n:E) ON (n.id)');
  expect(await plan()).toContain('[index: id]');
});

describe('indexes that are not used', () => {
  const plan = async (text: string): Promise<string> => {
    const db = GrafeoDB.create();
    await db.executeCypher('CREATE INDEX i FOR (n:E) ON (n.id)');
    return JSON.stringify((await db.executeCypher(`EXPLAIN ${text}`, { id: 'a' })).toArray());
  };

  it.each([
    'MATCH (d:E {id: $id}) WHERE d:Task RETURN d.id AS id',
    'MATCH (d:E {id: $id})-[:R]->(u) WHERE d.order > 1 RETURN u.id AS id',
    'MATCH (d:E {id: $id}) WITH d WHERE d:Task RETURN d.id AS id',
    'MATCH (t:Task)-[:R]->(p:E {id: $id}) RETURN t.id AS id',
  ])('scans for %s', async (text) => {
    expect(await plan(text)).not.toContain('[index: id]');
    expect(checkSubset(text)).not.toEqual([]);
  });

  it.each([
    'MATCH (d:E) WHERE d.id = $id AND d:Task RETURN d.id AS id',
    'MATCH (p:E {id: $id})<-[:R]-(t:Task) RETURN t.id AS id',
    'MATCH (d:E {id: $id}) CALL (d) { MATCH (d)-[:R]->(u) WHERE d:Task RETURN collect(u.id) AS ids } RETURN ids',
  ])('uses the index for %s', async (text) => {
    expect(await plan(text)).toContain('[index: id]');
    expect(checkSubset(text)).toEqual([]);
  });
});
