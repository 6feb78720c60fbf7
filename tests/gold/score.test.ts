import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columns, floorsOf, hasCorpus, scoreAll } from './scorecard.js';

// The annotated texts belong to others and are not part of the project: without them nothing can be measured, and the name says so.
const floorFile = join(import.meta.dirname, 'floor.json');
const floors = existsSync(floorFile) ? (JSON.parse(readFileSync(floorFile, 'utf8')) as Record<string, Record<string, number>>) : {};

if (hasCorpus())
  describe('the scorecard', async () => {
    const now = floorsOf(await scoreAll());
    it.each(columns.flatMap((column) => Object.entries(floors[column] ?? {}).map(([layer, floor]) => [column, layer, floor] as const)))(
      'of %s does not fall in %s below %d',
      (column, layer, floor) => {
        expect(now[column][layer]).toBeGreaterThanOrEqual(floor);
      },
    );
  });
else
  describe('the scorecard (not measured: the annotated texts are not at hand, see ZEREN_CORPUS)', () =>
    it('has a floor', () => expect(Object.keys(floors)).toEqual([...columns])));

describe('npm run score', () => {
  it.each(['held', 'plans'])('does not list the misses of %s, and says what can be listed', (column) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'score.ts'), '--misses', column], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^SCORE_HELD: .*work, seeds and shipped/);
    expect(run.stdout).toBe('');
  });
});
