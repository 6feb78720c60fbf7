import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { chainQuery, fetchChain } from '../../api/chain.js';
import { fetchOverview } from '../../api/overview.js';
import { labelOf } from '../../graph/lanes.js';
import { useWords, type Words } from '../../i18n/index.js';
import { go, linkTo, open, useViewState } from '../../state/url.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';
import { compare, nameOf, type Pair, pairId, type Side } from './compare.js';

const limit = 1000;

function useSide(id: string | undefined) {
  return useQuery({
    queryKey: ['chain', id, limit],
    queryFn: ({ signal }) => fetchChain(id ?? '', limit, signal),
    enabled: id !== undefined,
  });
}

/** Two plans, regions or bodies side by side: like matters in one row, and who answers for each. */
export function CompareView() {
  const words = useWords();
  const { t } = words;
  const { of, text, sel } = useViewState();
  const [leftId, rightId] = of;
  const left = useSide(leftId);
  const right = useSide(rightId);
  const names = [left.data?.root, right.data?.root].map((root) => (root ? labelOf(root) : '…'));
  const pairs = useMemo(() => (left.data && right.data ? compare(left.data.graph, right.data.graph) : []), [left.data, right.data]);
  const title = leftId && rightId ? t('compare.of', { left: names[0] ?? '', right: names[1] ?? '' }) : t('nav.compare');
  useTitle(title);
  useEffect(() => {
    if (pairs.length > 0) announce(t('compare.announce', { alike: pairs.filter((one) => one.likeness > 0).length, all: pairs.length }));
  }, [pairs, t]);

  if (!leftId || !rightId) return <Choose chosen={leftId} />;
  const failed = [left, right].find((one) => one.isError);
  if (failed?.error) return <Failure error={failed.error} retry={() => failed.refetch()} />;
  if (left.isPending || right.isPending) return <Loading />;
  if (!left.data || !right.data) return <Empty title={t('error.notFound')}>{t('error.notFoundHelp')}</Empty>;

  const needle = text.trim().toLowerCase();
  const rows = pairs.filter((pair) => [nameOf(pair.left), nameOf(pair.right)].some((name) => name.toLowerCase().includes(needle)));
  const column = (id: 'left' | 'right', heading: string): Column<Pair>[] => [
    {
      id,
      title: heading,
      head: id === 'left',
      className: 'wide',
      sort: (pair) => nameOf(pair[id]),
      cell: (pair) => <Matter side={pair[id]} />,
    },
    { id: `${id}-who`, title: t('compare.who'), className: 'wide', cell: (pair) => <Who side={pair[id]} words={words} /> },
  ];
  const columns: Column<Pair>[] = [
    ...column('left', names[0] ?? ''),
    {
      id: 'likeness',
      title: t('compare.likeness'),
      className: 'number',
      sort: (pair) => pair.likeness,
      cell: (pair) =>
        pair.likeness === 1
          ? t('compare.same')
          : pair.likeness > 0
            ? new Intl.NumberFormat(words.language, { style: 'percent' }).format(pair.likeness)
            : '—',
    },
    ...column('right', names[1] ?? ''),
  ];
  return (
    <div className="view">
      <ViewHead
        title={title}
        kicker={t('nav.compare')}
        actions={
          <>
            <input
              className="filter"
              type="search"
              aria-label={t('panel.filterLabel')}
              placeholder={t('panel.filter')}
              value={text}
              onChange={(event) => go({ text: event.target.value }, { replace: true })}
            />
            <Link className="button" href={linkTo('compare', [rightId, leftId])}>
              {t('compare.swap')}
            </Link>
            <Link className="button" href={linkTo('compare', [])}>
              {t('compare.others')}
            </Link>
            <TakeAway
              title={title}
              rows={() => [
                [names[0] ?? '', t('compare.who'), t('compare.likeness'), names[1] ?? '', t('compare.who')],
                ...rows.map((pair) => [
                  nameOf(pair.left),
                  whoText(pair.left, words),
                  pair.likeness,
                  nameOf(pair.right),
                  whoText(pair.right, words),
                ]),
              ]}
              query={{ document: chainQuery, variables: { of: leftId, limit } }}
            />
          </>
        }
      >
        <p className="note">{t('compare.basis')}</p>
      </ViewHead>
      {rows.length === 0 ? (
        <Empty title={t('panel.noRows')} />
      ) : (
        <div className="compare-table">
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            idOf={pairId}
            labelOf={(pair) => [nameOf(pair.left), nameOf(pair.right)].filter(Boolean).join(' / ')}
            selected={sel}
            onSelect={(id) => go({ sel: id }, { replace: true })}
          />
        </div>
      )}
    </div>
  );
}

const whoText = (side: Side | undefined, words: Words): string =>
  side?.facts.map((fact) => `${words.t(`line.${fact.role as 'lead'}`)} ${fact.source.name}`).join('；') ?? '';

function Matter({ side }: { readonly side: Side | undefined }) {
  if (!side) return <span className="note">—</span>;
  return (
    <span className="named">
      <KindMark kind={side.node.kind} />
      <Link href={linkTo('chain', [side.node.id])}>{labelOf(side.node)}</Link>
    </span>
  );
}

/** Leads and joint bodies by name; helpers as a number. */
function Who({ side, words }: { readonly side: Side | undefined; readonly words: Words }) {
  if (!side) return null;
  const main = side.facts.filter((fact) => fact.role !== 'helper');
  const helpers = side.facts.length - main.length;
  if (side.facts.length === 0) return <span className="note">{words.t('overview.none')}</span>;
  return (
    <ul className="who">
      {main.map((fact) => (
        <li key={fact.id} className={`role-${fact.role}`}>
          <RoleLine role={fact.role} />
          <span className="visually-hidden">{words.t(`line.${fact.role as 'lead'}`)} </span>
          {fact.source.name}
        </li>
      ))}
      {helpers > 0 && <li className="note">{words.t('compare.helpers', { n: helpers })}</li>}
    </ul>
  );
}

function Choose({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useWords();
  const first = useSide(chosen);
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => fetchOverview(signal) });
  useTitle(t('nav.compare'));
  const pick = (id: string) => open('compare', chosen ? [chosen, id] : [id]);
  return (
    <div className="state pick">
      <p className="state-title">
        {chosen ? t('compare.second', { name: first.data ? labelOf(first.data.root) : '…' }) : t('compare.first')}
      </p>
      <SearchBox label={t('search.label')} kinds={['Plan', 'Region', 'Department', 'Park']} onFound={(found) => pick(found.id)} />
      <ul className="counts">
        {overview.data?.sources
          .filter((source) => source.node.kind === 'Plan' && source.node.id !== chosen)
          .slice(0, 12)
          .map((source) => (
            <li key={source.node.id}>
              <Link className="chip" href={linkTo('compare', chosen ? [chosen, source.node.id] : [source.node.id])}>
                <KindMark kind="Plan" />
                {source.node.name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
