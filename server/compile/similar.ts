/** Something with a name, of one of several sides. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

export interface Likeness {
  /** SAME_NAME: equal but for width, space and marks; LIKE_NAME: similar by `score`; ALONE: only one side has it. */
  readonly basis: 'SAME_NAME' | 'LIKE_NAME' | 'ALONE';
  /** 1 for equal names, else the least similarity in the row. */
  readonly score: number;
  /** One id for each side, null where it has nothing like it. */
  readonly ids: readonly (string | null)[];
}

/** Names that share at least so much of their pairs of characters are alike. */
const threshold = 0.5;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

/** Openings that most names of tasks share, and that say nothing about what they are about. */
const openings =
  /^(?:加快|大力|着力|持续|积极|全面|进一步|深入|加强|推进|推动|促进|提升|发展|完善|建设|打造|实施|强化|优化|深化|统筹|构建|培育|做强|做优|做大)+/u;

function pairs(name: string): Set<string> {
  const text = plain(name);
  const bare = text.replace(openings, '');
  const characters = [...(bare.length > 1 ? bare : text)];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Sørensen–Dice coefficient over pairs of characters, from 0 to 1; things in different units are not alike. */
export function similarity(a: Named, b: Named): number {
  if (a.unit && b.unit && a.unit !== b.unit) return 0;
  if (plain(a.name) === plain(b.name)) return 1;
  const [left, right] = [pairs(a.name), pairs(b.name)];
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  // Equal only after the opening is taken away is alike, not the same.
  return Math.min((2 * shared) / (left.size + right.size || 1), 0.99);
}

interface Cluster {
  readonly members: (Named | null)[];
  score: number;
}

/** Lays several lists side by side: each thing stands once; the best pairs are joined first. Rows are in the order of the first lists. */
export function sideBySide(sides: readonly (readonly Named[])[]): Likeness[] {
  const clusters: Cluster[] = [];
  sides.forEach((side, at) => {
    const candidates = clusters
      .flatMap((cluster) =>
        side.map((thing) => ({
          cluster,
          thing,
          score: Math.max(...cluster.members.map((member) => (member ? similarity(member, thing) : 0))),
        })),
      )
      .filter((candidate) => candidate.score >= threshold)
      .sort((a, b) => b.score - a.score || (a.thing.id < b.thing.id ? -1 : 1));
    const joined = new Set<Named>();
    for (const { cluster, thing, score } of candidates) {
      if (joined.has(thing) || cluster.members[at]) continue;
      cluster.members[at] = thing;
      cluster.score = Math.min(cluster.score, score);
      joined.add(thing);
    }
    for (const thing of side) {
      if (!joined.has(thing)) clusters.push({ members: sides.map((_, index) => (index === at ? thing : null)), score: 1 });
    }
  });
  return clusters.map(({ members, score }) => {
    const several = members.filter((member) => member !== null).length > 1;
    return {
      basis: several ? (score === 1 ? 'SAME_NAME' : 'LIKE_NAME') : 'ALONE',
      score: Math.round(score * 100) / 100,
      ids: members.map((member) => member?.id ?? null),
    };
  });
}
