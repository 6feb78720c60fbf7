/** Lone halves of surrogate pairs, which no encoding can carry, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Joins a list into one cell: `a;b`, with `\;` and `\\` for the two characters themselves. */
export function joinList(list: readonly string[]): string {
  return list.map((item) => item.replace(/[\\;]/g, '\\$&')).join(';');
}

/** What `joinList` joined; an empty text is an empty list. */
export function splitList(text: string): string[] {
  const items = [''];
  for (const [part] of text.matchAll(/\\[\\;]|;|[^\\;]+|\\/g)) {
    if (part === ';') items.push('');
    else items[items.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  }
  return text === '' ? [] : items;
}

// XML 1.0 has no way to write these, not even by number.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, in elements and in attributes alike: line ends and tabs by number, what XML cannot hold as U+FFFD. */
export function xml(text: string): string {
  return text.replace(notXml, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);
}

/** An id as an XML name token; different ids give different tokens, the ids that we make stay as they are. */
export function xmlId(id: string): string {
  if (/^[\w.:-]+$/.test(id)) return id;
  // The middle dot is a name character, and one that the short way above never lets through.
  return encodeURIComponent(wellFormed(id))
    .replace(/[!~*'()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '·');
}

/** Small pieces of text as chunks of some 64 KiB. */
export async function* inChunks(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
