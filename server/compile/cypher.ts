import type { Plain, Statement } from '../store/types.js';

/**
 * The few parts of Cypher that compiled statements are made of. Names come from the model and from counters, values only as parameters, so
 * that no text of a user ever stands in a statement. Each part prints itself.
 */
export type Expression = string;

export interface Clause {
  /** The clause as lines, indented by `depth` steps. */
  print(depth: number): string;
}

const pad = (depth: number) => '  '.repeat(depth);
const where = (conditions: readonly Expression[], depth: number) =>
  conditions.length > 0 ? `\n${pad(depth)}WHERE ${conditions.join(' AND ')}` : '';

/** `MATCH pattern WHERE a AND b`. */
export class Match implements Clause {
  constructor(
    private readonly pattern: string,
    private readonly conditions: readonly Expression[] = [],
  ) {}
  print(depth: number): string {
    return `${pad(depth)}MATCH ${this.pattern}${where(this.conditions, depth)}`;
  }
}

export class Unwind implements Clause {
  constructor(
    private readonly list: Expression,
    private readonly variable: string,
  ) {}
  print(depth: number): string {
    return `${pad(depth)}UNWIND ${this.list} AS ${this.variable}`;
  }
}

/** `WITH a, b ORDER BY c LIMIT d`, or with conditions in place of the order. */
export class With implements Clause {
  constructor(
    private readonly items: readonly Expression[],
    private readonly rest: {
      readonly distinct?: boolean;
      readonly conditions?: readonly Expression[];
      readonly orderBy?: readonly Expression[];
      readonly limit?: Expression;
    } = {},
  ) {}
  print(depth: number): string {
    const { distinct, conditions = [], orderBy = [], limit } = this.rest;
    const order = orderBy.length > 0 ? ` ORDER BY ${orderBy.join(', ')}` : '';
    return `${pad(depth)}WITH ${distinct ? 'DISTINCT ' : ''}${this.items.join(', ')}${order}${limit ? ` LIMIT ${limit}` : ''}${where(conditions, depth)}`;
  }
}

/** `CALL (imports) { … }`. */
export class Call implements Clause {
  constructor(
    private readonly imports: readonly string[],
    private readonly body: readonly Clause[],
  ) {}
  print(depth: number): string {
    return `${pad(depth)}CALL (${this.imports.join(', ')}) {\n${printAll(this.body, depth + 1)}\n${pad(depth)}}`;
  }
}

/** Branches that return the same columns; equal rows of two branches stay apart. */
export class Union implements Clause {
  constructor(private readonly branches: readonly (readonly Clause[])[]) {}
  print(depth: number): string {
    return this.branches.map((branch) => printAll(branch, depth)).join(`\n${pad(depth)}UNION ALL\n`);
  }
}

export class Return implements Clause {
  constructor(private readonly items: readonly Expression[]) {}
  print(depth: number): string {
    return `${pad(depth)}RETURN ${this.items.join(', ')}`;
  }
}

/** A whole statement of cypher/, without its comments. */
export class Text implements Clause {
  constructor(private readonly text: string) {}
  print(depth: number): string {
    const lines = this.text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
    return lines.map((line) => `${pad(depth)}${line}`).join('\n');
  }
}

export function printAll(clauses: readonly Clause[], depth = 0): string {
  return clauses.map((clause) => clause.print(depth)).join('\n');
}

/** `{a: x, b: y}`. */
export function map(entries: Iterable<readonly [string, Expression]>): Expression {
  return `{${[...entries].map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

/** `[x, y]`. */
export function list(values: readonly Expression[]): Expression {
  return `[${values.join(', ')}]`;
}

export function anyOf(conditions: readonly Expression[]): Expression {
  return conditions.length === 1 ? (conditions[0] ?? 'true') : `(${conditions.join(' OR ')})`;
}

/** Hands out variables and parameters of one statement. */
export class Scope {
  private variables = 0;
  private readonly values = new Map<string, Plain>();

  variable(prefix: string): string {
    return `${prefix}${this.variables++}`;
  }

  /** The parameter that stands for a value; equal values share one. */
  parameter(value: Plain): Expression {
    for (const [name, known] of this.values) if (typeof known !== 'object' && Object.is(known, value)) return `$${name}`;
    const name = `p${this.values.size}`;
    this.values.set(name, value);
    return `$${name}`;
  }

  statement(clauses: readonly Clause[]): Statement {
    return { text: printAll(clauses), parameters: Object.fromEntries(this.values) };
  }
}
