import {
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import { Selection } from '../compile/selection.js';
import { isShaped, Shape } from './shape.js';

/** A root field of an operation; without a shape it is `__typename`. */
interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly field?: GraphQLField<unknown, unknown>;
  readonly shape?: Shape;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers a query as graphql-js does, with the same answers and errors, but by one walk over what the compiler has shaped already in place of
 * a resolver for each field. Undefined for what is not such a query (a subscription, an introspection): that is left to graphql-js.
 */
export function executeShaped(args: ExecutionArgs): Promise<ExecutionResult> | undefined {
  const { schema, document, contextValue, variableValues, operationName } = args;
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (operation?.operation !== 'query' || !query || !shaped(schema)) return undefined;
  const { errors, coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: 50 });
  if (errors) return Promise.resolve({ errors });
  const fragments = fragmentsOf(document);
  const roots = rootsOf(args, operation, fragments, coerced);
  if (!roots) return undefined;
  return answerRoots(roots, async ({ key, nodes }, field) => {
    const [node] = nodes;
    const given = node ? getArgumentValues(field, node, coerced) : {};
    return field.resolve?.(undefined, given, contextValue, {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: query,
      path: { prev: undefined, key, typename: query.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: coerced,
    });
  });
}

const shapedSchemas = new WeakMap<GraphQLSchema, boolean>();

function shaped(schema: GraphQLSchema): boolean {
  const known = shapedSchemas.get(schema) ?? isShaped(schema);
  shapedSchemas.set(schema, known);
  return known;
}

function fragmentsOf(document: ExecutionArgs['document']): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

/** Roots of operations that no variable changes, for as long as their documents are kept; null for what is not shaped here. */
const known = new WeakMap<OperationDefinitionNode, readonly Root[] | null>();

function rootsOf(
  { schema, document }: ExecutionArgs,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Variables,
): readonly Root[] | null {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const roots = newRoots(schema, new Selection({ schema, fragments, variables }, [operation.selectionSet]));
  // @skip and @include may depend on variables.
  if (document.loc && !document.loc.source.body.includes('@')) known.set(operation, roots);
  return roots;
}

function newRoots(schema: GraphQLSchema, selection: Selection): readonly Root[] | null {
  const query = schema.getQueryType();
  if (!query) return null;
  const roots: Root[] = [];
  for (const [key, nodes] of selection.nodes(query)) {
    const name = nodes[0]?.name.value ?? '';
    const field = query.getFields()[name];
    if (field) roots.push({ key, nodes, field, shape: new Shape(schema, nodes, selection.below(nodes), query, field.type) });
    else if (name === '__typename') roots.push({ key, nodes });
    else return null;
  }
  return roots;
}

async function answerRoots(
  roots: readonly Root[],
  resolve: (root: Root, field: GraphQLField<unknown, unknown>) => Promise<unknown>,
): Promise<ExecutionResult> {
  const errors: GraphQLError[] = [];
  const fatal: GraphQLError[] = [];
  const data: Record<string, unknown> = {};
  const one = async (root: Root): Promise<void> => {
    const { key, nodes, field, shape } = root;
    // Keeps the order of the query, whichever is answered first.
    data[key] = field ? null : 'Query';
    if (!field || !shape) return;
    try {
      data[key] = shape.complete(await resolve(root, field), { path: [key], errors }, 1);
    } catch (error) {
      (isNonNullType(field.type) ? fatal : errors).push(locatedError(error, nodes, [key]));
    }
  };
  await Promise.all(roots.map(one));
  if (fatal[0]) return { errors: [...errors, fatal[0]], data: null };
  return errors.length > 0 ? { errors, data } : { data };
}
