import { ZerenError } from '../model/index.js';

/**
 * Bytes of a plain text file → text without byte order mark: UTF-8, UTF-16 (by its mark, or by its zero bytes), else GB18030. A few damaged
 * characters become U+FFFD, so that they can be seen; with more than one in a hundred it is no text. Fails with DOCUMENT_BINARY.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  let best: { text: string; odd: number } | undefined;
  for (const name of encodingsOf(bytes)) {
    const text = new TextDecoder(name).decode(bytes);
    const odd = oddCharacters(text);
    if (!best || odd < best.odd) best = { text, odd };
    if (odd === 0) break;
  }
  if (best && best.odd <= best.text.length / 100) return best.text;
  throw new ZerenError(
    'DOCUMENT_BINARY',
    `${fileName} is not a text in UTF-8, UTF-16 or GB18030.`,
    'Give a .txt, .html, .docx or .pdf file, or save the text as UTF-8.',
  );
}

/** As decodeText, in the encoding that the document itself names; nothing when that is unknown or plainly wrong. */
export function decodeWith(label: string, bytes: Uint8Array): string | undefined {
  try {
    // GB18030 holds GB2312 and GBK, and pages that say the latter use its characters.
    const text = new TextDecoder(/^(gb2312|gbk|x-gbk|gb_2312.*)$/i.test(label) ? 'gb18030' : label).decode(bytes);
    return oddCharacters(text) <= text.length / 100 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The encodings that the bytes may be in. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const sample = bytes.subarray(0, 4096);
  // Bytes of another encoding taken for UTF-16 scatter over all planes; real text stays among ASCII, Chinese and its punctuation.
  const wide = ['utf-16le', 'utf-16be'].filter((name) => {
    const text = new TextDecoder(name).decode(sample);
    return (text.match(/[\t\n\r -~\u2010-\u203f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) > text.length * 0.9;
  });
  return ['utf-8', 'gb18030', ...wide];
}

/** Control characters and lost ones: a program or a picture has many. */
function oddCharacters(text: string): number {
  let odd = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  return odd;
}
