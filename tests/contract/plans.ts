import type { GraphStore } from '../../server/store/index.js';

/** Lines of a plan that read all nodes with a label, all nodes or all relationships, instead of starting at an index; none for a sound one. */
export function scans(plan: string, engine: GraphStore['engine']): string[] {
  const lines = plan.split('\n').map((line) => line.trim());
  if (engine === 'neo4j') return lines.filter((line) => /Scan\b/.test(line));
  // The embedded engine prints the index beside the condition, over the scan that it replaces and conditions on labels; (n:*) is what a
  // subquery is given.
  return lines.filter((line, at) => {
    let above = at - 1;
    while (/^Filter \((?:hasLabel\(\w+, "\w+"\)(?: Or )?)+\)$/.test(lines[above] ?? '')) above--;
    return /^(?:Node|Edge)Scan\b/.test(line) && !line.includes(':*)') && !lines[above]?.includes('[index: ');
  });
}
