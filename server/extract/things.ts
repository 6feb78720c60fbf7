import type { Body, OrganNature } from './body.js';
import type { Collector, Spot } from './collector.js';
import { lookupRegion, type Region } from './regions.js';
import type { Span, Value } from './types.js';

/** The `organ` value of the model for what the reader of names calls an organ's nature. */
const organValues: Readonly<Partial<Record<OrganNature, string>>> = {
  party: 'party',
  government: 'government',
  service: 'government',
  vertical: 'vertical',
  mass: 'mass',
  congress: 'congress',
  judicial: 'court',
  task: 'temporary',
};

/**
 * The key of a region, with the regions above it up to the province; each is part of the next. `spot` names the region itself, or the
 * body that acts for it, where `names` is false.
 */
export function regionThing(collector: Collector, region: Region, spot: Spot, names = true): string {
  const key = collector.thing('Region', region.name, region.path, names ? spot : [], regionProperties(region));
  for (let at = region, below = key; at.parent && at.parent !== at; at = at.parent) {
    const { parent } = at;
    const above = collector.thing('Region', parent.name, parent.path, [], regionProperties(parent));
    if (collector.has('PART_OF', below, above)) break;
    collector.relate('PART_OF', below, above, { at: [spot], rule: 'region-table' });
    below = above;
  }
  return key;
}

const regionProperties = ({ level, path, code }: Region): Record<string, Value> => ({ level, region: path, ...(code ? { code } : {}) });

/** The key of a body that a list or a sentence names at `spot`, with its region where that is certain. */
export function bodyThing(collector: Collector, body: Body, spot: Spot): string {
  const region = body.region ? lookupRegion(body.region) : undefined;
  if (body.kind === 'Region' && !body.collective && region && region.name === body.name) return regionThing(collector, region, spot);
  const properties: Record<string, Value> = {};
  if (body.region) properties.region = body.region;
  if (body.collective) properties.collective = true;
  if (body.aliases.length + body.alsoNamed.length > 0) properties.aliases = [...body.aliases, ...body.alsoNamed];
  if (body.kind === 'Department') {
    if (body.function) properties.function = body.function;
    const organ = organValues[body.nature];
    if (organ) properties.organ = organ;
  }
  const level = body.kind === 'Region' ? (body.collective ? levelOfGroup(body.name) : region?.level) : undefined;
  if (level) properties.level = level;
  const key = collector.thing(body.kind, body.name, body.region ?? '', spot, properties);
  if (region && body.kind !== 'Region') {
    const place = regionThing(collector, region, spot, false);
    if (!collector.has('LOCATED_IN', key, place))
      collector.relate('LOCATED_IN', key, place, { at: [spot], rule: 'body-name', confidence: body.confidence });
  }
  return key;
}

/** The level of the divisions that a group stands for (各街道, 各县区), by the last word of its name. */
function levelOfGroup(name: string): string | undefined {
  const word = /(街道|镇|乡|县|区|市|州|省|村|社区)(?:（[^（）]*）)?(?:人民)?(?:政府|办事处)?$/.exec(name)?.[1] ?? '';
  if (/街道|镇|乡/.test(word)) return 'township';
  if (/村|社区/.test(word)) return 'village';
  if (/县|区/.test(word)) return 'county';
  if (/市|州/.test(word)) return 'city';
  return word === '省' ? 'province' : undefined;
}

/** Titles that say nothing without the document that they stand in: 《方案》, 《若干措施》. */
const shortTitle = /^(?:本)?(?:若干|实施|工作|行动|管理)*(?:意见|方案|办法|通知|措施|计划|规划|条例|规定|纲要|决定|政策|目录|清单|细则)$/;

/** The key of a plan, policy, law or notice. Its title tells it from others; a short one counts only inside its own document. */
export function planThing(
  collector: Collector,
  title: string,
  spot: Spot | readonly Spot[],
  document: string,
  properties: Readonly<Record<string, Value>> = {},
): string {
  return collector.thing('Plan', title, shortTitle.test(title) ? document : '', spot, properties);
}

/** Where a list names a body; the body's offsets must be into the clean text. */
export const bodySpot = (body: Body, rule: string): Spot => ({
  start: body.start,
  end: body.end,
  form: body.form,
  rule,
  confidence: body.confidence,
});

/** A spot of a span, for things that stand there under their own name. */
export const spotOf = ({ start, end }: Span, rule: string, confidence = 1): Spot => ({ start, end, rule, confidence });
