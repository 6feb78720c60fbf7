import type { Plain } from '../store/types.js';
import { type Clause, type Expression, Scope } from './cypher.js';

/** A value of a statement: what must be run before it, the expression, and how the answer's value is read back. */
export interface Column {
  readonly calls: readonly Clause[];
  readonly value: Expression;
  readonly read: (raw: Plain) => unknown;
  /** Of a map: under which key it holds an expression as it is. */
  readonly holds?: ReadonlyMap<Expression, string>;
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

/** Columns under keys of their own, for a map: equal names are told apart by a number. */
export class Columns {
  readonly calls: Clause[] = [];
  private readonly entries = new Map<string, Expression>();

  /** Adds a column and gives the reader that finds it in the map. */
  add(name: string, column: Column): (row: Readonly<Record<string, Plain>>) => unknown {
    // `match` is a word of Cypher that the embedded engine does not take as a key.
    const base = name === 'match' ? 'found' : name;
    let key = base;
    for (let count = 2; this.entries.has(key); count++) key = `${base}_${count}`;
    this.calls.push(...column.calls);
    this.entries.set(key, column.value);
    return (row) => column.read(row[key] ?? null);
  }

  get size(): number {
    return this.entries.size;
  }

  [Symbol.iterator](): Iterator<readonly [string, Expression]> {
    return this.entries[Symbol.iterator]();
  }
}

/** An object of the answer's tree: what its readers find in a row, under their response keys. */
export function objectOf(
  type: string | undefined,
  readers: readonly (readonly [string, (row: Readonly<Record<string, Plain>>) => unknown])[],
  row: Readonly<Record<string, Plain>>,
): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = { __typename: type };
  for (const [key, read] of readers) object[key] = read(row);
  return object;
}

export const isRow = (raw: Plain | undefined): raw is { readonly [key: string]: Plain } =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A list of maps as an answer holds it; nulls are left out. */
export function rowsOf(raw: Plain | undefined): readonly { readonly [key: string]: Plain }[] {
  return Array.isArray(raw) ? raw.filter(isRow) : [];
}
