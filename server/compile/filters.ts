import type { KindRow, Property } from '../model/index.js';
import { isRelationType, responsibilityTypes } from '../model/index.js';
import type { Plain } from '../store/types.js';
import type { Build } from './build.js';
import { anyOf, Call, type Clause, type Expression, Match, With } from './cypher.js';
import { parts, regionPaths } from './scopes.js';

/** Strings that lists are filtered by although their values are open. */
const equalled = new Set(['docNumber', 'function', 'unit', 'code']);

/** Properties of a kind that a list can be filtered by: closed sets, flags, integers and some short texts. */
export function filterableProperties(row: KindRow): readonly Property[] {
  return row.properties.filter((property) => {
    if (property.type === 'Boolean') return true;
    if (property.type === 'Int') return property.name !== 'order' && property.name !== 'characters';
    return property.type === 'String' && (property.values !== undefined || equalled.has(property.name));
  });
}

export type FilterValues = Readonly<Record<string, unknown>>;

const responsibility = responsibilityTypes.join('|');

/**
 * Clauses that bind `n` to each thing of a kind that meets the conditions, once. They start at the narrowest thing that the filter names: a
 * plan, a body, a document, else at the kind's label.
 */
export function compileFilter(build: Build, n: string, row: KindRow, filter: FilterValues): Clause[] {
  const label = row.label;
  const parameter = (value: unknown) => build.scope.parameter(value as Plain);
  const variable = (prefix: string) => build.scope.variable(prefix);
  const clauses: Clause[] = [];
  const conditions: Expression[] = [];
  const carried: string[] = [];

  if (typeof filter.region === 'string') {
    const paths = regionPaths(build, filter.region);
    clauses.push(...paths.clauses);
    carried.push(paths.variable);
    conditions.push(paths.within(n));
  }
  if (typeof filter.text === 'string' && filter.text.trim() !== '') {
    const alias = variable('alias');
    for (const word of filter.text.trim().split(/\s+/)) {
      const text = parameter(word);
      conditions.push(anyOf([`${n}.name CONTAINS ${text}`, `any(${alias} IN coalesce(${n}.aliases, []) WHERE ${alias} CONTAINS ${text})`]));
    }
  }
  for (const property of filterableProperties(row)) {
    const value = filter[property.name];
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) conditions.push(`${n}.${property.name} IN ${parameter(value)}`);
    else if (property.type === 'Boolean') conditions.push(`coalesce(${n}.${property.name}, false) = ${parameter(value)}`);
    else conditions.push(`${n}.${property.name} = ${parameter(value)}`);
  }
  if (Array.isArray(filter.basis)) {
    const r = variable('r');
    conditions.push(`COUNT { MATCH (${n})-[${r}:${responsibility}]-() WHERE ${r}.basis IN ${parameter(filter.basis)} } > 0`);
  }
  for (const type of named(filter.has)) conditions.push(`COUNT { MATCH (${n})-[:${type}]-() } > 0`);
  for (const type of named(filter.hasNot)) conditions.push(`COUNT { MATCH (${n})-[:${type}]-() } = 0`);

  const anchors: { readonly from: () => Clause[]; readonly condition: () => Expression }[] = [];
  if (typeof filter.plan === 'string') {
    const plan = parameter(filter.plan);
    anchors.push({ from: () => underPlan(build, n, label, plan, carried), condition: () => 'true' });
  }
  for (const [value, arrow, back] of [
    [filter.body, `<-[:${responsibility}]-`, `-[:${responsibility}]->`],
    [filter.document, '-[:MENTIONED_IN]->', '<-[:MENTIONED_IN]-'],
  ] as const) {
    if (typeof value !== 'string') continue;
    const far = `(${variable('far')}:Entity {id: ${parameter(value)}})`;
    anchors.push({
      // The embedded engine reads a pattern from its left: what is known by its id stands there.
      from: () => [new Match(`${far}${back}(${n}:${label})`), new With([n, ...carried], { distinct: true })],
      condition: () => `COUNT { MATCH (${n}:${label})${arrow}${far} } > 0`,
    });
  }
  const [anchor, ...others] = anchors;
  conditions.push(...others.map((other) => other.condition()));
  if (!anchor) return [...clauses, new Match(`(${n}:${label})`, conditions)];
  return [...clauses, ...anchor.from(), ...(conditions.length > 0 ? [new With([n, ...carried], { conditions })] : [])];
}

function named(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((type): type is string => typeof type === 'string' && isRelationType(type)) : [];
}

/** Things of a kind that stand under a plan or are related to it or to something under it. */
function underPlan(build: Build, n: string, label: string, plan: Expression, carried: readonly string[]): Clause[] {
  const [p, x, m] = [build.scope.variable('plan'), build.scope.variable('x'), build.scope.variable('m')];
  return [
    new Match(`(${p}:Entity {id: ${plan}})`),
    new Call([p], [parts(p, m, x)]),
    new Match(`(${x})-[]-(${n}:${label})`),
    new With([n, ...carried], { distinct: true }),
  ];
}
