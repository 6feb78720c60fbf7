import { ZerenError } from '../model/index.js';
import type { GraphStore } from './types.js';

// Read at build time, so that a built server needs no files beside it.
const files: Readonly<Record<string, string>> = import.meta.glob('../../cypher/**/*.cypher', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const texts = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*?\/cypher\//, '').replace(/\.cypher$/, ''), text.trim()] as const),
);

/** Names of all files of cypher/, without `.cypher`: `chain`, `load/entities`, `schema.neo4j` … */
export const cypherFiles: readonly string[] = [...texts.keys()].sort();

/** The text of a file of cypher/: NAME, or NAME.neo4j and NAME.embedded where each engine has its own. */
export function cypherText(name: string, engine: GraphStore['engine']): string {
  const text = texts.get(name) ?? texts.get(`${name}.${engine}`);
  if (text === undefined) throw new Error(`No cypher/${name}.cypher`);
  return text;
}

/** The statements of a file that holds a list, without comments. */
export function cypherStatements(name: string, engine: GraphStore['engine']): string[] {
  return cypherText(name, engine)
    .replace(/^\s*\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

const writing = /\b(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|FOREACH|LOAD\s+CSV|ALTER|CALL\s+[\p{L}_]+)\b/iu;
const quoted =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[.:$]\s*[\p{L}_][\p{L}\p{N}_]*|[\p{L}_][\p{L}\p{N}_]*\s*:/gu;
const checked = new Set<string>();

/** Fails with STORE_READ_ONLY for a statement that could write. Strings, comments, names of properties, labels and parameters do not count;
 * procedures are refused as a whole. */
export function assertReads(text: string): void {
  if (checked.has(text)) return;
  const found = writing.exec(text.replace(quoted, ' '));
  if (found)
    throw new ZerenError(
      'STORE_READ_ONLY',
      `A question to the graph cannot ${found[0].toUpperCase()}.`,
      'Change the graph by loading facts.',
    );
  if (checked.size > 2000) checked.clear();
  checked.add(text);
}
