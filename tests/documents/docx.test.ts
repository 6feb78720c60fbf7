import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../server/documents/index.js';
import { item, makeDocx, numbering, paragraph, styles } from './makedocx.js';

const decode = async (bytes: Uint8Array) => (await decodeDocument(bytes, 'plan.docx')).text;
const read = (body: string, parts: Record<string, string> = {}) => decode(makeDocx(body, parts));

describe('a Word document', () => {
  it('gives its paragraphs, one a line, runs joined and entities read', async () => {
    const body =
      '<w:p><w:r><w:t>（市科技局</w:t></w:r><w:r><w:t xml:space="preserve">牵头，A&amp;B</w:t></w:r><w:r><w:br/><w:t>配合）</w:t></w:r></w:p>';
    expect(await read(paragraph('云溪市行动计划') + paragraph('') + body)).toBe('云溪市行动计划\n（市科技局牵头，A&B\n配合）\n');
  });

  it('writes the numbers that Word puts before paragraphs', async () => {
    const parts = {
      'word/numbering.xml': numbering([
        ['chineseCountingThousand', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
        ['decimalEnclosedCircle', '%4'],
        ['bullet', '•'],
      ]),
    };
    const body = [
      item('总体要求', 0),
      item('目标', 1),
      item('任务', 1),
      item('加快建设', 2),
      item('5G基站', 2),
      item('小项', 3),
      item('点', 4),
      item('保障', 0),
      item('组织', 1),
    ];
    expect(await read(body.join(''), parts)).toBe(
      '一、总体要求\n（一）目标\n（二）任务\n1.加快建设\n2. 5G基站\n①小项\n点\n二、保障\n（一）组织\n',
    );
  });

  it('goes on counting in Chinese beyond ten, and begins anew where the list says so', async () => {
    const body = Array.from({ length: 21 }, () => item('项', 0)).join('') + item('另', 0, 2);
    const lines = (await read(body, { 'word/numbering.xml': numbering([['chineseCounting', '%1、']]) })).split('\n');
    expect([lines[9], lines[10], lines[19], lines[20], lines[21]]).toEqual(['十、项', '十一、项', '二十、项', '二十一、项', '一、另']);
  });

  it('takes a number from the paragraph’s style and the style it is based on', async () => {
    const parts = {
      'word/numbering.xml': numbering([['chineseCounting', '%1、']]),
      'word/styles.xml': styles(
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      ),
    };
    expect(await read(paragraph('总体要求', '<w:pStyle w:val="b"/>'), parts)).toBe('一、总体要求\n');
  });

  it('leaves deleted, hidden and doubled words and field codes out, and keeps inserted ones', async () => {
    const body = `<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r><mc:AlternateContent><mc:Choice><w:r><w:t>框</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await read(body)).toBe('新框\n');
  });

  it('writes a table row by row with merged cells in each of their rows', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const down = '<w:vMerge w:val="restart"/>';
    const more = '<w:vMerge/>';
    const table = [
      row(cell('指标', down), cell('目标', '<w:gridSpan w:val="2"/>'), cell('牵头部门', down)),
      row(cell('', more), cell('2025年'), cell('2026年'), cell('', more)),
      row(cell('5G基站数'), cell('60'), cell('80'), cell('市工信局', down)),
      row(cell('电商额'), cell('7'), cell('/'), cell('', more)),
    ].join('');
    expect(await read(`${paragraph('附件')}<w:tbl>${table}</w:tbl>`)).toBe(
      '附件\n| 指标 | 目标 2025年 | 目标 2026年 | 牵头部门 |\n| 5G基站数 | 60 | 80 | 市工信局 |\n| 电商额 | 7 | / | 市工信局 |\n',
    );
  });

  it('reads a frame of one cell as text', async () => {
    expect(await read(`<w:tbl><w:tr><w:tc>${paragraph('专栏')}${paragraph('甲，乙')}</w:tc></w:tr></w:tbl>`)).toBe('专栏\n甲，乙\n');
  });

  it('that would unpack to more than is read is refused before it is unpacked', async () => {
    const bomb = makeDocx('', { 'word/document.xml': ' '.repeat(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(decode(bomb)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that is nested beyond all measure is refused at once', async () => {
    await expect(read('<w:r>'.repeat(500_000))).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    await expect(read('<w:tbl><w:tr><w:tc>'.repeat(500))).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
  });

  it('that lies about its sizes is refused while it is unpacked', async () => {
    const bomb = makeDocx('', { 'word/document.xml': ' '.repeat(65 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // Uncompressed sizes stand 22 bytes into a local head and 24 into an entry of the list at the end.
    for (let at = 0; at + 30 < bomb.length; at++) {
      const sign = view.getUint32(at, true);
      if (sign === 0x04034b50 && view.getUint32(at + 22, true) > 1e6) view.setUint32(at + 22, 1000, true);
      if (sign === 0x02014b50 && view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, 1000, true);
    }
    await expect(decode(bomb)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that is no archive, a cut one, another archive or of Word 2003 is refused with a clear code', async () => {
    await expect(decode(new TextEncoder().encode('text'))).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await expect(decode(makeDocx(paragraph('一')).slice(0, 200))).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await expect(decode(zipSync({ 'a.txt': new Uint8Array(9) }))).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await expect(decode(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).rejects.toMatchObject({ code: 'DOCUMENT_OLD_WORD' });
  });
});
