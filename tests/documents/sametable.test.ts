import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../server/documents/index.js';
import { chainOf } from '../extract/reading.js';
import { makeDocx, paragraph } from './makedocx.js';
import { makePdf, type PdfPage } from './makepdf.js';

const lines = [
  '宿城区社区养老三年行动计划（2025—2027年）',
  '为增进老年人福祉，完善服务网络，制定本行动计划。',
  '一、重点任务',
  '1.建好服务设施。补齐短板，完善网络，提升质量，方便居民就近享受服务。（区民政局牵头，区财政局配合）',
  '附件',
  '重点任务分工表',
];

/** A cell with how many columns and rows it covers; a break inside stands for one of the page. */
type Cell = readonly [words: string, across?: number, down?: number];
/** A header of two rows; a field over all three tasks, a lead and a time over two, and cells of several lines. */
const table: readonly (readonly Cell[])[] = [
  [
    ['领域', 1, 2],
    ['工作任务', 1, 2],
    ['责任分工', 2, 1],
    ['完成时限', 1, 2],
  ],
  [['牵头单位'], ['配合单位']],
  [['设施', 1, 3], ['改造老旧食堂'], ['区民政局', 1, 2], ['区财政局\n各街道'], ['2025年底']],
  [['新建日间中心'], ['区住建局、\n区自规局'], ['2026年底', 1, 2]],
  [['配备护理人员'], ['区卫健局'], ['区人社局']],
];

const expected = [
  '建好服务设施 ← 牵头/STATED 宿城区民政局',
  '建好服务设施 ← 配合/STATED 宿城区财政局',
  '改造老旧食堂 ← 牵头/STATED 宿城区民政局',
  '改造老旧食堂 ← 配合/STATED 宿城区财政局',
  '改造老旧食堂 ← 配合/STATED 宿城区各街道',
  '新建日间中心 ← 牵头/STATED 宿城区民政局',
  '新建日间中心 ← 配合/STATED 宿城区住房和城乡建设局',
  '新建日间中心 ← 配合/STATED 宿城区自然资源和规划局',
  '配备护理人员 ← 牵头/STATED 宿城区卫生健康局',
  '配备护理人员 ← 配合/STATED 宿城区人力资源和社会保障局',
];

/** The cells with the column and row where each starts. */
function placed(): { readonly cell: Cell; readonly column: number; readonly row: number }[] {
  const taken = new Set<string>();
  return table.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${column},${row}`)) column += 1;
      const [, across = 1, down = 1] = cell;
      for (let x = 0; x < across; x += 1) for (let y = 0; y < down; y += 1) taken.add(`${column + x},${row + y}`);
      return { cell, column, row };
    });
  });
}

const text = (): Uint8Array => {
  const rows = table.map(() => ['', '', '', '', '']);
  for (const { cell, column, row } of placed()) {
    const [words, across = 1, down = 1] = cell;
    for (let x = 0; x < across; x += 1)
      for (let y = 0; y < down; y += 1) (rows[row + y] as string[])[column + x] = words.replaceAll('\n', '<br>');
  }
  return iconv.encode([...lines, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'), 'utf-8');
};

const html = (): Uint8Array => {
  const rows = table.map(
    (cells) =>
      `<tr>${cells
        .map(([words, across = 1, down = 1]) => `<td colspan="${across}" rowspan="${down}">${words.replaceAll('\n', '<br>')}</td>`)
        .join('')}</tr>`,
  );
  const body = `${lines.map((line) => `<p>${line}</p>`).join('')}<table>${rows.join('')}</table>`;
  return iconv.encode(`<html><body><div id="zoom">${body}</div></body></html>`, 'utf-8');
};

const word = (): Uint8Array => {
  const grid: string[][] = table.map(() => []);
  for (const { cell, column, row } of placed()) {
    const [words, across = 1, down = 1] = cell;
    const wide = across > 1 ? `<w:gridSpan w:val="${across}"/>` : '';
    for (let y = 0; y < down; y += 1) {
      const merge = down === 1 ? '' : y === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const inside = y === 0 ? words.split('\n').map((part) => paragraph(part)) : [paragraph('')];
      (grid[row + y] as string[])[column] = `<w:tc><w:tcPr>${wide}${merge}</w:tcPr>${inside.join('')}</w:tc>`;
    }
  }
  const rows = grid.map((cells) => `<w:tr>${cells.filter((cell) => cell !== undefined).join('')}</w:tr>`);
  return makeDocx(`${lines.map((line) => paragraph(line)).join('')}<w:tbl>${rows.join('')}</w:tbl>`);
};

const pdf = (): Uint8Array => {
  const edges = [60, 110, 220, 320, 430, 520];
  const tops = [560, 530, 500, 460, 420, 380];
  const edge = (at: number): number => edges[at] ?? 520;
  const top = (at: number): number => tops[at] ?? 380;
  const drawn: (readonly [number, number, number, number])[] = [];
  const written: PdfPage['text'][number][] = [];
  for (const [index, line] of lines.entries()) {
    const pieces = line.match(/.{1,36}/gu) ?? [];
    for (const [part, words] of pieces.entries())
      written.push({ at: [index === 0 ? 120 : part === 0 ? 84 : 60, 760 - index * 32 - part * 15], size: 12, words });
  }
  for (const { cell, column, row } of placed()) {
    const [words, across = 1, down = 1] = cell;
    const [left, right, up, low] = [edge(column), edge(column + across), top(row), top(row + down)];
    drawn.push([left, up, right, up], [left, low, right, low], [left, up, left, low], [right, up, right, low]);
    for (const [part, piece] of words.split('\n').entries())
      written.push({ at: [left + 6, (up + low) / 2 + 4 - part * 14], size: 12, words: piece });
  }
  return makePdf([{ text: written, lines: drawn }]);
};

describe('a plan with a table of merged cells', () => {
  it.each([
    ['in a text', 'plan.txt', text],
    ['as a web page', 'plan.html', html],
    ['as a Word document', 'plan.docx', word],
    ['as a PDF file', 'plan.pdf', pdf],
  ])('says the same %s', async (_, name, bytes) => {
    const { text: decoded } = await decodeDocument(bytes(), name);
    expect(chainOf(decoded).rows).toEqual(expected);
  });
});
