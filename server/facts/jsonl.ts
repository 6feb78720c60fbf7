import { z } from 'zod';
import { evidenceProperties, isKind, isRelationType, kindNames, relationRow, ZerenError } from '../model/index.js';
import { mergeFacts } from './merge.js';
import type { EntityNode, Fact, Facts, PassageNode, RelationFact } from './types.js';

/** Node before relationship, then by label, then by id, in code-unit order. */
export function compareFacts(a: Fact, b: Fact): number {
  return compare(a.type, b.type) || compare(label(a), label(b)) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const label = (fact: Fact): string => (fact.type === 'relationship' ? fact.label : (fact.labels.at(-1) as string));

export function sortFacts(facts: Facts): Fact[] {
  return [...facts.entities, ...facts.passages, ...facts.relations].sort(compareFacts);
}

const firstKeys = ['id', 'documentId', 'name', 'aliases'];

/** One line of the interchange format, without line end; equal facts give equal bytes. */
export function formatFact(fact: Fact): string {
  const properties: Record<string, unknown> = {};
  const source: Readonly<Record<string, unknown>> = fact.properties;
  for (const key of firstKeys) if (key in source && !(key === 'id' && fact.type === 'relationship')) properties[key] = source[key];
  for (const key of Object.keys(source).sort()) if (!firstKeys.includes(key)) properties[key] = source[key];
  return fact.type === 'node'
    ? JSON.stringify({ type: fact.type, id: fact.id, labels: fact.labels, properties })
    : JSON.stringify({
        type: fact.type,
        id: fact.id,
        label: fact.label,
        start: { id: fact.start.id, labels: fact.start.labels },
        end: { id: fact.end.id, labels: fact.end.labels },
        properties,
      });
}

/** The whole interchange text, sorted, each line ended. */
export function formatFacts(facts: Facts): string {
  return sortFacts(facts)
    .map((fact) => `${formatFact(fact)}\n`)
    .join('');
}

const value = z.union([z.string(), z.boolean(), z.number(), z.array(z.string())]);
const id = z.string().min(1).max(200);
const entityLabels = z.tuple([z.literal('Entity'), z.enum(kindNames as [string, ...string[]])]);
const entity = z.object({
  type: z.literal('node'),
  id,
  labels: entityLabels,
  properties: z.object({ id, name: z.string().min(1), aliases: z.array(z.string()) }).catchall(value),
});
const passage = z.object({
  type: z.literal('node'),
  id,
  labels: z.tuple([z.literal('Passage')]),
  properties: z.object({
    id,
    documentId: id,
    section: z.array(z.string()),
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1),
  }),
});
const end = z.object({ id, labels: entityLabels });
const relation = z.object({
  type: z.literal('relationship'),
  id,
  label: z.string().refine(isRelationType, 'is not a relation of the model'),
  start: end,
  end,
  properties: z.object({ documentId: id, passages: z.array(id).min(1, 'a relation carries at least one passage') }).catchall(value),
});

/** Reads the interchange format. Fails with FACTS_BAD_LINE (which line, what is wrong) or FACTS_INCOMPLETE; nothing is returned then. */
export function parseFacts(text: string, fileName = 'facts'): Facts {
  const entities: EntityNode[] = [];
  const passages: PassageNode[] = [];
  const relations: RelationFact[] = [];
  const lines = new Map<string, number>();
  const lineOf = (fact: Fact) => lines.get(fact.id) ?? 0;
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const fact = parseLine(line, fileName, index + 1);
      lines.set(fact.id, index + 1);
      if (fact.type === 'relationship') relations.push(fact);
      else if (fact.labels[0] === 'Passage') passages.push(fact as PassageNode);
      else entities.push(fact as EntityNode);
    });
  if (lines.size === 0)
    throw new ZerenError('FACTS_EMPTY', `${fileName} holds no facts.`, 'Give a file made by `zeren extract` or `zeren export`.');
  const known = new Set([...entities, ...passages].map((node) => node.id));
  for (const node of passages)
    if (!known.has(node.properties.documentId)) throw incomplete(fileName, lineOf(node), `document ${node.properties.documentId}`);
  for (const fact of relations)
    for (const needed of [fact.start.id, fact.end.id, fact.properties.documentId, ...fact.properties.passages])
      if (!known.has(needed)) throw incomplete(fileName, lineOf(fact), needed);
  return mergeFacts([{ entities, passages, relations }]);
}

function parseLine(line: string, fileName: string, number: number): Fact {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw badLine(fileName, number, 'is not JSON');
  }
  const kind = z.object({ type: z.enum(['node', 'relationship']), labels: z.array(z.string()).optional() }).safeParse(json);
  if (!kind.success) throw badLine(fileName, number, 'is neither a node nor a relationship');
  const shape = kind.data.type === 'relationship' ? relation : kind.data.labels?.[0] === 'Passage' ? passage : entity;
  const read = shape.safeParse(json);
  if (!read.success) {
    const [problem] = read.error.issues;
    throw badLine(fileName, number, `${problem?.path.join('.') ?? ''}: ${problem?.message ?? 'does not fit'}`);
  }
  const fact = read.data as Fact;
  if (fact.type === 'node' && fact.id !== fact.properties.id) throw badLine(fileName, number, 'id and properties.id differ');
  if (fact.type === 'node' && fact.labels[0] === 'Passage') {
    const { start, end: stop, quote } = (fact as PassageNode).properties;
    if (stop <= start) throw badLine(fileName, number, 'a passage ends before it starts');
    if (quote.length > stop - start)
      throw badLine(
        fileName,
        number,
        `the quote has ${quote.length} characters where its offsets span ${stop - start} (UTF-16 code units)`,
      );
  }
  if (fact.type === 'relationship') {
    const row = relationRow(fact.label);
    const [from, to] = [fact.start.labels[1], fact.end.labels[1]];
    if (!isKind(from) || !isKind(to) || !row.from.includes(from) || !row.to.includes(to))
      throw badLine(fileName, number, `${fact.label} does not go from ${from} to ${to}`);
    checkValues(fact, fileName, number);
  }
  return fact;
}

/** How a role is known, and where a fact comes from, are of closed sets: every answer to a question counts on it. */
function checkValues(fact: RelationFact, fileName: string, number: number): void {
  for (const { name, values } of [...relationRow(fact.label).properties, ...evidenceProperties]) {
    const given = fact.properties[name];
    if (!values) continue;
    if (given === undefined && name === 'basis')
      throw badLine(fileName, number, `a ${fact.label} says how the role is known: basis is ${values.join(', ')}`);
    if (given !== undefined && !(typeof given === 'string' && values.includes(given)))
      throw badLine(fileName, number, `${name} is ${JSON.stringify(given)}, which is none of ${values.join(', ')}`);
  }
}

const remedy = 'Mend the line or make the file again with `zeren extract` or `zeren export`; nothing was loaded.';
const badLine = (fileName: string, number: number, what: string) =>
  new ZerenError('FACTS_BAD_LINE', `${fileName}, line ${number}: ${what}.`, remedy);
const incomplete = (fileName: string, number: number, missing: string) =>
  new ZerenError('FACTS_INCOMPLETE', `${fileName}, line ${number}: ${missing} is not in the file.`, remedy);
