import { expect, it } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { mergeFacts } from '../../server/facts/index.js';
import type { GraphStore } from '../../server/store/index.js';
import { onBothEngines } from '../contract/engines.js';
import { answer } from './ask.js';

const facts = generate({ plans: 5, seed: 11 });

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string; readonly name: string } }[];
}

const fields = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id name } }';

/** All pages of a root list or of a list under a node. */
async function walk(store: GraphStore, query: string, pick: (data: Record<string, unknown>) => Page, first: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let after: string | null = null; pages.length < 100; ) {
    const page: Page = pick(await answer(store, query, { first, after }));
    pages.push(page);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  return pages;
}

const ids = (pages: readonly Page[]) => pages.flatMap((page) => page.edges.map((edge) => edge.node.id));

onBothEngines('pages', ({ open }) => {
  it('give every thing once, in one order, whatever their size', async () => {
    const store = await open();
    await store.load(facts);
    for (const [name, order] of [
      ['tasks', 'NAME'],
      ['tasks', 'PLACE'],
      ['departments', 'NAME'],
      ['measurements', 'PLACE'],
    ] as const) {
      const query = `query ($first: Int, $after: String) { list: ${name}(first: $first, after: $after, orderBy: ${order}) { ${fields} } }`;
      const pick = (data: Record<string, unknown>) => data.list as Page;
      const whole = ids(await walk(store, query, pick, 100));
      expect(new Set(whole).size).toBe(whole.length);
      for (const size of [1, 7]) {
        const pages = await walk(store, query, pick, size);
        if (size > 1 || whole.length < 100) expect(ids(pages)).toEqual(whole);
        expect(pages[0]?.totalCount).toBe(whole.length);
        expect(pages.map((page) => page.pageInfo.hasPreviousPage)).toEqual(pages.map((_, index) => index > 0));
      }
    }
  });

  it('of what is related are cut for each thing by itself', async () => {
    const store = await open();
    await store.load(facts);
    const { regions } = await answer<{ regions: { nodes: { id: string; departments: Page }[] } }>(
      store,
      `{ regions(filter: { level: [COUNTY] }) { nodes { id departments(first: 2) { ${fields} } } } }`,
    );
    expect(regions.nodes.length).toBeGreaterThan(1);
    for (const region of regions.nodes) {
      const query = `query ($first: Int, $after: String) { node(id: "${region.id}") { ... on Region { departments(first: $first, after: $after) { ${fields} } } } }`;
      const pick = (data: Record<string, unknown>) => (data.node as { departments: Page }).departments;
      const all = await walk(store, query, pick, 2);
      expect(all[0]).toEqual(region.departments);
      const names = all.flatMap((page) => page.edges.map((edge) => edge.node.name));
      expect(names).toEqual([...names].sort());
      expect(ids(all)).toHaveLength(region.departments.totalCount);
    }
  });

  it('go on where they were when the graph grows', async () => {
    const store = await open();
    await store.load(generate({ plans: 2, seed: 11 }));
    const query = `query ($first: Int, $after: String) { list: tasks(first: $first, after: $after) { ${fields} } }`;
    const before = ids(await walk(store, query, (data) => data.list as Page, 100));
    const first = (await answer<{ list: Page }>(store, query, { first: 10, after: null })).list;
    await store.load(mergeFacts([facts]));
    const grown = ids(await walk(store, query, (data) => data.list as Page, 100));
    const later = (await answer<{ list: Page }>(store, query, { first: 100, after: first.pageInfo.endCursor })).list;
    const last = first.edges.at(-1)?.node.id ?? '';
    expect(ids([later])).toEqual(grown.slice(grown.indexOf(last) + 1).slice(0, 100));
    expect(before.slice(10).filter((id) => !ids([later]).includes(id))).toEqual([]);
  });

  it('of nothing are empty, not wrong', async () => {
    const store = await open();
    const empty = await answer<Record<string, unknown>>(
      store,
      `{ plans { ${fields} } search(text: "局") { totalCount nodes { id } } node(id: "Plan:none") { id } nodes(ids: ["Plan:none", "x"]) { id }
         responsibilityChain(of: "Plan:none") { truncated } neighbourhood(of: "x") { omitted } }`,
    );
    expect(empty).toEqual({
      plans: { totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false, endCursor: null }, edges: [] },
      search: { totalCount: 0, nodes: [] },
      node: null,
      nodes: [null, null],
      responsibilityChain: null,
      neighbourhood: null,
    });
  });

  it('may be of size none', async () => {
    const store = await open();
    await store.load(facts);
    expect(await answer(store, '{ plans(first: 0) { totalCount pageInfo { hasNextPage } nodes { name } } }')).toEqual({
      plans: { totalCount: expect.any(Number), pageInfo: { hasNextPage: true }, nodes: [] },
    });
  });
});
