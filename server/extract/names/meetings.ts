import type { Named } from './named.js';

const congress =
  /党的[一二三四五六七八九十]{1,3}大(?!报告|以来(?!，))|党的[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,2}中全会/g;

/** Congresses of the party and plenary sessions of its committee. */
export function meetings(text: string): Named[] {
  const found: Named[] = [];
  for (const m of text.matchAll(congress))
    found.push({ kind: 'Event', name: m[0], start: m.index, end: m.index + m[0].length, rule: 'party-meeting', confidence: 0.9 });
  return found;
}
