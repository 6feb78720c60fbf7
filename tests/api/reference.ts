import { buildSchema, execute, type GraphQLObjectType, type GraphQLResolveInfo, parse } from 'graphql';
import { schemaText } from '../../server/api/index.js';
import { type RelationField, relationFields } from '../../server/compile/fields.js';
import type { EntityNode, Facts, RelationFact } from '../../server/facts/index.js';
import { type Kind, kinds, relationTypes } from '../../server/model/index.js';

/** The plainest way to answer the schema: loops over the facts, a function a field. It shares the tables of the model with the server, and no code. */
const schema = buildSchema(schemaText());

type Arguments = Readonly<Record<string, unknown>>;
type Key = string | number;

interface Item {
  readonly node: EntityNode;
  readonly relations: readonly RelationFact[];
  readonly keys: readonly Key[];
}

/** A list of things, ordered; what a connection is made of. */
interface Pages {
  readonly order: string;
  readonly items: readonly Item[];
  readonly args: Arguments;
}

const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);

function compare(a: readonly Key[], b: readonly Key[]): number {
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index], b[index]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    const [one, other] = [codePoints(String(left)), codePoints(String(right))];
    for (let at = 0; at < Math.min(one.length, other.length); at++) if (one[at] !== other[at]) return (one[at] ?? 0) - (other[at] ?? 0);
    return one.length - other.length;
  }
  return 0;
}

const kindOf = (node: EntityNode): Kind => node.labels[1];
const value = (from: EntityNode | RelationFact, name: string) => (from.properties as Readonly<Record<string, unknown>>)[name];
const number = (...values: readonly unknown[]) => Number(values.find((each) => each !== undefined && each !== null) ?? 0);
const enumName = (field: string, raw: unknown) =>
  ['level', 'status', 'organ'].includes(field) && typeof raw === 'string' ? raw.toUpperCase() : (raw ?? null);

export class Reference {
  private readonly byId: Map<string, EntityNode>;

  constructor(private readonly facts: Facts) {
    this.byId = new Map(facts.entities.map((node) => [node.id, node]));
  }

  async answer(query: string, variables: Arguments = {}): Promise<unknown> {
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      fieldResolver: (source, args, _context, info) => this.resolve(source, args, info),
      typeResolver: (source) => kindOf(source as EntityNode),
    });
    if (errors?.[0]) throw errors[0];
    return JSON.parse(JSON.stringify(data));
  }

  private resolve(source: unknown, args: Arguments, info: GraphQLResolveInfo): unknown {
    const type = info.parentType.name;
    const field = info.fieldName;
    if (type === 'Query') return this.root(field, args);
    if (type === 'Relation') return this.relationField(source as RelationFact, field);
    if (type.endsWith('Connection')) return this.connectionField(source as Pages, field);
    if (type.endsWith('Edge')) return this.edgeField(source as { readonly pages: Pages; readonly item: Item }, field);
    if (kinds.some((row) => row.label === type)) return this.entityField(source as EntityNode, field, args, info.parentType);
    return (source as Readonly<Record<string, unknown>>)[field] ?? null;
  }

  private root(field: string, args: Arguments): unknown {
    if (field === 'node') return this.byId.get(String(args.id)) ?? null;
    if (field === 'nodes') return (args.ids as readonly string[]).map((id) => this.byId.get(id) ?? null);
    const row = kinds.find((each) => each.plural === field);
    if (!row) throw new Error(`The reference has no ${field}`);
    const order = String(args.orderBy);
    const found = this.facts.entities.filter((node) => kindOf(node) === row.label && this.meets(node, (args.filter ?? {}) as Arguments));
    const items = found.map((node) => {
      const name = [node.properties.name, node.id];
      if (order === 'PLACE')
        return { node, relations: [], keys: [number(value(node, 'order'), value(node, 'year'), value(node, 'periodStart')), ...name] };
      if (order === 'DUTIES') return { node, relations: [], keys: [-this.duties(node).length, ...name] };
      return { node, relations: [], keys: name };
    });
    return pages(order, items, args);
  }

  private duties(node: EntityNode): RelationFact[] {
    return this.facts.relations.filter(
      ({ label, start, end }) =>
        ['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN'].includes(label) && (start.id === node.id || end.id === node.id),
    );
  }

  private meets(node: EntityNode, filter: Arguments): boolean {
    const touching = this.facts.relations.filter(({ start, end }) => start.id === node.id || end.id === node.id);
    const has = (type: unknown) => touching.some((relation) => relation.label === type);
    for (const [name, wanted] of Object.entries(filter)) {
      if (wanted === null || wanted === undefined) continue;
      if (name === 'text') {
        const forms = [node.properties.name, ...node.properties.aliases];
        if (
          !String(wanted)
            .trim()
            .split(/\s+/)
            .every((word) => forms.some((form) => form.includes(word)))
        )
          return false;
      } else if (name === 'region') {
        const places = this.facts.entities.filter(
          (each) =>
            kindOf(each) === 'Region' && (each.id === wanted || each.properties.name === wanted || value(each, 'region') === wanted),
        );
        if (!places.some((place) => String(value(node, 'region') ?? '\0').startsWith(String(value(place, 'region'))))) return false;
      } else if (name === 'has') {
        if (!(wanted as unknown[]).every(has)) return false;
      } else if (name === 'hasNot') {
        if ((wanted as unknown[]).some(has)) return false;
      } else if (name === 'basis') {
        if (!this.duties(node).some((duty) => (wanted as unknown[]).includes(value(duty, 'basis')))) return false;
      } else if (name === 'body') {
        if (!this.duties(node).some((duty) => duty.start.id === wanted && duty.end.id === node.id)) return false;
      } else if (name === 'document') {
        if (!touching.some((each) => each.label === 'MENTIONED_IN' && each.start.id === node.id && each.end.id === wanted)) return false;
      } else if (name === 'plan') {
        const parts = this.under(String(wanted));
        if (
          !touching.some(
            (each) => (parts.has(each.start.id) && each.end.id === node.id) || (parts.has(each.end.id) && each.start.id === node.id),
          )
        )
          return false;
      } else if (Array.isArray(wanted)) {
        if (!wanted.some((each) => enumName(name, value(node, name)) === each)) return false;
      } else if ((typeof wanted === 'boolean' ? (value(node, name) ?? false) : value(node, name)) !== wanted) return false;
    }
    return true;
  }

  /** A plan, what stands under it, and what stands under that. */
  private under(plan: string): Set<string> {
    let level = new Set(this.byId.has(plan) ? [plan] : []);
    const all = new Set(level);
    for (let step = 0; step < 2; step++) {
      level = new Set(
        this.facts.relations.filter((each) => each.label === 'PART_OF' && level.has(each.end.id)).map((each) => each.start.id),
      );
      for (const id of level) all.add(id);
    }
    return all;
  }

  private entityField(node: EntityNode, field: string, args: Arguments, type: GraphQLObjectType): unknown {
    if (field === 'kind') return kindOf(node);
    if (field === 'evidence') return this.mentions(node, Number(args.first));
    if (field === 'relations') return this.anyRelations(node, args);
    const known = relationFields.get(kindOf(node))?.find((each) => each.name === field);
    if (known) return this.related(node, known, args);
    if (!type.getFields()[field]) throw new Error(`The reference has no ${type.name}.${field}`);
    return enumName(field, value(node, field));
  }

  private mentions(node: EntityNode, first: number) {
    const mentions = this.facts.relations.filter(({ label, start }) => label === 'MENTIONED_IN' && start.id === node.id);
    return mentions
      .flatMap((mention) => this.evidence(mention))
      .sort((a, b) => compare([a.document?.id ?? '', a.start, a.id], [b.document?.id ?? '', b.start, b.id]))
      .slice(0, first);
  }

  private evidence(relation: RelationFact) {
    return relation.properties.passages.flatMap((id) => {
      const passage = this.facts.passages.find((each) => each.id === id);
      if (!passage) return [];
      const { documentId, ...rest } = passage.properties;
      const document = this.byId.get(documentId);
      const { origin, rule, confidence } = relation.properties;
      return [{ ...rest, document: document && { ...document.properties, id: document.id }, origin, rule, confidence }];
    });
  }

  /** Relations of one step from a thing, with the thing at the far end. */
  private steps(
    id: string,
    types: readonly string[],
    direction: RelationField['direction'],
  ): { readonly relation: RelationFact; readonly far: EntityNode }[] {
    return this.facts.relations.flatMap((relation) => {
      if (!types.includes(relation.label)) return [];
      const ends: string[] = [];
      if (direction !== 'in' && relation.start.id === id) ends.push(relation.end.id);
      if (direction !== 'out' && relation.end.id === id && (relation.start.id !== id || direction === 'in')) ends.push(relation.start.id);
      return ends.flatMap((end) => {
        const far = this.byId.get(end);
        return far ? [{ relation, far }] : [];
      });
    });
  }

  private related(node: EntityNode, field: RelationField, args: Arguments): unknown {
    let starts = [node.id];
    const found: { relation: RelationFact; far: EntityNode }[] = [];
    for (let step = 0; step <= field.through; step++) {
      const reached = starts.flatMap((id) => this.steps(id, field.types, field.direction));
      found.push(...reached);
      starts = reached.map(({ far }) => far.id);
    }
    const wanted = found.filter(
      ({ relation, far }) =>
        field.targets.includes(kindOf(far)) &&
        (!Array.isArray(args.kinds) || args.kinds.includes(kindOf(far))) &&
        (!Array.isArray(args.basis) || args.basis.includes(value(relation, 'basis'))),
    );
    if (field.single) return wanted.map(({ far }) => far).sort((a, b) => compare([a.id], [b.id]))[0] ?? null;
    const byFar = new Map<string, { far: EntityNode; relations: RelationFact[] }>();
    for (const { relation, far } of wanted) {
      const known = byFar.get(far.id) ?? { far, relations: [] };
      if (!known.relations.includes(relation)) known.relations.push(relation);
      byFar.set(far.id, known);
    }
    const items = [...byFar.values()].map(({ far, relations }) => {
      const sorted = relations.sort((a, b) => compare([a.id], [b.id]));
      return { node: far, relations: sorted, keys: this.keys(field.order, far, sorted[0]) };
    });
    return pages(field.order, items, args);
  }

  private keys(order: RelationField['order'], far: EntityNode, relation: RelationFact | undefined): Key[] {
    const name = [far.properties.name, far.id];
    const property = (key: string) => (relation ? value(relation, key) : undefined);
    if (order === 'position') return [number(property('position')), ...name];
    if (order === 'place') return [String(property('documentId') ?? ''), number(value(far, 'order')), ...name];
    if (order === 'year') return [number(value(far, 'year'), value(far, 'periodEnd')), ...name];
    return name;
  }

  private anyRelations(node: EntityNode, args: Arguments): Pages {
    const types = Array.isArray(args.types) ? args.types.map(String) : relationTypes.filter((type) => type !== 'MENTIONED_IN');
    const direction = String(args.direction).toLowerCase() as RelationField['direction'];
    const items = this.steps(node.id, types, direction)
      .filter(({ far }) => !Array.isArray(args.kinds) || args.kinds.includes(kindOf(far)))
      .map(({ relation, far }) => ({ node: far, relations: [relation], keys: [relation.label, far.properties.name, relation.id] }));
    return pages('type', items, args);
  }

  private relationField(relation: RelationFact, field: string): unknown {
    if (field === 'id') return relation.id;
    if (field === 'type') return relation.label;
    if (field === 'sourceId') return relation.start.id;
    if (field === 'targetId') return relation.end.id;
    if (field === 'source') return this.byId.get(relation.start.id);
    if (field === 'target') return this.byId.get(relation.end.id);
    if (field === 'evidence') return this.evidence(relation);
    return value(relation, field) ?? null;
  }

  private connectionField(list: Pages, field: string): unknown {
    const first = Number(list.args.first);
    const cursor = (item: Item) => Buffer.from(JSON.stringify([list.order, ...item.keys])).toString('base64url');
    const after =
      typeof list.args.after === 'string'
        ? (JSON.parse(Buffer.from(list.args.after, 'base64url').toString('utf8')) as Key[]).slice(1)
        : undefined;
    const rest = after ? list.items.filter((item) => compare(item.keys, after) > 0) : list.items;
    const page = rest.slice(0, first);
    if (field === 'totalCount') return list.items.length;
    if (field === 'nodes') return page.map((item) => item.node);
    if (field === 'edges') return page.map((item) => ({ pages: list, item }));
    const [head, last] = [page[0], page.at(-1)];
    return {
      hasNextPage: rest.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: head ? cursor(head) : null,
      endCursor: last ? cursor(last) : null,
    };
  }

  private edgeField({ pages: list, item }: { readonly pages: Pages; readonly item: Item }, field: string): unknown {
    if (field === 'node') return item.node;
    if (field === 'relation') return item.relations[0];
    if (field === 'relations') return item.relations;
    return Buffer.from(JSON.stringify([list.order, ...item.keys])).toString('base64url');
  }
}

function pages(order: string, items: readonly Item[], args: Arguments): Pages {
  return { order, items: [...items].sort((a, b) => compare(a.keys, b.keys)), args };
}
