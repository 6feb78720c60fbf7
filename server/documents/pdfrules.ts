/** A drawn line of a table, upright or level, in points from the page's upper left corner. */
export interface Rule {
  readonly upright: boolean;
  /** Where it stands: x of an upright line, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** The product of two transforms [a b c d e f]: first the second, then the first. */
export function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const thickest = 3;
const shortest = 5;
// A page of a map or a drawing has a hundred thousand strokes and no table.
const mostRules = 20_000;

type Operators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke',
    number
  >
>;

/** The straight lines among a page's drawing operators: strokes, and filled bars so thin that they are lines. */
export function rulesOf(functions: readonly number[], operands: readonly unknown[], ops: Operators, viewport: readonly number[]): Rule[] {
  const rules: Rule[] = [];
  const saved: (readonly number[])[] = [];
  let matrix: readonly number[] = viewport;
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke]);
  const fills = new Set([ops.fill, ops.eoFill]);
  functions.forEach((operator, index) => {
    const given = operands[index];
    switch (operator) {
      case ops.save:
        saved.push(matrix);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        matrix = saved.pop() ?? viewport;
        break;
      case ops.transform:
        if (isNumbers(given)) matrix = multiply(matrix, given);
        break;
      case ops.paintFormXObjectBegin:
        saved.push(matrix);
        if (Array.isArray(given) && isNumbers(given[0])) matrix = multiply(matrix, given[0]);
        break;
      case ops.constructPath: {
        if (!Array.isArray(given) || rules.length > mostRules) break;
        const [paint, [path = undefined] = []] = given as [number, unknown[]?];
        if (!isNumbers(path)) break;
        if (strokes.has(paint)) for (const points of subpaths(path, matrix)) for (const rule of strokeRules(points)) rules.push(rule);
        else if (fills.has(paint)) for (const points of subpaths(path, matrix)) for (const rule of barRule(points)) rules.push(rule);
        break;
      }
    }
  });
  return rules;
}

const isNumbers = (value: unknown): value is ArrayLike<number> & readonly number[] =>
  value instanceof Float32Array || (Array.isArray(value) && value.every((item) => typeof item === 'number'));

type Point = readonly [x: number, y: number];

// A path is a run of numbers: 0 x y move, 1 x y line, 2 and six numbers a cubic curve, 3 and four a quadratic one, 4 close.
const lengths = [2, 2, 6, 4, 0];

function subpaths(path: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at++] ?? 4;
    const length = lengths[kind];
    if (length === undefined) break;
    if (kind === 0) {
      points = [];
      all.push(points);
    }
    const [x, y] = [path[at + length - 2] ?? 0, path[at + length - 1] ?? 0];
    if (kind === 4 && points[0]) points.push(points[0]);
    else points.push([a * x + c * y + e, b * x + d * y + f]);
    at += length;
  }
  return all;
}

function strokeRules(points: readonly Point[]): Rule[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before) return [];
    const [dx, dy] = [Math.abs(point[0] - before[0]), Math.abs(point[1] - before[1])];
    if (dx > 1 && dy > 1) return [];
    return ruleOf([before, point], dx, dy);
  });
}

function barRule(points: readonly Point[]): Rule[] {
  // A bar has four corners, a few more where they are round.
  if (points.length > 12) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return ruleOf(points, Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function ruleOf(points: readonly Point[], width: number, height: number): Rule[] {
  const upright = height > width;
  if ((upright ? width : height) > thickest || (upright ? height : width) < shortest) return [];
  const along = points.map(([x, y]) => (upright ? y : x));
  const across = points.map(([x, y]) => (upright ? x : y));
  return [{ upright, at: (Math.min(...across) + Math.max(...across)) / 2, from: Math.min(...along), to: Math.max(...along) }];
}
