import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFacts, sha256 } from '../facts/index.js';
import type { GraphStore } from '../store/index.js';
import { packageRoot } from './settings.js';

/** Loads data/*.jsonl into the store once: a mark beside the store remembers which version it holds. */
export async function loadShippedFacts(store: GraphStore, home: string): Promise<void> {
  const folder = join(packageRoot(), 'data');
  const files = readdirSync(folder)
    .filter((name) => /^\d.*\.jsonl$/.test(name))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const version = sha256(texts.join('\n'));
  const mark = join(home, 'shipped');
  if (readMark(mark) === version) return;
  for (const [index, text] of texts.entries()) await store.load(parseFacts(text, files[index]));
  writeFileSync(mark, `${version}\n`);
}

function readMark(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
