import type { Property } from '../../model/index.js';
import { kindRow, relationRow } from '../../model/index.js';
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

const attributes = <T>(scope: 'node' | 'edge', columns: readonly Column<T>[]): string =>
  `    <attributes class="${scope}" mode="static">\n${columns
    .map(({ name, type }) => `      <attribute id="${scope}.${name}" title="${name}" type="${types[type]}"/>\n`)
    .join('')}    </attributes>\n`;

function values<T>(scope: 'node' | 'edge', columns: readonly Column<T>[], row: T): string {
  let text = '';
  for (const column of columns) {
    const cell = column.of(row);
    if (cell !== undefined) text += `<attvalue for="${scope}.${column.name}" value="${xml(String(cell))}"/>`;
  }
  return `<attvalues>${text}</attvalues>`;
}

/** The kind's colour on a light page. */
function colour(kind: Parameters<typeof kindRow>[0]): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(kindRow(kind).colour.light.slice(at, at + 2), 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta><creator>Zeren 责任图谱</creator><description>Who answers for what, each edge with the sentence that says so</description></meta>
  <graph defaultedgetype="directed" mode="static">
${attributes('node', nodeColumns)}${attributes('edge', edgeColumns)}    <nodes>
`;

async function* document(facts: AsyncIterable<Fact>): AsyncIterable<string> {
  yield head;
  yield* walk(facts, {
    node: (node) =>
      isPassage(node)
        ? ''
        : `      <node id="${xmlId(node.id)}" label="${xml(node.properties.name)}">${values('node', nodeColumns, node)}${colour(node.labels[1])}</node>\n`,
    between: '    </nodes>\n    <edges>\n',
    relation: (row) => {
      const { id, start, end, label } = row.relation;
      // Gephi keeps parallel edges apart by `kind`.
      return `      <edge id="${xmlId(id)}" source="${xmlId(start.id)}" target="${xmlId(end.id)}" kind="${label}" label="${relationRow(label).zh}">${values('edge', edgeColumns, row)}</edge>\n`;
    },
  });
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

export const gexf: Format = {
  name: 'gexf',
  mediaType: 'application/gexf+xml',
  extension: '.gexf',
  description:
    'GEXF 1.3, for Gephi, coloured by kind; the statement stands on its edge, all passages in `evidence` as JSON. Characters that XML cannot hold become U+FFFD.',
  write: (facts) => inChunks(document(facts)),
};
