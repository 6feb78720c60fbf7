import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples, withVariables } from '../../server/api/index.js';
import { generate } from '../../server/facts/generate.js';
import { bothStores, engineNames } from '../contract/engines.js';
import { answer, counted, rootFields } from './ask.js';

const stores = bothStores();

beforeAll(async () => {
  const facts = generate({ plans: 8, seed: 3 });
  for (const engine of engineNames) await stores[engine]().load(facts);
});

it('has at least eight examples', () => expect(examples.length).toBeGreaterThanOrEqual(8));

describe.each(examples.map((example) => [example.name, example] as const))('%s', (name, example) => {
  it('is one statement a root field on both engines, with equal answers that are not empty', async () => {
    const answers: unknown[] = [];
    for (const engine of engineNames) {
      const variables = await withVariables(stores[engine](), example);
      expect(Object.keys(variables)).toEqual(Object.keys(example.ids));
      const { store, statements } = counted(stores[engine]());
      answers.push(await answer(store, example.query, variables));
      expect(statements).toHaveLength(rootFields(example.query));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(JSON.stringify(answers[0])).toMatch(/"name":"./);
  });

  it('compiles to this Cypher, which Neo4j has no complaint about', async () => {
    const { store, statements } = counted(stores.embedded());
    await answer(store, example.query, await withVariables(stores.embedded(), example));
    const [statement] = statements;
    const text = statement?.text ?? '';
    const complaints = lintCypherQuery(text, { parameters: statement?.parameters ?? {} }).diagnostics;
    expect(complaints.filter((each) => each.severity === 1).map((each) => each.message)).toEqual([]);
    const parameters = Object.entries(statement?.parameters ?? {}).map(([key, value]) => `// $${key} = ${JSON.stringify(value)}`);
    await expect(`${[...parameters, text].join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.cypher`);
  });
});
