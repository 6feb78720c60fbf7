import { execute, parse, validate } from 'graphql';
import type { EntityNode, Fact, PassageNode, RelationFact } from '../facts/index.js';
import { isKind, isRelationType, ZerenError } from '../model/index.js';
import { cypherText, type GraphStore, type Plain, type Row } from '../store/index.js';
import { checkLength, limits, limitsRule } from './limits.js';
import { schema } from './schema.js';
import { readVariables } from './variables.js';

export interface Takeaway {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly signal?: AbortSignal;
}

/**
 * The facts that a query's answer is about: the things and relations whose ids it selects (`id`, `sourceId`, `targetId`), or all relations
 * between the things when it selects none; with their passages and documents. Sorted as `GraphStore.export` sorts. Fails with the errors of
 * the query, and with EXPORT_EMPTY when the answer holds no ids.
 */
export async function takeAway(store: GraphStore, what: Takeaway): Promise<readonly Fact[]> {
  const things = new Set<string>();
  const relations = new Set<string>();
  gather(await answerOf(store, what), things, relations);
  if (things.size === 0 && relations.size === 0)
    throw new ZerenError(
      'EXPORT_EMPTY',
      'The answer holds no ids.',
      'Select `id` on what is to be taken away, and `id sourceId targetId` on relations.',
    );
  const run = async (name: string, parameters: Readonly<Record<string, Plain>>): Promise<Row[]> =>
    store.run(
      { text: cypherText(`selection/${name}`, store.engine), parameters },
      { timeout: 60_000, ...(what.signal ? { signal: what.signal } : {}) },
    );

  const edges = (await run('relations', { ids: [...things], relations: [...relations] })).map(relationFact);
  const passages = (await run('passages', { ids: [...new Set(edges.flatMap((edge) => edge.properties.passages))] })).map(passageNode);
  // A citation needs its document: that comes with the passages.
  for (const edge of edges) things.add(edge.properties.documentId);
  const nodes = (await run('things', { ids: [...things] })).map(entityNode);
  return [
    ...[...nodes, ...passages].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    ...edges.sort((a, b) => (`${a.label} ${a.id}` < `${b.label} ${b.id}` ? -1 : 1)),
  ];
}

const key = (node: EntityNode | PassageNode) => `${node.labels.at(-1)} ${node.id}`;

async function answerOf(store: GraphStore, { query, variables, operationName, signal }: Takeaway): Promise<unknown> {
  checkLength(query);
  const document = parse(query, { maxTokens: limits.tokens });
  const faults = [...validate(schema, document), ...validate(schema, document, [limitsRule])];
  if (faults[0]) throw faults[0];
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: variables ?? {},
    operationName: operationName ?? null,
    contextValue: { store, usage: { used: 0, allowed: limits.cost }, ...(signal ? { signal } : {}) },
  });
  const [error] = errors ?? [];
  if (error) throw error;
  return data;
}

/** Ids say what they are: `Task:…` is a thing, `LEADS:…` a relation. */
function gather(value: unknown, things: Set<string>, relations: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) gather(item, things, relations);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) gather(item, things, relations);
  } else if (typeof value === 'string' && /^[A-Za-z_]+:[0-9A-Za-z]+$/.test(value)) {
    const kind = value.slice(0, value.indexOf(':'));
    if (isKind(kind)) things.add(value);
    else if (isRelationType(kind)) relations.add(value);
  }
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

/** What stands in a URL as `query`, `variables` (JSON) and `operationName`. Fails with BAD_ARGUMENT for variables that are no JSON object. */
export function takeawayOf(parameters: URLSearchParams): Takeaway | undefined {
  const query = parameters.get('query');
  if (query === null) return undefined;
  const operationName = parameters.get('operationName');
  return { query, variables: readVariables(parameters.get('variables')), ...(operationName ? { operationName } : {}) };
}
