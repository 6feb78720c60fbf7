import type { Body } from './body.js';
import type { Span } from './types.js';

/** The central committee, which texts name as 党中央 or 中共中央 and the table of organs does not hold. */
export function centralCommittee({ start, end }: Span, form = '中共中央'): Body {
  return {
    form,
    start,
    end,
    group: 0,
    kind: 'Department',
    name: '中共中央',
    region: '中国',
    organ: '中共中央',
    nature: 'party',
    collective: false,
    aliases: ['党中央'],
    alsoNamed: [],
    confidence: 1,
  };
}
