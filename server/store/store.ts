import type { Fact, Facts } from '../facts/index.js';
import { assertReads, cypherStatements, cypherText } from './cypher.js';
import type { Engine } from './engine.js';
import { exportFacts } from './export.js';
import { emptyEpoch, loadFacts, removeDocument } from './load.js';
import type { GraphStore, Health, LoadReport, Row, RunOptions, Statement } from './types.js';
import { checkParameters } from './values.js';

/** The store over either engine. */
export class Store implements GraphStore {
  readonly engine: GraphStore['engine'];
  /** Of the embedded engine, which no other process can write to; forgotten at each write. */
  private knownEpoch: Promise<string> | undefined;

  constructor(private readonly on: Engine) {
    this.engine = on.name;
  }

  async ensureSchema(): Promise<void> {
    for (const statement of cypherStatements('schema', this.engine)) await this.on.define(statement);
  }

  load(facts: Facts): Promise<LoadReport> {
    return this.writing(() => loadFacts(this.on, facts));
  }

  async run(statement: Statement, options?: RunOptions): Promise<Row[]> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.on.read(statement, options);
  }

  async explain(statement: Statement): Promise<string> {
    checkParameters(statement.parameters);
    return this.on.explain(statement);
  }

  export(): AsyncIterable<Fact> {
    return exportFacts(this.on, () => this.epoch());
  }

  remove(documentId: string): Promise<void> {
    return this.writing(() => removeDocument(this.on, documentId));
  }

  epoch(): Promise<string> {
    if (this.engine === 'neo4j') return this.readEpoch();
    if (!this.knownEpoch) {
      const reading = this.readEpoch();
      this.knownEpoch = reading;
      reading.catch(() => {
        if (this.knownEpoch === reading) this.knownEpoch = undefined;
      });
    }
    return this.knownEpoch;
  }

  private async writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      this.knownEpoch = undefined;
    }
  }

  private async readEpoch(): Promise<string> {
    const [row] = await this.on.read({ text: cypherText('epoch', this.engine), parameters: {} });
    return typeof row?.epoch === 'string' ? row.epoch : emptyEpoch;
  }

  health(): Promise<Health> {
    return this.on.health();
  }

  close(): Promise<void> {
    return this.on.close();
  }
}
