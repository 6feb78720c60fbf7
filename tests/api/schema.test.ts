import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema, schemaText } from '../../server/api/index.js';
import { kinds, relationTypes } from '../../server/model/index.js';

const root = join(import.meta.dirname, '..', '..');
const file = new URL('../../server/api/schema.graphql', import.meta.url);

it('is the schema that is checked in (to renew: npx vitest run tests/api/schema.test.ts -u)', async () => {
  await expect(schemaText()).toMatchFileSnapshot(file.pathname);
});

it('gives the page the types that are checked in (to renew: the same)', async () => {
  const made = join(mkdtempSync(join(tmpdir(), 'zeren-schema-')), 'schema.d.ts');
  const tada = join(root, 'node_modules', '.bin', 'gql.tada');
  const run = spawnSync(tada, ['generate-output', '--tsconfig', join(root, 'client', 'tsconfig.json'), '--output', made], {
    encoding: 'utf8',
  });
  expect(run).toMatchObject({ status: 0 });
  // The generator turns off linters that do not read it here.
  const types = readFileSync(made, 'utf8').replace(/^(?:\/\* (?:eslint-disable|prettier-ignore) \*\/\n)+\n/, '');
  await expect(types).toMatchFileSnapshot(join(root, 'client', 'src', 'api', 'schema.d.ts'));
});

it('says of every type, field, argument and value what it is', () => {
  const silent: string[] = [];
  const check = (name: string, described: { readonly description?: string | null | undefined }) => {
    if (!described.description?.trim()) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    check(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    } else if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
  }
  expect(silent).toEqual([]);
});

it('has a type and a list for every kind of the model, with each of its properties', () => {
  const lists = Object.keys(schema.getQueryType()?.getFields() ?? {});
  for (const row of kinds) {
    expect(lists).toContain(row.plural);
    const type = schema.getType(row.label);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toEqual(
      expect.arrayContaining(['id', 'name', 'aliases', 'kind', 'region', 'evidence', ...row.properties.map((each) => each.name)]),
    );
  }
  const types = schema.getType('RelationType');
  expect(isEnumType(types) && types.getValues().map((value) => value.name)).toEqual(relationTypes);
});

interface Declared {
  /** What graphql-js says of the change. */
  readonly change: string;
  /** Version that brings it. */
  readonly version: string;
  readonly reason: string;
}

describe('the schema of the last release (server/api/released.graphql)', () => {
  const read = (name: string) => readFileSync(new URL(`../../server/api/${name}`, import.meta.url), 'utf8');
  const declared = JSON.parse(read('breaking.json')) as readonly Declared[];
  const broken = (now: GraphQLSchema) =>
    findBreakingChanges(buildSchema(read('released.graphql')), now).map((change) => change.description);

  it('is broken by nothing that server/api/breaking.json does not declare, with its version and reason', () => {
    expect(broken(schema).sort()).toEqual(declared.map(({ change }) => change).sort());
    for (const { version, reason } of declared)
      expect([version, reason]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/), expect.stringMatching(/\w{3}/)]);
  });

  it.each([
    ['a field that goes', /^ {2}docNumber: String$/m, '  docNumbers: String'],
    ['a value that goes', /^ {2}UNMARKED$/m, ''],
    ['a type that may become null', /^ {2}totalCount: Int!$/m, '  totalCount: Int'],
    ['an argument that must be given', /responsibilityChain\(/, 'responsibilityChain(since: Int!, '],
  ])('would be broken by %s', (_what, from, to) => {
    const text = read('released.graphql');
    expect(text).toMatch(from);
    expect(broken(buildSchema(text.replace(from, to)))).not.toEqual([]);
  });
});
