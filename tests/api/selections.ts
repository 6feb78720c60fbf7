import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../server/api/index.js';
import { filterableProperties } from '../../server/compile/filters.js';
import type { Random } from '../../server/facts/generate.js';
import type { Facts } from '../../server/facts/index.js';
import { type Kind, kindNames, kindRow, kinds, relationTypes } from '../../server/model/index.js';

/** Writes random queries over the schema: fields, aliases, fragments, directives, arguments, filters and pages, nested within the limits. */
export class Selections {
  constructor(
    private readonly random: Random,
    private readonly facts: Facts,
  ) {}

  query(): string {
    // Most are shallow: Neo4j plans each of them anew, and takes as long for one deep selection as for ten others.
    const depth = this.chance(0.06) ? 3 : this.chance(0.3) ? 2 : 1;
    const roll = this.random();
    if (roll < 0.3) {
      const id = this.pick(this.facts.entities).id;
      return `{ node(id: "${id}") { __typename ... on Entity ${this.entity('Entity', depth)} } }`;
    }
    if (roll < 0.4) {
      const ids = Array.from({ length: 3 }, () => (this.random() < 0.2 ? 'Task:none' : this.pick(this.facts.entities).id));
      return `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Entity ${this.entity('Entity', Math.min(depth, 2))} } }`;
    }
    const row = this.pick(kinds);
    return `{ ${row.plural}(${this.page()}${this.chance(0.6) ? `, filter: ${this.filter(row.label)}` : ''}${this.chance(0.4) ? `, orderBy: ${this.pick(['NAME', 'PLACE', 'DUTIES'])}` : ''}) ${this.connection(`${row.label}Connection`, depth)} }`;
  }

  private pick<T>(from: readonly T[]): T {
    const item = from[Math.floor(this.random() * from.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  private chance(of: number): boolean {
    return this.random() < of;
  }

  private some<T>(from: readonly T[], most: number): T[] {
    const count = 1 + Math.floor(this.random() * most);
    return [...from]
      .map((item) => ({ item, place: this.random() }))
      .sort((a, b) => a.place - b.place)
      .slice(0, count)
      .map(({ item }) => item);
  }

  private page(): string {
    return `first: ${this.pick([0, 1, 2, 3, 5])}`;
  }

  private filter(kind: Kind): string {
    const parts: string[] = [];
    const node = this.pick(this.facts.entities);
    const of = (label: Kind) => this.facts.entities.filter((each) => each.labels[1] === label);
    const options: (() => string)[] = [
      () => `text: ${JSON.stringify(node.properties.name.slice(0, 1 + Math.floor(this.random() * 3)))}`,
      () => `region: ${JSON.stringify(this.chance(0.5) ? this.pick(of('Region')).id : this.pick(of('Region')).properties.name)}`,
      () => `has: [${this.some(relationTypes, 2).join(', ')}]`,
      () => `hasNot: [${this.some(relationTypes, 2).join(', ')}]`,
      () => `basis: [${this.some(['STATED', 'NOTE', 'SOLE', 'UNMARKED'], 2).join(', ')}]`,
      () => `body: "${this.pick(of('Department')).id}"`,
      () => `document: "${this.pick(of('Document')).id}"`,
      () => `plan: "${this.pick(of('Plan')).id}"`,
      ...filterableProperties(kindRow(kind)).map((property) => () => {
        const held = this.facts.entities.flatMap((each) =>
          each.labels[1] === kind && each.properties[property.name] !== undefined ? [each.properties[property.name]] : [],
        );
        const value = held.length > 0 ? this.pick(held) : undefined;
        if (value === undefined) return '';
        const type = schema.getType(`${kind}Filter`);
        const listed = type && 'getFields' in type && isListType((type.getFields()[property.name] as { type: unknown }).type as never);
        const written =
          listed && isEnumType(getNamedType((type.getFields()[property.name] as GraphQLField<unknown, unknown>).type))
            ? String(value).toUpperCase()
            : JSON.stringify(value);
        return `${property.name}: ${listed ? `[${written}]` : written}`;
      }),
    ];
    for (const option of this.some(options, 2)) parts.push(option());
    return `{ ${parts.filter((part) => part !== '').join(', ')} }`;
  }

  private connection(typeName: string, depth: number): string {
    const fields = this.some(['edges', 'nodes', 'pageInfo', 'totalCount'], 3).map((field) => {
      if (field === 'totalCount') return 'totalCount';
      if (field === 'pageInfo') return 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
      const edge = schema.getType(typeName.replace('Connection', 'Edge')) as GraphQLObjectType;
      const to = edge.getFields().node;
      if (!to) throw new Error(`${edge.name} has no node`);
      const node = getNamedType(to.type);
      if (field === 'nodes') return `nodes ${this.entity(node.name, depth - 1)}`;
      const parts = this.some(Object.keys(edge.getFields()), 3).map((part) => {
        if (part === 'cursor') return 'cursor';
        if (part === 'node') return `node ${this.entity(node.name, depth - 1)}`;
        return `${part} ${this.relation(depth - 1)}`;
      });
      return `edges { ${parts.join(' ')} }`;
    });
    return `{ ${fields.join(' ')} }`;
  }

  private relation(depth: number): string {
    const type = schema.getType('Relation') as GraphQLObjectType;
    const fields = this.some(Object.values(type.getFields()), 4).flatMap((field) => {
      if (field.name === 'evidence') return `evidence ${this.evidence()}`;
      if (field.name === 'source' || field.name === 'target') return depth > 0 ? `${field.name} ${this.entity('Entity', 0)}` : [];
      return field.name;
    });
    return `{ ${['id', ...fields].join(' ')} }`;
  }

  private evidence(): string {
    return `{ ${this.some(['id', 'quote', 'section', 'start', 'end', 'origin', 'rule', 'confidence', 'document { id title docNumber }'], 4).join(' ')} }`;
  }

  private entity(typeName: string, depth: number): string {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} is no thing`);
    const fields = this.some(Object.values(type.getFields()), 4).flatMap((field) => this.field(field, depth));
    if (isInterfaceType(type)) {
      for (const kind of this.some(kindNames, 2)) fields.push(`... on ${kind} ${this.entity(kind, depth)}`);
    }
    const chosen = fields.length > 0 ? fields : ['name'];
    if (this.chance(0.15))
      return `{ id ...${`on ${typeName}`.replace(/^/, ' ')} @include(if: ${this.chance(0.5)}) { ${chosen.join(' ')} } }`;
    return `{ ${chosen.join(' ')} }`;
  }

  private aliases = 0;

  /** Fields with arguments have aliases of their own, as two of one name may not differ. */
  private field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const named = getNamedType(field.type);
    const alias = `a${this.aliases++}: `;
    if (isLeafType(named)) return [this.chance(0.2) && !isInterfaceType(named) ? `${alias}${field.name}` : this.scalar(field)];
    if (field.name === 'evidence') return [`${alias}evidence(first: ${this.pick([0, 1, 3])}) ${this.evidence()}`];
    if (field.name === 'passages' || depth <= 0) return [];
    if (!named.name.endsWith('Connection')) return [`${alias}${field.name} ${this.entity(named.name, depth - 1)}`];
    const args = [this.page()];
    const has = (name: string) => field.args.some((argument) => argument.name === name);
    if (has('kinds') && this.chance(0.3)) args.push(`kinds: [${this.some(kindNames, 3).join(', ')}]`);
    if (has('basis') && this.chance(0.3)) args.push(`basis: [${this.some(['STATED', 'NOTE', 'SOLE', 'UNMARKED'], 2).join(', ')}]`);
    if (has('types') && this.chance(0.4)) args.push(`types: [${this.some(relationTypes, 3).join(', ')}]`);
    if (has('direction') && this.chance(0.4)) args.push(`direction: ${this.pick(['OUT', 'IN', 'BOTH'])}`);
    return [`${alias}${field.name}(${args.join(', ')}) ${this.connection(named.name, depth)}`];
  }

  /** A leaf under its own name may meet itself in another fragment with another type of answer: nullable beside required. */
  private scalar(field: GraphQLField<unknown, unknown>): string {
    return isNonNullType(field.type) ? field.name : `a${this.aliases++}: ${field.name}`;
  }
}
