import { formatFact } from '../jsonl.js';
import type { Fact } from '../types.js';
import { inChunks } from './text.js';
import type { Format } from './types.js';

async function* lines(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  for await (const fact of facts) yield `${formatFact(fact)}\n`;
}

export const ndjson: Format = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  extension: '.ndjson',
  description: "JSON Lines in the shape of Neo4j's APOC export: everything, to be loaded again by `zeren load`. Also called jsonl.",
  write: (facts) => inChunks(lines(facts)),
};
