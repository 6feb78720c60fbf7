import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { failures, failureWords } from '../../client/src/i18n/failures.js';

const server = join(import.meta.dirname, '../../server');

/** The rooms that an answer to the page comes through. */
const rooms = ['api', 'compile', 'store', 'http'];
/** Of these rooms, but only said to the one who starts the program. */
const atStart = ['HOST_UNKNOWN', 'PORT_DENIED', 'PORT_IN_USE'];
/** Codes that graphql-yoga gives itself. */
const libraries = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'];

/** Every code in capitals that these rooms write and that is no value of the schema. */
function serverCodes(): string[] {
  const schema = buildSchema(readFileSync(join(server, 'api/schema.graphql'), 'utf8'));
  const values = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => (isEnumType(type) ? type.getValues().map((one) => one.name) : [])),
  );
  const found = new Set<string>();
  for (const room of rooms) {
    for (const name of readdirSync(join(server, room), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
      const text = readFileSync(join(server, room, name), 'utf8');
      for (const [, code = ''] of text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)) if (!values.has(code)) found.add(code);
      for (const [, code = ''] of text.matchAll(/(?:ZerenError\(|code: )\s*'([A-Z_]+)'/g)) found.add(code);
    }
  }
  return [...found].filter((code) => !atStart.includes(code)).sort();
}

describe('failures', () => {
  it('have words in both languages for every code that the server can answer with', () => {
    const codes = [...serverCodes(), ...libraries];
    expect(codes).toContain('INTERNAL');
    expect(codes.length).toBeGreaterThan(25);
    expect(codes.filter((code) => !failures[code])).toEqual([]);
  });

  it('have words for no code that nobody sends', () => {
    const codes = new Set([...serverCodes(), ...libraries, 'NETWORK', 'UNKNOWN']);
    expect(Object.keys(failures).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('say in both languages what is wrong and what to do next', () => {
    for (const code of [...Object.keys(failures), 'NO_SUCH_CODE']) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { says, next } = failureWords(code, language);
        expect([code, says.length > 4, next.length > 3]).toEqual([code, true, true]);
        expect([code, /\p{Script=Han}/u.test(says), /\p{Script=Han}/u.test(next)]).toEqual([code, language !== 'en', language !== 'en']);
      }
    }
  });
});
