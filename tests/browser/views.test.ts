import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, settled } from './setup.js';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { address, open, idOf } = inBrowser();
let plan = '';
let body = '';
let source = '';
let report = '';

beforeAll(async () => {
  plan = await idOf('Plan', '宿城区数字经济发展三年行动计划');
  body = await idOf('Department', '宿城区商务局');
  source = await idOf('Document', '宿城区数字经济发展三年行动计划');
  report = await idOf('Document', '调研报告');
});

/** What axe finds serious or critical, by rule with the first place. */
async function seriousFaults(page: Page): Promise<string[]> {
  // By the page's own policy no script may be added; the debugger's evaluation stands outside of it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes[0]?.html.slice(0, 160)} ${one.nodes[0]?.failureSummary?.slice(0, 240)}`);
}

/** A view that is there, by its address, and what shows that it is ready. */
const views: readonly (readonly [string, () => string, string])[] = [
  ['overview', () => '/?view=overview', '.bar'],
  ['chain', () => `/?view=chain&of=${plan}`, '.picture[data-laying="false"]'],
  ['explore', () => `/?view=explore&of=${body}`, '.picture[data-laying="false"]'],
  ['matrix', () => `/?view=matrix&of=${plan}`, '.matrix'],
  ['dossier', () => `/?view=dossier&of=${body}`, '.dossier-main h2'],
  ['compare', () => `/?view=compare&of=${plan}&of=${report}`, '.compare-table'],
  ['document', () => `/?view=document&of=${source}`, '.passage'],
  ['findings', () => '/?view=findings', '.finding-kinds'],
  ['story', () => '/?view=story', '.story'],
];

describe('every view', () => {
  for (const [name, path, ready] of views) {
    it(`${name} is usable by all in both languages and themes, with a title and an address of its own`, async () => {
      const page = await open(path());
      await page.locator(ready).first().waitFor();
      expect(new URL(page.url()).searchParams.get('view')).toBe(name);
      expect((await page.title()).length).toBeGreaterThan(6);
      expect(await page.locator('h1').count()).toBe(1);
      if (['chain', 'matrix'].includes(name))
        await page
          .locator(name === 'chain' ? 'tbody tr[data-row]' : '[data-cell]')
          .first()
          .click();
      const found: string[] = [];
      for (const [language, theme] of [
        ['zh-CN', 'light'],
        ['zh-CN', 'dark'],
        ['en', 'dark'],
        ['en', 'light'],
      ] as const) {
        if ((await page.locator('html').getAttribute('data-theme')) !== theme)
          await page.getByRole('button', { name: /深色|浅色|Dark|Light/ }).click();
        if ((await page.locator('html').getAttribute('lang')) !== language)
          await page.getByRole('button', { name: /切换到英文|switch to Chinese/ }).click();
        found.push(...(await seriousFaults(page)).map((fault) => `${language} ${theme} ${fault}`));
      }
      expect(found).toEqual([]);
    });
  }

  it('is reached from any other by its link, and back and forward go between them', async () => {
    const page = await open('/');
    await settled(page);
    for (const name of ['矩阵', '总览', '问题']) await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name }).click();
    await page.locator('.finding-kinds').waitFor();
    await page.goBack();
    await page.locator('.figures').waitFor();
    await page.goBack();
    await page.locator('.matrix').waitFor();
    await page.goForward();
    await page.locator('.figures').waitFor();
  });

  it('fits a screen 320 pixels wide without scrolling sideways', async () => {
    const page = await open('/', { width: 320, height: 640 });
    await settled(page);
    for (const [, path, ready] of views) {
      await page.goto(address() + path());
      await page.locator(ready).first().waitFor();
      expect([path(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path(), 320]);
    }
  });
});

describe('the matrix', () => {
  it('goes from cell to cell by arrows and shows the sentence of each', async () => {
    const page = await open(`/?view=matrix&of=${plan}`);
    await page.locator('[data-cell][tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.getByTestId('detail').locator('blockquote').first().waitFor();
    expect(await page.getByTestId('detail').textContent()).toContain(second?.replace(/。$/, '') ?? '?');
  });
});

describe('saved views', () => {
  it('keep a view under a name in this browser and bring it back', async () => {
    const page = await open(`/?view=matrix&of=${plan}&text=${encodeURIComponent('商务局')}`);
    await page.locator('.matrix').waitFor();
    const kept = page.url();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByLabel('把当前视图存为').fill('商务局做什么');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.goto(`${address()}/?view=findings`);
    await page.locator('.finding-kinds').waitFor();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByRole('link', { name: '商务局做什么' }).click();
    await page.locator('.matrix').waitFor();
    expect(page.url()).toBe(kept);
  });
});

describe('findings', () => {
  it('stand with their sentence and the way to mend them, and lead to their place', async () => {
    const page = await open('/?view=findings');
    const row = page.locator('tbody tr[data-row]').first();
    await row.waitFor();
    const name = (await row.getByRole('link').first().textContent()) ?? '?';
    await row.click({ position: { x: 8, y: 8 } });
    const detail = page.getByTestId('detail');
    await detail.locator('blockquote').first().waitFor();
    expect(await detail.textContent()).toContain('怎样处理');
    await row.getByRole('link').first().click();
    await page.waitForURL(/view=chain/);
    await page.locator('h1', { hasText: name }).waitFor();
  });
});

describe('taking away', () => {
  it('gives a picture, a table and the query of every view that lists things', async () => {
    for (const [name, path, ready] of views.filter(([view]) => !['story', 'chain', 'explore'].includes(view))) {
      const page = await open(path());
      await page.locator(ready).first().waitFor();
      for (const [item, start] of [
        ['图片 PNG（2 倍）', '\u0089PNG'],
        ['矢量图 SVG', '<svg'],
        ['表格 CSV', '\u00ef\u00bb\u00bf'],
        ['表格 Excel', 'PK'],
      ] as const) {
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: '带走' }).click();
        await page.getByRole('menuitem', { name: item }).click();
        const file = readFileSync(await (await waiting).path(), 'latin1');
        expect([name, item, file.startsWith(start)]).toEqual([name, item, true]);
        expect([name, item, file.length > 200]).toEqual([name, item, true]);
      }
      await page.getByRole('button', { name: '带走' }).click();
      await page.getByRole('menuitem', { name: '复制为 GraphQL 查询' }).click();
      expect([name, (await page.evaluate(() => navigator.clipboard.readText())).trim().startsWith('query')]).toEqual([name, true]);
    }
  });

  it('gives picture, table, graph and query of what is shown', async () => {
    const page = await open(`/?view=chain&of=${plan}`);
    await settled(page);
    const count = await page.locator('tbody tr[data-row]').count();
    const take = async (item: string): Promise<string> => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: '带走' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      return readFileSync(await (await waiting).path(), item.startsWith('图片') ? 'latin1' : 'utf8');
    };
    const svg = await take('矢量图 SVG');
    expect(svg.match(/data-id="/g)?.length).toBeGreaterThan(count);
    expect(svg).toContain('宿城区商务局');
    expect((await take('表格 CSV')).trim().split('\r\n').length).toBe(count + 1);
    expect((await take('图数据 GraphML')).match(/<edge /g)?.length).toBe(count);
    expect((await take('图片 PNG（2 倍）')).slice(1, 4)).toBe('PNG');
    await page.getByRole('button', { name: '带走' }).click();
    await page.getByRole('menuitem', { name: '复制为 GraphQL 查询' }).click();
    const query = await page.evaluate(() => navigator.clipboard.readText());
    expect(query).toContain('responsibilityChain(of: $of');
    expect(query).toContain(plan);
  });
});
