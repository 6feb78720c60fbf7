import { palette } from '../graph/colours.js';
import { ems } from '../graph/lanes.js';
import { breakLines } from '../graph/svg.js';
import type { Theme } from '../state/settings.js';
import type { Cell } from './csv.js';
import { escapeXml } from './xml.js';

const fonts = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif';
const size = 12;
const line = 17;
const pad = 7;
/** Ems of the widest column; longer words are broken. */
const widest = 24;

/** Rows, the head first, as an SVG file of plain shapes and text, with fonts that are found on any machine. */
export function tableSvg(title: string, rows: readonly (readonly Cell[])[], theme: Theme): string {
  const colours = palette(theme);
  const text = (cell: Cell | undefined) => String(cell ?? '');
  const columns = Math.max(1, ...rows.slice(0, 1).map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, x) =>
    Math.min(
      widest,
      rows.reduce((most, row) => Math.max(most, ems(text(row[x]))), 2),
    ),
  );
  const lefts = widths.map((_, x) => pad + widths.slice(0, x).reduce((sum, width) => sum + width * size + pad * 2, 0));
  const width = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0) * size + pad * 2;
  let y = 40;
  const drawn = rows.map((row, index) => {
    const cells = widths.map((most, x) => breakLines(text(row[x]), most + 0.01));
    const height = Math.max(1, ...cells.map((lines) => lines.length)) * line + pad;
    const top = y;
    y += height;
    const words = cells.flatMap((lines, x) =>
      lines.map((words, at) => `<text x="${lefts[x]}" y="${top + pad + size + at * line - 3}">${escapeXml(words)}</text>`),
    );
    const rule = `<line x1="0" x2="${width}" y1="${y}" y2="${y}" stroke="${colours.line}" stroke-width="${index === 0 ? 1.5 : 0.6}"/>`;
    return `<g${index === 0 ? ' font-weight="600"' : ''}>${words.join('')}${rule}</g>`;
  });
  const [wide, high] = [Math.ceil(width), Math.ceil(y + pad)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" font-family="${fonts}" font-size="${size}" fill="${colours.ink}" role="img"><title>${escapeXml(title)}</title><rect width="${wide}" height="${high}" fill="${colours.paper}"/><text x="${pad}" y="26" font-size="16" font-weight="700">${escapeXml(title)}</text>${drawn.join('')}</svg>`;
}
