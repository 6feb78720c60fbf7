import { pinyin } from 'pinyin-pro';
import { characterTables } from '../extract/characters.js';

/** Latin letters and digits alone may be pinyin or its initials. */
export const isLatin = (word: string): boolean => /^[a-z][a-z0-9']*$/i.test(word);

/** Marks that Chinese texts write in full width beside digits and letters in half width. */
const marks = /[!(),:;?]/g;
const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/**
 * A word as names of the graph may write it, in lower case: in half width, with marks or all in full width, as it is given; each in the script
 * given and in simplified characters. The last is the half-width form in simplified characters.
 */
export function spellings(word: string): readonly string[] {
  const folded = word.normalize('NFKC').toLowerCase();
  const given = [word.toLowerCase(), wide(folded), folded.replace(marks, wide), folded];
  const forms = [...given, ...given.map(simplified)];
  return forms.filter((form, at) => forms.lastIndexOf(form) === at);
}

function simplified(text: string): string {
  const { simplify } = characterTables();
  return Array.from(text, (character) => {
    const code = character.length === 1 ? (simplify[character.charCodeAt(0)] ?? 0) : 0;
    return code === 0 ? character : String.fromCharCode(code);
  }).join('');
}

/** Syllables of a name without tones, one for each UTF-16 code unit; other characters stand for themselves, in lower case. */
export function syllables(name: string): readonly string[] {
  const units = name.split('');
  const read = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const spelled: string[] = [];
  for (const part of read) {
    const at = spelled.length;
    // A run of other characters comes as one part; a character as its syllable.
    if (name.startsWith(part, at) && part.length > 0) spelled.push(...part.toLowerCase().split(''));
    else spelled.push(part.toLowerCase());
  }
  return spelled.length === units.length ? spelled : units.map((unit) => unit.toLowerCase());
}

/** Where a spelled name holds a word, as initials (fgw) or as whole syllables of which the last may be begun (fagaiw). */
export function locate(spelled: readonly string[], word: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = word.toLowerCase().replaceAll("'", '');
  const initials = spelled.map((syllable) => syllable[0] ?? ' ').join('');
  const at = initials.indexOf(wanted);
  if (at >= 0 && wanted.length > 1) return { start: at, end: at + wanted.length };
  for (let start = 0; start < spelled.length; start++) {
    let rest = wanted;
    for (let end = start; end < spelled.length; end++) {
      const syllable = spelled[end] ?? '';
      if (rest.length <= syllable.length) {
        if (syllable.startsWith(rest)) return { start, end: end + 1 };
        break;
      }
      if (!rest.startsWith(syllable) || syllable === '') break;
      rest = rest.slice(syllable.length);
    }
  }
  return undefined;
}
