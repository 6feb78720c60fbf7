import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../server/documents/index.js';
import { extract } from '../../server/extract/extract.js';
import { item, makeDocx, numbering, paragraph } from './makedocx.js';
import { makePdf, type PdfPage } from './makepdf.js';

const title = '宿城区数字经济发展三年行动计划（2025—2027年）';
const lines = [
  title,
  '为加快推进数字产业化，制定本行动计划。',
  '一、总体要求',
  '到2027年，全区数字经济核心产业增加值占GDP比重达到12%以上，建成5G基站1500个以上。',
  '二、主要任务',
  '（一）数字产业化行动',
  '1.打造数字经济发展载体。推动各类园区集聚智能制造、电子元器件、集成电路、电子商务等数字经济企业，完善配套设施。（区工业和信息化局牵头，区发展改革委、区商务局，各街道按职责分工负责）',
  '2.推进公共数据共享。完善公共数据平台，加强数据治理。（区数据局负责）',
  '三、保障措施',
  '（一）加强组织领导。建立工作机制，强化统筹协调。（区政府办公室、区财政局按职责分工负责）',
];
// Enough of them that a page's width shows, as in a real plan.
for (const [index, matter] of ['农村电商', '智慧物流', '企业上云', '绿色制造', '人才引育', '网络安全'].entries())
  lines.splice(
    8 + index,
    0,
    `${index + 3}.推进${matter}工作。加快完善${matter}服务体系，引导各类主体参与建设，强化政策支持和要素保障，持续提升服务能力和水平，推动形成良好发展格局。（区商务局牵头，区科技局配合）`,
  );
const plain = `${lines.join('\n')}\n`;

/** Who answers for what, and the targets, without places in the text. */
function duties(text: string): string[] {
  const { things, relations } = extract(text);
  const names = new Map(things.map((thing) => [thing.key, `${thing.kind} ${thing.name}`]));
  return relations
    .filter(({ type }) => ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN', 'HAS_VALUE', 'HAS_INDICATOR'].includes(type))
    .map(({ type, from, to, properties }) => `${names.get(from) ?? from} ${type} ${properties.basis ?? ''} ${names.get(to) ?? to}`)
    .sort();
}

const wrapped = (width: number) => lines.map((line) => line.replace(new RegExp(`(.{${width}})(?=.)`, 'gu'), '$1\n')).join('\n');
const read = async (bytes: Uint8Array, name: string) => (await decodeDocument(bytes, name)).text;

const word = () =>
  makeDocx(
    [
      paragraph(title),
      paragraph(lines[1] ?? ''),
      item('总体要求', 0),
      paragraph(lines[3] ?? ''),
      item('主要任务', 0),
      item('数字产业化行动', 1),
      ...lines.slice(6, 14).map((line) => item(line.slice(2), 2)),
      item('保障措施', 0),
      item((lines.at(-1) ?? '').slice(3), 1),
    ].join(''),
    {
      'word/numbering.xml': numbering([
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
      ]),
    },
  );

/** A page of 28 Chinese characters a line, first lines indented by two, the title in the middle, twelve lines a page. */
function pdf(): Uint8Array {
  const rows: { x: number; words: string }[] = [];
  for (const line of lines) {
    // Latin letters and digits are half as wide.
    let row = { x: line === title ? 80 : 102, words: '' };
    let right = row.x;
    for (const sign of line) {
      const width = sign < '\u0100' ? 8 : 16;
      if (right + width > 518) {
        rows.push(row);
        row = { x: 70, words: '' };
        right = 70;
      }
      row.words += sign;
      right += width;
    }
    rows.push(row);
  }
  const pages: PdfPage[] = [];
  for (let at = 0; at < rows.length; at += 12) {
    const text = rows.slice(at, at + 12).map(({ x, words }, row) => ({ at: [x, 740 - row * 28] as const, words }));
    pages.push({ text: [...text, { at: [280, 40], size: 10, words: `— ${pages.length + 1} —` }] });
  }
  return makePdf(pages);
}

describe('one plan', () => {
  const expected = duties(plain);

  it('has its duties and targets', () => {
    expect(expected.filter((duty) => / LEADS | RESPONSIBLE_FOR | PARTICIPATES_IN /.test(duty)).length).toBe(19);
    expect(expected.some((duty) => duty.includes('HAS_VALUE'))).toBe(true);
  });

  it.each([
    ['on one line', lines.join('')],
    ['wrapped at 20', wrapped(20)],
    ['wrapped at 31', wrapped(31)],
    ['with empty lines between', lines.join('\n\n')],
    ['with Windows line ends and indents', lines.map((line) => `　　${line}`).join('\r\n')],
  ])('gives the same %s', (_, text) => {
    expect(duties(text)).toEqual(expected);
  });

  it.each([
    ['in GB18030', 'plan.txt', () => iconv.encode(plain, 'gb18030')],
    [
      'as a web page',
      'plan.html',
      () => iconv.encode(`<html><body><div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`, 'utf-8'),
    ],
    ['as a Word document with numbers of its own', 'plan.docx', word],
    ['as a PDF file of two pages', 'plan.pdf', pdf],
  ])('gives the same %s', async (_, name, bytes) => {
    expect(duties(await read(bytes(), name))).toEqual(expected);
  });

  it('takes its number and date from the table above a page’s article', async () => {
    const head = '<meta name="ArticleTitle" content="宿城区数字经济发展三年行动计划（2025—2027年）">';
    const facts =
      '<table><tr><td>发文字号：</td><td>宿区政办发〔2025〕3号</td></tr><tr><td>成文日期：</td><td>2025年02月20日</td></tr></table>';
    const page = `<html><head>${head}</head><body>${facts}<div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
    const { document } = extract(await read(iconv.encode(page, 'utf-8'), 'plan.html'));
    expect(document.properties).toMatchObject({ docNumber: '宿区政办发〔2025〕3号', issuedOn: '2025-02-20' });
  });
});
