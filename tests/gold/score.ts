import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ZerenError } from '../../server/model/index.js';
import { corpusFolder } from './gold.js';
import type { Column, ScoredDocument } from './scorecard.js';
import {
  columns,
  documentHead,
  documentRows,
  floorsOf,
  markdownTable,
  plainTable,
  scoreAll,
  summaryHead,
  summaryRows,
} from './scorecard.js';

const help = `npm run score -- [--markdown] [--misses work|seeds|shipped] [--document NAME] [--layer NAME] [--floor]
  --markdown       the table of the README
  --misses COLUMN  what is missed or false in work, seeds or shipped (of the held part only numbers are shown)
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
  const shown = columns.find((column) => column === values.misses);
  if (values.misses !== undefined && (!shown || shown === 'held'))
    throw new ZerenError('SCORE_HELD', 'Misses are shown of work, seeds and shipped.', 'Name one of them; the held part is for measuring.');
  const scored = await scoreAll();
  if (shown) process.stdout.write(misses(scored, shown, values.document, values.layer));
  const table = values.markdown ? markdownTable : plainTable;
  process.stdout.write(`${table(summaryHead, summaryRows(scored))}\n${table(documentHead, documentRows(scored))}`);
  if (values.floor) writeFileSync(join(import.meta.dirname, 'floor.json'), `${JSON.stringify(floorsOf(scored), null, 2)}\n`);
}

function misses(scored: readonly ScoredDocument[], shown: Column, document: string, layer: string): string {
  return scored
    .filter(({ column, document: name }) => column === shown && name.startsWith(document))
    .map(({ document: name, faults }) => {
      const listed = faults.filter((fault) => fault.start >= 0 && fault.layer.startsWith(layer)).sort((a, b) => a.start - b.start);
      return `${name}\n${listed.map((fault) => `  ${fault.layer.padEnd(18)} ${fault.fault.padEnd(6)} ${String(fault.start).padStart(6)} ${fault.what}\n`).join('')}\n`;
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
