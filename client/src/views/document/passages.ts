import type { Mention } from '../../api/document.js';
import type { Evidence, GraphNode } from '../../graph/model.js';
import type { Fact } from '../parts/facts.js';

/** A passage with everything that it is the evidence of. */
export interface Passage {
  readonly evidence: Evidence;
  readonly nodes: readonly GraphNode[];
  readonly facts: readonly Fact[];
}

export interface Section {
  readonly path: readonly string[];
  readonly passages: readonly Passage[];
}

/** Passages in the order of the text, each once, gathered under their section. */
export function sectionsOf(mentions: readonly Mention[], facts: readonly Fact[], document: string): Section[] {
  const found = new Map<string, { evidence: Evidence; nodes: GraphNode[]; facts: Fact[] }>();
  const at = (evidence: Evidence) => {
    const old = found.get(evidence.id);
    if (old) return old;
    const made = { evidence, nodes: [], facts: [] };
    found.set(evidence.id, made);
    return made;
  };
  for (const { node, evidence } of mentions) at(evidence).nodes.push(node);
  for (const fact of facts) {
    for (const evidence of fact.relation.evidence) if (evidence.document?.id === document) at(evidence).facts.push(fact);
  }
  const sections = new Map<string, { path: readonly string[]; passages: Passage[] }>();
  const inOrder = [...found.values()].sort((a, b) => a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end);
  for (const passage of inOrder) {
    const key = passage.evidence.section.join('\n');
    const section = sections.get(key) ?? { path: passage.evidence.section, passages: [] };
    section.passages.push(passage);
    sections.set(key, section);
  }
  return [...sections.values()];
}

export interface Heading {
  /** The place of its section and its level: headings of one text may be called the same. */
  readonly key: string;
  readonly title: string | undefined;
  readonly level: number;
  /** The first passage under it; undefined for a heading that stands only over others. */
  readonly passage: string | undefined;
}

/** The headings of the sections, each with those above it, once, so that (一) under 一 and (一) under 二 stay apart. */
export function headingsOf(sections: readonly Section[]): Heading[] {
  let above: readonly string[] = [];
  return sections.flatMap(({ path, passages }, section): Heading[] => {
    const kept = path.findIndex((title, level) => above[level] !== title);
    const from = kept < 0 ? path.length - 1 : kept;
    above = path;
    const passage = passages[0]?.evidence.id;
    if (path.length === 0) return [{ key: `${section}.0`, title: undefined, level: 0, passage }];
    return path.slice(from).map((title, index) => {
      const level = from + index;
      return { key: `${section}.${level}`, title, level, passage: level === path.length - 1 ? passage : undefined };
    });
  });
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Ids of the passages that cover it. */
  readonly passages: readonly string[];
}

/** A text cut where passages begin and end, so that overlapping ones can all be lit. */
export function cut(text: string, passages: readonly Passage[]): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { evidence } of passages) {
    edges.add(Math.min(text.length, evidence.start));
    edges.add(Math.min(text.length, evidence.end));
  }
  const marks = [...edges].sort((a, b) => a - b);
  return marks.slice(1).map((end, index) => {
    const start = marks[index] ?? 0;
    return {
      start,
      text: text.slice(start, end),
      passages: passages.filter(({ evidence }) => evidence.start <= start && evidence.end >= end).map(({ evidence }) => evidence.id),
    };
  });
}
