/** Targets and measured facts in the paragraphs of a document: what the headings above them say of their time and standing. */
import { DOCUMENT } from '../collector.js';
import type { Frame } from '../frame.js';
import type { Heading } from '../outline.js';
import type { Source } from '../source.js';
import { findTimes, type Time } from '../times.js';
import type { Span } from '../types.js';
import type { TargetContext } from './judging.js';
import { joined, looseTables, withName } from './loose.js';
import { moved, type Placed, type Status } from './measured.js';
import { findTargets } from './targets.js';

const facts =
  /现状|概况|(?:基本|落实|工作|进展|推进|发展|实施|执行|总体|办理)(?:的)?情况|主要(?:进展|成效|成绩|工作)|成效|成就|成绩|工作回顾|(?:发展|工作|现实|现有)基础(?!设施)|(?:完成|开展)情况|问题|不足|短板|(?:发展|面临)形势|发展环境|取得[^，,]{0,8}(?:发展|进展|突破|成效|成绩|胜利)/;
const aims = /目标|任务|下一步|下步|思路|打算|对策|建议|措施|计划|安排|举措|保障|重点工作|工作重点/;
/** What a place's headings say of its numbers; a section is asked once. */
export function contextsOf(source: Source): (heading: Heading | undefined) => TargetContext {
  const { context } = source;
  const known = new Map<Heading | undefined, TargetContext>();
  const years = [...new Set(context.title.match(/20\d\d(?=年)/g) ?? [])];
  const written = context.year ?? (years.length === 1 ? Number(years[0]) : undefined);
  // 2025年工作要点: what it plans is of that year.
  const ofYear = /^[^年]{0,12}(20\d\d)年[^年]{0,24}(?:计划|要点|安排|任务清单|重点任务)$/.exec(
    context.title.replace(/的通知$|[》〉]/g, ''),
  )?.[1];
  const base: TargetContext = {
    ...(context.period ? { period: context.period } : {}),
    ...(written === undefined ? {} : { written }),
    ...(ofYear ? { year: Number(ofYear) } : {}),
    promises: /(?:措施|政策|意见|条|办法)(?:（[^（）]*）)?$/.test(context.title.replace(/的通知$|[》〉]/g, '')),
  };
  return (heading) => {
    const made = known.get(heading);
    if (made) return made;
    let status: Status | undefined;
    let year: number | undefined;
    for (const title of heading?.path ?? []) {
      // 2025年重点工作: what stands below it is of that year.
      const named = /^(?:[^年]{0,6}[、.）])?\s?(20\d\d)年(?!.*20\d\d年)(?![-—至]|\d)/.exec(title)?.[1];
      if (named) year = Number(named);
      if (facts.test(title)) status = 'ACTUAL';
      else if (aims.test(title) && !(status === 'ACTUAL' && context.genre === 'report')) status = 'TARGET';
    }
    if (context.genre === 'plan' && status !== 'ACTUAL') status = 'TARGET';
    const own = { ...base, ...(status ? { status } : {}), ...(year === undefined ? {} : { year }) };
    known.set(heading, own);
    return own;
  };
}

/** Every target and measured fact of the running text, in order. */
export function* fromText(source: Source, frame: Frame): Generator<Placed> {
  const { outline, text } = source;
  let goals: { readonly heading: unknown; readonly time: GoalTime } | undefined;
  const contextOf = contextsOf(source);
  const starts = source.outline.headings.map((heading) => heading.start);
  const tables = looseTables(text, outline);
  let next = 0;
  let table = 0;
  for (const [line, { start, end }] of outline.paragraphs.entries()) {
    while (table < tables.length && (tables[table] as Span).end <= start) table += 1;
    const loose = tables[table] && start >= (tables[table] as Span).start ? tables[table] : undefined;
    // A line may hold several headings: each part is read under its own.
    while (next < starts.length && (starts[next] as number) <= start) next += 1;
    const cuts = [start];
    while (next < starts.length && (starts[next] as number) < end) cuts.push(starts[next++] as number);
    for (const [index, from] of cuts.entries()) {
      const to = cuts[index + 1] ?? end;
      const heading = outline.headingAt(from);
      const base = contextOf(heading);
      // Only goals hand their year on: 到2028年，…。打造平台50个. A list under them (1. 2.) is theirs too.
      const goal = nearest(heading, /目标|总体要求|总体思路/);
      const cell = loose ? withName(text, outline.paragraphs[line - 1], { start: from, end: to }) : undefined;
      const at = cell?.start ?? from;
      const words = cell ? joined(text.slice(at, from), text.slice(from, to)) : text.slice(at, to);
      const inherited: GoalTime = loose ? { goals: true, year: loose.year } : goal && goals?.heading === goal ? goals.time : {};
      const own = goal && !loose ? openingTime(words, base) : undefined;
      if (goal && own) goals = { heading: goal, time: own.time };
      const before = findTargets(words, { ...base, ...inherited });
      // A year holds from its own place on.
      const targets = own
        ? [
            ...before.filter((one) => one.quantityAt.start < own.at),
            ...findTargets(words, { ...base, ...own.time }).filter((one) => one.quantityAt.start >= own.at),
          ]
        : before;
      for (const target of targets)
        yield {
          ...moved(target, at),
          owner: frame.dutyAt(at + target.quantityAt.start) ?? frame.plan ?? DOCUMENT,
          rule: 'target-in-text',
        };
    }
  }
}

function nearest(heading: Heading | undefined, title: RegExp): Heading | undefined {
  for (let at = heading; at; at = at.parent) if (title.test(at.title)) return at;
  return undefined;
}

/** Goals state their time once; each number of them is an aim. */
type GoalTime = Pick<TargetContext, 'year' | 'within' | 'goals'>;

/** The last 到2028年, 2028年 of the plan or “十五五”期间 of a passage of goals. */
function openingTime(
  words: string,
  { period, written, status }: TargetContext,
): { readonly time: GoalTime; readonly at: number } | undefined {
  const first = period?.start ?? written;
  const all = findTimes(words).filter(
    (time) => time.periodStart !== undefined || (time.year !== undefined && /^(?:by|at)$/.test(time.sense)),
  );
  const named = all.filter((time) => time.sense === 'by' || time.periodStart !== undefined);
  const ahead = (time: Time) => status === 'TARGET' && first !== undefined && time.year !== undefined && time.year >= first;
  const times = named.length > 0 ? named : all.filter(ahead);
  const last = times.at(-1);
  if (!last || new Set(times.map((time) => time.year ?? time.periodEnd)).size > 1) return undefined;
  const time: GoalTime =
    last.year !== undefined
      ? { goals: true, year: last.year }
      : { goals: true, within: { start: last.periodStart as number, end: last.periodEnd as number } };
  return { time, at: (times[0] ?? last).start };
}
