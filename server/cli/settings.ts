import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ZerenError } from '../model/index.js';

const empty = (value: unknown) => (value === '' ? undefined : value);
const shape = z.object({
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65535).default(4000)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  ZEREN_CACHE_MB: z.preprocess(empty, z.coerce.number().min(0).max(65_536).default(64)),
  ZEREN_FRESH_MS: z.preprocess(empty, z.coerce.number().min(0).max(60_000).default(0)),
  ZEREN_DOCUMENTS: z.preprocess(empty, z.enum(['any', 'known']).default('any')),
  ZEREN_HOME: z.preprocess(empty, z.string().default('.zeren')),
  NEO4J_URI: z.preprocess(
    empty,
    z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'must look like bolt://host:7687 or neo4j://host:7687')
      .optional(),
  ),
  NEO4J_USERNAME: z.preprocess(empty, z.string().default('neo4j')),
  NEO4J_PASSWORD: z.preprocess(empty, z.string().optional()),
  NEO4J_DATABASE: z.preprocess(empty, z.string().default('neo4j')),
});

export type Settings = z.infer<typeof shape>;

/** Settings of the environment, overridden by options. Fails with BAD_SETTING, which names each. */
export function readSettings(overrides: Readonly<Record<string, string | undefined>> = {}, environment = process.env): Settings {
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  const read = shape.safeParse({ ...environment, ...given });
  if (read.success) return read.data;
  throw new ZerenError(
    'BAD_SETTING',
    read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    'Correct the environment variable or the option; `zeren serve --help` lists them.',
  );
}

/** The folder of the package: where data/ and dist/ stand, in a checkout and in an installed package alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new ZerenError('BROKEN_INSTALL', 'package.json is not where it should be.', 'Install Zeren again.');
    folder = parent;
  }
  return folder;
}
