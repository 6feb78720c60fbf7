import { graphql } from 'graphql';
import type { GraphStore } from '../store/types.js';
import { limits } from './limits.js';
import { schema } from './schema.js';

/** A query that a researcher would ask, as a file of examples/ holds it. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** Ids that the query needs, each as what to search for: `# $of = Plan 数字经济`. */
  readonly ids: Readonly<Record<string, { readonly kind: string; readonly text: string }>>;
}

const files: Readonly<Record<string, string>> = import.meta.glob('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export const examples: readonly Example[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, query]) => ({
    name: path.replace(/^.*\/|\.graphql$/g, ''),
    query: query.trim(),
    ids: Object.fromEntries(
      [...query.matchAll(/^# \$(\w+) = (\w+) (.+)$/gm)].map(([, name = '', kind = '', text = '']) => [name, { kind, text: text.trim() }]),
    ),
  }));

/** The example's variables: ids are searched for in this graph; where the text is not found, the first thing of the kind stands in. */
export async function withVariables(store: GraphStore, example: Example): Promise<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [name, { kind, text }] of Object.entries(example.ids)) {
    const has = telling[kind];
    const found =
      (await firstId(store, kind, { text })) ?? (has && (await firstId(store, kind, { has }))) ?? (await firstId(store, kind, {}));
    if (found) variables[name] = found;
  }
  return variables;
}

/** Relations of things about which there is something to tell: of plans those that were read, not only cited. */
const telling: Readonly<Record<string, readonly string[]>> = { Plan: ['COVERS'], Department: ['LEADS'], Region: ['COVERS'] };

async function firstId(store: GraphStore, kind: string, filter: object): Promise<string | undefined> {
  const plural = schema.getQueryType()?.getFields();
  const field = Object.values(plural ?? {}).find((each) => String(each.type) === `${kind}Connection!`);
  if (!field) return undefined;
  const answer = await graphql({
    schema,
    source: `query ($filter: ${kind}Filter) { list: ${field.name}(filter: $filter, first: 1) { nodes { id } } }`,
    variableValues: { filter },
    contextValue: { store, usage: { used: 0, allowed: limits.cost } },
  });
  const list = answer.data?.list as { readonly nodes: readonly { readonly id: string }[] } | undefined;
  return list?.nodes[0]?.id;
}
