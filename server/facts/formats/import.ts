import { z } from 'zod';
import type { Kind, Property, RelationType } from '../../model/index.js';
import {
  entityProperties,
  isRelationType,
  kindRow,
  relationRow,
  relationTypes,
  responsibilityTypes,
  ZerenError,
} from '../../model/index.js';
import { nodeId, passageId, relationId, sha256 } from '../ids.js';
import { mergeEntities, mergeRelations, uniqueSorted } from '../merge.js';
import type { EntityNode, Facts, PassageNode, PropertyValue, RelationFact } from '../types.js';
import { nodeProperties, relationProperties } from './columns.js';
import type { Columns } from './rows.js';
import { checkHead, Row, recordsOf } from './rows.js';
import { splitList } from './text.js';

/**
 * Facts made elsewhere, as a CSV file whose first line names its columns (docs/formats.md). With `type` it is a table of relations, with
 * `kind` one of things. Every row carries its evidence: the title of the document and the quote. Origin is IMPORTED, the rule `csv`
 * unless a column says another. A document of an import is its own node for each file, so that a file that is loaded again replaces
 * what it said and nothing else. Fails with FACTS_BAD_LINE (which line and column, what is wrong) or FACTS_EMPTY; nothing is returned then.
 */
export function readCsvFacts(text: string, fileName = 'facts.csv'): Facts {
  const [head, ...records] = recordsOf(text, fileName);
  if (!head || records.length === 0)
    throw new ZerenError('FACTS_EMPTY', `${fileName} holds no facts.`, 'Give a file with a line of column names and at least one row.');
  const table = head.cells.includes('type') ? relationColumns : thingColumns;
  checkHead(head, table, fileName);
  const rows = records.map((record) => new Row(fileName, head, record));
  const importer = new Importer(fileName, rows);
  for (const row of rows) table === relationColumns ? importer.relation(row) : importer.thing(row);
  return importer.facts();
}

const evidence = ['section', 'start', 'end', 'rule', 'confidence', 'other', 'origin'];
const named = (properties: readonly Property[]): string[] => properties.map((property) => property.name);
const relationColumns: Columns = {
  required: ['type', 'fromKind', 'from', 'toKind', 'to', 'document', 'quote'],
  optional: ['fromRegion', 'toRegion', 'fromId', 'toId', ...named(relationProperties), ...evidence, 'moreEvidence', 'id', 'documentId'],
};
const thingColumns: Columns = {
  required: ['kind', 'name', 'document', 'quote'],
  optional: ['aliases', 'id', ...named(nodeProperties), ...evidence],
};

const furtherPassage = z.object({ section: z.array(z.string()), start: z.int().min(0), end: z.int(), quote: z.string().min(1) });
const responsibility: ReadonlySet<string> = new Set(responsibilityTypes);
/** What belongs to its document, so that two documents may each have a task of one name. */
const ofDocument: ReadonlySet<Kind> = new Set<Kind>(['Action', 'Task', 'Indicator', 'Measurement']);

interface End {
  readonly id: string;
  readonly labels: readonly ['Entity', Kind];
}

class Importer {
  private readonly entities = new Map<string, EntityNode>();
  private readonly passages = new Map<string, PassageNode>();
  private readonly relations = new Map<string, RelationFact>();
  /** Of documents whose rows give no offsets: what their rows quote, one a line, which is all that is known of their text. */
  private readonly quoted = new Map<string, { text: string; readonly at: Map<string, number> }>();

  constructor(
    private readonly fileName: string,
    rows: readonly Row[],
  ) {
    const offsets = new Map<string, boolean>();
    for (const row of rows) {
      const title = row.need('document');
      const given = row.whole('start', 0) !== undefined;
      if (given !== (row.whole('end', 1) !== undefined))
        throw row.fail(given ? 'end' : 'start', 'is empty where the other offset is given');
      if ((offsets.get(title) ?? given) !== given)
        throw row.fail('start', 'either all rows of one document give offsets or none, for they point into one text');
      offsets.set(title, given);
    }
    for (const [title, given] of offsets) {
      const id = nodeId('Document', `imported ${fileName}`, title);
      if (!given) this.quoted.set(id, { text: '', at: new Map() });
      this.entities.set(id, {
        type: 'node',
        id,
        labels: ['Entity', 'Document'],
        properties: { id, name: title, aliases: [], title, fileName },
      });
    }
  }

  relation(row: Row): void {
    const type = row.need('type');
    if (!isRelationType(type)) throw row.fail('type', `${type} is no relation; the relations are ${relationTypes.join(', ')}`);
    const { from, to, properties } = relationRow(type);
    const document = this.document(row);
    const [start, end] = [this.end(row, 'from', document), this.end(row, 'to', document)];
    if (!from.includes(start.labels[1])) throw row.fail('fromKind', `a ${type} goes from ${from.join(', ')}`);
    if (!to.includes(end.labels[1])) throw row.fail('toKind', `a ${type} goes to ${to.join(', ')}`);
    for (const property of relationProperties)
      if (!properties.some(({ name }) => name === property.name) && row.text(property.name) !== undefined)
        throw row.fail(property.name, `a ${type} has no such property`);
    const own = row.properties(properties);
    if (responsibility.has(type) && own.basis === undefined)
      throw row.fail('basis', `is empty, and a ${type} says how the role is known: STATED, NOTE, SOLE or UNMARKED`);
    const passages = [this.passage(row, document), ...this.furtherPassages(row, document)];
    for (const thing of [start, end]) if (thing.id !== document) this.mention(row, thing, document, passages[0] as string);
    this.relate(row, type, start, end, document, passages, own);
  }

  thing(row: Row): void {
    const document = this.document(row);
    const kind = row.kind('kind');
    if (kind === 'Document') throw row.fail('kind', 'a document is named by the column document alone');
    const known = [...entityProperties, ...kindRow(kind).properties];
    for (const property of nodeProperties)
      if (!known.some(({ name }) => name === property.name) && row.text(property.name) !== undefined)
        throw row.fail(property.name, `a ${kind} has no such property`);
    const id = this.idOf(row, 'id', kind, row.need('name'), row.text('region'), document);
    this.add(id, kind, row.need('name'), { ...row.properties(known), aliases: uniqueSorted(splitList(row.text('aliases') ?? '')) });
    this.mention(row, { id, labels: ['Entity', kind] }, document, this.passage(row, document));
  }

  facts(): Facts {
    for (const [id, { text }] of this.quoted) {
      const node = this.entities.get(id) as EntityNode;
      this.entities.set(id, { ...node, properties: { ...node.properties, text, characters: text.length, sha256: sha256(text) } });
    }
    return { entities: [...this.entities.values()], passages: [...this.passages.values()], relations: [...this.relations.values()] };
  }

  private document(row: Row): string {
    return nodeId('Document', `imported ${this.fileName}`, row.need('document'));
  }

  private end(row: Row, column: 'from' | 'to', document: string): End {
    const kind = row.kind(`${column}Kind`);
    const name = row.need(column);
    if (kind === 'Document') {
      if (name !== row.need('document')) throw row.fail(column, 'an end that is a document is the document of its row');
      return { id: document, labels: ['Entity', kind] };
    }
    const region = row.text(`${column}Region`);
    const id = this.idOf(row, `${column}Id`, kind, name, region, document);
    this.add(id, kind, name, region ? { region } : {});
    return { id, labels: ['Entity', kind] };
  }

  private idOf(row: Row, column: string, kind: Kind, name: string, region: string | undefined, document: string): string {
    const given = row.text(column);
    if (given === undefined) return nodeId(kind, ofDocument.has(kind) ? `${document} ${region ?? ''}` : (region ?? ''), name);
    if (!given.startsWith(`${kind}:`) || given.length > 200) throw row.fail(column, `${given} is no id of a ${kind}`);
    return given;
  }

  private add(id: string, kind: Kind, name: string, properties: { readonly [name: string]: PropertyValue }): void {
    const node: EntityNode = { type: 'node', id, labels: ['Entity', kind], properties: { aliases: [], ...properties, id, name } };
    const known = this.entities.get(id);
    this.entities.set(id, known ? mergeEntities(known, node) : node);
  }

  /** The passage of the row's statement. */
  private passage(row: Row, document: string): string {
    const quote = row.need('quote');
    const section = splitList(row.text('section') ?? '');
    const start = row.whole('start', 0);
    if (start !== undefined) return this.addPassage(row, document, { section, quote, start, end: row.whole('end', 1) ?? 0 });
    const quoted = this.quoted.get(document) as { text: string; readonly at: Map<string, number> };
    const from = quoted.at.get(quote) ?? quoted.text.length;
    if (from === quoted.text.length) quoted.text += `${quote}\n`;
    quoted.at.set(quote, from);
    return this.addPassage(row, document, { section, quote, start: from, end: from + quote.length });
  }

  private furtherPassages(row: Row, document: string): string[] {
    const further = row.json('moreEvidence', z.array(furtherPassage)) ?? [];
    if (further.length > 0 && this.quoted.has(document)) throw row.fail('moreEvidence', 'wants rows with offsets');
    return further.map((passage) => this.addPassage(row, document, passage));
  }

  private addPassage(row: Row, documentId: string, passage: z.infer<typeof furtherPassage>): string {
    const { quote, start, end } = passage;
    if (end <= start) throw row.fail('end', 'a passage ends after it starts');
    const cut = quote.endsWith('…') && quote.length <= end - start;
    if (quote.length !== end - start && !cut)
      throw row.fail(
        'quote',
        `has ${quote.length} characters where its offsets span ${end - start} (UTF-16 code units; a quote that was cut ends in …)`,
      );
    const id = passageId(documentId, start, end);
    this.passages.set(id, { type: 'node', id, labels: ['Passage'], properties: { id, documentId, ...passage } });
    return id;
  }

  private mention(row: Row, thing: End, document: string, passage: string): void {
    this.relate(row, 'MENTIONED_IN', thing, { id: document, labels: ['Entity', 'Document'] }, document, [passage], { forms: [] });
  }

  private relate(
    row: Row,
    label: RelationType,
    start: End,
    end: End,
    document: string,
    passages: readonly string[],
    own: { readonly [name: string]: PropertyValue },
  ): void {
    // As for what is read from a text: two statements of one responsibility are two relations.
    const statement = responsibility.has(label) ? `${this.passages.get(passages[0] as string)?.properties.start}` : '';
    const id = relationId(label, start.id, end.id, document, statement);
    const properties = { ...own, documentId: document, passages: [...new Set(passages)], ...row.source() };
    const fact: RelationFact = { type: 'relationship', id, label, start, end, properties };
    const known = this.relations.get(id);
    this.relations.set(id, known ? mergeRelations(known, fact) : fact);
  }
}
