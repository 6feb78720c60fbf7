import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';
import type { Neo4jSettings } from './setup.js';

export interface Turn {
  readonly settings: Neo4jSettings;
  /** Lets the next test file have the database. */
  readonly end: () => void;
}

/**
 * Waits for this test file's turn with a real Neo4j: that of NEO4J_URI when it is set (the tests EMPTY it: never point it at data that you
 * keep), else one that is started once for the whole run. Fails, and says what to install, when it cannot be started; no test is skipped.
 * Call it in beforeAll with a generous timeout (other files may be before you).
 */
export async function startNeo4j(): Promise<Turn> {
  const socket = connect(inject('neo4jTurns'), '127.0.0.1');
  const line = await new Promise<string>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The test run has ended.')));
    createInterface(socket).once('line', resolve);
  });
  const answer = JSON.parse(line) as { readonly settings?: Neo4jSettings; readonly error?: string };
  if (!answer.settings) {
    socket.destroy();
    throw new Error(answer.error ?? 'No Neo4j');
  }
  return { settings: answer.settings, end: () => socket.destroy() };
}
