import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, openPage, settled, startZeren, type Zeren } from './setup.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let zeren: Zeren;
let browser: Browser;

beforeAll(async () => {
  zeren = await startZeren();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await zeren?.stop();
});

describe('a story', () => {
  it('is gathered from views, played by arrow keys, saved, opened again, and shown without a server', async () => {
    const { page, context, faults } = await openPage(browser, zeren.address, '/?view=story');
    await page.getByRole('button', { name: '用现成的讲述开始' }).click();
    await page.locator('.slide-card').first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('谁来做数字经济：宿城区三年行动');
    const ready = await page.locator('.slide-card').count();
    expect(ready).toBeGreaterThanOrEqual(5);

    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '责任链' }).click();
    await settled(page);
    await page.locator('tbody tr[data-row]').first().click();
    await page.getByRole('button', { name: '带走' }).click();
    await page.getByRole('menuitem', { name: '加入讲述' }).click();
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '讲述' }).click();
    expect(await page.locator('.slide-card').count()).toBe(ready + 1);
    await page.getByRole('button', { name: `第 ${ready + 1} 页上移` }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`第 ${ready} 页上移`);
    await page
      .locator('.slide-card')
      .nth(ready - 1)
      .getByLabel('说明')
      .fill('这一页是我加的');
    await page
      .locator('.slide-card')
      .nth(ready - 1)
      .getByLabel('备注')
      .fill('这一页的备注');

    await page.getByRole('button', { name: '从第 1 页放映' }).click();
    await page.locator('.player').waitFor();
    await settled(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/slide=2/);
    await page.keyboard.press('End');
    await page.waitForURL(new RegExp(`slide=${ready + 1}`));
    expect(await page.getByTestId('live').textContent()).toContain(`第 ${ready + 1} 页`);
    await page.keyboard.press('Escape');
    await page.locator('.slide-card').first().waitFor();

    let waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为文件' }).click();
    const kept = await (await waiting).path();
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByText('还没有幻灯片').waitFor();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByRole('alert').waitFor();
    await page.locator('input[type="file"]').setInputFiles(kept);
    await page.locator('.slide-card').first().waitFor();
    expect(await page.locator('.slide-card').count()).toBe(ready + 1);

    waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出离线网页' }).click();
    const download = await waiting;
    const file = `${await download.path()}.html`;
    await download.saveAs(file);
    const html = readFileSync(file, 'utf8');
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:src|href)=|https?:\/\//);
    await context.setOffline(true);
    const talk = await context.newPage();
    const wrong: string[] = [];
    talk.on('pageerror', (error) => wrong.push(error.message));
    talk.on('console', (message) => wrong.push(message.text()));
    await talk.goto(pathToFileURL(file).href);
    await talk.keyboard.press('ArrowRight');
    expect(await talk.locator('.slide.on h2').textContent()).toContain('牵头最多');
    await talk
      .locator('.slide.on svg [data-id]')
      .filter({ has: talk.locator('polygon') })
      .first()
      .dispatchEvent('click');
    await talk.keyboard.press('End');
    await talk.keyboard.press('ArrowLeft');
    // The notes are for the presenter: in a window of their own, never on the slide.
    const opening = talk.waitForEvent('popup');
    await talk.keyboard.press('n');
    const own = await opening;
    await own.getByText('这一页的备注').waitFor();
    expect(await talk.getByText('这一页的备注').isVisible()).toBe(false);
    await talk.keyboard.press('Home');
    await own.getByText('这一页的备注').waitFor({ state: 'detached' });
    await talk.keyboard.press('End');
    await talk.keyboard.press('ArrowLeft');
    expect(await talk.locator('.slide.on').textContent()).toContain('这一页是我加的');
    expect(await talk.locator('.slide.on .proof blockquote').first().textContent()).toContain('牽頭');
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows its notes in the presenter’s window alone, which follows and leads, and keeps the picture from chain to chain', async () => {
    const { page, context, faults } = await openPage(browser, zeren.address, '/?view=story', { language: 'en-US', theme: 'dark' });
    await page.getByRole('button', { name: 'Start from a ready story' }).click();
    await page.locator('.slide-card').first().getByLabel('Notes').fill('Only I see this');
    await page.getByRole('button', { name: 'Play from slide 1' }).click();
    await settled(page);
    await page.locator('.picture').evaluate((element) => element.setAttribute('data-was', 'here'));

    const waiting = context.waitForEvent('page');
    await page.locator('.player').getByRole('button', { name: 'Presenter’s window' }).click();
    const own = await waiting;
    own.setDefaultTimeout(90_000);
    await own.getByText('Only I see this').waitFor();
    expect(await page.getByText('Only I see this').count()).toBe(0);

    await own.getByRole('button', { name: 'Next' }).click();
    await page.waitForURL(/slide=2/);
    await own.getByText('Slide 2 of').waitFor();
    expect(await own.getByText('Only I see this').count()).toBe(0);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('局'));
    await settled(page);
    expect(await page.locator('.picture').getAttribute('data-was')).toBe('here');

    await page.keyboard.press('ArrowLeft');
    await own.getByText('Only I see this').waitFor();
    await own.keyboard.press('ArrowRight');
    await page.waitForURL(/slide=2/);
    await own.setViewportSize({ width: 320, height: 480 });
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('has slides that stand alone by a bare address, the picture without all else', async () => {
    const { page, context, faults } = await openPage(browser, zeren.address, '/?view=chain&bare=1');
    await settled(page);
    expect(await page.locator('.top').count()).toBe(0);
    expect(await page.locator('.facts').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
});
