/** Ids of relations by their type and by the thing that they start at, which is how the store finds them. */
export class RelationIds {
  private readonly byType = new Map<string, Map<string, Set<string>>>();
  size = 0;

  add(type: string, source: string, id: string): void {
    const sources = this.byType.get(type) ?? new Map<string, Set<string>>();
    this.byType.set(type, sources);
    const ids = sources.get(source) ?? new Set<string>();
    sources.set(source, ids);
    if (!ids.has(id)) this.size++;
    ids.add(id);
  }

  copyTo(other: RelationIds): void {
    for (const [type, sources] of this.byType) for (const [source, ids] of sources) for (const id of ids) other.add(type, source, id);
  }

  /** By type, then by source; about `size` relations at a time, all of one source together. */
  *pages(size: number): Iterable<{ readonly sources: readonly string[]; readonly ids: readonly string[] }> {
    for (const [, sources] of sorted(this.byType)) {
      let page: { sources: string[]; ids: string[] } = { sources: [], ids: [] };
      for (const [source, ids] of sorted(sources)) {
        page.sources.push(source);
        page.ids.push(...ids);
        if (page.ids.length < size) continue;
        yield page;
        page = { sources: [], ids: [] };
      }
      if (page.ids.length > 0) yield page;
    }
  }
}

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** What one root field of an answer is about: ids only, some hundred bytes each. */
export class Picks {
  readonly things = new Set<string>();
  readonly passages = new Set<string>();
  readonly relations = new RelationIds();
  /** Things that stand one in the other without a word on the relation, such as a task and its plan. */
  readonly pairs = new Map<string, Set<string>>();
  /** How many things a limit of the query left out. */
  omitted = 0;

  relation(type: string, source: string, id: string, target: string): void {
    this.relations.add(type, source, id);
    this.things.add(source);
    this.things.add(target);
  }

  pair(outer: string, inner: string): void {
    const inners = this.pairs.get(outer) ?? new Set<string>();
    inners.add(inner);
    this.pairs.set(outer, inners);
  }
}
