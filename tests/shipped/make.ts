import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile } from '../../server/cli/documents.js';
import { formatFacts } from '../../server/facts/index.js';

/** The longest quote that ships, in UTF-16 code units. */
export const quoteLimit = 60;
export const dataFolder = join(import.meta.dirname, '..', '..', 'data');
export const seedsFolder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'seeds');

/** Facts of the five seed documents as data/ holds them, by file name; none where the corpus is not beside the checkout. */
export async function makeShippedFacts(): Promise<Map<string, string>> {
  const files = existsSync(seedsFolder) ? readdirSync(seedsFolder).filter((name) => name.endsWith('.txt')) : [];
  const made = new Map<string, string>();
  for (const name of files.sort())
    made.set(name.replace(/\.txt$/, '.jsonl'), formatFacts(await extractFile(join(seedsFolder, name), { quoteLimit })));
  return made;
}

// `npm run data`: writes data/ anew, to be read as a diff before it is committed.
if (process.argv[1] === import.meta.filename)
  for (const [name, facts] of await makeShippedFacts()) {
    writeFileSync(join(dataFolder, name), facts);
    process.stdout.write(`${name}: ${facts.split('\n').length - 1} facts\n`);
  }
