import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type ResultSummary, type Session } from 'neo4j-driver';
import { ZerenError } from '../model/index.js';
import { cypherText } from './cypher.js';
import { defaultTimeout, withDeadline, withRetries } from './deadline.js';
import { askAttempts, type Engine, emptyEpoch, type Run } from './engine.js';
import { Fresh } from './fresh.js';
import type { Answer, Health, Plain, Row, RunOptions, Statement } from './types.js';
import { checkParameters, hasValue, isInteger, toPlain } from './values.js';

export interface Neo4jSettings {
  /** bolt:// for one server, neo4j:// for a cluster: reads then go to its followers, each after the last write of this process. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** Neo4j over Bolt. A server that goes away fails the calls meanwhile; the driver finds it again by itself when it is back. */
export class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  private readonly driver: Driver;
  private readonly database: string;
  private readonly epochs = new Fresh(() => this.readEpoch());

  constructor(private readonly settings: Neo4jSettings) {
    const { uri, username = 'neo4j', password, database = 'neo4j' } = settings;
    this.database = database;
    try {
      this.driver = neo4j.driver(uri, password ? neo4j.auth.basic(username, password) : undefined, {
        // Read back as bigint, so that none beyond 2^53 is rounded in silence.
        useBigInt: true,
        connectionTimeout: 5_000,
        connectionAcquisitionTimeout: 10_000,
        maxTransactionRetryTime: 5_000,
        maxConnectionLifetime: 3_600_000,
        userAgent: 'zeren',
      });
    } catch (error) {
      throw new ZerenError('STORE_SETTING', `NEO4J_URI ${uri} is no address of a Neo4j.`, 'Give one like bolt://127.0.0.1:7687.', {
        cause: error,
      });
    }
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({
      database: this.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
  }

  async read({ text, parameters }: Statement, options?: RunOptions): Promise<Row[]> {
    const timeout = options?.timeout ?? defaultTimeout;
    let session: Session | undefined;
    const attempt = async (): Promise<Row[]> => {
      session = this.session('READ');
      try {
        // One round trip in place of the four of a managed transaction; the server ends it when the time is up, if this process cannot.
        const result = await session.run(text, toDriver(parameters), { timeout });
        return result.records.map((record) => toPlain(record.toObject(), 'Row') as Row);
      } finally {
        await session.close().catch(() => {});
      }
    };
    try {
      return await withDeadline(
        options,
        () => withRetries(attempt, isTransient, 3),
        // Closing resets the connection, which stops the question on the server.
        () => void session?.close().catch(() => {}),
      );
    } catch (error) {
      throw this.explained(error, timeout);
    }
  }

  async ask({ text, parameters }: Statement, options?: RunOptions): Promise<Answer> {
    const statement = { text: betweenEpochs(text), parameters };
    for (let attempt = 1; ; attempt++) {
      const answered = await this.read(statement, options);
      const [before, after] = [answered[0]?.epochBefore, answered.at(-1)?.epochAfter];
      const rows = answered.map(({ epochBefore: _before, epochAfter: _after, ...row }): Row => row).filter(hasValue);
      if (before === after) return { rows, epoch: typeof before === 'string' ? before : emptyEpoch };
      if (attempt === askAttempts) return { rows, epoch: undefined };
    }
  }

  /** Who asks while it is being read gets the next reading, which all share that wait: at most one is under way. */
  epoch(): Promise<string> {
    return this.epochs.get();
  }

  private async readEpoch(): Promise<string> {
    const [row] = await this.read({ text: cypherText('epoch', this.name), parameters: {} });
    return typeof row?.epoch === 'string' ? row.epoch : emptyEpoch;
  }

  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await session.executeWrite((transaction) => work(runIn(transaction)));
    } catch (error) {
      throw this.explained(error);
    } finally {
      await session.close().catch(() => {});
    }
  }

  async define(text: string): Promise<void> {
    const session = this.session('WRITE');
    try {
      // Two that start at once on an empty database may both create the same constraint.
      await withRetries(() => session.run(text), isTransient);
    } catch (error) {
      throw this.explained(error);
    } finally {
      await session.close().catch(() => {});
    }
  }

  async explain(statement: Statement): Promise<string> {
    const { plan } = await this.summary('EXPLAIN', statement);
    return plan ? planText(plan, 0) : '';
  }

  async reads(statement: Statement): Promise<number> {
    const { profile } = await this.summary('PROFILE', statement);
    return profile ? hits(profile) : 0;
  }

  private async summary(how: 'EXPLAIN' | 'PROFILE', { text, parameters }: Statement): Promise<ResultSummary> {
    const session = this.session('READ');
    try {
      return (await session.run(`${how} ${text}`, toDriver(parameters))).summary;
    } catch (error) {
      throw this.explained(error);
    } finally {
      await session.close().catch(() => {});
    }
  }

  async health(): Promise<Health> {
    try {
      const info = await withDeadline({ timeout: 5_000 }, () => this.driver.getServerInfo({ database: this.database }));
      return { engine: this.name, version: info.agent ?? 'unknown', ready: true };
    } catch (error) {
      const { code, message } = this.explained(error) as ZerenError;
      return { engine: this.name, version: 'unknown', ready: false, message: `${code}: ${message}` };
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** A failure of the driver or the server as one that a user can mend. */
  private explained(error: unknown, timeout = defaultTimeout): unknown {
    if (error instanceof ZerenError) return error;
    const code = error instanceof Neo4jError ? error.code : '';
    const message = error instanceof Error ? error.message : String(error);
    const { uri } = this.settings;
    const made = (name: string, what: string, remedy: string) => new ZerenError(name, what, remedy, { cause: error });
    if (/\.Security\./.test(code))
      return made(
        'STORE_AUTH',
        `Neo4j at ${uri} refuses the login: ${message}`,
        'Check NEO4J_USERNAME and NEO4J_PASSWORD (and the right to this database).',
      );
    if (/DatabaseNotFound|DatabaseUnavailable/.test(code))
      return made('STORE_UNREACHABLE', `Neo4j at ${uri} has no database ${this.database} to serve.`, 'Check NEO4J_DATABASE.');
    if (/TransactionTimedOut/.test(code))
      return made('STORE_TIMEOUT', `The graph did not answer within ${timeout / 1000} s.`, 'Ask for less: a smaller page, fewer steps.');
    if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /acquisition timed out|Pool is closed|routing/i.test(message))
      return made(
        'STORE_UNREACHABLE',
        `Neo4j at ${uri} does not answer: ${message.split('\n')[0]}`,
        'Check that it runs and NEO4J_URI; this goes on by itself when it is back.',
      );
    if (/MemoryPoolOutOfMemory|TransactionOutOfMemory|OutOfMemory/.test(code))
      return made(
        'STORE_TOO_LARGE',
        `Neo4j has not enough memory for this: ${message}`,
        'Ask for less, load less at once, or give Neo4j more memory.',
      );
    return made('STORE_FAILED', `Neo4j failed: ${message}`, 'Please report this with the question.');
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async (text, parameters = {}) => {
    checkParameters(parameters);
    const result = await transaction.run(text, toDriver(parameters));
    return result.records.map((record) => toPlain(record.toObject(), 'Row') as Row);
  };
}

/**
 * A question with the epoch before and after it, in one statement: Neo4j reads what is committed, also what is committed while it reads, and
 * only where both are equal is the answer of one state. A question without rows gives one of nulls.
 */
function betweenEpochs(text: string): string {
  return `OPTIONAL MATCH (meta:Meta {id: 'graph'})
WITH meta.epoch AS epochBefore
OPTIONAL CALL () {
${text}
}
CALL () {
OPTIONAL MATCH (meta:Meta {id: 'graph'})
RETURN meta.epoch AS epochAfter
}
RETURN *`;
}

function isTransient(error: unknown): boolean {
  return neo4j.isRetryableError(error as Error);
}

/** JavaScript numbers without a fraction are integers in the graph, as on the embedded engine; the driver alone would make them floats. */
function toDriver(parameters: Statement['parameters']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, converted(value)]));
}

function converted(value: Plain): unknown {
  if (typeof value === 'number') return isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(converted);
  if (typeof value === 'object' && value !== null) return toDriver(value as Statement['parameters']);
  return value;
}

type Plan = Exclude<ResultSummary['plan'], false>;

function planText(plan: Plan, depth: number): string {
  const details = plan.arguments.Details ? ` (${plan.arguments.Details})` : '';
  const line = `${'  '.repeat(depth)}${plan.operatorType.replace(/@.*$/, '')}${details}`;
  return [line, ...plan.children.map((child) => planText(child, depth + 1))].join('\n');
}

type Profile = Exclude<ResultSummary['profile'], false>;

function hits(profile: Profile): number {
  return profile.children.reduce((sum, child) => sum + hits(child), Number(profile.dbHits));
}
