import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { valueWords } from '../../client/src/i18n/values.js';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../server/api/schema.graphql'), 'utf8'));

describe('values that come from a list of the schema', () => {
  it.each([
    ['level', 'RegionLevel'],
    ['organ', 'DepartmentOrgan'],
  ])('%s has words for each, and for no other', (property, type) => {
    const list = schema.getType(type);
    if (!isEnumType(list)) throw new Error(`${type} is no enum`);
    expect(Object.keys(valueWords[property] ?? {}).sort()).toEqual(
      list
        .getValues()
        .map((one) => one.name)
        .sort(),
    );
  });
});
