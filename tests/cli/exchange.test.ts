import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { formatNamed, formatNames } from '../../server/facts/formats/index.js';
import { generate } from '../../server/facts/generate.js';
import { formatFacts, parseFacts } from '../../server/facts/index.js';
import { stream, textOf } from '../facts/arbitrary.js';
import { newFolder, zeren } from './run.js';

const folder = newFolder();
const home = { ZEREN_HOME: join(folder, 'home') };
const facts = generate({ plans: 2 });

beforeAll(async () => {
  writeFileSync(join(folder, 'facts.jsonl'), formatFacts(facts));
  expect(await zeren(['load', join(folder, 'facts.jsonl')], home)).toMatchObject({ code: 0 });
});

test.each(formatNames.filter((name) => name !== 'xlsx'))('zeren export --format %s writes what was loaded', async (name) => {
  const run = await zeren(['export', '--format', name], home);
  expect(run).toMatchObject({ code: 0 });
  expect(run.out).toBe(await textOf(formatNamed(name).write(stream(facts))));
});

test('zeren export --format xlsx writes a workbook', async () => {
  const run = await zeren(['export', '--format', 'xlsx'], home);
  expect(run).toMatchObject({ code: 0 });
  expect(run.out.slice(0, 2)).toBe('PK');
});

test('zeren export --query writes what a query answers, whatever it selects, in every format', async () => {
  const query = join(folder, 'leads.graphql');
  writeFileSync(query, 'query ($text: String) { tasks(first: 2, filter: { text: $text }) { nodes { leads { nodes { name } } } } }');
  const variables = JSON.stringify({ text: '' });
  const leads = facts.relations.filter(({ label, end }) => label === 'LEADS' && end.labels[1] === 'Task');
  const csv = await zeren(['export', '--format', 'csv', '--query', query, '--variables', variables], home);
  expect(csv).toMatchObject({ code: 0, err: expect.stringMatching(/^epoch \w+\n$/) });
  const rows: Record<string, string>[] = parse(csv.out, { bom: true, columns: true });
  expect(rows.filter((row) => row.type === 'LEADS').map((row) => row.id)).toHaveLength(leads.length);
  for (const row of rows) expect(row.quote).not.toBe('');
  const asked = await zeren(['export', '--pages', 'asked', '--query', '{ tasks(first: 2) { nodes { name } } }'], home);
  expect(parseFacts(asked.out).entities.filter((node) => node.labels[1] === 'Task')).toHaveLength(2);
});

test.each([
  ['BAD_QUERY', ['--query', '{ tasks { nodes { nothing } } }']],
  ['BAD_QUERY', ['--query', 'tasks {']],
  ['BAD_ARGUMENT', ['--query', '{ tasks { nodes { name } } }', '--variables', '[]']],
  ['EXPORT_EMPTY', ['--query', '{ tasks { totalCount } }']],
])('zeren export --query says %s and what to do', async (code, args) => {
  const run = await zeren(['export', ...args], home);
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.err).toMatch(new RegExp(`^${code}: .+\\n  \\w`));
});

test('an unknown format is a usage error that names the others', async () => {
  const run = await zeren(['export', '--format', 'pdf'], home);
  expect(run.code).toBe(2);
  expect(run.err).toContain('graphml');
});

test('zeren load takes a CSV of relations made elsewhere, and leaves the store as it was when a line is wrong', async () => {
  const own = { ZEREN_HOME: join(newFolder(), 'home') };
  const head = 'type,fromKind,from,toKind,to,basis,roleText,document,quote\n';
  const row = 'LEADS,Department,清河区商务局,Task,做强产业,STATED,牵头,清河区行动计划,做强产业(区商务局牵头)\n';
  const good = join(newFolder(), 'good.csv');
  const bad = join(newFolder(), 'bad.csv');
  writeFileSync(good, head + row);
  writeFileSync(bad, head + row + row.replace('STATED', 'MAYBE'));
  expect(await zeren(['check', good], own)).toMatchObject({ code: 0 });
  const failed = await zeren(['load', good, bad], own);
  expect(failed.code).toBe(1);
  expect(failed.err).toContain('FACTS_BAD_LINE: bad.csv, line 3, column basis: MAYBE');
  expect(parse((await zeren(['export', '--format', 'csv'], own)).out, { bom: true })).toHaveLength(1);
  expect(await zeren(['load', good], own)).toMatchObject({ code: 0 });
  expect(await zeren(['load', good], own)).toMatchObject({ code: 0 });
  const rows: Record<string, string>[] = parse((await zeren(['export', '--format', 'csv'], own)).out, { bom: true, columns: true });
  expect(rows.filter((each) => each.type === 'LEADS')).toMatchObject([
    { from: '清河区商务局', to: '做强产业', quote: '做强产业(区商务局牵头)', document: '清河区行动计划', origin: 'IMPORTED' },
  ]);
});
