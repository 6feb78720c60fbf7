import type { EntityNode, Facts, PassageNode, RelationFact } from '../facts/index.js';
import { formatFact, formatFacts, mergeEntities, sha256 } from '../facts/index.js';
import { isKind, isRelationType, type RelationType, ZerenError } from '../model/index.js';
import { cypherText } from './cypher.js';
import { type Engine, emptyEpoch, type Run } from './engine.js';
import { splitByDocument } from './split.js';
import type { LoadReport, Plain, Row } from './types.js';

/** Rows of one statement: more cost memory and the event loop, fewer cost round trips (engines.md section 1). */
const batchSize = 1000;
/** Facts of one transaction, where documents are small enough to share one; a document is never divided. */
const transactionSize = 4000;

/** The documents to write: their facts, or null for one that is taken back. */
type Documents = ReadonlyMap<string, Facts | null>;

export async function loadFacts(engine: Engine, facts: Facts): Promise<LoadReport> {
  const documents = splitByDocument(facts);
  let changed = 0;
  for (const group of inGroups(documents)) changed += await replaceDocuments(engine, group);
  return {
    documents: documents.size,
    changed,
    nodes: facts.entities.length,
    passages: facts.passages.length,
    relations: facts.relations.length,
  };
}

export async function removeDocument(engine: Engine, documentId: string): Promise<void> {
  await replaceDocuments(engine, new Map([[documentId, null]]));
}

function* inGroups(documents: ReadonlyMap<string, Facts>): Iterable<Documents> {
  let group = new Map<string, Facts>();
  let size = 0;
  for (const [id, facts] of documents) {
    const own = facts.entities.length + facts.passages.length + facts.relations.length;
    if (group.size > 0 && size + own > transactionSize) {
      yield group;
      group = new Map();
      size = 0;
    }
    group.set(id, facts);
    size += own;
  }
  if (group.size > 0) yield group;
}

/** Makes the graph say of these documents what they say now, in one transaction. Gives how many of them changed something. */
async function replaceDocuments(engine: Engine, documents: Documents): Promise<number> {
  const digests = new Map([...documents].map(([id, facts]) => [id, facts ? sha256(formatFacts(facts)).slice(0, 32) : undefined]));
  return engine.write(async (run) => {
    const work = new Replacement(engine, run);
    const epoch = await work.lock();
    const known = await work.digests([...documents.keys()]);
    const changes = new Map([...documents].filter(([id]) => known.get(id) !== digests.get(id)));
    if (changes.size === 0) return 0;
    await work.replace(changes);
    await work.sources(changes, digests);
    const difference = [...changes.keys()].flatMap((id) => [known.get(id), digests.get(id)]);
    await work.setEpoch(difference.reduce<string>(combine, epoch));
    return changes.size;
  });
}

/** The epoch is the exclusive or of the digests of all documents: it knows no order, and adding what is there already takes it out. */
function combine(epoch: string, digest: string | undefined): string {
  if (digest === undefined) return epoch;
  return (BigInt(`0x${epoch}`) ^ BigInt(`0x${digest}`)).toString(16).padStart(32, '0');
}

interface Stored {
  readonly id: string;
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly properties: Row;
}

/** One replacement inside its transaction: reads what the documents said, writes only the difference. */
class Replacement {
  constructor(
    private readonly engine: Engine,
    private readonly run: Run,
  ) {}

  private text(name: string, token = '', value = ''): string {
    const text = cypherText(`load/${name}`, this.engine.name);
    return token ? text.replaceAll(token, value) : text;
  }

  private async inBatches(text: string, parameter: string, values: readonly Plain[], others: Row = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for (let start = 0; start < values.length; start += batchSize) {
      for (const row of await this.run(text, { ...others, [parameter]: values.slice(start, start + batchSize) })) rows.push(row);
    }
    return rows;
  }

  async lock(): Promise<string> {
    const [row] = await this.run(this.text('lock'));
    return typeof row?.epoch === 'string' ? row.epoch : emptyEpoch;
  }

  async setEpoch(epoch: string): Promise<void> {
    await this.run(this.text('epoch'), { epoch });
  }

  async digests(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.inBatches(this.text('sources'), 'ids', ids);
    return new Map(rows.map((row) => [String(row.id), String(row.digest)]));
  }

  async sources(changes: Documents, digests: ReadonlyMap<string, string | undefined>): Promise<void> {
    const kept = [...changes].filter(([, facts]) => facts !== null).map(([id]) => ({ id, digest: digests.get(id) ?? '' }));
    const gone = [...changes].filter(([, facts]) => facts === null).map(([id]) => id);
    await this.inBatches(this.text('write-nodes', '__Label__', 'Source'), 'rows', kept);
    await this.deleteNodes('Source', gone);
  }

  async replace(changes: Documents): Promise<void> {
    const ids = [...changes.keys()];
    const before = await this.inBatches(this.text('said-of-documents'), 'ids', ids);
    const now = [...changes].flatMap(([documentId, facts]) =>
      (facts?.entities ?? []).map((node) => ({ documentId, node: mergeEntities(node, node) })),
    );
    const relations = [...changes.values()].flatMap((facts) => facts?.relations ?? []);
    const old = await this.storedRelations(before, ids);
    const { created, altered, gone } = compareRelations(old, relations);
    // Relations go before things do, and come after them.
    await this.deleteRelations(gone);
    await this.replaceSaid(before, now);
    await this.replacePassages(
      ids,
      [...changes.values()].flatMap((facts) => facts?.passages ?? []),
    );
    await this.writeRelations('create-relations', created);
    await this.writeRelations('change-relations', altered);
  }

  private async storedRelations(said: readonly Row[], documents: readonly string[]): Promise<Stored[]> {
    const starts = [...new Set(said.map((row) => String(row.entityId)))];
    const rows = await this.inBatches(this.text('relations'), 'ids', starts, { documents });
    return rows.map((row) => ({
      id: String(row.id),
      type: asType(String(row.type)),
      source: String(row.source),
      target: String(row.target),
      properties: row.properties as Row,
    }));
  }

  private async deleteRelations(gone: readonly Stored[]): Promise<void> {
    const rows = [...grouped(gone, (relation) => relation.source)].map(([source, some]) => ({ source, ids: some.map((one) => one.id) }));
    await this.inBatches(this.text('delete-relations'), 'rows', rows);
  }

  private async writeRelations(file: string, relations: readonly RelationFact[]): Promise<void> {
    const rows = relations.map(({ id, label, start, end, properties }) => ({
      id,
      type: asType(label),
      source: start.id,
      target: end.id,
      properties: { ...properties, id },
    }));
    await this.perToken(file, '__TYPE__', rows, (row) => row.type);
  }

  /** One statement for all rows, or one for each label or type, where the engine's file has a place for it. */
  private async perToken<T extends Row>(file: string, token: string, rows: readonly T[], value: (row: T) => string): Promise<void> {
    const text = this.text(file);
    if (!text.includes(token)) await this.inBatches(text, 'rows', rows);
    else for (const [name, some] of grouped(rows, value)) await this.inBatches(text.replaceAll(token, name), 'rows', some);
  }

  private async replacePassages(documents: readonly string[], passages: readonly PassageNode[]): Promise<void> {
    const rows = await this.inBatches(this.text('passages'), 'ids', documents);
    const old = new Map(rows.map((row) => [String((row.properties as Row).id), canonical(row.properties as Row)]));
    const now = new Set(passages.map((passage) => passage.id));
    const written = passages.filter((passage) => old.get(passage.id) !== canonical(passage.properties));
    await this.inBatches(
      this.text('write-nodes', '__Label__', 'Passage'),
      'rows',
      written.map((passage) => passage.properties),
    );
    await this.deleteNodes(
      'Passage',
      [...old.keys()].filter((id) => !now.has(id)),
    );
  }

  /**
   * Keeps, for each document and thing, what the document says of it, and makes each thing the sum of what all documents say: so that taking
   * one back takes back what it alone said, and no order of loading matters.
   */
  private async replaceSaid(before: readonly Row[], now: readonly { documentId: string; node: EntityNode }[]): Promise<void> {
    const old = new Map(before.map((row) => [String(row.id), row]));
    const said = now.map(({ documentId, node }) => ({
      id: `${documentId} ${node.id}`,
      documentId,
      entityId: node.id,
      node: formatFact(withoutText(node)),
      entity: node,
    }));
    const kept = new Set(said.map((row) => row.id));
    const written = said.filter((row) => old.get(row.id)?.node !== row.node);
    const gone = before.filter((row) => !kept.has(String(row.id)));
    // What a document says for the first time only adds; what it no longer says asks for all that the others say.
    const again = new Set([...gone, ...written.filter((row) => old.has(row.id))].map((row) => String(row.entityId)));
    const touched = new Set([...again, ...written.map((row) => row.entityId)]);
    const replaced = new Set([...old.keys(), ...kept]);
    const sums = new Map<string, EntityNode>();
    const add = (node: EntityNode): void => {
      const known = sums.get(node.id);
      if (known && known.labels[1] !== node.labels[1]) throw conflict(node, known);
      sums.set(node.id, known ? mergeEntities(known, node) : node);
    };
    const current = new Map<string, EntityNode>();
    for (const row of await this.inBatches(this.text('entities'), 'ids', [...touched])) {
      const node = asEntity(row);
      current.set(node.id, node);
      if (!again.has(node.id)) add(node);
    }
    for (const row of await this.inBatches(this.text('said-of-entities'), 'ids', [...again])) {
      if (replaced.has(String(row.id))) continue;
      add(withText(JSON.parse(String(row.node)) as EntityNode, current.get(String(row.entityId))));
    }
    for (const row of said) if (touched.has(row.entityId)) add(row.entity);
    const changed = [...sums.values()].filter((node) => {
      const known = current.get(node.id);
      return !known || canonical(known.properties) !== canonical(node.properties);
    });
    await this.deleteNodes(
      'Entity',
      [...touched].filter((id) => !sums.has(id)),
    );
    const rows = changed.map((node) => ({ kind: node.labels[1], properties: node.properties }));
    await this.perToken('write-entities', '__Kind__', rows, (row) => row.kind);
    await this.inBatches(
      this.text('write-nodes', '__Label__', 'Said'),
      'rows',
      written.map(({ entity: _, ...row }) => row),
    );
    await this.deleteNodes(
      'Said',
      gone.map((row) => String(row.id)),
    );
  }

  private async deleteNodes(label: 'Entity' | 'Passage' | 'Said' | 'Source', ids: readonly string[]): Promise<void> {
    await this.inBatches(this.text('delete-nodes', '__Label__', label), 'ids', ids);
  }
}

/** What must be made, changed and taken away; a relation that goes between other things than before is taken away and made. */
function compareRelations(
  old: readonly Stored[],
  now: readonly RelationFact[],
): { created: RelationFact[]; altered: RelationFact[]; gone: Stored[] } {
  const key = (type: string, id: string, source: string, target: string) => `${type} ${id} ${source} ${target}`;
  const stored = new Map(old.map((relation) => [key(relation.type, relation.id, relation.source, relation.target), relation]));
  const created: RelationFact[] = [];
  const altered: RelationFact[] = [];
  for (const relation of now) {
    const place = key(relation.label, relation.id, relation.start.id, relation.end.id);
    const known = stored.get(place);
    stored.delete(place);
    if (!known) created.push(relation);
    else if (canonical(known.properties) !== canonical({ ...relation.properties, id: relation.id })) altered.push(relation);
  }
  return { created, altered, gone: [...stored.values()] };
}

/** A document's text is kept once, on its node; what was said of it holds the text's digest. */
function withoutText(node: EntityNode): EntityNode {
  const { text } = node.properties;
  return typeof text === 'string' ? { ...node, properties: { ...node.properties, text: sha256(text) } } : node;
}

function withText(node: EntityNode, current: EntityNode | undefined): EntityNode {
  const text = current?.properties.text;
  return node.properties.text !== undefined && text !== undefined ? { ...node, properties: { ...node.properties, text } } : node;
}

function asEntity(row: Row): EntityNode {
  const kind = (row.labels as readonly string[]).find(isKind);
  const properties = row.properties as EntityNode['properties'];
  if (!kind) throw new Error(`Node ${properties.id} has no kind of the model`);
  return { type: 'node', id: properties.id, labels: ['Entity', kind], properties };
}

function asType(type: string): RelationType {
  if (!isRelationType(type)) throw new Error(`No relation ${type} in the model`);
  return type;
}

/** Equal for maps of equal content, in whatever order an engine gives the keys. */
function canonical(properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(properties, Object.keys(properties).sort());
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function conflict(node: EntityNode, known: EntityNode): ZerenError {
  return new ZerenError(
    'STORE_BAD_FACTS',
    `${node.id} is a ${node.labels[1]} here and a ${known.labels[1]} in the graph.`,
    'Give one of the two another id; nothing of this document was loaded.',
  );
}
