import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import { ZerenError } from '../model/index.js';
import { cypherText } from './cypher.js';
import { Lanes, withDeadline, withRetries } from './deadline.js';
import { askAttempts, type Engine, emptyEpoch, type Run } from './engine.js';
import type { Answer, Health, Row, RunOptions, Statement } from './types.js';
import { checkParameters, hasValue, toPlain } from './values.js';

/** A question cannot be stopped once it runs (engines.md section 1): so few run at once, and the thread pool keeps a thread for files. */
const lanes = 3;
const checkpoints = { walBytes: 16 << 20, intervalMs: 60_000 };

/** Grafeo in this process: a file, or memory. One writer at a time; readers see the last commit and never wait for it. */
export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  private readonly readers = new Lanes(lanes);
  private readonly writers = new Lanes(1);
  /** Questions that run although nobody waits for them any more. */
  private abandoned = 0;
  private closed = false;
  /** Commits so far. No other process can write: what begins and ends at the same count has read one state. */
  private commits = 0;
  private known: { readonly commits: number; readonly epoch: Promise<string> } | undefined;

  private constructor(
    private readonly db: GrafeoDB,
    private readonly path: string | undefined,
  ) {}

  static async open(path: string | undefined): Promise<EmbeddedEngine> {
    let grafeo: typeof import('@grafeo-db/js');
    try {
      // A CommonJS module whose names Node cannot see as an ES module.
      grafeo = createRequire(import.meta.url)('@grafeo-db/js');
    } catch (error) {
      throw new ZerenError(
        'STORE_UNSUPPORTED',
        `The embedded engine has no build for ${process.platform} ${process.arch}.`,
        'Use Neo4j (NEO4J_URI), or a Debian based image in place of Alpine.',
        { cause: error },
      );
    }
    try {
      if (path === undefined) return new EmbeddedEngine(grafeo.GrafeoDB.create(), undefined);
      mkdirSync(dirname(path), { recursive: true });
      const db = grafeo.GrafeoDB.open(path);
      db.setCheckpointTriggers(checkpoints);
      return new EmbeddedEngine(db, path);
    } catch (error) {
      throw openError(error, path ?? 'memory');
    }
  }

  async read(statement: Statement, options?: RunOptions): Promise<Row[]> {
    let wanted = true;
    let running = false;
    const work = async (): Promise<Row[]> => {
      running = true;
      try {
        return await this.query((text, parameters) => this.db.executeCypher(text, parameters), statement.text, statement.parameters);
      } finally {
        running = false;
        if (!wanted) this.abandoned--;
      }
    };
    const giveUp = () => {
      wanted = false;
      if (running) this.abandoned++;
    };
    const rows = await withDeadline(options, () => this.readers.run(work, () => wanted), giveUp);
    return rows ?? [];
  }

  async ask(statement: Statement, options?: RunOptions): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const begun = this.commits;
      const epoch = await this.epoch();
      const rows = (await this.read(statement, options)).filter(hasValue);
      if (begun === this.commits) return { rows, epoch };
      if (attempt === askAttempts) return { rows, epoch: undefined };
    }
  }

  epoch(): Promise<string> {
    if (this.known?.commits === this.commits) return this.known.epoch;
    const known = { commits: this.commits, epoch: this.readEpoch() };
    this.known = known;
    known.epoch.catch(() => {
      if (this.known === known) this.known = undefined;
    });
    return known.epoch;
  }

  private async readEpoch(): Promise<string> {
    const [row] = await this.read({ text: cypherText('epoch', this.name), parameters: {} });
    return typeof row?.epoch === 'string' ? row.epoch : emptyEpoch;
  }

  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    try {
      const done = await this.writers.run(async () => [await withRetries(() => this.transaction(work), isConflict)] as const);
      return (done as readonly [T])[0];
    } catch (error) {
      throw error instanceof ZerenError ? error : failure(error);
    }
  }

  private async transaction<T>(work: (run: Run) => Promise<T>): Promise<T> {
    if (this.closed) throw closedError();
    const transaction = this.db.beginTransaction();
    // Each statement is awaited: a commit right after one that runs would keep nothing of it.
    const run: Run = (text, parameters = {}) => {
      checkParameters(parameters);
      return this.query((cypher, values) => transaction.executeCypher(cypher, values), text, parameters);
    };
    try {
      const result = await work(run);
      transaction.commit();
      this.commits++;
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error instanceof ZerenError || isConflict(error) ? error : failure(error);
    }
  }

  async define(text: string): Promise<void> {
    await this.writers.run(() => this.query((cypher, values) => this.db.executeCypher(cypher, values), text, {}));
  }

  async explain(statement: Statement): Promise<string> {
    const rows = await this.read({ ...statement, text: `EXPLAIN ${statement.text}` });
    return rows.map((row) => Object.values(row).join('\n')).join('\n');
  }

  async reads(statement: Statement): Promise<number> {
    if (this.closed) throw closedError();
    try {
      const { rowsScanned } = await this.db.executeCypher(statement.text, statement.parameters);
      return rowsScanned ?? 0;
    } catch (error) {
      throw failure(error);
    }
  }

  async health(): Promise<Health> {
    const health = { engine: this.name, version: `grafeo ${this.db.version()}` } as const;
    if (this.closed) return { ...health, ready: false, message: 'It is closed.' };
    if (this.abandoned >= lanes)
      return { ...health, ready: false, message: 'It is busy with questions that took too long; try again later.' };
    if (this.path === undefined) return { ...health, ready: true };
    const { failures, lastError } = this.db.checkpointStatus();
    if (failures === 0) return { ...health, ready: true };
    return { ...health, ready: true, message: `${failures} checkpoints failed: ${lastError ?? 'no reason given'}. Is the disk full?` };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    // What is being written is finished first; what waits behind this fails.
    await this.writers.run(async () => {
      this.closed = true;
      this.db.close();
    });
  }

  private async query(
    execute: (text: string, parameters: object) => Promise<QueryResult>,
    text: string,
    parameters: Statement['parameters'],
  ): Promise<Row[]> {
    if (this.closed) throw closedError();
    let result: QueryResult;
    try {
      result = await execute(text, parameters);
    } catch (error) {
      throw isConflict(error) ? error : failure(error);
    }
    return result.toArray().map((row) => toPlain(row, 'Row') as Row);
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'gqlStatus' in error && error.gqlStatus === '40000';
}

function closedError(): ZerenError {
  return new ZerenError('STORE_CLOSED', 'The graph is closed.', 'Open it again.');
}

function failure(error: unknown): ZerenError {
  const message = error instanceof Error ? error.message : String(error);
  return new ZerenError(
    'STORE_FAILED',
    `The embedded engine failed: ${message}`,
    'Please report this with the question; `zeren check` says whether the store is sound.',
    { cause: error },
  );
}

function openError(error: unknown, path: string): ZerenError {
  const message = error instanceof Error ? error.message : String(error);
  if (/lock/i.test(message))
    return new ZerenError(
      'STORE_LOCKED',
      `${path} is in use by another process.`,
      'Stop the other `zeren` (one at a time can have the store open), or give this one another ZEREN_HOME, or use Neo4j.',
      { cause: error },
    );
  return new ZerenError(
    'STORE_BROKEN',
    `${path} cannot be opened: ${message}`,
    'Check that it is a store of this version and that the folder can be written; move it away to start anew.',
    { cause: error },
  );
}
