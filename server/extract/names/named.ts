import type { Kind } from '../../model/index.js';

/** A name in the clean text, and what it is a name of. */
export interface Named {
  readonly kind: Kind;
  /** The words in the text. */
  readonly name: string;
  /** The name of the thing, where the text writes it with a word more: 集成电路 for 集成电路产业. */
  readonly canonical?: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: number;
}

export interface NameContext {
  /** End of the name of a division that begins at the place, or undefined. */
  readonly placeAt?: (start: number) => number | undefined;
}
