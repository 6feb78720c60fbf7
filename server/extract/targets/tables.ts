/** Targets in tables: a column that names the indicators, columns of their values, and often one of units. */
import { DOCUMENT } from '../collector.js';
import type { Frame } from '../frame.js';
import type { Source } from '../source.js';
import type { Cell, Row } from '../tables.js';
import { findTimes } from '../times.js';
import { type Column, type Columns, columnsOf, squeeze, unitIn } from './columns.js';
import type { TargetContext } from './judging.js';
import { type Amount, moved, type Placed } from './measured.js';
import { contextsOf } from './passages.js';
import { readQuantities } from './quantities.js';
import { spacedTables } from './spaced.js';
import { findTargets } from './targets.js';

/** Every value of the tables of indicators, in order. A row that is a header of its own begins another table. */
export function* fromTables(source: Source, frame: Frame): Generator<Placed> {
  const { context, outline, text } = source;
  const owner = frame.plan ?? DOCUMENT;
  const contextOf = contextsOf(source);
  for (const table of [...outline.tables, ...spacedTables(text, outline)]) {
    const caption =
      text
        .slice(Math.max(0, table.start - 120), table.start)
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    let columns = columnsOf(table.header, context, caption);
    for (const row of table.rows) {
      const again = isHeader(row) ? columnsOf(row.cells, context, caption) : undefined;
      if (again) columns = again;
      else if (columns) yield* fromRow(row, columns, owner);
      else yield* fromWords(row, table.header, contextOf(outline.headingAt(table.start)), owner);
    }
  }
}

const contents = /内容|目标|任务|举措|措施|要求|标准/;
const deadline = /(?:时限|期限|时间)(?:要求)?$/;

/** What a row of duties says in words of its aims (建设内容: 新建托育园6家), by the year of its deadline. */
function* fromWords(row: Row, header: readonly Cell[], context: TargetContext, owner: string): Generator<Placed> {
  const due = row.cells[header.findIndex(({ text }) => deadline.test(squeeze(text)))];
  const year = due && findTimes(due.text).find((time) => time.year !== undefined)?.year;
  for (const [column, head] of header.entries()) {
    const cell = row.cells[column];
    if (!cell || cell.end - cell.start < 6 || !contents.test(squeeze(head.text))) continue;
    // A cell that is merged with the one above was read there.
    if (cell.start < row.start) continue;
    for (const target of findTargets(cell.text, { ...context, ...(year === undefined ? {} : { year }) }))
      yield { ...moved(target, cell.start), owner, rule: 'target-in-table' };
  }
}

/** Words alone, with a year or 目标 among them: 指标 | 2020年 | 2025年. */
const isHeader = ({ cells }: Row): boolean =>
  cells.every(({ text }) => !/\d/.test(text.replace(/(?:20\d\d|\d{1,2})年/g, ''))) &&
  cells.some(({ text }) => /指标|目标|单位|20\d\d年/.test(text));

function* fromRow(row: Row, columns: Columns, owner: string): Generator<Placed> {
  const cell = row.cells[columns.name];
  if (!cell || cell.text === '') return;
  const written = squeeze(cell.text).replace(/^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|其中[:：])/, '');
  const own = unitIn(written);
  const outcome = own ? written.slice(0, written.length - own.length - 2) : written;
  if (!/[\p{Script=Han}A-Za-z]/u.test(outcome)) return;
  const listed = columns.unit === undefined ? '' : squeeze(row.cells[columns.unit]?.text ?? '');
  const rate = /(?:率|占比|比重|比例|增速|增长|下降)$/.test(outcome);
  const unit = /^[-—/]?$/.test(listed) ? own || (rate ? '' : columns.captionUnit) : listed;
  const nature = columns.nature === undefined ? '' : squeeze(row.cells[columns.nature]?.text ?? '');
  for (const column of columns.values) {
    const value = row.cells[column.index];
    if (!value || value.text === '' || value === cell) continue;
    const read = cellValue(value.text, column.unit || (column.growth ? '%' : unit));
    if (read) yield placed({ row, cell, value, outcome, read, column, nature, owner });
  }
}

interface Found {
  readonly row: Row;
  readonly cell: Cell;
  readonly value: Cell;
  readonly outcome: string;
  readonly read: Amount;
  readonly column: Column;
  readonly nature: string;
  readonly owner: string;
}

function placed({ row, cell, value, outcome, read, column, nature, owner }: Found): Placed {
  return {
    ...read,
    outcome: column.growth ? outcome.replace(/(?:年均)?增长$/, '') + column.growth : outcome,
    outcomeAt: cell,
    quantityAt: value,
    clauseAt: { start: Math.min(cell.start, value.start), end: Math.max(cell.end, value.end) },
    status: column.actual ? 'ACTUAL' : 'TARGET',
    ...(column.year === undefined ? {} : { year: column.year }),
    ...(column.period ? { periodStart: column.period.start, periodEnd: column.period.end } : {}),
    yearly: column.growth !== undefined,
    ...(!column.actual && /^(?:预期性|约束性)$/.test(nature) ? { modality: nature } : {}),
    owner,
    row,
    rule: 'target-in-table',
  };
}

const tails = { 以上: '>=', 以下: '<=', 以内: '<=', 左右: '~' } as const;

/** The one number of a cell (450, ≥95%, [13.5], 30以上), or undefined where it holds words or several numbers. */
function cellValue(cell: string, unit: string): Amount | undefined {
  const text = cell.replace(/\s+/g, '').replace(/^[〔[【](.+)[〕\]】]$/, '$1');
  const quantities = readQuantities(text);
  const [first] = quantities;
  if (!first || quantities.length > 1 || first.chinese || /^[-－—]\d/.test(text)) return undefined;
  // Words around the number would be an outcome of their own.
  if (first.numberStart - first.lead.length > 1 || text.length - first.end > 2) return undefined;
  const own = unit === '' ? first.unit : first.unit === '' || first.unit === unit ? unit : first.unit;
  return {
    value: first.value,
    ...(first.valueTo === undefined ? {} : { valueTo: first.valueTo }),
    unit: own,
    comparator: tails[text.slice(-2) as keyof typeof tails] ?? first.comparator,
  };
}
