import type { Property } from '../../model/index.js';
import type { Fact } from '../types.js';
import type { Column } from './columns.js';
import { edgeColumns, nodeColumns } from './columns.js';
import { isPassage, walk } from './spool.js';
import { inChunks, xml, xmlId } from './text.js';
import type { Format } from './types.js';

const types: Readonly<Record<Property['type'], string>> = {
  String: 'string',
  '[String]': 'string',
  Int: 'long',
  Float: 'double',
  Boolean: 'boolean',
};

const keys = <T>(scope: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  columns
    .map(({ name, type }) => `  <key id="${scope}.${name}" for="${scope}" attr.name="${name}" attr.type="${types[type]}"/>\n`)
    .join('');

function data<T>(scope: 'node' | 'edge', columns: readonly Column<T>[], row: T): string {
  let text = '';
  for (const column of columns) {
    const cell = column.of(row);
    if (cell !== undefined) text += `<data key="${scope}.${column.name}">${xml(String(cell))}</data>`;
  }
  return text;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', nodeColumns)}${keys('edge', edgeColumns)}  <graph id="zeren" edgedefault="directed">
`;

async function* document(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield head;
  yield* walk(facts, {
    node: (node) => (isPassage(node) ? '' : `    <node id="${xmlId(node.id)}">${data('node', nodeColumns, node)}</node>\n`),
    relation: (row) => {
      const { id, start, end } = row.relation;
      return `    <edge id="${xmlId(id)}" source="${xmlId(start.id)}" target="${xmlId(end.id)}">${data('edge', edgeColumns, row)}</edge>\n`;
    },
  });
  yield '  </graph>\n</graphml>\n';
}

export const graphml: Format = {
  name: 'graphml',
  mediaType: 'application/graphml+xml',
  extension: '.graphml',
  description:
    'GraphML 1.0, for yEd, Cytoscape, igraph and NetworkX; the statement stands on its edge, all passages in `evidence` as JSON. Characters that XML cannot hold become U+FFFD.',
  write: (facts) => inChunks(document(facts)),
};
