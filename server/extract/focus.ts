import type { Kind } from '../model/index.js';
import { type Collector, DOCUMENT } from './collector.js';
import { members, type Place } from './cues.js';
import type { Frame } from './frame.js';
import type { Named } from './names/named.js';
import type { Source } from './source.js';

/**
 * Who works on an industry, by 聚焦, 做大做强 … without a subject right before it: the region, park or firm that the sentence begins with, else the
 * task, action or plan.
 */
export function relateFocus(source: Source, named: readonly Named[], places: readonly Place[], collector: Collector, frame: Frame): void {
  const { text } = source;
  const keyAt = new Map(places.map((one) => [one.start, one.key]));
  const subjects = new Set<Kind>(['Region', 'Park', 'Enterprise']);
  const ends = new Set(places.filter((one) => subjects.has(one.kind)).map((one) => one.end));
  const indexAt = new Map(places.map((one, index) => [one.start, index]));
  let focus: { start: number; owners: readonly string[] } | undefined;
  let last = -1;
  for (const one of named) {
    if (one.kind !== 'Industry') continue;
    const cue = /(?:聚焦|做大做强|重点发展|大力发展|发展壮大|加快发展|积极发展|主攻)(?:[^，。；：、]{0,4})$/.exec(
      text.slice(Math.max(0, one.start - 10), one.start),
    );
    const start = cue ? one.start - cue[0].length : -1;
    if (cue && !ends.has(start)) {
      const sentence = sentenceStart(text, start);
      const before = text.slice(sentence, start);
      const subject = indexAt.get(sentence);
      // 报告提出，加快发展…: what another text says; the digital economy is no branch of its own.
      if (/提出|指出|强调|要求/.test(before) || one.name === '数字经济') focus = undefined;
      else if (subject !== undefined && subjects.has((places[subject] as Place).kind))
        focus = { start: sentence, owners: members(text, places, subject, [...subjects]).map(({ key }) => key) };
      else {
        const owner = frame.dutyAt(one.start) ?? frame.plan;
        focus = owner && owner !== DOCUMENT ? { start, owners: [owner] } : undefined;
      }
    } else if (!(focus && last >= 0 && /^[、和与及]$|^以及$/.test(text.slice(last, one.start)))) focus = undefined;
    last = one.end;
    const key = keyAt.get(one.start);
    if (focus && key)
      for (const owner of focus.owners)
        collector.relate('FOCUSES_ON', owner, key, { at: [{ start: focus.start, end: one.end }], rule: 'cue-focus', confidence: 0.85 });
  }
}

/** Where the sentence begins that holds a place, at most 160 characters before it. */
function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 160);
  let start = at;
  while (start > floor && !'。；！？\n'.includes(text[start - 1] as string)) start--;
  while (start < at && text[start] === ' ') start++;
  return start;
}
