import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { RelationType } from '../../server/model/index.js';

/** What a text states between two things of `things`. Not what follows from a name, from the document's structure or from a duty. */
export const namedRelations = [
  'BASED_ON',
  'BUILDS',
  'FOCUSES_ON',
  'HELD',
  'HOSTS_OFFICE_OF',
  'HOUSES',
  'ISSUED',
  'MEMBER_OF',
  'PARTNERS_WITH',
  'PROMOTES',
  'RECEIVED',
] as const satisfies readonly RelationType[];

/** The annotations' format, described in README.md beside this file. */
const span = { start: z.number().int(), end: z.number().int() };
const body = z.object({
  ...span,
  name: z.string(),
  role: z.enum(['LEADS', 'RESPONSIBLE_FOR', 'PARTICIPATES_IN']),
  basis: z.enum(['STATED', 'NOTE', 'SOLE', 'UNMARKED']),
  canonical: z.string(),
  region: z.string(),
  collective: z.boolean(),
});
const target = z.object({
  ...span,
  outcome: z.string(),
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: z.enum(['=', '>=', '>', '<=', '<', '~']),
  year: z.number().int().nullable(),
});
const statement = z.object({ ...span, bodies: z.array(body) });
const relation = z.object({ ...span, type: z.enum(namedRelations), from: z.string(), to: z.string() });
const goldDocument = z.object({
  document: z.string(),
  region: z.string(),
  statements: z.array(statement),
  inline: z.array(statement).optional(),
  targets: z.array(target),
  things: z.array(z.object({ ...span, kind: z.string(), name: z.string() })),
  relations: z.array(relation).optional(),
});

export type GoldDocument = z.infer<typeof goldDocument>;
export type GoldStatement = z.infer<typeof statement>;
export type GoldBody = z.infer<typeof body>;
export type GoldTarget = z.infer<typeof target>;
export type GoldRelation = z.infer<typeof relation>;

/** Plans to work with, plans opened only to measure, and the five documents whose facts ship. */
export const parts = ['work', 'held', 'seeds'] as const;
export type Part = (typeof parts)[number];

const here = dirname(fileURLToPath(import.meta.url));

/** Where the annotated texts are: they are not part of the project. */
export const corpusFolder = process.env.ZEREN_CORPUS ?? join(here, '..', '..', '..', 'shared', 'corpus');

/** The annotations of one part, in order of file name. */
export function readGold(part: Part): GoldDocument[] {
  const folder = join(here, part);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => goldDocument.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Where the annotated text is. */
export const textPath = (part: Part, { document }: GoldDocument): string =>
  join(corpusFolder, part === 'seeds' ? 'seeds' : 'plans', document);
