import type { EntityNode, Fact, PassageNode, RelationFact } from '../facts/index.js';
import { type Kind, kindNames, type RelationType, relationTypes, ZerenError } from '../model/index.js';
import { cypherText } from './cypher.js';
import type { Engine } from './engine.js';
import type { Row, Statement } from './types.js';

const pageSize = 1000;
/** Relations of one type that may be in memory at once. */
const heldAtOnce = 20_000;
const options = { timeout: 120_000 };

/**
 * Everything in the graph, nodes before relationships, then by label and id. The ids of one label or type are in memory at a time, and at most so
 * many relations. Fails with
 * STORE_CHANGED when someone loads meanwhile, since what came would then be no state that ever was.
 */
export async function* exportFacts(engine: Engine, epoch: () => Promise<string>): AsyncIterable<Fact> {
  const begun = await epoch();
  for (const label of [...kindNames, 'Passage' as const].sort()) yield* nodesOf(engine, label);
  for (const type of [...relationTypes].sort()) yield* relationsOf(engine, type);
  if ((await epoch()) !== begun)
    throw new ZerenError('STORE_CHANGED', 'The graph changed while it was exported.', 'Export again when nothing is being loaded.');
}

async function* nodesOf(engine: Engine, label: Kind | 'Passage'): AsyncIterable<EntityNode | PassageNode> {
  const text = (name: string) => cypherText(`export/${name}`, engine.name).replaceAll('__Label__', label);
  const found = await engine.read({ text: text('node-ids'), parameters: {} }, options);
  const ids = found.map((row) => String(row.id)).sort();
  for (const page of pages(ids)) {
    const rows = await engine.read({ text: text('nodes'), parameters: { ids: page } }, options);
    const byId = new Map(rows.map((row) => [(row.properties as Row).id, row.properties as Row]));
    for (const id of page) {
      const properties = byId.get(id);
      if (!properties) continue;
      const labels = label === 'Passage' ? ['Passage'] : ['Entity', label];
      yield { type: 'node', id, labels, properties } as unknown as EntityNode | PassageNode;
    }
  }
}

async function* relationsOf(engine: Engine, type: RelationType): AsyncIterable<RelationFact> {
  const ask = (name: string, parameters: Statement['parameters'] = {}) =>
    engine.read({ text: cypherText(`export/${name}`, engine.name).replaceAll('__TYPE__', type), parameters }, options);
  const found = await ask('relation-ids');
  const keys = found.map((row) => ({ id: String(row.id), source: String(row.source) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  // A relation has no index on its id, so that a page of them costs as much as a good part of all.
  for (const page of keys.length <= heldAtOnce ? [keys] : pages(keys)) {
    if (page.length === 0) return;
    const sources = [...new Set(page.map((key) => key.source))];
    const rows = page === keys ? await ask('all-relations') : await ask('relations', { ids: page.map((key) => key.id), sources });
    const byId = new Map(rows.map((row) => [(row.properties as Row).id, row]));
    for (const { id } of page) {
      const row = byId.get(id);
      if (!row) continue;
      const { id: _, ...properties } = row.properties as Row;
      const start = { id: row.source, labels: ['Entity', row.sourceKind] };
      const end = { id: row.target, labels: ['Entity', row.targetKind] };
      yield { type: 'relationship', id, label: type, start, end, properties } as unknown as RelationFact;
    }
  }
}

function* pages<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += pageSize) yield items.slice(start, start + pageSize);
}
