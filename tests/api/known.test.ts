import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { type Serving, serve } from '../../server/http/index.js';
import { type GraphStore, openStore } from '../../server/store/index.js';

const text = 'query($id: ID!, $first: Int = 2) { node(id: $id) { id name } tasks(first: $first) { nodes { id name } } }';
const id = 'Plan:none';
const named = 'query a { __typename } query b { tasks(first: 1) { nodes { name } } } subscription c { graph { epoch } }';

/** Bodies of POSTs, good and bad: each is sent several times. */
const bodies: Readonly<Record<string, unknown>> = {
  'a query': { query: text, variables: { id } },
  'other variables': { query: text, variables: { id, first: 3 } },
  'variables that are null': { query: '{ tasks(first: 1) { nodes { name } } }', variables: null },
  'a parameter of null beside it': { query: text, variables: { id }, operationName: null, extensions: null },
  'no variables': { query: text },
  'variables of a wrong type': { query: text, variables: { id, first: 'two' } },
  'variables that are a list': { query: text, variables: [id] },
  'a page that is too large': { query: text, variables: { id, first: 101 } },
  'too many objects': {
    query: 'query($n: Int) { tasks(first: $n) { nodes { leads(first: $n) { nodes { leads(first: $n) { nodes { id } } } } } } }',
    variables: { n: 100 },
  },
  'one operation of several': { query: named, operationName: 'b' },
  'one that asks nothing': { query: named, operationName: 'a' },
  'a subscription': { query: named, operationName: 'c' },
  'an operation that is not there': { query: named, operationName: 'd' },
  'no operation of several': { query: named },
  'a name that is none': { query: named, operationName: 7 },
  'an unknown parameter': { query: text, variables: { id }, turn: 1 },
  'extensions that are no map': { query: text, variables: { id }, extensions: 'x' },
  'an unknown field': { query: '{ nothing }' },
  'no GraphQL': { query: '{' },
  'an introspection': { query: '{ __schema { queryType { name } } }' },
  'an introspection beside a question': { query: '{ __type(name: "Task") { name } tasks(first: 1) { nodes { name } } }' },
  'an unknown document': { documentId: 'sha256:0' },
  'no JSON': '{',
  'a list': [],
};
const accepted = ['application/json', 'application/graphql-response+json', '*/*', 'text/event-stream', 'text/plain', undefined];

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function say(serving: Serving, body: unknown, accept: string | undefined): Promise<Said> {
  const gone = new AbortController();
  const response = await fetch(`${serving.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity', ...(accept === undefined ? {} : { accept }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: gone.signal,
  });
  const { date: _, ...headers } = Object.fromEntries(response.headers);
  // A subscription goes on for ever.
  const stream = headers['content-type']?.startsWith('text/event-stream') && JSON.stringify(body).includes('"c"');
  const said = stream ? '' : await response.text();
  gone.abort();
  return { status: response.status, headers, body: said };
}

describe('what was asked before is answered as the first time', () => {
  let store: GraphStore;
  let serving: Serving;
  beforeAll(async () => {
    store = await openStore();
    await store.ensureSchema();
    await store.load(generate({ plans: 2, seed: 3 }));
    serving = await serve({ store, port: 0, host: '127.0.0.1', log: () => {}, cacheBytes: 0 });
  });
  afterAll(async () => {
    await serving.close();
    await store.close();
  });

  for (const accept of accepted) {
    it.each(Object.entries(bodies))(`${accept ?? 'nothing said'}: %s`, async (_name, body) => {
      const first = await say(serving, body, accept);
      for (let again = 0; again < 3; again++) expect(await say(serving, body, accept)).toEqual(first);
    });
  }
});
