import { resolveBody } from './bodies.js';
import type { Collector } from './collector.js';
import type { Place } from './cues.js';
import type { Frame } from './frame.js';
import type { Named } from './names/named.js';
import type { Source } from './source.js';

/** 市委书记X, 副市长Y: who is named by the post of secretary belongs to the committee, by that of mayor to the government. */
export function relatePosts(source: Source, kept: readonly Named[], places: readonly Place[], collector: Collector, frame: Frame): void {
  const { text, context } = source;
  const keyAt = new Map(places.map((one) => [one.start, one.key]));
  for (const one of kept) {
    if (one.kind !== 'Person') continue;
    const before = text.slice(Math.max(0, one.start - 6), one.start);
    const secretary = /([省市区县]委)((?:副)?书记)$/.exec(before);
    const post = secretary ?? /(?<![\p{Script=Han}])(?:副)?([省市区县])长$/u.exec(before);
    const key = keyAt.get(one.start);
    const form = secretary ? (secretary[1] as string) : `${post?.[1]}政府`;
    const body = post && context.region ? resolveBody(form, { region: context.region }) : undefined;
    if (!post || !key || body?.kind !== 'Department' || body.collective) continue;
    const start = one.start - post[0].length;
    // The post of mayor does not write out the government: it is related where the text names it elsewhere.
    const organ = secretary
      ? frame.body(body, { start, end: start + 2, form, rule: 'post', confidence: body.confidence })
      : collector.find('Department', body.name, body.region ?? '');
    if (!organ) continue;
    collector.relate('MEMBER_OF', key, organ, {
      properties: { role: secretary ? (secretary[2] as string) : post[0] },
      at: [{ start, end: one.end }],
      rule: 'post',
      confidence: 0.9,
    });
  }
}
