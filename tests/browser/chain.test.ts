import { describe, expect, it } from 'vitest';
import { inBrowser, live, settled } from './setup.js';

const { address, open, forgive, ask, idOf } = inBrowser();

interface ChainAnswer {
  readonly responsibilityChain: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly id: string; readonly type: string; readonly evidence: readonly { readonly quote: string }[] }[];
  };
}

const chain = (of: string) =>
  ask<ChainAnswer>('query($of: ID!) { responsibilityChain(of: $of) { nodes { id } edges { id type evidence { quote } } } }', { of });

describe('the page at first sight', () => {
  it('shows the plan of 宿城 as its chain with the search box in focus', async () => {
    const page = await open('/');
    await settled(page);
    expect(await page.locator('h1').textContent()).toContain('宿城区数字经济发展三年行动计划');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(await page.title()).toContain('责任链');
    expect(await page.locator('canvas').count()).toBeGreaterThan(0);
    expect(await live(page)).toContain('已显示');
  });

  it('says the same in the table as the picture holds, no more and no less', async () => {
    const page = await open('/');
    await settled(page);
    const plan = await idOf('Plan', '宿城区数字经济发展三年行动计划');
    const { nodes, edges } = (await chain(plan)).responsibilityChain;
    const rows = await page.locator('tbody tr[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
    expect(rows.sort()).toEqual(edges.map((edge) => edge.id).sort());
    const label = (await page.locator('[role="application"]').getAttribute('aria-label')) ?? '';
    expect(label).toContain(`${nodes.length} 项`);
    expect(label).toContain(`${edges.length} 条关系`);
  });
});

describe('search', () => {
  it('waits for the input method, takes no half-written pinyin, and opens what Enter chooses', async () => {
    const page = await open('/');
    await settled(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      const body = request.postData();
      if (body?.includes('query Search')) sent.push((JSON.parse(body) as { variables: { text: string } }).variables.text);
    });
    const wire = await page.context().newCDPSession(page);
    await page.getByRole('combobox').focus();
    for (const text of ['s', 'sh', 'shang', "shang'wu", "shang'wu'ju"]) {
      await wire.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(400);
    expect(sent).toEqual([]);
    await wire.send('Input.insertText', { text: '商务局' });
    const option = page.getByRole('option', { name: /商务局/ }).first();
    await option.waitFor();
    expect(sent).toEqual(['商务局']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/of=Department:/);
    await settled(page);
    expect(await page.locator('h1').textContent()).toContain('商务局');
  });

  it('closes on Escape and says when nothing is found', async () => {
    const page = await open('/');
    await settled(page);
    await page.getByRole('combobox').pressSequentially('火星基地');
    await page.getByText('没有找到“火星基地”').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
  });
});

describe('a chain by keyboard alone', () => {
  it('goes from search to a task, along its lines to a body, and to the sentence that says so', async () => {
    const page = await open('/');
    await settled(page);
    await page.keyboard.type('政务服务数字化');
    await page.keyboard.press('Enter');
    await page.waitForURL(/of=Task:/);
    await settled(page);
    const task = new URL(page.url()).searchParams.get('of') ?? '';
    expect((await chain(task)).responsibilityChain.edges.some((edge) => edge.type === 'LEADS')).toBe(true);
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'application')) break;
    }
    await page.keyboard.press('Home');
    expect(await live(page)).toContain('任务');
    await page.keyboard.press('ArrowRight');
    expect(await live(page)).toContain('部门');
    await page.keyboard.press('Enter');
    await page.getByTestId('detail').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('detail').waitFor({ state: 'detached' });
    await page.locator('tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    const quote = page.getByTestId('detail').locator('blockquote').first();
    await quote.waitFor();
    const quotes = (await chain(task)).responsibilityChain.edges.flatMap((edge) => edge.evidence.map((evidence) => evidence.quote));
    expect(quotes).toContain(await quote.textContent());
  });
});

describe('evidence', () => {
  it('stands beside each relation with its document, section, place and basis in words', async () => {
    const page = await open('/');
    await settled(page);
    await page.locator('tbody tr').filter({ hasText: '牵头' }).first().click();
    const detail = page.getByTestId('detail');
    expect(await detail.locator('blockquote').first().textContent()).toContain('牽頭');
    expect(await detail.textContent()).toContain('宿区数字发〔2022〕1号');
    expect(await detail.textContent()).toMatch(/第 \d+–\d+ 字/);
    expect(await detail.locator('.basis').textContent()).toContain('原文写明');
    expect(page.url()).toContain('sel=');
  });
});

describe('neighbours', () => {
  it('join the picture by a key and the address keeps them', async () => {
    const page = await open(`/?view=chain&of=${await idOf('Task', '加快推进政务服务数字化')}`);
    await settled(page);
    const before = await page.locator('tbody tr[data-row]').count();
    await page.locator('[role="application"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=/);
    await page.waitForFunction((least) => document.querySelectorAll('tbody tr[data-row]').length > least, before);
    await settled(page);
    const after = await page.locator('tbody tr[data-row]').count();
    await page.reload();
    await settled(page);
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length === many, after);
    await page.goBack();
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length === many, before);
  });
});

describe('words and looks', () => {
  it('switch language and theme, and remember both', async () => {
    const page = await open('/');
    await settled(page);
    await page.getByRole('button', { name: /切换到英文/ }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('tab', { name: 'Outline' }).count()).toBe(1);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await paper()).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await paper()).not.toBe(light);
  });
});

describe('what cannot be shown', () => {
  it('says so where a link names nothing that is there', async () => {
    const page = await open('/?view=chain&of=Task:0000000000000000');
    await page.getByRole('heading', { level: 1, name: '没有这一项' }).waitFor();
  });

  it('says so when the server is gone, and goes on when it is back', async () => {
    const page = await open('/');
    await settled(page);
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.goto(`${address()}/?view=overview`);
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.textContent()).toContain('无法连接服务');
    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: '重试' }).click();
    await page.locator('.figures').waitFor();
    forgive(/ERR_CONNECTION_REFUSED/);
  });
});

describe('a filter', () => {
  it('waits for the input method: half-written pinyin narrows nothing', async () => {
    const page = await open('/');
    await settled(page);
    const rows = () => page.locator('tbody tr[data-row]').count();
    const all = await rows();
    const wire = await page.context().newCDPSession(page);
    await page.getByRole('searchbox', { name: '筛选表格' }).focus();
    await wire.send('Input.imeSetComposition', { text: "shang'wu", selectionStart: 8, selectionEnd: 8 });
    expect([await rows(), new URL(page.url()).searchParams.get('text')]).toEqual([all, null]);
    await wire.send('Input.insertText', { text: '商务' });
    await page.waitForURL(/text=/);
    expect(await rows()).toBeLessThan(all);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr[data-row]').length === many, all);
  });
});
