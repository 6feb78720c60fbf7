import { describe, expect, it } from 'vitest';
import { generate, randomNumbers } from '../../server/facts/generate.js';
import type { Facts } from '../../server/facts/index.js';
import { bothStores, engineNames } from '../contract/engines.js';
import { answer, ask, patient } from './ask.js';
import { Reference } from './reference.js';
import { Selections } from './selections.js';

/** Selections of each graph. More by hand: ZEREN_RANDOM=5 asks five times as many. */
const count = 500 * Number(process.env.ZEREN_RANDOM ?? 1);
/** Neo4j plans each selection anew, which takes most of the time: on as many cores as a small machine has. */
const atOnce = 4;

const graphs = [1, 2, 3, 4].map((seed) => generate({ plans: 1 + (seed % 3), seed, actions: 2, tasks: 2 }));

/** The first `count` different queries of these seeds. */
function queriesOf(facts: Facts, from: number): string[] {
  const queries = new Set<string>();
  for (let seed = from; queries.size < count; seed++) queries.add(new Selections(randomNumbers(seed), facts).query());
  return [...queries];
}

describe.each(graphs.map((facts, index) => [index, facts] as const))('random selections of graph %i', (index, facts) => {
  const stores = bothStores();

  it('are answered alike by both engines and the plain reference', async () => {
    for (const engine of engineNames) await stores[engine]().load(facts);
    const reference = new Reference(facts);
    const queries = queriesOf(facts, index * 10_000);
    expect(queries).toHaveLength(count);
    const waiting = queries.values();
    const work = async () => {
      for (const query of waiting) {
        const wanted = await reference.answer(query);
        for (const engine of engineNames) {
          const store = patient(stores[engine]());
          const got = await answer(store, query).catch(async (error: unknown) => {
            throw new Error(`${engine}: ${String(error)}\n${query}\n${JSON.stringify((await ask(store, query)).errors)}`);
          });
          expect(got, `${engine}: ${query}`).toEqual(wanted);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }, 1_200_000);
});
