import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Kind } from '../../../../server/model/index.js';
import { compareLimit, compareQuery, fetchComparison, type Pair, type Side } from '../../api/compare.js';
import { fetchOverview } from '../../api/overview.js';
import { fetchThing } from '../../api/thing.js';
import { labelOf } from '../../graph/lanes.js';
import { useWords, type Words } from '../../i18n/index.js';
import { go, linkTo, open, useViewState } from '../../state/url.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FilterBox } from '../../ui/FilterBox.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { KindMark, RoleLine } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { valueText, whenText } from '../parts/MeasureChart.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';

/** Two plans, regions or reports side by side: like matters in one row, and who answers for each. */
export function CompareView() {
  const words = useWords();
  const { t } = words;
  const { of, text, sel } = useViewState();
  const [leftId, rightId] = of;
  const answer = useQuery({
    queryKey: ['compare', leftId, rightId],
    queryFn: ({ signal }) => fetchComparison([leftId ?? '', rightId ?? ''], signal),
    enabled: leftId !== undefined && rightId !== undefined,
  });
  const names = [0, 1].map((side) => {
    const root = answer.data?.roots[side];
    return root ? labelOf(root) : '…';
  });
  const pairs = answer.data?.pairs ?? none;
  const title = leftId && rightId ? t('compare.of', { left: names[0] ?? '', right: names[1] ?? '' }) : t('nav.compare');
  useTitle(title);
  useEffect(() => {
    if (pairs.length > 0)
      announce(t('compare.announce', { alike: pairs.filter((one) => one.basis !== 'ALONE').length, all: pairs.length }));
  }, [pairs, t]);

  if (!leftId || !rightId) return <Choose chosen={leftId} />;
  if (answer.isError) return <Failure page error={answer.error} retry={() => answer.refetch()} />;
  if (answer.isPending) return <Loading />;
  if (!answer.data)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );

  const needle = text.trim().toLowerCase();
  const rows = pairs.filter((pair) => pair.sides.map(nameOf).some((name) => name.toLowerCase().includes(needle)));
  const column = (id: 0 | 1): Column<Pair>[] => [
    {
      id: `side-${id}`,
      title: names[id] ?? '',
      head: id === 0,
      className: 'wide',
      sort: (pair) => nameOf(pair.sides[id]),
      cell: (pair) => <Matter side={pair.sides[id]} />,
    },
    { id: `who-${id}`, title: t('compare.who'), className: 'wide', cell: (pair) => <Who side={pair.sides[id]} words={words} /> },
  ];
  const columns: Column<Pair>[] = [
    ...column(0),
    {
      id: 'likeness',
      title: t('compare.likeness'),
      className: 'number',
      sort: (pair) => pair.score,
      cell: (pair) =>
        pair.basis === 'SAME_NAME'
          ? t('compare.same')
          : pair.basis === 'ALONE'
            ? '—'
            : new Intl.NumberFormat(words.language, { style: 'percent' }).format(pair.score),
    },
    ...column(1),
  ];
  return (
    <div className="view">
      <ViewHead
        title={title}
        kicker={t('nav.compare')}
        actions={
          <>
            <FilterBox label={t('panel.filterLabel')} placeholder={t('panel.filter')} />
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
                  nameOf(pair.sides[0]),
                  whoText(pair.sides[0], words),
                  pair.score,
                  nameOf(pair.sides[1]),
                  whoText(pair.sides[1], words),
                ]),
              ]}
              query={{ document: compareQuery, variables: { of: [leftId, rightId], limit: compareLimit } }}
            />
          </>
        }
      >
        <p className="note">{t('compare.basis')}</p>
        {answer.data.omitted > 0 && <p className="limit">{t('chain.truncated', { shown: pairs.length, omitted: answer.data.omitted })}</p>}
      </ViewHead>
      {rows.length === 0 ? (
        <Empty title={t('panel.noRows')} />
      ) : (
        <div className="compare-table">
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            idOf={(pair) => pair.id}
            labelOf={(pair) => pair.sides.map(nameOf).filter(Boolean).join(' / ')}
            selected={sel}
            onSelect={(id) => go({ sel: id }, { replace: true })}
          />
        </div>
      )}
    </div>
  );
}

const none: readonly Pair[] = [];
const nameOf = (side: Side | undefined): string => (side ? labelOf(side.node) : '');

/** Who answers on one side, and what is to be reached, as words. */
export const whoText = (side: Side | undefined, words: Words): string =>
  side
    ? [
        ...side.bodies.map((body) => `${words.t(`line.${body.role as 'lead'}`)} ${body.name}`),
        ...(side.helpers > 0 ? [words.t('compare.helpers', { n: side.helpers })] : []),
        ...side.values.map((value) => `${whenText(value)} ${valueText(value, words)}${value.unit ?? ''}`),
      ].join('；')
    : '';

function Matter({ side }: { readonly side: Side | undefined }) {
  if (!side) return <span className="note">—</span>;
  return (
    <span className="named">
      <KindMark kind={side.node.kind} />
      <Link href={linkTo('chain', [side.node.id])}>{labelOf(side.node)}</Link>
    </span>
  );
}

/** Leads and joint bodies by name, helpers as a number, values by year. */
function Who({ side, words }: { readonly side: Side | undefined; readonly words: Words }) {
  if (!side) return null;
  if (side.bodies.length === 0 && side.helpers === 0 && side.values.length === 0)
    return <span className="note">{words.t('overview.none')}</span>;
  return (
    <ul className="who">
      {side.bodies.map((body) => (
        <li key={body.id} className={`role-${body.role}`}>
          <RoleLine role={body.role} />
          <span className="visually-hidden">{words.t(`line.${body.role as 'lead'}`)} </span>
          {body.name}
        </li>
      ))}
      {side.helpers > 0 && <li className="note">{words.t('compare.helpers', { n: side.helpers })}</li>}
      {side.values.map((value) => (
        <li key={value.id}>
          {whenText(value)} <b>{valueText(value, words)}</b> {value.unit}
        </li>
      ))}
    </ul>
  );
}

const comparable: readonly Kind[] = ['Plan', 'Region', 'Document'];

function Choose({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useWords();
  const first = useQuery({
    queryKey: ['thing', chosen],
    queryFn: ({ signal }) => fetchThing(chosen ?? '', signal),
    enabled: chosen !== undefined,
  });
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => fetchOverview(signal) });
  useTitle(t('nav.compare'));
  if (first.isError) return <Failure page error={first.error} retry={() => first.refetch()} />;
  if (overview.isError) return <Failure page error={overview.error} retry={() => overview.refetch()} />;
  if (first.data === null)
    return (
      <Empty page title={t('error.notFound')}>
        {t('error.notFoundHelp')}
      </Empty>
    );
  const fits = first.data ? comparable.includes(first.data.node.kind) : undefined;
  const pick = (id: string) => open('compare', chosen && fits ? [chosen, id] : [id]);
  return (
    <div className="state pick">
      <h1 className="state-title">{first.data && fits ? t('compare.second', { name: labelOf(first.data.node) }) : t('compare.first')}</h1>
      {fits === false && <p className="note">{t('compare.notThis')}</p>}
      <SearchBox label={t('search.label')} kinds={comparable} onFound={(found) => pick(found.id)} />
      <ul className="counts">
        {overview.data?.sources
          .filter((source) => source.node.id !== chosen)
          .slice(0, 12)
          .map((source) => (
            <li key={source.node.id}>
              <Link className="chip" href={linkTo('compare', chosen && fits ? [chosen, source.node.id] : [source.node.id])}>
                <KindMark kind={source.node.kind} />
                {source.node.name}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
