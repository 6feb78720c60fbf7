/** An answer as it was sent when it was made. */
export interface Kept {
  readonly body: Buffer;
  readonly mediaType: string;
}

/** Bytes that an answer takes beside its text and its key: objects and headers, about. */
const overhead = 512;

/**
 * Answers of one state of the graph, the least recently used going first when they are more than `most` bytes. What is of another epoch is
 * never given, and goes when the next one is kept.
 */
export class AnswerCache {
  private readonly answers = new Map<string, Kept>();
  private epoch = '';
  private since = 0;
  bytes = 0;

  /** `settle`: milliseconds for which an epoch must be known before answers of it are kept. */
  constructor(
    private readonly most: number,
    private readonly settle: number,
  ) {}

  get size(): number {
    return this.answers.size;
  }

  /** Whether there is an answer of some epoch: if not, the epoch need not be asked for. */
  has(key: string): boolean {
    return this.answers.has(key);
  }

  get(key: string, epoch: string): Kept | undefined {
    if (epoch !== this.epoch) return undefined;
    const kept = this.answers.get(key);
    if (!kept) return undefined;
    this.answers.delete(key);
    this.answers.set(key, kept);
    return kept;
  }

  /** Keeps an answer that was begun at `begun` (performance.now()), unless it alone is more than a sixteenth of all. */
  keep(key: string, epoch: string, begun: number, kept: Kept): void {
    if (epoch !== this.epoch) {
      this.answers.clear();
      this.bytes = 0;
      this.epoch = epoch;
      this.since = performance.now();
    }
    if (this.settle > 0 && begun - this.since < this.settle) return;
    const size = sizeOf(key, kept);
    if (size > this.most / 16) return;
    this.drop(key);
    this.answers.set(key, kept);
    this.bytes += size;
    for (const [oldest] of this.answers) {
      if (this.bytes <= this.most) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const kept = this.answers.get(key);
    if (!kept) return;
    this.bytes -= sizeOf(key, kept);
    this.answers.delete(key);
  }
}

function sizeOf(key: string, kept: Kept): number {
  return overhead + key.length * 2 + kept.body.byteLength;
}
