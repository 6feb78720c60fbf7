import type { Build } from './build.js';
import { anyOf, Call, type Clause, type Expression, Match, Return, Union, Unwind } from './cypher.js';

/** A list in a variable of the statement, and the clauses that bind it. */
export interface Scope {
  readonly clauses: readonly Clause[];
  readonly variable: string;
}

/** Paths of a region by id or name, in a variable: what is of it or of a region in it has a path that starts so. */
export function regionPaths(build: Build, region: string): Scope & { readonly within: (n: string) => Expression } {
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
export function scopeOfPlan(build: Build, plan: string): Scope {
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
export function parts(p: string, m: string, x: string): Clause {
  return new Union([
    [new Return([`${p} AS ${x}`])],
    [new Match(`(${p})<-[:PART_OF]-(${m})`), new Return([`${m} AS ${x}`])],
    [new Match(`(${p})<-[:PART_OF]-()<-[:PART_OF]-(${m})`), new Return([`${m} AS ${x}`])],
  ]);
}

/** Ids of the things of a region and of the regions in it, in a variable. */
export function thingsOfRegion(build: Build, region: string): Scope & { readonly within: (n: string) => Expression } {
  const paths = regionPaths(build, region);
  const [path, x, scope] = [build.scope.variable('path'), build.scope.variable('x'), build.scope.variable('scope')];
  const found = [
    new Unwind(paths.variable, path),
    new Match(`(${x}:Entity)`, [`${x}.region STARTS WITH ${path}`]),
    new Return([`collect(DISTINCT ${x}.id) AS ${scope}`]),
  ];
  return { clauses: [...paths.clauses, new Call([paths.variable], found)], variable: scope, within: paths.within };
}

/** Ids of the things of which a document says something, in a variable, from the store's record of it. */
export function thingsOfDocument(build: Build, document: string): Scope {
  const [s, scope] = [build.scope.variable('said'), build.scope.variable('scope')];
  const found = [
    new Match(`(${s}:Said {documentId: ${build.scope.parameter(document)}})`),
    new Return([`collect(DISTINCT ${s}.entityId) AS ${scope}`]),
  ];
  return { clauses: [new Call([], found)], variable: scope };
}
