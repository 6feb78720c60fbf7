import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Extraction, type ExtractOptions, extract, type Relation, type Thing } from '../../server/extract/index.js';
import { isKind, isRelationType, relationRow } from '../../server/model/index.js';

/** The corpus of plans is not part of the repository; tests over it have no cases where it is not at hand. */
export const corpus = process.env.ZEREN_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');

/** Names of the texts of a folder of the corpus (seeds, plans, plans-pdf-text), or none. */
export function corpusFiles(folder: string): string[] {
  const path = join(corpus, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
}

export const corpusText = (folder: string, name: string): string => readFileSync(join(corpus, folder, name), 'utf8');

const letters: Readonly<Record<string, string>> = { LEADS: '牵头', RESPONSIBLE_FOR: '共同', PARTICIPATES_IN: '配合' };

export interface Chain {
  readonly extraction: Extraction;
  /** The quote of each statement, in order of place. */
  readonly statements: readonly string[];
  /** `任务 ← 角色/依据 机关` for each responsibility relation, in order. */
  readonly rows: readonly string[];
}

export const isDuty = ({ type }: Relation): boolean => type in letters;

/** Who answers for what in a text, as lines that can be compared. */
export function chainOf(text: string, options: ExtractOptions = {}): Chain {
  const extraction = extract(text, options);
  const things = new Map<string, Thing>(extraction.things.map((thing) => [thing.key, thing]));
  const duties = extraction.relations.filter(isDuty);
  const spans = new Map<string, string>();
  for (const { passages } of duties) {
    const [statement] = passages;
    if (statement) spans.set(`${String(statement.start).padStart(9, '0')}`, text.slice(statement.start, statement.end));
  }
  const nameOf = (key: string): string => things.get(key)?.name ?? '文件';
  return {
    extraction,
    statements: [...spans].sort(([a], [b]) => a.localeCompare(b)).map(([, quote]) => quote),
    rows: duties.map(({ type, from, to, properties }) => `${nameOf(to)} ← ${letters[type]}/${properties.basis} ${nameOf(from)}`),
  };
}

/** A small plan of 宿城区 with one task for each text. */
export function planOf(...tasks: string[]): string {
  return [
    '宿城区数字经济发展行动计划',
    '一、重点任务',
    ...tasks.map((task, index) => `${index + 1}.第${'一二三四五六七八九'[index]}件事。做好这件事。${task}`),
  ].join('\n');
}

/** What holds of every extraction, whatever the text. */
export function checkSound(original: string, extraction: Extraction): void {
  const keys = new Map(extraction.things.map((thing) => [thing.key, thing.kind]));
  const kindOf = (key: string): string => (key === 'document' ? 'Document' : (keys.get(key) ?? 'none'));
  expect(keys.size).toBe(extraction.things.length);
  for (const { kind, name, mentions } of extraction.things) {
    expect(isKind(kind)).toBe(true);
    expect(name.trim()).not.toBe('');
    if (kind !== 'Region') expect(mentions.length).toBeGreaterThan(0);
    for (const { start, end } of mentions) expect(original.slice(start, end).length).toBe(end - start);
  }
  for (const { type, from, to, passages } of extraction.relations) {
    expect(isRelationType(type)).toBe(true);
    expect(relationRow(type).from).toContain(kindOf(from));
    expect(relationRow(type).to).toContain(kindOf(to));
    expect(passages.length).toBeGreaterThan(0);
    for (const { start, end } of passages) expect(start >= 0 && end > start && end <= original.length).toBe(true);
  }
}
