/**
 * Relations of a clause that does not repeat its subject: X大学科技园建成投用，2023年获评市级孵化器; X平台上线。先后荣获…; 目前已入驻A、B.
 * The subject is what the nearest clause before begins with, in the same sentence, or in the sentence before where the clause opens its own.
 */

import type { Kind, RelationType } from '../model/index.js';
import type { Collector } from './collector.js';
import { members, type Place, partners, sentenceStart, together } from './cues.js';

interface Carried {
  readonly type: RelationType;
  readonly subjects: readonly Kind[];
  readonly objects: readonly Kind[];
  /** The whole clause before its first object. */
  readonly lead: RegExp;
  /** What the rest of the sentence behind the last object must say. */
  readonly tail?: RegExp;
}

const when = '(?:(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)';
const already = '(?:目前|现|先后|成功|已|均|也|还|并|连续|再次|累计|首批|被)*';
const given = '(?:获评|荣获|荣膺|入选|认定为|评为|获批|获得|跻身)(?:为|了)?';
const carried: readonly Carried[] = [
  {
    type: 'RECEIVED',
    subjects: ['Park', 'Platform', 'Enterprise', 'Institution', 'Region'],
    objects: ['Award'],
    lead: new RegExp(`^${when}${already}${given}$`),
  },
  { type: 'HOUSES', subjects: ['Park', 'Platform'], objects: ['Enterprise', 'Institution'], lead: new RegExp(`^${already}入驻了?$`) },
  {
    type: 'BUILDS',
    subjects: ['Department', 'Enterprise', 'Institution'],
    objects: ['Platform'],
    // 打造了…一站式服务平台——“X”
    lead: new RegExp(`^${already}(?:建设|打造|搭建|推出|开发)了?[^“”]{2,24}(?:平台|系统|应用)——$`),
  },
  {
    type: 'PARTNERS_WITH',
    subjects: partners,
    objects: partners,
    lead: new RegExp(`^${already}(?:积极|正式|分别)?(?:与|同|联合|携手)$`),
    tail: together,
  },
];

/** 平台先后荣获…: the platform that the sentence before names, where it names one only. */
const stands: readonly (readonly [RegExp, Kind])[] = [
  [/^该?(?:平台|系统)/, 'Platform'],
  [/^该?(?:园区|基地)/, 'Park'],
  [/^该?(?:企业|公司|集团)/, 'Enterprise'],
];

/** States the relations of one document. `places` in order of place; linear in their number. */
export function relateCarried(text: string, places: readonly Place[], collector: Collector): void {
  for (let i = 1; i < places.length; i++) {
    const first = places[i] as Place;
    const clause = clauseStart(text, first.start);
    const words = text.slice(clause, first.start).replace(/[“"]$/, '');
    for (const { type, subjects, objects, lead, tail } of carried) {
      if (!objects.includes(first.kind)) continue;
      const stand = stands.find(([word]) => word.test(words));
      if (!lead.test(stand ? words.replace(stand[0], '') : words)) continue;
      const subject = stand ? onlyOne(text, places, i, clause, stand[1]) : opening(text, places, i, clause, subjects);
      const list = members(text, places, i, objects);
      const last = (list.at(-1) as Place).end;
      if (!subject || !subjects.includes(subject.kind) || last - subject.start > 240) continue;
      const rest = tail ? (text.slice(last, last + 30).split(/[。；\n]/)[0] as string) : '';
      if (tail && !tail.test(rest)) continue;
      for (const object of list)
        collector.relate(type, subject.key, object.key, {
          at: [{ start: subject.start, end: tail ? last + rest.length : object.end }],
          rule: 'carried-subject',
          confidence: 0.8,
        });
    }
  }
}

/** The thing that the nearest clause before begins with, in the sentence, or in the sentence before where the clause opens its own. */
function opening(text: string, places: readonly Place[], i: number, clause: number, kinds: readonly Kind[]): Place | undefined {
  let sentence = sentenceStart(text, clause);
  if (sentence === clause) {
    if (text[clause - 1] !== '。') return undefined;
    sentence = sentenceStart(text, clause - 1);
  }
  for (let k = i - 1; k >= 0 && (places[k] as Place).start >= sentence; k--) {
    const one = places[k] as Place;
    if (kinds.includes(one.kind) && one.start < clause && clauseStart(text, one.start) === one.start) return one;
  }
  return undefined;
}

/** The only thing of a kind that the sentence before a clause names. */
function onlyOne(text: string, places: readonly Place[], i: number, clause: number, kind: Kind): Place | undefined {
  if (text[clause - 1] !== '。') return undefined;
  const sentence = sentenceStart(text, clause - 1);
  const named: Place[] = [];
  for (let k = i - 1; k >= 0 && (places[k] as Place).start >= sentence; k--) {
    const one = places[k] as Place;
    if (one.kind === kind && !named.some(({ key }) => key === one.key)) named.push(one);
  }
  return named.length === 1 ? named[0] : undefined;
}

/** Where the clause begins that holds a place, at most 48 characters before it. */
function clauseStart(text: string, at: number): number {
  const floor = Math.max(0, at - 48);
  let start = at;
  while (start > floor && !'，,。；;！？：:\n'.includes(text[start - 1] as string)) start--;
  while (start < at && text[start] === ' ') start++;
  return start;
}
