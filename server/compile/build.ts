import type { Plain } from '../store/types.js';
import { type Clause, type Expression, list, Scope } from './cypher.js';

/** A value of a statement: what must be run before it, the expression, and how the answer's value is read back. */
export interface Column {
  readonly calls: readonly Clause[];
  readonly value: Expression;
  readonly read: (raw: Plain) => unknown;
  /** Of a list: at which place it holds an expression as it is. */
  readonly holds?: (value: Expression) => number | undefined;
}

/** One statement in the making: its names, and what it may cost at most in objects of the answer. */
export class Build {
  readonly scope = new Scope();
  cost = 0;
  private times = 1;

  /** Counts `objects` for each of the objects that are being compiled. */
  spend(objects: number): void {
    this.cost += objects * this.times;
  }

  /** Compiles something of which there may be `count`. */
  repeat<T>(count: number, compile: () => T): T {
    const before = this.times;
    this.times = before * Math.max(count, 1);
    try {
      return compile();
    } finally {
      this.times = before;
    }
  }
}

/** Values of one object in an answer of the database, by their places: names would cost more than the values. */
export type Values = readonly Plain[];

/** Columns of a list. */
export class Columns {
  readonly calls: Clause[] = [];
  private readonly values: Expression[] = [];

  /** Adds a column and gives the reader that finds it in the list. */
  add(column: Column): (row: Values) => unknown {
    this.calls.push(...column.calls);
    const place = this.place(column.value);
    return (row) => column.read(row[place] ?? null);
  }

  /** Where an expression stands in the list; it is added if it does not. */
  place(value: Expression): number {
    return this.holds(value) ?? this.values.push(value) - 1;
  }

  holds(value: Expression): number | undefined {
    const known = this.values.indexOf(value);
    return known < 0 ? undefined : known;
  }

  get size(): number {
    return this.values.length;
  }

  get value(): Expression {
    return list(this.values);
  }
}

/** An object of the answer's tree: what its readers find in a row, under their response keys. */
export function objectOf(
  type: string | undefined,
  readers: readonly (readonly [string, (row: Values) => unknown])[],
  row: Values,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = { __typename: type };
  for (const [key, read] of readers) object[key] = read(row);
  return object;
}

export const isMap = (raw: Plain | undefined): raw is { readonly [key: string]: Plain } =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A list of maps as an answer holds it; nulls are left out. */
export function mapsOf(raw: Plain | undefined): readonly { readonly [key: string]: Plain }[] {
  return Array.isArray(raw) ? raw.filter(isMap) : [];
}

/** A list of lists as an answer holds it; nulls are left out. */
export function rowsOf(raw: Plain | undefined): readonly Values[] {
  return Array.isArray(raw) ? raw.filter((row): row is Values => Array.isArray(row)) : [];
}
