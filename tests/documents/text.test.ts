import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeDocument, largestFile, readableExtensions, readDocument } from '../../server/documents/index.js';
import { ZerenError } from '../../server/model/index.js';
import { makeDocx, paragraph } from './makedocx.js';
import { makePdf } from './makepdf.js';

const plan = '云溪市行动计划\n　　一、总体要求。到2027年建成社区30个以上（市科技局牵头，市商务局、市㑇镕局配合）。\r\n';
const decode = async (bytes: Uint8Array, name = 'plan.txt') => (await decodeDocument(bytes, name)).text;

describe('a plain text', () => {
  it.each([
    ['UTF-8', iconv.encode(plan, 'utf-8')],
    ['UTF-8 with its mark', iconv.encode(plan, 'utf-8', { addBOM: true })],
    ['GB18030', iconv.encode(plan, 'gb18030')],
    ['UTF-16 little-endian with its mark', iconv.encode(plan, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian with its mark', iconv.encode(plan, 'utf-16be', { addBOM: true })],
    ['UTF-16 little-endian without mark', iconv.encode(plan, 'utf-16le')],
    ['UTF-16 big-endian without mark', iconv.encode(plan, 'utf-16be')],
    ['UTF-16 without mark or ASCII', iconv.encode(plan.replace(/[\x20-\x7e\r\n]/g, ''), 'utf-16le')],
  ])('in %s is read to the character', async (name, bytes) => {
    expect(await decode(bytes)).toBe(name.endsWith('ASCII') ? plan.replace(/[\x20-\x7e\r\n]/g, '') : plan);
  });

  it('with a few damaged bytes keeps its encoding and shows where they were', async () => {
    const bytes = iconv.encode(plan.repeat(20), 'utf-8');
    bytes[700] = 0xff;
    const text = await decode(bytes);
    expect(text).toContain('\ufffd');
    expect(text.length).toBeGreaterThan(plan.length * 20 - 5);
    expect(await decode(bytes.subarray(0, -5))).toContain('市科技局牵头');
  });

  it('that is a program, empty or blank is refused', async () => {
    await expect(decode(new Uint8Array(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)))).rejects.toMatchObject({
      code: 'DOCUMENT_BINARY',
    });
    await expect(decode(new Uint8Array())).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(decode(iconv.encode(' \n　\n', 'utf-8'))).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
  });
});

describe('a file', () => {
  it('of more than 64 MB is refused before it is read, one of an unknown kind or that is not there too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zeren-'));
    try {
      const path = join(folder, 'plan.txt');
      await writeFile(path, '');
      await truncate(path, largestFile + 1);
      await expect(readDocument(path)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
      await expect(readDocument(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
      await expect(readDocument(folder)).rejects.toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
    } finally {
      await rm(folder, { recursive: true });
    }
    await expect(decode(new Uint8Array(9), 'plan.xyz')).rejects.toMatchObject({ code: 'DOCUMENT_KIND' });
    await expect(decode(new Uint8Array(9), 'plan')).rejects.toMatchObject({ code: 'DOCUMENT_KIND' });
  });

  const textOrError = async (bytes: Uint8Array, name: string) => {
    try {
      expect((await decodeDocument(bytes, name)).text.trim()).not.toBe('');
    } catch (error) {
      expect(error).toBeInstanceOf(ZerenError);
      expect((error as ZerenError).code).toMatch(/^DOCUMENT_/);
    }
  };

  it.each(readableExtensions)('%s of any bytes gives text or an error with a code', async (extension) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => textOrError(bytes, `plan${extension}`)),
      { numRuns: 60 },
    );
  });

  const whole = {
    '.docx': makeDocx(paragraph('云溪市行动计划') + paragraph('（市科技局牵头）')),
    '.pdf': makePdf([{ text: [{ at: [70, 700], words: '云溪市行动计划' }] }]),
    '.html': iconv.encode('<html><body><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><p>（市科技局牵头）</body>', 'utf-8'),
  };
  it.each(Object.entries(whole))('%s that was damaged gives text or an error with a code', async (extension, bytes) => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(bytes.length), (changes, length) => {
        const damaged = new Uint8Array(bytes.subarray(0, length > bytes.length / 2 ? length : bytes.length));
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        return textOrError(damaged, `plan${extension}`);
      }),
      { numRuns: 80 },
    );
  });
});
