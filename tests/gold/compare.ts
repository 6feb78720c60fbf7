export interface Range {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
export const same = (a: Range, b: Range) => a.start === b.start && a.end === b.end;

// Width, spaces, quotation marks, title marks, the shape of brackets and the length of dashes are the typist's, not the name's.
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"‘’'「」『』《》〈〉<>、，,。：:·]/g, '')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/[—–―-]+/g, '-')
    .toLowerCase();
}

/** A name without the region that it begins with: the region is compared apart. 宿城区商务局 in 江苏省宿迁市宿城区 → 商务局. */
export function nameInRegion(name: string, region: string): string {
  const plain = plainName(name);
  const path = plainName(region);
  // The longest tail of the region's path that the name begins with, down to a name of two characters.
  for (let from = 0; from <= path.length - 2; from++)
    if (plain.startsWith(path.slice(from)) && plain.length > path.length - from) return plain.slice(path.length - from);
  return plain;
}

/** 宿城区 and 江苏省宿迁市宿城区 are one region; 全国 and 中国 too. */
export function sameRegion(path: string, name: string): boolean {
  const national = (region: string) => /^(中国|全国|中华人民共和国)?$/.test(region);
  return path.endsWith(name) ? name !== '' || national(path) : national(path) && national(name);
}

/** 万 and 亿 may stand with the number or with the unit: 3 万名 is 30000 名. */
export function quantity(value: number, unit: string): string {
  let size = value;
  let rest = plainName(unit);
  for (let word = /^[万亿]/.exec(rest)?.[0]; word; word = /^[万亿]/.exec(rest)?.[0]) {
    size *= word === '万' ? 1e4 : 1e8;
    rest = rest.slice(1);
  }
  return `${Number(size.toPrecision(12))} ${rest}`;
}

/** Where the outcome's words begin and end is a matter of taste: one may hold the other when it is at least half of it. */
export function sameOutcome(a: string, b: string): boolean {
  const [short = '', long = ''] = [plainName(a), plainName(b)].sort((x, y) => x.length - y.length);
  return long.includes(short) && short.length * 2 >= long.length && short.length > 0;
}

/** Pairs of two lists, best first, each at most once; `score` 0 is no pair. */
export function pairUp<A, B>(left: readonly A[], right: readonly B[], score: (a: A, b: B) => number): Map<A, B> {
  const candidates = left.flatMap((a) => right.map((b) => ({ a, b, score: score(a, b) }))).filter((pair) => pair.score > 0);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { a, b } of candidates.sort((x, y) => y.score - x.score))
    if (!pairs.has(a) && !taken.has(b)) {
      pairs.set(a, b);
      taken.add(b);
    }
  return pairs;
}
