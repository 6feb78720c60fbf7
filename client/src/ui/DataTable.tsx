import { type KeyboardEvent, memo, type ReactNode, type SyntheticEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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

interface PartProps<Row> extends Pick<DataTableProps<Row>, 'rows' | 'columns' | 'idOf' | 'labelOf' | 'selected'> {
  readonly from: number;
  readonly to: number;
  readonly tabStop: string | undefined;
}

function PlainPart<Row>({ rows, from, to, columns, idOf, labelOf, selected, tabStop }: PartProps<Row>) {
  return (
    <tbody>
      {rows.slice(from, to).map((row, index) => {
        const id = idOf(row);
        return (
          <Line
            key={id}
            row={row}
            before={rows[from + index - 1]}
            columns={columns}
            id={id}
            label={labelOf(row)}
            selected={selected === id}
            tabStop={tabStop === id}
          />
        );
      })}
    </tbody>
  );
}

/** Rows that are drawn and laid out together: when more come, parts that are there stay as they are. */
const Part = memo(PlainPart) as typeof PlainPart;

/** Rows that are drawn at once; the rest follows while nobody waits. */
const some = 20;
/** Rows of a part. */
const part = 40;

/** Rows that come by themselves; more come when somebody asks for them, goes on past them, or prints. */
const many = 400;

/** How many rows are drawn: some at first and anew for other rows, then more and more; and how to ask for rows up to a place. */
function useGrowing(rows: readonly unknown[]): readonly [number, (wanted: number) => void] {
  const [drawn, setDrawn] = useState({ rows, count: some, wanted: many });
  const { count, wanted } = drawn.rows === rows ? drawn : { count: some, wanted: many };
  useEffect(() => {
    if (count >= Math.min(wanted, rows.length)) return;
    const timer = window.setTimeout(() => setDrawn({ rows, count: count + some, wanted }));
    return () => window.clearTimeout(timer);
  }, [rows, count, wanted]);
  useEffect(() => {
    const all = () => flushSync(() => setDrawn({ rows, count: rows.length, wanted: rows.length }));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, [rows]);
  const ask = useCallback(
    (place: number) => setDrawn((old) => ({ rows, count: Math.max(old.count, place), wanted: Math.max(old.wanted, place) })),
    [rows],
  );
  return [count, ask];
}

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
  const table = useRef<HTMLTableElement>(null);
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
  const [count, ask] = useGrowing(shown);
  const parts = Array.from({ length: Math.ceil(Math.min(count, shown.length) / part) }, (_, index) => index * part);
  const places = useMemo(() => new Map(shown.map((row, index) => [idOf(row), index])), [shown, idOf]);
  const has = (id: string | undefined) => id !== undefined && places.has(id);
  const isIn = (id: string | undefined, from: number) => {
    const place = places.get(id ?? '') ?? -1;
    return place >= from && place < from + part;
  };
  const tabStop = has(current) ? current : has(selected) ? selected : shown[0] && idOf(shown[0]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if ((event.target as HTMLElement).closest('a, button')) return;
    const id = rowOf(event);
    const index = shown.findIndex((row) => idOf(row) === id);
    if (id === undefined || index < 0) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length };
    const step = steps[event.key];
    if (step !== undefined) {
      const place = Math.min(shown.length - 1, Math.max(0, index + step));
      const next = shown[place];
      if (!next) return;
      event.preventDefault();
      flushSync(() => {
        if (place >= count) ask(place + 1);
        setCurrent(idOf(next));
      });
      table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idOf(next))}"]`)?.focus();
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
    <table
      ref={table}
      className="data-table"
      aria-rowcount={rows.length}
      aria-busy={count < Math.min(many, shown.length)}
      onClick={on(onSelect)}
      onDoubleClick={on(onOpen)}
      onFocus={on(setCurrent)}
      onKeyDown={onKeyDown}
    >
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
      {parts.map((from) => (
        <Part
          key={from}
          rows={shown}
          from={from}
          to={Math.min(from + part, count)}
          columns={columns}
          idOf={idOf}
          labelOf={labelOf}
          selected={isIn(selected, from) ? selected : undefined}
          tabStop={isIn(tabStop, from) ? tabStop : undefined}
        />
      ))}
      {count < shown.length && shown.length > many && (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>
              {t('table.limit', { shown: Math.min(count, shown.length), all: shown.length })}{' '}
              <button type="button" className="button" onClick={() => ask(shown.length)}>
                {t('table.all')}
              </button>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
