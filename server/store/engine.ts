import type { Answer, Health, Row, RunOptions, Statement } from './types.js';

/** Runs a statement inside the open transaction. */
export type Run = (text: string, parameters?: Statement['parameters']) => Promise<Row[]>;

/** Of a graph that nothing was ever loaded into. */
export const emptyEpoch = '0'.repeat(32);

/** How often a question is asked anew because the graph changed meanwhile. */
export const askAttempts = 3;

/** What the two engines do differently. All else is in store.ts and runs on both alike. */
export interface Engine {
  readonly name: 'neo4j' | 'embedded';
  read(statement: Statement, options?: RunOptions): Promise<Row[]>;
  /** Rows with the epoch of what was read. */
  ask(statement: Statement, options?: RunOptions): Promise<Answer>;
  /** Read no earlier than it is asked for. */
  epoch(): Promise<string>;
  /** Work in one transaction, which sees no other writer; it is run again when it lost against one, so it must start from what it reads. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** One statement of the schema file. */
  define(text: string): Promise<void>;
  explain(statement: Statement): Promise<string>;
  reads(statement: Statement): Promise<number>;
  health(): Promise<Health>;
  close(): Promise<void>;
}
