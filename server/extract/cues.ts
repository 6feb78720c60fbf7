/**
 * Relations that a cue word states between two things named in one clause: who builds, spreads, houses, was given, works with, held or
 * focuses on what. The subject must stand right before its verb and the object right behind it; nothing follows from mere nearness.
 */

import type { Kind, RelationType } from '../model/index.js';
import type { Collector } from './collector.js';

/** One named place of a text. */
export interface Place {
  readonly kind: Kind;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

interface Cue {
  readonly type: RelationType;
  readonly subjects: readonly Kind[];
  readonly objects: readonly Kind[];
  /** Between the end of the subject and the start of the first object. */
  readonly between: RegExp;
  /** What must stand right behind the last object, where the verb alone says too little. */
  readonly after?: RegExp;
  readonly confidence: number;
}

const cues: readonly Cue[] = [
  {
    type: 'BUILDS',
    subjects: ['Department', 'Region', 'Enterprise', 'Institution'],
    objects: ['Platform', 'Project', 'Park'],
    between:
      /^(?:[^，。；：、的]{0,10}?)(?:建设|打造|搭建|建成|建立|运营|开发|创建|推出|上线|组建|自主研发|研发|开发建设|建设运营|投资建设)(?:了|的|并上线了?)?(?:[^，。；：、“”]{0,8}?)$/,
    confidence: 0.85,
  },
  {
    type: 'BUILDS',
    subjects: ['Department', 'Enterprise', 'Institution'],
    objects: ['Platform', 'Project', 'Park'],
    between: /^(?:[^，。；：、的]{0,6}?)(?:推动|推进|加快|统筹|牵头|负责)(?:[^，。；：、的“”]{0,4}?)$/,
    after: /^[”]?(?:的)?(?:一期|二期)?(?:建设|开发|运营)/,
    confidence: 0.8,
  },
  {
    type: 'BUILDS',
    subjects: ['Department', 'Region', 'Enterprise', 'Institution'],
    objects: ['Project'],
    between: /^[^，。；：、的]{0,4}?(?:组织)?(?:开展|实施|启动)了?$/,
    confidence: 0.8,
  },
  {
    type: 'PROMOTES',
    subjects: ['Department', 'Region'],
    objects: ['Platform', 'Project'],
    between:
      /^[^，。；：]{0,16}?(?:推广(?:应用|使用)?|推荐|引导[^，。；：]{0,10}(?:注册|使用|登录|应用)|大力推行|推行)[^，。；：、“”]{0,4}$/,
    confidence: 0.8,
  },
  {
    type: 'HELD',
    subjects: ['Department', 'Region', 'Institution'],
    objects: ['Event'],
    between: /^[^，。；：、]{0,8}?(?:成功)?(?:举办|承办|主办|召开)(?:了)?[^，。；：、“”]{0,4}$/,
    confidence: 0.85,
  },
  {
    type: 'HOUSES',
    subjects: ['Park', 'Platform'],
    objects: ['Enterprise', 'Institution'],
    between: /^[^，。；：]{0,8}?(?:入驻|集聚|吸引|落地|引进|汇聚)(?:了)?[^，。；：、“”]{0,3}$/,
    confidence: 0.8,
  },
  {
    type: 'RECEIVED',
    subjects: ['Park', 'Platform', 'Enterprise', 'Institution', 'Region'],
    objects: ['Award'],
    between:
      /^(?:先后|成功|已|均|也|还|连续|再次)?(?:被)?(?:获评|荣获|荣膺|入选|认定为|评为|获批|获得|列入|列为|跻身)(?:为|了|建设)?(?:首批|第[一二三四五六七八九十]批)?$/,
    confidence: 0.9,
  },
  {
    type: 'FOCUSES_ON',
    subjects: ['Region', 'Park', 'Enterprise'],
    objects: ['Industry'],
    between: /^[^，。；：、]{0,10}?(?:聚焦|做大做强|重点发展|大力发展|主攻|集聚|深耕|专注于|发展壮大)[^，。；：、“”]{0,4}$/,
    confidence: 0.85,
  },
  {
    type: 'FOCUSES_ON',
    subjects: ['Region', 'Park'],
    objects: ['Industry'],
    between: /^[^，。；：、]{0,10}?(?:形成|规划|布局|培育|打造)了?$/,
    after: /^(?:等)?[^，。；、]{0,18}(?:集群|集聚|聚集)/,
    confidence: 0.8,
  },
  {
    // 云岭区A、B等重点产业
    type: 'FOCUSES_ON',
    subjects: ['Region'],
    objects: ['Industry'],
    between: /^$/,
    after: /^等[^，。；、]{0,2}(?:重点|主导|优势|特色|支柱|核心)[^，。；、]{0,6}产业/,
    confidence: 0.8,
  },
  {
    type: 'FOCUSES_ON',
    subjects: ['Park'],
    objects: ['Industry'],
    between: /^$/,
    after: /^(?:产业)?集群/,
    confidence: 0.8,
  },
  {
    // A、B等集成电路相关企业
    type: 'FOCUSES_ON',
    subjects: ['Enterprise'],
    objects: ['Industry'],
    between: /^$/,
    after: /^(?:相关|类|领域)?(?:重点|骨干|龙头)?企业/,
    confidence: 0.8,
  },
];

// A region's name may begin another name; only a verb right behind it makes it a subject.
const placeBuilds =
  /^(?:前瞻布局|积极|探索|率先|正在|已|加快|大力|全力|抓紧|着力|牵头|自主|统筹|投资|成功)?(?:建设|打造|搭建|建成|建立|运营|开发|创建|推出|上线|开展|实施|启动)/;
export const partners: readonly Kind[] = ['Department', 'Region', 'Enterprise', 'Institution', 'Park'];
/** What two that stand side by side do together. */
export const together =
  /(?:开展|达成|签订|签署|建立|深化|加强|进行)[^，。；]{0,14}(?:合作|协议|共建)|合作|共建|联合(?:建设|开发|打造|研发|举办)/;
const joined = /^(?:(?:先后|已|积极|正式|分别|成功)?(?:与|同|联合|携手)|和)$/;

/** What joins the members of a list: the same verb holds for each. */
const listMark = /^(?:[、和与及]|”?、“?|、(?:使用|注册|登录|应用)“?|以及|”“|”、“|等?(?:）|\))?[、和与及]|”和“)$/;

/** States the relations of one document. `places` in order of place, not overlapping; linear in their number. */
export function relateByCues(text: string, places: readonly Place[], collector: Collector): void {
  for (let i = 0; i < places.length - 1; i++) {
    const subject = places[i] as Place;
    const first = places[i + 1] as Place;
    if (first.start - subject.end > 40 || text.slice(subject.end, first.start).includes('\n')) continue;
    const between = text
      .slice(subject.end, first.start)
      .replace(/^[”）]|[“（]$/g, '')
      .replace(groupWord, '');
    for (const cue of cues) {
      if (subject.kind === 'Region' && cue.type === 'BUILDS' && (!placeBuilds.test(between) || within(text, places, i))) continue;
      if (!cue.subjects.includes(subject.kind) || !cue.objects.includes(first.kind) || !cue.between.test(between)) continue;
      const objects = members(text, places, i + 1, cue.objects);
      const end = (objects.at(-1) as Place).end;
      // What the words behind the list add is part of what states it.
      const tail = cue.after?.exec(text.slice(end, end + 24));
      if (cue.after && !tail) continue;
      for (const one of subjects(text, places, i, cue.subjects))
        for (const object of objects)
          if (object.key !== one.key)
            collector.relate(cue.type, one.key, object.key, {
              at: [{ start: one.start, end: tail ? end + tail[0].length : object.end }],
              rule: `cue-${cue.type.toLowerCase()}`,
              confidence: cue.confidence,
            });
      break;
    }
    if (partners.includes(subject.kind) && partners.includes(first.kind) && joined.test(between.trim())) {
      const others = members(text, places, i + 1, partners);
      const last = others.at(-1) as Place;
      const tail = text.slice(last.end, last.end + 30).split(/[。；\n]/)[0] as string;
      if (!together.test(tail)) continue;
      // A和B as members of one list are no statement about the two.
      if (/^[和同]$/.test(between.trim()) && !/^[^，]{0,12}(?:合作|共建)/.test(tail)) continue;
      for (const one of subjects(text, places, i, partners))
        for (const other of others)
          if (other.key !== one.key)
            collector.relate('PARTNERS_WITH', one.key, other.key, {
              at: [{ start: one.start, end: Math.min(text.length, last.end + tail.length) }],
              rule: 'cue-partners',
              confidence: 0.8,
            });
    }
  }
}

/** 在云岭、青禾开展X: where it is done, not who does it. */
function within(text: string, places: readonly Place[], i: number): boolean {
  const [first] = subjects(text, places, i, ['Region']);
  return /[在于到赴]$/.test(text.slice(0, first?.start).slice(-1));
}

/** 等园区, 等企业 behind the last of several subjects. */
const groupWord = /^等(?:[\p{Script=Han}]{0,3}(?:园区|企业|载体|地区|县区|部门|单位|地))?/u;

/** The subject at `i` and those that a list joins before it: the verb holds for each. At most twenty. */
function subjects(text: string, places: readonly Place[], i: number, kinds: readonly Kind[]): readonly Place[] {
  const found = [places[i] as Place];
  for (let k = i - 1; k >= 0 && found.length < 20; k--) {
    const previous = places[k] as Place;
    const next = found.at(-1) as Place;
    if (!kinds.includes(previous.kind) || !/^(?:[、和与及]|以及|”“|”、“)$/.test(text.slice(previous.end, next.start).trim())) break;
    found.push(previous);
  }
  return found.reverse();
}

/** The object at `i` and those that a list joins to it. */
export function members(text: string, places: readonly Place[], i: number, kinds: readonly Kind[]): readonly Place[] {
  const found = [places[i] as Place];
  for (let k = i + 1; k < places.length; k++) {
    const next = places[k] as Place;
    const last = found.at(-1) as Place;
    if (!kinds.includes(next.kind) || !listMark.test(text.slice(last.end, next.start).trim())) break;
    found.push(next);
  }
  return found;
}

/** Where the sentence begins that holds a place, at most 160 characters before it. */
export function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 160);
  let start = at;
  while (start > floor && !'。；！？\n'.includes(text[start - 1] as string)) start--;
  while (start < at && text[start] === ' ') start++;
  return start;
}
