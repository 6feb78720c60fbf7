import type { UnzipFile } from 'fflate';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { ZerenError } from '../model/index.js';
import { readWordNumbering } from './wordnumbers.js';
import { readWordText } from './wordtext.js';

/** Most bytes that one part, and all parts, of a Word document may have when unpacked. */
const largestPart = 64 * 1024 * 1024;
const largestWhole = 512 * 1024 * 1024;

/**
 * A Word document → its text: paragraphs with the numbers that Word puts before them (一、 1.), tables as lines of cells; deleted and hidden
 * words, heads and feet of pages and notes are left out. Fails with DOCUMENT_BROKEN, DOCUMENT_OLD_WORD or DOCUMENT_TOO_LARGE.
 */
export function docxToText(bytes: Uint8Array, fileName: string): string {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new ZerenError(
      'DOCUMENT_OLD_WORD',
      `${fileName} is in the format of Word 2003 or is locked with a password.`,
      'Open it in Word, WPS or LibreOffice and save it as .docx without a password.',
    );
  checkDeclaredSizes(bytes, fileName);
  const parts = unpack(bytes, fileName);
  const part = (name: string) => parts.get(name) ?? '';
  const main =
    /Target="\/?([^"]+)"/.exec(/<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(part('_rels/.rels').slice(0, 20_000))?.[0] ?? '')?.[1] ??
    'word/document.xml';
  const document = parts.get(main);
  if (document === undefined) throw broken(fileName, `it has no part ${main}`);
  return readWordText(document, readWordNumbering(part('word/numbering.xml'), part('word/styles.xml')), fileName);
}

const broken = (fileName: string, why: string, cause?: unknown) =>
  new ZerenError(
    'DOCUMENT_BROKEN',
    `${fileName} is not a whole Word document: ${why}.`,
    'Open it in a word processor and save it again, or save its text as .txt.',
    {
      cause,
    },
  );

const tooLarge = (fileName: string, what: string) =>
  new ZerenError('DOCUMENT_TOO_LARGE', `${fileName} unpacks to more than is read: ${what}.`, 'Save its text alone, as .txt.');

/** Refuses what the archive's own list says is too large, before a byte is unpacked. */
function checkDeclaredSizes(bytes: Uint8Array, fileName: string): void {
  let whole = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        whole += originalSize;
        if (isWanted(name) && originalSize > largestPart) throw tooLarge(fileName, `its part ${name} has ${originalSize} bytes`);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof ZerenError) throw error;
    throw broken(fileName, 'its archive cannot be read', error);
  }
  if (whole > largestWhole) throw tooLarge(fileName, `${whole} bytes in all`);
}

const isWanted = (name: string) => /^word\/[^/]+\.xml$/.test(name) || name === '_rels/.rels';
const step = 64 * 1024;

/** The XML parts as text. An archive may lie about sizes: unpacking stops where a part grows beyond the limit. */
function unpack(bytes: Uint8Array, fileName: string): Map<string, string> {
  const parts = new Map<string, string>();
  const take = (file: UnzipFile) => {
    if (!isWanted(file.name)) return;
    const decoder = new TextDecoder();
    let size = 0;
    let text = '';
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > largestPart) throw tooLarge(fileName, `its part ${file.name} has more than ${largestPart} bytes`);
      text += decoder.decode(chunk, { stream: !final });
      if (final) parts.set(file.name, text);
    };
    file.start();
  };
  try {
    const unzip = new Unzip(take);
    unzip.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof ZerenError) throw error;
    throw broken(fileName, 'its archive is damaged', error);
  }
  return parts;
}
