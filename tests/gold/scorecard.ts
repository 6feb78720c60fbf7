import { existsSync } from 'node:fs';
import { readDocument } from '../../server/documents/index.js';
import { extract } from '../../server/extract/extract.js';
import { buildFacts } from '../../server/facts/index.js';
import { ZerenError } from '../../server/model/index.js';
import type { Half } from './gold.js';
import { corpusFolder, halves, planPath, readGold } from './gold.js';
import type { Count, Measure } from './measure.js';
import { addCounts, emptyCounts, layers, measure, rates } from './measure.js';

export interface ScoredDocument extends Measure {
  readonly half: Half;
  readonly document: string;
}

export const hasCorpus = (): boolean => existsSync(corpusFolder);

/** Reads every annotated plan as a user would, and measures it. Fails with SCORE_NO_CORPUS where the texts are not at hand. */
export async function scoreAll(): Promise<ScoredDocument[]> {
  if (!hasCorpus())
    throw new ZerenError(
      'SCORE_NO_CORPUS',
      `The annotated texts are not at ${corpusFolder}.`,
      'They are not part of the project; name their folder in ZEREN_CORPUS.',
    );
  const scored: ScoredDocument[] = [];
  for (const half of halves)
    for (const gold of readGold(half)) {
      // The region is not given: the text itself must say whose plan it is.
      const { text, fileName } = await readDocument(planPath(gold));
      const facts = buildFacts(text, extract(text, { fileName }), { fileName });
      scored.push({ half, document: gold.document, ...measure(gold, facts, text) });
    }
  return scored;
}

/** Counts of many documents together: every item counts once, whatever its document (micro average). */
export const sumOf = (scored: readonly Measure[]): Record<string, Count> =>
  scored.reduce((sum, { counts }) => addCounts(sum, counts), emptyCounts());

/** F1 by half and layer, cut to three digits: what the floor file holds. */
export function floorsOf(scored: readonly ScoredDocument[]): Record<Half, Record<string, number>> {
  const of = (half: Half) =>
    Object.fromEntries(
      Object.entries(sumOf(scored.filter((document) => document.half === half)))
        .filter(([layer]) => layer in layers)
        .map(([layer, count]) => [layer, Math.floor(rates(count).f1 * 1000) / 1000]),
    );
  return { work: of('work'), held: of('held') };
}

const percent = (share: number) => (share * 100).toFixed(1);
const there = ({ right, missed }: Count) => right + missed;

/** Rows of layer, then n, precision, recall and F1 for each half. */
export function summaryRows(scored: readonly ScoredDocument[]): string[][] {
  const sums = halves.map((half) => sumOf(scored.filter((document) => document.half === half)));
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
];

/** Rows of document, half, then the F1 of the main layers. */
export function documentRows(scored: readonly ScoredDocument[]): string[][] {
  const cell = (count: Count | undefined) => (!count || there(count) + count.wrong === 0 ? '–' : percent(rates(count).f1));
  return scored.map(({ document, half, counts }) => [
    document.replace(/\.txt$/, ''),
    half,
    ...perDocument.map((layer) => cell(counts[layer])),
  ]);
}

export const summaryHead = ['layer', ...halves.flatMap((half) => [`${half} n`, 'P', 'R', 'F1'])];
export const documentHead = ['document', 'half', ...perDocument];

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
