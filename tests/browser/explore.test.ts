import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { placesIn } from '../../client/src/state/places.js';
import { readUrl } from '../../client/src/state/url.js';
import { inBrowser, live, settled } from './setup.js';

const { open, ask, idOf } = inBrowser();
let body = '';
let other = '';

beforeAll(async () => {
  body = await idOf('Department', '宿城区商务局');
  other = await idOf('Department', '宿城区农业农村局');
});

const state = (page: Page) => readUrl(new URL(page.url()).search + new URL(page.url()).hash);
const rows = (page: Page) => page.locator('tbody tr[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row') ?? ''));
const picture = (page: Page) => page.locator('[role="application"]');
const picked = (page: Page) => page.locator('.picked-acts');

/** Opens the network around a thing and waits until its places stand in the address. */
async function explore(of = body, more = ''): Promise<Page> {
  const page = await open(`/?view=explore&of=${of}${more}`);
  await placed(page);
  return page;
}

async function placed(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(() => window.location.hash.startsWith('#at='));
}

const rowsOf = (page: Page, compare: 'more' | 'fewer' | 'same', count: number) =>
  page.waitForFunction(
    ([how, than]) => {
      const now = document.querySelectorAll('tbody tr[data-row]').length;
      return how === 'more' ? now > than : how === 'fewer' ? now < than : now === than;
    },
    [compare, count] as const,
  );

/** Where a thing stands on the screen, by what the address says. */
async function onScreen(page: Page, id: string): Promise<{ x: number; y: number }> {
  await picture(page).focus();
  if (!state(page).eye) {
    await page.keyboard.press('-');
    await page.waitForURL(/eye=/);
  }
  const { at, pins, eye } = state(page);
  const place = pins.find((pin) => pin.id === id) ?? placesIn(at)(id);
  const box = await picture(page).boundingBox();
  if (!place || !eye || !box) throw new Error(`${id} has no place on the screen`);
  const zoom = box.width / eye.width;
  return { x: box.x + box.width / 2 + (place.x - eye.x) * zoom, y: box.y + box.height / 2 + (place.y - eye.y) * zoom };
}

/** Opens the menu of the thing that the view is about, by keys. */
async function menuOfFirst(page: Page): Promise<void> {
  await picture(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
}

describe('opening by type', () => {
  it('says how much it brings before the click, moves nothing that is there, and closes again', async () => {
    const page = await explore();
    await menuOfFirst(page);
    const { node } = await ask<{ node: { leads: { totalCount: number } } }>(
      'query($id: ID!) { node(id: $id) { ... on Department { leads(first: 1) { totalCount } } } }',
      { id: body },
    );
    await page.getByRole('menuitem', { name: new RegExp(`^牵头 ${node.leads.totalCount}$`) }).waitFor();
    await page.getByRole('menuitem', { name: '收起' }).click();
    await rowsOf(page, 'same', 0);
    await menuOfFirst(page);
    await page.getByRole('menuitem', { name: /^牵头/ }).click();
    await rowsOf(page, 'same', node.leads.totalCount);
    await placed(page);

    const before = state(page);
    const stood = placesIn(before.at);
    const there = (
      await ask<{ node: { relations: { edges: { node: { id: string } }[] } } }>(
        'query($id: ID!) { node(id: $id) { ... on Entity { relations(first: 50, types: [LEADS]) { edges { node { id } } } } } }',
        { id: body },
      )
    ).node.relations.edges.map((edge) => edge.node.id);
    for (const id of [body, ...there]) expect(stood(id)).toBeDefined();
    const task = await onScreen(page, there.find((id) => id.startsWith('Task:')) ?? '');
    await page.mouse.dblclick(task.x, task.y);
    await rowsOf(page, 'more', node.leads.totalCount);
    await page.waitForFunction((old) => !window.location.hash.endsWith(old), before.at);
    const stand = placesIn(state(page).at);
    for (const id of [body, ...there]) expect(stand(id)).toEqual(stood(id));
  });
});

describe('undo and redo', () => {
  it('take back every sort of step by its name, and bring the same picture again', async () => {
    const page = await explore();
    const start = (await rows(page)).length;
    const undo = async (name: string) => {
      await page.getByRole('button', { name: `撤销：${name}` }).click();
      await page.waitForFunction((said) => document.querySelector('[data-testid="live"]')?.textContent?.includes(said), `已撤销：${name}`);
    };
    await menuOfFirst(page);
    await page.getByRole('menuitem', { name: '固定位置' }).click();
    await page.waitForURL(/pin=/);
    await page.getByRole('button', { name: '配合' }).first().click();
    await rowsOf(page, 'fewer', start);
    await picture(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '隐藏' }).click();
    await page.waitForURL(/hide=/);
    const address = page.url();
    await page.getByRole('button', { name: /^撤销：隐藏/ }).click();
    await page.keyboard.press('Control+z');
    await rowsOf(page, 'same', start);
    await undo('固定宿城区商务局');
    expect(state(page).pins).toEqual([]);
    for (const name of ['固定', '隐去', '隐藏']) await page.getByRole('button', { name: new RegExp(`^重做：${name}`) }).click();
    await page.waitForURL(/hide=/);
    expect(state(page)).toEqual({ ...readUrl(new URL(address).search + new URL(address).hash), eye: state(page).eye });
    const hidden = (await rows(page)).length;
    await page.reload();
    await placed(page);
    expect((await rows(page)).length).toBe(hidden);
    await page.getByRole('button', { name: '显示已隐藏的 1 项' }).click();
    await page.getByRole('button', { name: '撤销：显示隐藏项' }).waitFor();
  });

  it('take back where a thing was dragged to', async () => {
    const page = await explore();
    const from = await onScreen(page, body);
    const before = state(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
    await page.mouse.move(from.x + 60, from.y + 50, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/pin=/);
    const pin = state(page).pins[0];
    expect(pin?.id).toBe(body);
    expect(Math.round((pin?.x ?? 0) - (placesIn(before.at)(body)?.x ?? 0))).toBeGreaterThan(20);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !window.location.search.includes('pin='));
    expect(placesIn(state(page).at)(body)).toEqual(placesIn(before.at)(body));
    await page.keyboard.press('Control+Shift+z');
    await page.waitForURL(/pin=/);
    expect(state(page).pins).toEqual([pin]);
  });
});

describe('filters', () => {
  it('by kind, relation, basis, region, plan and year narrow the picture and stand in the address', async () => {
    const page = await explore(
      await idOf('Region', '宿城区'),
      `&step=${body}&step=${await idOf('Plan', '宿城区数字经济发展三年行动计划')}`,
    );
    const start = (await rows(page)).length;
    for (const [group, choice, off] of [
      ['类别', /^任务/, 'Task'],
      ['关系', /^适用于/, 'COVERS'],
      ['依据', /^原文写明/, 'STATED'],
      ['地区', /宿城区/, 'region:'],
      ['规划', /宿城区数字经济发展三年行动计划/, 'plan:Plan:'],
      ['年份', /^2022/, 'year:2022'],
    ] as const) {
      await page.getByRole('button', { name: '图例' }).click();
      const dialog = page.getByRole('dialog', { name: '图例' });
      await dialog.getByRole('region', { name: group, exact: true }).getByRole('button', { name: choice, pressed: true }).first().click();
      await page.keyboard.press('Escape');
      await rowsOf(page, 'fewer', start);
      expect(state(page).off.some((one) => one.startsWith(off))).toBe(true);
      await settled(page);
      const shown = (await rows(page)).length;
      await page.reload();
      await placed(page);
      await rowsOf(page, 'same', shown);
      await page.getByRole('button', { name: /^撤销：隐去/ }).click();
      await rowsOf(page, 'same', start);
    }
    await page.getByRole('button', { name: '图例' }).click();
    await page.getByRole('button', { name: '只看“部门”' }).click();
    await page.getByRole('button', { name: '全部显示' }).click();
    expect(state(page).off).toEqual([]);
  });
});

describe('a way between two things', () => {
  it('is found by choosing both in the picture, stays in the address, and is said to be none where there is none', async () => {
    const page = await explore(body, `&step=-${body}&step=%2B${other}`);
    const start = (await rows(page)).length;
    await menuOfFirst(page);
    await page.getByRole('menuitem', { name: '从这里找路径' }).click();
    await page.getByText('请选终点').first().waitFor();
    const end = await onScreen(page, other);
    await page.mouse.click(end.x, end.y);
    await page.waitForURL(/step=[^&]*%3E/);
    await rowsOf(page, 'more', start);
    expect(await live(page)).toMatch(/找到路径|图中现有/);
    const { paths } = await ask<{ paths: { edges: { id: string }[] } }>(
      'query($from: ID!, $to: ID!) { paths(from: $from, to: $to, length: 4, limit: 3) { edges { id } } }',
      { from: body, to: other },
    );
    expect(paths.edges.length).toBeGreaterThan(1);
    const shown = await rows(page);
    for (const { id } of paths.edges) expect(shown).toContain(id);
    await page.reload();
    await placed(page);
    await rowsOf(page, 'same', shown.length);
    await page.getByRole('button', { name: '撤销：从宿城区商务局找路径' }).click();
    await rowsOf(page, 'same', start);
  });

  it('is found between two that are picked', async () => {
    const page = await explore(body, `&step=%2B${other}&pick=${body}&pick=${other}`);
    await picked(page).getByRole('button', { name: '找两者之间的路径' }).click();
    await page.waitForURL(/step=[^&]*%3E/);
  });
});

describe('several at once', () => {
  it('are picked by keys: one, its neighbours, its kind, all; hidden, kept and pinned together', async () => {
    const page = await explore();
    const start = (await rows(page)).length;
    await picture(page).focus();
    for (const way of ['Home', 'ArrowRight']) {
      await page.keyboard.press(way);
      await page.keyboard.press('Shift+Space');
    }
    await picked(page).filter({ hasText: '已圈选 2 项' }).waitFor();
    await picked(page).getByRole('button', { name: '隐藏' }).click();
    await rowsOf(page, 'fewer', start);
    await page.getByRole('button', { name: '撤销：隐藏 2 项' }).click();
    await rowsOf(page, 'same', start);
    await picture(page).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('n');
    const all = Number(/\d+/.exec((await picked(page).textContent()) ?? '')?.[0]);
    expect(all).toBe(start);
    await picture(page).focus();
    await page.keyboard.press('Escape');
    await picked(page).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('k');
    await picked(page).waitFor();
    expect(state(page).picked.length).toBeLessThan(all);
    await page.keyboard.press('Control+a');
    await picked(page)
      .filter({ hasText: `已圈选 ${all} 项` })
      .waitFor();
    await picked(page).getByRole('button', { name: '固定位置' }).click();
    await page.waitForURL(/pin=/);
    expect(state(page).pins.length).toBe(all);
    await page.reload();
    await placed(page);
    await picked(page)
      .filter({ hasText: `已圈选 ${all} 项` })
      .waitFor();
    await picked(page).getByRole('button', { name: '取消固定' }).click();
    await page.waitForFunction(() => !window.location.search.includes('pin='));
  });

  it('are picked by a box and by a line drawn around them', async () => {
    const page = await explore();
    const box = await picture(page).boundingBox();
    if (!box) throw new Error('No picture');
    const corners = [
      [4, 4],
      [box.width - 80, 4],
      [box.width - 80, box.height - 60],
      [4, box.height - 60],
    ].map(([x = 0, y = 0]) => [box.x + x, box.y + y] as const);
    const drag = async (way: readonly (readonly [number, number])[]) => {
      const [first, ...rest] = way;
      if (!first) return;
      await page.mouse.move(...first);
      await page.mouse.down();
      for (const point of rest) await page.mouse.move(...point, { steps: 6 });
      await page.mouse.up();
    };
    const count = async () => {
      await picked(page).waitFor();
      return Number(/\d+/.exec((await picked(page).textContent()) ?? '')?.[0]);
    };
    await page.keyboard.down('Shift');
    await drag([corners[0] ?? [0, 0], corners[2] ?? [0, 0]]);
    await page.keyboard.up('Shift');
    expect(await count()).toBeGreaterThan(2);
    await picked(page).getByRole('button', { name: '取消圈选' }).click();
    await picked(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '圈选' }).click();
    await drag([...corners, ...corners.slice(0, 1)]);
    expect(await count()).toBeGreaterThan(2);
    await picked(page).getByRole('button', { name: '只留这些' }).click();
    expect(await page.getByRole('button', { name: '圈选', pressed: true }).count()).toBe(0);
  });
});

describe('limits', () => {
  it('are said with numbers and give way when more is asked for', async () => {
    const source = await idOf('Document', '调研报告');
    const page = await explore(source, `&step=-${source}`);
    await menuOfFirst(page);
    await page.getByRole('menuitem', { name: /^见于/ }).click();
    const notice = page.locator('.limit', { hasText: '已显示 59 项' });
    await notice.waitFor();
    const total = Number(/共 (\d+) 项/.exec((await notice.textContent()) ?? '')?.[1]);
    expect(total).toBeGreaterThan(60);
    await notice.getByRole('button').click();
    await page.waitForFunction((least) => document.querySelectorAll('tbody tr[data-row]').length > least, 60);
    await page.getByRole('button', { name: /^撤销：多显示/ }).waitFor();
    expect(state(page).steps.at(-1)).toMatchObject({ how: 'open', type: 'MENTIONED_IN', limit: 200 });
  });
});

describe('the menu of the picture', () => {
  it('comes by the right button where nothing is, and lays out anew all that is not pinned', async () => {
    const page = await explore();
    const from = await onScreen(page, body);
    const start = state(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + 10, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/pin=/);
    await page.waitForFunction((old) => !window.location.hash.endsWith(old), start.at);
    const before = state(page);
    const box = await picture(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + 6, { button: 'right' });
    await page.getByRole('menuitem', { name: '重新布局' }).click();
    await page.waitForFunction((old) => window.location.hash.length > 9 && !window.location.hash.endsWith(old), before.at);
    expect(state(page).pins).toEqual(before.pins);
    await page.getByRole('button', { name: '撤销：重新布局' }).click();
    await page.waitForFunction((old) => window.location.hash.endsWith(old), before.at);
    await page.mouse.click((await onScreen(page, body)).x, (await onScreen(page, body)).y, { button: 'right' });
    await page.getByRole('menuitem', { name: '取消固定' }).waitFor();
  });
});
