import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../server/extract/extract.js';
import { buildFacts } from '../../server/facts/index.js';
import { corpusFolder } from '../gold/gold.js';

/**
 * How fast extraction is on one core, in characters a second, and whether it stays linear: `npx tsx tests/bench/extract.ts`. Measures real
 * plans where they are at hand, and a made-up plan of up to 10,000 sections anywhere. Each number is the best of several runs.
 */
const section = (number: number) =>
  `（${number}）推进事项${number}。加快建设“云企通${number % 50}”平台，到2027年，培育专精特新企业${number}家以上，电子商务交易额突破${number + 100}亿元。推动云溪经济开发区、临港产业园集聚企业，落实《云溪市数字经济发展规划》。（市科技局牵头，市发展改革委、市商务局，各区、县（市）政府按职责分工负责）\n`;
const madeUp = (sections: number) =>
  `云溪市数字经济三年行动计划（2025—2027年）\n一、主要任务\n${Array.from({ length: sections }, (_, index) => section(index + 1)).join('')}`;

function best(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

function show(what: string, characters: number, seconds: number): void {
  const rate = Math.round(characters / seconds).toLocaleString('en');
  process.stdout.write(
    `${what.padEnd(34)} ${characters.toLocaleString('en').padStart(10)} characters ${seconds.toFixed(3).padStart(8)} s ${rate.padStart(10)} a second\n`,
  );
}

function plans(): string[] {
  try {
    const folder = join(corpusFolder, 'plans');
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return names.map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    process.stdout.write(
      `The real plans are not at ${corpusFolder} (ZEREN_CORPUS names another folder): only made-up ones are measured.\n`,
    );
    return [];
  }
}

extract(madeUp(200));
const texts = plans();
if (texts.length > 0) {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  show(
    `${texts.length} real plans, extract`,
    characters,
    best(12, () => texts.map((text) => extract(text))),
  );
  const both = best(6, () => texts.map((text) => buildFacts(text, extract(text))));
  show(`${texts.length} real plans, extract and facts`, characters, both);
}
for (const sections of [100, 1000, 10_000]) {
  const text = madeUp(sections);
  const seconds = best(sections > 1000 ? 2 : 4, () => extract(text));
  show(`${sections.toLocaleString('en')} sections, extract`, text.length, seconds);
}
for (const sections of [1000, 10_000]) {
  // The same text on one line, as mirrors and older sites give it.
  const text = madeUp(sections).replaceAll('\n', '');
  show(
    `${sections.toLocaleString('en')} sections on one line`,
    text.length,
    best(2, () => extract(text)),
  );
}
