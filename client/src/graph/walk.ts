import type { Core, NodeCollection, NodeSingular } from 'cytoscape';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The next node from one in a direction: up and down among those in line, left and right along lines where there are any. */
export function nextFrom(cy: Core, from: NodeSingular, direction: Direction): NodeSingular | undefined {
  const here = from.position();
  const ahead = (node: NodeSingular): { along: number; across: number } => {
    const dx = node.position('x') - here.x;
    const dy = node.position('y') - here.y;
    if (direction === 'left') return { along: -dx, across: Math.abs(dy) };
    if (direction === 'right') return { along: dx, across: Math.abs(dy) };
    return { along: direction === 'up' ? -dy : dy, across: Math.abs(dx) };
  };
  const sideways = direction === 'left' || direction === 'right';
  const reach = (pool: NodeCollection, steep: number) =>
    pool
      .toArray()
      .filter((node) => node.id() !== from.id())
      .map((node) => ({ node, ...ahead(node) }))
      .filter((one) => one.along > 4 && (sideways || one.across < 60 || one.across < one.along * steep))
      .sort((a, b) => a.along + a.across * (sideways ? 0.5 : 3) - (b.along + b.across * (sideways ? 0.5 : 3)))[0]?.node;
  return (sideways ? reach(from.neighborhood().nodes(), 9) : undefined) ?? reach(cy.nodes(), 1.5);
}
