import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'client/src/api');
const schema = buildSchema(readFileSync(join(root, 'server/api/schema.graphql'), 'utf8'));

const isOperation = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'definitions' in value && JSON.stringify(value).includes('"OperationDefinition"');

describe('what the page asks', () => {
  it('is all in the schema that is checked in', async () => {
    const names: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
      const room = (await import(join(folder, file))) as Record<string, unknown>;
      for (const [name, value] of Object.entries(room)) {
        if (!isOperation(value)) continue;
        names.push(name);
        expect([name, validate(schema, parse(print(value))).map((error) => error.message)]).toEqual([name, []]);
      }
    }
    expect(names.length).toBeGreaterThan(8);
  });
});
