/** Targets and measured facts as things: one Indicator for one outcome, in text and table alike, and a Measurement for each value. */
import type { Collector } from '../collector.js';
import type { Frame } from '../frame.js';
import type { Source } from '../source.js';
import type { Row } from '../tables.js';
import type { Span, Value } from '../types.js';
import type { Comparator } from './bounds.js';
import { dated, joinIndicators, sameValues } from './identity.js';
import type { Placed } from './measured.js';
import { fromText } from './passages.js';
import { fromTables } from './tables.js';

/** Reads every target and measured fact of a document. Returns the indicator of each table row, for those who read who answers for it. */
export function readIndicators(source: Source, collector: Collector, frame: Frame): ReadonlyMap<Row, string> {
  // A number with a character that could not be read is no number: the clean text has flagged it.
  const drafts = [...fromText(source, frame), ...fromTables(source, frame)].filter(({ quantityAt }) => {
    const { start, end } = source.clean.toOriginal(quantityAt.start, quantityAt.end);
    return !/[\ue000-\uf8ff\ufffd]/.test(source.original.slice(start, end));
  });
  return emit(source, collector, drafts);
}

function emit(source: Source, collector: Collector, drafts: readonly Placed[]): Map<Row, string> {
  const rows = new Map<Row, string>();
  const identity = source.context.region?.path ?? source.context.title;
  for (const group of joinIndicators(drafts)) {
    const table = group.find((draft) => draft.row);
    const name = (table ?? group[0])?.outcome ?? '';
    const unit = (table ?? group[0])?.unit ?? '';
    const indicator = collector.thing(
      'Indicator',
      name,
      identity,
      group.map((draft) => ({ ...draft.outcomeAt, form: draft.outcome, rule: draft.rule })),
      { ...(unit === '' ? {} : { unit }), ...(source.context.region ? { region: source.context.region.path } : {}) },
    );
    const drafts = group.map((draft) => dated(draft, group));
    const values = sameValues(drafts);
    for (const draft of drafts) {
      if (draft.row) rows.set(draft.row, indicator);
      collector.relate('HAS_INDICATOR', draft.owner, indicator, { at: [draft.clauseAt], rule: draft.rule });
      const measurement = measurementOf(source, collector, values.get(draft) ?? draft, draft.quantityAt, `${identity}|${name}`);
      collector.relate('HAS_VALUE', indicator, measurement, { at: [draft.clauseAt], rule: draft.rule });
    }
  }
  return rows;
}

const words: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '约' };

/** One value, named at a place; `of` tells the values of one indicator from those of others. */
function measurementOf(source: Source, collector: Collector, draft: Placed, at: Span, of: string): string {
  const when =
    draft.year !== undefined ? `${draft.year}年` : draft.periodStart !== undefined ? `${draft.periodStart}—${draft.periodEnd}年` : '';
  const value = draft.valueTo === undefined ? `${draft.value}` : `${draft.value}—${draft.valueTo}`;
  const name = `${when}${draft.yearly ? '每年' : ''}${words[draft.comparator]}${value}${draft.unit}`;
  const properties: Record<string, Value> = { value: draft.value, comparator: draft.comparator, status: draft.status };
  if (draft.valueTo !== undefined) properties.valueTo = draft.valueTo;
  if (draft.unit !== '') properties.unit = draft.unit;
  if (draft.year !== undefined) properties.year = draft.year;
  if (draft.periodStart !== undefined) properties.periodStart = draft.periodStart;
  if (draft.periodEnd !== undefined) properties.periodEnd = draft.periodEnd;
  if (draft.baseYear !== undefined) properties.baseYear = draft.baseYear;
  if (draft.yearly) properties.yearly = true;
  if (draft.modality) properties.modality = draft.modality;
  if (source.context.region) properties.subject = source.context.region.path;
  return collector.thing('Measurement', name, `${of}|${draft.status}`, { ...at, rule: draft.rule }, properties);
}
