import type { GraphData } from '../graph/model.js';
import { escapeXml } from './xml.js';

const nodeKeys = ['name', 'kind', 'region', 'aliases'] as const;
const edgeKeys = [
  'type',
  'basis',
  'roleText',
  'position',
  'origin',
  'rule',
  'confidence',
  'quote',
  'document',
  'section',
  'start',
  'end',
] as const;

const data = (key: string, value: string | number | null | undefined) =>
  value === null || value === undefined || value === '' ? '' : `<data key="${key}">${escapeXml(String(value))}</data>`;

/** The graph as GraphML, each relation with the first passage that states it. */
export function toGraphml(graph: GraphData): string {
  const keys = [
    ...nodeKeys.map((key) => `<key id="n-${key}" for="node" attr.name="${key}" attr.type="string"/>`),
    ...edgeKeys.map((key) => `<key id="e-${key}" for="edge" attr.name="${key}" attr.type="string"/>`),
  ];
  const nodes = graph.nodes.map(
    (node) =>
      `<node id="${escapeXml(node.id)}">${data('n-name', node.name)}${data('n-kind', node.kind)}${data('n-region', node.region)}${data('n-aliases', node.aliases.join('|'))}</node>`,
  );
  const edges = graph.relations.map((relation) => {
    const passage = relation.evidence[0];
    const values = {
      ...relation,
      quote: passage?.quote,
      document: passage?.document?.name,
      section: passage?.section.join(' › '),
      start: passage?.start,
      end: passage?.end,
    };
    return `<edge id="${escapeXml(relation.id)}" source="${escapeXml(relation.source)}" target="${escapeXml(relation.target)}">${edgeKeys.map((key) => data(`e-${key}`, values[key])).join('')}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph id="zeren" edgedefault="directed">
${nodes.join('\n')}
${edges.join('\n')}
</graph>
</graphml>
`;
}
