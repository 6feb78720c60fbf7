import type { KindRow, Property } from '../model/index.js';
import { isRelationType, responsibilityTypes } from '../model/index.js';
import type { Plain } from '../store/types.js';
import type { Build } from './build.js';
import { anyOf, Call, type Clause, type Expression, Match, Return, Union, With } from './cypher.js';

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
    conditions.push(`EXISTS { MATCH (${n})-[${r}:${responsibility}]-() WHERE ${r}.basis IN ${parameter(filter.basis)} }`);
  }
  for (const type of named(filter.has)) conditions.push(`EXISTS { MATCH (${n})-[:${type}]-() }`);
  for (const type of named(filter.hasNot)) conditions.push(`NOT EXISTS { MATCH (${n})-[:${type}]-() }`);

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
      condition: () => `EXISTS { MATCH (${n}:${label})${arrow}${far} }`,
    });
  }
  const [anchor, ...others] = anchors;
  conditions.push(...others.map((other) => other.condition()));
  if (!anchor) return [...clauses, new Match(`(${n}:${label})`, conditions)];
  return [...clauses, ...anchor.from(), ...(conditions.length > 0 ? [new With([n, ...carried], { conditions })] : [])];
}

/** Paths of a region by id or name, in a variable: what is of it or of a region in it has a path that starts so. */
export function regionPaths(
  build: Build,
  region: string,
): { readonly clauses: readonly Clause[]; readonly variable: string; readonly within: (n: string) => Expression } {
  const [g, paths, path] = [build.scope.variable('g'), build.scope.variable('paths'), build.scope.variable('path')];
  const given = build.scope.parameter(region);
  const found = region.includes(':')
    ? new Match(`(${g}:Entity {id: ${given}})`)
    : new Match(`(${g}:Region)`, [anyOf([`${g}.name = ${given}`, `${g}.region = ${given}`])]);
  return {
    clauses: [new Call([], [found, new Return([`collect(DISTINCT ${g}.region) AS ${paths}`])])],
    variable: paths,
    within: (n) => `any(${path} IN ${paths} WHERE ${n}.region STARTS WITH ${path})`,
  };
}

/** Ids of a plan or report, of all that stands under it, and of what those are related to, in a variable. */
export function scopeOfPlan(build: Build, plan: string): { readonly clauses: readonly Clause[]; readonly variable: string } {
  const [p, x, m, scope] = ['plan', 'x', 'm', 'scope'].map((prefix) => build.scope.variable(prefix)) as [string, string, string, string];
  return {
    clauses: [
      new Call(
        [],
        [
          new Match(`(${p}:Entity {id: ${build.scope.parameter(plan)}})`),
          new Call([p], [parts(p, m, x)]),
          new Call(
            [x],
            [new Union([[new Return([`${x} AS ${m}`])], [new Match(`(${x})-[]-(${m}y:Entity)`), new Return([`${m}y AS ${m}`])]])],
          ),
          new Return([`collect(DISTINCT ${m}.id) AS ${scope}`]),
        ],
      ),
    ],
    variable: scope,
  };
}

/** A plan itself, what stands under it, and what stands under that, as `x`. */
function parts(p: string, m: string, x: string): Clause {
  return new Union([
    [new Return([`${p} AS ${x}`])],
    [new Match(`(${p})<-[:PART_OF]-(${m})`), new Return([`${m} AS ${x}`])],
    [new Match(`(${p})<-[:PART_OF]-()<-[:PART_OF]-(${m})`), new Return([`${m} AS ${x}`])],
  ]);
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
