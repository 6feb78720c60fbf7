import type { Rule } from './pdfrules.js';

interface Place {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface GridCell {
  readonly content: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The drawn grid of a table. */
export interface Grid {
  readonly top: number;
  /** Whether a run of text stands in it. */
  holds(place: Place): boolean;
  /** Its cells, row by row, merged ones at their first row and column; `read` gives a cell's lines for a test of what stands in it. */
  cells(read: (inside: (place: Place) => boolean) => string[]): GridCell[][];
}

const near = 3;
// Drawings and hostile files have more; no table has.
const mostLines = 1000;
const mostCells = 10_000;

/** The tables that the lines of a page draw: lines that touch each other, at least three level and two upright. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = joined(rules.filter((rule) => !rule.upright));
  const upright = joined(rules.filter((rule) => rule.upright));
  if (level.length + upright.length > mostLines) return [];
  return groupsOf(level, upright).flatMap((group) => {
    const columns = places(group.upright);
    const rows = places(group.level);
    const cells = columns.length * rows.length;
    return columns.length >= 3 && rows.length >= 3 && cells <= mostCells ? [makeGrid(columns, rows, group.level, group.upright)] : [];
  });
}

/** Lines in one place that touch or overlap as one: borders are drawn cell by cell, and twice. */
function joined(rules: readonly Rule[]): Rule[] {
  const made: Rule[] = [];
  const rows: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row?.[0] && rule.at - row[0].at <= near) row.push(rule);
    else rows.push([rule]);
  }
  for (const row of rows) {
    let last: { upright: boolean; at: number; from: number; to: number } | undefined;
    for (const rule of row.sort((a, b) => a.from - b.from)) {
      if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
      else {
        last = { ...rule };
        made.push(last);
      }
    }
  }
  return made;
}

interface Group {
  readonly level: Rule[];
  readonly upright: Rule[];
}

const crosses = (level: Rule, upright: Rule) =>
  upright.at >= level.from - near && upright.at <= level.to + near && level.at >= upright.from - near && level.at <= upright.to + near;

/** Groups of lines that hang together by crossing. */
function groupsOf(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  const groups: Group[] = [];
  const seen = new Set<Rule>();
  for (const first of level) {
    if (seen.has(first)) continue;
    const group: Group = { level: [], upright: [] };
    const rest: Rule[] = [first];
    seen.add(first);
    for (let rule = rest.pop(); rule; rule = rest.pop()) {
      (rule.upright ? group.upright : group.level).push(rule);
      for (const other of rule.upright ? level : upright)
        if (!seen.has(other) && (rule.upright ? crosses(other, rule) : crosses(rule, other))) {
          seen.add(other);
          rest.push(other);
        }
    }
    groups.push(group);
  }
  return groups;
}

function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(at);
  return found;
}

function makeGrid(columns: readonly number[], rows: readonly number[], level: readonly Rule[], upright: readonly Rule[]): Grid {
  const [left = 0, top = 0] = [columns[0], rows[0]];
  const [right = 0, bottom = 0] = [columns.at(-1), rows.at(-1)];
  const middle = (places: readonly number[], index: number) => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const drawn = (rules: readonly Rule[], at: number, along: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= near && rule.from <= along && along <= rule.to);
  const wallRight = (row: number, column: number) => drawn(upright, columns[column + 1] ?? right, middle(rows, row));
  const wallBelow = (row: number, column: number) => drawn(level, rows[row + 1] ?? bottom, middle(columns, column));
  const inside = (x1: number, x2: number, y1: number, y2: number) => (place: Place) => {
    const x = (place.x + place.right) / 2;
    const y = place.y - place.size * 0.35;
    return x >= x1 && x < x2 && y >= y1 && y < y2;
  };
  return {
    top,
    holds: inside(left, right, top, bottom),
    cells(read) {
      const taken = rows.map(() => new Set<number>());
      return rows.slice(0, -1).map((_, row) => {
        const cells: GridCell[] = [];
        for (let column = 0; column < columns.length - 1; column++) {
          if (taken[row]?.has(column)) continue;
          let wide = 1;
          while (column + wide < columns.length - 1 && !wallRight(row, column + wide - 1)) wide++;
          let high = 1;
          while (row + high < rows.length - 1 && !wallBelow(row + high - 1, column)) high++;
          for (let down = 0; down < high; down++) for (let over = 0; over < wide; over++) taken[row + down]?.add(column + over);
          const content = read(inside(columns[column] ?? 0, columns[column + wide] ?? right, rows[row] ?? 0, rows[row + high] ?? bottom));
          cells.push({ content, rowSpan: high, columnSpan: wide });
        }
        return cells;
      });
    },
  };
}
