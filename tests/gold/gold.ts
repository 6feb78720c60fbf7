import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

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
const goldDocument = z.object({
  document: z.string(),
  region: z.string(),
  statements: z.array(z.object({ ...span, bodies: z.array(body) })),
  targets: z.array(target),
  things: z.array(z.object({ ...span, kind: z.string(), name: z.string() })),
});

export type GoldDocument = z.infer<typeof goldDocument>;
export type GoldBody = z.infer<typeof body>;
export type GoldTarget = z.infer<typeof target>;

export const halves = ['work', 'held'] as const;
export type Half = (typeof halves)[number];

const here = dirname(fileURLToPath(import.meta.url));

/** Where the annotated texts are: they are not part of the project. */
export const corpusFolder = process.env.ZEREN_CORPUS ?? join(here, '..', '..', '..', 'shared', 'corpus');

/** The annotations of one half, in order of file name. */
export function readGold(half: Half): GoldDocument[] {
  const folder = join(here, half);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => goldDocument.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

export const planPath = (document: GoldDocument): string => join(corpusFolder, 'plans', document.document);
