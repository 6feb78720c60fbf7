import { resolveBody } from './bodies.js';
import type { Collector } from './collector.js';
import { familyNames } from './persons.js';
import { bodyContext } from './responsibility.js';
import type { Source } from './source.js';
import { bodyThing } from './things.js';
import type { Span } from './types.js';

const groupName = /([^，。；：\n（）《》]{2,40}?(?:领导小组|协调小组|专班|指挥部|联席会议|工作组))(?:组成人员|成员|人员|组成)?(?:名单)?/;
const posts =
  '第一组长|常务副组长|执行组长|副组长|组长|总指挥|副总指挥|指挥长|副指挥长|第一召集人|召集人|副召集人|主任|副主任|办公室主任|成员|秘书长';
const labelled = new RegExp(`^(${posts})：`);
const person = new RegExp(`^((?:${familyNames}) ?[\\u4e00-\\u9fff](?: ?[\\u4e00-\\u9fff])?)[ ，]+([\\u4e00-\\u9fff、（）]{3,40})$`);

/**
 * Lists of who sits in a leading group: a line of a post (组长：), a name and an office, or a name and an office alone under the last post.
 * Only lines that are read whole count; posts without a name are none.
 */
export function readRosters(source: Source, collector: Collector): void {
  const { text, outline } = source;
  let group: { readonly key: string; readonly at: Span } | undefined;
  let post = '';
  for (const { start, end } of outline.paragraphs) {
    if (end - start > 80) {
      group = undefined;
      post = '';
      continue;
    }
    const line = text.slice(start, end);
    const label = labelled.exec(line);
    if (!label && /(?:领导小组|协调小组|专班|指挥部|联席会议|工作组).{0,8}(?:名单|人员|成员|组成)?$/.test(line)) {
      group = groupIn(source, line, start, collector);
      post = '';
      continue;
    }
    if (!group) continue;
    if (label) post = label[1] ?? '';
    const from = label ? label[0].length : 0;
    const member = post === '' ? null : person.exec(line.slice(from).trim());
    if (!member?.[1]) continue;
    const name = member[1].replace(/\s/g, '');
    const at = start + line.indexOf(member[1], from);
    const office = member[2] ?? '';
    const key = collector.thing('Person', name, office, { start: at, end: at + member[1].length, form: name, rule: 'roster' });
    collector.relate('MEMBER_OF', key, group.key, { properties: { role: post }, at: [{ start, end }, group.at], rule: 'roster' });
  }
}

function groupIn(
  source: Source,
  line: string,
  start: number,
  collector: Collector,
): { readonly key: string; readonly at: Span } | undefined {
  const match = groupName.exec(line);
  const named = match?.[1]?.replace(/^[一二三四五六七八九十\d]+[、.．]/, '').replace(/^关于(?:成立|调整)?/, '');
  // 成立工作专班 is the title of a section.
  if (!match || !named || /^(?:成立|建立|组建|健全)/.test(named)) return undefined;
  const body = resolveBody(named, bodyContext(source.context));
  if (body?.kind !== 'Department' || body.collective) return undefined;
  const at = start + line.indexOf(named);
  const spot = { start: at, end: at + named.length };
  return { key: bodyThing(collector, body, { ...spot, form: named, rule: 'roster', confidence: body.confidence }), at: spot };
}
