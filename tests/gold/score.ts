import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ZerenError } from '../../server/model/index.js';
import { corpusFolder } from './gold.js';
import type { ScoredDocument } from './scorecard.js';
import { documentHead, documentRows, floorsOf, markdownTable, plainTable, scoreAll, summaryHead, summaryRows } from './scorecard.js';

const help = `npm run score -- [--markdown] [--misses work] [--document NAME] [--layer NAME] [--floor]
  --markdown       the table of the README
  --misses work    what is missed or false in the working half (the held half shows numbers only)
  --document NAME  misses of documents whose name begins so
  --layer NAME     misses of layers whose name begins so
  --floor          write the numbers as the floor that the test holds them to
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      markdown: { type: 'boolean' },
      misses: { type: 'string' },
      document: { type: 'string', default: '' },
      layer: { type: 'string', default: '' },
      floor: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(help);
  if (values.misses !== undefined && values.misses !== 'work')
    throw new ZerenError('SCORE_HELD', 'Only misses of the working half are shown.', 'Use --misses work; the held half is for measuring.');
  const scored = await scoreAll();
  if (values.misses) process.stdout.write(misses(scored, values.document, values.layer));
  const table = values.markdown ? markdownTable : plainTable;
  process.stdout.write(`${table(summaryHead, summaryRows(scored))}\n${table(documentHead, documentRows(scored))}`);
  const inline = scored.reduce((sum, document) => sum + document.inline, 0);
  process.stdout.write(`\nStatements in running text, which the annotations do not list: ${inline}\n`);
  if (values.floor) writeFileSync(join(import.meta.dirname, 'floor.json'), `${JSON.stringify(floorsOf(scored), null, 2)}\n`);
}

function misses(scored: readonly ScoredDocument[], document: string, layer: string): string {
  return scored
    .filter(({ half, document: name }) => half === 'work' && name.startsWith(document))
    .map(({ document: name, faults }) => {
      const shown = faults.filter((fault) => fault.start >= 0 && fault.layer.startsWith(layer)).sort((a, b) => a.start - b.start);
      return `${name}\n${shown.map((fault) => `  ${fault.layer.padEnd(18)} ${fault.fault.padEnd(6)} ${String(fault.start).padStart(6)} ${fault.what}\n`).join('')}\n`;
    })
    .join('');
}

try {
  await main();
} catch (error) {
  process.stderr.write(error instanceof ZerenError ? `${error.code}: ${error.message}\n  ${error.remedy}\n` : `${String(error)}\n`);
  if (!(error instanceof ZerenError)) process.stderr.write(`${error instanceof Error ? error.stack : ''}\n${corpusFolder}\n`);
  process.exitCode = 1;
}
