import { strToU8, zipSync } from 'fflate';
import type { Cell } from './csv.js';
import { escapeXml } from './xml.js';

const column = (index: number): string => (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';

function sheet(rows: readonly (readonly Cell[])[], frozenColumns: number): string {
  const cells = rows.map((row, y) => {
    const inside = row.map((value, x) => {
      const at = `${column(x)}${y + 1}`;
      if (value === null || value === '') return '';
      if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
      return `<c r="${at}" t="inlineStr"${y === 0 ? ' s="1"' : ''}><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    });
    return `<row r="${y + 1}">${inside.join('')}</row>`;
  });
  const corner = `${column(frozenColumns)}2`;
  const pane =
    frozenColumns > 0
      ? `xSplit="${frozenColumns}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight"`
      : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"';
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ${pane} state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols><col min="1" max="2" width="34" customWidth="1"/></cols><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

/** A workbook of one sheet: the first row is its head and stays in view. */
export function toXlsx(title: string, rows: readonly (readonly Cell[])[], frozenColumns = 0): Blob {
  const name = escapeXml(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Zeren');
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet(rows, frozenColumns),
  };
  const zipped = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  return new Blob([zipped as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
