import type { Kind } from '../model/index.js';
import { type Collector, DOCUMENT } from './collector.js';
import { members, type Place, sentenceStart } from './cues.js';
import type { Frame } from './frame.js';
import type { Named } from './names/named.js';
import type { Source } from './source.js';

const focusing = /(?:聚焦|做大做强|重点发展|大力发展|发展壮大|加快发展|积极发展|主攻|专注于)(?:[^，。；：、]{0,4})$/;
// 支持云岭、青禾结合优势，发展X: 发展 alone says enough where the sentence says whose it is.
const developing = /(?<=[，、；])(?:因地制宜|协同|着力|优先|错位)?发展[“"]?$/;
// 推动A、B等产业高质量发展: a verb before the list and what becomes of it behind.
const advancing = /(?:推动|推进|促进|带动|加快|深化)(?:[我全本][省市区县]|辖区)?$/;
const advanced =
  /^(?:等)?(?:(?!赋能|应用|技术|助力|支撑|带动|服务(?!业)|企业|人才|平台|项目|数据|园|领域的)[^，。；“”]){0,30}?(?:发展|转型|升级|壮大)(?!机遇|战略|目标|需求|趋势|态势|浪潮|规律|环境|水平|理念|阶段|步伐)/;
const pivot = /^(?:积极|重点|大力)?(?:支持|推动|鼓励|引导|推进|促进|指导)/;
const subjects: readonly Kind[] = ['Region', 'Park', 'Enterprise'];
const joining = /^(?:[、和与及]|以及|”“|”、“|""|"、")$/;

/**
 * Who works on an industry, by 聚焦, 做大做强 … without a subject right before it: the region, park or firm that the sentence or the line is about,
 * else the task, action or plan.
 */
export function relateFocus(source: Source, named: readonly Named[], places: readonly Place[], collector: Collector, frame: Frame): void {
  const { text } = source;
  const keyAt = new Map(places.map((one) => [one.start, one.key]));
  const ends = new Set(places.filter((one) => subjects.includes(one.kind)).map((one) => one.end));
  const indexAt = new Map(places.map((one, index) => [one.start, index]));
  const industries = named.filter((one) => one.kind === 'Industry');
  let focus: Focus | undefined;
  let last = -1;
  for (const [at, one] of industries.entries()) {
    const lead = text.slice(Math.max(0, one.start - 14), one.start);
    const growth = advancing.test(lead) ? advancedTo(text, industries, at) : -1;
    const cue = focusing.exec(lead) ?? developing.exec(lead) ?? (growth > 0 ? advancing.exec(lead) : null);
    const start = cue ? one.start - cue[0].length : -1;
    if (cue && !ends.has(start)) {
      const sentence = sentenceStart(text, start);
      // 报告提出，加快发展…: what another text says; the digital economy is no branch of its own.
      if (/提出|指出|强调|要求/.test(text.slice(sentence, start)) || one.name === '数字经济') focus = undefined;
      else {
        const about = subjectOf(text, places, indexAt, sentence, start);
        if (about) focus = { ...about, end: growth };
        else {
          const owner = developing.test(lead) && !focusing.test(lead) ? undefined : (frame.dutyAt(one.start) ?? frame.plan);
          focus = owner && owner !== DOCUMENT ? { start, end: growth, owners: [owner] } : undefined;
        }
      }
    } else if (!(focus && last >= 0 && joining.test(text.slice(last, one.start)))) focus = undefined;
    last = one.end;
    const key = keyAt.get(one.start);
    if (focus && key)
      for (const owner of focus.owners)
        collector.relate('FOCUSES_ON', owner, key, {
          at: [{ start: focus.start, end: Math.max(one.end, focus.end) }],
          rule: 'cue-focus',
          confidence: 0.85,
        });
  }
}

interface Focus {
  readonly start: number;
  /** Where the words end that say what becomes of the list, or -1. */
  readonly end: number;
  readonly owners: readonly string[];
}

/** Where the words end that stand behind the list which an industry begins and say that it is to grow or to change; -1 where none do. */
function advancedTo(text: string, industries: readonly Named[], at: number): number {
  let end = (industries[at] as Named).end;
  for (let k = at + 1; k < industries.length && joining.test(text.slice(end, (industries[k] as Named).start)); k++)
    end = (industries[k] as Named).end;
  const tail = advanced.exec(text.slice(end, end + 40));
  return tail ? end + tail[0].length : -1;
}

/** What a sentence begins with, what a clause before the cue tells to act (支持X…，), or what the line is headed by (X：…). */
function subjectOf(
  text: string,
  places: readonly Place[],
  indexAt: ReadonlyMap<number, number>,
  sentence: number,
  cue: number,
): { readonly start: number; readonly owners: readonly string[] } | undefined {
  const at = (start: number): { readonly start: number; readonly owners: readonly string[] } | undefined => {
    const index = indexAt.get(start);
    if (index === undefined || !subjects.includes((places[index] as Place).kind)) return undefined;
    return { start, owners: members(text, places, index, subjects).map(({ key }) => key) };
  };
  for (let clause = cue - 1; clause >= sentence; clause--) {
    if (clause !== sentence && text[clause - 1] !== '，') continue;
    const told = pivot.exec(text.slice(clause, clause + 6));
    if (!told) continue;
    const one = at(clause + told[0].length);
    if (one) return one;
    // 推动企业上市: who was told to act before is no longer meant, what the sentence begins with may be.
    break;
  }
  const opening = at(sentence);
  if (opening) return opening;
  const line = Math.max(text.lastIndexOf('\n', cue) + 1, cue - 160);
  const head = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?)?/.exec(text.slice(line, line + 8))?.[0].length ?? 0;
  const index = indexAt.get(line + head);
  return index !== undefined && text[(places[index] as Place).end] === '：' ? at(line + head) : undefined;
}
