import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../client/src/i18n/en.js';
import { zh } from '../../client/src/i18n/zh.js';

const src = join(import.meta.dirname, '../../client/src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n') && !name.endsWith('.d.ts'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the words of the page', () => {
  it('are there in both languages, with the same values in them', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const [key, text] of Object.entries(zh)) expect([key, holes(en[key as keyof typeof en])]).toEqual([key, holes(text)]);
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('are all used', () => {
    const whole = files.map((file) => file.text).join('\n');
    const literal = new Set([...whole.matchAll(/'([a-zA-Z]+\.[\w]+)'/g)].map((match) => match[1]));
    const families = [...whole.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(zh).filter((key) => !literal.has(key) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });

  it('stand in the dictionaries only', () => {
    const stray = files
      .filter((file) => !/story\/(offline|ready)/.test(file.name))
      .flatMap((file) =>
        file.text
          .split('\n')
          .map((line) => line.replace(/\/\/.*|\/\*.*|^\s*\*.*/, ''))
          .filter((line) => /\p{Script=Han}/u.test(line))
          .map((line) => `${file.name}: ${line.trim()}`),
      );
    expect(stray.filter((line) => !/责\s*$|、|‘|’/.test(line))).toEqual([]);
  });
});
