import { lintCypherQuery } from '@neo4j-cypher/language-support';
import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNamed } from '../../server/facts/formats/index.js';
import { generate } from '../../server/facts/generate.js';
import type { Fact, Facts, PropertyValue } from '../../server/facts/index.js';
import { formatFact, mergeFacts, sortFacts } from '../../server/facts/index.js';
import { openStore } from '../../server/store/index.js';
import { startNeo4j, type Turn } from '../neo4j/turn.js';
import { anyFacts, stream, textOf } from './arbitrary.js';

const script = (facts: Facts) => textOf(formatNamed('cypher').write(stream(facts)));
const statementsOf = (text: string) => text.split(';\n').filter((statement) => statement.trim() !== '');

let turn: Turn;
let driver: Driver;

beforeAll(async () => {
  turn = await startNeo4j();
  const { uri, username, password } = turn.settings;
  driver = neo4j.driver(uri, neo4j.auth.basic(username ?? 'neo4j', password ?? ''), { disableLosslessIntegers: true });
}, 600_000);

afterAll(async () => {
  await empty();
  await driver.close();
  turn.end();
});

const empty = () => driver.executeQuery('MATCH (n) DETACH DELETE n');

async function run(text: string): Promise<void> {
  for (const statement of statementsOf(text)) await driver.executeQuery(statement);
}

/** What can be stored: no lone surrogates. */
function wellFormed(value: PropertyValue): PropertyValue {
  if (typeof value === 'object') return value.map((item) => item.toWellFormed());
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/** Facts as they stand in the database, sorted, one a line. */
async function held(): Promise<string[]> {
  const nodes = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const relations = await driver.executeQuery(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  );
  const rows = [...nodes.records, ...relations.records].map((record) => record.toObject());
  return rows.map((row) => JSON.stringify({ ...row, labels: row.labels?.sort(), properties: sorted(row.properties) })).sort();
}

const sorted = (properties: Record<string, PropertyValue>) =>
  Object.entries(properties)
    .map(([name, value]) => [name.toWellFormed().replaceAll('\0', '\uFFFD'), wellFormed(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** The same lines, made from the facts. */
function expected(facts: Facts): string[] {
  const line = (fact: Fact): string =>
    fact.type === 'node'
      ? JSON.stringify({ labels: [...fact.labels].sort(), properties: sorted(fact.properties) })
      : JSON.stringify({ type: fact.label, from: fact.start.id, to: fact.end.id, properties: sorted({ ...fact.properties, id: fact.id }) });
  return sortFacts(facts).map(line).sort();
}

test("a script passes Neo4j's own checker, whatever the texts", async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      const errors = lintCypherQuery(await script(facts), {}).diagnostics.filter(({ severity }) => severity === 1);
      expect(errors.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 5 },
  );
});

test('any text and any property survives in a real Neo4j, and running the script twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      await empty();
      const text = await script(facts);
      await run(text);
      expect(await held()).toEqual(expected(facts));
      await run(text);
      expect(await held()).toEqual(expected(facts));
    }),
    { numRuns: 15 },
  );
});

test('a script builds what loading builds: a store exports the same facts from both', async () => {
  const facts = generate({ plans: 2 });
  await empty();
  await run(await script(facts));
  const { uri, username, password, database } = turn.settings;
  const store = await openStore({
    ZEREN_HOME: '.zeren',
    NEO4J_URI: uri,
    NEO4J_USERNAME: username ?? 'neo4j',
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database ?? 'neo4j',
  });
  const exported = async () => {
    const lines: string[] = [];
    for await (const fact of store.export()) lines.push(formatFact(fact));
    return lines;
  };
  try {
    const built = await exported();
    await empty();
    await store.ensureSchema();
    await store.load(mergeFacts([facts]));
    expect(built).toEqual(await exported());
  } finally {
    await store.close();
  }
});
