import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../server/cli/documents.js';
import { extractMany, type Progress, progressText } from '../../server/cli/pool.js';
import { formatFacts, mergeFacts } from '../../server/facts/index.js';

const plan = (number: number) =>
  `云溪市数字经济行动计划之${number}\n一、主要任务\n1.推进数据共享。（市科技局牵头，市商务局配合）\n${'2.完善服务。（市教育局负责）\n'.repeat(number * 3)}`;

let folder = '';
let files: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zeren-'));
  files = Array.from({ length: 6 }, (_, index) => join(folder, `plan${index}.txt`));
  await Promise.all(files.map((file, index) => writeFile(file, plan(index))));
});
afterAll(() => rm(folder, { recursive: true }));

const none = () => {};
const bytes = (read: Awaited<ReturnType<typeof extractMany>>['read']) => formatFacts(mergeFacts(read.map(({ facts }) => facts)));

describe('reading many documents', () => {
  it('gives the same facts in the same order from two threads as from none', async () => {
    const alone = await extractMany(files, { threads: 1 }, none);
    const together = await extractMany(files, { threads: 2 }, none);
    expect(together.read.map(({ file }) => file)).toEqual(files);
    expect(bytes(together.read)).toBe(bytes(alone.read));
    expect(bytes(alone.read).length).toBeGreaterThan(1000);
    expect([together.failed, together.stopped]).toEqual([[], false]);
  });

  it('tells of a document that cannot be read and goes on with the others', async () => {
    const { read, failed } = await extractMany([join(folder, 'none.txt'), ...files], { threads: 2 }, none);
    expect(read.length).toBe(files.length);
    expect(failed).toMatchObject([{ file: join(folder, 'none.txt'), error: { code: 'DOCUMENT_UNREADABLE' } }]);
  });

  it('tells its progress after each document', async () => {
    const seen: Progress[] = [];
    await extractMany(files, { threads: 2 }, (progress) => seen.push(progress));
    expect(seen.map((progress) => progress.files)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.at(-1)?.characters).toBe(files.reduce((sum, _, index) => sum + plan(index).length, 0));
    expect(progressText({ files: 3, ofFiles: 40, characters: 12345, secondsLeft: 200 })).toBe(
      '3 of 40 files, 12,345 characters, 4 min left',
    );
  });

  it('walks once through a folder that a link leads back to', async () => {
    await symlink(folder, join(folder, 'again'));
    expect(await listFiles([folder], ['.txt'])).toEqual(files);
  });

  it('leaves whole documents when it is stopped', async () => {
    const stop = new AbortController();
    const whole = await extractMany(files, { threads: 1 }, none);
    const some = await extractMany(files, { threads: 2, signal: stop.signal }, ({ files: done }) => done === 2 && stop.abort());
    expect(some.stopped).toBe(true);
    expect(some.read.length).toBeLessThan(files.length);
    for (const { file, facts } of some.read) expect(facts).toEqual(whole.read.find((other) => other.file === file)?.facts);
  });
});
