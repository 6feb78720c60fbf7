import { ZerenError } from '../../model/index.js';
import { csv, csvNodes } from './csv.js';
import { cypher } from './cypher.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonld } from './jsonld.js';
import { ndjson } from './ndjson.js';
import type { Format } from './types.js';
import { xlsx } from './xlsx.js';

export type { Format } from './types.js';

/** Every way to take facts away. */
export const formats: readonly Format[] = [ndjson, csv, csvNodes, xlsx, graphml, gexf, jsonld, cypher];

/** Names to choose from; `jsonl` is another name of `ndjson`. */
export const formatNames: readonly string[] = ['jsonl', ...formats.map((format) => format.name)];

/** The format of a name. Fails with EXPORT_FORMAT. */
export function formatNamed(name: string): Format {
  const wanted = name === 'jsonl' ? 'ndjson' : name;
  const format = formats.find((candidate) => candidate.name === wanted);
  if (!format) throw new ZerenError('EXPORT_FORMAT', `There is no format ${name}.`, `Choose one of ${formatNames.join(', ')}.`);
  return format;
}
