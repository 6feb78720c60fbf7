import type { Plain } from '../store/types.js';
import { Build, type Column, Columns, objectOf, type Values } from './build.js';
import { Match } from './cypher.js';
import { compilePage, type List } from './page.js';
import { questionText } from './questions.js';
import type { Compiled } from './roots.js';
import type { Selection } from './selection.js';

type Arguments = Readonly<Record<string, unknown>>;

/** `Document.passages`: by their place in the text, of the document in the variable `n`. */
export function compilePassages(build: Build, n: string, selection: Selection, args: Arguments, conditions: readonly string[]): Column {
  const p = build.scope.variable('p');
  const source = () => [new Match(`(${p}:Passage {documentId: ${n}.id})`, conditions)];
  const list: List = {
    order: 'TEXT',
    keys: [
      { value: `${p}.start`, example: 0 },
      { value: `${p}.end`, example: 0 },
      { value: `${p}.id`, example: '' },
    ],
    imports: [n],
    carried: () => [p],
    source,
    counted: source,
    count: 'count(*)',
  };
  return compilePage(build, 'PassageConnection', selection, args, list, {
    type: 'PassageEdge',
    compile: (part, below) => (part === 'node' ? passage(p, below) : undefined),
  });
}

function passage(p: string, selection: Selection): Column {
  const columns = new Columns();
  const readers = selection
    .fields('Passage')
    .map((field): [string, (row: Values) => unknown] => [
      field.key,
      columns.add({ calls: [], value: `${p}.${field.name}`, read: (raw) => raw }),
    ]);
  return {
    calls: [],
    value: columns.value,
    read: (raw) => objectOf('Passage', readers, raw as Values),
  };
}

/** STANDS where it says, MOVED to another place, GONE from the text, or NO_TEXT to look at. */
export type Standing = 'STANDS' | 'MOVED' | 'GONE' | 'NO_TEXT';

/** Whether a quote stands in a text from `start` to `end`; a quote that ends in … may go on. */
export function standing(
  quote: string,
  start: number,
  end: number,
  text: string | null,
): { readonly status: Standing; readonly foundAt: number | null } {
  if (text === null) return { status: 'NO_TEXT', foundAt: null };
  const there = text.slice(start, end);
  const cut = quote.endsWith('…') && !there.endsWith('…');
  const words = cut ? quote.slice(0, -1) : quote;
  if (cut ? there.startsWith(words) : there === words) return { status: 'STANDS', foundAt: start };
  const at = text.indexOf(words);
  return at < 0 ? { status: 'GONE', foundAt: null } : { status: 'MOVED', foundAt: at };
}

/** `verify(passage:, text:)`. The slice is cut here: the engines count characters differently. */
export function compileVerify(selection: Selection, args: Arguments): Compiled {
  const build = new Build();
  build.spend(1);
  // A byte order mark is no part of the text that offsets count in.
  const given = typeof args.text === 'string' ? args.text.replace(/^\uFEFF/, '') : null;
  return {
    statement: { text: questionText('verify'), parameters: { passage: String(args.passage) } },
    cost: build.cost,
    read: ([row]) => {
      if (!row) return null;
      const stored = typeof row.text === 'string' ? row.text : null;
      const values: Readonly<Record<string, unknown>> = {
        quote: row.quote,
        start: row.start,
        end: row.end,
        sha256: row.sha256 as Plain,
        ...standing(String(row.quote), Number(row.start), Number(row.end), given ?? stored),
      };
      return {
        __typename: 'Verification',
        ...Object.fromEntries(selection.fields('Verification').map((field) => [field.key, values[field.name] ?? null])),
      };
    },
  };
}
