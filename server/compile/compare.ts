import { ZerenError } from '../model/index.js';
import type { Plain, Row } from '../store/types.js';
import { Build, type Column, Columns, mapsOf, type Values } from './build.js';
import { Call, Return, Text } from './cypher.js';
import { questionText, things, within } from './questions.js';
import type { Compiled } from './roots.js';
import type { Picked, Selection } from './selection.js';
import { type Named, sideBySide } from './similar.js';

type Arguments = Readonly<Record<string, unknown>>;

/** `compare(of:)`: what is alike is found here, from the names that the statement gives; what is selected of each thing is compiled as ever. */
export function compileCompare(selection: Selection, args: Arguments): Compiled {
  const of = Array.isArray(args.of) ? [...new Set(args.of.map(String))] : [];
  if (of.length < 2 || of.length > 6) {
    throw new ZerenError(
      'BAD_ARGUMENT',
      `${of.length} different things were given; 2 to 6 can be compared.`,
      'Give the ids of regions, plans or reports.',
    );
  }
  const limit = within('limit', args.limit, 1, 500);
  const build = new Build();
  build.spend(1);
  const columns = new Columns();
  const readers = selection
    .fields('Comparison')
    .map((field): [string, (answer: Values, rows: readonly Row[]) => unknown] => [
      field.key,
      compileField(build, columns, field, of.length, limit),
    ]);
  const gathered = ['ids', 'tasks', 'indicators'].map((name) => `collect(${name === 'ids' ? 'id' : name}) AS ${name}`);
  const statement = build.scope.statement([
    new Call([], [new Text(questionText('compare'))]),
    new Text(`WITH ${gathered.join(', ')}, collect(known) AS known`),
    new Text(
      'WITH ids, tasks, indicators, known, reduce(all = [], side IN tasks | all + [x IN side | x.id]) AS taskIds, ' +
        'reduce(all = [], side IN indicators | all + [x IN side | x.id]) AS indicatorIds',
    ),
    ...columns.calls,
    new Return(['ids', 'tasks', 'indicators', 'known', `${columns.value} AS answer`]),
  ]);
  return {
    statement: { text: statement.text, parameters: { ...statement.parameters, of, descendants: args.descendants === true, limit } },
    cost: build.cost,
    read: ([row]) => {
      if (!row || !Array.isArray(row.ids) || row.ids.length < of.length) return null;
      return { __typename: 'Comparison', ...Object.fromEntries(readers.map(([key, read]) => [key, read(row.answer as Values, [row])])) };
    },
  };
}

function compileField(
  build: Build,
  columns: Columns,
  field: Picked,
  sides: number,
  limit: number,
): (answer: Values, rows: readonly Row[]) => unknown {
  if (field.name === 'sides') {
    const read = columns.add(things(build, field.selection, { from: 'ids', value: 'ids' }, sides, false));
    return read;
  }
  if (field.name === 'omitted' || field.name === 'truncated') {
    return (_answer, [row]) => {
      const sum = (list: Plain | undefined) =>
        Array.isArray(list) ? list.reduce<number>((all, side) => all + (Array.isArray(side) ? side.length : Number(side)), 0) : 0;
      const omitted = sum(row?.known) - sum(row?.tasks) - sum(row?.indicators);
      return field.name === 'omitted' ? omitted : omitted > 0;
    };
  }
  const list = field.name === 'indicators' ? 'indicators' : 'tasks';
  const parts = field.selection
    .fields('ComparedRow')
    .map((part): [string, (answer: Values, likeness: ReturnType<typeof sideBySide>[number]) => unknown] => {
      if (part.name === 'basis') return [part.key, (_, row) => row.basis];
      if (part.name === 'score') return [part.key, (_, row) => row.score];
      const column = byId(
        things(
          build,
          part.selection,
          { from: `${list === 'tasks' ? 'taskIds' : 'indicatorIds'}`, value: `${list === 'tasks' ? 'taskIds' : 'indicatorIds'}` },
          sides * limit,
          false,
        ),
      );
      const read = columns.add(column);
      return [
        part.key,
        (answer, row) => row.ids.map((id) => (id === null ? null : ((read(answer) as Map<string, unknown>).get(id) ?? null))),
      ];
    });
  return (answer, [row]) =>
    sideBySide(namesOf(row?.[list])).map((likeness) => ({
      __typename: 'ComparedRow',
      ...Object.fromEntries(parts.map(([key, read]) => [key, read(answer, likeness)])),
    }));
}

/** The column of things as a map by id. */
function byId(column: Column): Column {
  let known: { readonly raw: Plain; readonly map: Map<string, unknown> } | undefined;
  return {
    ...column,
    read: (raw) => {
      if (known?.raw === raw) return known.map;
      const [order] = (raw ?? []) as Values;
      const ids = Array.isArray(order) ? order.map(String) : [];
      const found = column.read(raw) as readonly unknown[];
      known = { raw, map: new Map(ids.map((id, index) => [id, found[index]])) };
      return known.map;
    },
  };
}

function namesOf(raw: Plain | undefined): readonly (readonly Named[])[] {
  if (!Array.isArray(raw)) return [];
  return raw.map((side: Plain) => mapsOf(side).map((row) => ({ id: String(row.id), name: String(row.name), unit: String(row.unit) })));
}
