import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues, Kind, parse, validate } from 'graphql';
import type { Fact } from '../../facts/index.js';
import { ZerenError } from '../../model/index.js';
import type { GraphStore } from '../../store/index.js';
import { checkLength, limits, limitsRule } from '../limits.js';
import { schema } from '../schema.js';
import { carried } from './carry.js';
import { choose, factsOf } from './facts.js';
import { type Asking, type Carried, gather } from './gather.js';

export interface Takeaway {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Whether only the pages are taken that the query asks for; every connection to its end when left out. */
  readonly onlyAsked?: boolean;
  readonly signal?: AbortSignal;
}

export interface Taken {
  /** Nodes before relations, each relation after its ends, its document and its passages. Read as they are asked for. */
  readonly facts: AsyncIterable<Fact>;
  /** The state of the graph that all of them are of, where it is known. */
  readonly epoch: string | undefined;
  /** How many things a limit of a graph answer left out. */
  readonly omitted: number;
}

/**
 * The facts that a query's answer is about, whatever it selects of them: things and relations with their passages and documents. Memory holds
 * their ids and a page of each level. Fails with the errors of the query, with EXPORT_EMPTY when the answer is about no things, and with
 * STORE_CHANGED when someone loads meanwhile.
 */
export async function takeAway(store: GraphStore, what: Takeaway): Promise<Taken> {
  const query = readQuery(what);
  const asking: Asking = { store, epochs: new Set(), ...(what.signal ? { signal: what.signal } : {}) };
  const roots = await gather(query, asking, !what.onlyAsked);
  const chosen = await choose(roots, asking);
  if (chosen.things.size === 0)
    throw new ZerenError(
      'EXPORT_EMPTY',
      'The answer is about no things of the graph: it holds none, or only counts.',
      'Ask for `nodes` or `edges`, or for other things: the query at /graphql shows what it answers.',
    );
  const [epoch] = asking.epochs;
  const omitted = roots.reduce((sum, picks) => sum + picks.omitted, 0);
  return { facts: factsOf(chosen, asking), epoch: epoch || undefined, omitted };
}

function readQuery({ query, variables = {}, operationName }: Takeaway): Carried {
  checkLength(query);
  const asked = parse(query, { maxTokens: limits.tokens });
  const [fault] = [...validate(schema, asked), ...validate(schema, asked, [limitsRule])];
  if (fault) throw fault;
  const document: DocumentNode = carried(asked);
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'query')
    throw new ZerenError(
      'BAD_ARGUMENT',
      operation ? 'What is taken away is the answer to a query.' : 'It is not said which of the operations is meant.',
      'Give one query, or its name as operationName.',
    );
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw errors?.[0] ?? new GraphQLError('The variables do not fit.');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return { document: { ...document, definitions: [operation, ...fragments] }, operation, given: variables, variables: coerced };
}
