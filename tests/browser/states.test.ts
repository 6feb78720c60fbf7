import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { generate } from '../../server/facts/generate.js';
import { formatFacts } from '../../server/facts/index.js';
import { openBrowser, openPage, startZeren, type Zeren } from './setup.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const subjects = ['chain', 'explore', 'matrix', 'dossier', 'compare', 'document', 'findings'];
const heading = (page: Page) => page.locator('h1');

async function withZeren(options: Parameters<typeof startZeren>[0], work: (zeren: Zeren) => Promise<void>): Promise<void> {
  const zeren = await startZeren(options);
  try {
    await work(zeren);
  } finally {
    await zeren.stop();
  }
}

describe('a graph that holds nothing', () => {
  it('is said so by each view in both languages, with the way on', () =>
    withZeren({ bare: true }, async (zeren) => {
      for (const [language, words] of [
        ['zh-CN', /还没有|从哪里|看谁|比较什么|没有发现/],
        ['en-US', /no plan|No slides|Where|Whose|Compare what|found/i],
      ] as const) {
        const { page, context, faults } = await openPage(browser, zeren.address, '/', { language });
        for (const view of ['overview', ...subjects, 'story']) {
          await page.goto(`${zeren.address}/?view=${view}`);
          await page.locator('.state-title').first().waitFor();
          await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
          expect([view, await page.locator('.main').textContent()]).toEqual([view, expect.stringMatching(words)]);
          expect([view, await heading(page).count()]).toEqual([view, 1]);
        }
        expect(faults).toEqual([]);
        await context.close();
      }
    }));
});

describe('a link to what is not there', () => {
  it('says so in heading, title and aloud, on every view', () =>
    withZeren({}, async (zeren) => {
      const { page, context, faults } = await openPage(browser, zeren.address, '/');
      for (const view of subjects) {
        const gone = view === 'findings' ? 'Plan:0000000000000000' : 'Task:0000000000000000';
        await page.goto(`${zeren.address}/?view=${view}&of=${gone}`);
        await page.getByRole('heading', { level: 1, name: '没有这一项' }).waitFor();
        expect([view, await page.title()]).toEqual([view, expect.stringMatching(/^没有这一项 · .+责任图谱$/)]);
        expect([view, await page.getByTestId('live').textContent()]).toEqual([view, '没有这一项']);
      }
      await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '总览' }).click();
      await page.locator('.figures').waitFor();
      expect(await page.title()).toBe('总览 · 责任图谱');
      expect(faults).toEqual([]);
      await context.close();
    }));
});

describe('a server that goes away', () => {
  it('leaves no view blank: it says what is wrong and what to do, also where the view itself was not fetched yet', async () => {
    const zeren = await startZeren();
    const { page, context } = await openPage(browser, zeren.address, '/?view=overview');
    await page.locator('.figures').waitFor();
    await zeren.stop();
    for (const name of ['矩阵', '原文', '问题', '责任链']) {
      await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name }).click();
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      expect([name, await alert.textContent()]).toEqual([name, expect.stringContaining('请确认 zeren serve 正在运行')]);
      expect([name, await page.title()]).toEqual([name, expect.stringContaining('没能取得数据')]);
      expect(await alert.getByRole('button', { name: '重试' }).count()).toBe(1);
    }
    await context.close();
  });
});

describe('too much at once', () => {
  it('is cut with honest numbers and a way to more', () =>
    withZeren({ bare: true, facts: formatFacts(generate({ plans: 120, seed: 5 })) }, async (zeren) => {
      const { page, context, faults } = await openPage(browser, zeren.address, '/?view=overview');
      await page.locator('.limit').first().waitFor();
      expect(await page.locator('.limit').first().textContent()).toMatch(/只列出前 40 项，共 \d+ 项/);
      await page.goto(`${zeren.address}/?view=document`);
      await page.locator('.limit').waitFor();
      expect(await page.locator('.limit').textContent()).toBe('只列出前 100 项，共 120 项');
      await page.goto(`${zeren.address}/?view=findings`);
      await page.locator('.limit').waitFor();
      expect(await page.locator('.limit').textContent()).toMatch(/500 项，共 [\d,]+ 项/);
      expect(faults).toEqual([]);
      await context.close();
    }));
});
