import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../server/documents/index.js';
import { makePdf, type PdfOptions, type PdfPage } from './makepdf.js';

const read = async (pages: readonly PdfPage[], options?: PdfOptions) => (await decodeDocument(makePdf(pages, options), 'plan.pdf')).text;
const lines = (x: number, top: number, ...rows: string[]): PdfPage['text'] =>
  rows.map((words, row) => ({ at: [x, top - row * 28], words }));

// Indented by two characters of 16 points, 28 to a line, from 70 to 518.
const sentence = '加快推进数字产业化和产业数字化，建设全市统一的公共数据平台，到2027年建成社区三十个以上，培育企业二百家。';
const firstLine = sentence.slice(0, 26);
const secondLine = sentence.slice(26);
const paragraph: PdfPage['text'] = [
  { at: [102, 700], words: firstLine },
  { at: [70, 672], words: secondLine },
];

describe('a PDF file', () => {
  it.each(['mapped', 'gb1'] as const)('gives its Chinese text with a %s font', async (font) => {
    expect(await read([{ text: lines(70, 700, '云溪市行动计划', '（市科技局牵头）') }], { font })).toBe(
      '云溪市行动计划\n（市科技局牵头）\n',
    );
  });

  it('closes up a paragraph that the page wraps, and only that', async () => {
    const next: PdfPage['text'] = [{ at: [102, 644], words: '（市科技局牵头）' }];
    expect(await read([{ text: [...paragraph, ...next] }])).toBe(`${sentence}\n（市科技局牵头）\n`);
  });

  it('closes up a paragraph over the end of a page', async () => {
    const text = await read([
      { text: [...paragraph, { at: [102, 644], words: firstLine }] },
      { text: [{ at: [70, 700], words: secondLine }] },
    ]);
    expect(text).toBe(`${sentence}\n${sentence}\n`);
  });

  it('sets a footnote behind the paragraph that the end of its page cuts', async () => {
    const text = await read([
      {
        text: [
          ...paragraph,
          { at: [102, 644], words: firstLine },
          { at: [70, 80], size: 10, words: '① 指在册的企业，' },
          { at: [70, 66], size: 10, words: '不含个体户。' },
        ],
      },
      {
        text: [
          { at: [70, 700], words: secondLine },
          { at: [102, 672], words: '（市科技局牵头）' },
        ],
      },
    ]);
    expect(text).toBe(`${sentence}\n${sentence}\n① 指在册的企业，不含个体户。\n（市科技局牵头）\n`);
  });

  it('joins a row that the end of a page cuts, where rows have numbers', async () => {
    const page = (...rows: string[][]): PdfPage => ({
      lines: [
        ...[...rows, []].map((_, row) => [70, 700 - row * 30, 470, 700 - row * 30] as const),
        ...[70, 170, 370, 470].map((x) => [x, 700, x, 700 - rows.length * 30] as const),
      ],
      text: rows.flatMap((row, index) =>
        row.flatMap((words, column) => (words ? [{ at: [[80, 180, 380][column] ?? 0, 680 - index * 30] as const, size: 12, words }] : [])),
      ),
    });
    const head = ['序号', '任务', '责任单位'];
    const numbered = await read([
      page(head, ['1', '建设平台', '市数据局'], ['2', '推广', '市商']),
      page(head, ['', '应用', '务局'], ['3', '培训', '市人社局']),
    ]);
    expect(numbered).toBe(
      '| 序号 | 任务 | 责任单位 |\n| 1 | 建设平台 | 市数据局 |\n| 2 | 推广应用 | 市商务局 |\n| 3 | 培训 | 市人社局 |\n',
    );
    const grouped = await read([page(head, ['平台', '建设', '市数据局']), page(['', '推广', '市商务局'], ['人才', '培训', '市人社局'])]);
    expect(grouped).toContain('| 平台 | 建设 | 市数据局 |\n| | 推广 | 市商务局 |');
  });

  it('leaves page numbers and running heads out', async () => {
    const page = (number: number): PdfPage => ({
      text: [
        { at: [220, 800], size: 10, words: '云溪市人民政府公报' },
        { at: [102, 700], words: `（${number}）推进事项${'甲乙丙丁'[number]}` },
        { at: [280, 40], size: 10, words: number % 2 ? `— ${number} —` : `第${number}页 共4页` },
      ],
    });
    expect(await read([page(0), page(1), page(2), page(3)])).toBe('（0）推进事项甲\n（1）推进事项乙\n（2）推进事项丙\n（3）推进事项丁\n');
  });

  it('reads a drawn table with merged and wrapped cells', async () => {
    const across = (y: number, from = 70) => [from, y, 500, y] as const;
    const down = (x: number, from = 700, to = 600) => [x, from, x, to] as const;
    const text = await read([
      {
        // 指标 and 牵头部门 are two rows high, 目标 two columns wide; the last cell is wrapped.
        lines: [across(700), [170, 670, 330, 670], across(640), across(600), down(70), down(170), down(250, 670), down(330), down(500)],
        text: [
          { at: [80, 665], size: 12, words: '指标' },
          { at: [220, 680], size: 12, words: '目标' },
          { at: [180, 650], size: 12, words: '2025年' },
          { at: [260, 650], size: 12, words: '2026年' },
          { at: [340, 665], size: 12, words: '牵头部门' },
          { at: [80, 615], size: 12, words: '5G基站数' },
          { at: [180, 615], size: 12, words: '60' },
          { at: [260, 615], size: 12, words: '80' },
          { at: [340, 624], size: 12, words: '市工业和' },
          { at: [340, 608], size: 12, words: '信息化局' },
        ],
      },
    ]);
    expect(text).toBe('| 指标 | 目标 2025年 | 目标 2026年 | 牵头部门 |\n| 5G基站数 | 60 | 80 | 市工业和信息化局 |\n');
  });

  it('reads columns that stand apart without drawn lines', async () => {
    const row = (y: number, ...cells: string[]): PdfPage['text'] =>
      cells.map((words, column) => ({ at: [70 + column * 140, y], size: 12, words }));
    const text = await read([
      { text: [...row(700, '指标', '2025年', '牵头部门'), ...row(680, '基站', '60', '市工信局'), ...row(660, '电商额', '7', '市商务局')] },
    ]);
    expect(text).toBe('| 指标 | 2025年 | 牵头部门 |\n| 基站 | 60 | 市工信局 |\n| 电商额 | 7 | 市商务局 |\n');
  });

  it('takes the radicals that fonts give for the characters that look the same', async () => {
    expect(await read([{ text: lines(70, 700, '⾏动计划，⺠⽣，⻓江') }])).toBe('行动计划，民生，长江\n');
  });

  it('is refused with a clear code when it is locked, broken or only pictures', async () => {
    const whole = makePdf([{ text: lines(70, 700, '云溪市行动计划') }]);
    await expect(read([{ text: [] }])).rejects.toMatchObject({ code: 'DOCUMENT_SCANNED' });
    await expect(read([{ text: lines(70, 700, '云溪市') }], { locked: true })).rejects.toMatchObject({ code: 'DOCUMENT_LOCKED' });
    await expect(decodeDocument(whole.slice(0, 300), 'plan.pdf')).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await expect(decodeDocument(new TextEncoder().encode('no PDF at all'), 'plan.pdf')).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
  });
});
