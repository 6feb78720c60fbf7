/** Targets in tables. */
import { DOCUMENT } from '../collector.js';
import type { Frame } from '../frame.js';
import type { Source } from '../source.js';
import type { Table } from '../tables.js';
import type { Amount, Placed } from './measured.js';
import { readQuantities } from './quantities.js';
import { unitAt } from './units.js';

const nameHead = /^(?:指标|指标名称|工作指标|主要指标|目标|指标内容|内容|名称|项目|具体指标)$/;
const squeeze = (cell: string): string => cell.replace(/\s+/g, '');

/** Every value of the tables of indicators: a column that names them, columns of years (2022年, 2027年目标值), and often one of units. */
export function* fromTables(source: Source, frame: Frame): Generator<Placed> {
  for (const table of source.outline.tables) {
    const head = table.header.map((cell) => squeeze(cell.text));
    const years = head.flatMap((word, column) => {
      const match = /^(?:到)?(20\d\d)年?(?:底|末)?(?:目标值?|目标|指标值?|值|完成值?|实际值?|现状值?|基数|基准值?)?$/.exec(word);
      return match ? [{ column, year: Number(match[1]), actual: /完成|实际|现状|基数|基准/.test(word) }] : [];
    });
    const named = nameColumn(
      table,
      head,
      years.map((one) => one.column),
    );
    if (years.length === 0 || named === undefined) continue;
    const unitColumn = head.findIndex((word) => /^(?:计量)?单位(?:（[^）]*）)?$/.test(word));
    for (const row of table.rows) {
      const cell = row.cells[named];
      if (!cell || cell.text === '') continue;
      const unitIn = /（([^（）]{1,8})）$/.exec(squeeze(cell.text));
      const unit =
        unitColumn >= 0
          ? squeeze(row.cells[unitColumn]?.text ?? '')
          : unitIn && unitAt(`1${unitIn[1]}`, 1).unit !== ''
            ? (unitIn[1] as string)
            : '';
      const name = squeeze(cell.text).replace(unitIn && unit === unitIn[1] ? /（[^（）]*）$/ : /$^/, '');
      for (const { column, year, actual } of years) {
        const value = row.cells[column];
        if (!value || value.text === '' || value === cell) continue;
        const read = cellValue(value.text, unit);
        if (!read) continue;
        const clause = { start: Math.min(cell.start, value.start), end: Math.max(cell.end, value.end) };
        yield {
          ...read,
          outcome: name,
          outcomeAt: cell,
          quantityAt: value,
          clauseAt: clause,
          status: actual ? 'ACTUAL' : 'TARGET',
          year,
          yearly: false,
          owner: frame.plan ?? DOCUMENT,
          row,
          rule: 'target-in-table',
        };
      }
    }
  }
}

function nameColumn(table: Table, head: readonly string[], taken: readonly number[]): number | undefined {
  const named = head.findIndex((word) => nameHead.test(word));
  if (named >= 0) return named;
  const loose = head.findIndex((word, column) => /指标|目标|内容/.test(word) && !taken.includes(column) && !/值$/.test(word));
  return loose >= 0 && table.rows.length > 0 ? loose : undefined;
}

function cellValue(cell: string, unit: string): Amount | undefined {
  const text = cell.replace(/\s+/g, '');
  const quantities = readQuantities(text);
  const [first] = quantities;
  if (!first || quantities.length > 1 || first.chinese) return undefined;
  // Words around the number would be an outcome of their own.
  if (first.numberStart - first.lead.length > 1 || text.length - first.end > 2) return undefined;
  const own = unit === '' ? first.unit : first.unit === '' || first.unit === unit ? unit : first.unit;
  return {
    value: first.value,
    ...(first.valueTo === undefined ? {} : { valueTo: first.valueTo }),
    unit: own,
    comparator: /以上$/.test(text) ? '>=' : /以下$/.test(text) ? '<=' : first.comparator,
  };
}
