import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = join(root, 'node_modules', '.bin', 'biome');
const copy = mkdtempSync(join(tmpdir(), 'zeren-lint-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

cpSync(join(root, 'biome.json'), join(copy, 'biome.json'));
cpSync(join(root, '.gitignore'), join(copy, '.gitignore'));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** What the lint step says of one file with this import, in a copy with the project's rules. */
function lint(file: string, imported: string): { readonly passes: boolean; readonly output: string } {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from '${imported}';\n\nexport const other = thing;\n`);
  const run = spawnSync(biome, ['check', '--vcs-enabled=false', file], { cwd: copy, encoding: 'utf8' });
  rmSync(path);
  return { passes: run.status === 0, output: `${run.stdout}${run.stderr}` };
}

const rooms = ['model', 'documents', 'extract', 'facts', 'store', 'compile', 'api', 'http', 'cli'];

it.each(rooms.slice(0, -1).map((room, index) => [room, rooms[index + 1] ?? '']))(
  'server/%s may not import from server/%s',
  (room, next) => {
    const { passes, output } = lint(`server/${room}/probe.ts`, `../${next}/index.js`);
    expect(output).toContain('noRestrictedImports');
    expect(passes).toBe(false);
  },
);

it.each(rooms.slice(1).map((room, index) => [room, rooms[index] ?? '']))('server/%s may import from server/%s', (room, before) => {
  expect(lint(`server/${room}/probe.ts`, `../${before}/index.js`).output).not.toContain('noRestrictedImports');
});

it('a room may not import from one that stands far below it', () => {
  expect(lint('server/model/probe.ts', '../cli/main.js').passes).toBe(false);
  expect(lint('server/extract/deep/probe.ts', '../../store/index.js').passes).toBe(false);
});

it('the page shares server/model and nothing else', () => {
  expect(lint('client/src/views/probe.ts', '../../../server/store/index.js').output).toContain('noRestrictedImports');
  expect(lint('client/src/views/probe.ts', '../../../server/model/index.js').output).not.toContain('noRestrictedImports');
  expect(lint('server/api/probe.ts', '../../client/src/state/url.js').output).toContain('noRestrictedImports');
});
