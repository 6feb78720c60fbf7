import { isKind, type Kind, kindNames, ZerenError } from '../model/index.js';
import type { Plain } from '../store/types.js';
import { Build, type Column } from './build.js';
import { anyOf, Call, type Clause, type Expression, Match, map, Return, Union, With } from './cypher.js';
import { compileNode } from './nodes.js';
import { type OrganWord, organOf, organPart } from './organs.js';
import { compilePage, type List } from './page.js';
import { type Compiled, finish, number, text } from './roots.js';
import type { Selection } from './selection.js';
import { isLatin, locate, spellings, syllables } from './spelling.js';

/** The words of a search. Fails with EMPTY_SEARCH when there is none. */
export function searchWords(text: unknown): readonly string[] {
  const words = String(text ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) throw new ZerenError('EMPTY_SEARCH', 'There is nothing to search for.', 'Give at least one character.');
  return words;
}

/**
 * `search(text:, kinds:)`: names and aliases that contain every word, in either script, any width and case; bodies that have the function of the
 * organ that a word names; and the things of `spelled`, which are spelled so. Equal names first, then beginnings, then other names that
 * contain them, then the rest; shorter ones first.
 */
export function compileSearch(selection: Selection, args: Readonly<Record<string, unknown>>, spelled: readonly string[]): Compiled {
  const build = new Build();
  const words = searchWords(args.text);
  const n = build.scope.variable('n');
  const kinds = Array.isArray(args.kinds) ? args.kinds.filter((kind): kind is Kind => typeof kind === 'string' && isKind(kind)) : kindNames;
  const alias = build.scope.variable('alias');
  const lower = `toLower(${n}.name)`;
  const someAlias = (condition: string) => `any(${alias} IN coalesce(${n}.aliases, []) WHERE ${condition})`;
  const contains = (text: string) =>
    anyOf(
      spellings(text).flatMap((form) => {
        const given = build.scope.parameter(form);
        return [`${lower} CONTAINS ${given}`, someAlias(`toLower(${alias}) CONTAINS ${given}`)];
      }),
    );
  const written = words.map(contains);
  const organs = words.map(organOf);
  const meant = written.map((condition, index) => {
    const organ = organs[index];
    if (!organ) return condition;
    const does = `coalesce(${n}.function, '') IN ${build.scope.parameter([...organ.functions])}`;
    return anyOf([condition, organ.place === '' ? does : `(${does} AND ${contains(organ.place)})`]);
  });
  const wanted = kinds.length === 0 ? ['false'] : kinds.length < kindNames.length ? [anyOf(kinds.map((kind) => `${n}:${kind}`))] : [];
  const whole = spellings(words.join(' ')).map((form) => build.scope.parameter(form));
  const each = (condition: (form: Expression) => Expression) => anyOf(whole.map(condition));
  const found = [`(${written.join(' AND ')})`, ...(spelled.length > 0 ? [`${n}.id IN ${build.scope.parameter([...spelled])}`] : [])];
  const rank = [
    `CASE WHEN ${each((form) => `${lower} = ${form}`)} THEN 0`,
    `WHEN ${each((form) => someAlias(`toLower(${alias}) = ${form}`))} THEN 1`,
    `WHEN ${each((form) => `${lower} STARTS WITH ${form}`)} THEN 2 WHEN ${found.join(' OR ')} THEN 3 ELSE 4 END`,
  ].join(' ');
  const one = build.scope.variable('found');
  // Spelled names are looked up by their ids; a list of ids as one more condition would be compared with every name.
  const source = (): Clause[] =>
    spelled.length === 0
      ? [new Match(`(${n}:Entity)`, [...meant, ...wanted])]
      : [
          new Call(
            [],
            [
              new Union([
                [new Match(`(${n}:Entity)`, [...meant, ...wanted]), new Return([`${n} AS ${one}`])],
                [
                  new Match(`(${n}:Entity)`, [`${n}.id IN ${build.scope.parameter([...spelled])}`, ...wanted]),
                  new Return([`${n} AS ${one}`]),
                ],
              ]),
            ],
          ),
          new With([`${one} AS ${n}`], { distinct: true }),
        ];
  const list: List = {
    order: 'RANK',
    keys: [number(rank), number(`size(${n}.name)`), text(`${n}.name`), text(`${n}.id`)],
    imports: [],
    carried: () => [n],
    source,
    counted: source,
    count: 'count(*)',
  };
  return finish(
    build,
    compilePage(build, 'SearchConnection', selection, args, list, {
      type: 'SearchEdge',
      compile: (part, below) => {
        if (part === 'node') return compileNode(build, n, below, kinds.length > 0 ? kinds : kindNames);
        return part === 'match' ? matchColumn(n, below, words, organs) : undefined;
      },
    }),
  );
}

/** Which form of the name holds the words, and where the first of them stands: as it is written, as it is spelled, or what it means. */
function matchColumn(n: string, selection: Selection, words: readonly string[], organs: readonly (OrganWord | undefined)[]): Column {
  const found = (form: string, word: string) => {
    const plain = form.toLowerCase();
    for (const spelling of spellings(word)) {
      const start = plain.indexOf(spelling);
      if (start >= 0) return { start, end: start + spelling.length };
    }
    return isLatin(word) ? locate(syllables(form), word) : undefined;
  };
  const place = (form: string, word: string) => {
    const organ = organs[words.indexOf(word)];
    return found(form, word) ?? (organ && organPart(form, organ.functions));
  };
  return {
    calls: [],
    value: map([
      ['name', `${n}.name`],
      ['aliases', `${n}.aliases`],
    ]),
    read: (raw) => {
      const { name, aliases } = raw as { readonly name: string; readonly aliases: readonly string[] | null };
      const forms = [name, ...(aliases ?? [])];
      const [word = ''] = words;
      const form =
        forms.find((one) => words.every((other) => found(one, other))) ??
        forms.find((one) => words.every((other) => place(one, other))) ??
        forms.find((one) => place(one, word)) ??
        name;
      const values: Record<string, Plain> = { form, ...(place(form, word) ?? { start: 0, end: 0 }) };
      return {
        __typename: 'SearchMatch',
        ...Object.fromEntries(selection.fields('SearchMatch').map((field) => [field.key, values[field.name] ?? null])),
      };
    },
  };
}
