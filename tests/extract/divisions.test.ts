import { expect, test } from 'vitest';
import { divisions, townships } from './divisions.js';

test('the divisions that ship are what the trimmer makes of the package', async () => {
  await expect(divisions()).toMatchFileSnapshot('../../server/extract/divisions.json');
});

test('the townships that ship are what the trimmer makes of the package, under a megabyte', async () => {
  const made = townships();
  expect(Buffer.byteLength(made)).toBeLessThan(1_000_000);
  await expect(made).toMatchFileSnapshot('../../server/extract/townships.json');
});
