import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { chainQuery } from '../../api/chain.js';
import { labelOf } from '../../graph/lanes.js';
import { filterGraph } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { go, linkTo, open, type Step, useViewState } from '../../state/url.js';
import { FilterBox } from '../../ui/FilterBox.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChain, useStart } from '../chain/useChain.js';
import { Detail } from '../parts/Detail.js';
import { sentence } from '../parts/facts.js';
import { Legend } from '../parts/Legend.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { type Matrix, marks, matrixOf, matrixRows } from './matrix.js';

const limit = 1000;
const noSteps: readonly Step[] = [];

/** Tasks by bodies: the whole division of labour of a plan on one sheet. */
export function MatrixView() {
  const words = useWords();
  const { t } = words;
  const state = useViewState();
  const start = useStart(state.of.length === 0);
  const of = state.of[0] ?? start.data ?? undefined;
  const { chain, graph: whole } = useChain(of, limit, noSteps);
  const { off } = state;
  const graph = useMemo(() => filterGraph(whole, { off, hidden: [], keep: of ? [of] : [] }), [whole, off, of]);
  const matrix = useMemo(() => matrixOf(graph), [graph]);
  const root = chain.data?.root;
  const name = root ? labelOf(root) : '';
  const needle = state.text.trim().toLowerCase();
  const shown: Matrix = useMemo(() => {
    if (!needle) return matrix;
    const bodies = matrix.bodies.filter((body) => [body.name, ...body.aliases].some((one) => one.toLowerCase().includes(needle)));
    if (bodies.length > 0) return { bodies, rows: matrix.rows.filter((row) => bodies.some((body) => row.cells.has(body.id))) };
    const rows = matrix.rows.filter((row) => labelOf(row.duty).toLowerCase().includes(needle));
    return { bodies: matrix.bodies.filter((body) => rows.some((row) => row.cells.has(body.id))), rows };
  }, [matrix, needle]);

  useTitle(name ? t('matrix.of', { name }) : t('nav.matrix'));
  useEffect(() => {
    if (root) announce(t('matrix.announce', { name, rows: shown.rows.length, bodies: shown.bodies.length }));
  }, [root, name, shown, t]);

  if (start.isError) return <Failure page error={start.error} retry={() => start.refetch()} />;
  if (chain.isError) return <Failure page error={chain.error} retry={() => chain.refetch()} />;
  if (!of && start.isSuccess)
    return (
      <Empty page title={t('chain.noPlan')}>
        {t('chain.noPlanHelp')}
      </Empty>
    );
  if (chain.isSuccess && chain.data === null)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );
  if (!root) return <Loading />;
  const title = t('matrix.of', { name });
  return (
    <div className="view view-split matrix-view">
      <ViewHead
        title={name}
        kicker={t('nav.matrix')}
        kind={root.kind}
        actions={
          <>
            <FilterBox label={t('matrix.filter')} placeholder={t('matrix.filter')} />
            <TakeAway
              title={title}
              rows={() => matrixRows(shown, words)}
              frozenColumns={2}
              graph={graph}
              query={{ document: chainQuery, variables: { of, limit } }}
            />
          </>
        }
      >
        {chain.data?.truncated && (
          <p className="limit">{t('chain.truncated', { shown: chain.data.graph.nodes.length, omitted: chain.data.omitted })}</p>
        )}
      </ViewHead>
      <div className="view-picture matrix-frame">
        {shown.bodies.length === 0 ? (
          <Empty title={needle ? t('panel.noRows') : t('chain.none')}>{needle ? '' : t('chain.noneHelp')}</Empty>
        ) : (
          <MatrixTable matrix={shown} title={title} selected={state.sel} />
        )}
        <p className="note matrix-marks">
          {t('matrix.hintHelp')}　{t('matrix.hint')}
        </p>
        <Legend graph={whole} off={state.off} onOff={(off) => go({ off }, { replace: true })} />
      </div>
      <div className="view-side">
        {state.sel && (
          <Detail
            graph={graph}
            selected={state.sel}
            onSelect={(id) => go({ sel: id }, { replace: true })}
            onExpand={(node) => open('explore', [node.id])}
          />
        )}
      </div>
    </div>
  );
}

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly title: string;
  readonly selected: string | undefined;
}

function MatrixTable({ matrix, title, selected }: MatrixTableProps) {
  const words = useWords();
  const { t } = words;
  const table = useRef<HTMLTableElement>(null);
  const first = matrix.rows.flatMap((row) => matrix.bodies.flatMap((body) => row.cells.get(body.id)?.id ?? []))[0];
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const known = (id: string | undefined) => matrix.rows.some((row) => [...row.cells.values()].some((fact) => fact.id === id));
  const stop = known(current) ? current : known(selected) ? selected : first;

  // The side that comes with a choice takes room: what was chosen stays in sight.
  useEffect(() => {
    if (selected)
      table.current?.querySelector(`[data-cell="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  /** To the nearest filled cell in a direction. */
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, row: number, column: number) => {
    const way: readonly [number, number] | undefined = (
      { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] } as Record<string, readonly [number, number]>
    )[event.key];
    if (!way) return;
    event.preventDefault();
    for (
      let y = row + way[0], x = column + way[1];
      y >= 0 && x >= 0 && y < matrix.rows.length && x < matrix.bodies.length;
      y += way[0], x += way[1]
    ) {
      const body = matrix.bodies[x];
      const fact = body && matrix.rows[y]?.cells.get(body.id);
      if (!fact) continue;
      table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(fact.id)}"]`)?.focus();
      return;
    }
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="matrix-scroll" tabIndex={0} aria-label={title}>
      <table className="matrix" ref={table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {t('table.target')}
            </th>
            {matrix.bodies.map((body) => (
              <th key={body.id} scope="col" className="matrix-body">
                <Link href={linkTo('dossier', [body.id])}>{body.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row, y) => (
            <MatrixLine key={row.duty.id} row={row} bodies={matrix.bodies}>
              {matrix.bodies.map((body, x) => {
                const fact = row.cells.get(body.id);
                return (
                  <td key={body.id} className={fact ? `cell-${fact.role}` : undefined}>
                    {fact && (
                      <button
                        type="button"
                        data-cell={fact.id}
                        tabIndex={stop === fact.id ? 0 : -1}
                        aria-pressed={selected === fact.id}
                        aria-label={sentence(fact, words)}
                        title={sentence(fact, words)}
                        onFocus={() => setCurrent(fact.id)}
                        onKeyDown={(event) => onKeyDown(event, y, x)}
                        onClick={() => go({ sel: fact.id }, { replace: true })}
                      >
                        {marks[fact.role]}
                      </button>
                    )}
                  </td>
                );
              })}
            </MatrixLine>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MatrixLineProps {
  readonly row: Matrix['rows'][number];
  readonly bodies: Matrix['bodies'];
  readonly children: React.ReactNode;
}

function MatrixLine({ row, bodies, children }: MatrixLineProps) {
  const { t } = useWords();
  const none = row.cells.size === 0;
  return (
    <>
      {row.group && (
        <tr className="matrix-group">
          <th scope="rowgroup">{labelOf(row.group)}</th>
          <td colSpan={bodies.length} />
        </tr>
      )}
      <tr data-none={none}>
        <th scope="row">
          <span className="named">
            <KindMark kind={row.duty.kind} />
            <span>
              <Link href={linkTo('chain', [row.duty.id])}>{labelOf(row.duty)}</Link>
              {none && <small>{t('overview.none')}</small>}
            </span>
          </span>
        </th>
        {children}
      </tr>
    </>
  );
}
