import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field as it was asked for: its response key, its name, its arguments with variables and defaults filled in, and what is under it. */
export interface Picked {
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The named type of its answer. */
  readonly type: GraphQLNamedType;
  readonly selection: Selection;
  /** Where it stands in the query: equal for one field that is reached as two types. */
  readonly nodes: readonly FieldNode[];
}

interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is selected of a type, with fragments, @skip, @include and repeated fields resolved as the GraphQL specification says. */
export class Selection {
  private readonly known = new Map<string, readonly Picked[]>();

  constructor(
    private readonly request: Request,
    private readonly sets: readonly SelectionSetNode[],
  ) {}

  /** What a root field selects. */
  static of(info: GraphQLResolveInfo): Selection {
    return new Selection(
      { schema: info.schema, fragments: info.fragments, variables: info.variableValues },
      info.fieldNodes.flatMap((node) => node.selectionSet ?? []),
    );
  }

  get schema(): GraphQLSchema {
    return this.request.schema;
  }

  /** Fields for an object of this type, merged by response key, in the order of the query. */
  fields(typeName: string): readonly Picked[] {
    const known = this.known.get(typeName);
    if (known) return known;
    const type = this.request.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
    const picked = [...this.nodes(type)].flatMap(([key, nodes]) => this.pick(type, key, nodes));
    this.known.set(typeName, picked);
    return picked;
  }

  /** The same as nodes of the query, by response key, with `__typename` and its like. */
  nodes(type: GraphQLObjectType): ReadonlyMap<string, readonly FieldNode[]> {
    const byKey = new Map<string, FieldNode[]>();
    for (const set of this.sets) this.gather(type, set.selections, byKey, new Set());
    return byKey;
  }

  /** Whether `__typename` is asked of an object of this type. */
  tellsType(typeName: string): boolean {
    const type = this.request.schema.getType(typeName);
    return isObjectType(type) && [...this.nodes(type).values()].some(([node]) => node?.name.value === '__typename');
  }

  /** What stands under these nodes. */
  below(nodes: readonly FieldNode[]): Selection {
    return new Selection(
      this.request,
      nodes.flatMap((each) => each.selectionSet ?? []),
    );
  }

  /** The field of this name, the first of several aliases. */
  field(typeName: string, name: string): Picked | undefined {
    return this.fields(typeName).find((field) => field.name === name);
  }

  private pick(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Picked[] {
    const [node] = nodes;
    const field: GraphQLField<unknown, unknown> | undefined = node && type.getFields()[node.name.value];
    if (!node || !field) return [];
    return [
      {
        key,
        name: node.name.value,
        args: getArgumentValues(field, node, this.request.variables),
        type: getNamedType(field.type),
        nodes,
        selection: this.below(nodes),
      },
    ];
  }

  private gather(type: GraphQLObjectType, selections: readonly SelectionNode[], byKey: Map<string, FieldNode[]>, seen: Set<string>): void {
    for (const selection of selections) {
      if (!this.included(selection)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = byKey.get(key);
        if (nodes) nodes.push(selection);
        else byKey.set(key, [selection]);
      } else if (selection.kind === 'InlineFragment') {
        if (this.applies(selection.typeCondition?.name.value, type)) this.gather(type, selection.selectionSet.selections, byKey, seen);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = this.request.fragments[selection.name.value];
        if (fragment && this.applies(fragment.typeCondition.name.value, type)) {
          this.gather(type, fragment.selectionSet.selections, byKey, seen);
        }
      }
    }
  }

  private included(selection: SelectionNode): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, selection, this.request.variables)?.if === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, this.request.variables)?.if !== false;
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.request.schema.getType(condition);
    return isAbstractType(named) && this.request.schema.isSubType(named, type);
  }
}
