import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ZerenError } from '../model/index.js';
import { joinLines } from './layout.js';
import { multiply, type Rule, rulesOf } from './pdfrules.js';
import { type Glyphs, type Page, pagesText, withoutRunningHeads } from './pdftext.js';

const mostPages = 5000;

/**
 * A PDF file → its text: paragraphs closed up where the page shows that a line goes on, else a line a line; tables, as far as lines are drawn
 * between their cells or columns stand apart, as lines of cells; page numbers, running heads and slanted watermarks are left out.
 * Fails with DOCUMENT_BROKEN, DOCUMENT_LOCKED, DOCUMENT_SCANNED or DOCUMENT_TOO_COMPLEX.
 */
export async function pdfToText(bytes: Uint8Array, fileName: string): Promise<string> {
  const document = await open(bytes, fileName);
  try {
    if (document.numPages > mostPages)
      throw new ZerenError(
        'DOCUMENT_TOO_COMPLEX',
        `${fileName} has ${document.numPages} pages; at most ${mostPages} are read.`,
        'Split the document.',
      );
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      try {
        pages.push(await readPage(await document.getPage(number)));
      } catch (error) {
        throw broken(fileName, `page ${number} cannot be read`, error);
      }
    }
    if (pages.every(({ glyphs }) => glyphs.length === 0))
      throw new ZerenError(
        'DOCUMENT_SCANNED',
        `${fileName} has pictures of its pages but no text.`,
        'Run a text recognition (OCR) over it first, or get the document as text.',
      );
    return joinLines(pagesText(withoutRunningHeads(pages)));
  } finally {
    await document.loadingTask.destroy();
  }
}

const broken = (fileName: string, why: string, cause: unknown) =>
  new ZerenError('DOCUMENT_BROKEN', `${fileName} is not a whole PDF file: ${why}.`, 'Get the file again, or save its text as .txt.', {
    cause,
  });

async function open(bytes: Uint8Array, fileName: string): Promise<PDFDocumentProxy> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      // The library takes the buffer over: it gets its own.
      data: new Uint8Array(bytes),
      verbosity: 0,
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      wasmUrl: join(folder, 'wasm/'),
      useSystemFonts: false,
      disableFontFace: true,
      // Pictures are not needed.
      maxImageSize: 1,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ZerenError('DOCUMENT_LOCKED', `${fileName} is locked with a password.`, 'Save it without a password.', { cause: error });
    throw broken(fileName, error instanceof Error ? error.message.replace(/\.$/, '') : String(error), error);
  }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const glyphs: Glyphs[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, e, f] = multiply(viewport.transform, item.transform);
    const size = Math.hypot(c, d);
    // Slanted or upright text is a watermark or a mark in the margin.
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.1) continue;
    glyphs.push({ text: plainRadicals(item.str), x: e, right: e + item.width, y: f, size });
  }
  let rules: Rule[] = [];
  if (glyphs.length > 0) {
    const { fnArray, argsArray } = await page.getOperatorList();
    rules = rulesOf(fnArray, argsArray, OPS, viewport.transform);
  }
  page.cleanup();
  return { glyphs, rules, height: viewport.height };
}

// Fonts give radicals (⾏, ⻓) for the characters that look the same; Unicode's EquivalentUnifiedIdeograph names these, NFKC only the Kangxi ones.
const radicals: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺆': '冂',
  '⺇': '几',
  '⺈': '刀',
  '⺊': '卜',
  '⺌': '小',
  '⺎': '兀',
  '⺒': '巳',
  '⺓': '幺',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺢': '水',
  '⺬': '示',
  '⺮': '竹',
  '⺷': '羊',
  '⺸': '羊',
  '⺼': '肉',
  '⻁': '虎',
  '⻂': '衣',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '邑',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻕': '阜',
  '⻖': '阜',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '食',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

function plainRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (sign) => radicals[sign] ?? sign.normalize('NFKC')).replaceAll('\u0000', '');
}
