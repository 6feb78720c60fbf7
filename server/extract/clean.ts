import { characterTables, isDigitCode, isHan, isWordCode, type MappedText, textOf } from './characters.js';
import { breakLines } from './lines.js';
import type { Flag, Span } from './types.js';

/**
 * A source text made ready for reading: simplified characters, one form of brackets and punctuation, no glosses, no page furniture,
 * one line a paragraph. Offsets of the clean text always lead back into the original.
 */
export interface CleanText {
  readonly original: string;
  readonly text: string;
  /** The original span of a span of the clean text. It starts and ends at characters that were read. */
  toOriginal(start: number, end: number): Span;
  readonly flags: readonly Flag[];
}

/** Reads `original` once from front to back; time and memory are linear in its length. Never throws. */
export function clean(original: string): CleanText {
  const flags: Flag[] = [];
  const folded = foldCharacters(original, flags);
  const { text, starts } = breakLines(folded, flags);
  return {
    original,
    text,
    flags,
    toOriginal(start, end) {
      const from = Math.max(0, Math.min(start, starts.length));
      const to = Math.max(from, Math.min(end, starts.length));
      const first = starts[from] ?? original.length;
      return { start: first, end: to > from ? (starts[to - 1] ?? first) + 1 : first };
    },
  };
}

function foldCharacters(original: string, flags: Flag[]): MappedText {
  const { fold, simplify, simplifySure } = characterTables();
  const length = original.length;
  const codes = new Uint16Array(length);
  const starts = new Int32Array(length);
  const glosses = findGlosses(original);
  const traditional = isTraditional(original, simplifySure);
  const table = traditional ? simplify : simplifySure;
  let count = 0;
  let nextGloss = 0;
  for (let at = 0; at < length; at += 1) {
    if (at === glosses.starts[nextGloss]) {
      at = (glosses.ends[nextGloss] ?? at + 1) - 1;
      nextGloss += 1;
      continue;
    }
    const code = original.charCodeAt(at);
    if (code === 0x0d) {
      if (original.charCodeAt(at + 1) === 0x0a) continue;
      codes[count] = 0x0a;
      starts[count] = at;
      count += 1;
      continue;
    }
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) {
      flags.push({ start: at, end: at + 1, code: 'LOST_CHARACTER', message: 'A character could not be read here.' });
      if (code !== 0xfffd) continue;
    }
    const tag = code === 0x3c ? breakTag(original, at) : 0;
    if (tag > 0) {
      codes[count] = 0x20;
      starts[count] = at;
      count += 1;
      at += tag - 1;
      continue;
    }
    let to = fold[code] ?? 0;
    if (to === 0) continue;
    if (code === 0x09 && isCellBreak(original, at)) to = 0x7c;
    if (to >= 0x3400) {
      const simple = table[to] ?? 0;
      if (simple !== 0) to = simple;
      // 著 stands for 着 only in a traditional text, and there only in verbs
      else if (to === 0x8457 && traditional && '力眼手重陆'.includes(original[at + 1] ?? ' ')) to = 0x7740;
    } else if (to < 0x80) {
      if (to === 0x2c) to = isThousands(original, at) ? to : 0xff0c;
      else if (to === 0x3b) to = 0xff1b;
      else if (to === 0x3a) to = isAsciiWord(original, at - 1) && isAsciiWord(original, at + 1) && at > 0 ? to : 0xff1a;
      else if (to === 0x21 && isHan(original.charCodeAt(at - 1)) && isHan(original.charCodeAt(at + 1))) {
        flags.push({
          start: at - 1,
          end: at + 2,
          code: 'ODD_CHARACTER',
          message: 'A half-width mark inside a sentence: characters may be lost here.',
        });
      }
    }
    codes[count] = to;
    starts[count] = at;
    count += 1;
  }
  return { text: textOf(codes, count), starts: starts.subarray(0, count) };
}

/** Length of the line break that a table in Markdown writes as a tag (<br>, <br/>), or 0. */
function breakTag(text: string, at: number): number {
  return /^<br ?\/?>/i.exec(text.slice(at, at + 6))?.[0].length ?? 0;
}

/** A tab between two cells of a row: its line has another tab between words. */
function isCellBreak(text: string, at: number): boolean {
  const between = (tab: number): boolean => !/\s/.test(text[tab - 1] ?? ' ') && !/\s/.test(text[tab + 1] ?? ' ');
  if (!between(at)) return false;
  for (let next = at + 1; next < at + 300 && next < text.length && text[next] !== '\n'; next += 1)
    if (text[next] === '\t' && between(next)) return true;
  for (let next = at - 1; next > at - 300 && next >= 0 && text[next] !== '\n'; next -= 1)
    if (text[next] === '\t' && between(next)) return true;
  return false;
}

function isAsciiWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordCode(code) || code === 0x2f;
}

/** A comma between digit groups: 1,500. */
function isThousands(text: string, at: number): boolean {
  const digit = (offset: number): boolean => isDigitCode(text.charCodeAt(at + offset));
  return digit(-1) && digit(1) && digit(2) && digit(3) && !digit(4);
}

/** Whether the text as a whole is in traditional characters: more than two of a hundred are. */
function isTraditional(original: string, table: Uint16Array): boolean {
  let han = 0;
  let changed = 0;
  const step = Math.max(1, Math.floor(original.length / 20_000));
  for (let at = 0; at < original.length; at += step) {
    const code = original.charCodeAt(at);
    if (!isHan(code)) continue;
    han += 1;
    if ((table[code] ?? 0) !== 0) changed += 1;
  }
  return changed * 50 > han;
}

interface Ranges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const toneless = new Map<string, string>();
for (const group of ['aāáǎà', 'oōóǒò', 'eēéěèê', 'iīíǐì', 'uūúǔù', 'üǖǘǚǜv', 'nńňǹ', 'gɡ']) {
  for (const char of group) toneless.set(char, group.charAt(0));
}
const syllable =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuü]?(?:ang|ong|eng|ing|an|en|in|un|ai|ei|ao|ou|a|o|e|i|u|ü)|iong|uai|iao|ui|iu|üe|ue|er|ie|ün)$/;

/** Pinyin glosses behind a character: 數(shù), 關(guan) with a space behind. A gloss without a tone counts only in a text full of glosses. */
function findGlosses(original: string): Ranges {
  const found: { start: number; end: number; toned: boolean }[] = [];
  for (let at = 1; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if ((code !== 0x28 && code !== 0xff08) || (!isHan(original.charCodeAt(at - 1)) && found.at(-1)?.end !== at)) continue;
    let letters = '';
    let toned = false;
    let end = at + 1;
    while (end - at <= 7) {
      const char = original[end] ?? '';
      const plain = toneless.get(char) ?? (char >= 'a' && char <= 'z' ? char : '');
      if (plain === '') break;
      if (plain !== char && char !== 'v') toned = true;
      letters += plain;
      end += 1;
    }
    const close = original.charCodeAt(end);
    if (letters === '' || (close !== 0x29 && close !== 0xff09) || !syllable.test(letters)) continue;
    end += 1;
    if (!toned && original[end] === ' ') end += 1;
    found.push({ start: at, end, toned });
    at = end - 1;
  }
  const many = found.length >= 5;
  const kept = found.filter((gloss) => gloss.toned || many);
  return { starts: kept.map((gloss) => gloss.start), ends: kept.map((gloss) => gloss.end) };
}
