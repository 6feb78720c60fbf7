import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ZerenError } from '../model/index.js';
import { decodeText } from './text.js';

/** A document's text: what all offsets point into. */
export interface DocumentText {
  readonly fileName: string;
  readonly text: string;
}

/** Largest file read, in bytes. */
export const largestFile = 64 * 1024 * 1024;

type Reader = (bytes: Uint8Array, fileName: string) => string | Promise<string>;

// Each reader is loaded when it is first needed: a server that only serves starts without them.
const html: Reader = async (bytes, fileName) => (await import('./html.js')).htmlToText(bytes, fileName);
const docx: Reader = async (bytes, fileName) => (await import('./docx.js')).docxToText(bytes, fileName);
const pdf: Reader = async (bytes, fileName) => (await import('./pdf.js')).pdfToText(bytes, fileName);

const readers: Readonly<Record<string, Reader>> = {
  '.txt': decodeText,
  '.text': decodeText,
  '.md': decodeText,
  '.html': html,
  '.htm': html,
  '.shtml': html,
  '.docx': docx,
  '.pdf': pdf,
};

export const readableExtensions: readonly string[] = Object.keys(readers);

/**
 * Bytes of a file or an upload → text. Fails with DOCUMENT_EMPTY, DOCUMENT_BINARY, DOCUMENT_KIND, DOCUMENT_TOO_LARGE, and with what the reader
 * of its kind says: DOCUMENT_BROKEN, DOCUMENT_TOO_COMPLEX, DOCUMENT_LOCKED, DOCUMENT_SCANNED, DOCUMENT_OLD_WORD.
 */
export async function decodeDocument(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length > largestFile) throw tooLarge(fileName, bytes.length);
  const reader = readers[extname(fileName).toLowerCase()];
  if (!reader)
    throw new ZerenError(
      'DOCUMENT_KIND',
      `${fileName} is of a kind that is not read: ${extname(fileName) || 'no ending'}.`,
      `Give one of ${readableExtensions.join(', ')}.`,
    );
  if (bytes.length === 0) throw empty(fileName);
  const text = await reader(bytes, fileName);
  if (text.trim() === '') throw empty(fileName);
  return { fileName, text };
}

/** Reads a file. Fails as decodeDocument does, and with DOCUMENT_UNREADABLE. */
export async function readDocument(path: string): Promise<DocumentText> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw tooLarge(path, size);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof ZerenError) throw error;
    throw new ZerenError(
      'DOCUMENT_UNREADABLE',
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Check the path and the permissions.',
      { cause: error },
    );
  }
  return decodeDocument(bytes, basename(path));
}

const empty = (fileName: string) => new ZerenError('DOCUMENT_EMPTY', `${fileName} holds no text.`, 'Give a document with text in it.');

const tooLarge = (fileName: string, size: number) =>
  new ZerenError(
    'DOCUMENT_TOO_LARGE',
    `${fileName} has ${size} bytes; at most ${largestFile} are read.`,
    'Split the document, or save its text alone.',
  );
