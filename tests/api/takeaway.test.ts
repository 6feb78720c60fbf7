import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples, takeAway, withVariables } from '../../server/api/index.js';
import { formatNamed } from '../../server/facts/formats/index.js';
import { generate } from '../../server/facts/generate.js';
import { type Facts, formatFact, mergeFacts, parseFacts } from '../../server/facts/index.js';
import type { GraphStore } from '../../server/store/index.js';
import { onBothEngines } from '../contract/engines.js';
import { answer } from './ask.js';

const data = join(import.meta.dirname, '..', '..', 'data');
const shipped = mergeFacts(
  readdirSync(data)
    .filter((name) => /^\d.*\.jsonl$/.test(name))
    .map((name) => parseFacts(readFileSync(join(data, name), 'utf8'), name)),
);
const generated = generate({ plans: 12, seed: 3 });

type What = Omit<Parameters<typeof takeAway>[1], 'query'>;

async function linesOf(store: GraphStore, query: string, what: What = {}): Promise<string> {
  let lines = '';
  for await (const fact of (await takeAway(store, { query, ...what })).facts) lines += `${formatFact(fact)}\n`;
  return lines;
}

const taken = async (store: GraphStore, query: string, what: What = {}): Promise<Facts> => parseFacts(await linesOf(store, query, what));

const namesOf = (facts: Facts, kind: string) => facts.entities.flatMap((node) => (node.labels[1] === kind ? [node.properties.name] : []));
const idsOf = (facts: Facts, kind: string) => facts.entities.flatMap((node) => (node.labels[1] === kind ? [node.id] : [])).sort();
const relationsOf = (facts: Facts, ...labels: string[]) =>
  facts.relations.flatMap((relation) => (labels.includes(relation.label) ? [relation.id] : [])).sort();

const written = new Map<string, string>();

onBothEngines('taking away', ({ open }) => {
  describe('from the facts that ship and a made-up plan', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
      await store.load(mergeFacts([shipped, generate({ plans: 1, seed: 2 })]));
    });

    it.each(examples.map((example) => [example.name, example] as const))(
      'the answer of %s as it stands, with all evidence, on both engines the same',
      async (name, example) => {
        const variables = await withVariables(store, example);
        const lines = await linesOf(store, example.query, { variables });
        const facts = parseFacts(lines);
        expect(facts.relations.length).toBeGreaterThan(0);
        const passages = new Set(facts.passages.map((passage) => passage.id));
        for (const relation of facts.relations) expect(relation.properties.passages.every((id) => passages.has(id))).toBe(true);
        expect(lines).toBe(written.get(name) ?? lines);
        written.set(name, lines);
        for (const format of ['csv', 'graphml', 'jsonld', 'cypher', 'gexf', 'xlsx']) {
          let size = 0;
          const { facts: again } = await takeAway(store, { query: example.query, variables });
          for await (const chunk of formatNamed(format).write(again)) size += chunk.length;
          expect(size).toBeGreaterThan(400);
        }
      },
    );
  });

  describe('from a graph with many pages', () => {
    let store: GraphStore;
    const tasks = idsOf(generated, 'Task');
    beforeAll(async () => {
      store = await open();
      await store.load(generated);
    });

    it('follows a list to its end, and gives with each thing the passages that name it', async () => {
      const facts = await taken(store, '{ tasks { nodes { name } } }');
      expect(tasks.length).toBeGreaterThan(200);
      expect(idsOf(facts, 'Task')).toEqual(tasks);
      expect(relationsOf(facts, 'MENTIONED_IN')).toEqual(
        generated.relations.flatMap(({ id, label, start }) => (label === 'MENTIONED_IN' && start.labels[1] === 'Task' ? [id] : [])).sort(),
      );
      expect(facts.passages.length).toBeGreaterThan(0);
    });

    it('follows lists in lists, whether nodes or edges, fragments or aliases select them', async () => {
      const facts = await taken(
        store,
        `query ($one: Int) { all: plans(first: $one, filter: { has: [COVERS] }) { nodes { ...Below } } }
         fragment Below on Plan { work: tasks(first: 3) { edges { node { name leads(first: 1) { nodes { name } } ...Helped } } } }
         fragment Helped on Task { participants(first: $one) { totalCount edges { relation { basis } } } }`,
        { variables: { one: 1 } },
      );
      expect(idsOf(facts, 'Task')).toEqual(tasks);
      const toTasks = (facts: Facts) => ({ ...facts, relations: facts.relations.filter(({ end }) => end.labels[1] === 'Task') });
      for (const label of ['LEADS', 'PARTICIPATES_IN'])
        expect(relationsOf(toTasks(facts), label)).toEqual(relationsOf(toTasks(generated), label));
      expect(relationsOf(facts, 'RESPONSIBLE_FOR', 'MENTIONED_IN')).toEqual([]);
      // A plan's tasks stand under its actions.
      expect(relationsOf(facts, 'PART_OF')).toEqual(
        generated.relations
          .flatMap(({ id, label, start }) => (label === 'PART_OF' && /^(Task|Action)$/.test(start.labels[1]) ? [id] : []))
          .sort(),
      );
    });

    it('reads in smaller pages what would cost too much in those that the query asks for', async () => {
      const dear = '{ plans(first: 100) { nodes { tasks(first: 100) { nodes { leads(first: 100) { nodes { name } } } } } } }';
      const cheap = '{ plans(first: 2) { nodes { tasks(first: 2) { nodes { leads(first: 2) { nodes { name } } } } } } }';
      expect(await linesOf(store, dear)).toBe(await linesOf(store, cheap));
      await expect(takeAway(store, { query: dear, onlyAsked: true })).rejects.toMatchObject({ extensions: { code: 'COST_LIMIT' } });
    });

    it('takes only the pages that are asked for when told so', async () => {
      const facts = await taken(store, '{ tasks(first: 5, orderBy: PLACE) { nodes { name leads(first: 1) { nodes { name } } } } }', {
        onlyAsked: true,
      });
      expect(idsOf(facts, 'Task')).toHaveLength(5);
      expect(relationsOf(facts, 'LEADS').length).toBeLessThanOrEqual(5);
    });

    it('starts after a cursor, and takes no list of which only the count is asked for', async () => {
      const { tasks: page } = await answer<{ tasks: { pageInfo: { endCursor: string } } }>(
        store,
        '{ tasks(first: 100) { pageInfo { endCursor } } }',
      );
      const rest = await taken(store, 'query ($after: String) { tasks(after: $after) { nodes { name } } plans(first: 0) { totalCount } }', {
        variables: { after: page.pageInfo.endCursor },
      });
      expect(idsOf(rest, 'Task')).toHaveLength(tasks.length - 100);
      expect(idsOf(rest, 'Plan')).toEqual([]);
    });

    it('gives with a thing the relation to what stands in it, and with a graph answer what is not selected of it', async () => {
      const [task = ''] = tasks;
      const one = await taken(store, 'query ($id: ID!) { node(id: $id) { ... on Task { plan { name } } } }', { variables: { id: task } });
      expect(namesOf(one, 'Plan')).toHaveLength(1);
      const plan = idsOf(one, 'Plan')[0];
      const chain = await taken(store, 'query ($of: ID!) { responsibilityChain(of: $of) { truncated } }', { variables: { of: plan } });
      expect(idsOf(chain, 'Task').length).toBeGreaterThan(5);
      expect(relationsOf(chain, 'LEADS').length).toBeGreaterThan(5);
      const cut = await takeAway(store, {
        query: 'query ($of: ID!) { responsibilityChain(of: $of, limit: 3) { truncated } }',
        variables: { of: plan },
      });
      expect(cut.omitted).toBeGreaterThan(3);
      expect(cut.epoch).toBe(await store.epoch());
    });

    it('takes the passages of a document and the evidence that is selected', async () => {
      const query = '{ documents(first: 1) { nodes { passages(first: 5) { nodes { quote } } } } }';
      const facts = await taken(store, query);
      const documents = new Set(idsOf(facts, 'Document'));
      expect(facts.passages).toHaveLength(generated.passages.filter((passage) => documents.has(passage.properties.documentId)).length);
    });

    it.each([
      ['EXPORT_EMPTY', '{ plans { totalCount } }'],
      ['EXPORT_EMPTY', '{ node(id: "Plan:none") { id } }'],
      ['BAD_ARGUMENT', 'subscription { graph { epoch } }'],
      ['BAD_ARGUMENT', 'query A { plans { nodes { name } } } query B { plans { nodes { name } } }'],
    ])('says %s for %s', async (code, query) => {
      await expect(takeAway(store, { query })).rejects.toMatchObject({ code, remedy: expect.stringMatching(/\w/) });
    });

    it('gives no mixture of two states of the graph', async () => {
      const { facts } = await takeAway(store, { query: '{ tasks { nodes { name } } }' });
      const more = generate({ plans: 1, seed: 77 });
      await store.load(more);
      const all = async () => {
        for await (const _ of facts);
      };
      await expect(all()).rejects.toMatchObject({ code: 'STORE_CHANGED' });
    });
  });
});
