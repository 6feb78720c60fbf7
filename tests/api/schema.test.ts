import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { expect, it } from 'vitest';
import { schema, schemaText } from '../../server/api/index.js';
import { kinds, relationTypes } from '../../server/model/index.js';

const file = new URL('../../server/api/schema.graphql', import.meta.url);

it('is the schema that is checked in (to renew: npx vitest run tests/api/schema.test.ts -u)', async () => {
  await expect(schemaText()).toMatchFileSnapshot(file.pathname);
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
