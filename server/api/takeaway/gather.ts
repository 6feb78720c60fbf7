import {
  type ArgumentNode,
  type DocumentNode,
  execute,
  type FieldNode,
  GraphQLError,
  getOperationAST,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { pageLimit } from '../../compile/page.js';
import { type Picked, Selection } from '../../compile/selection.js';
import { isKind, ZerenError } from '../../model/index.js';
import type { GraphStore } from '../../store/index.js';
import { executeShaped } from '../execute.js';
import { limits } from '../limits.js';
import { schema } from '../schema.js';
import { isConnection, isPassageType, pageAfter, withPages } from './carry.js';
import { Picks } from './picks.js';

/** A query that may be asked, with what `carried` adds to it. */
export interface Carried {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they were given, and as the schema reads them. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Asking {
  readonly store: GraphStore;
  readonly signal?: AbortSignal;
  /** Of all that was read; an export is of one state of the graph. */
  readonly epochs: Set<string>;
}

type Tree = Readonly<Record<string, unknown>>;
interface Thing {
  readonly id: string;
  readonly type: string;
}

/** The thing that a value is of: directly, or over the connection `over`. */
interface Place {
  readonly of?: Thing;
  readonly over?: Thing;
}

/** What is added to a query may cost three times as much again as the query itself. */
const allowed = limits.cost * 4;

/** Sizes to which pages are cut, one after the other, while the query would cost too much. */
const cuts = [20, 10, 5, 2, 1];

/**
 * Asks a query and picks up the ids in its answer, root field by root field. With `follow`, every connection in it is followed to its end, page
 * by page: memory holds one page of each level at a time, and the ids.
 */
export async function gather(carried: Carried, asking: Asking, follow: boolean): Promise<Picks[]> {
  for (const most of [undefined, ...(follow ? cuts : [])]) {
    try {
      return await walk(most === undefined ? carried : cut(carried, most), asking, follow);
    } catch (error) {
      // What costs too much is refused before anything is read.
      if (!tooDear(error) || !follow || most === cuts.at(-1)) throw error;
    }
  }
  return [];
}

function cut(carried: Carried, most: number): Carried {
  const document = withPages(carried.document, most, carried.variables);
  const operation = getOperationAST(document, carried.operation.name?.value);
  return { ...carried, document, operation: operation ?? carried.operation };
}

async function walk(carried: Carried, asking: Asking, follow: boolean): Promise<Picks[]> {
  const fragments = Object.fromEntries(
    carried.document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const selection = new Selection({ schema, fragments, variables: carried.variables }, [carried.operation.selectionSet]);
  const steps = new Walk(carried, asking, follow);
  const data = await steps.ask(carried.document);
  const roots: Picks[] = [];
  for (const field of selection.fields('Query')) {
    const picks = new Picks();
    roots.push(picks);
    await steps.value(field, data[field.key], {}, picks);
  }
  return roots;
}

const tooDear = (error: unknown) => error instanceof GraphQLError && error.extensions.code === 'COST_LIMIT';

class Walk {
  /** Sizes of the pages that follow; undefined where larger ones than the query asks for would cost too much. */
  private readonly sizes = new WeakMap<FieldNode, number | undefined>();

  constructor(
    private readonly carried: Carried,
    private readonly asking: Asking,
    private readonly follow: boolean,
  ) {}

  /** Fails with the first error of the answer. */
  async ask(document: DocumentNode): Promise<Tree> {
    const { store, signal, epochs } = this.asking;
    const args = {
      schema,
      document,
      variableValues: this.carried.given,
      operationName: this.carried.operation.name?.value ?? null,
      contextValue: { store, epochs, usage: { used: 0, allowed }, once: true, ...(signal ? { signal } : {}) },
    };
    const { data, errors } = await (executeShaped(args) ?? execute(args));
    if (errors?.[0]) throw errors[0];
    if (epochs.size > 1) throw changed();
    return (data ?? {}) as Tree;
  }

  async value(field: Picked, value: unknown, place: Place, picks: Picks): Promise<void> {
    if (Array.isArray(value)) {
      for (const each of value) await this.value(field, each, place, picks);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const tree = value as Tree;
    if (isConnection(field.type)) return this.connection(field, tree, place.of, picks);
    const type = isAbstractType(field.type) ? String(tree.__typename) : field.type.name;
    if (typeof tree.__omitted === 'number') picks.omitted += tree.__omitted;
    if (isKind(type)) {
      const here = { id: String(tree.__id), type };
      picks.things.add(here.id);
      if (place.of) picks.pair(place.of.id, here.id);
      return this.below(field, type, tree, { of: here }, picks);
    }
    if (type === 'Relation') {
      const [source, target] = [String(tree.__source), String(tree.__target)];
      picks.relation(String(tree.__type), source, String(tree.__id), target);
      // A plan's tasks stand under its actions: the relation leads to one of those.
      if (place.over && ![source, target].includes(place.over.id)) for (const end of [source, target]) picks.pair(place.over.id, end);
    } else if (isPassageType(type)) picks.passages.add(String(tree.__id));
    await this.below(field, type, tree, place.over ? { over: place.over } : {}, picks);
  }

  private async below(field: Picked, type: string, tree: Tree, place: Place, picks: Picks): Promise<void> {
    for (const each of field.selection.fields(type)) await this.value(each, tree[each.key], place, picks);
  }

  private async connection(field: Picked, first: Tree, owner: Thing | undefined, picks: Picks): Promise<void> {
    for (let page = first; ; ) {
      await this.below(field, field.type.name, page, owner ? { over: owner } : {}, picks);
      const { hasNextPage, endCursor } = (page.__page ?? {}) as { readonly hasNextPage?: boolean; readonly endCursor?: string | null };
      if (!this.follow || !hasNextPage || typeof endCursor !== 'string') return;
      page = await this.next(field, endCursor, owner);
    }
  }

  private async next(field: Picked, cursor: string, owner: Thing | undefined): Promise<Tree> {
    const [node] = field.nodes;
    if (!node) throw new Error(`${field.key} has no place in the query`);
    const size = this.sizes.has(node) ? this.sizes.get(node) : pageLimit;
    try {
      const data = await this.ask(this.pageOf(field, cursor, owner, size));
      const from = owner ? data.node : data;
      // What it belongs to is gone.
      if (typeof from !== 'object' || from === null) throw changed();
      return (from as Tree)[field.key] as Tree;
    } catch (error) {
      if (size === undefined || !tooDear(error)) throw error;
      this.sizes.set(node, undefined);
      return this.next(field, cursor, owner);
    }
  }

  /** The query for one page alone, of a root field or of a field of the thing `owner`. */
  private pageOf(field: Picked, cursor: string, owner: Thing | undefined, size: number | undefined): DocumentNode {
    const fields = field.nodes.map((node) => pageAfter(node, cursor, size));
    const { document, operation } = this.carried;
    const selections = owner ? [nodeField(owner, fields)] : fields;
    const page = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
    return { kind: Kind.DOCUMENT, definitions: document.definitions.map((each) => (each === operation ? page : each)) };
  }
}

function nodeField({ id, type }: Thing, selections: readonly SelectionNode[]): FieldNode {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const argument: ArgumentNode = { kind: Kind.ARGUMENT, name: name('id'), value: { kind: Kind.STRING, value: id } };
  const on = { kind: Kind.NAMED_TYPE, name: name(type) } as const;
  const inner = { kind: Kind.INLINE_FRAGMENT, typeCondition: on, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  return { kind: Kind.FIELD, name: name('node'), arguments: [argument], selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } };
}

export function changed(): ZerenError {
  return new ZerenError('STORE_CHANGED', 'The graph changed while it was exported.', 'Export again when nothing is being loaded.');
}
