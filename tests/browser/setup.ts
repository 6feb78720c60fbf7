import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import type { Neo4jSettings } from '../neo4j/setup.js';

const root = join(import.meta.dirname, '../..');

/** A Chrome or Chromium of this machine: CHROME_PATH, else one of the usual names. Without one the tests fail: a page is only proved in a browser. */
function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  }
  for (const name of ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome', 'microsoft-edge']) {
    const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (path) return path;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (existsSync(mac)) return mac;
  throw new Error('No Chrome or Chromium is found. Install one (Debian: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH.');
}

export interface Zeren {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export interface ZerenOptions {
  /** Facts to load first, as JSON Lines. */
  readonly facts?: string;
  /** Without the facts that ship. */
  readonly bare?: boolean;
  /** On this Neo4j, as it is, in place of the embedded engine. */
  readonly neo4j?: Neo4jSettings;
}

/** The program as users start it, on the embedded engine with the facts that ship, in a folder of its own. */
export async function startZeren({ facts, bare = false, neo4j }: ZerenOptions = {}): Promise<Zeren> {
  const home = mkdtempSync(join(tmpdir(), 'zeren-browser-'));
  const { NEO4J_URI: _, ...environment } = process.env;
  const env = {
    ...environment,
    ZEREN_HOME: home,
    ...(neo4j ? { NEO4J_URI: neo4j.uri } : {}),
    ...(neo4j?.username ? { NEO4J_USERNAME: neo4j.username } : {}),
    ...(neo4j?.password ? { NEO4J_PASSWORD: neo4j.password } : {}),
    ...(neo4j?.database ? { NEO4J_DATABASE: neo4j.database } : {}),
  };
  const program = join(root, 'server/cli/zeren.js');
  if (facts !== undefined) {
    const file = join(home, 'facts.jsonl');
    writeFileSync(file, facts);
    const { status, stderr } = spawnSync(process.execPath, [program, 'load', file], { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`zeren load ended with ${status}: ${stderr}`);
  }
  const child: ChildProcess = spawn(process.execPath, [program, 'serve', '--port', '0', ...(bare ? ['--no-shipped'] : [])], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/[\w.:[\]]+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`zeren serve ended with ${code}: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface PageOptions {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console said amiss, what failed to load, and every request to another host. */
  readonly faults: readonly string[];
}

/** A fresh page (no memory of earlier ones) that keeps account of everything amiss. */
export async function openPage(browser: Browser, address: string, path: string, options: PageOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    locale: options.language ?? 'zh-CN',
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  // A machine that runs all suites at once is slow; nothing here is measured by time.
  page.setDefaultTimeout(90_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A search that is typed over is cancelled on purpose.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== address) faults.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address + path);
  return { page, context, faults };
}

/** Waits for a picture to be drawn at its places, and for the table beside it to have all its rows. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.picture[data-laying="false"]').waitFor();
  await page.waitForFunction(() => !document.querySelector('table[aria-busy="true"]'));
}

export interface InBrowser {
  /** The program's address; once it runs. */
  readonly address: () => string;
  /** Opens a page of its own; what is amiss on it fails the test at its end. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /** Takes from the account what a test brings about on purpose. */
  readonly forgive: (fault: RegExp) => void;
  /** Asks the API. */
  readonly ask: <T>(query: string, variables?: object) => Promise<T>;
  /** Id of the first thing of a kind that a search finds. */
  readonly idOf: (kind: string, text: string) => Promise<string>;
}

/** Starts the program and a browser for the tests of a file; pages are closed after each test, which fails if anything was amiss on them. */
export function inBrowser(): InBrowser {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
  let zeren: Zeren;
  let browser: Browser;
  let opened: OpenPage[] = [];
  let forgiven: RegExp[] = [];
  beforeAll(async () => {
    zeren = await startZeren();
    browser = await openBrowser();
  });
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults).filter((fault) => !forgiven.some((pattern) => pattern.test(fault)));
    for (const one of opened) await one.context.close();
    opened = [];
    forgiven = [];
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await zeren?.stop();
  });
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${zeren.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: T }).data;
  };
  return {
    address: () => zeren.address,
    open: async (path, options) => {
      const page = await openPage(browser, zeren.address, path, options);
      opened.push(page);
      return page.page;
    },
    forgive: (fault) => {
      forgiven.push(fault);
    },
    ask,
    idOf: async (kind, text) => {
      const query = 'query($text: String!, $kinds: [Kind!]) { search(text: $text, kinds: $kinds, first: 1) { nodes { id } } }';
      const { search } = await ask<{ search: { nodes: { id: string }[] } }>(query, { text, kinds: [kind] });
      return search.nodes[0]?.id ?? '';
    },
  };
}

/** What the page says aloud. */
export const live = (page: Page) => page.getByTestId('live').textContent();
