import { numberStyles } from './numbering.js';
import type { Heading, Outline } from './outline.js';
import { labelAt, otherLabelEnd } from './roles.js';

export type SectionKind = 'action' | 'task';

/** Chapters that set the frame of a plan: aims, principles, scope. What stands below them is no task unless somebody answers for it. */
const framing =
  /^(?:总体|基本|工作|发展|主要|核心|指导|战略|建设|行动)?(?:要求|思路|目标|安排|考虑|思想|原则|定位|愿景|方针)(?:[和与、及].{1,10})?(?:[:：].*)?$|^总体|^指导思想|^基本原则|意义$|^适用|^(?:支持|服务|扶持|培育|奖补|认定)(?:对象|范围)|^对[内外].{0,6}对象|^(?:试点|实施|工作|政策)(?:目标|范围|期限)|^总则|^附则|^其他(?:事项|规定)?$|^其它|^名词|^术语|^合规|^编制|^(?:发展|现实|工作|规划|编制|面临的?)?(?:形势|基础|背景|环境)|^重点方向$|^有效期|^主要目标|^(?:主要|发展|工作)?(?:成就|成效|成绩|现状)$|^(?:存在|面临|突出|主要)的?(?:主要|突出)?(?:问题|困难|挑战|机遇)|^(?:机遇|挑战)(?:与|和|及)|^.{0,8}回顾$|任务目标$|^规划(?:期限|范围)/;
/** Chapters that say how the plan is to be carried through. */
const supporting =
  /^(?:组织|实施|工作|服务|政策|要素|强化|加强|完善|健全|落实|推进|切实|保障)*(?:组织)?(?:保障|实施)(?:措施|机制|体系|工作)?$|保障(?:措施|机制|体系)$|组织(?:实施|保障|领导|管理)|^(?:实施|工作|推进|试点)(?:步骤|安排|机制)|^(?:有关|工作|几点|相关)(?:要求|事项)|^监督|^考核|责任分工$|^保障|进度安排|^成立.{0,8}(?:专班|小组)|^支持方式$/;
/** Chapters of a report that tell what is lacking or merely how things stand. */
const lacking = /问题|短板|不足|困难|挑战|形势|差距|瓶颈|制约/;
const standing = /现状|基本情况|概况|基本面/;
const working = /落实|工作|措施|做法|举措|开展|推进/;
/** Chapter titles that only say that tasks follow. */
const wrapping =
  /^(?:主要|重点|工作|具体|政策|下一步|下步|支持|全力|当前|今后)*(?:的|工作)*(?:任务|举措|措施|内容|工作|政策|方向|行动|安排|打算|思路|计划)(?:措施|内容|安排|思路|打算)?$|落实情况$|^(?:对策|意见|工作|政策|发展)(?:与|和)?(?:建议|思考|思路)|对策(?:思考|建议)$|^下一步|^下步|^任务(?:分工|清单)/;

/** Closing provisions: who explains the text, from when it holds. */
const closingWords =
  /^为.{2,}制定本|负责解释|解释权|^自.{0,24}起(?:施行|实施|执行|试行)|有效期|试行期|此前.{0,20}不一致|^本(?:办法|措施|意见|方案|政策|规定|细则|通知).{0,40}(?:解释|施行|实施|执行)$/;

const majorRank = numberStyles.indexOf('decimal');

/**
 * Which headings are actions (chapters that group tasks) and which are tasks (numbered pieces of work), in the sense of the model.
 * `answered` are the headings that a responsibility statement stands directly under.
 */
export function classifySections(
  outline: Outline,
  statedAt: ReadonlySet<Heading>,
  genre: 'plan' | 'report',
): ReadonlyMap<Heading, SectionKind> {
  const fields = fieldsOf(outline);
  const answered = new Set([...statedAt].map((heading) => outsideFields(heading, fields)));
  const kinds = new Map<Heading, SectionKind>();
  const answeredBelow = new Set<Heading>();
  for (const heading of answered) {
    for (let at: Heading | undefined = heading; at && !answeredBelow.has(at); at = at.parent) answeredBelow.add(at);
  }
  const quiet = quietHeadings(outline, genre);
  if (genre === 'report') classifyReport(outline, quiet, answered, kinds);
  else classifyPlan(outline, new Set([...quiet, ...fields]), answered, answeredBelow, kinds);
  return kinds;
}

/** Numbered parts that only fill in a form of the task above them: 1.工作目标：… 2.责任单位：… 3.完成时限：… */
function fieldsOf(outline: Outline): ReadonlySet<Heading> {
  const fields = new Set<Heading>();
  for (const heading of outline.headings) {
    if (!heading.children.some(({ title }) => labelAt(`${title}：`, 0) !== undefined)) continue;
    for (const child of heading.children) {
      const head = `${child.title}：`;
      if (labelAt(head, 0) || otherLabelEnd(head, 0) || /^[一-龥]{2,8}：/.test(head)) fields.add(child);
    }
  }
  return fields;
}

function outsideFields(heading: Heading, fields: ReadonlySet<Heading>): Heading {
  let at = heading;
  while (fields.has(at) && at.parent) at = at.parent;
  return at;
}

/** Headings below a chapter that frames, supports or tells what is lacking. */
function quietHeadings(outline: Outline, genre: 'plan' | 'report'): ReadonlySet<Heading> {
  const quiet = new Set<Heading>();
  for (const heading of outline.headings) {
    const title = heading.title.replace(/[“”]/g, '');
    const own =
      genre === 'report'
        ? lacking.test(title) || (standing.test(title) && !working.test(title))
        : framing.test(title) || closingWords.test(title) || (isTop(heading) && supporting.test(title));
    if (heading.style === 'annex' ? isList(title) : own || (heading.parent && quiet.has(heading.parent))) quiet.add(heading);
  }
  return quiet;
}

const isTop = ({ parent }: Heading): boolean => !parent || parent.style === 'annex';

/** Annexes that hold forms, lists and tables, not the plan itself. */
const isList = (title: string): boolean => title === '' || /表$|清单$|名单$|流程|目录$|指标|附表|图$|台账|模板|说明$/.test(title);

function isMajor(heading: Heading): boolean {
  return heading.style === 'plain' || (heading.style !== 'annex' && numberStyles.indexOf(heading.style) <= majorRank);
}

function classifyPlan(
  outline: Outline,
  quiet: ReadonlySet<Heading>,
  answered: ReadonlySet<Heading>,
  answeredBelow: ReadonlySet<Heading>,
  kinds: Map<Heading, SectionKind>,
): void {
  for (const heading of outline.headings) {
    if (heading.style === 'annex') continue;
    if (quiet.has(heading) && !answeredBelow.has(heading)) continue;
    if (!isMajor(heading) && !answered.has(heading)) continue;
    const below = heading.children.some(
      (child) => (isMajor(child) && !(quiet.has(child) && !answeredBelow.has(child))) || answeredBelow.has(child),
    );
    if (!below) {
      if (heading.title !== '' && (!quiet.has(heading) || answered.has(heading))) kinds.set(heading, 'task');
      continue;
    }
    const tasksBelow = heading.children.some(
      (child) => !hasMajorBelow(child, answeredBelow) && (isMajor(child) || answeredBelow.has(child)),
    );
    if (tasksBelow && (!isWrapper(heading) || answered.has(heading))) kinds.set(heading, 'action');
  }
}

function hasMajorBelow(heading: Heading, answeredBelow: ReadonlySet<Heading>): boolean {
  return heading.children.some((child) => isMajor(child) || answeredBelow.has(child));
}

const isWrapper = (heading: Heading): boolean => wrapping.test(heading.title);

function classifyReport(
  outline: Outline,
  quiet: ReadonlySet<Heading>,
  answered: ReadonlySet<Heading>,
  kinds: Map<Heading, SectionKind>,
): void {
  for (const heading of outline.headings) {
    if (quiet.has(heading) && !answered.has(heading)) continue;
    const { parent } = heading;
    if (!parent || heading.style === 'annex') continue;
    if (heading.style === 'circled' || heading.style === 'arabicParen') continue;
    const second = !parent.parent || parent.parent.style === 'annex';
    if (second && heading.style !== 'ordinal') kinds.set(heading, 'action');
    else kinds.set(heading, 'task');
  }
}
