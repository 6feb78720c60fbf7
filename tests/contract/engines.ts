import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe } from 'vitest';
import { formatFact } from '../../server/facts/index.js';
import { type GraphStore, openStore, type Plain, type Row, type StoreSettings } from '../../server/store/index.js';
import type { Neo4jSettings } from '../neo4j/setup.js';
import { startNeo4j } from '../neo4j/turn.js';

export const engineNames = ['neo4j', 'embedded'] as const;
export type EngineName = (typeof engineNames)[number];

/** Longer than the slowest other files with a turn before. */
export const turnTimeout = 1_200_000;

export function storeSettings(settings: Neo4jSettings): StoreSettings {
  return {
    NEO4J_URI: settings.uri,
    NEO4J_USERNAME: settings.username,
    NEO4J_PASSWORD: settings.password,
    NEO4J_DATABASE: settings.database,
  };
}

/** Takes all data out of the Neo4j of this turn; its constraints and indexes stay. */
export async function emptyNeo4j(settings: Neo4jSettings): Promise<void> {
  await onNeo4j(
    settings,
    'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS',
    'MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS',
  );
}

async function onNeo4j(settings: Neo4jSettings, ...statements: readonly string[]): Promise<void> {
  const auth = settings.password ? neo4j.auth.basic(settings.username ?? 'neo4j', settings.password) : undefined;
  const driver = neo4j.driver(settings.uri, auth);
  const session = driver.session({ database: settings.database ?? 'neo4j' });
  try {
    for (const statement of statements) await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}

export interface Bench {
  /** An empty store on this engine; the one before is closed. */
  readonly open: () => Promise<GraphStore>;
  /** Lets Neo4j count anew what is there, and forget plans that it made for other data. */
  readonly settle: () => Promise<void>;
}

/** The same tests on both engines, each with stores of its own. */
export function onBothEngines(name: string, tests: (bench: Bench, engine: EngineName) => void): void {
  describe.each(engineNames)(`${name} (%s)`, (engine) => {
    let settings: Neo4jSettings | undefined;
    let end = () => {};
    let store: GraphStore | undefined;
    beforeAll(async () => {
      if (engine !== 'neo4j') return;
      const turn = await startNeo4j();
      settings = turn.settings;
      end = turn.end;
    }, turnTimeout);
    afterAll(async () => {
      await store?.close();
      if (settings) await emptyNeo4j(settings);
      end();
    });
    tests(
      {
        settle: async () => {
          if (settings) await onNeo4j(settings, 'CALL db.prepareForReplanning(120)');
        },
        open: async () => {
          await store?.close();
          if (settings) await emptyNeo4j(settings);
          store = await openStore(settings ? storeSettings(settings) : {});
          await store.ensureSchema();
          return store;
        },
      },
      engine,
    );
  });
}

/** One empty store of each engine, for tests that compare their answers. Call it in a describe. */
export function bothStores(): Readonly<Record<EngineName, () => GraphStore>> & { readonly empty: () => Promise<void> } {
  let settings: Neo4jSettings;
  let end = () => {};
  const stores = new Map<EngineName, GraphStore>();
  const get = (engine: EngineName) => () => {
    const store = stores.get(engine);
    if (!store) throw new Error(`${engine} is not open`);
    return store;
  };
  const close = async () => {
    for (const store of stores.values()) await store.close();
  };
  const empty = async () => {
    await close();
    await emptyNeo4j(settings);
    stores.set('neo4j', await openStore(storeSettings(settings)));
    stores.set('embedded', await openStore());
    for (const store of stores.values()) await store.ensureSchema();
  };
  beforeAll(async () => {
    const turn = await startNeo4j();
    settings = turn.settings;
    end = turn.end;
    await empty();
  }, turnTimeout);
  afterAll(async () => {
    await close();
    await emptyNeo4j(settings);
    end();
  });
  return { neo4j: get('neo4j'), embedded: get('embedded'), empty };
}

export async function exportText(store: GraphStore): Promise<string> {
  let text = '';
  for await (const fact of store.export()) text += `${formatFact(fact)}\n`;
  return text;
}

/** A value with the keys of its maps in order: the engines give them in different ones. */
export function sorted(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

export const sortedRows = (rows: readonly Row[]): Plain => sorted(rows);
