import { existsSync } from 'node:fs';
import { extractFile } from '../../server/cli/documents.js';
import { readDocument } from '../../server/documents/index.js';
import { extract } from '../../server/extract/extract.js';
import { buildFacts } from '../../server/facts/index.js';
import { ZerenError } from '../../server/model/index.js';
import { corpusFolder, parts, readGold, textPath } from './gold.js';
import type { Count, Measure } from './measure.js';
import { addCounts, emptyCounts, layers, measure, rates } from './measure.js';

/** What is scored: each part as the rules read it, and the seeds as they ship, with the corrections of data/corrections.jsonl. */
export const columns = [...parts, 'shipped'] as const;
export type Column = (typeof columns)[number];

export interface ScoredDocument extends Measure {
  readonly column: Column;
  readonly document: string;
}

export const hasCorpus = (): boolean => existsSync(corpusFolder);

/** Reads every annotated text as a user would, and measures it. Fails with SCORE_NO_CORPUS where the texts are not at hand. */
export async function scoreAll(): Promise<ScoredDocument[]> {
  if (!hasCorpus())
    throw new ZerenError(
      'SCORE_NO_CORPUS',
      `The annotated texts are not at ${corpusFolder}.`,
      'They are not part of the project; name their folder in ZEREN_CORPUS.',
    );
  const scored: ScoredDocument[] = [];
  for (const part of parts)
    for (const gold of readGold(part)) {
      // The region is not given: the text itself must say whose plan it is.
      const path = textPath(part, gold);
      const { text, fileName } = await readDocument(path);
      const facts = buildFacts(text, extract(text, { fileName }), { fileName });
      scored.push({ column: part, document: gold.document, ...measure(gold, facts, text) });
      if (part === 'seeds')
        scored.push({ column: 'shipped', document: gold.document, ...measure(gold, await extractFile(path, {}), text) });
    }
  return scored;
}

/** Counts of many documents together: every item counts once, whatever its document (micro average). */
export const sumOf = (scored: readonly Measure[]): Record<string, Count> =>
  scored.reduce((sum, { counts }) => addCounts(sum, counts), emptyCounts());

/** F1 by column and layer, cut to three digits: what the floor file holds. */
export function floorsOf(scored: readonly ScoredDocument[]): Record<Column, Record<string, number>> {
  const of = (column: Column) =>
    Object.fromEntries(
      Object.entries(sumOf(scored.filter((document) => document.column === column)))
        .filter(([layer]) => layer in layers)
        .map(([layer, count]) => [layer, Math.floor(rates(count).f1 * 1000) / 1000]),
    );
  return { work: of('work'), held: of('held'), seeds: of('seeds'), shipped: of('shipped') };
}

const percent = (share: number) => (share * 100).toFixed(1);
const there = ({ right, missed }: Count) => right + missed;

/** Rows of layer, then n, precision, recall and F1 for each column. */
export function summaryRows(scored: readonly ScoredDocument[]): string[][] {
  const sums = columns.map((column) => sumOf(scored.filter((document) => document.column === column)));
  const cells = (count: Count | undefined) => {
    if (!count || there(count) + count.wrong === 0) return ['0', '–', '–', '–'];
    const { precision, recall, f1 } = rates(count);
    // Of nothing that was read no share can be right.
    return [String(there(count)), count.right + count.wrong === 0 ? '–' : percent(precision), percent(recall), percent(f1)];
  };
  return Object.keys(layers).map((layer) => [layer, ...sums.flatMap((sum) => cells(sum[layer]))]);
}

const perDocument = [
  'statement exact',
  'body',
  'body role',
  'body basis',
  'body resolved',
  'target whole',
  'things core',
  'things further',
  'relation',
];

/** Rows of document, column, then the F1 of the main layers. */
export function documentRows(scored: readonly ScoredDocument[]): string[][] {
  const cell = (count: Count | undefined) => (!count || there(count) + count.wrong === 0 ? '–' : percent(rates(count).f1));
  return scored.map(({ document, column, counts }) => [
    document.replace(/\.txt$/, ''),
    column,
    ...perDocument.map((layer) => cell(counts[layer])),
  ]);
}

export const summaryHead = ['layer', ...columns.flatMap((column) => [`${column} n`, 'P', 'R', 'F1'])];
export const documentHead = ['document', 'column', ...perDocument];

export function plainTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(head), ...rows.map(line)].map((text) => `${text.trimEnd()}\n`).join('');
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |\n`;
  return line(head) + line(head.map((_, column) => (column === 0 ? '---' : '---:'))) + rows.map(line).join('');
}
