import type { Extraction, Mention, Thing, Value } from './types.js';

/** Words by which the name of one organ varies from sentence to sentence: 大数据局 is 大数据管理局. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/^(大?数据)(?:资源)?(?:管理|发展|发展管理|发展应用|应用发展管理)?$/, '$1'],
  [/^行政审批(?:服务)?(?:管理)?$/, '行政审批'],
  [/^政务服务(?:管理)?$/, '政务服务'],
  [/^营商环境(?:建设|优化)?$/, '营商环境'],
  [/^城市管理(?:综合执法|行政执法|综合行政执法)?$/, '城市管理'],
  [/^机关事务(?:管理|服务)?$/, '机关事务'],
  [/^卫生健康?$/, '卫生健康'],
];

/**
 * What tells an organ from the others of its region, or undefined where its name is no organ's: one region has one body of a function,
 * whether the text calls it 局 or 委员会.
 */
export function sameness(thing: Thing): string | undefined {
  if (thing.kind !== 'Department' || !thing.identity || thing.properties.collective === true) return undefined;
  let place = 0;
  for (let length = Math.min(thing.name.length, thing.identity.length); length > 1 && place === 0; length -= 1)
    if (thing.identity.endsWith(thing.name.slice(0, length))) place = length;
  if (place === 0) return undefined;
  // 推进数字经济工作领导小组 is 数字经济工作领导小组.
  const group = /^(?:统筹|加快|推进|促进|深化)*(.{2,}?)(?:工作|建设|发展)*(领导小组(?:办公室)?|工作专班|联席会议)$/.exec(
    thing.name.slice(place),
  );
  if (group) return `${thing.identity}|${group[1]}|${group[2]}`;
  const core = /^(.{2,})(?:委员会|局|厅|办公室)$/.exec(thing.name.slice(place).replace(/[和与]/g, ''))?.[1];
  if (!core || /分$|办公$|人民政府$/.test(core)) return undefined;
  const plain = varying.reduce((name, [pattern, to]) => name.replace(pattern, to), core);
  return `${thing.identity}|${plain}`;
}

/** Makes one thing of what one document calls by several names of one organ; the name used most stays, the others become aliases. */
export function resolveThings(extraction: Extraction): Extraction {
  const groups = new Map<string, Thing[]>();
  for (const thing of extraction.things) {
    const key = sameness(thing);
    if (key) groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  const moved = new Map<string, string>();
  const merged = new Map<string, Thing>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [first, ...others] = [...group].sort((a, b) => b.mentions.length - a.mentions.length || b.name.length - a.name.length);
    if (!first) continue;
    merged.set(first.key, others.reduce(merge, first));
    for (const other of others) moved.set(other.key, first.key);
  }
  if (moved.size === 0) return extraction;
  return {
    ...extraction,
    things: extraction.things.filter((thing) => !moved.has(thing.key)).map((thing) => merged.get(thing.key) ?? thing),
    relations: extraction.relations.map((relation) => ({
      ...relation,
      from: moved.get(relation.from) ?? relation.from,
      to: moved.get(relation.to) ?? relation.to,
    })),
  };
}

function merge(into: Thing, other: Thing): Thing {
  const aliases = [...listOf(into.properties.aliases), other.name, ...listOf(other.properties.aliases)].filter(
    (form) => form !== into.name,
  );
  const mentions: readonly Mention[] = [...into.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
  return { ...into, properties: { ...other.properties, ...into.properties, aliases: [...new Set(aliases)] }, mentions };
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
