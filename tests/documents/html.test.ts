import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../server/documents/index.js';

const read = async (html: string | Uint8Array, name = 'plan.html') =>
  (await decodeDocument(typeof html === 'string' ? new TextEncoder().encode(html) : html, name)).text;

const sentence = '到2027年，建成社区三十个以上，培育企业二百家，数字经济核心产业增加值占比达到百分之十二。';
const article = `<p>　　一、总体要求</p><p>${sentence}</p><p>（市科技局牵头，<b>市商务局</b>配合）</p>`;
const text = `一、总体要求\n${sentence}\n（市科技局牵头，市商务局配合）\n`;
const furniture = '<div class="top"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>';
const page = (inside: string, head = '<meta charset="utf-8">') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${furniture}${inside}</body></html>`;

describe('a page of a government site', () => {
  it.each([
    '<div id="UCAP-CONTENT">',
    '<div class="view TRS_UEDITOR trs_paper_default">',
    '<div class="TRS_Editor">',
    '<div id="zoom">',
    '<article>',
    '<div class="unknown-system">',
    '<table><tr><td>',
  ])('gives the article that stands in %s', async (open) => {
    const links = Array.from({ length: 30 }, (_, index) => `<li><a href="#">关于印发第${index}号通知的解读，请看这里</a></li>`).join('');
    expect(await read(page(`<div>${open}${article}</div></div><ul>${links}</ul><div id="footer">版权所有</div>`))).toBe(text);
  });

  it('leaves scripts, styles, menus, forms and hidden parts out', async () => {
    const noise = `<script>if (1 < 2) document.write("<p>x</p>")</script><style>p{}</style><nav>导航，导航。</nav><form><select><option>选择</option></select></form><p style="display: none">隐藏，的。</p><!-- 注释 -->`;
    expect(await read(page(`<div class="TRS_Editor">${noise}${article}</div>`))).toBe(text);
  });

  it('leaves the site’s own short lines out', async () => {
    expect(
      await read(page(`<div id="zoom"><p>【字体：大 中 小】</p>${article}<p>扫一扫在手机打开当前页</p><p><a>打印本页</a></p></div>`)),
    ).toBe(text);
  });

  it('puts the title and the document’s own facts first when the article lacks them', async () => {
    const head =
      '<meta charset="utf-8"><meta name="ArticleTitle" content="云溪市数字经济三年行动计划"><meta name="PubDate" content="2025-03-01">';
    const facts = '<table><tr><td>发文字号：</td><td>云政发〔2025〕3号</td><td>成文日期</td><td>2025年2月20日</td></tr></table>';
    expect(await read(page(`${facts}<div class="TRS_Editor">${article}</div>`, head))).toBe(
      `云溪市数字经济三年行动计划\n发文字号：云政发〔2025〕3号\n成文日期：2025年2月20日\n${text}`,
    );
  });

  it('does not repeat a title that the article begins with, wrapped or not', async () => {
    const head = '<meta charset="utf-8"><title>云溪市数字经济三年行动计划_云溪市人民政府</title>';
    const titled = `<p>云溪市数字经济<br>三年行动计划</p>${article}`;
    expect(await read(page(`<div id="zoom">${titled}</div>`, head))).toBe(`云溪市数字经济\n三年行动计划\n${text}`);
  });

  it('writes a table row by row, merged cells in each of their rows, a header of two rows as one', async () => {
    const table = `<table><tr><th colspan="4">主要指标</th></tr>
      <tr><th rowspan="2">指标</th><th colspan="2">目标</th><th rowspan="2">牵头部门</th></tr><tr><th>2025年</th><th>2026年</th></tr>
      <tr><td>5G<br>基站数</td><td>60</td><td>80</td><td rowspan="2"><p>市工业和</p><p>信息化局</p></td></tr>
      <tr><td>a|b</td><td></td><td>/</td></tr></table>`;
    expect(await read(page(`<div id="zoom">${article}${table}</div>`))).toBe(
      `${text}主要指标\n| 指标 | 目标 2025年 | 目标 2026年 | 牵头部门 |\n| 5G基站数 | 60 | 80 | 市工业和信息化局 |\n| a｜b | | / | 市工业和信息化局 |\n`,
    );
  });

  it('closes up lines that only its source breaks, keeps those of preformatted text, numbers ordered items', async () => {
    const inside = `<p>到2027年，\n      建成社区。see\n the end</p><pre>一、甲\n（市科技局负责）</pre><ol start="3"><li>推进\n建设</li><li>（1）自有</li><li>5G</li></ol>`;
    expect(await read(page(`<div id="zoom">${inside}</div>`))).toBe(
      '到2027年，建成社区。see the end\n一、甲\n（市科技局负责）\n3.推进建设\n（1）自有\n5. 5G\n',
    );
  });

  it.each([
    ['gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'gb18030'],
    ['gbk', '<meta charset=gbk>', 'gb18030'],
    ['utf-8', '<meta charset="utf-8">', 'utf-8'],
    ['nothing, in GB18030', '', 'gb18030'],
    ['utf-8, falsely', '<meta charset="utf-8">', 'gb18030'],
    ['an unknown encoding', '<meta charset="x-nowhere">', 'utf-8'],
  ])('is decoded when it says %s', async (_, head, encoding) => {
    expect(await read(iconv.encode(page(`<div id="zoom">${article}</div>`, head), encoding))).toBe(text);
  });

  it('is refused when it is nested beyond all measure, at once', async () => {
    await expect(read('<div>'.repeat(200_000))).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
  });

  it('without text is refused', async () => {
    await expect(read(page('', ''))).resolves.toContain('首页');
    await expect(read('<html><script>1</script></html>')).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
  });
});
