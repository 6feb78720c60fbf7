import { type ASTNode, Kind as Ast, GraphQLError, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/** Cost of one request: objects that its answer may hold, by the page sizes that it asks for, counted with the variables. */
export interface Usage {
  used: number;
  readonly allowed: number;
}

/** What a request may ask. `cost` is counted in the resolvers, where variables are known; the rest stands in the text. */
export const limits = {
  /** Objects in an answer. */
  cost: 10_000,
  /** Levels of selection sets. */
  depth: 20,
  /** Fields under another name. */
  aliases: 60,
  /** Root fields, each of which is a statement to the database. */
  roots: 20,
  directives: 60,
  /** Lexical tokens of the document. */
  tokens: 4_000,
  /** UTF-16 code units of the document. */
  characters: 40_000,
} as const;

function exceeded(code: string, what: string, used: number, allowed: number, help: string, node?: ASTNode): GraphQLError {
  const over = Math.ceil(((used - allowed) / allowed) * 100);
  return new GraphQLError(`The query ${what} ${used}; ${allowed} are allowed (${over} % over). ${help}`, {
    ...(node ? { nodes: [node] } : {}),
    extensions: { code, used, allowed },
  });
}

/** Adds to the cost of the request. Fails with COST_LIMIT before the database is asked. */
export function charge(usage: Usage, cost: number): void {
  usage.used += cost;
  if (usage.used > usage.allowed) {
    throw exceeded(
      'COST_LIMIT',
      'may answer with this many objects:',
      usage.used,
      usage.allowed,
      'Ask for smaller pages (first:), fewer levels, or in several queries.',
    );
  }
}

/** Fails with QUERY_TOO_LARGE for a document that is too long to be read. */
export function checkLength(query: string): void {
  if (query.length > limits.characters)
    throw exceeded('QUERY_TOO_LARGE', 'has this many characters:', query.length, limits.characters, 'Ask in several queries.');
}

/**
 * Limits of what the text shows: depth, aliases, root fields, directives. Introspection counts like the rest but for its depth. Fragments
 * count where they are spread; one that spreads itself is left to the rule of the specification.
 */
export const limitsRule: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    const count = { depth: 0, aliases: 0, directives: 0 };
    const walk = (set: SelectionSetNode | undefined, depth: number, spread: readonly string[]) => {
      if (!set || count.depth > limits.depth * 2 || count.aliases + count.directives > 10_000) return;
      count.depth = Math.max(count.depth, depth);
      for (const selection of set.selections) {
        count.directives += selection.directives?.length ?? 0;
        if (selection.kind === Ast.FIELD) {
          if (selection.alias) count.aliases++;
          if (!selection.name.value.startsWith('__')) walk(selection.selectionSet, depth + 1, spread);
        } else if (selection.kind === Ast.INLINE_FRAGMENT) walk(selection.selectionSet, depth, spread);
        else if (!spread.includes(selection.name.value)) {
          walk(context.getFragment(selection.name.value)?.selectionSet, depth, [...spread, selection.name.value]);
        }
      }
    };
    walk(operation.selectionSet, 1, []);
    const roots = rootFields(operation.selectionSet, context, []);
    const checks = [
      ['DEPTH_LIMIT', 'goes this many levels deep:', count.depth, limits.depth, 'Ask for the deeper things by node(id:).'],
      ['ALIAS_LIMIT', 'has this many aliases:', count.aliases, limits.aliases, 'Ask in several queries.'],
      ['DIRECTIVE_LIMIT', 'has this many directives:', count.directives, limits.directives, 'Ask in several queries.'],
      ['ROOT_LIMIT', 'has this many root fields:', roots, limits.roots, 'Ask in several queries.'],
    ] as const;
    for (const [code, what, used, allowed, help] of checks) {
      if (used > allowed) context.reportError(exceeded(code, what, used, allowed, help, operation));
    }
    return false;
  },
});

function rootFields(set: SelectionSetNode, context: ValidationContext, spread: readonly string[]): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Ast.FIELD) count++;
    else if (selection.kind === Ast.INLINE_FRAGMENT) count += rootFields(selection.selectionSet, context, spread);
    else if (!spread.includes(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      if (fragment) count += rootFields(fragment.selectionSet, context, [...spread, selection.name.value]);
    }
  }
  return count;
}
