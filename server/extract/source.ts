import type { CleanText } from './clean.js';
import type { Outline } from './outline.js';
import type { Region } from './regions.js';
import type { Passage } from './types.js';

/** What the document is and says of itself, as far as the text or the caller makes it certain. */
export interface DocumentContext {
  readonly title: string;
  /** A plan has tasks that bind (方案, 意见, 措施 …); a report tells what was done and what comes next. */
  readonly genre: 'plan' | 'report';
  readonly docNumber?: string;
  /** ISO date, or year-month, or year. */
  readonly issuedOn?: string;
  /** Year in which it was written. */
  readonly year?: number;
  readonly period?: { readonly start: number; readonly end: number };
  /** The region that the document is of. */
  readonly region?: Region;
  /** The development zone whose committee issued it. */
  readonly zone?: string;
}

/** One document as every reader sees it: all offsets are into `text`, which is the clean text; `passage` leads back to the original. */
export interface Source {
  readonly original: string;
  readonly clean: CleanText;
  readonly text: string;
  readonly outline: Outline;
  readonly context: DocumentContext;
  /** The original passage of a span of the clean text, with the path of headings that it stands under. */
  passage(start: number, end: number): Passage;
}

export function makeSource(cleaned: CleanText, outline: Outline, context: DocumentContext): Source {
  return {
    original: cleaned.original,
    clean: cleaned,
    text: cleaned.text,
    outline,
    context,
    passage(start, end) {
      const { start: from, end: to } = cleaned.toOriginal(start, end);
      return { start: from, end: to, section: outline.headingAt(start)?.path ?? [] };
    },
  };
}
