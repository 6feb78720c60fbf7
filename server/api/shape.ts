import {
  type FieldNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import type { Selection } from '../compile/selection.js';
import { answer } from './builder.js';

type Tree = Readonly<Record<string, unknown>>;

/** Where in an answer the completion stands, as far as its depth, and what went wrong so far. */
export interface Place {
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
}

/**
 * Makes of a value of the tree what the answer holds: leaves as their type writes them, null where that is allowed, else an error. The path
 * to the value is as long as `depth`; what stands after that is left from before.
 */
export type Complete = (value: unknown, place: Place, depth: number) => unknown;

interface Field {
  readonly key: string;
  /** The property of the tree that it is read from; undefined for `__typename`. */
  readonly from: string | undefined;
  readonly complete: Complete;
}

/** Whether all fields below the roots are read from the tree, by the compiler's resolver or by their names. */
export function isShaped(schema: GraphQLSchema): boolean {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap()).every((type) => {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) return true;
    return !type.isTypeOf && Object.values(type.getFields()).every(({ resolve }) => !resolve || resolve === answer);
  });
}

/** How the value of a field is completed, as the GraphQL specification says (section 6.4.3). */
export class Shape {
  private readonly fields = new Map<string, readonly Field[]>();
  private readonly where: string;
  readonly complete: Complete;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly nodes: readonly FieldNode[],
    private readonly selection: Selection,
    owner: GraphQLObjectType,
    type: GraphQLOutputType,
  ) {
    this.where = `${owner.name}.${nodes[0]?.name.value}`;
    this.complete = this.of(type);
  }

  private of(type: GraphQLOutputType): Complete {
    if (!isNonNullType(type)) return this.nullable(this.present(type));
    const inner = this.present(type.ofType);
    return (value, place, depth) => {
      if (value === null || value === undefined)
        throw this.failure(new Error(`Cannot return null for non-nullable field ${this.where}.`), place, depth);
      return inner(value, place, depth);
    };
  }

  private nullable(inner: Complete): Complete {
    return (value, place, depth) => {
      if (value === null || value === undefined) return null;
      try {
        return inner(value, place, depth);
      } catch (error) {
        place.errors.push(error as GraphQLError);
        return null;
      }
    };
  }

  /** Of a value that is not null. */
  private present(type: GraphQLOutputType): Complete {
    if (isListType(type)) return this.list(this.of(type.ofType));
    if (isLeafType(type)) {
      return (value, place, depth) => {
        try {
          return type.serialize(value);
        } catch (error) {
          throw this.failure(error, place, depth);
        }
      };
    }
    if (isAbstractType(type))
      return (value, place, depth) => this.object((value as { readonly __typename: string }).__typename, value as Tree, place, depth);
    const { name } = type as GraphQLObjectType;
    return (value, place, depth) => this.object(name, value as Tree, place, depth);
  }

  private list(item: Complete): Complete {
    return (value, place, depth) => {
      if (!Array.isArray(value))
        throw this.failure(new Error(`Expected Iterable, but did not find one for field "${this.where}".`), place, depth);
      return value.map((each: unknown, index) => {
        place.path[depth] = index;
        return item(each, place, depth + 1);
      });
    };
  }

  private object(typeName: string, tree: Tree, place: Place, depth: number): unknown {
    let fields = this.fields.get(typeName);
    if (!fields) {
      fields = this.fieldsOf(typeName);
      this.fields.set(typeName, fields);
    }
    const completed: Record<string, unknown> = {};
    for (const { key, from, complete } of fields) {
      if (from === undefined) completed[key] = typeName;
      else {
        place.path[depth] = key;
        completed[key] = complete(tree[from], place, depth + 1);
      }
    }
    return completed;
  }

  private fieldsOf(typeName: string): readonly Field[] {
    const type = this.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
    return [...this.selection.nodes(type)].map(([key, nodes]): Field => {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field) return { key, from: undefined, complete: () => typeName };
      const { complete } = new Shape(this.schema, nodes, this.selection.below(nodes), type, field.type);
      return { key, from: field.resolve ? key : field.name, complete };
    });
  }

  private failure(error: unknown, place: Place, depth: number): GraphQLError {
    return locatedError(error, this.nodes, place.path.slice(0, depth));
  }
}
