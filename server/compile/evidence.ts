import type { Plain } from '../store/types.js';
import { type Build, type Column, Columns, objectOf, rowsOf } from './build.js';
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
): { columns: Columns; read: (row: Row) => unknown; cited: boolean } {
  const columns = new Columns();
  const readers: [string, (row: Row) => unknown][] = [];
  let cited = false;
  for (const field of selection.fields('Evidence')) {
    if (field.name === 'document') {
      cited = true;
      const parts = field.selection
        .fields('SourceDocument')
        .map((part): [string, (row: Row) => unknown] => [
          part.key,
          columns.add(`document_${part.name}`, plain(`${document}.${part.name}`)),
        ]);
      readers.push([field.key, (row) => objectOf('SourceDocument', parts, row)]);
    } else {
      const own = field.name === 'origin' || field.name === 'rule' || field.name === 'confidence';
      readers.push([field.key, columns.add(field.name, plain(own ? property(field.name) : `${p}.${field.name}`))]);
    }
  }
  return {
    columns,
    cited,
    read: (row) => objectOf('Evidence', readers, row),
  };
}

type Row = Readonly<Record<string, Plain>>;

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
  return {
    calls: [
      new Call(
        [e],
        [
          new Unwind(property('passages'), id),
          new Match(`(${p}:Passage {id: ${id}})`),
          ...(cited ? [new Match(`(${d}:Entity {id: ${p}.documentId})`)] : []),
          new Return([`collect(${map([['passage', id], ...columns])}) AS ${list}`]),
        ],
      ),
    ],
    value: map([
      ['order', property('passages')],
      ['passages', list],
    ]),
    read: (raw) => {
      const row = (raw ?? {}) as Row;
      const byId = new Map(rowsOf(row.passages).map((passage) => [passage.passage, passage]));
      const order = Array.isArray(row.order) ? row.order : [];
      return order.flatMap((id: Plain) => {
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
  const limit = build.scope.parameter(first);
  const related = map(['documentId', 'passages', 'origin', 'rule', 'confidence'].map((name) => [name, `${r}.${name}`]));
  const body: Clause[] = [
    new Match(`(${n})-[${r}:MENTIONED_IN]->()`),
    new With([`${related} AS ${e}`], { orderBy: [`${e}.documentId`], limit }),
    new Unwind(`${e}.passages`, id),
    new Match(`(${p}:Passage {id: ${id}})`),
    new With([p, e], { orderBy: [`${p}.documentId`, `${p}.start`, `${p}.id`], limit }),
    ...(cited ? [new Match(`(${d}:Entity {id: ${p}.documentId})`)] : []),
    new Return([`collect(${map([['k0', `${p}.documentId`], ['k1', `${p}.start`], ['k2', `${p}.id`], ...columns])}) AS ${list}`]),
  ];
  const keys = (row: Row) => [row.k0 ?? null, row.k1 ?? null, row.k2 ?? null];
  return {
    calls: [new Call([n], body)],
    value: list,
    read: (raw) => inOrder(rowsOf(raw), keys).map(read),
  };
}
