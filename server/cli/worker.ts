import { parentPort } from 'node:worker_threads';
import type { Facts } from '../facts/index.js';
import { ZerenError } from '../model/index.js';
import type { ReadOptions } from './documents.js';
import { extractFile } from './documents.js';

/** What a worker is asked: one document. */
export interface Job {
  readonly file: string;
  readonly options: ReadOptions;
}

/** What it answers: the document's facts, whole, or why there are none. Errors cross threads as their fields. */
export type Answer = { readonly facts: Facts } | { readonly code?: string; readonly message: string; readonly remedy?: string };

parentPort?.on('message', async ({ file, options }: Job) => {
  let answer: Answer;
  try {
    answer = { facts: await extractFile(file, options) };
  } catch (error) {
    answer =
      error instanceof ZerenError
        ? { code: error.code, message: error.message, remedy: error.remedy }
        : { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
