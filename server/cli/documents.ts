import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readableExtensions, readDocument } from '../documents/index.js';
import { applyCorrections, type Correction, parseCorrections } from '../facts/corrections.js';
import { readCsvFacts } from '../facts/formats/import.js';
import type { Facts } from '../facts/index.js';
import { buildFacts, parseFacts } from '../facts/index.js';
import { ZerenError } from '../model/index.js';
import { packageRoot } from './settings.js';

export interface ReadOptions {
  readonly region?: string;
  readonly quoteLimit?: number;
  readonly keepText?: boolean;
}

/**
 * Files of the given files and folders (walked through, in name order) that can be read; a folder that a link leads back to is walked
 * through once. Fails with DOCUMENT_UNREADABLE.
 */
export async function listFiles(paths: readonly string[], extensions: readonly string[], walked = new Set<string>()): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((error: Error) => {
      throw new ZerenError('DOCUMENT_UNREADABLE', `${path} cannot be read: ${error.message}.`, 'Check the path and the permissions.');
    });
    if (!info.isDirectory()) {
      files.push(path);
      continue;
    }
    const folder = await realpath(path);
    if (walked.has(folder)) continue;
    walked.add(folder);
    const names = (await readdir(path)).sort().filter((name) => !name.startsWith('.'));
    const inside = await listFiles(
      names.map((name) => join(path, name)),
      extensions,
      walked,
    );
    files.push(...inside.filter((file) => extensions.includes(extname(file).toLowerCase())));
  }
  return files;
}

let shipped: readonly Correction[] | undefined;

/** Corrections that people made, of data/corrections.jsonl; they are bound to the very text of their document. */
function shippedCorrections(): readonly Correction[] {
  const file = join(packageRoot(), 'data', 'corrections.jsonl');
  shipped ??= existsSync(file) ? parseCorrections(readFileSync(file, 'utf8'), 'data/corrections.jsonl') : [];
  return shipped;
}

/** A document's facts, with the corrections made for it. Fails with CORRECTION_STALE where one does not hold any more. */
export async function extractFile(path: string, options: ReadOptions): Promise<Facts> {
  const { text, fileName } = await readDocument(path);
  const { extract } = await import('../extract/index.js');
  const read = extract(text, { fileName, ...(options.region ? { region: options.region } : {}) });
  return buildFacts(text, applyCorrections(text, read, shippedCorrections()), { ...options, fileName });
}

export const factsExtensions: readonly string[] = ['.jsonl', '.ndjson', '.csv'];
export const isFactsFile = (path: string): boolean => factsExtensions.includes(extname(path).toLowerCase());
export const loadableExtensions: readonly string[] = [...factsExtensions, ...readableExtensions];

/** Facts of a facts file or of a document, by the file's ending. */
export async function readFacts(path: string, options: ReadOptions): Promise<Facts> {
  if (!isFactsFile(path)) return extractFile(path, options);
  const bytes = await readFile(path).catch((error: Error) => {
    throw new ZerenError('FACTS_UNREADABLE', `${path} cannot be read: ${error.message}.`, 'Check the path and the permissions.');
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ZerenError('FACTS_NOT_UTF8', `${path} is not in UTF-8.`, 'Facts files are JSON Lines or CSV, in UTF-8.');
  }
  return extname(path).toLowerCase() === '.csv' ? readCsvFacts(text, basename(path)) : parseFacts(text, basename(path));
}
