import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Facts } from '../facts/index.js';
import { ZerenError } from '../model/index.js';
import { extractFile, type ReadOptions } from './documents.js';
import { packageRoot } from './settings.js';
import type { Answer, Job } from './worker.js';

/** How far the reading of many documents is, after each of them. */
export interface Progress {
  readonly files: number;
  readonly ofFiles: number;
  /** Characters of the documents read so far. */
  readonly characters: number;
  /** Guessed from the bytes that are left; nothing before the first document is done. */
  readonly secondsLeft?: number;
}

export interface ManyOptions extends ReadOptions {
  /** Threads at most; default one for each core, and none for a single document. */
  readonly threads?: number;
  /** Stops the reading: documents that are done are given, those under way are dropped whole. */
  readonly signal?: AbortSignal;
}

export interface Many {
  /** In the order of `files`. */
  readonly read: readonly { readonly file: string; readonly facts: Facts }[];
  readonly failed: readonly { readonly file: string; readonly error: Error }[];
  readonly stopped: boolean;
}

interface Item {
  readonly file: string;
  readonly order: number;
  readonly bytes: number;
}

/**
 * The facts of many documents, read by as many threads as there are cores. One that cannot be read is told in `failed` and does not hold
 * up the others; a document's facts are there whole or not at all.
 */
export async function extractMany(files: readonly string[], options: ManyOptions, onProgress: (progress: Progress) => void): Promise<Many> {
  const { threads = availableParallelism(), signal, ...reading } = options;
  const items = await Promise.all(files.map(async (file, order): Promise<Item> => ({ file, order, bytes: await bytesOf(file) })));
  // The longest first, so that none is left to run alone at the end.
  const queue = [...items].sort((a, b) => b.bytes - a.bytes || a.order - b.order);
  const done = new Map<number, Facts | Error>();
  const started = performance.now();
  const sizes = { whole: items.reduce((sum, item) => sum + item.bytes, 0), done: 0, characters: 0 };

  const finish = (item: Item, result: Facts | Error): void => {
    done.set(item.order, result);
    sizes.done += item.bytes;
    if (!(result instanceof Error)) sizes.characters += charactersOf(result);
    const rate = (performance.now() - started) / 1000 / Math.max(1, sizes.done);
    onProgress({ files: done.size, ofFiles: files.length, characters: sizes.characters, secondsLeft: rate * (sizes.whole - sizes.done) });
  };
  const lane = async (reader: Reader): Promise<void> => {
    try {
      for (let item = queue.shift(); item && !signal?.aborted; item = queue.shift()) {
        const result = await reader.read({ file: item.file, options: reading }, signal);
        if (result === undefined) return;
        finish(item, result);
      }
    } finally {
      await reader.close();
    }
  };
  const lanes = Math.min(threads, files.length);
  await Promise.all(Array.from({ length: lanes }, () => lane(lanes > 1 ? new ThreadReader() : inlineReader)));

  const read: { file: string; facts: Facts }[] = [];
  const failed: { file: string; error: Error }[] = [];
  for (const { file, order } of items) {
    const result = done.get(order);
    if (result instanceof Error) failed.push({ file, error: result });
    else if (result) read.push({ file, facts: result });
  }
  return { read, failed, stopped: done.size < files.length };
}

const bytesOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size;
  } catch {
    // Its reader says what is wrong with it.
    return 0;
  }
};

const charactersOf = (facts: Facts): number =>
  facts.entities.reduce((sum, { labels, properties }) => sum + (labels[1] === 'Document' ? Number(properties.characters ?? 0) : 0), 0);

/** Reads one document after another; gives nothing when it was stopped. */
interface Reader {
  read(job: Job, signal?: AbortSignal): Promise<Facts | Error | undefined>;
  close(): Promise<void>;
}

const inlineReader: Reader = {
  async read({ file, options }) {
    try {
      return await extractFile(file, options);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  },
  async close() {},
};

/** A thread of its own, started with the first document and anew after one that brought it down. */
class ThreadReader implements Reader {
  private worker: Worker | undefined;

  async read(job: Job, signal?: AbortSignal): Promise<Facts | Error | undefined> {
    this.worker ??= startWorker();
    const { worker } = this;
    try {
      return await new Promise<Facts | Error | undefined>((resolve) => {
        const settle = (result: Facts | Error | undefined) => {
          worker.off('message', onAnswer).off('error', onDown).off('exit', onExit);
          signal?.removeEventListener('abort', onStop);
          resolve(result);
        };
        const onAnswer = (answer: Answer) => settle('facts' in answer ? answer.facts : errorOf(answer));
        const onDown = (error: Error) => {
          this.worker = undefined;
          settle(broughtDown(job.file, error.message));
        };
        const onExit = () => onDown(new Error('its thread ended'));
        const onStop = () => settle(undefined);
        signal?.addEventListener('abort', onStop);
        worker.on('message', onAnswer).on('error', onDown).on('exit', onExit);
        worker.postMessage(job);
      });
    } finally {
      if (signal?.aborted) await this.close();
    }
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

const errorOf = ({ code, message, remedy }: Exclude<Answer, { facts: Facts }>): Error =>
  code && remedy ? new ZerenError(code, message, remedy) : new Error(message);

const broughtDown = (file: string, why: string): Error =>
  new ZerenError('DOCUMENT_TOO_COMPLEX', `${file} could not be read: ${why}.`, 'Split the document, or save its text alone, as .txt.');

/** The built program has its worker in dist; the source itself, under vitest and tsx, needs tsx in the thread too. */
function startWorker(): Worker {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith('.ts')) return new Worker(join(packageRoot(), 'dist', 'server', 'worker.js'));
  const source = pathToFileURL(join(dirname(here), 'worker.ts')).href;
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport('${source}', '${source}'))`, { eval: true });
}

const duration = (seconds: number): string => (seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`);

export function progressText({ files, ofFiles, characters, secondsLeft }: Progress): string {
  const left = secondsLeft === undefined || files === ofFiles ? '' : `, ${duration(secondsLeft)} left`;
  return `${files} of ${ofFiles} files, ${characters.toLocaleString('en')} characters${left}`;
}

/** Shows progress: on a terminal as one line that changes, elsewhere as a line every five seconds and a last one. */
export function progressOn(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let shown = performance.now();
  return (progress) => {
    const last = progress.files === progress.ofFiles;
    const now = performance.now();
    if (!last && now - shown < (stream.isTTY ? 100 : 5000)) return;
    shown = now;
    if (stream.isTTY) stream.write(`\r${progressText(progress)}\u001b[K${last ? '\n' : ''}`);
    else stream.write(`${progressText(progress)}\n`);
  };
}
