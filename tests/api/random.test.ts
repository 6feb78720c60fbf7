import { beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { type GraphStore, openStore } from '../../server/store/index.js';
import { bothStores } from '../contract/engines.js';
import { answer, ask } from './ask.js';
import { Reference } from './reference.js';
import { randomNumbers, Selections } from './selections.js';

/** More by hand: ZEREN_RANDOM=5 asks five times as many on Neo4j, which plans each anew. */
const times = Number(process.env.ZEREN_RANDOM ?? 1);

const graphs = [1, 2, 3, 4].map((seed) => generate({ plans: 1 + (seed % 3), seed, actions: 2, tasks: 2 }));

async function compare(store: GraphStore, graph: number, from: number, count: number): Promise<void> {
  const facts = graphs[graph];
  if (!facts) throw new Error('No such graph');
  const reference = new Reference(facts);
  for (let seed = from; seed < from + count; seed++) {
    const query = new Selections(randomNumbers(seed), facts).query();
    const got = await answer(store, query).catch(async (error: unknown) => {
      throw new Error(`Seed ${seed}: ${String(error)}\n${query}\n${JSON.stringify((await ask(store, query)).errors)}`);
    });
    expect(got, `seed ${seed}: ${query}`).toEqual(await reference.answer(query));
  }
}

describe('the embedded engine', () => {
  it.each(graphs.map((_, index) => index))(
    'answers 500 random selections of graph %i as the plain reference does',
    async (index) => {
      const store = await openStore();
      await store.ensureSchema();
      const facts = graphs[index];
      if (facts) await store.load(facts);
      await compare(store, index, index * 10_000, 500);
      await store.close();
    },
    300_000,
  );
});

describe('Neo4j', () => {
  const stores = bothStores();
  beforeAll(async () => {
    const [facts] = graphs;
    if (facts) await stores.neo4j().load(facts);
  });

  it('answers random selections as the plain reference does', async () => {
    await compare(stores.neo4j(), 0, 0, 200 * times);
  }, 1_200_000);
});
