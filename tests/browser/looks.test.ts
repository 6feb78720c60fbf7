import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, openPage, startZeren, type Zeren } from './setup.js';

/**
 * How the views look. Pixels of one machine are no measure for another (Chromium and FreeType draw glyphs a little differently from version to
 * version), so pictures are compared pixel by pixel within a run: a view drawn anew must be the same picture, and another theme another one of the
 * same layout. Words must not run out of their boxes, and nothing may lie over its neighbour, on a wide and on a narrow screen (which is what zoom
 * to 400 % comes to).
 */

vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 });

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

/** Levels of 255 by which a pixel may differ: Chromium rounds the edges of letters by one or two from one drawing to the next. */
const rounding = 4;

/** Whether two pictures are the same but for rounding. */
async function alike(one: Buffer, other: Buffer): Promise<boolean> {
  if (one.equals(other)) return true;
  const blank = await browser.newPage();
  const most = await blank.evaluate(
    async (files) => {
      const [a, b] = await Promise.all(
        files.map(async (file) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${file}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas?.drawImage(image, 0, 0);
          return canvas?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 255;
      return a.data.reduce((largest, level, at) => Math.max(largest, Math.abs(level - (b.data[at] ?? 255))), 0);
    },
    [one.toString('base64'), other.toString('base64')],
  );
  await blank.close();
  return most <= rounding;
}

/** Whether two drawings of the page in a row are the same picture, within three: on a busy machine one may be taken too early. */
async function drawnAlike(page: Page, ready: string, first: Buffer): Promise<boolean> {
  let last = first;
  for (let round = 0; round < 3; round++) {
    await page.reload();
    await whole(page, ready);
    const next = await picture(page);
    if (await alike(next, last)) return true;
    last = next;
  }
  return false;
}

const parts =
  '.top, .rail, .view-head, .view-actions, .picture, .matrix-scroll, .view-side, .legend, .data-table, .matrix, tbody tr, .document-outline, .document-text, .state';

/** Where the parts of a view stand, in whole pixels. */
function boxes(page: Page): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((part) => {
        const box = part.getBoundingClientRect();
        return [part.className || part.tagName, ...[box.x, box.y, box.width, box.height].map(Math.round)].join(' ');
      }),
    parts,
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

describe('the look of each view', () => {
  for (const [view, of, ready] of views) {
    it(`${view} is drawn the same again, differs by theme in colour alone, and spills in no language, wide or narrow`, async () => {
      const wrong: string[] = [];
      for (const language of ['zh-CN', 'en-US'] as const) {
        const layouts: string[][] = [];
        const pictures: Buffer[] = [];
        for (const theme of ['light', 'dark'] as const) {
          const name = `${view} ${language} ${theme}`;
          const { page, context, faults } = await openPage(browser, zeren.address, `/?view=${view}${of()}`, { language, theme });
          await whole(page, ready);
          const first = await picture(page);
          layouts.push(await boxes(page));
          pictures.push(first);
          if (!(await drawnAlike(page, ready, first))) wrong.push(`${name} is another picture each time that it is drawn`);
          wrong.push(...(await spills(page)).map((one) => `${name} ${one}`));
          await page.setViewportSize({ width: 320, height: 640 });
          await page.reload();
          await whole(page, ready);
          wrong.push(...(await spills(page)).map((one) => `${name} narrow ${one}`), ...faults);
          await context.close();
        }
        expect([view, language, layouts[1]]).toEqual([view, language, layouts[0]]);
        const [light, dark] = pictures;
        expect(light && dark && (await alike(light, dark))).toBe(false);
      }
      expect(wrong).toEqual([]);
    });
  }
});
