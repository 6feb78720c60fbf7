import { resolveBody } from './bodies.js';
import type { Collector } from './collector.js';
import type { Place } from './cues.js';
import type { Frame } from './frame.js';
import type { Named } from './names/named.js';
import type { Source } from './source.js';

/** 市委书记X: who is named by the post of secretary belongs to the committee. */
export function relatePosts(source: Source, kept: readonly Named[], places: readonly Place[], collector: Collector, frame: Frame): void {
  const { text, context } = source;
  const keyAt = new Map(places.map((one) => [one.start, one.key]));
  for (const one of kept) {
    if (one.kind !== 'Person') continue;
    const post = /([省市区县]委)(?:副)?书记$/.exec(text.slice(Math.max(0, one.start - 6), one.start));
    const key = keyAt.get(one.start);
    const body = post && context.region ? resolveBody(post[1] as string, { region: context.region }) : undefined;
    if (!post || !key || body?.kind !== 'Department' || body.collective) continue;
    const start = one.start - post[0].length;
    const spot = { start, end: start + 2, form: post[1] as string, rule: 'post', confidence: body.confidence };
    collector.relate('MEMBER_OF', key, frame.body(body, spot), {
      properties: { role: post[0].slice(2) },
      at: [{ start, end: one.end }],
      rule: 'post',
      confidence: 0.9,
    });
  }
}
