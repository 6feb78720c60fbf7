import type { EntityNode, Facts, PassageNode, RelationFact } from '../../server/facts/index.js';
import { responsibilityTypes } from '../../server/model/index.js';
import type { Range } from './compare.js';
import { overlap, plainName, same } from './compare.js';

/** The facts of one document, with ids looked up. */
export class Reading {
  readonly entities: ReadonlyMap<string, EntityNode>;
  private readonly passages: ReadonlyMap<string, PassageNode>;
  private readonly mentions: ReadonlyMap<string, RelationFact>;
  readonly relations: readonly RelationFact[];

  constructor(facts: Facts) {
    this.entities = new Map(facts.entities.map((node) => [node.id, node]));
    this.passages = new Map(facts.passages.map((node) => [node.id, node]));
    this.relations = facts.relations;
    this.mentions = new Map(facts.relations.filter(({ label }) => label === 'MENTIONED_IN').map((fact) => [fact.start.id, fact]));
  }

  ranges(fact: RelationFact | undefined): readonly Range[] {
    return (fact?.properties.passages ?? []).flatMap((id) => this.passages.get(id)?.properties ?? []);
  }

  mentionsOf(id: string): readonly Range[] {
    return this.ranges(this.mentions.get(id));
  }

  isMentioned(id: string): boolean {
    return this.mentions.has(id);
  }

  /** Every name of a thing in this document, as compared. */
  namesOf(node: EntityNode): ReadonlySet<string> {
    return new Set([node.properties.name, ...node.properties.aliases].map(plainName));
  }
}

export interface ReadBody extends Range {
  readonly node: EntityNode;
  readonly role: string;
  readonly basis: string;
  taken?: boolean;
}

export interface ReadStatement extends Range {
  readonly bodies: ReadBody[];
}

const roles = new Set<string>(responsibilityTypes);
// A bracket, a label with its colon, or a row of a table, which has cell borders within.
const tableRow = /[|\t]/;
const bracketOrLabel = /^\s*(?:[（([〔［【{]|[*★●]?[^，。；：:（(\n]{0,10}(?:单位|部门|责任人?|牵头|配合|主体)[：:])/;

/** The statements that were read: brackets, labels and table rows (`bracketed`), and clauses of running text such as 由X牵头 (`inline`). */
export function readStatements(reading: Reading, original: string): { bracketed: ReadStatement[]; inline: ReadStatement[] } {
  const statements = new Map<string, ReadStatement>();
  // Where a rule names the bodies that join every task below: they are not in the list of the statement that the rule stands in.
  const ruled = reading.relations.filter(({ label }) => roles.has(label)).flatMap((fact) => reading.ranges(fact).slice(1));
  const inRule = (place: Range) => ruled.some((rule) => place.start >= rule.start && place.end <= rule.end);
  for (const fact of reading.relations) {
    if (!roles.has(fact.label)) continue;
    const [statement, ...rules] = reading.ranges(fact);
    const node = reading.entities.get(fact.start.id);
    if (!statement || !node) continue;
    const key = `${statement.start} ${statement.end}`;
    const places = reading.mentionsOf(node.id);
    const inside = places.filter((place) => place.start >= statement.start && place.end <= statement.end && !inRule(place));
    // A body that a rule written elsewhere adds (以下均需各区落实) is not in the statement's list.
    const joined = inside.length === 0 && rules.some((rule) => places.some((place) => overlap(place, rule) > 0));
    if (joined) continue;
    const known = statements.get(key) ?? { start: statement.start, end: statement.end, bodies: [] };
    statements.set(key, known);
    for (const place of inside.length > 0 ? inside : [{ start: statement.start, end: statement.start }])
      if (!known.bodies.some((body) => body.node.id === node.id && same(body, place)))
        known.bodies.push({ ...place, node, role: fact.label, basis: String(fact.properties.basis ?? '') });
  }
  const sorted = [...statements.values()].sort((a, b) => a.start - b.start);
  const isBracketed = ({ start, end }: Range) => {
    const words = original.slice(start, end);
    return bracketOrLabel.test(words) || tableRow.test(words);
  };
  return { bracketed: sorted.filter(isBracketed), inline: sorted.filter((statement) => !isBracketed(statement)) };
}
