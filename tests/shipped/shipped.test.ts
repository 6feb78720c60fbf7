import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFacts, parseFacts } from '../../server/facts/index.js';
import { dataFolder, makeShippedFacts, quoteLimit } from './make.js';

const files = readdirSync(dataFolder).filter((name) => /^\d.*\.jsonl$/.test(name));
const read = (name: string) => readFileSync(join(dataFolder, name), 'utf8');

describe('the facts that ship', () => {
  test('are the five seed documents', () => {
    expect(files).toHaveLength(5);
  });

  test.each(files)('%s is sound, sorted, and quotes no more than a clause', (name) => {
    const facts = parseFacts(read(name), name);
    expect(formatFacts(facts)).toBe(read(name));
    for (const { properties } of facts.passages) expect(properties.quote.length).toBeLessThanOrEqual(quoteLimit);
    for (const node of facts.entities) expect(node.properties).not.toHaveProperty('text');
  });

  test('are what the command makes of the documents now (where the corpus is at hand)', async () => {
    for (const [name, facts] of await makeShippedFacts())
      expect(read(name) === facts, `${name}: run npm run data and read the diff`).toBe(true);
  });
});
