/** Meetings of the party and of its centre, by their numbers and set names. */
import type { Named } from './named.js';

const numeral = '[一二三四五六七八九十]';
const named = new RegExp(
  `党的${numeral}{1,3}大(?!以来(?!，))|(?:党的)?${numeral}{1,3}届${numeral}{1,2}中全会|中央(?:经济|农村|城市|金融|人才|财经)工作会议|[省市区县](?:委|政府|人大)(?:第)?${numeral}{1,3}届(?:第)?[一二三四五六七八九十百]{1,5}次(?:常务会议|全体会议|全会|会议)`,
  'g',
);
/** 二十届二中、三中全会: the number of the congress holds for each. */
const run = new RegExp(`(?:党的)?(${numeral}{1,3}届)((?:${numeral}{1,2}中、){0,5}${numeral}{1,2}中[、和])(${numeral}{1,2}中全会)`, 'g');

/** Congresses of the party, plenary sessions of its committee, working conferences of its centre. */
export function meetings(text: string): Named[] {
  const found: Named[] = [];
  const add = (name: string, start: number, canonical = name): void => {
    found.push({
      kind: 'Event',
      name,
      start,
      end: start + name.length,
      rule: 'party-meeting',
      confidence: 0.9,
      ...(canonical === name ? {} : { canonical }),
    });
  };
  for (const m of text.matchAll(named)) add(m[0], m.index);
  for (const m of text.matchAll(run)) {
    const [whole, congress = '', middle = '', last = ''] = m;
    const at = m.index + whole.length - last.length - middle.length;
    let from = at;
    for (const part of middle.split(/[、和]/).filter((one) => one !== '')) {
      const start = from === at ? m.index : from;
      const end = from + part.length;
      add(text.slice(start, end), start, `${congress}${part}全会`);
      from = end + 1;
    }
    add(last, m.index + whole.length - last.length, `${congress}${last}`);
  }
  return found;
}
