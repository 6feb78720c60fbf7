/** Ids of relations by their type, each with the thing that it starts at, which is how the store finds it. */
export class RelationIds {
  private readonly byType = new Map<string, Map<string, string>>();
  size = 0;

  add(type: string, source: string, id: string): void {
    const sources = this.byType.get(type) ?? new Map<string, string>();
    this.byType.set(type, sources);
    if (!sources.has(id)) this.size++;
    sources.set(id, source);
  }

  /** Takes over what another holds, which is empty then: of many thousand relations there is one copy. */
  take(other: RelationIds): void {
    for (const [type, sources] of other.byType) {
      if (this.byType.has(type)) for (const [id, source] of sources) this.add(type, source, id);
      else {
        this.byType.set(type, sources);
        this.size += sources.size;
      }
    }
    other.byType.clear();
    other.size = 0;
  }

  /** By type, source and id, `size` relations at a time. */
  *pages(size: number): Iterable<{ readonly sources: readonly string[]; readonly ids: readonly string[] }> {
    for (const [, sources] of [...this.byType].sort(([a], [b]) => before(a, b))) {
      const ids = [...sources.keys()].sort((a, b) => before(sources.get(a) ?? '', sources.get(b) ?? '') || before(a, b));
      for (let start = 0; start < ids.length; start += size) {
        const page = ids.slice(start, start + size);
        yield { sources: [...new Set(page.map((id) => sources.get(id) ?? ''))], ids: page };
      }
    }
  }
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
