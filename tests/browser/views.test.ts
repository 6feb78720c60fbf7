import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OpenPage, openBrowser, openPage, type PageOptions, settled, startZeren, type Zeren } from './setup.js';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let zeren: Zeren;
let browser: Browser;
let opened: OpenPage | undefined;
let plan = '';
let body = '';
let source = '';
let report = '';

async function idOf(kind: string, text: string): Promise<string> {
  const response = await fetch(`${zeren.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query($text: String!, $kinds: [Kind!]) { search(text: $text, kinds: $kinds, first: 1) { nodes { id } } }',
      variables: { text, kinds: [kind] },
    }),
  });
  const answer = (await response.json()) as { data: { search: { nodes: { id: string }[] } } };
  return answer.data.search.nodes[0]?.id ?? '';
}

beforeAll(async () => {
  zeren = await startZeren();
  browser = await openBrowser();
  plan = await idOf('Plan', '宿城区数字经济发展三年行动计划');
  body = await idOf('Department', '宿城区商务局');
  source = await idOf('Document', '宿城区数字经济发展三年行动计划');
  report = await idOf('Document', '调研报告');
});
afterEach(async () => {
  const faults = opened?.faults ?? [];
  await opened?.context.close();
  opened = undefined;
  expect(faults).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await zeren?.stop();
});

async function open(path: string, options?: PageOptions): Promise<Page> {
  opened = await openPage(browser, zeren.address, path, options);
  return opened.page;
}

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
      await page.goto(zeren.address + path());
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

describe('the network', () => {
  it('opens by type from a menu, hides, takes back by name, and holds its picture in the address', async () => {
    const page = await open(`/?view=explore&of=${body}`);
    await settled(page);
    const rows = () => page.locator('tbody tr[data-row]').count();
    const start = await rows();
    await page.locator('[role="application"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /隐藏/ }).click();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length < many, start);
    const address = page.url();
    await page.getByRole('button', { name: /^撤销：隐藏/ }).click();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length === many, start);
    await page.getByRole('button', { name: /^重做：隐藏/ }).click();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length < many, start);
    expect(page.url()).toBe(address);
    const hidden = await rows();
    await page.reload();
    await settled(page);
    expect(await rows()).toBe(hidden);
  });
});

describe('a path', () => {
  it('is found between two things and stays in the address', async () => {
    const page = await open(`/?view=explore&of=${body}`);
    await settled(page);
    const start = await page.locator('tbody tr[data-row]').count();
    const other = await idOf('Department', '宿城区农业农村局');
    await page.goto(`${page.url()}&step=%2B${other}`);
    await settled(page);
    await page.locator('[role="application"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '从这里找路径' }).click();
    await page.getByText('请选终点').first().waitFor();
    await page.goto(`${page.url()}&step=${body}%3E${other}`);
    await settled(page);
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length > many, start);
    const answered = await page.evaluate(
      async ([from, to]) => {
        const query = 'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, length: 4, limit: 3) { edges { id } } }';
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { from, to } }),
        });
        return ((await response.json()) as { data: { paths: { edges: { id: string }[] } } }).data.paths.edges.map((edge) => edge.id);
      },
      [body, other] as const,
    );
    expect(answered.length).toBeGreaterThan(1);
    const rows = await page.locator('tbody tr[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
    for (const id of answered) expect(rows).toContain(id);
  });
});

describe('several at once', () => {
  it('are picked by keys or by a box, hidden together and taken back together', async () => {
    const page = await open(`/?view=explore&of=${body}`);
    await settled(page);
    const rows = () => page.locator('tbody tr[data-row]').count();
    const start = await rows();
    await page.locator('[role="application"]').focus();
    for (const way of ['Home', 'ArrowRight']) {
      await page.keyboard.press(way);
      await page.keyboard.press('Shift+Space');
    }
    await page.locator('.picked-acts', { hasText: '已圈选 2 项' }).waitFor();
    await page.locator('.picked-acts').getByRole('button', { name: '隐藏' }).click();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length < many, start);
    await page.getByRole('button', { name: '撤销：隐藏 2 项' }).click();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length === many, start);
    const picture = await page.locator('[role="application"]').boundingBox();
    if (!picture) throw new Error('No picture');
    await page.keyboard.down('Shift');
    await page.mouse.move(picture.x + 4, picture.y + 4);
    await page.mouse.down();
    await page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2, { steps: 5 });
    await page.mouse.move(picture.x + picture.width - 8, picture.y + picture.height - 8, { steps: 5 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.picked-acts').waitFor();
    expect(Number(/\d+/.exec((await page.locator('.picked-acts').textContent()) ?? '')?.[0])).toBeGreaterThan(2);
  });
});

describe('saved views', () => {
  it('keep a view under a name in this browser and bring it back', async () => {
    const page = await open(`/?view=matrix&of=${plan}&text=${encodeURIComponent('商务局')}`);
    await page.locator('.matrix').waitFor();
    const address = page.url();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByLabel('把当前视图存为').fill('商务局做什么');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.goto(`${zeren.address}/?view=findings`);
    await page.locator('.finding-kinds').waitFor();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByRole('link', { name: '商务局做什么' }).click();
    await page.locator('.matrix').waitFor();
    expect(page.url()).toBe(address);
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
