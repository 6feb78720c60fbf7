import type { GraphStore } from '../store/types.js';

/** The epoch of a store, asked for each time, or again only after `fresh` milliseconds. */
export class KnownEpoch {
  private known: { readonly epoch: string; readonly at: number } | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly fresh: number,
  ) {}

  async get(): Promise<string> {
    // Counted from before it was asked for: no answer is older than `fresh`.
    const at = performance.now();
    if (this.known && at - this.known.at < this.fresh) return this.known.epoch;
    const epoch = await this.store.epoch();
    this.known = { epoch, at };
    return epoch;
  }
}
