import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { launchNeo4j, type RunningNeo4j } from './launch.js';

export interface Neo4jSettings {
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on loopback where a test file asks for its turn with Neo4j. */
    readonly neo4jTurns: number;
  }
}

/** The database of NEO4J_URI, which the tests then may EMPTY; undefined when it is not set. */
function givenNeo4j(): Neo4jSettings | undefined {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  if (!uri) return undefined;
  return { uri, ...(username ? { username } : {}), ...(password ? { password } : {}), ...(database ? { database } : {}) };
}

/**
 * Gives the test files of one run their turns with one Neo4j (Community has a single database): started at the first question only, so that
 * runs without database tests pay nothing. A file's turn is its connection; it ends with it, however the file ends.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningNeo4j> | undefined;
  const waiting: Socket[] = [];
  let holder: Socket | undefined;

  const give = async (socket: Socket): Promise<void> => {
    holder = socket;
    let answer: { settings: Neo4jSettings } | { error: string };
    try {
      const given = givenNeo4j();
      if (!given) running ??= launchNeo4j();
      answer = { settings: given ?? { uri: (await (running as Promise<RunningNeo4j>)).uri } };
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) };
    }
    if (socket.destroyed) return next();
    socket.write(`${JSON.stringify(answer)}\n`);
  };
  const next = (): void => {
    holder = undefined;
    const first = waiting.shift();
    if (first) void give(first);
  };

  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('close', () => {
      const place = waiting.indexOf(socket);
      if (place >= 0) waiting.splice(place, 1);
      else if (holder === socket) next();
    });
    socket.resume();
    if (holder) waiting.push(socket);
    else void give(socket);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the turns with Neo4j');
  project.provide('neo4jTurns', address.port);

  return async () => {
    server.close();
    await running?.then(
      (neo4j) => neo4j.stop(),
      () => {},
    );
  };
}
