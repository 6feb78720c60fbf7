/** Named things in running text by their form. Generic words are no names. Works on cleaned text; precision before recall. */
import { nameAt } from './by-suffix.js';
import { repeated } from './candidate.js';
import { carriers, coinedNames, fixedSystems } from './coined.js';
import { events } from './events.js';
import { meetings } from './meetings.js';
import type { NameContext, Named } from './named.js';
import { persons } from './persons.js';
import { findProgrammes } from './programmes.js';
import { quotedNames } from './quoted.js';
import { suffixAt } from './suffixes.js';
import { inTitles } from './titles.js';
import { works } from './works.js';
import { knownZones } from './zones.js';

/** Named things of a text by suffix and by quotation marks, in order of place, none inside another of its kind. Linear for bounded names. */
export function findNames(text: string, context: NameContext = {}): Named[] {
  const found: Named[] = [];
  const titles = inTitles(text);
  for (let end = 2; end <= text.length; end++) {
    const row = suffixAt(text, end);
    if (!row) continue;
    const last = found.at(-1);
    const named = nameAt(text, end, row, context, last?.kind === row.kind ? last.end : -1);
    if (named) found.push(named);
  }
  for (const named of [
    ...quotedNames(text),
    ...coinedNames(text),
    ...fixedSystems(text),
    ...knownZones(text),
    ...persons(text),
    ...meetings(text),
    ...carriers(text, context),
    ...findProgrammes(text, context),
    ...works(text, context),
    ...events(text, context),
  ])
    found.push(named);
  const counts = new Map<string, number>();
  for (const named of found) if (named.rule === repeated) counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
  return settle(found.filter((named) => !titles(named.start) && (named.rule !== repeated || (counts.get(named.name) ?? 0) >= 3)));
}

/** Drops a name that lies inside a longer one, but where the inner one is of another kind and the outer only holds it as its place. */
function settle(found: readonly Named[]): Named[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Named[] = [];
  for (const one of sorted) {
    const outer = kept.at(-1);
    if (outer && one.start < outer.end) {
      if (one.end > outer.end && one.kind === outer.kind && one.start === outer.start) kept[kept.length - 1] = one;
      continue;
    }
    kept.push(one);
  }
  return kept;
}
