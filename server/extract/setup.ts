import { parseBodies, resolveBody } from './bodies.js';
import type { Body } from './body.js';
import type { Collector, Spot } from './collector.js';
import { bodyContext } from './responsibility.js';
import type { Source } from './source.js';
import { bodySpot, bodyThing } from './things.js';
import type { Span } from './types.js';

/** Bodies that a document sets up for its work. */
const groupWord = '(?:(?:工作)?(?:领导小组|协调小组|推进小组|专项小组)|(?:工作)?专班|(?:部际|部门|厅际|局际|工作)?联席会议|指挥部|工作组)';
const setUp = new RegExp(
  `(?:成立|组建|设立|建立|健全|调整)(?:了|由[^，。；]{1,16}(?:牵头|任组长|担任组长|任总指挥|任召集人|挂帅)的)?([“《]?[^，。；：、（）“”\\n]{0,30}?(?:“[^”\\n]{1,24}”[^，。；：、（）“”\\n]{0,16}?)?${groupWord}[”》]?)(?=[，。；、（（]|$|由|，|统筹|和|及|负责|$)`,
  'g',
);
const officeAt = /(?:办公室|秘书处)(?:挂靠)?(?:设在|设于|依托|放在)([^，。；（）\n]{2,30})(?:（[^（）\n]{2,20}）)?/g;
const members = /成员单位(?:包括|由|为|有|：)+([^。；\n]{4,400})/g;
const memberTail = /([^，。；：\n]{4,200}?)(?:等)?(?:部门|单位)?(?:为|担任)成员(?:单位)?/g;
const wordEnd = new RegExp(`${groupWord}$`);

interface Group {
  readonly key: string;
  readonly at: Span;
}

/** Leading groups, task forces and joint meetings that the document sets up, who runs their offices and who belongs to them. */
export function readSetup(source: Source, collector: Collector): void {
  let latest: Group | undefined;
  for (const paragraph of source.outline.paragraphs) {
    const written = source.text.slice(paragraph.start, paragraph.end);
    if (!/小组|专班|联席会议|指挥部|工作组/.test(written)) continue;
    const groups = findGroups(source, paragraph, written, collector);
    // 领导小组办公室设在…: the one group that the document has set up before
    if (groups.length === 0 && latest && /^(?:[^。]{0,12})(?:领导小组|专班|联席会议|指挥部)/.test(written))
      groups.push({ ...latest, at: latest.at });
    latest = groups.at(-1) ?? latest;
    readOffices(source, paragraph, written, groups, collector);
    readMembers(source, paragraph, written, groups, collector);
  }
}

function findGroups(source: Source, paragraph: Span, written: string, collector: Collector): Group[] {
  const groups: Group[] = [];
  for (const match of written.matchAll(setUp)) {
    const named = (match[1] ?? '').replace(/^[“《](.*)[”》]$/, '$1').replace(/制度$/, '');
    // 相关工作专班, 由三个工作组: a class, or a number of them, has no name of its own
    if (
      named.replace(wordEnd, '').length < 2 ||
      /^(?:相关|有关|专门|专人|若干|多个|一个|[一二三四五六七八九十\d]+个|各|相应|工作)/.test(named)
    )
      continue;
    const start = paragraph.start + match.index + match[0].indexOf(named);
    const body = resolveBody(named, bodyContext(source.context));
    if (body?.kind !== 'Department' || body.collective) continue;
    const spot: Spot = { start, end: start + named.length, form: named, rule: 'set-up', confidence: body.confidence };
    groups.push({ key: bodyThing(collector, body, spot), at: { start: paragraph.start + match.index, end: spot.end } });
  }
  return groups;
}

/** The group that a place in the paragraph speaks of: the last one set up before it. */
const groupBefore = (groups: readonly Group[], at: number): Group | undefined => groups.findLast((group) => group.at.start < at);

function readOffices(source: Source, paragraph: Span, written: string, groups: readonly Group[], collector: Collector): void {
  for (const match of written.matchAll(officeAt)) {
    const start = paragraph.start + match.index;
    const group = groupBefore(groups, start) ?? namedBefore(source, paragraph, start, collector);
    const host = match[1];
    if (!group || !host) continue;
    const from = start + match[0].indexOf(host);
    for (const body of organs(source, from, from + host.length)) {
      const key = bodyThing(collector, body, bodySpot(body, 'office-host'));
      collector.relate('HOSTS_OFFICE_OF', key, group.key, {
        at: [{ start, end: start + match[0].length }, group.at],
        rule: 'office-host',
        confidence: body.confidence,
      });
    }
  }
}

/** 区数字经济工作领导小组办公室设在…: a group that stands right before its office. */
function namedBefore(source: Source, paragraph: Span, at: number, collector: Collector): Group | undefined {
  const before = source.text.slice(Math.max(paragraph.start, at - 40), at);
  const named = /([^，。；：、（）\n]{2,34})$/.exec(before)?.[1]?.replace(/^[”》]|的?$/g, '');
  if (!named || !wordEnd.test(named) || named.replace(wordEnd, '').length < 2) return undefined;
  const body = resolveBody(named, bodyContext(source.context));
  if (body?.kind !== 'Department' || body.collective) return undefined;
  const spot = { start: at - named.length, end: at, form: named, rule: 'set-up', confidence: body.confidence };
  return { key: bodyThing(collector, body, spot), at: spot };
}

function readMembers(source: Source, paragraph: Span, written: string, groups: readonly Group[], collector: Collector): void {
  if (groups.length === 0) return;
  for (const pattern of [members, memberTail]) {
    for (const match of written.matchAll(pattern)) {
      const list = match[1] ?? '';
      const start = paragraph.start + match.index;
      const group = groupBefore(groups, start);
      if (!group || list.length === 0) continue;
      const from = start + match[0].indexOf(list);
      for (const body of organs(source, from, from + list.length)) {
        const key = bodyThing(collector, body, bodySpot(body, 'member'));
        collector.relate('MEMBER_OF', key, group.key, {
          properties: { role: '成员单位' },
          at: [{ start, end: start + match[0].length }, group.at],
          rule: 'member',
          confidence: body.confidence,
        });
      }
    }
  }
}

/** Departments of a list; posts (主要负责同志) and classes are none. */
function organs(source: Source, from: number, to: number): readonly Body[] {
  const { bodies } = parseBodies(source.text, from, to, bodyContext(source.context));
  return bodies.filter(
    (body) =>
      body.kind === 'Department' && !body.collective && body.confidence >= 0.8 && !/负责|同志|领导$|书记|[区市县省]长/.test(body.form),
  );
}
