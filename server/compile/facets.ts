import { kindNames, responsibilityTypes } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { type Build, type Column, mapsOf, rowsOf } from './build.js';
import { compareKeys } from './cursor.js';
import { Call, type Clause, type Expression, Match, map, Return, Union, With } from './cypher.js';
import { compileNode } from './nodes.js';
import { pageSize } from './page.js';
import type { Picked } from './selection.js';

const responsibility = responsibilityTypes.join('|');

/** Clauses that give a facet's value for each thing `n`, as the variable `value`; `thing` says that the value is an id. */
const facets: Readonly<Record<string, { readonly thing: boolean; readonly of: (build: Build, n: string, value: string) => Clause[] }>> = {
  REGION: { thing: false, of: (_, n, value) => [new With([n, `${n}.region AS ${value}`], { conditions: [`${value} IS NOT NULL`] })] },
  PLAN: {
    thing: true,
    of: (build, n, value) => {
      const p = build.scope.variable('p');
      const branch = (pattern: string) => [new Match(pattern), new Return([`${p}.id AS ${value}`])];
      return [
        new Call([n], [new Union([branch(`(${n})-[]-(${p}:Plan)`), branch(`(${n})-[:PART_OF]->(:Action)-[:PART_OF]->(${p}:Plan)`)])]),
      ];
    },
  },
  DOCUMENT: { thing: true, of: (build, n, value) => far(build, value, (d) => `(${n})-[:MENTIONED_IN]->(${d}:Document)`) },
  BODY: { thing: true, of: (build, n, value) => far(build, value, (b) => `(${n})<-[:${responsibility}]-(${b}:Entity)`) },
  ROLE: { thing: false, of: (build, n, value) => related(build, n, value, (r) => `type(${r})`) },
  BASIS: { thing: false, of: (build, n, value) => related(build, n, value, (r) => `${r}.basis`) },
};

function far(build: Build, value: string, pattern: (far: string) => string): Clause[] {
  const x = build.scope.variable('x');
  const n = pattern(x).slice(1).split(')', 1)[0] ?? '';
  return [new Match(pattern(x)), new With([n, `${x}.id AS ${value}`])];
}

function related(build: Build, n: string, value: string, of: (r: string) => Expression): Clause[] {
  const r = build.scope.variable('r');
  return [new Match(`(${n})-[${r}:${responsibility}]-()`), new With([n, `${of(r)} AS ${value}`], { conditions: [`${value} IS NOT NULL`] })];
}

/** `facets(by:)`: how many of a list's things have each value, the most frequent first. `source` binds `n` to each thing of the list. */
export function compileFacets(build: Build, n: string, field: Picked, source: readonly Clause[]): Column {
  const facet = facets[String(field.args.by)] ?? facets.REGION;
  if (!facet) throw new Error(`No facet ${String(field.args.by)}`);
  const first = pageSize(field.args.first);
  const [list, value, count, m] = ['facets', 'value', 'count', 'm'].map((prefix) => build.scope.variable(prefix)) as [
    string,
    string,
    string,
    string,
  ];
  const picked = field.selection.fields('Facet');
  const nodes = build.repeat(first, () => {
    build.spend(1);
    return picked
      .filter((each) => each.name === 'thing')
      .map((each) => ({ key: each.key, list: build.scope.variable('thing'), node: compileNode(build, m, each.selection, kindNames) }));
  });
  const looked: Clause[] = facet.thing
    ? nodes.map(
        ({ list: thing, node }) =>
          new Call([value], [new Match(`(${m}:Entity {id: ${value}})`), ...node.calls, new Return([`collect(${node.value}) AS ${thing}`])]),
      )
    : [];
  const entries: [string, Expression][] = [
    ['value', value],
    ['count', count],
    ...(facet.thing ? nodes.map(({ list: thing }, index): [string, Expression] => [`thing${index}`, thing]) : []),
  ];
  const body = [
    ...source,
    ...facet.of(build, n, value),
    new With([value, `count(DISTINCT ${n}) AS ${count}`], {}),
    new With([value, count], { orderBy: [`${count} DESC`, value], limit: build.scope.parameter(first) }),
    ...looked,
    new Return([`collect(${map(entries)}) AS ${list}`]),
  ];
  return {
    calls: [new Call([], body)],
    value: list,
    read: (raw) => {
      const rows = [...mapsOf(raw)].sort((a, b) => compareKeys([-Number(a.count), a.value ?? ''], [-Number(b.count), b.value ?? '']));
      return rows.map((row) => ({
        __typename: 'Facet',
        ...Object.fromEntries(
          picked.map((each) => {
            if (each.name !== 'thing') return [each.key, row[each.name] ?? null];
            const index = nodes.findIndex((node) => node.key === each.key);
            const [thing] = facet.thing ? rowsOf(row[`thing${index}`]) : [];
            return [each.key, thing ? nodes[index]?.node.read(thing as Plain) : null];
          }),
        ),
      }));
    },
  };
}
