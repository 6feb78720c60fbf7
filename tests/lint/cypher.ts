import {
  all,
  beforeWhere,
  clauses,
  closing,
  comprehensions,
  hops,
  isMatch,
  type Parsed,
  parse,
  parts,
  variable,
  where,
} from './statement.js';

/**
 * The subset of Cypher that Neo4j 5 and the embedded engine answer alike, as checks over a statement's text. Each rule stands for a wrong
 * answer or an error that was measured; all of them have an example in cypher.test.ts.
 */
export interface Rule {
  readonly name: string;
  readonly why: string;
  /** What breaks the rule in this statement, as text to show. */
  readonly find: (statement: Parsed) => string[];
}

const functions = new Set(
  (
    'labels type properties keys head last tail size length nodes relationships startNode endNode collect count sum avg min max coalesce ' +
    'toString toInteger toFloat toLower toUpper trim split substring replace left right reverse range reduce abs floor ceil sign any all none single ' +
    'shortestPath allShortestPaths exists'
  )
    .split(' ')
    .map((name) => name.toLowerCase()),
);
const notFunctions = new Set(
  'match merge create with where and or xor not in return unwind call as on set delete remove distinct when then else case union by foreach contains is end limit skip all optional detach order'.split(
    ' ',
  ),
);

export const rules: readonly Rule[] = [
  {
    name: 'known functions',
    why: 'only functions that both engines have and answer alike; ids, procedures, dates and rounding are not among them',
    find: ({ text }) =>
      [...text.matchAll(/(?<![$.:\p{L}\p{N}_])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)]
        .filter((match) => {
          const name = (match[1] ?? '').toLowerCase();
          return !functions.has(name) && !notFunctions.has(name);
        })
        .map((match) => match[1] ?? ''),
  },
  {
    name: 'no procedures or commands',
    why: 'procedures, SHOW, transactions of their own and version prefixes are of one engine',
    find: ({ text }) => all(text, /\bCALL\s+[\p{L}_][\p{L}\p{N}_.]*|\bSHOW\b|\bIN\s+TRANSACTIONS\b|^\s*CYPHER\s+\d|\bLOAD\s+CSV\b/giu),
  },
  {
    name: 'plain label and type expressions',
    why: 'alternatives, negations and dynamic names of labels, and conditions inside a node, are syntax errors on the embedded engine',
    find: ({ text }) =>
      all(
        text,
        new RegExp(
          `\\(\\s*(?:${variable})?\\s*:[^()\\[\\]{}]*[|&!%][^()\\[\\]{}]*[){]|:\\s*\\$\\s*\\(|\\(\\s*(?:${variable})?[^()]*\\sWHERE\\s[^()]*\\)\\s*<?-`,
          'gu',
        ),
      ).filter((found) => !/\bEXISTS\b/.test(found)),
  },
  {
    name: 'no collecting subqueries, quantified paths or double bars',
    why: 'they are syntax errors on the embedded engine',
    find: ({ text }) => all(text, /\bCOLLECT\s*\{|\)\s*(?:\{\d*,?\d*\}|[+*])\s*\(|\|\||\bIS\s+(?:NOT\s+)?(?:TYPED\b|::)/gi),
  },
  {
    name: 'one hop a MATCH after the first',
    why: 'several hops after another source of rows, or in a CALL that imports more than one variable, fail on data without that path',
    find: ({ scopes }) =>
      scopes
        .filter((scope) => scope.kind !== 'subquery')
        .flatMap((scope) => {
          let sources = scope.imports.length > 1 ? 1 : 0;
          return scope.clauses.flatMap((clause) => {
            const many = clause.keyword === 'MATCH' && hops(beforeWhere(clause)) > 1 && sources > 0;
            if (isMatch(clause) ? hops(beforeWhere(clause)) > 0 : ['UNWIND', 'WITH', 'CALL'].includes(clause.keyword)) sources++;
            return many ? [`MATCH ${beforeWhere(clause).trim()}`] : [];
          });
        }),
  },
  {
    name: 'a pattern starts at what is known',
    why: 'the embedded engine reads a pattern from its left: it scans where the node with the id stands at the other end',
    find: ({ scopes }) =>
      scopes
        .filter((scope) => scope.kind !== 'subquery')
        .flatMap((scope) => {
          const known = new Set(scope.imports);
          return scope.clauses.flatMap((clause) => {
            const pattern = beforeWhere(clause);
            const first = new RegExp(`^(?:${variable}\\s*=\\s*)?\\(\\s*(${variable})?([^()]*)\\)`, 'u').exec(pattern);
            const late = isMatch(clause) && hops(pattern) > 0 && /\{\s*id\s*:/.test(pattern.replace(/\[[^\]]*\]/g, ''));
            const unknown = late && first !== null && !known.has(first[1] ?? '') && !/\{\s*id\s*:/.test(first[2] ?? '');
            if (isMatch(clause)) for (const match of pattern.matchAll(new RegExp(`\\(\\s*(${variable})`, 'gu'))) known.add(match[1] ?? '');
            return unknown && !new RegExp(`\\b${first[1] ?? '-'}\\.id\\s*(?:=|IN)`, 'u').test(where(clause))
              ? [`MATCH ${pattern.trim()}`]
              : [];
          });
        }),
  },
  {
    name: 'no other condition on a node that is found by its id',
    why: 'the embedded engine then scans in place of using the index; write WHERE n.id = $id AND …, or put the condition into a CALL',
    find: (statement) =>
      statement.scopes
        .filter((scope) => scope.kind !== 'subquery')
        .flatMap(({ clauses: own }) =>
          own.flatMap((clause, at) => {
            if (clause.keyword !== 'MATCH') return [];
            const found = [
              ...beforeWhere(clause).matchAll(new RegExp(`\\(\\s*(${variable})[^(){}]*\\{\\s*id\\s*:\\s*(?:\\$|'')`, 'gu')),
            ].map((match) => match[1] ?? '');
            const next = own.slice(at + 1).findIndex((later) => !isMatch(later) && later.keyword !== 'WITH');
            const following = own.slice(at, next < 0 ? own.length : at + 1 + next).map(where);
            return found.filter((name) =>
              following.some((conditions) =>
                new RegExp(`(?<![\\p{L}\\p{N}_.$])${name}\\s*(?:\\.|:|<>|=)`, 'u').test(
                  conditions.replace(new RegExp(`=\\s*${name}\\.`, 'gu'), ''),
                ),
              ),
            );
          }),
        ),
  },
  {
    name: 'no comma patterns with hops',
    why: 'parts of a pattern that do not hang together gave rows of another type, and never ended with shortestPath',
    find: (statement) =>
      clauses(statement)
        .filter((clause) => isMatch(clause) && parts(beforeWhere(clause)).length > 1 && hops(beforeWhere(clause)) > 0)
        .map((clause) => `${clause.keyword} ${beforeWhere(clause).trim()}`),
  },
  {
    name: 'one bounded path of open length',
    why: 'a second one reads relationships as nodes, and without a bound it reads the whole graph',
    find: ({ text }) => {
      const open = all(text, /\[[^[\]]*\*[^[\]]*\]\s*-/g).filter((found) => /\*/.test(found.replace(/\{[^}]*\}/g, '')));
      return [...open.slice(1), ...open.filter((found) => !/\*\s*(?:\d+\s*)?\.\.\s*(?:\d|__)|\*\s*\d+\s*[\]{]/.test(found))];
    },
  },
  {
    name: 'no relationship carried over a path of open length',
    why: 'the embedded engine reads it as a node afterwards; carry its id or a map',
    find: (statement) => {
      const relations = new Set(
        all(statement.text, new RegExp(`-\\[\\s*(${variable})(?=\\s*[:\\]{])`, 'gu')).map((found) => found.replace(/^-\[\s*/, '')),
      );
      return clauses(statement).flatMap((clause, index, every) => {
        if (clause.keyword !== 'WITH' || !every.slice(index + 1).some((later) => /\[[^[\]]*\*/.test(later.text))) return [];
        return parts(clause.text.split(/\bWHERE\b|\bORDER\b/)[0] ?? '').filter((part) =>
          relations.has(part.replace(/^DISTINCT\s+/, '').replace(/^collect\s*\(\s*(?:DISTINCT\s+)?|\s*\)?\s*(?:AS\s+.*)?$/gi, '')),
        );
      });
    },
  },
  {
    name: 'shortestPath in a MATCH of its own, without conditions on its relationships',
    why: 'as an expression it is a syntax error, and conditions are met after the path was chosen, so that a longer one is lost',
    find: (statement) =>
      clauses(statement)
        .filter((clause) => /\b(?:allShortestPaths|shortestPath)\s*\(/i.test(clause.text))
        .filter(
          (clause) =>
            clause.keyword !== 'MATCH' ||
            !new RegExp(`^${variable}\\s*=\\s*(?:allShortestPaths|shortestPath)\\s*\\(`, 'iu').test(clause.text) ||
            /\brelationships\s*\(/.test(where(clause)),
        )
        .map((clause) => `${clause.keyword} ${clause.text}`),
  },
  {
    name: 'no subquery or pattern in the WHERE of an OPTIONAL MATCH',
    why: 'the row is dropped where it should stay with nulls; filter in a WITH before it',
    find: (statement) =>
      clauses(statement)
        .filter(
          (clause) => clause.keyword === 'OPTIONAL MATCH' && (/⟦⟧|\bEXISTS\b|\bCOUNT\s*\{/i.test(where(clause)) || hops(where(clause)) > 0),
        )
        .map((clause) => `OPTIONAL MATCH ${clause.text}`),
  },
  {
    name: 'pattern comprehensions only one deep, in RETURN or WITH',
    why: 'nested, in WHERE or ORDER BY, in a list or with a named path they fail',
    find: (statement) => [
      ...comprehensions(statement.text).filter(
        (found) => comprehensions(found.slice(1)).length > 0 || new RegExp(`^\\[\\s*${variable}\\s*=`, 'u').test(found),
      ),
      ...clauses(statement)
        .flatMap((clause) => clause.text.split(/\b(?=WHERE\b|ORDER\s+BY\b)/).filter((part) => /^(?:WHERE|ORDER)/.test(part)))
        .filter((part) => comprehensions(part.replace(/\|[\s\S]*$/, '')).length > 0 && !/\bRETURN\b/.test(part)),
    ],
  },
  {
    name: 'aggregates stand alone',
    why: 'inside a map, or with an index, they fail: give them their own WITH; head(collect(x)) is fine',
    find: ({ text }) => {
      const maps = [...text.matchAll(/\{/g)]
        .map((match) => match.index)
        .filter((place) => !/(?:\)|\bCALL|\bEXISTS|\bCOUNT|\bCOLLECT)\s*$/i.test(text.slice(0, place)))
        .map((place) => text.slice(place, closing(text, place) + 1))
        .filter((map) => /\b(?:collect|count|sum|avg|min|max)\s*\(/i.test(map));
      const indexed = [...text.matchAll(/\bcollect\s*\(/gi)]
        .map((match) => [match.index, closing(text, match.index + match[0].length - 1)] as const)
        .filter(([, end]) => /^\s*\[/.test(text.slice(end + 1)))
        .map(([start, end]) => text.slice(start, end + 2));
      return [...maps, ...indexed];
    },
  },
  {
    name: 'coalesce(sum(x), 0)',
    why: 'the sum of nothing is 0 on one engine and null on the other',
    find: ({ text }) => all(text, /(?<!coalesce\s*\(\s*)\bsum\s*\([^)]*\)?/gi),
  },
  {
    name: 'no projection of what an OPTIONAL MATCH may not find',
    why: 'm {.id} of a null is null on one engine and a map of nulls on the other; wrap it in CASE WHEN m IS NULL',
    find: (statement) => {
      const optional = clauses(statement)
        .filter((clause) => clause.keyword === 'OPTIONAL MATCH')
        .flatMap((clause) =>
          [...beforeWhere(clause).matchAll(new RegExp(`[(\\[]\\s*(${variable})(?=\\s*[:)\\]{])`, 'gu'))].map((match) => match[1] ?? ''),
        );
      return optional.filter(
        (name) =>
          new RegExp(`(?<![\\p{L}\\p{N}_])${name}\\s*\\{\\s*\\.`, 'u').test(statement.text) &&
          !new RegExp(`CASE\\s+WHEN\\s+${name}\\s+IS\\s+(?:NOT\\s+)?NULL`, 'i').test(statement.text),
      );
    },
  },
  {
    name: 'no properties taken over from another node',
    why: 'SET n = m does nothing on the embedded engine; use properties(m)',
    find: (statement) => {
      const nodes = new Set([...statement.text.matchAll(new RegExp(`\\(\\s*(${variable})\\s*[:)]`, 'gu'))].map((match) => match[1]));
      return all(statement.text, new RegExp(`\\bSET\\s+${variable}\\s*\\+?=\\s*${variable}(?![\\p{L}\\p{N}_.(])`, 'giu')).filter((found) =>
        nodes.has(found.replace(/^.*=\s*/s, '')),
      );
    },
  },
  {
    name: 'writes after an OPTIONAL MATCH are guarded',
    why: 'to write on what was not found fails on the embedded engine: WITH x WHERE x IS NOT NULL',
    find: (statement) =>
      statement.scopes
        .filter((scope) => {
          const optional = scope.clauses.findIndex((clause) => clause.keyword === 'OPTIONAL MATCH');
          const write = scope.clauses.findIndex((clause) => /^(?:SET|DELETE|DETACH DELETE|REMOVE)$/.test(clause.keyword));
          return (
            optional >= 0 &&
            write > optional &&
            !scope.clauses.slice(optional, write).some((clause) => /IS\s+NOT\s+NULL/i.test(clause.text))
          );
        })
        .map((scope) => scope.clauses.map((clause) => clause.keyword).join(' … ')),
  },
  {
    name: 'no negative slices',
    why: 'the last items on one engine, nothing on the other',
    find: ({ text }) => all(text, /\[[^[\]]*(?:\.\.\s*-|-\s*\d+\s*\.\.)[^[\]]*\]/g),
  },
  {
    name: 'limits are integers or parameters',
    why: 'an expression after LIMIT or SKIP is refused by the embedded engine',
    find: ({ text }) =>
      all(text, /(?<!\$)\b(?:LIMIT|SKIP)\s+(?!\$[\p{L}_]|\d+\b)\S+(?:\s*\()?|\b(?:LIMIT|SKIP)\s+(?:\$[\p{L}\p{N}_]+|\d+)\s*[-+*/]/giu),
  },
  {
    name: 'a limit has an order',
    why: 'which rows stay is otherwise left to the engine',
    find: (statement) =>
      clauses(statement)
        .filter(
          (clause) =>
            /(?<!\$)\bLIMIT\b/i.test(clause.text) && !/\bORDER\s+BY\b/i.test(clause.text) && !/\bLIMIT\s+1\b(?!\d)/i.test(clause.text),
        )
        .map((clause) => `${clause.keyword} ${clause.text}`),
  },
  {
    name: 'every column has a name, and is no node, relationship or path',
    why: 'the engines name them differently, and only scalars, lists and maps cross the store alike',
    find: (statement) => {
      const bound = new Set(
        clauses(statement)
          .filter(isMatch)
          .flatMap((clause) => [
            ...[...beforeWhere(clause).matchAll(new RegExp(`[(\\[]\\s*(${variable})(?=\\s*[:)\\]{*])`, 'gu'))].map(
              (match) => match[1] ?? '',
            ),
            ...[...beforeWhere(clause).matchAll(new RegExp(`^\\s*(${variable})\\s*=`, 'gu'))].map((match) => match[1] ?? ''),
          ]),
      );
      return statement.scopes
        .filter((scope) => scope.kind === 'top')
        .flatMap((scope) => scope.clauses)
        .filter((clause) => clause.keyword === 'RETURN')
        .flatMap((clause) => parts((clause.text.split(/\bORDER\s+BY\b|\bLIMIT\b|\bSKIP\b/)[0] ?? '').replace(/^DISTINCT\s+/i, '')))
        .filter((item) => {
          const named = /^([\s\S]*?)\s+AS\s+\S+$/i.exec(item);
          const value = (named?.[1] ?? item).trim();
          const alone = new RegExp(`^${variable}$`, 'u').test(value);
          return (!named && !alone) || (alone && bound.has(value));
        });
    },
  },
  {
    name: 'subqueries import in parentheses',
    why: 'CALL { WITH x … } is on its way out',
    find: ({ text }) => all(text, /\bCALL\s*\{\s*WITH\b/gi),
  },
  {
    name: 'no RETURN in EXISTS or COUNT',
    why: 'a syntax error on the embedded engine',
    find: (statement) =>
      statement.scopes
        .filter((scope) => scope.kind === 'subquery' && scope.clauses.some((clause) => clause.keyword === 'RETURN'))
        .map((scope) => scope.clauses.map((clause) => `${clause.keyword} ${clause.text}`).join(' ')),
  },
  {
    name: 'no dynamic properties in writes',
    why: 'SET n[$k] and CREATE (n $map) are syntax errors on the embedded engine',
    find: ({ text }) =>
      all(text, new RegExp(`\\bSET\\s+${variable}\\s*\\[|\\b(?:CREATE|MERGE)\\s*\\(\\s*(?:${variable})?[\\s:\\p{L}\\p{N}_]*\\$`, 'giu')),
  },
  {
    name: 'COUNT in place of EXISTS',
    why: 'beside another condition the embedded engine reads the whole graph for an EXISTS; COUNT { } > 0 and = 0 read what they count',
    find: ({ text }) => all(text, /\bEXISTS\s*\{/gi),
  },
  {
    name: 'a match of nothing but a known variable',
    why: 'MATCH (v) of what an OPTIONAL MATCH did not find keeps the row on one engine and drops it on the other',
    find: (statement) =>
      statement.scopes.flatMap((scope) => {
        const optional = scope.clauses.findIndex((clause) => clause.keyword === 'OPTIONAL MATCH');
        if (optional < 0) return [];
        return scope.clauses
          .slice(optional + 1)
          .filter(
            (clause) =>
              clause.keyword === 'MATCH' &&
              new RegExp(`^\\(\\s*${variable}\\s*\\)`, 'u').test(clause.text) &&
              hops(beforeWhere(clause)) === 0,
          )
          .map((clause) => `MATCH ${clause.text}`);
      }),
  },
];

/** What a statement does that the two engines would not answer alike, one line each; empty for a sound one. */
export function checkSubset(text: string): string[] {
  const statement = parse(text);
  return rules.flatMap((rule) =>
    rule.find(statement).map((found) => `${rule.name}: ${found.replace(/\s+/g, ' ').slice(0, 160)} (${rule.why})`),
  );
}
