import type { Fact, Facts } from '../facts/index.js';
import { assertReads, cypherStatements } from './cypher.js';
import type { Engine } from './engine.js';
import { exportFacts } from './export.js';
import { loadFacts, removeDocument } from './load.js';
import type { Answer, GraphStore, Health, LoadReport, Row, RunOptions, Statement } from './types.js';
import { checkParameters } from './values.js';

/** The store over either engine. */
export class Store implements GraphStore {
  readonly engine: GraphStore['engine'];

  constructor(private readonly on: Engine) {
    this.engine = on.name;
  }

  async ensureSchema(): Promise<void> {
    for (const statement of cypherStatements('schema', this.engine)) await this.on.define(statement);
  }

  load(facts: Facts): Promise<LoadReport> {
    return loadFacts(this.on, facts);
  }

  async run(statement: Statement, options?: RunOptions): Promise<Row[]> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.on.read(statement, options);
  }

  async ask(statement: Statement, options?: RunOptions): Promise<Answer> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.on.ask(statement, options);
  }

  async explain(statement: Statement): Promise<string> {
    checkParameters(statement.parameters);
    return this.on.explain(statement);
  }

  async reads(statement: Statement): Promise<number> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.on.reads(statement);
  }

  export(): AsyncIterable<Fact> {
    return exportFacts(this.on, () => this.epoch());
  }

  remove(documentId: string): Promise<void> {
    return removeDocument(this.on, documentId);
  }

  epoch(): Promise<string> {
    return this.on.epoch();
  }

  health(): Promise<Health> {
    return this.on.health();
  }

  close(): Promise<void> {
    return this.on.close();
  }
}
