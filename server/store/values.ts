import { ZerenError } from '../model/index.js';
import type { Plain, Row } from './types.js';

const remedy = 'Give null, booleans, finite numbers, strings, lists and plain objects; integers of at most 2^53 in size.';

function bad(path: string, what: string): ZerenError {
  return new ZerenError('STORE_BAD_VALUE', `${path} ${what}.`, remedy);
}

/** Whether it is a number that is stored as an integer. */
export function isInteger(value: number): boolean {
  return Number.isInteger(value) && !Object.is(value, -0);
}

/** Fails with STORE_BAD_VALUE, which names the place, on anything that the two engines would not take or would read differently. */
export function checkParameters(parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parameters)) check(value, `$${name}`);
}

function check(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    // A lone half of a surrogate pair has no UTF-8: each engine would replace it in its own way.
    if (!value.isWellFormed()) throw bad(path, 'holds half a character (a lone surrogate)');
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw bad(path, `is ${value}`);
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      throw bad(path, `is ${value}, beyond the integers that a number holds exactly`);
    return;
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) check(value[index], `${path}[${index}]`);
    return;
  }
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw bad(path, `is a ${value.constructor?.name ?? 'special object'}`);
    for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`);
    return;
  }
  throw bad(path, `is ${value === undefined ? 'undefined' : `a ${typeof value}`}`);
}

/** Whether a row says anything: one of nulls alone stands for none where the engine cannot give none. */
export function hasValue(row: Row): boolean {
  for (const key in row) if (row[key] !== null) return true;
  return false;
}

/** A value of a result as plain data: integers become numbers, or STORE_BAD_VALUE beyond 2^53; nodes and relationships are refused. */
export function toPlain(value: unknown, column: string): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Object.is(value, -0) ? 0 : value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw new ZerenError('STORE_BAD_VALUE', `${column} is ${value}, beyond the integers that a number holds exactly.`, remedy);
  }
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : toPlain(item, column)));
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if ((prototype === Object.prototype || prototype === null) && !('_labels' in value) && !('_source' in value)) {
      const map: Record<string, Plain> = {};
      for (const [key, item] of Object.entries(value)) map[key] = typeof item === 'string' ? item : toPlain(item, `${column}.${key}`);
      return map;
    }
  }
  throw new ZerenError(
    'STORE_BAD_VALUE',
    `${column} is a node, a relationship or another value of the engine.`,
    'A statement returns scalars, lists and maps: project the properties, e.g. n {.id, .name}.',
  );
}
