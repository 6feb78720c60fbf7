import { type ExecutionResult, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, executeShaped, limits, schema, withVariables } from '../../server/api/index.js';
import { generate, type Random, randomNumbers } from '../../server/facts/generate.js';
import { type Answer, type GraphStore, openStore, type Plain, type Row } from '../../server/store/index.js';
import { Selections } from './selections.js';

// One walk over what the compiler has shaped stands in the place of graphql-js: both must answer alike, in what is right and in what is not.

const facts = generate({ plans: 2, seed: 8, actions: 2, tasks: 2 });
let store: GraphStore;

beforeAll(async () => {
  store = await openStore();
  await store.ensureSchema();
  await store.load(facts);
});
afterAll(() => store.close());

type Executor = (args: Parameters<typeof execute>[0]) => ReturnType<typeof execute> | undefined;

async function answered(
  executor: Executor,
  on: GraphStore,
  query: string,
  variableValues: Record<string, unknown> = {},
  document = parse(query),
) {
  const contextValue = { store: on, usage: { used: 0, allowed: limits.cost } };
  const { data, errors } = (await executor({ schema, document, contextValue, variableValues })) as ExecutionResult;
  const told = errors?.map(({ message, path, locations }) => JSON.stringify({ message, path, locations }));
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: told?.sort() };
}

async function bothAlike(on: GraphStore, query: string, variables: Record<string, unknown> = {}) {
  const plain = await answered(execute, on, query, variables);
  expect(await answered(executeShaped, on, query, variables), query).toEqual(plain);
  return plain;
}

/** A store whose answers are damaged the same way each time: values become null or of another type. */
function damaged(seed: number): GraphStore {
  const ask = async (...given: Parameters<GraphStore['ask']>): Promise<Answer> => {
    const { rows, epoch } = await store.ask(...given);
    const random = randomNumbers(seed);
    return { rows: rows.map((row) => damage(row, random) as Row), epoch };
  };
  return Object.create(store, { ask: { value: ask } }) as GraphStore;
}

function damage(value: Plain, random: Random): Plain {
  // Labels say what type a thing is of: without them it has none.
  if (Array.isArray(value)) return value.includes('Entity') ? value : value.map((item: Plain) => damage(item, random));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, damage(item, random)]));
  const roll = random();
  return roll < 0.02 ? null : roll < 0.03 ? { odd: true } : value;
}

describe('answers are those of graphql-js', () => {
  it.each(examples.map((example) => [example.name, example] as const))('to the example %s', async (_name, example) => {
    const { errors } = await bothAlike(store, example.query, await withVariables(store, example));
    expect(errors).toBeUndefined();
  });

  it('to random selections', async () => {
    for (let seed = 0; seed < 500; seed++) await bothAlike(store, new Selections(randomNumbers(seed), facts).query());
  }, 300_000);

  it('to random selections of damaged rows, with the same nulls and the same errors at the same places', async () => {
    let failed = 0;
    for (let seed = 0; seed < 900; seed++) {
      const { errors } = await bothAlike(damaged(seed), new Selections(randomNumbers(seed), facts).query()).catch((error: Error) => {
        throw new Error(`Seed ${seed}: ${error.message}`, { cause: error });
      });
      if (errors) failed++;
    }
    expect(failed).toBeGreaterThan(30);
  }, 300_000);

  it.each([
    [
      'aliases of page information',
      '{ plans(first: 1) { i: pageInfo { more: hasNextPage hasNextPage __typename } __typename } t: __typename }',
    ],
    [
      'what a variable leaves out',
      'query ($no: Boolean = false) { plans(first: 1) { nodes { name @skip(if: true) id @include(if: $no) } } }',
    ],
    [
      'several root fields, one of which fails',
      '{ a: plans(first: 1) { totalCount } b: node(id: "Plan:none") { id } c: plans(first: 101) { totalCount } }',
    ],
    [
      'a root field that may be null and fails',
      '{ responsibilityChain(of: "Plan:1", limit: 2000) { truncated } a: plans(first: 0) { totalCount } }',
    ],
    ['explainCost', '{ explainCost(query: "{ plans { nodes { name } } }") { cost statements errors } }'],
  ])('to %s', async (_what, query) => {
    await bothAlike(store, query);
  });

  // What was compiled for one thing answers for others: only their kind may matter to it.
  it.each([
    [
      'a thing',
      'query ($id: ID!) { node(id: $id) { __typename id ... on Entity { name evidence { quote } } ... on Task { leads { nodes { name } } } } }',
    ],
    ['several things', 'query ($id: ID!, $other: ID!) { nodes(ids: [$id, $other, $id]) { id } both: nodes(ids: [$other]) { id } }'],
    [
      'lists',
      'query ($id: ID!, $other: ID!) { tasks(filter: { plan: $id, body: $other }) { totalCount nodes { name } } documents(filter: { document: $id }) { totalCount } }',
    ],
    [
      'a filter that is a variable',
      'query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount facets(by: BODY) { value thing { name } } } }',
    ],
    [
      'graphs',
      'query ($id: ID!, $other: ID!) { paths(from: $id, to: $other) { paths { thingIds } } compare(of: [$id, $other]) { sides { id } tasks { score } } responsibilityChain(of: $id) { nodes { id } edges { sourceId } } }',
    ],
    [
      'findings',
      'query ($id: ID!, $other: ID!) { findings(plan: $id) { totalCount } other: findings(document: $other, first: 3) { nodes { id subject { id } } } }',
    ],
    [
      'pages',
      'query ($id: ID!, $first: Int, $some: Boolean = false) { node(id: $id) { ... on Plan { actions(first: $first) { nodes { id name @include(if: $some) } pageInfo { endCursor } } } } }',
    ],
  ])('to a document that is asked again and again: %s', async (_what, query) => {
    const document = parse(query);
    const all = [...facts.entities.map(({ id }) => id), 'Plan:none', 'Task:none', 'odd', 'Odd:one'];
    const random = randomNumbers(11);
    const one = () => all[Math.floor(random() * all.length)] ?? '';
    for (let turn = 0; turn < 60; turn++) {
      const id = one();
      const other = random() < 0.2 ? id : one();
      const filter = { plan: id, ...(random() < 0.5 ? { body: other } : {}) };
      const variables = { id, other, filter, first: Math.floor(random() * 4), some: random() < 0.5 };
      const fresh = await answered(executeShaped, store, query, variables);
      expect(await answered(executeShaped, store, query, variables, document), JSON.stringify(variables)).toEqual(fresh);
    }
  });

  it('to variables that are wrong', async () => {
    const query = 'query ($first: Int!) { plans(first: $first) { totalCount } }';
    for (const first of ['three', undefined, 1.5]) expect((await bothAlike(store, query, { first })).errors).toHaveLength(1);
    expect((await bothAlike(store, query, { first: 3 })).errors).toBeUndefined();
  });
});

it('leaves introspection to graphql-js', () => {
  const args = { schema, document: parse('{ __schema { queryType { name } } }'), contextValue: {} };
  expect(executeShaped(args)).toBeUndefined();
});
