import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyNeo4j, turnTimeout } from '../contract/engines.js';
import { startNeo4j, type Turn } from '../neo4j/turn.js';
import { openBrowser, openPage, settled, startZeren, type Zeren } from './setup.js';

vi.setConfig({ testTimeout: 400_000, hookTimeout: turnTimeout });

const data = join(import.meta.dirname, '../../data');

let turn: Turn;
let browser: Browser;
let onNeo4j: Zeren;
let embedded: Zeren;

beforeAll(async () => {
  turn = await startNeo4j();
  await emptyNeo4j(turn.settings);
  const files = readdirSync(data).filter((name) => /^\d.*\.jsonl$/.test(name));
  const facts = files
    .sort()
    .map((name) => readFileSync(join(data, name), 'utf8'))
    .join('');
  onNeo4j = await startZeren({ neo4j: turn.settings, facts });
  embedded = await startZeren();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await onNeo4j?.stop();
  await embedded?.stop();
  turn?.end();
});

/** An analyst's questions by keyboard and mouse, and everything that the page says on the way. */
async function walk(zeren: Zeren, language: 'zh-CN' | 'en-US'): Promise<readonly string[]> {
  const { page, context, faults } = await openPage(browser, zeren.address, '/', { language });
  const seen: string[] = [];
  const see = async (selector: string) => seen.push(...(await page.locator(selector).allTextContents()));
  const view = (name: RegExp) => page.locator('.rail').getByRole('link', { name }).click();

  await settled(page);
  await see('h1, tbody tr, .legend-roles');
  // Who leads this, who helps, by which sentence?
  await page.getByRole('combobox').fill('政务服务数字化');
  await page.keyboard.press('Enter');
  await page.waitForURL(/of=Task:/);
  await settled(page);
  await page.locator('tbody tr[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('detail').locator('blockquote').first().waitFor();
  await see('h1, tbody tr, [data-testid="detail"]');
  // Since which document?
  await page.locator('.quote-document').first().click();
  await page.locator('.passage[data-on="true"]').waitFor();
  await see('h1, .view-notes, .passage[data-on="true"], .document-outline li');
  // What must a body reach, and by when?
  await page.getByRole('combobox').fill('宿城区商务局');
  await page.getByRole('option').first().click();
  await settled(page);
  await view(/档案|Dossier/);
  await page.locator('.measure').first().waitFor();
  await see('h1, .measure, .workload-figures, tbody tr');
  // Who does what, at a glance; where does nobody lead?
  await view(/矩阵|Matrix/);
  await page.locator('.matrix').waitFor();
  await see('.matrix tr');
  await view(/总览|Overview/);
  await page.locator('.overview-load .bar').first().waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('td')].every((cell) => cell.textContent !== '…'));
  await see('.figures li, tbody tr, .glance li');
  await view(/问题|Findings/);
  await page.locator('.data-table').waitFor();
  await see('.finding-chip, tbody tr');

  expect(faults).toEqual([]);
  await context.close();
  return seen;
}

describe('the page on Neo4j', () => {
  it.each(['zh-CN', 'en-US'] as const)('answers as it does on the embedded engine, word for word (%s)', async (language) => {
    const answers = await walk(onNeo4j, language);
    expect(answers.length).toBeGreaterThan(400);
    expect(answers).toEqual(await walk(embedded, language));
  });
});
