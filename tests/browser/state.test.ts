import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inBrowser, settled } from './setup.js';

const { open, idOf } = inBrowser();

/** The picture as it is drawn, without the focus and the cursor: one grey a square of six pixels, for letters are smoothed differently after a zoom. */
async function seen(page: Page): Promise<number[]> {
  await settled(page);
  await page.mouse.move(2, 2);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(700);
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('.picture-box canvas')];
    const small = document.createElement('canvas');
    small.width = Math.round((all[0]?.width ?? 0) / 6);
    small.height = Math.round((all[0]?.height ?? 0) / 6);
    const pen = small.getContext('2d');
    if (!pen) throw new Error('No canvas');
    pen.fillStyle = '#888';
    pen.fillRect(0, 0, small.width, small.height);
    pen.imageSmoothingQuality = 'high';
    for (const one of all) pen.drawImage(one, 0, 0, small.width, small.height);
    const { data } = pen.getImageData(0, 0, small.width, small.height);
    return Array.from({ length: data.length / 4 }, (_, i) => ((data[i * 4] ?? 0) + (data[i * 4 + 1] ?? 0) + (data[i * 4 + 2] ?? 0)) / 3);
  });
}

/** Share of the squares of two pictures that clearly differ. */
const difference = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length ? a.filter((grey, index) => Math.abs(grey - (b[index] ?? 0)) > 20).length / a.length : 1;

describe('a link', () => {
  it('shows the same picture elsewhere: places, pins, filters, what is selected and in view, language and theme', async () => {
    const body = await idOf('Department', '宿城区商务局');
    const page = await open(`/?view=explore&of=${body}`, { theme: 'dark', language: 'en-US', width: 1800 });
    await settled(page);
    await page.locator('[role="application"]').focus();
    for (const key of ['Home', 'ArrowRight', 'Enter', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/step=/);
    await page.waitForTimeout(800);
    await page.locator('[role="application"]').focus();
    for (const key of ['Home', 'Shift+Space', '+', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'takes part', exact: true }).click();
    await page.waitForURL(/eye=/);
    await page.getByRole('button', { name: 'Take away' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.href).not.toContain(' ');
    const here = await seen(page);
    await page.locator('[role="application"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    expect(difference(await seen(page), here)).toBeGreaterThan(0.01);
    const elsewhere = await open(link.pathname + link.search + link.hash, { width: 1800 });
    await settled(elsewhere);
    expect(await elsewhere.locator('html').getAttribute('lang')).toBe('en');
    expect(await elsewhere.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(difference(await seen(elsewhere), here)).toBeLessThan(0.002);
    await elsewhere.reload();
    expect(difference(await seen(elsewhere), here)).toBeLessThan(0.002);
    const wide = await open(link.pathname + link.search + link.hash, { width: 1600, height: 900 });
    await settled(wide);
    await wide.waitForTimeout(600);
    expect(new URL(wide.url()).hash).toBe(link.hash);
    expect(new URL(wide.url()).searchParams.get('eye')).toBe(link.searchParams.get('eye'));
  });

  it('of a chain holds what is in view, and back and forward go between the views of one picture', async () => {
    const page = await open('/?view=chain');
    await settled(page);
    await page.locator('[role="application"]').focus();
    for (const key of ['+', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    await page.waitForURL(/eye=/);
    const address = page.url();
    const before = await seen(page);
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '矩阵' }).click();
    await page.locator('.matrix').waitFor();
    await page.goBack();
    expect(page.url()).toBe(address);
    expect(difference(await seen(page), before)).toBeLessThan(0.002);
    await page.reload();
    expect(difference(await seen(page), before)).toBeLessThan(0.002);
  });
});

describe('a saved view', () => {
  it('brings back the places of a network', async () => {
    const body = await idOf('Department', '宿城区商务局');
    const page = await open(`/?view=explore&of=${body}`);
    await settled(page);
    await page.locator('[role="application"]').focus();
    await page.keyboard.press('+');
    await page.waitForURL(/eye=.*#at=/);
    const before = await seen(page);
    const address = page.url();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByLabel('把当前视图存为').fill('商务局周边');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: '问题' }).click();
    await page.locator('.finding-kinds').waitFor();
    await page.getByRole('button', { name: '收藏' }).click();
    await page.getByRole('link', { name: '商务局周边' }).click();
    await page.waitForURL(address);
    await page.keyboard.press('Escape');
    expect(difference(await seen(page), before)).toBeLessThan(0.002);
  });
});
