import { stems } from '../extract/families.js';
import { functionLabel } from '../extract/functions.js';
import { readOrgan } from '../extract/organs.js';
import { isLatin, spellings, syllables } from './spelling.js';

/** A word that names an organ by its function: 区发改委 is any 发展和改革 organ with 区 in its name. */
export interface OrganWord {
  /** What stands before the organ's name in the word, in simplified characters; often nothing. */
  readonly place: string;
  /** Names of functions, as bodies of the graph have them. */
  readonly functions: readonly string[];
}

/** Last words of organs that are customary in abbreviations. */
const lastWords = ['委', '局', '厅', '部', '办', '委员会'];

/** The organ that a word of a search names or abbreviates, in Chinese (发改委, 宿城区发展改革局, 工信) or by its letters (fgw, fagaiwei). */
export function organOf(word: string): OrganWord | undefined {
  if (isLatin(word)) {
    const functions = spelledFunctions(word.toLowerCase().replaceAll("'", ''));
    return functions.length > 0 ? { place: '', functions } : undefined;
  }
  const text = spellings(word).at(-1) ?? word;
  const stem = stems.get(text);
  // 规划 is a word as well as a part of 城乡规划: only what is no part of the full name is an abbreviation of it.
  if (stem && text.length > 1 && !stem.full.includes(text)) return { place: '', functions: [functionLabel(stem.family)] };
  const start = organStart(text, () => true);
  const family = start === undefined ? undefined : readOrgan(text.slice(start))?.family;
  return start === undefined || family === undefined ? undefined : { place: text.slice(0, start), functions: [functionLabel(family)] };
}

/** Where the name of an organ with one of these functions begins in a body's name, which it ends. */
export function organPart(name: string, functions: readonly string[]): { readonly start: number; readonly end: number } | undefined {
  const start = organStart(name, (family) => functions.includes(functionLabel(family)));
  return start === undefined ? undefined : { start, end: name.length };
}

function organStart(text: string, wanted: (family: string) => boolean): number | undefined {
  for (let start = 0; start < text.length - 1; start++) {
    const organ = readOrgan(text.slice(start));
    if (organ?.known && organ.family !== undefined && wanted(organ.family)) return start;
  }
  return undefined;
}

interface Spelled {
  readonly initials: string;
  readonly stem: string;
  readonly whole: string;
  readonly label: string;
}

let known: readonly Spelled[] | undefined;

/** Functions of the organs whose name is spelled so: by all its initials, or in full as far as into its last word. */
function spelledFunctions(word: string): string[] {
  if (word.length < 3) return [];
  known ??= spelledOrgans();
  const found = known.filter(
    ({ initials, stem, whole }) => initials === word || (whole.startsWith(word) && word.startsWith(stem) && word.length > stem.length),
  );
  return [...new Set(found.map((each) => each.label))].sort();
}

function spelledOrgans(): Spelled[] {
  const last = lastWords.map((text) => syllables(text));
  return [...stems].flatMap(([text, { family }]) => {
    if (text.length < 2) return [];
    const spelled = syllables(text);
    const label = functionLabel(family);
    return last.map((end) => {
      const all = [...spelled, ...end];
      return { initials: all.map((syllable) => syllable[0] ?? '').join(''), stem: spelled.join(''), whole: all.join(''), label };
    });
  });
}
