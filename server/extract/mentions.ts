/** Named things in running text, and what the text states between them by cue words. Runs after statements, annexes and citations. */

import { resolveBody } from './bodies.js';
import type { Body } from './body.js';
import { relateCarried } from './carried.js';
import { centralCommittee } from './central.js';
import type { Collector } from './collector.js';
import { type Place, relateByCues } from './cues.js';
import { findBodies } from './find-bodies.js';
import { relateFocus } from './focus.js';
import type { Frame } from './frame.js';
import type { Metadata } from './metadata.js';
import { findAwards } from './names/awards.js';
import { fieldsOf } from './names/developed.js';
import { findNames } from './names/find-names.js';
import { findIndustries } from './names/industries.js';
import { findListed } from './names/listed.js';
import type { NameContext, Named } from './names/named.js';
import { phraseStart } from './names/phrases.js';
import { findStatuses } from './names/statuses.js';
import { inTitles } from './names/titles.js';
import { relatePosts } from './posts.js';
import { chainAt, findRegions } from './regions.js';
import type { Source } from './source.js';
import { regionThing } from './things.js';
import type { Span } from './types.js';

/** `taken` are spans that other readers have read whole (responsibility statements): names in them are bodies and read there. */
export function readMentions(source: Source, metadata: Metadata, taken: readonly Span[], collector: Collector, frame: Frame): void {
  const { text, context } = source;
  const regions = findRegions(text, context.region);
  const ends = new Map(regions.map((one) => [one.start, one.end]));
  const own = [metadata.title, metadata.plan].filter((one) => one !== undefined);
  const read = [...taken, ...own, ...source.outline.tables].toSorted((a, b) => a.start - b.start);
  const closed = within(read);
  const titled = inTitles(text);
  // 实施“链式培育”行动 as a heading is the action itself.
  const inHeading = within(source.outline.headings.filter((heading) => heading.children.length > 0).map((heading) => heading.titleSpan));
  const free = (one: Span): boolean => !closed(one.start) && !titled(one.start);
  const about: NameContext = { placeAt: (start) => ends.get(start) ?? chainAt(text, start, context.region, true)?.end };
  const named = choose([
    ...findAwards(text, about),
    ...findStatuses(text, about),
    ...findNames(text, about),
    ...findListed(text),
    ...findIndustries(text, about),
  ]).filter((one) => free(one) && !(one.kind === 'Project' && inHeading(one.start)));
  const bodies = bodiesOf(source, read).filter(free);
  const inBody = within(bodies);
  const kept = named.filter((one) => !inBody(one.start) || one.kind === 'Award' || one.rule === 'party-meeting' || zoneOf(text, one));
  const whole = longerNames(kept);
  const places: Place[] = kept.map((one) => ({
    kind: one.kind,
    key: thingOf(source, one, whole.get(known(one)) ?? known(one), collector),
    start: one.start,
    end: one.end,
  }));
  for (const title of own) for (const one of fieldsOf(text, title.start, title.end)) thingOf(source, one, known(one), collector);
  const covered = within([...kept, ...bodies].toSorted((a, b) => a.start - b.start));
  const inName = within(kept);
  for (const body of bodies) {
    if (inName(body.start) && !/管(?:委会|理委员会)$/.test(body.form)) continue;
    const key = frame.body(body, { start: body.start, end: body.end, form: body.form, rule: 'body-in-text', confidence: body.confidence });
    places.push({ kind: body.kind, key, start: body.start, end: body.end });
  }
  for (const { region, start, end } of regions) {
    // 示范县 is no 范县.
    if (region.level === 'country' || text[start - 1] === '示') continue;
    // 陕西联通, 《温州信息》: a short form inside another name is no mention of the region.
    if (!/[省市区县州盟旗镇乡]$|街道$/.test(text.slice(start, end)) && (inName(start) || titled(start)) && !inBody(start)) continue;
    const key = frame.region(region, { start, end, rule: 'region' });
    // 西安 of 西安交通大学 is no subject of its own.
    if (!covered(start) && free({ start, end })) places.push({ kind: 'Region', key, start, end });
  }
  places.push(...ownRegion(source, frame));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  relateByCues(text, places, collector);
  relateCarried(text, places, collector);
  relateFocus(source, kept, places, collector, frame);
  relatePosts(source, kept, places, collector, frame);
}

const committee = /(?:新区|开发区|高新区|经开区|保税区|示范区|合作区|度假区|产业园区|科学城)(?:管委会|管理委员会)/g;

/** 湘潭高新区 of 湘潭高新区管委会 is the zone itself. */
const zoneOf = (text: string, one: Named): boolean => one.kind === 'Park' && /^管(?:委会|理委员会)/.test(text.slice(one.end, one.end + 5));

/** Organs of the table, the central committee, and the committees of zones, in order of place. */
function bodiesOf({ text, context }: Source, read: readonly Span[]): readonly Body[] {
  const about = { ...(context.region ? { region: context.region } : {}), ...(context.year ? { year: context.year } : {}) };
  const found = [...findBodies(text, about, read)];
  const inFound = within(found);
  const extra: Body[] = [];
  for (const m of text.matchAll(/党中央|中共中央(?!办公厅|[\p{Script=Han}]{0,2}部)/gu)) {
    if (inFound(m.index)) continue;
    extra.push(centralCommittee({ start: m.index, end: m.index + m[0].length }, m[0]));
  }
  for (const m of text.matchAll(committee)) {
    const end = m.index + m[0].length;
    const start = phraseStart(text, end, 20);
    if (inFound(start) || start >= m.index || /^(?:各|有关|相关)/.test(text.slice(start, end))) continue;
    const body = resolveBody(text.slice(start, end), about);
    if (body && body.kind === 'Department' && !body.collective && body.confidence >= 0.8) extra.push({ ...body, start, end });
  }
  return [...found, ...extra].sort((a, b) => a.start - b.start);
}

/** Whether a place lies in one of the spans, which are in order. */
function within(spans: readonly Span[]): (at: number) => boolean {
  const starts = spans.map((one) => one.start);
  const ends: number[] = [];
  for (const one of spans) ends.push(Math.max(ends.at(-1) ?? 0, one.end));
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < (ends[low - 1] as number);
  };
}

const rank = (one: Named): number => (one.rule === 'honour' || one.rule === 'graded-status' ? 0 : one.rule === 'listed-platform' ? 2 : 1);

/** Of names that overlap the surer and longer one stays. */
function choose(found: readonly Named[]): Named[] {
  const kept: Named[] = [];
  const used = new Uint8Array(found.reduce((most, one) => Math.max(most, one.end), 0) + 1);
  for (const one of [...found].sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (one.end <= one.start || used[one.start] || used[one.end - 1]) continue;
    used.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The name under which a thing is known, where the text writes more of it. */
const known = (one: Named): string => one.canonical ?? one.name;
const bones = (name: string): string => name.replace(/[“”"‘’\s]/g, '');

/** What the marks at the head of a name hold: “书香云”平台 and “书香云”数字中枢 are one. */
const insideMarks = (name: string): string | undefined => /^[“"]([^“”"]{2,16})[”"]/.exec(name)?.[1];

/** 未来人工智能计算中心 is the end of 西安未来人工智能计算中心, named in the same text: one thing under its longer name. */
function longerNames(named: readonly Named[]): ReadonlyMap<string, string> {
  const whole = new Map<string, string>();
  const kinds = new Set(['Platform', 'Park', 'Project', 'Institution', 'Enterprise']);
  const names = [...new Map(named.filter((one) => kinds.has(one.kind)).map((one) => [known(one), one])).values()];
  const byMarks = new Map<string, string>();
  for (const one of names) {
    const inner = one.kind === 'Platform' ? insideMarks(known(one)) : undefined;
    if (inner === undefined) continue;
    const first = byMarks.get(inner);
    if (first === undefined) byMarks.set(inner, known(one));
    else if (first !== known(one)) whole.set(known(one), first);
  }
  const byTail = new Map<string, Named[]>();
  for (const one of names) {
    const tail = bones(known(one)).slice(-4);
    byTail.set(tail, [...(byTail.get(tail) ?? []), one]);
  }
  for (const group of byTail.values()) {
    for (const one of group.slice(0, 200)) {
      const short = bones(known(one));
      if (short.length < (one.kind === 'Enterprise' || one.rule === 'listed-platform' ? 4 : 6)) continue;
      const titled = names.find(
        (other) =>
          other.kind === one.kind &&
          /^(?:管理|服务)?(?:平台|系统|APP)$/.test(bones(known(other)).slice(short.length)) &&
          bones(known(other)).startsWith(short),
      );
      if (titled) {
        whole.set(known(one), known(titled));
        continue;
      }
      const longer = group.filter(
        (other) =>
          other !== one && other.kind === one.kind && bones(known(other)).endsWith(short) && bones(known(other)).length > short.length,
      );
      const [only] = longer;
      if (one.kind === 'Enterprise' && only && bones(known(only)) !== `中国${short}`) continue;
      if (only && longer.length === 1 && bones(known(only)).length - short.length <= (one.kind === 'Platform' ? 6 : 4))
        whole.set(known(one), known(only));
    }
  }
  // What is known by a longer name may itself be.
  for (const [name, longer] of whole) {
    const longest = whole.get(longer);
    if (longest !== undefined && longest !== name && longest !== longer) whole.set(name, longest);
  }
  return whole;
}

const located = new Set<string>(['Enterprise', 'Park', 'Platform', 'Institution', 'Project', 'Event']);
const national = /^(?:中国|国家|全国|中华)/;

function thingOf(source: Source, one: Named, full: string, collector: Collector): string {
  const { context } = source;
  // Marks around the whole of a name are no part of it; marks inside are.
  const name = full.replace(/^“([^“”]*)”$/, '$1').replace(/^"([^"]*)"$/, '$1');
  const spot = { start: one.start, end: one.end, form: one.name, rule: one.rule, confidence: one.confidence };
  const ownPath = context.region?.path ?? '';
  switch (one.kind) {
    case 'Industry':
      return collector.thing('Industry', name, '', spot);
    case 'Award':
      return collector.thing('Award', name, '', spot);
    case 'Event':
      return collector.thing(
        'Event',
        name,
        /^(?:党的|[一二三四五六七八九十]+届)/.test(name) ? '' : ownPath,
        spot,
        heldOn(source.text, one),
      );
    case 'Person':
      return collector.thing('Person', name, name === '习近平' ? '' : ownPath || context.title, spot);
    default: {
      return placed(source, one, name, spot, collector);
    }
  }
}

function placed(
  source: Source,
  one: Named,
  name: string,
  spot: Span & { readonly form: string; readonly rule: string; readonly confidence: number },
  collector: Collector,
): string {
  const { context } = source;
  const where = findRegions(name.replace(/^[“"]/, ''), context.region)[0];
  const named = where && where.start === 0 ? where.region : undefined;
  const relative = /^(?:省|市|区|县|州)(?!场|域)/.test(name);
  const body =
    one.kind === 'Enterprise' || one.kind === 'Institution' || one.kind === 'Park'
      ? resolveBody(name, context.region ? { region: context.region } : {})
      : undefined;
  const same = body && body.kind === one.kind && body.confidence >= 0.8 ? body : undefined;
  const full = relative && same ? same.name : name;
  const path = named?.path ?? (relative ? same?.region : undefined);
  const there = same ? collector.find(one.kind, full, same.region ?? '') : undefined;
  if (there) {
    collector.mention(there, spot);
    return there;
  }
  const identity = path ?? (national.test(name) ? '' : (context.region?.path ?? context.title));
  const planned =
    one.kind === 'Platform' &&
    /(?:建设|打造|搭建|开发|构建|谋划|规划)$/.test(source.text.slice(Math.max(0, one.start - 4), one.start)) &&
    context.genre === 'plan';
  // “书香云”平台 is spoken of as 书香云.
  const inner = one.kind === 'Platform' && /”(?:平台|系统|APP|小程序|网站)$/.test(full) ? insideMarks(full) : undefined;
  const key = collector.thing(one.kind, full, identity, spot, {
    ...(path ? { region: path } : {}),
    ...(planned ? { planned: true } : {}),
    ...(inner ? { aliases: [inner] } : {}),
  });
  if (path && located.has(one.kind) && !(one.kind === 'Enterprise' && /分公司|分行/.test(name))) {
    const region = named ?? (context.region ? findRegions(path)[0]?.region : undefined);
    if (region && region.path === path)
      collector.relate('LOCATED_IN', key, regionThing(collector, region, nameSpot(spot), false), {
        at: [spot],
        rule: 'place-in-name',
        confidence: 0.9,
      });
  }
  return key;
}

const nameSpot = (spot: Span & { readonly form: string; readonly confidence: number }) => ({
  start: spot.start,
  end: spot.end,
  form: spot.form,
  rule: 'place-in-name',
  confidence: spot.confidence,
});

/** The date right before a meeting: 2023年11月10日，…会. */
function heldOn(text: string, one: Span): { readonly heldOn?: string } {
  const before = text.slice(Math.max(0, one.start - 24), one.start);
  const date = /(20\d\d)年(\d{1,2})月(\d{1,2})日[，,]?[^。；，]{0,6}$/.exec(before);
  if (!date) return {};
  return { heldOn: `${date[1]}-${String(date[2]).padStart(2, '0')}-${String(date[3]).padStart(2, '0')}` };
}

/** 我区, 我市 name the document's own region where its level is that one. */
function* ownRegion(source: Source, frame: Frame): Generator<Place> {
  const { region } = source.context;
  const word = { province: '省', city: '市', county: '区县市', township: '', country: '' }[region?.level ?? 'township'];
  if (!region || word === '') return;
  for (const m of source.text.matchAll(/我([省市区县])/g)) {
    if (!word.includes(m[1] as string) || !region.name.endsWith(m[1] as string)) continue;
    const spot = { start: m.index, end: m.index + 2, rule: 'own-region' };
    yield { kind: 'Region', key: frame.region(region, spot), ...spot };
  }
}
