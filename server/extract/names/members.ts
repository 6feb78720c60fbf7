/** Members of lists: A、B和C, “A”“B”, before the place where the list closes. Works on cleaned text. */

export interface ListMember {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The members of a list that ends at `end` (where 等 or a class word stands), at most 160 characters long. */
export function membersBefore(text: string, end: number): readonly ListMember[] {
  const members: ListMember[] = [];
  let at = end;
  let last = end;
  let depth = 0;
  const floor = Math.max(0, end - 160);
  const take = (from: number): void => {
    if (last > from) members.unshift({ text: text.slice(from, last), start: from, end: last });
  };
  while (at > floor) {
    const c = text[at - 1] as string;
    if (c === '”' || c === '）') depth++;
    else if (c === '“' || c === '（') {
      depth--;
      // “A”“B” stand beside each other without 、
      if (depth === 0 && c === '“' && text[at - 2] === '”') {
        take(at - 1);
        last = at - 1;
      }
    } else if (depth <= 0) {
      if (c === '、') {
        take(at);
        last = at - 1;
      } else if ('，。；：！？\n'.includes(c)) break;
    }
    if (depth < 0) break;
    at--;
  }
  take(at);
  return members;
}

/** Cuts the first member behind the last cue word in it: 培育出朗新 → 朗新. Undefined where there is no cue. */
export function cutLead(member: ListMember, cue: RegExp): ListMember | undefined {
  let cut = -1;
  for (const m of member.text.matchAll(cue)) cut = m.index + m[0].length;
  if (cut < 0) return undefined;
  const from = cut;
  return from < member.text.length ? { text: member.text.slice(from), start: member.start + from, end: member.end } : undefined;
}

/** A member without the spaces around it. */
export function bare(one: ListMember): ListMember {
  const lead = one.text.length - one.text.trimStart().length;
  const text = one.text.trim();
  return { text, start: one.start + lead, end: one.start + lead + text.length };
}
