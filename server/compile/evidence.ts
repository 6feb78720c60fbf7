import type { Plain } from '../store/types.js';
import { type Build, type Column, Columns, objectOf, rowsOf, type Values } from './build.js';
import { inOrder } from './cursor.js';
import { Call, type Clause, type Expression, Match, map, Return, Unwind, With } from './cypher.js';
import type { Selection } from './selection.js';

/** Passages that a relation is expected to have, for the cost. */
const passagesOfRelation = 2;

const plain = (value: Expression): Column => ({ calls: [], value, read: (raw) => raw });

/** The fields of Evidence over a passage `p` and its document; `property` reads the relation that it states. */
function fields(
  selection: Selection,
  p: string,
  document: string,
  property: (name: string) => Expression,
): { columns: Columns; read: (row: Values) => unknown; cited: boolean } {
  const columns = new Columns();
  const readers: [string, (row: Values) => unknown][] = [];
  let cited = false;
  for (const field of selection.fields('Evidence')) {
    if (field.name === 'document') {
      cited = true;
      const parts = field.selection
        .fields('SourceDocument')
        .map((part): [string, (row: Values) => unknown] => [part.key, columns.add(plain(`${document}.${part.name}`))]);
      readers.push([field.key, (row) => objectOf('SourceDocument', parts, row)]);
    } else {
      const own = field.name === 'origin' || field.name === 'rule' || field.name === 'confidence';
      readers.push([field.key, columns.add(plain(own ? property(field.name) : `${p}.${field.name}`))]);
    }
  }
  return {
    columns,
    cited,
    read: (row) => objectOf('Evidence', readers, row),
  };
}

/** The passages that a relation's map `e` (with `passages`, `origin`, `rule`, `confidence`) names, in that order. */
export function compileEvidence(
  build: Build,
  e: string,
  selection: Selection,
  property: (name: string) => Expression,
  expected = passagesOfRelation,
): Column {
  build.spend(expected);
  const [list, id, p, d] = [
    build.scope.variable('evidence'),
    build.scope.variable('id'),
    build.scope.variable('p'),
    build.scope.variable('d'),
  ];
  const { columns, read, cited } = fields(selection, p, d, property);
  const place = columns.place(id);
  return {
    calls: [
      new Call(
        [e],
        [
          new Unwind(property('passages'), id),
          new Match(`(${p}:Passage {id: ${id}})`),
          ...(cited ? [new Match(`(${d}:Entity {id: ${p}.documentId})`)] : []),
          new Return([`collect(${columns.value}) AS ${list}`]),
        ],
      ),
    ],
    value: `[${property('passages')}, ${list}]`,
    read: (raw) => {
      const [order, passages] = (raw ?? []) as Values;
      const byId = new Map(rowsOf(passages).map((passage) => [passage[place], passage]));
      return (Array.isArray(order) ? order : []).flatMap((id: Plain) => {
        const passage = byId.get(id);
        return passage ? [read(passage)] : [];
      });
    },
  };
}

/** The first passages that name the thing `n`, by document and place. A mention has at least one: no more mentions than passages are read. */
export function compileMentions(build: Build, n: string, selection: Selection, first: number): Column {
  build.repeat(first, () => build.spend(1));
  const names = ['evidence', 'r', 'e', 'id', 'p', 'd'].map((prefix) => build.scope.variable(prefix));
  const [list = '', r = '', e = '', id = '', p = '', d = ''] = names;
  const { columns, read, cited } = fields(selection, p, d, (name) => `${e}.${name}`);
  const places = [`${p}.documentId`, `${p}.start`, `${p}.id`].map((key) => columns.place(key));
  const limit = build.scope.parameter(first);
  const related = map(['documentId', 'passages', 'origin', 'rule', 'confidence'].map((name) => [name, `${r}.${name}`]));
  const body: Clause[] = [
    new Match(`(${n})-[${r}:MENTIONED_IN]->()`),
    new With([`${related} AS ${e}`], { orderBy: [`${e}.documentId`], limit }),
    new Unwind(`${e}.passages`, id),
    new Match(`(${p}:Passage {id: ${id}})`),
    new With([p, e], { orderBy: [`${p}.documentId`, `${p}.start`, `${p}.id`], limit }),
    ...(cited ? [new Match(`(${d}:Entity {id: ${p}.documentId})`)] : []),
    new Return([`collect(${columns.value}) AS ${list}`]),
  ];
  const keys = (row: Values) => places.map((place) => row[place] ?? null);
  return {
    calls: [new Call([n], body)],
    value: list,
    read: (raw) => inOrder(rowsOf(raw), keys).map(read),
  };
}
