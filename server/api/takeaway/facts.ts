import type { EntityNode, Fact, PassageNode, RelationFact } from '../../facts/index.js';
import { cypherText, type Plain, type Row } from '../../store/index.js';
import { type Asking, changed } from './gather.js';
import { type Picks, RelationIds } from './picks.js';

const pageSize = 1000;
const timeout = 60_000;

/** What the ids of an answer come to, before the facts themselves are read. */
export interface Chosen {
  readonly things: Set<string>;
  readonly passages: Set<string>;
  readonly relations: RelationIds;
}

/**
 * What is taken of an answer's root fields: their things, passages and relations; of a field that goes over no relation, those between its
 * things; of things in things (a task's plan), those between the two; where no relation is left for a thing, its mentions, which are the
 * evidence for it; with all of them the ends, passages and documents that they need. Ids only.
 */
export async function choose(roots: readonly Picks[], asking: Asking): Promise<Chosen> {
  const things = new Set(roots.flatMap((picks) => [...picks.things]));
  const passages = new Set(roots.flatMap((picks) => [...picks.passages]));
  const relations = new RelationIds();
  const loose = new Set(roots.flatMap((picks) => (picks.relations.size + picks.pairs.size === 0 ? [...picks.things] : [])));
  for (const picks of roots) relations.take(picks.relations);
  await between(asking, loose, roots, relations);

  const rest = new Set(things);
  // As passages come with their documents, those are things, too.
  const documents = await documentsOf(asking, passages);
  await ends(asking, relations, { things, passages, documents, rest });
  const mentions = new RelationIds();
  for (const sources of pages([...rest]))
    for (const row of await read(asking, 'relation-ids', { sources, mentions: true }))
      mentions.add(String(row.type), String(row.source), String(row.id));
  await ends(asking, mentions, { things, passages, documents, rest });
  relations.take(mentions);
  for (const id of documents) things.add(id);
  return { things, passages, relations };
}

/** Adds relations between loose things, and between those that stand one in the other, whichever way they go. */
async function between(asking: Asking, loose: ReadonlySet<string>, roots: readonly Picks[], relations: RelationIds): Promise<void> {
  const pairs = new Map<string, Set<string>>();
  const tie = (a: string, b: string) => pairs.set(a, (pairs.get(a) ?? new Set<string>()).add(b));
  for (const picks of roots)
    for (const [outer, inners] of picks.pairs)
      for (const inner of inners) {
        tie(outer, inner);
        tie(inner, outer);
      }
  for (const sources of pages([...new Set([...loose, ...pairs.keys()])]))
    for (const row of await read(asking, 'relation-ids', { sources, mentions: false })) {
      const [source, target] = [String(row.source), String(row.target)];
      if ((loose.has(source) && loose.has(target)) || pairs.get(source)?.has(target))
        relations.add(String(row.type), source, String(row.id));
    }
}

async function documentsOf(asking: Asking, passages: ReadonlySet<string>): Promise<Set<string>> {
  const documents = new Set<string>();
  for (const ids of pages([...passages]))
    for (const row of await read(asking, 'passages', { ids })) documents.add(passageNode(row).properties.documentId);
  return documents;
}

interface Ends {
  readonly things: Set<string>;
  readonly passages: Set<string>;
  readonly documents: Set<string>;
  /** Things for which no relation was seen. */
  readonly rest: Set<string>;
}

async function ends(asking: Asking, relations: RelationIds, { things, passages, documents, rest }: Ends): Promise<void> {
  for (const page of relations.pages(pageSize))
    for (const { start, end, properties } of (await read(asking, 'relations', page)).map(relationFact)) {
      for (const { id } of [start, end]) {
        things.add(id);
        rest.delete(id);
      }
      for (const id of properties.passages) passages.add(id);
      documents.add(properties.documentId);
    }
}

/** The facts: nodes by id, then relations by type, where they start, and id. Fails with STORE_CHANGED when someone loads meanwhile. */
export async function* factsOf({ things, passages, relations }: Chosen, asking: Asking): AsyncIterable<Fact> {
  for (const ids of pages([...things, ...passages].sort())) {
    const nodes = [
      ...(await read(asking, 'things', { ids: ids.filter((id) => things.has(id)) })).map(entityNode),
      ...(await read(asking, 'passages', { ids: ids.filter((id) => passages.has(id)) })).map(passageNode),
    ];
    yield* nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  for (const page of relations.pages(pageSize)) {
    const facts = (await read(asking, 'relations', page)).map(relationFact);
    yield* facts.sort((a, b) => (`${a.start.id} ${a.id}` < `${b.start.id} ${b.id}` ? -1 : 1));
  }
}

/** Rows of a statement of cypher/selection, all of one state of the graph. */
async function read({ store, signal, epochs }: Asking, name: string, parameters: Readonly<Record<string, Plain>>): Promise<readonly Row[]> {
  const statement = { text: cypherText(`selection/${name}`, store.engine), parameters };
  const { rows, epoch } = await store.ask(statement, { timeout, ...(signal ? { signal } : {}) });
  epochs.add(epoch ?? '');
  if (epochs.size > 1) throw changed();
  return rows;
}

function* pages(ids: readonly string[]): Iterable<string[]> {
  for (let start = 0; start < ids.length; start += pageSize) yield ids.slice(start, start + pageSize);
}

function relationFact(row: Row): RelationFact {
  const { id, ...properties } = row.properties as Row;
  const start = { id: row.source, labels: ['Entity', row.sourceKind] };
  const end = { id: row.target, labels: ['Entity', row.targetKind] };
  return { type: 'relationship', id, label: row.type, start, end, properties } as unknown as RelationFact;
}

function passageNode(row: Row): PassageNode {
  const properties = row.properties as PassageNode['properties'] & Row;
  return { type: 'node', id: properties.id, labels: ['Passage'], properties };
}

function entityNode(row: Row): EntityNode {
  const properties = row.properties as EntityNode['properties'];
  return { type: 'node', id: properties.id, labels: ['Entity', row.kind], properties } as unknown as EntityNode;
}
