/** When two places speak of one indicator, and of one value of it. */
import type { Placed } from './measured.js';

const scaleOf = (unit: string): number => (unit.startsWith('万亿') ? 1e12 : unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1);
const counters = /^(?:个|家|户|名|人|座|项|条|处|套|台|件|辆)$/;
const measureOf = (unit: string): string => {
  const bare = unit.replace(/^(?:万亿|亿|万)(?=.)/, '');
  return counters.test(bare) ? '个' : bare.startsWith('个百分点') ? '%点' : bare;
};

/** What two spellings of one outcome share: 全区, 数, quotation marks and the like are left out. */
function outcomeCore(name: string): string {
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
function sameTarget(a: Placed, b: Placed): boolean {
  if (a.year === undefined || a.year !== b.year || a.status !== b.status || a.valueTo !== b.valueTo) return false;
  if (Math.abs(a.value * scaleOf(a.unit) - b.value * scaleOf(b.unit)) > 1e-9 * Math.abs(a.value * scaleOf(a.unit))) return false;
  if (measureOf(a.unit) !== measureOf(b.unit)) return false;
  const [short = '', long = ''] = [outcomeCore(a.outcome), outcomeCore(b.outcome)].sort((x, y) => x.length - y.length);
  if (short.length < 4 || /^新/.test(short) !== /^新/.test(long)) return false;
  return (short.length * 5 >= long.length * 3 || long.endsWith(short)) && within(short, long);
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Values by indicator: those of one outcome, and those that state the same target under another name, stand together. */
export function joinIndicators(drafts: readonly Placed[]): Iterable<readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const draft of drafts) append(groups, outcomeCore(draft.outcome), draft);
  // Only those of one year and value are compared, so this stays near linear.
  const parent = new Map<string, string>();
  const rootOf = (core: string): string => {
    let at = core;
    while (parent.has(at)) at = parent.get(at) as string;
    return at;
  };
  const byValue = new Map<string, Placed[]>();
  for (const draft of drafts) {
    const key = `${draft.year} ${draft.status} ${draft.value * scaleOf(draft.unit)}`;
    const same = byValue.get(key) ?? [];
    for (const other of same.slice(-20)) {
      const [a, b] = [rootOf(outcomeCore(draft.outcome)), rootOf(outcomeCore(other.outcome))];
      if (a !== b && sameTarget(draft, other)) parent.set(a, b);
    }
    append(byValue, key, draft);
  }
  const joined = new Map<string, Placed[]>();
  for (const [core, group] of groups) for (const draft of group) append(joined, rootOf(core), draft);
  return joined.values();
}

/** A value without a time that another place gives with one is the same value. */
export function dated(draft: Placed, group: readonly Placed[]): Placed {
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

/** Each value of an indicator with the one that stands for it: 1万个 in the text and 10000个 in the annex are one, as the table writes it. */
export function sameValues(group: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const kept = new Map<string, Placed>();
  const keyOf = (one: Placed): string => {
    const scale = scaleOf(one.unit);
    const value = Number((one.value * scale).toPrecision(12));
    const upTo = one.valueTo === undefined ? '' : Number((one.valueTo * scale).toPrecision(12));
    const when = `${one.year ?? ''} ${one.periodStart ?? ''} ${one.periodEnd ?? ''} ${one.yearly} ${one.baseYear ?? ''}`;
    return `${one.status} ${when} ${one.comparator} ${value} ${upTo} ${measureOf(one.unit)}`;
  };
  for (const one of group) if (one.row && !kept.has(keyOf(one))) kept.set(keyOf(one), one);
  for (const one of group) if (!kept.has(keyOf(one))) kept.set(keyOf(one), one);
  return new Map(group.map((one) => [one, kept.get(keyOf(one)) ?? one]));
}
