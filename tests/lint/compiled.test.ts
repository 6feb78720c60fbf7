import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkSubset } from './cypher.js';

const folder = resolve(import.meta.dirname, '../api/golden');
// The golden statements are what the example queries compile to; tests/api holds them to that.
const statements = readdirSync(folder).filter((name) => name.endsWith('.cypher'));

it('finds the compiled statements', () => {
  expect(statements.length).toBeGreaterThan(8);
});

it.each(statements)('%s stays in the subset of both engines', (name) => {
  expect(checkSubset(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
});
