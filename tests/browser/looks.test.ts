import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, openPage, startZeren, type Zeren } from './setup.js';

/**
 * How the views look. Pixels of one machine are no measure for another (Chromium and FreeType draw glyphs a little differently from version to
 * version), so pictures are compared byte by byte only within a run: a view drawn anew must be the same picture, and another theme another one.
 * Between runs the layout is compared: the boxes of a view's parts and the colours that its tokens give, as they stand in looks.json, within a
 * tolerance that fonts may take. `LOOKS=write` writes that file anew; its diff is then to be looked at.
 */

vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 });

type Box = readonly [x: number, y: number, width: number, height: number];
interface Look {
  readonly boxes: Readonly<Record<string, Box>>;
  readonly colours: Readonly<Record<string, string>>;
}

const file = join(import.meta.dirname, 'looks.json');
const writes = process.env.LOOKS === 'write';
const kept: Record<string, Look> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Look>) : {};

/** Pixels, and the part of a length, by which a box may differ from the one kept. */
const slack = { pixels: 12, part: 0.04 };

const parts = {
  top: '.top',
  rail: '.rail',
  head: '.view-head',
  actions: '.view-actions',
  picture: '.picture',
  matrix: '.matrix-scroll',
  side: '.view-side',
  legend: '.legend',
  table: '.data-table, .matrix',
  firstRow: 'tbody tr',
  columns: '.overview-columns, .dossier-columns, .document-columns',
  outline: '.document-outline',
  text: '.document-text',
  story: '.state',
};
const tokens = [
  '--paper',
  '--card',
  '--ink',
  '--faint',
  '--rule',
  '--seal',
  '--joint',
  '--helper',
  '--focus',
  '--kind-Task',
  '--kind-Department',
];

let zeren: Zeren;
let browser: Browser;
const ids: Record<string, string> = {};

beforeAll(async () => {
  zeren = await startZeren();
  browser = await openBrowser();
  for (const [name, kind, text] of [
    ['plan', 'Plan', '宿城区数字经济发展三年行动计划'],
    ['body', 'Department', '宿城区商务局'],
    ['source', 'Document', '宿城区数字经济发展三年行动计划'],
    ['report', 'Document', '调研报告'],
  ] as const) {
    const response = await fetch(`${zeren.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ search(text: "${text}", kinds: [${kind}], first: 1) { nodes { id } } }` }),
    });
    ids[name] = ((await response.json()) as { data: { search: { nodes: { id: string }[] } } }).data.search.nodes[0]?.id ?? '';
  }
});
afterAll(async () => {
  if (writes) writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
  await browser?.close();
  await zeren?.stop();
});

/** A view, its address, and what is there when it is whole. */
const views: readonly (readonly [string, () => string, string])[] = [
  ['overview', () => '', '.overview-load .bar'],
  ['chain', () => `&of=${ids.plan}`, '.picture[data-laying="false"]'],
  ['explore', () => `&of=${ids.body}`, '.picture[data-laying="false"]'],
  ['matrix', () => `&of=${ids.plan}`, '[data-cell]'],
  ['dossier', () => `&of=${ids.body}`, '.measure'],
  ['compare', () => `&of=${ids.plan}&of=${ids.report}`, '.compare-table'],
  ['document', () => `&of=${ids.source}`, '.passage'],
  ['findings', () => '', '.data-table'],
  ['story', () => '', '.state'],
];

async function whole(page: Page, ready: string): Promise<void> {
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"], .state-bar') &&
      [...document.querySelectorAll('td')].every((cell) => cell.textContent !== '…'),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** The page as a picture once it no longer changes: a canvas draws in its own time. */
async function picture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (let round = 0; round < 20; round++) {
    await page.waitForTimeout(150);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The page does not come to rest');
}

/** Whether two drawings of the page in a row are the same picture, within three: on a busy machine one may be taken too early. */
async function drawnAlike(page: Page, ready: string, first: Buffer): Promise<boolean> {
  let last = first;
  for (let round = 0; round < 3; round++) {
    await page.reload();
    await whole(page, ready);
    const next = await picture(page);
    if (next.equals(last)) return true;
    last = next;
  }
  return false;
}

function look(page: Page): Promise<Look> {
  return page.evaluate(
    ([selectors, names]) => {
      const boxes: Record<string, [number, number, number, number]> = {};
      for (const [name, selector] of Object.entries(selectors)) {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (box && box.width > 0) boxes[name] = [box.x, box.y, box.width, box.height].map(Math.round) as [number, number, number, number];
      }
      const probe = document.body.appendChild(document.createElement('i'));
      const colours: Record<string, string> = {};
      for (const name of names) {
        probe.style.color = `var(${name})`;
        colours[name] = getComputedStyle(probe).color;
      }
      probe.remove();
      return { boxes, colours };
    },
    [parts, tokens] as const,
  );
}

/** Words that are cut off or run out of their box, and things in a row that lie over one another. */
function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) => `${element.className || element.tagName}: ${element.textContent?.slice(0, 40)}`;
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, .button, h1, h2, .chip, .rail-item span, .figures li, .tab, .limit, .kicker',
    )) {
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) found.push(`runs out ${name(element)}`);
    }
    for (const row of document.querySelectorAll('.top, .view-head, .view-actions, .top-tools, .finding-kinds, .facts-head, .legend')) {
      const boxes = [...row.children].map((child) => [child, child.getBoundingClientRect()] as const).filter(([, box]) => box.width > 1);
      for (const [index, [first, a]] of boxes.entries()) {
        for (const [second, b] of boxes.slice(index + 1)) {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1 && high > 1) found.push(`${name(first)} lies over ${name(second)}`);
        }
      }
    }
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page scrolls sideways');
    return found;
  });
}

function differences(name: string, now: Look, before: Look | undefined): string[] {
  if (!before) return [`${name} is not in looks.json`];
  const found = Object.keys({ ...before.boxes, ...now.boxes }).flatMap((part) => {
    const [a, b] = [before.boxes[part], now.boxes[part]];
    if (!a || !b) return [`${name} ${part}: ${a ? 'gone' : 'new'}`];
    const near = a.every((length, index) => Math.abs(length - (b[index] ?? 0)) <= slack.pixels + slack.part * Math.abs(length));
    return near ? [] : [`${name} ${part}: ${a.join()} → ${b.join()}`];
  });
  return [
    ...found,
    ...tokens.filter((one) => before.colours[one] !== now.colours[one]).map((one) => `${name} ${one}: ${now.colours[one]}`),
  ];
}

describe('the look of each view', () => {
  for (const [view, of, ready] of views) {
    it(`${view} is drawn the same again, differs by theme in colour alone, spills in no language, and stands where it stood`, async () => {
      const wrong: string[] = [];
      for (const language of ['zh-CN', 'en-US'] as const) {
        const looks: Look[] = [];
        const pictures: Buffer[] = [];
        for (const theme of ['light', 'dark'] as const) {
          const name = `${view} ${language} ${theme}`;
          const { page, context, faults } = await openPage(browser, zeren.address, `/?view=${view}${of()}`, { language, theme });
          await whole(page, ready);
          const first = await picture(page);
          const now = await look(page);
          wrong.push(...(await spills(page)).map((one) => `${name} ${one}`), ...faults);
          if (!(await drawnAlike(page, ready, first))) wrong.push(`${name} is another picture each time that it is drawn`);
          if (writes) kept[name] = now;
          else wrong.push(...differences(name, now, kept[name]));
          looks.push(now);
          pictures.push(first);
          await context.close();
        }
        expect([view, language, looks[1]?.boxes]).toEqual([view, language, looks[0]?.boxes]);
        expect(looks[1]?.colours['--paper']).not.toBe(looks[0]?.colours['--paper']);
        expect(pictures[1]?.equals(pictures[0] ?? Buffer.alloc(0))).toBe(false);
      }
      expect(wrong).toEqual([]);
    });
  }
});
