import type { Fact, Facts } from '../facts/index.js';

/** What crosses the store's door: plain values. Integers are numbers (never driver objects), dates ISO strings. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };
export type Row = Readonly<Record<string, Plain>>;

export interface Statement {
  /** Cypher of the subset that both engines run alike. */
  readonly text: string;
  readonly parameters: Readonly<Record<string, Plain>>;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds after which the call fails with STORE_TIMEOUT. */
  readonly timeout?: number;
}

/** Rows, and the state of the graph that all of them are of. */
export interface Answer {
  readonly rows: Row[];
  /** Undefined when the graph kept changing while it was asked. */
  readonly epoch: string | undefined;
}

export interface LoadReport {
  readonly documents: number;
  /** Documents that said something else before, or nothing; the others were there already. */
  readonly changed: number;
  readonly nodes: number;
  readonly passages: number;
  readonly relations: number;
}

export interface Health {
  readonly engine: 'neo4j' | 'embedded';
  readonly version: string;
  readonly ready: boolean;
  readonly message?: string;
}

/** One graph, two engines. Fails with ZerenError only: STORE_UNREACHABLE, STORE_AUTH, STORE_TIMEOUT, STORE_LOCKED, STORE_BAD_VALUE … */
export interface GraphStore {
  readonly engine: 'neo4j' | 'embedded';
  /** Creates constraints and indexes that are missing; safe to repeat. */
  ensureSchema(): Promise<void>;
  /** Merges facts, one transaction a document; what that document said before and no longer says goes. */
  load(facts: Facts): Promise<LoadReport>;
  /** Reads; never writes. */
  run(statement: Statement, options?: RunOptions): Promise<Row[]>;
  /** As `run`, with the epoch of what was read, at no further call; a row of nulls alone counts as none. */
  ask(statement: Statement, options?: RunOptions): Promise<Answer>;
  /** A statement's plan as text, to check that it starts at an index. */
  explain(statement: Statement): Promise<string>;
  /** Runs a reading statement and says how much it read, by the engine's own count: hits of the database (Neo4j), nodes and relations (embedded). */
  reads(statement: Statement): Promise<number>;
  /** Everything that it holds, sorted by type, label and id. */
  export(): AsyncIterable<Fact>;
  /** Takes back what a document said; nodes that no other document names go with it. */
  remove(documentId: string): Promise<void>;
  /** Changes with every load or removal that changed something: equal epochs, equal answers. Read no earlier than it is asked for. */
  epoch(): Promise<string>;
  health(): Promise<Health>;
  close(): Promise<void>;
}
