import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isKind } from '../../model/index.js';
import { schema } from '../schema.js';

/** Things: what has an id in the graph. */
export const isThing = (type: GraphQLNamedType): boolean => isAbstractType(type) || isKind(type.name);
export const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection');
export const isPassageType = (name: string): boolean => name === 'Passage' || name === 'Evidence';

const ofThing = '__typename __id: id';
const ofRelation = '__id: id __type: type __source: sourceId __target: targetId';
/** Types that hold things and are no part of the graph: counts, and what only cites. */
const apart: ReadonlySet<string> = new Set(['PageInfo', 'Facet', 'SourceDocument']);

/**
 * The same query with what taking its answer away needs besides, under keys that start with `__`, which no query of a user has: ids of things,
 * relations and passages, the relations over which a connection goes, the pages' ends, and the things and relations of graph answers where they
 * are not selected.
 */
export function carried(document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set) {
          const type = types.getParentType();
          const added = type ? additions(type, set) : '';
          return added === '' ? undefined : { ...set, selections: [...set.selections, ...selectionsOf(added)] };
        },
      },
    }),
  );
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}

const plainField = (name: string) => (each: SelectionNode) =>
  each.kind === Kind.FIELD && each.name.value === name && (each.directives ?? []).length === 0;

function additions(type: GraphQLNamedType, set: SelectionSetNode): string {
  const has = (name: string) => set.selections.some(plainField(name));
  if (isThing(type) || type.name === 'Relation' || isPassageType(type.name)) return own(type);
  if (!isObjectType(type) || apart.has(type.name) || type === schema.getQueryType()) return '';
  if (!isConnection(type)) return parts(type, has);
  // A connection of which only the count or the facets are asked for is not taken.
  const listed = has('nodes') || has('edges') || set.selections.some((each) => each.kind !== Kind.FIELD || each.directives?.length);
  if (!listed) return '';
  const page = '__page: pageInfo { hasNextPage endCursor }';
  const edge = getNamedType(type.getFields().edges?.type);
  const related = isObjectType(edge) && edge.getFields().relations !== undefined;
  return has('edges') || (has('nodes') && !related) ? page : `${page} __edges: edges { ${isObjectType(edge) ? parts(edge) : ''} }`;
}

function own(type: GraphQLNamedType): string {
  if (isThing(type)) return ofThing;
  return type.name === 'Relation' ? ofRelation : '__id: id';
}

/** The things, relations and passages of an answer that is no list, and how many were left out of it. */
function parts(type: GraphQLObjectType, has: (name: string) => boolean = () => false): string {
  const fields = Object.values(type.getFields());
  const texts = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.name === 'omitted') return ['__omitted: omitted'];
    if (has(field.name) || field.args.some(isRequiredArgument) || !isCompositeType(named)) return [];
    // `relations` has the one of `relation`, too.
    if (field.name === 'relation' && type.getFields().relations) return [];
    if (isConnection(named) || apart.has(named.name)) return [];
    const below =
      isThing(named) || named.name === 'Relation' || isPassageType(named.name) ? own(named) : isObjectType(named) ? parts(named) : '';
    return below === '' ? [] : [`__${field.name}: ${field.name} { ${below} }`];
  });
  return texts.join(' ');
}

/** The same query with no page larger than `most`: where lists are followed to their end, `first` is only how they are read. */
export function withPages(document: DocumentNode, most: number, variables: Readonly<Record<string, unknown>>): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(node) {
          const definition = types.getFieldDef();
          if (!definition || !isConnection(getNamedType(definition.type))) return undefined;
          const { first } = getArgumentValues(definition, node, variables);
          return typeof first === 'number' && first > most
            ? withArgument(node, 'first', { kind: Kind.INT, value: String(most) })
            : undefined;
        },
      },
    }),
  );
}

/** A field of a query that asks for the page after a cursor, of `size` or of the size that the query says. */
export function pageAfter(node: FieldNode, cursor: string, size: number | undefined): FieldNode {
  const next = withArgument(node, 'after', { kind: Kind.STRING, value: cursor });
  return size === undefined ? next : withArgument(next, 'first', { kind: Kind.INT, value: String(size) });
}

function withArgument(node: FieldNode, name: string, value: { kind: Kind.STRING | Kind.INT; value: string }): FieldNode {
  const others = (node.arguments ?? []).filter((argument) => argument.name.value !== name);
  return { ...node, arguments: [...others, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] };
}
