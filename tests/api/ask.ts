import { type ExecutionResult, type FieldNode, graphql, parse } from 'graphql';
import { limits, schema } from '../../server/api/index.js';
import type { Answer, GraphStore, RunOptions, Statement } from '../../server/store/index.js';

/** Counts what reaches the store, and keeps the statements. */
export function counted(store: GraphStore): { readonly store: GraphStore; readonly statements: Statement[] } {
  const statements: Statement[] = [];
  const counting = new Proxy(store, {
    get(target, name) {
      if (name === 'ask') {
        return (statement: Statement, options?: RunOptions): Promise<Answer> => {
          statements.push(statement);
          return target.ask(statement, options);
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store: counting, statements };
}

/** The store without the deadline of a request: on a busy machine Neo4j may plan a new question for longer. */
export function patient(store: GraphStore): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'ask') return (statement: Statement): Promise<Answer> => target.ask(statement, { timeout: 300_000 });
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Asks without HTTP, at the door that HTTP uses. */
export async function ask(
  store: GraphStore,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  return graphql({ schema, source, variableValues, contextValue: { store, usage: { used: 0, allowed: limits.cost } } });
}

/** The data of an answer without errors, as plain JSON. */
export async function answer<T = Record<string, unknown>>(
  store: GraphStore,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { data, errors } = await ask(store, source, variables);
  if (errors?.length) throw errors[0]?.originalError ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as T;
}

/** How many root fields a query has. */
export function rootFields(source: string): number {
  const [operation] = parse(source).definitions.filter((definition) => definition.kind === 'OperationDefinition');
  return operation?.kind === 'OperationDefinition'
    ? operation.selectionSet.selections.filter((each): each is FieldNode => each.kind === 'Field').length
    : 0;
}
