/** Whether a name found by its last word tells this one from others: a place, quotation marks, a verb of making, or words that are not generic. */
import type { Kind } from '../../model/index.js';
import { type Candidate, make, type Verdict } from './candidate.js';
import { judgeEnterprise } from './firms.js';
import { judgeInstitution } from './institutions.js';
import { judgePark } from './parks.js';
import { judgePlatform } from './platforms.js';

/** How the candidate is known to be a name; undefined where it is none. */
export function judge(candidate: Candidate): Verdict | undefined {
  const { text, end, row, own, quoted } = candidate;
  // “X”项目4个: as many as are counted.
  if (row.kind === 'Project' && /^\s?\d|^等/.test(text.slice(end, end + 2))) return undefined;
  // “X”示范区: marks make a name of a zone only where little stands between them and its last word.
  if (quoted && (row.kind !== 'Park' || row.need !== 'proper' || /^[“"][^“”"]+[”"][^级]{0,6}$/.test(own))) return make('quoted-name', 0.9);
  return judges[row.kind]?.(candidate);
}

function judgeEvent({ text, start, end, own, rest, lead, placed, generic, parts, lastEnd }: Candidate): Verdict | undefined {
  // 国家级论坛: one of a class, whatever its level.
  if (/^(?:国家级|省级|市级|区级|国际性|高规格|高水平|各级)/.test(own)) return undefined;
  if (placed && rest.length >= 2) return make('placed-name', 0.85);
  if (lastEnd === start - 1 && text[start - 1] === '、' && rest.length >= 3) return make('listed-event', 0.75);
  if (generic ? parts < 3 : rest.length < 3) return undefined;
  if (heldVerb.test(lead) && rest.length >= 4) return make('event', 0.75);
  // Named beside other things: between 、 or before 等.
  return !generic && rest.length >= 4 && /[、，。“]$/.test(lead) && /^[、等”]/.test(text.slice(end, end + 1))
    ? make('event', 0.65)
    : undefined;
}

const heldVerb =
  /(?:举办|召开|承办|参加|参与|组织|开展|依托|通过|办好|用好|办|强化|发挥|首站|借助|借力|支持|(?:大赛|大会|论坛|博览会|）)、)$/;

/** Works: 数据枢纽园区项目. Programmes and funds are read by their verbs. */
function judgeProject({ own, rest, generic }: Candidate): Verdict | undefined {
  if (/(?:园区|基地|产业园|枢纽|大厦|港|渔场|电站|风电|工厂|试验区|综合体|小镇|生产线)$/.test(own) && !generic && rest.length >= 3)
    return make('works', 0.8);
  return undefined;
}

const judges: Readonly<Partial<Record<Kind, (candidate: Candidate) => Verdict | undefined>>> = {
  Platform: judgePlatform,
  Park: judgePark,
  Enterprise: judgeEnterprise,
  Institution: judgeInstitution,
  Event: judgeEvent,
  Project: judgeProject,
};
