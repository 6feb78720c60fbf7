import type { Fact } from '../types.js';

/** A way to take facts away: by the command line (`zeren export --format`), by a plain URL, or as an import elsewhere. */
export interface Format {
  /** Name for `--format` and for URLs. */
  readonly name: string;
  readonly mediaType: string;
  /** With its dot. */
  readonly extension: string;
  /** What a user chooses by, with what the format cannot hold. */
  readonly description: string;
  /**
   * Writes facts that come as `GraphStore.export` gives them: nodes (things and passages in any order among themselves) before relations.
   * One pass over the facts, bounded memory. Equal facts give equal bytes. Fails with FACTS_INCOMPLETE when a relation comes before what
   * it needs, and with EXPORT_SPOOL when the temporary file cannot be written.
   */
  write(facts: AsyncIterable<Fact>): AsyncIterable<string | Uint8Array>;
}
