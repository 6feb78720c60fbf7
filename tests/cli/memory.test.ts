import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { formatFacts } from '../../server/facts/index.js';
import { openStore } from '../../server/store/index.js';
import { newFolder, zeren } from './run.js';

/** Megabytes of JavaScript heap, of which the program itself takes about half: much less than the larger graph takes as JSON Lines. */
const heap = 44;
const query =
  '{ plans { nodes { tasks { nodes { leads { nodes { name } } responsible { nodes { name } } participants { nodes { name } } } } } } }';

describe.each([20, 200])('of a graph of %i plans', (plans) => {
  const home = newFolder();

  beforeAll(async () => {
    const facts = generate({ plans, seed: 1 });
    if (plans === 200) expect(formatFacts(facts).length).toBeGreaterThan(heap * 400_000);
    const store = await openStore({ ZEREN_HOME: home });
    await store.ensureSchema();
    await store.load(facts);
    await store.close();
  }, 600_000);

  it.each([
    ['jsonl', []],
    ['xlsx', []],
    ['csv', ['--query', query]],
  ])(
    'zeren export --format %s %j needs no more memory for more',
    async (format, args) => {
      const environment = { ZEREN_HOME: home, NODE_OPTIONS: `--max-old-space-size=${heap}` };
      const { code, out, err } = await zeren(['export', '--format', format, ...args], environment);
      expect({ code, err }).toEqual({ code: 0, err: expect.not.stringContaining('heap') });
      expect(out.length).toBeGreaterThan(plans * 5000);
    },
    300_000,
  );
});
