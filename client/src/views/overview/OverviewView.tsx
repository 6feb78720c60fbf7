import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Kind } from '../../../../server/model/index.js';
import { fetchFindings, findingKinds } from '../../api/findings.js';
import { type Duties, fetchDuties, fetchOverview, fetchWorkload, type Load, overviewQuery, type Source } from '../../api/overview.js';
import { useWords } from '../../i18n/index.js';
import { linkTo, open } from '../../state/url.js';
import { Bar } from '../../ui/Bar.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Link } from '../../ui/Link.js';
import { announce } from '../../ui/live.js';
import { KindMark } from '../../ui/shapes.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { TakeAway } from '../parts/TakeAway.js';
import { useTitle } from '../parts/useTitle.js';
import { ViewHead } from '../parts/ViewHead.js';

const counted = [
  ['regions', 'Region'],
  ['plans', 'Plan'],
  ['actions', 'Action'],
  ['tasks', 'Task'],
  ['indicators', 'Indicator'],
  ['departments', 'Department'],
  ['parks', 'Park'],
  ['platforms', 'Platform'],
  ['enterprises', 'Enterprise'],
  ['institutions', 'Institution'],
  ['documents', 'Document'],
] as const satisfies readonly (readonly [string, Kind])[];

/** Departments are read up to this many hundreds. */
const workloadPages = 5;

/** All there is at a glance: how much, which plans and how well they are answered for, who carries what. */
export function OverviewView() {
  const words = useWords();
  const { t } = words;
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => fetchOverview(signal) });
  const workload = useQuery({ queryKey: ['workload'], queryFn: ({ signal }) => fetchWorkload(workloadPages, signal) });
  const sources = overview.data?.sources ?? [];
  const duties = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['duties', source.node.id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchDuties(source.node, signal),
    })),
    combine: (answers) => ({
      found: answers.map((answer) => answer.data),
      failed: answers.find((answer) => answer.isError),
    }),
  });
  useTitle(t('nav.overview'));
  useEffect(() => {
    if (overview.data) announce(t('overview.announce', { n: overview.data.sources.length }));
  }, [overview.data, t]);

  if (overview.isError) return <Failure page error={overview.error} retry={() => overview.refetch()} />;
  if (!overview.data) return <Loading />;
  const rows = sources.map((source, index) => ({ source, duties: duties.found[index] }));
  return (
    <div className="view">
      <ViewHead
        title={t('overview.title')}
        kicker={t('nav.overview')}
        actions={
          <TakeAway
            title={t('nav.overview')}
            rows={() => [
              [t('overview.plan'), t('file.document'), t('overview.tasks'), t('overview.led'), t('overview.shared'), t('overview.none')],
              ...rows.map(({ source, duties: one }) => [
                source.node.name,
                source.docNumber,
                one?.all ?? null,
                one?.led ?? null,
                one?.shared ?? null,
                one?.none ?? null,
              ]),
            ]}
            query={{ document: overviewQuery, variables: {} }}
          />
        }
      />
      <ul className="figures" aria-label={t('overview.counts')}>
        {counted.map(([field, kind]) => (
          <li key={field}>
            <b>{words.number(overview.data.counts[field].totalCount)}</b>
            <span>
              <KindMark kind={kind} /> {words.kind(kind)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <Empty title={t('chain.noPlan')}>{t('chain.noPlanHelp')}</Empty>
      ) : (
        <div className="overview-columns">
          <section aria-labelledby="overview-plans">
            <h2 id="overview-plans">{t('overview.plans')}</h2>
            {rows.length < overview.data.total && (
              <p className="limit">{t('list.limit', { shown: rows.length, all: overview.data.total })}</p>
            )}
            {duties.failed?.error && <Failure error={duties.failed.error} retry={() => duties.failed?.refetch()} />}
            <SourceTable rows={rows} />
          </section>
          <FindingsGlance />
          <section className="overview-load" aria-labelledby="overview-load">
            <h2 id="overview-load">{t('overview.workload')}</h2>
            {workload.isPending && <Loading />}
            {workload.isError && <Failure error={workload.error} retry={() => workload.refetch()} />}
            {workload.data && workload.data.total > workloadPages * 100 && (
              <p className="limit">{t('list.limit', { shown: workloadPages * 100, all: workload.data.total })}</p>
            )}
            {workload.data && <LoadTable loads={workload.data.loads} />}
          </section>
        </div>
      )}
    </div>
  );
}

/** How many findings of each kind, each a way to them. */
function FindingsGlance() {
  const words = useWords();
  const { t } = words;
  const answer = useQuery({ queryKey: ['findings', undefined], queryFn: ({ signal }) => fetchFindings(undefined, signal) });
  const counts = answer.data?.counts;
  return (
    <section aria-labelledby="overview-findings">
      <h2 id="overview-findings">{t('findings.title')}</h2>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} retry={() => answer.refetch()} />}
      {counts?.size === 0 && <p className="note">{t('findings.none')}</p>}
      <ul className="glance">
        {findingKinds
          .filter((kind) => (counts?.get(kind) ?? 0) > 0)
          .map((kind) => (
            <li key={kind}>
              <Link href={linkTo('findings', [], { off: findingKinds.filter((one) => one !== kind) })}>
                <b>{words.number(counts?.get(kind) ?? 0)}</b>
                {t(`finding.${kind}`)}
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface SourceRow {
  readonly source: Source;
  readonly duties: Duties | undefined;
}

function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const words = useWords();
  const { t } = words;
  const number = (id: string, title: string, value: (duties: Duties) => number): Column<SourceRow> => ({
    id,
    title,
    className: 'number',
    sort: (row) => (row.duties ? value(row.duties) : 0),
    cell: (row) => (row.duties ? words.number(value(row.duties)) : '…'),
  });
  const columns: Column<SourceRow>[] = [
    {
      id: 'name',
      title: t('overview.plan'),
      head: true,
      className: 'wide',
      sort: (row) => row.source.node.name,
      cell: ({ source }) => (
        <span className="named">
          <KindMark kind={source.node.kind} />
          <span>
            <Link href={linkTo(source.node.kind === 'Document' ? 'document' : 'chain', [source.node.id])}>{source.node.name}</Link>
            <small>
              {[source.region?.name, source.docNumber, source.period[0] && `${source.period[0]}–${source.period[1] ?? ''}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </span>
      ),
    },
    number('all', t('overview.tasks'), (duties) => duties.all),
    {
      id: 'bar',
      title: t('overview.answered'),
      className: 'bar-cell',
      cell: ({ duties }) =>
        duties ? (
          <Bar
            whole={duties.all}
            parts={[
              { name: t('overview.led'), value: duties.led, look: 'lead' },
              { name: t('overview.shared'), value: duties.shared, look: 'joint' },
              { name: t('overview.none'), value: duties.none, look: 'none' },
            ]}
          />
        ) : (
          '…'
        ),
    },
    number('led', t('overview.led'), (duties) => duties.led),
    number('shared', t('overview.shared'), (duties) => duties.shared),
    number('none', t('overview.none'), (duties) => duties.none),
  ];
  return (
    <DataTable
      caption={t('overview.plans')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.source.node.id}
      labelOf={(row) => row.source.node.name}
      onSelect={(id) => open(id.startsWith('Document:') ? 'document' : 'chain', [id])}
    />
  );
}

function LoadTable({ loads }: { readonly loads: readonly Load[] }) {
  const words = useWords();
  const { t } = words;
  const most = Math.max(1, ...loads.map((load) => load.leads + load.shares + load.helps));
  const number = (id: string, title: string, value: (load: Load) => number): Column<Load> => ({
    id,
    title,
    className: 'number',
    sort: value,
    cell: (load) => words.number(value(load)),
  });
  const columns: Column<Load>[] = [
    {
      id: 'name',
      title: t('table.source'),
      head: true,
      className: 'wide',
      sort: (load) => load.node.name,
      cell: (load) => (
        <span className="named">
          <KindMark kind={load.node.kind} />
          <Link href={linkTo('dossier', [load.node.id])}>{load.node.name}</Link>
        </span>
      ),
    },
    {
      id: 'bar',
      title: t('overview.load'),
      className: 'bar-cell',
      sort: (load) => load.leads + load.shares + load.helps,
      cell: (load) => (
        <Bar
          whole={most}
          parts={[
            { name: t('line.lead'), value: load.leads, look: 'lead' },
            { name: t('line.joint'), value: load.shares, look: 'joint' },
            { name: t('line.helper'), value: load.helps, look: 'helper' },
          ]}
        />
      ),
    },
    number('leads', t('line.lead'), (load) => load.leads),
    number('shares', t('line.joint'), (load) => load.shares),
    number('helps', t('line.helper'), (load) => load.helps),
  ];
  return (
    <DataTable
      caption={t('overview.workload')}
      columns={columns}
      rows={loads}
      idOf={(load) => load.node.id}
      labelOf={(load) => load.node.name}
      onSelect={(id) => open('dossier', [id])}
    />
  );
}
