import type { CsvError } from 'csv-parse/sync';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Kind, Property } from '../../model/index.js';
import { isKind, kindNames, ZerenError } from '../../model/index.js';
import type { PropertyValue } from '../types.js';
import { unguard } from './csv.js';
import { splitList } from './text.js';

/** The columns that a table may have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A record of the file and the line on which it starts. */
export interface Record {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Fails with FACTS_BAD_LINE when the text is no CSV. */
export function recordsOf(text: string, fileName: string): Record[] {
  const records: Record[] = [];
  let lines = 0;
  try {
    const options = { bom: true, info: true, relax_column_count: true } as const;
    // With `info` each record comes with the number of lines read so far; the types of the library do not say so.
    for (const { record, info } of parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]) {
      if (record.length > 1 || record[0]?.trim()) records.push({ line: lines + 1, cells: record });
      lines = info.lines;
    }
  } catch (error) {
    const { message, lines: line } = error as CsvError & { readonly lines?: number };
    throw badLine(fileName, typeof line === 'number' ? line : lines + 1, undefined, `is not CSV (${message})`);
  }
  return records;
}

export function checkHead(head: Record, { required, optional }: Columns, fileName: string): void {
  const missing = required.filter((name) => !head.cells.includes(name));
  if (missing.length > 0) throw badLine(fileName, head.line, missing[0], `is missing; the first line must name ${required.join(', ')}`);
  for (const [at, name] of head.cells.entries()) {
    if (![...required, ...optional].includes(name))
      throw badLine(fileName, head.line, name, 'is no column of this table (docs/formats.md lists them)');
    if (head.cells.indexOf(name) !== at) throw badLine(fileName, head.line, name, 'is named twice');
  }
}

/** One row, which reads its cells as what they should be. */
export class Row {
  private readonly line: number;
  private readonly cells: ReadonlyMap<string, string>;

  constructor(
    private readonly fileName: string,
    head: Record,
    { line, cells }: Record,
  ) {
    if (cells.length !== head.cells.length)
      throw badLine(fileName, line, undefined, `has ${cells.length} fields where the first line names ${head.cells.length} columns`);
    this.line = line;
    this.cells = new Map(head.cells.map((name, at) => [name, unguard(cells[at] ?? '')]));
  }

  fail(column: string, what: string): ZerenError {
    return badLine(this.fileName, this.line, column, what);
  }

  /** Undefined where the cell is empty or the column is not there. */
  text(column: string): string | undefined {
    return this.cells.get(column) || undefined;
  }

  need(column: string): string {
    const value = this.text(column);
    if (value === undefined || value.trim() === '') throw this.fail(column, 'is empty');
    return value;
  }

  kind(column: string): Kind {
    const value = this.need(column);
    if (!isKind(value)) throw this.fail(column, `${value} is no kind; the kinds are ${kindNames.join(', ')}`);
    return value;
  }

  whole(column: string, least = Number.MIN_SAFE_INTEGER): number | undefined {
    const number = this.number(column);
    if (number !== undefined && (!Number.isSafeInteger(number) || number < least))
      throw this.fail(column, `${number} is no whole number${least === 0 ? ' from 0' : ''}`);
    return number;
  }

  number(column: string): number | undefined {
    const value = this.text(column);
    if (value === undefined) return undefined;
    if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) throw this.fail(column, `${value} is no number`);
    return Number(value);
  }

  property({ name, type, values }: Property): PropertyValue | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (values && !values.includes(value)) throw this.fail(name, `${value} is none of ${values.join(', ')}`);
    if (type === 'String') return value;
    if (type === '[String]') return splitList(value);
    if (type === 'Int') return this.whole(name);
    if (type === 'Float') return this.number(name);
    if (value !== 'true' && value !== 'false') throw this.fail(name, `${value} is neither true nor false`);
    return value === 'true';
  }

  properties(properties: readonly Property[]): { [name: string]: PropertyValue } {
    const read: { [name: string]: PropertyValue } = { ...this.json('other', z.record(z.string(), value)) };
    for (const property of properties) {
      const given = this.property(property);
      if (given !== undefined) read[property.name] = given;
    }
    return read;
  }

  json<T>(column: string, shape: z.ZodType<T>): T | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    try {
      return shape.parse(JSON.parse(text));
    } catch {
      throw this.fail(column, 'is not the JSON that an export writes there');
    }
  }

  /** Rule, origin and confidence, which an import vouches for by itself. */
  source(): { rule: string; origin: string; confidence: number } {
    const confidence = this.number('confidence') ?? 1;
    if (confidence < 0 || confidence > 1) throw this.fail('confidence', `${confidence} is not from 0 to 1`);
    return { origin: 'IMPORTED', rule: this.text('rule') ?? 'csv', confidence };
  }
}

const value = z.union([z.string(), z.boolean(), z.number(), z.array(z.string())]);
const badLine = (fileName: string, line: number, column: string | undefined, what: string) =>
  new ZerenError(
    'FACTS_BAD_LINE',
    `${fileName}, line ${line}${column === undefined ? '' : `, column ${column}`}: ${what}.`,
    'Mend the line (docs/formats.md says what each column takes); nothing was loaded.',
  );
