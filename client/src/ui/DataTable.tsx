import { type KeyboardEvent, memo, type ReactNode, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../i18n/index.js';
import { Icon } from './icons.js';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** What the column sorts by; without it the column does not sort. */
  readonly sort?: (row: Row) => string | number;
  /** `before` is the row above, as shown. */
  readonly cell: (row: Row, before: Row | undefined) => ReactNode;
  readonly className?: string;
  /** The cell that names the row. */
  readonly head?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly labelOf: (row: Row) => string;
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen?: (id: string) => void;
}

type Sort = { readonly column: string; readonly down: boolean } | undefined;

function sorted<Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean, language: string): readonly Row[] {
  const by = column?.sort;
  if (!by) return rows;
  const words = new Intl.Collator(language === 'en' ? 'zh-CN' : language, { numeric: true });
  const compare = (a: Row, b: Row) => {
    const [left, right] = [by(a), by(b)];
    return typeof left === 'number' && typeof right === 'number' ? left - right : words.compare(String(left), String(right));
  };
  return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

interface LineProps<Row> {
  readonly row: Row;
  readonly before: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly id: string;
  readonly label: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

function PlainLine<Row>({ row, before, columns, id, label, selected, tabStop }: LineProps<Row>) {
  return (
    <tr data-row={id} aria-label={label} aria-selected={selected} tabIndex={tabStop ? 0 : -1}>
      {columns.map((column) =>
        column.head ? (
          <th key={column.id} scope="row" className={column.className}>
            {column.cell(row, before)}
          </th>
        ) : (
          <td key={column.id} className={column.className}>
            {column.cell(row, before)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Drawn anew only when it changes itself: choosing one row of hundreds touches two. */
const Line = memo(PlainLine) as typeof PlainLine;

/** The id of the row that an event happened in. */
function rowOf(event: SyntheticEvent): string | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>('tr[data-row]')?.dataset.row;
}

/**
 * A plain table: sorted by its heads, one row in the Tab order at a time, arrow keys between rows, Enter chooses. Being a real table it reads
 * well aloud, prints, and costs little. Columns that stay the same object between renders let rows stay as they are.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, idOf, labelOf, selected, onSelect, onOpen } = props;
  const { t, language } = useWords();
  const [sort, setSort] = useState<Sort>(undefined);
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useMemo(
    () =>
      sorted(
        rows,
        columns.find((column) => column.id === sort?.column),
        sort?.down ?? false,
        language,
      ),
    [rows, columns, sort, language],
  );
  const ids = useMemo(() => new Set(rows.map(idOf)), [rows, idOf]);
  const has = (id: string | undefined) => id !== undefined && ids.has(id);
  const tabStop = has(current) ? current : has(selected) ? selected : shown[0] && idOf(shown[0]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if ((event.target as HTMLElement).closest('a, button')) return;
    const id = rowOf(event);
    const index = shown.findIndex((row) => idOf(row) === id);
    if (id === undefined || index < 0) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = shown[Math.min(shown.length - 1, Math.max(0, index + step))];
      if (!next) return;
      event.preventDefault();
      setCurrent(idOf(next));
      body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idOf(next))}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (event.key === 'Enter' && selected === id) onOpen?.(id);
      else onSelect(id);
    }
  };
  const on = (act: ((id: string) => void) | undefined) => (event: SyntheticEvent) => {
    const id = rowOf(event);
    if (id !== undefined) act?.(id);
  };

  const turn = (column: Column<Row>) => {
    setSort((old) =>
      old?.column !== column.id ? { column: column.id, down: false } : old.down ? undefined : { column: column.id, down: true },
    );
  };

  return (
    <table className="data-table" aria-rowcount={rows.length}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const by = sort?.column === column.id;
            return (
              <th
                key={column.id}
                scope="col"
                className={column.className}
                aria-sort={by ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                {column.sort ? (
                  <button type="button" className="sort" onClick={() => turn(column)}>
                    {column.title}
                    <span className="sort-mark" data-on={by}>
                      <Icon name={by && sort.down ? 'down' : 'up'} />
                      {by && <span className="visually-hidden">{sort.down ? t('table.sortDown') : t('table.sortUp')}</span>}
                    </span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody ref={body} onClick={on(onSelect)} onDoubleClick={on(onOpen)} onFocus={on(setCurrent)} onKeyDown={onKeyDown}>
        {shown.map((row, index) => {
          const id = idOf(row);
          return (
            <Line
              key={id}
              row={row}
              before={shown[index - 1]}
              columns={columns}
              id={id}
              label={labelOf(row)}
              selected={selected === id}
              tabStop={tabStop === id}
            />
          );
        })}
      </tbody>
    </table>
  );
}
