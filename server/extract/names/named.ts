import type { Kind } from '../../model/index.js';

/** A name in the clean text, and what it is a name of. */
export interface Named {
  readonly kind: Kind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

export interface NameContext {
  /** End of the name of a division that begins at the place, or undefined. */
  readonly placeAt?: (start: number) => number | undefined;
}
