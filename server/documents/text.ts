import { ZerenError } from '../model/index.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const gb18030 = new TextDecoder('gb18030', { fatal: true });

/**
 * Bytes of a plain text file → text without byte order mark: UTF-8, UTF-16 (by its mark, or by its zero bytes), else GB18030.
 * Fails with DOCUMENT_BINARY when it is none of them.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const encoding = utf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  for (const decoder of [utf8, gb18030]) {
    try {
      const text = decoder.decode(bytes);
      if (looksLikeText(text)) return text;
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  throw new ZerenError(
    'DOCUMENT_BINARY',
    `${fileName} is not a text in UTF-8, UTF-16 or GB18030.`,
    'Give a .txt, .html, .docx or .pdf file, or save the text as UTF-8.',
  );
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: ASCII (line ends, digits) has its zero byte always on the same side.
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) index % 2 === 0 ? even++ : odd++;
  if (odd > 2 && even === 0) return 'utf-16le';
  if (even > 2 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Few control characters: a program or a picture has many. */
function looksLikeText(text: string): boolean {
  let odd = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  return odd <= text.length / 100;
}
