import type { Fact, PropertyValue } from '../types.js';
import { inChunks, wellFormed } from './text.js';
import type { Format } from './types.js';

// Neo4j plans a list of literals in more than linear time: measured, 400 rows cost three times as much a row as 100.
const rowsPerStatement = 100;
const charactersPerStatement = 100_000;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A Cypher string. Cypher 5 replaces \uXXXX before it reads anything else, so neither a quotation mark nor a backslash may be written
 * that way, and a backslash of the text that a u follows is kept apart from it by a concatenation.
 */
export function cypherString(text: string): string {
  let joined = false;
  const escaped = wellFormed(text).replace(/[\\'\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, (character, at: number, whole: string) => {
    if (character !== '\\' || whole[at + 1] !== 'u') return escapes[character] ?? unicode(character);
    joined = true;
    return "\\\\' + '";
  });
  return joined ? `('${escaped}')` : `'${escaped}'`;
}

const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A property's name; a backslash or a line end is written by its number, which is replaced first and not read again. */
export function cypherName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
  // Neo4j takes no name with a null character.
  const escaped = wellFormed(name)
    .replaceAll('\0', '\uFFFD')
    .replace(/[\\\p{Cc}\p{Zl}\p{Zp}]/gu, unicode);
  return `\`${escaped.replaceAll('`', '``')}\``;
}

function literal(value: PropertyValue): string {
  if (typeof value === 'string') return cypherString(value);
  if (typeof value === 'object') return `[${value.map(cypherString).join(', ')}]`;
  // A whole number that an INTEGER of 64 bits may not hold is a FLOAT.
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return /[.e]/.test(`${value}`) ? `${value}`.replace('+', '') : `${value}.0`;
  return String(value);
}

function map(properties: Readonly<Record<string, PropertyValue>>): string {
  const entries = Object.keys(properties)
    .sort()
    .map((name) => `${cypherName(name)}: ${literal(properties[name] as PropertyValue)}`);
  return `{${entries.join(', ')}}`;
}

/** The statement that a fact goes into, and its row there. */
function statementOf(fact: Fact): { readonly rest: string; readonly row: string } {
  const id = cypherString(fact.id);
  if (fact.type === 'node') {
    const [main, kind] = fact.labels;
    const rest = kind
      ? `MERGE (n:${main} {id: row.id}) SET n:${kind} SET n += row.properties`
      : `MERGE (n:${main} {id: row.id}) SET n += row.properties`;
    return { rest, row: `{id: ${id}, properties: ${map(fact.properties)}}` };
  }
  return {
    rest: `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${fact.label} {id: row.id}]->(b) SET r += row.properties`,
    row: `{id: ${id}, from: ${cypherString(fact.start.id)}, to: ${cypherString(fact.end.id)}, properties: ${map(fact.properties)}}`,
  };
}

const head = `// Zeren 责任图谱: facts as Cypher, for an empty Neo4j 5 (cypher-shell -f FILE). Running it again changes nothing.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(300);
`;

async function* statements(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield head;
  let current = '';
  let rows: string[] = [];
  let size = 0;
  const flush = (): string => (rows.length > 0 ? `UNWIND [\n${rows.join(',\n')}\n] AS row ${current};\n` : '');
  for await (const fact of facts) {
    const { rest, row } = statementOf(fact);
    if (rest !== current || rows.length >= rowsPerStatement || size + row.length > charactersPerStatement) {
      yield flush();
      current = rest;
      rows = [];
      size = 0;
    }
    rows.push(row);
    size += row.length;
  }
  yield flush();
}

export const cypher: Format = {
  name: 'cypher',
  mediaType: 'application/x-cypher-query; charset=utf-8',
  extension: '.cypher',
  description:
    'A Cypher script that builds the graph in an empty Neo4j 5 (cypher-shell -f), everything kept, for other programs; running it twice changes nothing. A large graph loads faster from ndjson. Each statement ends with ; at the end of a line, and no other line does.',
  write: (facts) => inChunks(statements(facts)),
};
