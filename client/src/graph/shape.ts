export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies within a closed shape, by how often a line from it to the right crosses the shape's sides. */
export function contains(shape: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  shape.forEach((a, index) => {
    const b = shape[(index + 1) % shape.length];
    if (b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
