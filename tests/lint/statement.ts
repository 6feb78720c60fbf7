/** A statement of Cypher as the rules look at it: its text without comments and strings, and its clauses by the braces that they stand in. */

/** A list of clauses between braces (CALL, EXISTS, COUNT, FOREACH) or at the top, without what stands in inner ones. */
export interface Scope {
  readonly kind: 'top' | 'call' | 'subquery';
  /** Variables that a CALL imports. */
  readonly imports: readonly string[];
  readonly clauses: readonly Clause[];
}

export interface Clause {
  /** MATCH, OPTIONAL MATCH, WITH … or UNION, which starts a list of its own. */
  readonly keyword: string;
  /** What follows; an inner scope stands in it as ⟦0⟧. */
  readonly text: string;
}

export interface Parsed {
  /** Without comments, strings as ''. */
  readonly text: string;
  readonly scopes: readonly Scope[];
}

const keywords =
  /\b(OPTIONAL\s+MATCH|DETACH\s+DELETE|ON\s+CREATE\s+SET|ON\s+MATCH\s+SET|UNION\s+ALL|UNION|MATCH|MERGE|CREATE|DELETE|SET|REMOVE|UNWIND|WITH|RETURN|CALL|FOREACH)\b/g;

/** Comments go, strings become '' of the same meaning to the rules. */
export function plainText(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) => (/^['"]/.test(found) ? "''" : ' '));
}

export function parse(source: string): Parsed {
  const text = plainText(source);
  const scopes: Scope[] = [];
  const read = (from: number, kind: Scope['kind'], imports: readonly string[]): number => {
    let own = '';
    let at = from;
    while (at < text.length && text[at] !== '}') {
      if (text[at] !== '{') {
        own += text[at++];
        continue;
      }
      const call = /\bCALL\s*(?:\(([^()]*)\)\s*)?$/.exec(own);
      const subquery = /\b(?:EXISTS|COUNT|COLLECT)\s*$/.test(own);
      if (call || subquery) {
        at = read(
          at + 1,
          call ? 'call' : 'subquery',
          (call?.[1] ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
        );
        own += '⟦⟧';
      } else {
        // A map: taken over as it is, with the scopes inside it read as well.
        const end = closing(text, at);
        own += text.slice(at, end + 1);
        at = end + 1;
      }
    }
    for (const branch of own.split(/\bUNION(?:\s+ALL)?\b/)) scopes.push({ kind, imports, clauses: clausesOf(branch) });
    return at + 1;
  };
  read(0, 'top', []);
  return { text, scopes };
}

/** The place of the bracket that closes the one at `open`. */
export function closing(text: string, open: number): number {
  const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  const stack: string[] = [];
  for (let at = open; at < text.length; at++) {
    const char = text[at] ?? '';
    const close = pairs[char];
    if (close) stack.push(close);
    else if (char === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return at;
    }
  }
  return text.length - 1;
}

function clausesOf(branch: string): Clause[] {
  const found = [...branch.matchAll(keywords)].filter(
    (match) => !/[.:$]\s*$/.test(branch.slice(0, match.index)) && !inBrackets(branch, match.index),
  );
  return found.map((match, index) => ({
    keyword: (match[1] ?? '').replace(/\s+/g, ' ').toUpperCase(),
    text: branch.slice(match.index + match[0].length, found[index + 1]?.index ?? branch.length).trim(),
  }));
}

function inBrackets(text: string, place: number): boolean {
  let depth = 0;
  for (let at = 0; at < place; at++) {
    if ('([{'.includes(text[at] ?? ' ')) depth++;
    else if (')]}'.includes(text[at] ?? ' ')) depth--;
  }
  return depth > 0;
}

/** Split at commas outside of brackets. */
export function parts(text: string): string[] {
  const list: string[] = [];
  let depth = 0;
  let own = '';
  for (const char of text) {
    if ('([{'.includes(char)) depth++;
    if (')]}'.includes(char)) depth--;
    if (char === ',' && depth === 0) {
      list.push(own.trim());
      own = '';
    } else own += char;
  }
  return [...list, own.trim()];
}

const relationship = /\)\s*<?-(?:\[[^\]]*\]-)?-?>?\s*\(/g;
export const hops = (pattern: string): number => [...pattern.replace(/\(/g, '((').matchAll(relationship)].length;
export const beforeWhere = (clause: Clause): string => clause.text.split(/\bWHERE\b/)[0] ?? '';
export const where = (clause: Clause): string =>
  clause.text
    .split(/\bWHERE\b/)
    .slice(1)
    .join(' ');
export const isMatch = (clause: Clause): boolean => clause.keyword === 'MATCH' || clause.keyword === 'OPTIONAL MATCH';
export const variable = '[\\p{L}_][\\p{L}\\p{N}_]*';

export function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0].trim());
}

export function clauses(statement: Parsed): Clause[] {
  return statement.scopes.flatMap((scope) => scope.clauses);
}

/** Pattern comprehensions, whole. */
export function comprehensions(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\[\\s*(?:${variable}\\s*=\\s*)?\\((?:[^()]|\\([^()]*\\))*\\)\\s*<?-`, 'gu'))].map((match) =>
    text.slice(match.index, closing(text, match.index) + 1),
  );
}
