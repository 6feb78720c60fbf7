/** What text and table are read into: one value of one outcome. */
import type { measurementStatuses } from '../../model/index.js';
import type { Row } from '../tables.js';
import type { Span } from '../types.js';
import type { Comparator } from './bounds.js';

export type Status = (typeof measurementStatuses)[number];

/** A plain number in the text's own unit. */
export interface Amount {
  readonly value: number;
  /** Upper end of a range (3—4个). */
  readonly valueTo?: number;
  /** As the text writes it, with 万 or 亿 in it; empty where there is none. */
  readonly unit: string;
  readonly comparator: Comparator;
}

/** Spans are into the text that was read: a sentence, a passage, and in the end the clean text of the document. */
export interface Measured extends Amount {
  /** What is counted or measured, as written. */
  readonly outcome: string;
  readonly outcomeAt: Span;
  /** The number with its comparator words and unit. */
  readonly quantityAt: Span;
  /** What states it: from the outcome or the time, whichever is first, to the end of the number or of its noun. */
  readonly clauseAt: Span;
  readonly status: Status;
  readonly year?: number;
  readonly periodStart?: number;
  readonly periodEnd?: number;
  /** Year that a growth is measured against: 比2020年下降. */
  readonly baseYear?: number;
  /** So much in each year of the period: 每年. */
  readonly yearly: boolean;
  /** 力争, 争取 … where the text weakens the aim. */
  readonly modality?: string;
}

/** One with its place in the document. */
export interface Placed extends Measured {
  /** Key of the task, action, plan or document that it measures. */
  readonly owner: string;
  /** The row of the table that states it. */
  readonly row?: Row;
  readonly rule: string;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The same with its spans moved on, into the text that holds the one it was read from. */
export function moved(one: Measured, by: number): Measured {
  return {
    ...one,
    outcomeAt: shifted(one.outcomeAt, by),
    quantityAt: shifted(one.quantityAt, by),
    clauseAt: shifted(one.clauseAt, by),
  };
}
