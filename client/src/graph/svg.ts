import { kindRow } from '../../../server/model/index.js';
import { escapeXml } from '../files/xml.js';
import type { Theme } from '../state/settings.js';
import { kindColour, mix, palette } from './colours.js';
import { glyphs, isCard, type Spot, side, withWords } from './elements.js';
import { ems, labelOf } from './lanes.js';
import { type GraphData, type GraphNode, type GraphRelation, roleOf } from './model.js';

const fonts = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';

/** Lines of a label that fit a width, broken anywhere as Chinese is. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line && ems(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line ? [...lines, line] : lines;
}

const marker = (spot: Spot): { x: number; y: number } =>
  isCard(spot) || !spot.lane ? spot : { x: spot.x - spot.width / 2 + 10, y: spot.y };

const polygons: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  hexagon: [
    [-1, 0],
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
  ],
  'round-hexagon': [
    [-1, 0],
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  pentagon: [
    [0, -1],
    [0.95, -0.31],
    [0.59, 0.81],
    [-0.59, 0.81],
    [-0.95, -0.31],
  ],
  octagon: [
    [-0.41, -1],
    [0.41, -1],
    [1, -0.41],
    [1, 0.41],
    [0.41, 1],
    [-0.41, 1],
    [-1, 0.41],
    [-1, -0.41],
  ],
  'round-tag': [
    [-1, -0.8],
    [0.4, -0.8],
    [1, 0],
    [0.4, 0.8],
    [-1, 0.8],
  ],
  'cut-rectangle': [
    [-0.6, -0.9],
    [0.6, -0.9],
    [1, -0.5],
    [1, 0.5],
    [0.6, 0.9],
    [-0.6, 0.9],
    [-1, 0.5],
    [-1, -0.5],
  ],
  star: [
    [0, -1],
    [0.28, -0.35],
    [0.95, -0.31],
    [0.42, 0.14],
    [0.59, 0.81],
    [0, 0.45],
    [-0.59, 0.81],
    [-0.42, 0.14],
    [-0.95, -0.31],
    [-0.28, -0.35],
  ],
  vee: [
    [-1, -0.9],
    [0, -0.4],
    [1, -0.9],
    [0, 1],
  ],
  triangle: [
    [0, -1],
    [1, 0.9],
    [-1, 0.9],
  ],
};

function shape(node: GraphNode, x: number, y: number, radius: number, paint: string): string {
  const name = kindRow(node.kind).shape;
  const corners = polygons[name];
  if (corners)
    return `<polygon points="${corners.map(([a, b]) => `${(x + a * radius).toFixed(1)},${(y + b * radius).toFixed(1)}`).join(' ')}" ${paint}/>`;
  if (name === 'ellipse') return `<circle cx="${x}" cy="${y}" r="${radius}" ${paint}/>`;
  return `<rect x="${x - radius}" y="${y - radius * 0.8}" width="${radius * 2}" height="${radius * 1.6}" rx="${name === 'rectangle' ? 0 : 4}" ${paint}/>`;
}

function text(lines: readonly string[], x: number, y: number, anchor: string, ink: string, size: number, weight = 400): string {
  const top = y - ((lines.length - 1) * size * 1.3) / 2 + size * 0.36;
  const spans = lines.map(
    (line, index) => `<tspan x="${x.toFixed(1)}" y="${(top + index * size * 1.3).toFixed(1)}">${escapeXml(line)}</tspan>`,
  );
  return `<text text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${ink}">${spans.join('')}</text>`;
}

function drawNode(node: GraphNode, spot: Spot, theme: Theme): string {
  const colours = palette(theme);
  const colour = kindColour(node.kind, theme);
  const label = `${isCard(spot) ? (glyphs[node.kind] ?? '') : ''}${labelOf(node)}`;
  if (isCard(spot)) {
    const strong = spot.lane === 'plan' || spot.lane === 'region';
    const fill = mix(colour, colours.card, strong ? 0.2 : 0.05);
    const [left, top] = [spot.x - spot.width / 2, spot.y - spot.height / 2];
    const bar = strong ? '' : `<rect x="${left}" y="${top}" width="4" height="${spot.height}" rx="2" fill="${colour}"/>`;
    const outline =
      node.kind === 'Region'
        ? `<polygon points="${[
            [left, spot.y],
            [left + spot.width / 4, top],
            [left + (spot.width * 3) / 4, top],
            [left + spot.width, spot.y],
            [left + (spot.width * 3) / 4, top + spot.height],
            [left + spot.width / 4, top + spot.height],
          ]
            .map((point) => point.join(','))
            .join(' ')}" fill="${fill}" stroke="${colour}"/>`
        : `<rect x="${left}" y="${top}" width="${spot.width}" height="${spot.height}" rx="4" fill="${fill}" stroke="${strong ? colour : colours.line}"/>`;
    return `${outline}${bar}${text(breakLines(label, (spot.width - 22) / 12.5), spot.x, spot.y, 'middle', colours.ink, 12.5, strong ? 600 : 400)}`;
  }
  const { x, y } = marker(spot);
  const paint = `fill="${node.collective ? colours.card : colour}" stroke="${colour}" stroke-width="1.3"`;
  if (spot.lane)
    return `${shape(node, x, y, 7.5, paint)}${text(breakLines(label, (spot.width - 28) / 12.5), x + 14, y, 'start', colours.ink, 12.5)}`;
  const lines = breakLines(label, 10);
  return `${shape(node, x, y, 10, paint)}${text(lines, x, y + 14 + lines.length * 7.5, 'middle', colours.ink, 11.5)}`;
}

const dashes: Readonly<Record<string, string>> = { joint: '9 4', helper: '2 3' };
const widths: Readonly<Record<string, number>> = { lead: 2.6, sole: 1.8, joint: 1.7, helper: 1.1, plain: 1 };

/** The mark at a line's end, pointing along (ux, uy). */
function head(role: string, x: number, y: number, ux: number, uy: number, colour: string, paper: string): string {
  if (role === 'plain') return '';
  const at = (along: number, across: number) => `${(x - ux * along - uy * across).toFixed(1)},${(y - uy * along + ux * across).toFixed(1)}`;
  if (role === 'joint')
    return `<circle cx="${(x - ux * 4).toFixed(1)}" cy="${(y - uy * 4).toFixed(1)}" r="3.4" fill="${paper}" stroke="${colour}" stroke-width="1.6"/>`;
  if (role === 'helper')
    return `<polyline points="${at(6, 3.4)} ${at(0, 0)} ${at(6, -3.4)}" fill="none" stroke="${colour}" stroke-width="1.2"/>`;
  return `<polygon points="${at(9, 4.4)} ${at(0, 0)} ${at(9, -4.4)}" fill="${role === 'sole' ? paper : colour}" stroke="${colour}" stroke-width="1.3"/>`;
}

function drawRelation(relation: GraphRelation, source: Spot, target: Spot, theme: Theme): string {
  const colours = palette(theme);
  const role = roleOf(relation);
  const colour = colours.role[role];
  const [a, b] = [marker(source), marker(target)];
  const inLanes = source.lane !== undefined && target.lane !== undefined && source.lane !== target.lane;
  const style = `fill="none" stroke="${colour}" stroke-width="${widths[role]}"${dashes[role] ? ` stroke-dasharray="${dashes[role]}"` : ''}`;
  if (inLanes) {
    const way = source.x < target.x ? 1 : -1;
    const [x1, x2] = [side(source, way > 0).x, side(target, way < 0).x];
    const bow = (x2 - x1) * 0.45;
    return `<path d="M${x1.toFixed(1)} ${a.y.toFixed(1)}C${(x1 + bow).toFixed(1)} ${a.y.toFixed(1)} ${(x2 - bow).toFixed(1)} ${b.y.toFixed(1)} ${x2.toFixed(1)} ${b.y.toFixed(1)}" ${style}/>${head(role, x2, b.y, way, 0, colour, colours.paper)}`;
  }
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [x1, y1, x2, y2] = [a.x + ux * 11, a.y + uy * 11, b.x - ux * 12, b.y - uy * 12];
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" ${style}/>${head(role === 'plain' ? 'helper' : role, x2, y2, ux, uy, colour, colours.paper)}`;
}

export interface SvgOptions {
  readonly theme: Theme;
  readonly title: string;
  /** Ids to set off; all else steps back. */
  readonly lit?: ReadonlySet<string>;
}

/** The picture as an SVG file of plain shapes and text, with fonts that are found on any machine. Ids stand in data-id. */
export function toSvg(graph: GraphData, places: ReadonlyMap<string, Spot>, options: SvgOptions): string {
  const spots = withWords(graph, places);
  const { theme, title, lit } = options;
  const rank: Readonly<Record<string, number>> = { plain: 0, helper: 1, joint: 2, sole: 3, lead: 4 };
  const faint = (id: string) => (lit && lit.size > 0 && !lit.has(id) ? ' opacity="0.18"' : '');
  const ghost = (relation: GraphRelation) =>
    relation.type === 'HAS_INDICATOR' && spots.get(relation.source)?.lane && !lit?.has(relation.id) ? ' opacity="0.1"' : faint(relation.id);
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const spot of spots.values()) {
    left = Math.min(left, spot.x - spot.width / 2);
    right = Math.max(right, spot.x + spot.width / 2);
    top = Math.min(top, spot.y - spot.height / 2);
    bottom = Math.max(bottom, spot.y + spot.height / 2 + (spot.lane ? 0 : 30));
  }
  if (!Number.isFinite(left)) [left, top, right, bottom] = [0, 0, 100, 60];
  const margin = 24;
  const box = [left - margin, top - margin, right - left + margin * 2, bottom - top + margin * 2].map((one) => one.toFixed(0));
  const relations = [...graph.relations]
    .sort((a, b) => (rank[roleOf(a)] ?? 0) - (rank[roleOf(b)] ?? 0))
    .flatMap((relation) => {
      const source = spots.get(relation.source);
      const target = spots.get(relation.target);
      if (!source || !target) return [];
      return [`<g data-id="${escapeXml(relation.id)}"${ghost(relation)}>${drawRelation(relation, source, target, theme)}</g>`];
    });
  const nodes = graph.nodes.flatMap((node) => {
    const spot = spots.get(node.id);
    return spot ? [`<g data-id="${escapeXml(node.id)}"${faint(node.id)}>${drawNode(node, spot, theme)}</g>`] : [];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" font-family="${fonts}" role="img"><title>${escapeXml(title)}</title><rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="${palette(theme).paper}"/>${relations.join('')}${nodes.join('')}</svg>`;
}
