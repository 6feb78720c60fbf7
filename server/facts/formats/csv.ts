import type { Fact } from '../types.js';
import type { Cell, Column } from './columns.js';
import { nodeTable, relationTable } from './columns.js';
import { isPassage, walk } from './spool.js';
import { inChunks, wellFormed } from './text.js';
import type { Format } from './types.js';

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that looks as if it had got one: OWASP,
 * 'CSV Injection', with the full-width signs. `unguard` takes it away.
 */
export function guard(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

/** A field as RFC 4180 has it. */
function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = guard(wellFormed(cell));
  return /[",\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = <T>(columns: readonly Column<T>[], row: T): string => `${columns.map((column) => field(column.of(row))).join(',')}\r\n`;
// The byte order mark is what makes Excel read UTF-8.
const head = <T>(columns: readonly Column<T>[]): string => `\uFEFF${columns.map((column) => column.name).join(',')}\r\n`;

const rules =
  'UTF-8 with a byte order mark; a list is joined by ; and a text that a spreadsheet would run as a formula has an apostrophe before it.';

async function* relationLines(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield head(relationTable);
  yield* walk(facts, { relation: (row) => line(relationTable, row) });
}

async function* nodeLines(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield head(nodeTable);
  for await (const fact of facts) if (fact.type === 'node' && !isPassage(fact)) yield line(nodeTable, fact);
}

export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: '.csv',
  description: `Relations, one a row, with the names of both ends, the role and the sentence that states it. ${rules}`,
  write: (facts) => inChunks(relationLines(facts)),
};

export const csvNodes: Format = {
  name: 'csv-nodes',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: '.nodes.csv',
  description: `Things, one a row, with all that is known of each; their evidence is in the relations. ${rules}`,
  write: (facts) => inChunks(nodeLines(facts)),
};
