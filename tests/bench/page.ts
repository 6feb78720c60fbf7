/**
 * `npx tsx tests/bench/page.ts`: how fast the page is, as ratios of one run where they compare. No test depends on a time.
 * Prints the first load, the time of a chain, and the frames a second of panning beside plain Cytoscape.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { openBrowser } from '../browser/setup.js';
import type { Bench } from './page/main.js';

const root = join(import.meta.dirname, '../..');
const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Kilobytes (1,000 bytes) of what the page loads before it asks for the graph library, compressed. */
async function firstLoad(folder: string): Promise<number> {
  await build({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const bytes = [html, ...files.map((file) => readFileSync(join(folder, file)))].reduce((sum, file) => sum + gzipSync(file).length, 0);
  return bytes / 1000;
}

/** The fields of an event in Chromium's trace format that are read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Frames a second while a hand drags the picture to and fro for three seconds. */
async function panned(page: Page, which: 'plain' | 'ours', zoom: number): Promise<number> {
  await page.evaluate(`window.bench.prepare('${which}', 3000, 6000, ${zoom})`);
  await page.mouse.move(640, 20);
  await page.mouse.down();
  await page.mouse.move(650, 30);
  await page.evaluate('window.bench.start()');
  const end = Date.now() + 3000;
  for (let step = 0; Date.now() < end; step++) await page.mouse.move(640 + Math.sin(step / 6) * 200, 300 + Math.cos(step / 6) * 200);
  const frames = await page.evaluate<number>('window.bench.stop()');
  await page.mouse.up();
  return frames;
}

interface Task {
  /** Milliseconds by the clock, and of them those in which a processor worked on it: a busy machine makes the first longer, not the second. */
  readonly wall: number;
  readonly worked: number;
}

/** What an expression of the page gives, and the tasks of its main thread meanwhile. */
async function traced<T>(browser: Browser, page: Page, expression: string): Promise<{ value: T; tasks: Task[] }> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const value = await page.evaluate<T>(expression);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = (event: TraceEvent) => `${event.pid} ${event.tid}`;
  const main = new Set(traceEvents.filter((one) => one.name === 'thread_name' && one.args?.name === 'CrRendererMain').map(thread));
  const tasks = traceEvents.filter((one) => one.name === 'ThreadControllerImpl::RunTask' && main.has(thread(one)));
  return { value, tasks: tasks.map((one) => ({ wall: (one.dur ?? 0) / 1000, worked: (one.tdur ?? 0) / 1000 })) };
}

const folder = mkdtempSync(join(tmpdir(), 'zeren-bench-'));
try {
  process.stdout.write(`${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}\n`);
  process.stdout.write(
    `first load before the graph library: ${(await firstLoad(join(folder, 'page'))).toFixed(0)} kB gzip (aim: under 260)\n`,
  );
  const out = join(folder, 'bench');
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'es' },
    build: { outDir: out, emptyOutDir: true },
  });
  const known = new Set(readdirSync(out, { recursive: true, encoding: 'utf8' }));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]?.slice(1) || 'index.html';
    if (!known.has(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(join(out, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    const chain = await traced<Awaited<ReturnType<Bench['chain']>>>(browser, page, 'window.bench.chain(200)');
    const worked = chain.tasks.reduce((sum, task) => sum + task.worked, 0);
    process.stdout.write(
      `chain of ${chain.value.nodes} things, asked to shown: ${chain.value.milliseconds.toFixed(0)} ms (aim: under 500), of which the main thread worked ${worked.toFixed(0)} ms\n`,
    );
    const { value, tasks } = await traced<Awaited<ReturnType<Bench['show']>>>(browser, page, 'window.bench.show(500)');
    const over = (of: keyof Task) => {
      const long = tasks.filter((task) => task[of] > 50).map((task) => task[of].toFixed(0));
      return long.length > 0 ? `${long.length} (${long.join(', ')} ms)` : 'none';
    };
    process.stdout.write(
      `picture of ${value.nodes} things and ${value.relations} relations from nothing: tasks over 50 ms by the clock: ${over('wall')}, by the processor's time: ${over('worked')} (aim: none)\n`,
    );
    for (const [name, zoom] of [
      ['all in view', 0],
      ['near', 1],
    ] as const) {
      const [plain, ours] = [await panned(page, 'plain', zoom), await panned(page, 'ours', zoom)];
      process.stdout.write(
        `panning 3,000 things and 6,000 relations, ${name}: plain ${plain.toFixed(1)}, ours ${ours.toFixed(1)} frames a second, ratio ${(ours / plain).toFixed(2)} (aim: 1.5)\n`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
