import type { EntityNode, Facts, RelationFact } from '../../server/facts/index.js';

/** Answers of the graph questions in plain JavaScript, from the facts alone: what the Cypher must agree with. */
export class Reference {
  private readonly nodes: ReadonlyMap<string, EntityNode>;

  constructor(private readonly facts: Facts) {
    this.nodes = new Map(facts.entities.map((node) => [node.id, node]));
  }

  private is(id: string, ...kinds: string[]): boolean {
    return kinds.includes(this.nodes.get(id)?.labels[1] ?? '');
  }

  /** Ids at the other end of relations of these types: `out` from these things, `in` towards them. */
  private over(direction: 'out' | 'in', ids: Iterable<string>, ...types: string[]): Set<string> {
    const from = new Set(ids);
    return new Set(
      this.facts.relations
        .filter((relation) => types.includes(relation.label) && from.has(direction === 'out' ? relation.start.id : relation.end.id))
        .map((relation) => (direction === 'out' ? relation.end.id : relation.start.id)),
    );
  }

  private only(ids: Iterable<string>, ...kinds: string[]): string[] {
    return [...ids].filter((id) => this.is(id, ...kinds));
  }

  chain(of: string, descendants: boolean): { ids: Set<string>; edges: Set<string> } | undefined {
    if (!this.nodes.has(of)) return undefined;
    const duty = ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'];
    const places = descendants ? [of, ...this.inside(of)] : [of];
    const told = this.only(this.over('in', [of], 'MENTIONED_IN'), 'Plan').filter((plan) =>
      this.facts.relations.some(({ label, end, properties }) => label === 'PART_OF' && end.id === plan && properties.documentId === of),
    );
    const tops = [
      of,
      ...this.only(this.over('in', places, 'COVERS'), 'Plan'),
      ...told,
      ...this.only(this.over('in', [of], 'HAS_INDICATOR'), 'Task', 'Action'),
    ];
    const under = this.only(this.over('in', tops, 'PART_OF'), 'Task', 'Action');
    const below = this.only(this.over('in', this.only(this.over('in', tops, 'PART_OF'), 'Action'), 'PART_OF'), 'Task');
    const parts = [...tops, ...under, ...below];
    const duties = this.over('out', [of], ...duty);
    const wholes = this.over('out', this.only([...parts, ...duties], 'Task', 'Action'), 'PART_OF');
    const plans = this.over('out', this.only(wholes, 'Action'), 'PART_OF');
    const regions = this.only(this.over('out', [...parts, ...duties, ...wholes, ...plans], 'COVERS'), 'Region');
    const issuers = this.over('in', [...parts, ...wholes, ...plans], 'ISSUED');
    const indicators = this.over('out', this.only(parts, 'Task', 'Action', 'Plan', 'Document'), 'HAS_INDICATOR');
    const bodies = this.over('in', [...parts, ...indicators], ...duty);
    const groups = [...this.over('out', [of], 'MEMBER_OF', 'HOSTS_OFFICE_OF'), ...this.over('in', [of], 'MEMBER_OF', 'HOSTS_OFFICE_OF')];
    const ids = new Set([of, ...parts, ...duties, ...wholes, ...plans, ...regions, ...issuers, ...indicators, ...bodies, ...groups]);
    const shown = (relation: RelationFact): boolean => {
      if (['PART_OF', 'COVERS', 'HAS_INDICATOR'].includes(relation.label))
        return this.is(relation.start.id, 'Task', 'Action', 'Plan', 'Document', ...(descendants ? ['Region'] : []));
      if (relation.label === 'MENTIONED_IN') return relation.end.id === of && this.is(relation.start.id, 'Plan');
      if (['MEMBER_OF', 'HOSTS_OFFICE_OF'].includes(relation.label)) return relation.start.id === of || relation.end.id === of;
      return relation.label === 'ISSUED' || duty.includes(relation.label);
    };
    return { ids, edges: this.edges(ids, shown) };
  }

  /** Regions in a thing, over five steps. */
  private inside(of: string): Set<string> {
    const found = new Set<string>();
    let ring = [of];
    for (let step = 0; step < 5; step++) {
      ring = [...this.over('in', ring, 'PART_OF')];
      for (const id of this.only(ring, 'Region')) found.add(id);
    }
    return found;
  }

  neighbourhood(
    of: string,
    depth: number,
    types: readonly string[],
    kinds: readonly string[],
  ): { ids: Set<string>; edges: Set<string> } | undefined {
    if (!this.nodes.has(of)) return undefined;
    const ids = new Set([of]);
    let ring = [of];
    for (let step = 0; step < depth; step++) {
      ring = this.only([...this.over('out', ring, ...types), ...this.over('in', ring, ...types)], ...kinds);
      for (const id of ring) ids.add(id);
    }
    return { ids, edges: this.edges(ids, (relation) => types.includes(relation.label)) };
  }

  workload(of: string): { leads: number; shares: number; helps: number } | undefined {
    if (!this.nodes.has(of)) return undefined;
    const count = (type: string) => this.over('out', [of], type).size;
    return { leads: count('LEADS'), shares: count('RESPONSIBLE_FOR'), helps: count('PARTICIPATES_IN') };
  }

  matrix(plan: string): { rows: Set<string>; cells: Set<string>; bodies: Set<string> } | undefined {
    if (!this.nodes.has(plan)) return undefined;
    const under = this.only(this.over('in', [plan], 'PART_OF'), 'Action', 'Task');
    const below = this.only(this.over('in', this.only(under, 'Action'), 'PART_OF'), 'Task');
    const parts = new Set([plan, ...under, ...below]);
    const rows = new Set([...parts, ...this.over('out', parts, 'HAS_INDICATOR')]);
    const cells = this.facts.relations.filter(
      (relation) => ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'].includes(relation.label) && rows.has(relation.end.id),
    );
    rows.delete(plan);
    return { rows, cells: new Set(cells.map((cell) => cell.id)), bodies: new Set(cells.map((cell) => cell.start.id)) };
  }

  /** Lengths of the shortest ways from one thing to all others over these types, in both directions. */
  distances(from: string, types: readonly string[], longest: number): Map<string, number> {
    const found = new Map([[from, 0]]);
    let ring = [from];
    for (let step = 1; step <= longest; step++) {
      ring = [...this.over('out', ring, ...types), ...this.over('in', ring, ...types)].filter((id) => !found.has(id));
      for (const id of ring) found.set(id, step);
    }
    return found;
  }

  private edges(ids: ReadonlySet<string>, shown: (relation: RelationFact) => boolean): Set<string> {
    return new Set(
      this.facts.relations
        .filter((relation) => ids.has(relation.start.id) && ids.has(relation.end.id) && shown(relation))
        .map((relation) => relation.id),
    );
  }
}
