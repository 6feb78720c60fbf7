import { readAnnexes, readLooseAnnexes } from './annexes.js';
import { readCitations } from './cited.js';
import { clean } from './clean.js';
import { Collector, DOCUMENT } from './collector.js';
import { readContext } from './context.js';
import type { Frame } from './frame.js';
import { readInline } from './inline.js';
import { readMentions } from './mentions.js';
import { type Metadata, readMetadata } from './metadata.js';
import { findNotes } from './notes.js';
import { type Heading, outline } from './outline.js';
import { resolveThings } from './resolve.js';
import { assign, bodyContext, type Duties, isBodyList } from './responsibility.js';
import { readRosters } from './roster.js';
import { classifySections, type SectionKind } from './sections.js';
import { readSetup } from './setup.js';
import { makeSource, type Source } from './source.js';
import { findStatements } from './statements.js';
import { readIndicators } from './targets/indicators.js';
import { bodyThing, planThing, regionThing } from './things.js';
import type { Extraction, ExtractOptions, Value } from './types.js';

/**
 * Everything that one document says, in the model's terms: pure, linear in the text, never throws on any string. Every relation and every
 * mention points into `original` so that `original.slice(start, end)` is its quote.
 */
export function extract(original: string, options: ExtractOptions = {}): Extraction {
  const cleaned = clean(original);
  const { text } = cleaned;
  const structure = outline(cleaned);
  const notes = findNotes(text);
  const metadata = readMetadata(text);
  const draft = readContext(text, structure, metadata, true, options);
  const statements = findStatements(text, structure, notes, (span) => isBodyList(text, span, bodyContext(draft)));
  const source = makeSource(cleaned, structure, statements.length > 0 ? draft : readContext(text, structure, metadata, false, options));
  const collector = new Collector(source);
  const owner = planOf(source, metadata, statements.length > 0, collector);
  const answered = new Set(statements.map((statement) => structure.headingAt(statement.start)).filter((heading) => heading !== undefined));
  const duties = sections(source, classifySections(structure, answered, source.context.genre), owner, collector);
  assign(source, statements, notes, duties, collector);
  if (source.context.genre === 'plan') readInline(source, statements, duties, collector);
  const frame = frameOf(owner, duties, collector);
  const indicators = readIndicators(source, collector, frame);
  const tasks = new Map(collector.things('Task').map(({ name, key }) => [name, key]));
  const targets = { indicators, owner: owner.key, tasks, identity: owner.identity };
  readAnnexes(source, notes, targets, collector);
  readLooseAnnexes(source, notes, targets, collector);
  readSetup(source, collector);
  readRosters(source, collector);
  readCitations(source, metadata, collector, frame);
  readMentions(source, metadata, statements, collector, frame);
  return resolveThings(collector.finish(source.context.title, documentProperties(source, options)));
}

function documentProperties({ context, original }: Source, options: ExtractOptions): Record<string, Value> {
  return {
    title: context.title,
    characters: original.length,
    ...(context.docNumber ? { docNumber: context.docNumber } : {}),
    ...(context.issuedOn ? { issuedOn: context.issuedOn } : {}),
    ...(context.region ? { region: context.region.path } : {}),
    ...(options.fileName ? { fileName: options.fileName } : {}),
  };
}

function frameOf(owner: Owner, duties: Duties, collector: Collector): Frame {
  return {
    ...(owner.key === DOCUMENT ? {} : { plan: owner.key }),
    dutyAt(at) {
      const key = duties.dutyAt(at);
      return key === owner.key ? undefined : key;
    },
    region: (region, spot) => regionThing(collector, region, spot),
    body: (body, spot) => bodyThing(collector, body, spot),
  };
}

interface Owner {
  /** Key of the plan that the document is, or of the document itself. */
  readonly key: string;
  /** Tells its actions and tasks from those of other documents. */
  readonly identity: string;
}

function planOf(source: Source, metadata: Metadata, hasStatements: boolean, collector: Collector): Owner {
  const { context } = source;
  const plan = metadata.plan ?? (hasStatements ? (metadata.title ?? firstWords(source.text)) : undefined);
  if (!plan || context.genre === 'report') return { key: DOCUMENT, identity: context.title };
  const spot = { start: plan.start, end: plan.end, form: plan.text, rule: 'title' };
  const key = planThing(collector, plan.text, spot, context.title, {
    ...(context.docNumber ? { docNumber: context.docNumber } : {}),
    ...(context.issuedOn ? { issuedOn: context.issuedOn } : {}),
    ...(context.period ? { periodStart: context.period.start, periodEnd: context.period.end } : {}),
    ...(context.region ? { region: context.region.path } : {}),
  });
  if (context.region) collector.relate('COVERS', key, regionThing(collector, context.region, spot, false), { at: [spot], rule: 'title' });
  return { key, identity: plan.text };
}

/** A plan without a title that can be read is named by its first line. */
function firstWords(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = Math.max(0, text.search(/\S/));
  const line = /^[^\n。]{1,60}/.exec(text.slice(start, start + 60))?.[0] ?? text.slice(start, start + 1);
  return { text: line.trim() || line, start, end: start + line.length };
}

/** Makes the actions and tasks, and says what a statement at a place is about. */
function sections(source: Source, kinds: ReadonlyMap<Heading, SectionKind>, owner: Owner, collector: Collector): Duties {
  const keys = new Map<Heading, string>();
  const tasks: { key: string; heading: { start: number; end: number }; section: { start: number; end: number } }[] = [];
  let actions = 0;
  for (const [heading, kind] of kinds) {
    const span = { start: heading.start, end: Math.max(heading.titleSpan.end, heading.start + 1) };
    const numbers = numberPath(heading);
    const key = collector.thing(
      kind === 'action' ? 'Action' : 'Task',
      heading.title || heading.number,
      `${owner.identity}#${numbers}`,
      { ...span, form: heading.title || heading.number, rule: 'heading' },
      {
        number: heading.number,
        order: kind === 'action' ? actions : tasks.length,
        ...(source.context.region ? { region: source.context.region.path } : {}),
      },
    );
    keys.set(heading, key);
    if (kind === 'action') actions += 1;
    else tasks.push({ key, heading: span, section: { start: heading.start, end: heading.end } });
    collector.relate('PART_OF', key, above(heading.parent, kinds, keys, owner), { at: [span], rule: 'heading' });
  }
  return {
    tasks,
    dutyAt(at) {
      let heading = source.outline.headingAt(at);
      let action: string | undefined;
      for (; heading; heading = heading.parent) {
        if (kinds.get(heading) === 'task') return keys.get(heading) ?? owner.key;
        action ??= keys.get(heading);
      }
      return action ?? owner.key;
    },
  };
}

function above(
  parent: Heading | undefined,
  kinds: ReadonlyMap<Heading, SectionKind>,
  keys: ReadonlyMap<Heading, string>,
  owner: Owner,
): string {
  for (let at = parent; at; at = at.parent) if (kinds.get(at) === 'action') return keys.get(at) ?? owner.key;
  return owner.key;
}

function numberPath(heading: Heading): string {
  const numbers: string[] = [];
  for (let at: Heading | undefined = heading; at; at = at.parent) numbers.unshift(at.number || at.title);
  return numbers.join('');
}
