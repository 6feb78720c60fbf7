import { ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';

/** A part of what a list is ordered by, least significant last. The last part of every order is an id. */
export type Key = string | number;

/** Where an edge stands: the name of its list's order and its keys there. It holds while the graph grows. */
export function encodeCursor(order: string, keys: readonly Key[]): string {
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/** Fails with BAD_CURSOR when the cursor was not made for a list of this order. `shape` holds an example of each key. */
export function decodeCursor(cursor: string, order: string, shape: readonly Key[]): readonly Key[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts) && parts[0] === order && parts.length === shape.length + 1) {
    const keys = parts.slice(1);
    if (
      keys.every((key, index): key is Key => typeof key === typeof shape[index] && (typeof key !== 'number' || Number.isSafeInteger(key)))
    ) {
      return keys;
    }
  }
  throw new ZerenError(
    'BAD_CURSOR',
    `The cursor ${JSON.stringify(cursor.slice(0, 80))} was not made by this list.`,
    'Take `endCursor` or `cursor` of an answer of the same field in the same order, or leave `after` out to start anew.',
  );
}

/** The order of both engines: numbers by size, texts by code point. */
export function compareKeys(a: readonly Plain[], b: readonly Plain[]): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index];
    const right = b[index];
    if (left === right) continue;
    const difference = typeof left === 'number' && typeof right === 'number' ? left - right : compareText(String(left), String(right));
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code point: as by code unit, but that halves of pairs (beyond U+FFFF) come after all that stands alone. */
function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left === right) continue;
    const high = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
    return high(left) === high(right) ? left - right : high(left) ? 1 : -1;
  }
  return a.length - b.length;
}

/** Rows in the order of their keys; an engine may give the items of a list in any. */
export function inOrder<R>(rows: readonly R[], keysOf: (row: R) => readonly Plain[]): readonly R[] {
  if (rows.length < 2) return rows;
  const keyed = rows.map((row) => ({ row, keys: keysOf(row) }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys)).map(({ row }) => row);
}
