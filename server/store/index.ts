import { join } from 'node:path';
import { Store } from './store.js';
import type { GraphStore } from './types.js';

export { cypherFiles, cypherText } from './cypher.js';
export * from './types.js';

/** Named as the environment variables are. */
export interface StoreSettings {
  /** Serves this Neo4j; without it the embedded engine serves. */
  readonly NEO4J_URI?: string | undefined;
  readonly NEO4J_USERNAME?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_DATABASE?: string | undefined;
  /** Folder of the embedded engine's file; without it the graph is in memory and goes with the process. */
  readonly ZEREN_HOME?: string | undefined;
}

/**
 * The store that the settings name. A Neo4j that is not there fails the first call, not this one, so that a server can start before its database.
 * Fails with STORE_LOCKED, STORE_BROKEN or STORE_UNSUPPORTED for the embedded engine, STORE_SETTING for an address that is none.
 */
export async function openStore(settings: StoreSettings = {}): Promise<GraphStore> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, ZEREN_HOME: home } = settings;
  // Only the engine that serves is loaded.
  if (uri) {
    const { Neo4jEngine } = await import('./neo4j.js');
    return new Store(new Neo4jEngine({ uri, username, password, database }));
  }
  const { EmbeddedEngine } = await import('./embedded.js');
  return new Store(await EmbeddedEngine.open(home === undefined ? undefined : join(home, 'graph.grafeo')));
}
