/** Targets and measured facts as things: one Indicator for one outcome, in text and table alike, and a Measurement for each value. */
import { type Collector, DOCUMENT } from './collector.js';
import type { Frame } from './frame.js';
import { type Comparator, readQuantities, unitAt } from './numbers.js';
import type { Heading } from './outline.js';
import type { Source } from './source.js';
import type { Row, Table } from './tables.js';
import { findTargets, type Target, type TargetContext } from './targets.js';
import { findTimes } from './times.js';
import type { Span, Value } from './types.js';

/** One value of one outcome, from text or table; offsets are into the clean text. */
interface Draft {
  readonly name: string;
  readonly outcome: Span;
  readonly quantity: Span;
  /** The clause that states it. */
  readonly clause: Span;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly status: 'TARGET' | 'ACTUAL';
  readonly year?: number;
  readonly periodStart?: number;
  readonly periodEnd?: number;
  readonly yearly: boolean;
  readonly modality?: string;
  /** Key of the task, action, plan or document that it measures. */
  readonly owner: string;
  readonly row?: Row;
  readonly rule: string;
}

const facts =
  /现状|概况|(?:基本|落实|工作|进展|推进|发展|实施|执行|总体|办理)(?:的)?情况|主要(?:进展|成效|成绩|工作)|成效|成就|成绩|工作回顾|(?:发展|工作|现实|现有)基础(?!设施)|(?:完成|开展)情况|问题|不足|短板|(?:发展|面临)形势/;
const aims = /目标|任务|下一步|下步|思路|打算|对策|建议|措施|计划|安排|举措|保障/;

/** Reads every target and measured fact of a document. Returns the indicator of each table row, for those who read who answers for it. */
export function readIndicators(source: Source, collector: Collector, frame: Frame): ReadonlyMap<Row, string> {
  // A number with a character that could not be read is no number: the clean text has flagged it.
  const drafts = [...fromText(source, frame), ...fromTables(source, frame)].filter(({ quantity }) => {
    const { start, end } = source.clean.toOriginal(quantity.start, quantity.end);
    return !/[\ue000-\uf8ff\ufffd]/.test(source.original.slice(start, end));
  });
  return emit(source, collector, drafts);
}

/** What a place's headings say of its numbers; a section is asked once. */
function contextsOf(source: Source): (heading: Heading | undefined) => TargetContext {
  const { context } = source;
  const known = new Map<Heading | undefined, TargetContext>();
  const base: TargetContext = {
    ...(context.period ? { period: context.period } : {}),
    ...(context.year ? { written: context.year } : {}),
    promises: /(?:措施|政策|意见|条|办法)(?:（[^（）]*）)?$/.test(context.title.replace(/的通知$|[》〉]/g, '')),
  };
  return (heading) => {
    const made = known.get(heading);
    if (made) return made;
    let status: 'TARGET' | 'ACTUAL' | undefined;
    for (const title of heading?.path ?? []) {
      if (facts.test(title)) status = 'ACTUAL';
      else if (aims.test(title) && !(status === 'ACTUAL' && context.genre === 'report')) status = 'TARGET';
    }
    if (context.genre === 'plan' && status !== 'ACTUAL') status = 'TARGET';
    const own = status ? { ...base, status } : base;
    known.set(heading, own);
    return own;
  };
}

function* fromText(source: Source, frame: Frame): Generator<Draft> {
  const { outline, text } = source;
  let goals: { readonly heading: unknown; readonly time: Pick<TargetContext, 'year' | 'within'> } | undefined;
  const contextOf = contextsOf(source);
  const starts = source.outline.headings.map((heading) => heading.start);
  let next = 0;
  for (const { start, end } of outline.paragraphs) {
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
      const words = text.slice(from, to);
      const inherited = goal && goals?.heading === goal ? goals.time : {};
      const own = goal ? openingTime(words) : undefined;
      if (goal && own) goals = { heading: goal, time: own.time };
      const before = findTargets(words, { ...base, ...inherited });
      // A year holds from its own place on.
      const targets = own
        ? [
            ...before.filter((one) => one.start < own.at),
            ...findTargets(words, { ...base, ...own.time }).filter((one) => one.start >= own.at),
          ]
        : before;
      for (const target of targets) yield fromTarget(target, from, frame.dutyAt(from + target.start) ?? frame.plan ?? DOCUMENT);
    }
  }
}

function nearest(heading: Heading | undefined, title: RegExp): Heading | undefined {
  for (let at = heading; at; at = at.parent) if (title.test(at.title)) return at;
  return undefined;
}

/** The last 到2028年 or “十五五”期间 of a passage of goals. */
function openingTime(words: string): { readonly time: Pick<TargetContext, 'year' | 'within'>; readonly at: number } | undefined {
  const times = findTimes(words).filter((time) => time.sense === 'by' || time.periodStart !== undefined);
  const last = times.at(-1);
  if (!last || new Set(times.map((time) => time.year ?? time.periodEnd)).size > 1) return undefined;
  const time =
    last.year !== undefined ? { year: last.year } : { within: { start: last.periodStart as number, end: last.periodEnd as number } };
  return { time, at: (times[0] ?? last).start };
}

function fromTarget(target: Target, at: number, owner: string): Draft {
  return {
    name: target.outcome,
    outcome: { start: at + target.outcomeStart, end: at + target.outcomeEnd },
    quantity: { start: at + target.start, end: at + target.end },
    clause: { start: at + target.clauseStart, end: at + target.clauseEnd },
    value: target.value,
    ...(target.valueTo === undefined ? {} : { valueTo: target.valueTo }),
    unit: target.unit,
    comparator: target.comparator,
    status: target.status,
    ...(target.year === undefined ? {} : { year: target.year }),
    ...(target.periodStart === undefined ? {} : { periodStart: target.periodStart }),
    ...(target.periodEnd === undefined ? {} : { periodEnd: target.periodEnd }),
    yearly: target.yearly,
    ...(target.modality ? { modality: target.modality } : {}),
    owner,
    rule: 'target-in-text',
  };
}

const nameHead = /^(?:指标|指标名称|工作指标|主要指标|目标|指标内容|内容|名称|项目|具体指标)$/;
const squeeze = (cell: string): string => cell.replace(/\s+/g, '');

/** Tables of indicators: a column that names them, columns of years (2022年, 2027年目标值), and often one of units. */
function* fromTables(source: Source, frame: Frame): Generator<Draft> {
  for (const table of source.outline.tables) {
    const head = table.header.map((cell) => squeeze(cell.text));
    const years = head.flatMap((word, column) => {
      const match = /^(?:到)?(20\d\d)年?(?:底|末)?(?:目标值?|目标|指标值?|值|完成值?|实际值?|现状值?|基数|基准值?)?$/.exec(word);
      return match ? [{ column, year: Number(match[1]), actual: /完成|实际|现状|基数|基准/.test(word) }] : [];
    });
    const named = nameColumn(
      table,
      head,
      years.map((one) => one.column),
    );
    if (years.length === 0 || named === undefined) continue;
    const unitColumn = head.findIndex((word) => /^(?:计量)?单位(?:（[^）]*）)?$/.test(word));
    for (const row of table.rows) {
      const cell = row.cells[named];
      if (!cell || cell.text === '') continue;
      const unitIn = /（([^（）]{1,8})）$/.exec(squeeze(cell.text));
      const unit =
        unitColumn >= 0
          ? squeeze(row.cells[unitColumn]?.text ?? '')
          : unitIn && unitAt(`1${unitIn[1]}`, 1).unit !== ''
            ? (unitIn[1] as string)
            : '';
      const name = squeeze(cell.text).replace(unitIn && unit === unitIn[1] ? /（[^（）]*）$/ : /$^/, '');
      for (const { column, year, actual } of years) {
        const value = row.cells[column];
        if (!value || value.text === '' || value === cell) continue;
        const read = cellValue(value.text, unit);
        if (!read) continue;
        const clause = { start: Math.min(cell.start, value.start), end: Math.max(cell.end, value.end) };
        yield {
          name,
          outcome: cell,
          quantity: value,
          clause,
          ...read,
          status: actual ? 'ACTUAL' : 'TARGET',
          year,
          yearly: false,
          owner: frame.plan ?? DOCUMENT,
          row,
          rule: 'target-in-table',
        };
      }
    }
  }
}

function nameColumn(table: Table, head: readonly string[], taken: readonly number[]): number | undefined {
  const named = head.findIndex((word) => nameHead.test(word));
  if (named >= 0) return named;
  const loose = head.findIndex((word, column) => /指标|目标|内容/.test(word) && !taken.includes(column) && !/值$/.test(word));
  return loose >= 0 && table.rows.length > 0 ? loose : undefined;
}

function cellValue(cell: string, unit: string): { value: number; valueTo?: number; unit: string; comparator: Comparator } | undefined {
  const text = cell.replace(/\s+/g, '');
  const quantities = readQuantities(text);
  const [first] = quantities;
  if (!first || quantities.length > 1 || first.chinese) return undefined;
  // Words around the number would be an outcome of their own.
  if (first.numberStart - first.lead.length > 1 || text.length - first.end > 2) return undefined;
  const own = unit === '' ? first.unit : first.unit === '' || first.unit === unit ? unit : first.unit;
  return {
    value: first.value,
    ...(first.valueTo === undefined ? {} : { valueTo: first.valueTo }),
    unit: own,
    comparator: /以上$/.test(text) ? '>=' : /以下$/.test(text) ? '<=' : first.comparator,
  };
}

const scaleOf = (unit: string): number => (unit.startsWith('万亿') ? 1e12 : unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1);
const counters = /^(?:个|家|户|名|人|座|项|条|处|套|台|件|辆)$/;
const measureOf = (unit: string): string => {
  const bare = unit.replace(/^(?:万亿|亿|万)(?=.)/, '');
  return counters.test(bare) ? '个' : bare.startsWith('个百分点') ? '%点' : bare;
};

/** What two spellings of one outcome share: 全区, 数, quotation marks and the like are left out. */
export function outcomeCore(name: string): string {
  return name
    .replace(/[“”‘’"'\s（）()]/g, '')
    .replace(/^(?:全市|全区|全县|全省|我市|我区|我省|我县)/, '')
    .replace(/(?:数量|总数|个数|家数|数)$/, '');
}

/** All characters of the shorter stand in the longer in their order. */
function within(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** One outcome under two names: the same value, year and kind of unit, and the shorter name is within the longer and most of it. */
function sameTarget(a: Draft, b: Draft): boolean {
  if (a.year === undefined || a.year !== b.year || a.status !== b.status || a.valueTo !== b.valueTo) return false;
  if (Math.abs(a.value * scaleOf(a.unit) - b.value * scaleOf(b.unit)) > 1e-9 * Math.abs(a.value * scaleOf(a.unit))) return false;
  if (measureOf(a.unit) !== measureOf(b.unit)) return false;
  const [short = '', long = ''] = [outcomeCore(a.name), outcomeCore(b.name)].sort((x, y) => x.length - y.length);
  if (short.length < 4 || /^新/.test(short) !== /^新/.test(long)) return false;
  return (short.length * 5 >= long.length * 3 || long.endsWith(short)) && within(short, long);
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function emit(source: Source, collector: Collector, drafts: readonly Draft[]): Map<Row, string> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    append(groups, outcomeCore(draft.name), draft);
  }
  // Join groups that hold the same target under another name. Only those of one year and value meet, so this stays near linear.
  const parent = new Map<string, string>();
  const rootOf = (core: string): string => {
    let at = core;
    while (parent.has(at)) at = parent.get(at) as string;
    return at;
  };
  const byValue = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.year} ${draft.status} ${draft.value * scaleOf(draft.unit)}`;
    const same = byValue.get(key) ?? [];
    for (const other of same.slice(-20)) {
      const [a, b] = [rootOf(outcomeCore(draft.name)), rootOf(outcomeCore(other.name))];
      if (a !== b && sameTarget(draft, other)) parent.set(a, b);
    }
    append(byValue, key, draft);
  }
  const joined = new Map<string, Draft[]>();
  for (const [core, group] of groups) for (const draft of group) append(joined, rootOf(core), draft);

  const rows = new Map<Row, string>();
  const identity = source.context.region?.path ?? source.context.title;
  for (const group of joined.values()) {
    const table = group.find((draft) => draft.row);
    const name = (table ?? group[0])?.name ?? '';
    const unit = (table ?? group[0])?.unit ?? '';
    const indicator = collector.thing(
      'Indicator',
      name,
      identity,
      group.map((draft) => ({ ...draft.outcome, form: draft.name, rule: draft.rule })),
      { ...(unit === '' ? {} : { unit }), ...(source.context.region ? { region: source.context.region.path } : {}) },
    );
    for (const written of group) {
      const draft = dated(written, group);
      if (draft.row) rows.set(draft.row, indicator);
      collector.relate('HAS_INDICATOR', draft.owner, indicator, { at: [draft.clause], rule: draft.rule });
      const measurement = measurementOf(source, collector, draft, `${identity}|${name}`);
      collector.relate('HAS_VALUE', indicator, measurement, { at: [draft.clause], rule: draft.rule });
    }
  }
  return rows;
}

/** A value without a time that another place gives with one is the same value. */
function dated(draft: Draft, group: readonly Draft[]): Draft {
  if (draft.year !== undefined || draft.periodStart !== undefined || draft.yearly) return draft;
  const twin = group.find(
    (one) =>
      one.year !== undefined &&
      one.value * scaleOf(one.unit) === draft.value * scaleOf(draft.unit) &&
      measureOf(one.unit) === measureOf(draft.unit) &&
      one.comparator === draft.comparator &&
      one.status === draft.status,
  );
  return twin?.year === undefined ? draft : { ...draft, year: twin.year };
}

const words: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '约' };

function measurementOf(source: Source, collector: Collector, draft: Draft, of: string): string {
  const when =
    draft.year !== undefined ? `${draft.year}年` : draft.periodStart !== undefined ? `${draft.periodStart}—${draft.periodEnd}年` : '';
  const value = draft.valueTo === undefined ? `${draft.value}` : `${draft.value}—${draft.valueTo}`;
  const name = `${when}${draft.yearly ? '每年' : ''}${words[draft.comparator]}${value}${draft.unit}`;
  const properties: Record<string, Value> = { value: draft.value, comparator: draft.comparator, status: draft.status };
  if (draft.valueTo !== undefined) properties.valueTo = draft.valueTo;
  if (draft.unit !== '') properties.unit = draft.unit;
  if (draft.year !== undefined) properties.year = draft.year;
  if (draft.periodStart !== undefined) properties.periodStart = draft.periodStart;
  if (draft.periodEnd !== undefined) properties.periodEnd = draft.periodEnd;
  if (draft.yearly) properties.yearly = true;
  if (draft.modality) properties.modality = draft.modality;
  if (source.context.region) properties.subject = source.context.region.path;
  return collector.thing('Measurement', name, `${of}|${draft.status}`, { ...draft.quantity, rule: draft.rule }, properties);
}
