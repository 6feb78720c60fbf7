import type { Pin } from './url.js';

/*
 * Places of many things in few letters: ten a thing (four for a digest of its id, three each for x and y), sorted, so that equal places have equal
 * letters. Two of a thousand things share a digest about once in thirty pictures; they then share a place until one is moved.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const value = new Map([...letters].map((letter, index) => [letter, index]));
/** Places reach from minus this to this less one, in pixels. */
const reach = 1 << 17;

function write(number: number, digits: number): string {
  let text = '';
  for (let rest = number, i = 0; i < digits; i++, rest = Math.floor(rest / 64)) text = (letters[rest % 64] ?? 'A') + text;
  return text;
}

const read = (text: string): number => [...text].reduce((sum, letter) => sum * 64 + (value.get(letter) ?? 0), 0);

/** FNV-1a over UTF-16 code units, folded to 24 bits. */
function digest(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return write(((hash >>> 24) ^ hash) & 0xffffff, 4);
}

const coordinate = (pixels: number) => write(Math.min(reach * 2 - 1, Math.max(0, Math.round(pixels) + reach)), 3);

/** Whole pixels; what lies outside of the reach is brought to its edge. */
export function packPlaces(places: readonly Pin[]): string {
  return [...new Map(places.map((place) => [digest(place.id), coordinate(place.x) + coordinate(place.y)]))]
    .map(([id, at]) => id + at)
    .sort()
    .join('');
}

/** Where a thing stands by packed places; undefined for a thing that they do not know. */
export function placesIn(packed: string): (id: string) => { readonly x: number; readonly y: number } | undefined {
  const places = new Map<string, { x: number; y: number }>();
  for (let i = 0; i + 10 <= packed.length; i += 10) {
    places.set(packed.slice(i, i + 4), { x: read(packed.slice(i + 4, i + 7)) - reach, y: read(packed.slice(i + 7, i + 10)) - reach });
  }
  return (id) => places.get(digest(id));
}
