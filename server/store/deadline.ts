import { ZerenError } from '../model/index.js';
import type { RunOptions } from './types.js';

/** Milliseconds for a question that sets no limit of its own. */
export const defaultTimeout = 15_000;

export function timedOut(milliseconds: number): ZerenError {
  return new ZerenError(
    'STORE_TIMEOUT',
    `The graph did not answer within ${milliseconds / 1000} s.`,
    'Ask for less: a smaller page, fewer levels or steps, a narrower filter.',
  );
}

export function cancelled(signal: AbortSignal): ZerenError {
  return new ZerenError('STORE_CANCELLED', 'The question was cancelled.', 'Ask again.', { cause: signal.reason });
}

/**
 * What `start` gives, or STORE_TIMEOUT or STORE_CANCELLED as soon as the time is up or the caller gives up. What was started goes on unless
 * `abandon` can stop it; its late result or failure is dropped.
 */
export async function withDeadline<T>(options: RunOptions | undefined, start: () => Promise<T>, abandon?: () => void): Promise<T> {
  const timeout = options?.timeout ?? defaultTimeout;
  const signal = options?.signal;
  if (signal?.aborted) throw cancelled(signal);
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const limit = new Promise<never>((_, reject) => {
    const give = (error: ZerenError) => {
      reject(error);
      abandon?.();
    };
    timer = setTimeout(() => give(timedOut(timeout)), timeout);
    if (signal) {
      onAbort = () => give(cancelled(signal));
      signal.addEventListener('abort', onAbort, { once: true });
    }
  });
  const work = start();
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    if (signal && onAbort) signal.removeEventListener('abort', onAbort);
  }
}

/** At most `width` pieces of work at once, the others wait in order. */
export class Lanes {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  async run<T>(work: () => Promise<T>, wanted: () => boolean = () => true): Promise<T | undefined> {
    if (this.busy >= this.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy++;
    try {
      return wanted() ? await work() : undefined;
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }
}

/** Repeats work that lost against another writer, with growing pauses; `again` says which failures are worth it. */
export async function withRetries<T>(work: () => Promise<T>, again: (error: unknown) => boolean, attempts = 8): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !again(error)) throw error;
      const pause = 10 * 2 ** attempt * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
